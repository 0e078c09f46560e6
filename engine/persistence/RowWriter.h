// SPDX-License-Identifier: GPL-3.0-or-later
// Writes rows into one table, several with one statement: through QtSql the call costs as much as the row.
// Statements are prepared when first needed and kept. Values are bound by kept names: for each place given as a number,
// Qt 6.4 would put together such a name, which costs more than the row itself. Texts are bound as bytes and cast, which spares two conversions
// between UTF-8 and UTF-16; bytes given to text() and blob() must stay where they are until flush() has returned.
// Thread: the connection's.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Clock.h"
#include "foundation/FixedText.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::persistence {

struct Column {
    char const* name;
    bool text = false;  // bound as bytes, cast to TEXT
};

class RowWriter {
public:
    static constexpr std::size_t kRowsMax = 8;

    // `conflict` is the key that makes a row replace an older one; empty where a second row is an error.
    RowWriter(QSqlDatabase const& connection, char const* table, std::vector<Column> const& columns,
              char const* conflict = "");

    // The values of one row, in the order of the columns. False means: see error().
    template <typename... Values>
    [[nodiscard]] bool add(Values const&... values)
    {
        (bind(values), ...);
        return endRow();
    }
    // Writes what has been added.
    [[nodiscard]] bool flush();
    // Forgets what has been added, after a failure.
    void discard();
    QSqlError const& error() const { return m_error; }

private:
    void bind(std::int64_t value) { m_values.emplace_back(static_cast<qlonglong>(value)); }
    void bind(std::uint64_t value) { m_values.emplace_back(static_cast<qlonglong>(value)); }
    void bind(int value) { m_values.emplace_back(static_cast<qlonglong>(value)); }
    void bind(bool value) { m_values.emplace_back(static_cast<qlonglong>(value ? 1 : 0)); }
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
            m_values.emplace_back();
        }
    }
    template <std::size_t Capacity>
    void bind(FixedText<Capacity> const& value)
    {
        bind(value.view());
    }

    bool endRow();
    QSqlQuery* statement(std::size_t rows);

    QSqlDatabase m_connection;
    QString m_head;
    std::vector<bool> m_casts;
    std::vector<QString> m_names;
    QString m_tail;
    std::size_t m_columns;
    std::size_t m_rows = 0;
    std::vector<QVariant> m_values;
    std::array<std::unique_ptr<QSqlQuery>, kRowsMax> m_statements;
    // Texts of numbers, until they are written.
    std::vector<std::string> m_numbers;
    std::size_t m_numberCount = 0;
    QSqlError m_error;
};

}  // namespace pentad::persistence
