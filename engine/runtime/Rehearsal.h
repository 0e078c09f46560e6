// SPDX-License-Identifier: GPL-3.0-or-later
// What a flatten would do if it were asked for now, by the rules of the flatten itself: what can be sold, rounded as the
// exchange takes it, less taker fee and tax; what is too small stays as dust. Each step is walked down the bids of the
// known book, and what they do not take within the band is counted at its edge; without a fresh book everything is counted
// at the best bid, and the line says so. An asset without a quote is counted as sold for nothing. Exact money: proceeds
// round down, costs up. Thread: the engine's.
#pragma once

#include "runtime/Core.h"

namespace pentad::runtime {

// `cadence` is the time between two cycles; a flatten moves on once per cycle. `stepWait` is the pause between two steps,
// in the same real time. Steps are counted as if the bids were as many again after each of them.
FlattenRehearsal rehearse(Core const& core, std::chrono::nanoseconds cadence, Milliseconds stepWait = {},
                          PerAsset<DepthView const*> const& books = {});

// What the bids pay for one market order of this size.
struct BidWalk {
    Money gross;
    std::vector<Quantity> taken;  // from each level, the best first
    Quantity beyondBand;          // counted at the lowest price of the band
};
BidWalk walkBids(DepthView const& book, Quantity quantity, Rate band);

}  // namespace pentad::runtime
