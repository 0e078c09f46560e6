// SPDX-License-Identifier: GPL-3.0-or-later
// The market's own resting quantities around a moving price: one touch on each side and further prices on a fixed grid
// with odd ticks behind it. A price keeps its quantity while it stays in the window, even when it was eaten, and
// changes it now and then: so the book changes a little with every move, never all of it. Cost per move: linear in the
// levels. Thread: one.
#pragma once

#include "loopback/OrderBook.h"

namespace pentad::loopback {

class MarketQuotes {
public:
    MarketQuotes(Instrument const& rules, int levels, std::uint64_t seed);

    // Takes back everything that would stand in the way of these touches: bids above `bid`, asks below `ask`.
    void retreat(OrderBook& book, Ticks bid, Ticks ask);
    // Quotes these touches, bid < ask, and the grid behind them. No bids where `bid` is below one tick. `usual` is the
    // middle of the quantities; `step` counts the moves.
    void place(OrderBook& book, Ticks bid, Ticks ask, Quantity usual, std::uint64_t step);

    // From the next move on.
    void setLevels(int levels) { m_levels = static_cast<std::size_t>(levels); }

private:
    struct Quoted {
        Ticks ticks = 0;
        std::uint64_t stamp = 0;  // the quantity is renewed when it changes
    };
    using Ladder = std::vector<Quoted>;  // best first

    void plan(Side side, Ticks touch, std::uint64_t step);
    Ticks gridPrice(std::int64_t index) const;
    Quantity quantityAt(Quoted const& quoted, Quantity usual) const;

    int m_quantityScale;
    std::size_t m_levels;
    std::uint64_t m_seed;
    Ticks m_reference = 0;  // the price for which the grid was made
    Ticks m_spacing = 1;
    std::array<Ladder, 2> m_sides;
    Ladder m_planned;  // kept for its memory
};

}  // namespace pentad::loopback
