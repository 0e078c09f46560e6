// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/RealizedVolatility.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

TEST(RealizedVolatilityTest, IsReadyOneCloseAfterItsReturns)
{
    RealizedVolatility volatility(3);
    for (int close = 1; close <= 6; ++close) {
        volatility.observe(100 + close);
        EXPECT_EQ(volatility.ready(), close >= 4) << close;
    }
}

TEST(RealizedVolatilityTest, FollowsTheHandComputedReturns)
{
    RealizedVolatility volatility(2);
    for (double const close : {80.0, 100.0, 110.0, 99.0}) {
        volatility.observe(close);
    }
    // Returns +0.10 and -0.10 around 0.
    EXPECT_NEAR(volatility.value(), std::sqrt(0.02), 1e-15);
}

TEST(RealizedVolatilityTest, IsZeroWhileNothingMoves)
{
    RealizedVolatility volatility(20);
    for (int i = 0; i < 100; ++i) {
        volatility.observe(841.12);
    }
    ASSERT_TRUE(volatility.ready());
    EXPECT_EQ(volatility.value(), 0);
}

TEST(RealizedVolatilityTest, EqualsTheBatchOverALongSeries)
{
    constexpr std::size_t kReturns = 20;
    auto const walk = test::randomWalk(21, 100'000, 5'000'000);
    RealizedVolatility volatility(kReturns);
    for (std::size_t i = 0; i < walk.size(); ++i) {
        volatility.observe(static_cast<double>(walk[i]) / 100);
        ASSERT_EQ(volatility.ready(), i >= kReturns);
        if (!volatility.ready()) {
            continue;
        }
        std::vector<long double> returns;
        long double mean = 0;
        for (std::size_t k = i + 1 - kReturns; k <= i; ++k) {
            returns.push_back(static_cast<long double>(walk[k]) / static_cast<long double>(walk[k - 1]) - 1);
            mean += returns.back() / kReturns;
        }
        long double squares = 0;
        for (long double const value : returns) {
            squares += (value - mean) * (value - mean);
        }
        long double const expected = std::sqrt(squares / (kReturns - 1));
        ASSERT_NEAR(volatility.value() / static_cast<double>(expected), 1.0, 1e-11) << i;
    }
}

}  // namespace
}  // namespace pentad::strategy
