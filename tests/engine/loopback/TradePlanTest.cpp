// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/TradePlan.h"
#include "support/ExchangeBench.h"
#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

// The bar that a plan trades, in whole ticks; prices zero where nothing was traded.
struct Traded {
    std::int64_t open = 0;
    std::int64_t high = 0;
    std::int64_t low = 0;
    std::int64_t close = 0;
    Quantity volume;
    int trades = 0;
};

Traded carriedOut(Bar const& bar, int legs, std::uint64_t seed)
{
    TradePlan plan(bar, std::chrono::minutes(1), legs, paperPairs()[kEth], seed);
    Traded sum;
    for (int i = 0; i < TradePlan::tradesFor(legs); ++i) {
        PlannedTrade const trade = plan.next();
        EXPECT_FALSE(trade.quantity.isNegative());
        EXPECT_LE(trade.quantity.value().decimalsUsed(), 8);
        if (trade.quantity.isPositive()) {
            sum.open = sum.trades == 0 ? trade.ticks : sum.open;
            sum.high = sum.trades == 0 ? trade.ticks : std::max(sum.high, trade.ticks);
            sum.low = sum.trades == 0 ? trade.ticks : std::min(sum.low, trade.ticks);
            sum.close = trade.ticks;
            sum.volume += trade.quantity;
            ++sum.trades;
        }
    }
    EXPECT_THROW(plan.next(), CheckFailure);
    return sum;
}

TEST(TradePlanTest, TradesAddUpToTheBar)
{
    Traded const sum = carriedOut(barOf("1000", "1010.5", "995.25", "1003", "12.5"), 10, 1);
    EXPECT_EQ(sum.open, 1000'00);
    EXPECT_EQ(sum.high, 1010'50);
    EXPECT_EQ(sum.low, 995'25);
    EXPECT_EQ(sum.close, 1003'00);
    EXPECT_EQ(sum.volume, quantity("12.5"));
    EXPECT_GT(sum.trades, 20);
}

RC_GTEST_PROP(TradePlanTest, AnyBarWithVolumeIsTradedExactly, ())
{
    auto const ticks = rc::gen::inRange<std::int64_t>(1, 200'000);
    std::int64_t const open = *ticks;
    std::int64_t const close = *ticks;
    std::int64_t const high = std::max({open, close, *ticks});
    std::int64_t const low = std::min({open, close, *ticks});
    auto const volume = *rc::gen::inRange<std::int64_t>(4, 1'000'000'000'000);
    auto const at = [](std::int64_t count) { return Price(Decimal::fromMantissa(count, 2)); };
    Bar const bar{kMidnight, at(open), at(high), at(low), at(close), Quantity(Decimal::fromMantissa(volume, 8))};
    Traded const sum = carriedOut(bar, *rc::gen::inRange(1, 20), *rc::gen::arbitrary<std::uint64_t>());
    RC_ASSERT(sum.open == open);
    RC_ASSERT(sum.high == high);
    RC_ASSERT(sum.low == low);
    RC_ASSERT(sum.close == close);
    RC_ASSERT(sum.volume == bar.volume);
}

TEST(TradePlanTest, VolumeTooSmallForAllCornersGivesUpTheExtremesFirst)
{
    std::string_view const table = R"(
        # volume        trades   open     close
        0               0        0        0
        0.00000001      1        100300   100300
        0.00000002      2        100000   100300
        0.00000003      3        100000   100300
        0.00000004      4        100000   100300
    )";
    for (TextRow const& row : textTable(table)) {
        Traded const sum = carriedOut(barOf("1000", "1010.5", "995.25", "1003", row[0]), 5, 1);
        EXPECT_EQ(std::to_string(sum.trades), row[1]) << row[0];
        EXPECT_EQ(std::to_string(sum.open), row[2]) << row[0];
        EXPECT_EQ(std::to_string(sum.close), row[3]) << row[0];
    }
}

TEST(TradePlanTest, SamePlanForTheSameSeed)
{
    Bar const bar = barOf("1000", "1010.5", "995.25", "1003", "12.5");
    auto const plan = [&](std::uint64_t seed) {
        TradePlan made(bar, std::chrono::minutes(1), 5, paperPairs()[kEth], seed);
        std::string text;
        for (int i = 0; i < TradePlan::tradesFor(5); ++i) {
            PlannedTrade const trade = made.next();
            text += trade.quantity.text() + (trade.takerSide == Side::Buy ? "b " : "s ");
        }
        return text;
    };
    EXPECT_EQ(plan(1), plan(1));
    EXPECT_NE(plan(1), plan(2));
}

}  // namespace
}  // namespace pentad::loopback
