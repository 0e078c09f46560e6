// SPDX-License-Identifier: GPL-3.0-or-later
// The trades that make up one bar: prices along its path, volumes that add up to its volume. Always: carried out in
// order and undisturbed, the trades give exactly the bar, its numbers rounded to the pair's scales (prices to the
// nearest tick, volume down). A volume too small for all four corners gives up the extremes first, then the open.
// Thread: one.
#pragma once

#include "domain/MarketData.h"
#include "domain/Order.h"

namespace pentad::loopback {

struct PlannedTrade {
    std::int64_t ticks = 0;  // above zero
    Quantity quantity;       // may be zero: then only the quotes move
    Side takerSide = Side::Buy;
};

class TradePlan {
public:
    // `legs` x 3 + 1 trades, so that open, extremes and close are among them; legs >= 1.
    TradePlan(Bar const& bar, Milliseconds interval, int legs, Instrument const& rules, std::uint64_t seed);

    static int tradesFor(int legs) { return 3 * legs + 1; }
    // The next trade; as often as tradesFor(legs).
    PlannedTrade next();

private:
    std::int64_t nextUnits();

    Bar m_bar;
    Milliseconds m_interval;
    int m_legs;
    int m_priceScale;
    int m_quantityScale;
    std::uint64_t m_seed;
    int m_at = 0;
    std::int64_t m_unitsLeft = 0;  // of the smallest quantity
    std::int64_t m_lastTicks = 0;
};

}  // namespace pentad::loopback
