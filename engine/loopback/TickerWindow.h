// SPDX-License-Identifier: GPL-3.0-or-later
// The last 24 hours of one pair in slices of a minute (older ones: of the source's interval): what the ticker shows.
// Bounded: a slice that began more than 24 hours before the newest one falls out. Thread: one.
#pragma once

#include "domain/MarketData.h"
#include "loopback/ExchangeTypes.h"

#include <deque>

namespace pentad::loopback {

class TickerWindow {
public:
    // What counts as the last price until something is traded.
    void begin(Price price) { m_last = price; }
    // A bar of the past; its turnover is estimated from its close.
    void addBar(Bar const& bar);
    void addTrade(UtcTime at, Price price, Quantity quantity);

    // Everything but the best prices.
    TickerFigures figures(UtcTime now) const;
    Price last() const { return m_last; }

private:
    struct Slice {
        UtcTime begin;
        Price open;
        Price high;
        Price low;
        Quantity volume;
        Money turnover;
    };
    void add(Slice const& slice);

    std::deque<Slice> m_slices;
    Price m_last;
};

}  // namespace pentad::loopback
