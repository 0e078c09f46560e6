// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over a table in the order of its keys, a page at a time; between two pages no query is open. It ends at the
// newest key of the moment it began: what comes later is not part of it. Thread: the connection's.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Clock.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace pentad::persistence {

// From `from` on and before `to`; an absent border is open.
struct Period {
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    bool holds(UtcTime at) const { return (!from || at >= *from) && (!to || at < *to); }
};

// The first column of a pass is the key, the second the time that the period is about.
struct PassTable {
    char const* name;
    char const* key;
    char const* time;  // with its table
    char const* columns;
    char const* join = "";
    bool keysWithoutGaps = true;
};

// A row of a query, with texts as bytes and numbers as the exact text they are stored as.
class PassRow {
public:
    explicit PassRow(QSqlQuery const& query) : m_query(query) {}
    std::int64_t whole(int column) const { return m_query.value(column).toLongLong(); }
    UtcTime time(int column) const { return UtcTime(Milliseconds(whole(column))); }
    std::string text(int column) const { return m_query.value(column).toByteArray().toStdString(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    std::optional<Decimal> decimal(int column) const
    {
        auto const number = Decimal::parse(text(column));
        return number ? std::optional(*number) : std::nullopt;
    }

private:
    QSqlQuery const& m_query;
};

class TablePass {
public:
    // The table must outlive the pass.
    TablePass(QSqlDatabase const& connection, PassTable const& table);

    enum class Page {
        Full,     // there may be more
        Last,     // there is no more
        Refused,  // `take` did; key() tells which row
        Failed,   // error() tells why
    };
    // At most that many rows more, each to `take`, which is false for a row that makes no sense.
    Page page(std::size_t rows, std::function<bool(PassRow const&)> const& take);

    // How many rows the whole pass has in the period, closely enough to show how much is to come.
    std::uint64_t expectedRows(Period const& period);

    PassTable const& table() const { return m_table; }
    std::int64_t key() const { return m_key; }
    bool failed() const { return m_error.isValid(); }
    QSqlError const& error() const { return m_error; }

private:
    std::optional<std::int64_t> number(QString const& sql, std::optional<std::int64_t> bound = std::nullopt);
    std::int64_t firstKeyAt(UtcTime time);

    QSqlDatabase m_connection;
    PassTable const& m_table;
    QSqlQuery m_query;
    QSqlError m_error;
    std::int64_t m_key;
    std::int64_t m_keyMax;
};

}  // namespace pentad::persistence
