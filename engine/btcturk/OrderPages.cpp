// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderPages.h"

#include "btcturk/Requests.h"

namespace pentad::btcturk {

RestCall OrderPages::call() const
{
    RestCall call;
    call.route = Route::AllOrders;
    call.query = allOrdersQuery(m_symbol.view(), m_since, std::nullopt, m_paging.rows, m_page);
    call.urgency = resilience::Urgency::Reconcile;
    return call;
}

bool OrderPages::take(std::vector<OrderRow> const& rows)
{
    bool news = false;
    for (OrderRow const& row : rows) {
        news = m_seen.insert(row.id).second || news;
    }
    ++m_page;
    bool const goesOn = news && rows.size() >= m_paging.cutPageRows;
    m_isCut = goesOn && m_page > m_paging.pagesMaximum;
    return goesOn && !m_isCut;
}

}  // namespace pentad::btcturk
