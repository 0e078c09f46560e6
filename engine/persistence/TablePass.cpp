// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/TablePass.h"

#include <algorithm>
#include <limits>

namespace pentad::persistence {
namespace {

constexpr std::int64_t kNoKey = std::numeric_limits<std::int64_t>::min();

}  // namespace

TablePass::TablePass(QSqlDatabase const& connection, PassTable const& table)
    : m_connection(connection),
      m_table(table),
      m_query(connection),
      m_key(kNoKey),
      m_keyMax(number(QStringLiteral("SELECT max(%1) FROM %2")
                          .arg(QString::fromLatin1(table.key), QString::fromLatin1(table.name)))
                   .value_or(kNoKey))
{
    m_query.setForwardOnly(true);
    m_query.prepare(QStringLiteral("SELECT %1, %2, %3 FROM %4 %5 WHERE %1 > ? AND %1 <= ? ORDER BY %1 LIMIT ?")
                        .arg(QString::fromLatin1(table.key), QString::fromLatin1(table.time),
                             QString::fromLatin1(table.columns), QString::fromLatin1(table.name),
                             QString::fromLatin1(table.join)));
    if (m_query.lastError().isValid()) {
        m_error = m_query.lastError();
    }
}

std::optional<std::int64_t> TablePass::number(QString const& sql, std::optional<std::int64_t> bound)
{
    QSqlQuery asked(m_connection);
    asked.setForwardOnly(true);
    asked.prepare(sql);
    if (bound) {
        asked.bindValue(0, static_cast<qlonglong>(*bound));
    }
    if (!asked.exec()) {
        m_error = asked.lastError();
        return std::nullopt;
    }
    return asked.next() && !asked.isNull(0) ? std::optional<std::int64_t>(asked.value(0).toLongLong()) : std::nullopt;
}

TablePass::Page TablePass::page(std::size_t rows, std::function<bool(PassRow const&)> const& take)
{
    m_query.bindValue(0, static_cast<qlonglong>(m_key));
    m_query.bindValue(1, static_cast<qlonglong>(m_keyMax));
    m_query.bindValue(2, static_cast<qlonglong>(rows));
    if (!m_query.exec()) {
        m_error = m_query.lastError();
        return Page::Failed;
    }
    std::size_t seen = 0;
    PassRow const row(m_query);
    while (m_query.next()) {
        ++seen;
        m_key = row.whole(0);
        if (!take(row)) {
            return Page::Refused;
        }
    }
    QSqlError const error = m_query.lastError();
    m_query.finish();
    if (error.isValid()) {
        m_error = error;
        return Page::Failed;
    }
    return seen < rows ? Page::Last : Page::Full;
}

// By halving: times ascend with keys closely enough to tell how much is to come.
std::int64_t TablePass::firstKeyAt(UtcTime time)
{
    QString const sql = QStringLiteral("SELECT %1 FROM %2 %3 WHERE %4 >= ? ORDER BY %4 LIMIT 1")
                            .arg(QString::fromLatin1(m_table.time), QString::fromLatin1(m_table.name),
                                 QString::fromLatin1(m_table.join), QString::fromLatin1(m_table.key));
    std::int64_t low = 0;
    std::int64_t high = m_keyMax + 1;
    while (low < high) {
        std::int64_t const middle = low + (high - low) / 2;
        auto const at = number(sql, middle);
        if (at && UtcTime(Milliseconds(*at)) < time) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

std::uint64_t TablePass::expectedRows(Period const& period)
{
    if (m_keyMax == kNoKey) {
        return 0;
    }
    if (!m_table.keysWithoutGaps) {
        auto const border = [](std::optional<UtcTime> const& time, std::int64_t open) {
            return QString::number(static_cast<qlonglong>(time ? time->time_since_epoch().count() : open));
        };
        auto const count =
            number(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 >= %3 AND %2 < %4")
                       .arg(QString::fromLatin1(m_table.name), QString::fromLatin1(m_table.time),
                            border(period.from, kNoKey), border(period.to, std::numeric_limits<std::int64_t>::max())));
        return static_cast<std::uint64_t>(count.value_or(0));
    }
    std::int64_t const first = period.from ? firstKeyAt(*period.from) : 1;
    std::int64_t const end = period.to ? firstKeyAt(*period.to) : m_keyMax + 1;
    return end > first ? static_cast<std::uint64_t>(end - std::max<std::int64_t>(first, 1)) : 0;
}

}  // namespace pentad::persistence
