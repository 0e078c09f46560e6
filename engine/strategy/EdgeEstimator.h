// SPDX-License-Identifier: GPL-3.0-or-later
// The expected edge of a strategy in one asset: its configured prior, shrunk towards what its round trips really earned
// before costs, all in bps and exact decimals.
//
//   edge = (n0 x prior + n x mean) / (n0 + n)      n0 = weight of the prior in round trips, n = round trips seen
//
// Every rounding is towards minus infinity, so an edge is never overstated. Without evidence the edge is the prior; the
// more round trips, the more it is what they earned, and a strategy that does not earn its costs gates itself.
// Pure; thread: the owner's.
#pragma once

#include "contracts/Strategy.h"

#include <cstdint>

namespace pentad::strategy {

struct RoundTripStatistics {
    std::uint64_t roundTrips = 0;
    Decimal sumBps;

    void add(Decimal realizedBps)
    {
        sumBps += realizedBps;
        ++roundTrips;
    }
    // 0 without a round trip; else rounded to 18 decimals towards minus infinity.
    Decimal meanBps() const;
    friend bool operator==(RoundTripStatistics const&, RoundTripStatistics const&) = default;
};

// n0 must not be negative. With neither prior weight nor round trips the edge is the prior.
Decimal shrunkEdgeBps(Decimal priorBps, Decimal priorWeight, Decimal meanRealizedBps, std::uint64_t roundTrips);

// Everything a screen shows of it: what it shows of mean and n gives exactly its edge.
EdgeView edgeView(Decimal priorBps, Decimal priorWeight, RoundTripStatistics const& statistics);

}  // namespace pentad::strategy
