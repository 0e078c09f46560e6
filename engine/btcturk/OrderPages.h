// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all orders of a pair, newest first, read page by page by whoever looks for an order in it. How many rows a
// page really has is the exchange's secret: the last one is short, or brings nothing new; and there is a bound. Whether
// pages count from 0 or from 1 is a secret too: the first is asked for without a number, and page 1 may be it once more. A value:
// it knows which page is next, whoever reads sends the call. Thread: any.
#pragma once

#include "btcturk/AccountRows.h"
#include "btcturk/RestPipeline.h"

#include <set>

namespace pentad::btcturk {

struct OrderPaging {
    int rows = 200;                // that are asked for; the exchange may give fewer
    int pagesMaximum = 5;          // with a number
    std::size_t cutPageRows = 25;  // a page with fewer rows is certainly the last
};

class OrderPages {
public:
    // `since`: no older orders; nothing: all that the exchange still lists.
    OrderPages(Symbol const& symbol, std::optional<UtcTime> since, OrderPaging paging = {})
        : m_symbol(symbol), m_since(since), m_paging(paging)
    {
    }

    // The question for the next page.
    RestCall call() const;
    // Whether there may be another page behind this one.
    bool take(std::vector<OrderRow> const& rows);
    // The bound has ended it: what older pages list is not known.
    bool isCut() const { return m_isCut; }
    Symbol const& symbol() const { return m_symbol; }

private:
    Symbol m_symbol;
    std::optional<UtcTime> m_since;
    OrderPaging m_paging;
    int m_page = 0;  // 0: without a number
    bool m_isCut = false;
    std::set<ExchangeOrderId> m_seen;
};

}  // namespace pentad::btcturk
