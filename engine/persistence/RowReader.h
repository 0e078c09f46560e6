// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the rows of one query in order and compares them with what they should be; the first difference is kept.
// Texts are read as bytes (the query casts them to BLOB), so that nothing is converted. Thread: the connection's.
#pragma once

#include "persistence/StepText.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::persistence {

class RowReader {
public:
    struct Column {
        char const* name;
        bool text = false;
    };
    // SELECT the columns FROM table and what follows (WHERE, ORDER BY).
    RowReader(QSqlDatabase const& connection, char const* table, std::vector<Column> columns, char const* rest);

    // Starts over; with a key it is bound to the one place of `rest`.
    bool run(std::optional<std::int64_t> key = std::nullopt);
    // False at the end, and after an error.
    bool next();
    bool failed() const { return m_error.isValid(); }
    QSqlError const& error() const { return m_error; }

    std::int64_t number(int column) const { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }

    // One call per column after the first, in order; the first difference goes to `difference`.
    void expect(std::int64_t value);
    void expect(std::uint64_t value) { expect(static_cast<std::int64_t>(value)); }
    void expect(int value) { expect(static_cast<std::int64_t>(value)); }
    void expect(bool value) { expect(static_cast<std::int64_t>(value ? 1 : 0)); }
    void expect(UtcTime value) { expect(static_cast<std::int64_t>(value.time_since_epoch().count())); }
    void expect(std::string_view value);
    void expect(std::span<std::byte const> value);
    void expect(Decimal value) { expect(std::string_view(value.text())); }
    template <typename Tag>
    void expect(Amount<Tag> value)
    {
        expect(value.value());
    }
    template <std::size_t Capacity>
    void expect(FixedText<Capacity> const& value)
    {
        expect(value.view());
    }
    template <typename T>
    void expect(std::optional<T> const& value)
    {
        if (value) {
            expect(*value);
        } else {
            expectNull();
        }
    }
    // Compares the whole row after its key.
    template <typename... Values>
    std::optional<std::string> differenceTo(Values const&... values)
    {
        m_column = 1;
        m_difference.reset();
        (expect(values), ...);
        return m_difference;
    }

private:
    void expectNull();
    void differs(std::string const& found, std::string const& expected);

    QSqlQuery m_query;
    std::vector<Column> m_columns;
    QSqlError m_error;
    int m_column = 1;
    std::optional<std::string> m_difference;
};

}  // namespace pentad::persistence
