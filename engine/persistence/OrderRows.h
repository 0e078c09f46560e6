// SPDX-License-Identifier: GPL-3.0-or-later
// Which row an order has. Open orders and the recently closed are remembered; an older one is looked for backwards from
// the newest row until rows were created before it, so that no index over all client order ids is needed.
// Rows are in the order of creation times, which never step back in the core. Thread: the journal's.
#pragma once

#include "contracts/StepRecord.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>

namespace pentad::persistence {

class OrderRows {
public:
    explicit OrderRows(QSqlDatabase const& connection);

    // Reads the open orders and the newest row; forgets everything else.
    [[nodiscard]] bool reload();
    // The row of the order, a new one if it has none. Nothing on an error of the database.
    std::optional<std::int64_t> rowOf(OrderRecord const& order);
    // Forgets the longest closed of many; what was given to rowOf() must be in the table by now.
    void trim();
    QSqlError const& error() const { return m_error; }

private:
    static constexpr std::size_t kClosedRemembered = 4096;

    struct Hash {
        std::size_t operator()(ClientOrderId const& id) const { return std::hash<std::string_view>()(id.view()); }
    };

    QSqlQuery m_openOrders;
    QSqlQuery m_newestFirst;
    std::unordered_map<ClientOrderId, std::int64_t, Hash> m_rows;
    std::deque<std::pair<ClientOrderId, UtcTime>> m_closed;  // with their creation times
    std::int64_t m_lastRow = 0;
    // Everything created after this is in m_rows, if it has a row.
    UtcTime m_completeAfter;
    QSqlError m_error;  // kept: finishing a query forgets it
};

}  // namespace pentad::persistence
