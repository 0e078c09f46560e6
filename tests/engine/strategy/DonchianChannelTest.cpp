// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/DonchianChannel.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::strategy {
namespace {

void expectBatch(std::vector<std::int64_t> const& highs, std::vector<std::int64_t> const& lows, int bars)
{
    DonchianChannel channel(bars);
    for (std::size_t i = 0; i < highs.size(); ++i) {
        channel.observe(Price(test::hundredths(highs[i])), Price(test::hundredths(lows[i])));
        auto const window = static_cast<std::size_t>(bars);
        ASSERT_EQ(channel.ready(), i >= window) << bars << " bars at " << i;
        if (!channel.ready()) {
            continue;
        }
        auto const from = static_cast<std::ptrdiff_t>(i - window);
        auto const to = static_cast<std::ptrdiff_t>(i);
        ASSERT_EQ(channel.upper(),
                  Price(test::hundredths(*std::max_element(highs.begin() + from, highs.begin() + to))));
        ASSERT_EQ(channel.lower(), Price(test::hundredths(*std::min_element(lows.begin() + from, lows.begin() + to))));
    }
}

TEST(DonchianChannelTest, EqualsTheBatchOnALongRandomSeries)
{
    auto const lows = test::randomWalk(31, 100'000, 1'000'000);
    auto highs = lows;
    std::mt19937_64 random(32);
    for (std::int64_t& high : highs) {
        high += test::uniform(random, 0, high / 50);
    }
    for (int const bars : {1, 2, 3, 20}) {
        expectBatch(highs, lows, bars);
    }
}

TEST(DonchianChannelTest, EqualsTheBatchOnRisingFallingAndConstantSeries)
{
    std::vector<std::int64_t> rising;
    rising.reserve(200);
    for (std::int64_t i = 0; i < 200; ++i) {
        rising.push_back(100 + i);
    }
    std::vector<std::int64_t> const falling(rising.rbegin(), rising.rend());
    std::vector<std::int64_t> const constant(200, 77);
    for (int const bars : {1, 2, 7, 50}) {
        expectBatch(rising, rising, bars);
        expectBatch(falling, falling, bars);
        expectBatch(constant, constant, bars);
    }
}

TEST(DonchianChannelTest, LeavesTheLastBarOut)
{
    DonchianChannel channel(2);
    channel.observe(Price(Decimal(12)), Price(Decimal(8)));
    channel.observe(Price(Decimal(11)), Price(Decimal(9)));
    EXPECT_FALSE(channel.ready());
    channel.observe(Price(Decimal(50)), Price(Decimal(1)));
    ASSERT_TRUE(channel.ready());
    EXPECT_EQ(channel.upper(), Price(Decimal(12)));
    EXPECT_EQ(channel.lower(), Price(Decimal(8)));
}

TEST(DonchianChannelTest, NeedsABar)
{
    EXPECT_THROW(DonchianChannel(0), CheckFailure);
    EXPECT_THROW(DonchianChannel(-3), CheckFailure);
}

}  // namespace
}  // namespace pentad::strategy
