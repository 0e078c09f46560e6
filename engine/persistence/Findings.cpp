// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Findings.h"

namespace pentad::persistence {

bool Findings::bad(char const* table, std::string key, std::string what)
{
    if (!report.bad) {
        report.bad = BadRecord{table, std::move(key), std::move(what)};
    }
    return false;
}

bool Findings::expectRow(RowReader& rows, char const* table, std::uint64_t key)
{
    if (!rows.next()) {
        return rows.failed() ? false : bad(table, key, "is missing");
    }
    auto const found = static_cast<std::uint64_t>(rows.number(0));
    if (found > key) {
        return bad(table, key, "is missing");
    }
    return found == key || bad(table, found, "no step made it");
}

bool Findings::expectEnd(RowReader& rows, char const* table)
{
    if (rows.next()) {
        return bad(table, static_cast<std::uint64_t>(rows.number(0)), "no step made it");
    }
    return !rows.failed();
}

}  // namespace pentad::persistence
