// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/OrderRows.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace pentad::persistence {
namespace {

ClientOrderId idOf(QVariant const& value)
{
    QByteArray const bytes = value.toByteArray();
    std::string_view const text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return ClientOrderId::fits(text) ? ClientOrderId(text) : ClientOrderId();
}

UtcTime timeOf(QVariant const& value)
{
    return UtcTime(Milliseconds(value.toLongLong()));
}

}  // namespace

OrderRows::OrderRows(QSqlDatabase const& connection) : m_openOrders(connection), m_newestFirst(connection)
{
    m_openOrders.setForwardOnly(true);
    m_newestFirst.setForwardOnly(true);
    m_openOrders.prepare(
        QStringLiteral("SELECT id, CAST(client_order_id AS BLOB) FROM orders WHERE is_open = 1 ORDER BY id"));
    m_newestFirst.prepare(
        QStringLiteral("SELECT id, CAST(client_order_id AS BLOB), created_at FROM orders ORDER BY id DESC"));
}

bool OrderRows::reload()
{
    m_rows.clear();
    m_closed.clear();
    m_lastRow = 0;
    m_completeAfter = {};
    if (m_newestFirst.exec() && m_newestFirst.next()) {
        m_lastRow = m_newestFirst.value(0).toLongLong();
        m_completeAfter = timeOf(m_newestFirst.value(2));
    }
    m_error = m_newestFirst.lastError();
    m_newestFirst.finish();
    if (m_error.isValid()) {
        return false;
    }
    m_openOrders.exec();
    while (m_openOrders.next()) {
        m_rows.emplace(idOf(m_openOrders.value(1)), m_openOrders.value(0).toLongLong());
    }
    m_error = m_openOrders.lastError();
    m_openOrders.finish();
    return !m_error.isValid();
}

std::optional<std::int64_t> OrderRows::rowOf(OrderRecord const& order)
{
    if (isTerminal(order.state)) {
        m_closed.emplace_back(order.clientOrderId, order.createdAt);
    }
    auto const known = m_rows.find(order.clientOrderId);
    if (known != m_rows.end()) {
        return known->second;
    }
    std::int64_t row = 0;
    if (m_lastRow > 0 && order.createdAt <= m_completeAfter) {
        m_newestFirst.exec();
        while (row == 0 && m_newestFirst.next() && timeOf(m_newestFirst.value(2)) >= order.createdAt) {
            if (idOf(m_newestFirst.value(1)) == order.clientOrderId) {
                row = m_newestFirst.value(0).toLongLong();
            }
        }
        m_error = m_newestFirst.lastError();
        m_newestFirst.finish();
        if (m_error.isValid()) {
            return std::nullopt;
        }
    }
    if (row == 0) {
        row = ++m_lastRow;
    }
    m_rows.emplace(order.clientOrderId, row);
    return row;
}

void OrderRows::trim()
{
    while (m_closed.size() > kClosedRemembered) {
        // One that lives on after all is found again by its creation time.
        auto const& [id, createdAt] = m_closed.front();
        m_rows.erase(id);
        m_completeAfter = std::max(m_completeAfter, createdAt);
        m_closed.pop_front();
    }
}

}  // namespace pentad::persistence
