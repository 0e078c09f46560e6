// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/EdgeEstimator.h"

namespace pentad::strategy {

Decimal RoundTripStatistics::meanBps() const
{
    return roundTrips == 0 ? Decimal(0) : divide(sumBps, Decimal(roundTrips), Rounding::Floor);
}

Decimal shrunkEdgeBps(Decimal priorBps, Decimal priorWeight, Decimal meanRealizedBps, std::uint64_t roundTrips)
{
    check(!priorWeight.isNegative(), "shrunkEdgeBps: negative weight of the prior");
    Decimal const count(roundTrips);
    Decimal const weight = priorWeight + count;
    if (weight.isZero()) {
        return priorBps;
    }
    Decimal const sum =
        multiply(priorWeight, priorBps, Rounding::Floor) + multiply(count, meanRealizedBps, Rounding::Floor);
    return divide(sum, weight, Rounding::Floor);
}

EdgeView edgeView(Decimal priorBps, Decimal priorWeight, RoundTripStatistics const& statistics)
{
    Decimal const mean = statistics.meanBps();
    return {priorBps, mean, statistics.roundTrips, shrunkEdgeBps(priorBps, priorWeight, mean, statistics.roundTrips)};
}

}  // namespace pentad::strategy
