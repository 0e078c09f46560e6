// SPDX-License-Identifier: GPL-3.0-or-later
// Writes rows into one table with one statement, prepared when first needed and kept. Values go to the statement through
// SQLite's own interface, on the handle of the QtSql connection: as QVariants they would cost several times the row.
// The row is in the table when add() returns; nothing is held back, and nothing given to add() is needed afterwards.
// Must end before its connection is closed. Thread: the connection's.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Clock.h"
#include "foundation/FixedText.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace pentad::persistence {

class RowWriter {
public:
    // `conflict` is the key that makes a row replace an older one; empty where a second row is an error.
    RowWriter(QSqlDatabase const& connection, char const* table, std::vector<char const*> const& columns,
              char const* conflict = "");

    // The values of one row, in the order of the columns. False means: see error().
    template <typename... Values>
    [[nodiscard]] bool add(Values const&... values)
    {
        if (!begin()) {
            return false;
        }
        (bind(values), ...);
        return write();
    }
    QSqlError const& error() const { return m_error; }

private:
    void bind(std::int64_t value);
    void bind(std::uint64_t value) { bind(static_cast<std::int64_t>(value)); }
    void bind(int value) { bind(static_cast<std::int64_t>(value)); }
    void bind(bool value) { bind(static_cast<std::int64_t>(value)); }
    void bind(UtcTime value) { bind(static_cast<std::int64_t>(value.time_since_epoch().count())); }
    void bind(std::string_view value);
    void bind(std::span<std::byte const> value);
    void bind(Decimal value);
    template <typename Tag>
    void bind(Amount<Tag> value)
    {
        bind(value.value());
    }
    template <typename T>
    void bind(std::optional<T> const& value)
    {
        if (value) {
            bind(*value);
        } else {
            bindNull();
        }
    }
    template <std::size_t Capacity>
    void bind(FixedText<Capacity> const& value)
    {
        bind(value.view());
    }
    void bindNull();

    bool begin();
    bool write();
    void keepError();

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    sqlite3* m_handle = nullptr;
    std::string m_sql;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_place = 0;
    // Texts of the row's numbers, until it is written.
    std::vector<Decimal::TextBuffer> m_numbers;
    std::size_t m_numberCount = 0;
    QSqlError m_error;
};

}  // namespace pentad::persistence
