// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Migrations.h"

namespace pentad::persistence {
namespace {

constexpr Migration kMigrations[] = {
#include "embedded/sql.inc"
};

}  // namespace

std::span<Migration const> migrations()
{
    return kMigrations;
}

std::vector<std::string> statementsOf(std::string_view sql)
{
    std::vector<std::string> statements;
    std::string statement;
    while (!sql.empty()) {
        std::size_t const end = std::min(sql.find('\n'), sql.size());
        std::string_view line = sql.substr(0, end);
        sql.remove_prefix(std::min(end + 1, sql.size()));
        line = line.substr(0, line.find("--"));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (line.empty()) {
            continue;
        }
        statement.append(line).append("\n");
        if (line.back() == ';') {
            statements.push_back(std::move(statement));
            statement.clear();
        }
    }
    if (!statement.empty()) {
        statements.push_back(std::move(statement));
    }
    return statements;
}

}  // namespace pentad::persistence
