// SPDX-License-Identifier: GPL-3.0-or-later
// Fills paired to round trips, per asset: a trip is what was sold between two phases of buying, or until nothing worth
// selling is left. Its entry is the weighted average of what was held, its costs are fee and tax of both sides; a share
// of the buys' fees goes with the share that is sold. Exact; O(1) per fill. Pure, thread: any.
#pragma once

#include "contracts/Backtests.h"

namespace pentad::composition {

class RoundTrips {
public:
    RoundTrips(Universe const& universe, Milliseconds barLength) : m_universe(universe), m_barLength(barLength) {}

    void add(FillRecord const& record);
    // All that have ended, in the order of their ends; a position that is partly sold counts with the sold part.
    std::vector<BacktestTrade> finish();

private:
    struct Lane {
        Quantity held;
        Money cost;  // of held, without fees
        Money fees;  // of held
        UtcTime openedAt;
        // The exit under way.
        Quantity sold;
        Money soldCost;
        Money soldFees;  // of the buys and of the sells
        Money buyFees;   // the buys' part of it
        Money proceeds;
        UtcTime soldAt;
    };
    void close(Slot slot);

    Universe m_universe;
    Milliseconds m_barLength;
    PerAsset<Lane> m_lanes;
    std::vector<BacktestTrade> m_trades;
};

}  // namespace pentad::composition
