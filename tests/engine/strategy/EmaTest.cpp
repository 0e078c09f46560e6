// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/Ema.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

TEST(EmaTest, IsReadyFromItsLastBarOfWarmUpOn)
{
    for (int const bars : {1, 2, 26}) {
        Ema ema(bars);
        EXPECT_FALSE(ema.ready());
        for (int bar = 1; bar <= bars + 2; ++bar) {
            ema.observe(5);
            EXPECT_EQ(ema.ready(), bar >= bars) << bars << " bars, after " << bar;
        }
    }
    EXPECT_THROW(Ema(0), CheckFailure);
}

TEST(EmaTest, FollowsTheHandComputedSeries)
{
    Ema ema(3);  // weight 1/2
    std::vector<double> const inputs{8, 16, 0, 6, 6};
    std::vector<double> const averages{8, 12, 6, 6, 6};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        ema.observe(inputs[i]);
        EXPECT_EQ(ema.value(), averages[i]);
    }
}

TEST(EmaTest, OfOneBarIsTheLastValue)
{
    Ema ema(1);
    for (double const value : {3.0, -7.5, 1e9}) {
        ema.observe(value);
        EXPECT_EQ(ema.value(), value);
    }
}

TEST(EmaTest, MeetsAConstantExactlyAndNeverPassesAStep)
{
    Ema ema(12);
    for (int i = 0; i < 1'000; ++i) {
        ema.observe(0.1);
        ASSERT_EQ(ema.value(), 0.1);
    }
    double last = 0.1;
    for (int i = 0; i < 1'000; ++i) {
        ema.observe(0.3);
        ASSERT_GE(ema.value(), last);
        ASSERT_LE(ema.value(), 0.3);
        last = ema.value();
    }
    EXPECT_NEAR(last, 0.3, 1e-14);
}

// e(t) = (1-a)^(t-1) x(1) + sum over k of a (1-a)^k x(t-k), summed anew in extended precision.
TEST(EmaTest, EqualsTheWeightedSumOverALongSeries)
{
    auto const walk = test::randomWalk(11, 100'000, 350'000'000);
    for (int const bars : {1, 2, 12, 26, 200}) {
        Ema ema(bars);
        long double const weight = 2.0L / (1 + bars);
        for (std::size_t t = 0; t < walk.size(); ++t) {
            ema.observe(static_cast<double>(walk[t]));
            if (t % 9'973 != 0 && t > 40) {
                continue;
            }
            long double sum = 0;
            long double factor = 1;
            for (std::size_t k = 0; k < t && factor > 1e-30L; ++k) {
                sum += weight * factor * static_cast<long double>(walk[t - k]);
                factor *= 1 - weight;
            }
            sum += factor * static_cast<long double>(walk[0]);
            ASSERT_NEAR(ema.value() / static_cast<double>(sum), 1.0, 1e-13) << bars << " bars at " << t;
        }
    }
}

}  // namespace
}  // namespace pentad::strategy
