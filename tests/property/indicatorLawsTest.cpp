// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of the indicators and of the edge, whatever the input. RC_PARAMS="seed=..." repeats a run.
#include "strategy/DonchianChannel.h"
#include "strategy/EdgeEstimator.h"
#include "strategy/Ema.h"
#include "strategy/RollingMoments.h"
#include "strategy/Statistics.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace pentad::strategy {
namespace {

// Prices in hundredths.
std::vector<std::int64_t> prices()
{
    return *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 1'000'000'000));
}

RC_GTEST_PROP(IndicatorLaws, ANumberOf14DigitsSurvivesTheWayThereAndBack, ())
{
    auto const mantissa = *rc::gen::inRange<std::int64_t>(-99'999'999'999'999, 100'000'000'000'000);
    auto const decimals = *rc::gen::inRange(0, 9);
    Decimal const number = Decimal::fromMantissa(mantissa, decimals);
    RC_ASSERT(quantised(approximate(number), decimals) == number);
    RC_ASSERT(approximate(-number) == -approximate(number));
}

RC_GTEST_PROP(IndicatorLaws, AnAverageStaysInTheRangeOfWhatItSaw, ())
{
    Ema ema(*rc::gen::inRange(1, 50));
    double low = 1e300;
    double high = 0;
    for (std::int64_t const price : prices()) {
        auto const value = static_cast<double>(price);
        low = std::min(low, value);
        high = std::max(high, value);
        ema.observe(value);
        RC_ASSERT(ema.value() >= low * (1 - 1e-15));
        RC_ASSERT(ema.value() <= high * (1 + 1e-15));
    }
}

RC_GTEST_PROP(IndicatorLaws, AWindowKnowsNothingOfWhatCameBeforeIt, ())
{
    int const window = *rc::gen::inRange(2, 30);
    auto const before = prices();
    auto const inside = *rc::gen::container<std::vector<std::int64_t>>(
        static_cast<std::size_t>(window) + 1, rc::gen::inRange<std::int64_t>(1, 1'000'000'000));
    RollingMoments fresh(window);
    RollingMoments used(window);
    DonchianChannel freshChannel(window);
    DonchianChannel usedChannel(window);
    for (std::int64_t const price : before) {
        used.observe(static_cast<double>(price));
        usedChannel.observe(Price(Decimal(price)), Price(Decimal(price)));
    }
    for (std::int64_t const price : inside) {
        fresh.observe(static_cast<double>(price));
        used.observe(static_cast<double>(price));
        freshChannel.observe(Price(Decimal(price)), Price(Decimal(price)));
        usedChannel.observe(Price(Decimal(price)), Price(Decimal(price)));
    }
    RC_ASSERT(std::fabs(fresh.mean() - used.mean()) <= 1e-12 * fresh.mean());
    RC_ASSERT(std::fabs(fresh.deviation() - used.deviation()) <= 1e-12 * fresh.mean());
    RC_ASSERT(freshChannel.upper() == usedChannel.upper());
    RC_ASSERT(freshChannel.lower() == usedChannel.lower());
}

RC_GTEST_PROP(IndicatorLaws, AnEdgeLiesBetweenItsPriorAndWhatWasEarned, ())
{
    Decimal const prior(*rc::gen::inRange(-500, 500));
    Decimal const mean = Decimal::fromMantissa(*rc::gen::inRange<std::int64_t>(-500'000, 500'000), 3);
    Decimal const priorWeight(*rc::gen::inRange(0, 200));
    auto const roundTrips = *rc::gen::inRange<std::uint64_t>(0, 100'000);
    Decimal const edge = shrunkEdgeBps(prior, priorWeight, mean, roundTrips);
    RC_ASSERT(edge >= min(prior, mean));
    RC_ASSERT(edge <= max(prior, mean));
}

}  // namespace
}  // namespace pentad::strategy
