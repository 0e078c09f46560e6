// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderPages.h"

#include "btcturk/Requests.h"

namespace pentad::btcturk {

RestCall OrderPages::call() const
{
    RestCall call;
    call.route = Route::AllOrders;
    call.query = allOrdersQuery(m_symbol.view(), m_since, std::nullopt, m_paging.rows,
                                m_page > 0 ? std::optional(m_page) : std::nullopt);
    call.urgency = resilience::Urgency::Reconcile;
    return call;
}

bool OrderPages::take(std::vector<OrderRow> const& rows)
{
    bool news = false;
    for (OrderRow const& row : rows) {
        news = m_seen.insert(row.id).second || news;
    }
    bool const mayBeFirstAgain = m_page == 1;
    ++m_page;
    bool const goesOn = (news || mayBeFirstAgain) && rows.size() >= m_paging.cutPageRows;
    m_isCut = goesOn && m_page > m_paging.pagesMaximum;
    return goesOn && !m_isCut;
}

}  // namespace pentad::btcturk
