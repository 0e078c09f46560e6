// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/RowWriter.h"

#include "foundation/Check.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>
#include <cstring>

namespace pentad::persistence {
namespace {

sqlite3* handleOf(QSqlDatabase const& connection)
{
    QVariant const handle = connection.driver()->handle();
    check(handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0, "RowWriter: not a SQLite connection");
    return *static_cast<sqlite3* const*>(handle.constData());
}

}  // namespace

RowWriter::RowWriter(QSqlDatabase const& connection, char const* table, std::vector<char const*> const& columns,
                     char const* conflict)
    : m_handle(handleOf(connection)), m_numbers(columns.size())
{
    std::string names;
    std::string places;
    std::string updates;
    for (std::string const name : columns) {
        std::string const separator = names.empty() ? "" : ", ";
        names += separator + name;
        places += separator + "?";
        updates += separator + name + " = excluded." + name;
    }
    m_sql = "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + places + ")";
    if (*conflict != '\0') {
        m_sql += " ON CONFLICT (" + std::string(conflict) + ") DO UPDATE SET " + updates;
    }
}

// What is bound stays where it is until write() has returned, so nothing is copied.
void RowWriter::bind(std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), ++m_place, value);
}

void RowWriter::bind(std::string_view value)
{
    // A null pointer would be bound as NULL.
    char const* const data = value.data() != nullptr ? value.data() : "";
    sqlite3_bind_text64(m_statement.get(), ++m_place, data, value.size(), nullptr, SQLITE_UTF8);
}

void RowWriter::bind(std::span<std::byte const> value)
{
    void const* const data = value.data() != nullptr ? static_cast<void const*>(value.data()) : "";
    sqlite3_bind_blob64(m_statement.get(), ++m_place, data, value.size(), nullptr);
}

void RowWriter::bind(Decimal value)
{
    bind(value.text(m_numbers[m_numberCount++]));
}

void RowWriter::bindNull()
{
    sqlite3_bind_null(m_statement.get(), ++m_place);
}

bool RowWriter::begin()
{
    m_place = 0;
    m_numberCount = 0;
    if (!m_statement) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(m_handle, m_sql.c_str(), static_cast<int>(m_sql.size()), SQLITE_PREPARE_PERSISTENT,
                               &statement, nullptr) != SQLITE_OK) {
            keepError();
            return false;
        }
        m_statement.reset(statement);
    }
    return true;
}

bool RowWriter::write()
{
    check(m_place == sqlite3_bind_parameter_count(m_statement.get()), "RowWriter: not one value for each column");
    bool const done = sqlite3_step(m_statement.get()) == SQLITE_DONE;
    if (!done) {
        keepError();
    }
    sqlite3_reset(m_statement.get());
    return done;
}

// In the form in which QtSql reports its own errors.
void RowWriter::keepError()
{
    m_error = QSqlError(QStringLiteral("Unable to write a row"), QString::fromUtf8(sqlite3_errmsg(m_handle)),
                        QSqlError::StatementError, QString::number(sqlite3_extended_errcode(m_handle)));
}

void RowWriter::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

}  // namespace pentad::persistence
