// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/BarAssembler.h"
#include "support/RiskBuilders.h"
#include "support/Times.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::kMinute;
using test::price;
using test::quantity;

UtcTime at(std::int64_t seconds)
{
    return UtcTime(std::chrono::seconds(seconds));
}

TEST(BarAssemblerTest, BuildsACandleOutOfAllItsTradesInAnyOrder)
{
    BarAssembler bars(kMinute);
    bars.runsSince(at(50));
    bars.take(TradeId{3}, at(90), price("103"), quantity("1"));
    bars.take(TradeId{1}, at(61), price("100"), quantity("2"));
    bars.take(TradeId{4}, at(119), price("101"), quantity("3"));
    bars.take(TradeId{2}, at(70), price("99"), quantity("4"));
    bars.take(TradeId{2}, at(70), price("99"), quantity("4"));
    bars.take(TradeId{5}, at(120), price("500"), quantity("1"));
    EXPECT_EQ(bars.closed(at(60), std::nullopt),
              (Bar{at(60), price("100"), price("103"), price("99"), price("101"), quantity("10")}));
    EXPECT_EQ(bars.lastPrice(), price("500"));
}

TEST(BarAssemblerTest, OfOneMomentTheHigherIdCloses)
{
    BarAssembler bars(kMinute);
    bars.runsSince(at(0));
    bars.take(TradeId{9}, at(70), price("2"), quantity("1"));
    bars.take(TradeId{8}, at(70), price("1"), quantity("1"));
    EXPECT_EQ(bars.closed(at(60), std::nullopt)->open, price("1"));
    EXPECT_EQ(bars.closed(at(60), std::nullopt)->close, price("2"));
}

TEST(BarAssemblerTest, GivesNothingThatItDidNotHearWhole)
{
    BarAssembler bars(kMinute);
    bars.take(TradeId{1}, at(61), price("100"), quantity("1"));
    EXPECT_FALSE(bars.closed(at(60), price("1")));
    bars.runsSince(at(61));
    EXPECT_FALSE(bars.closed(at(60), price("1")));
    EXPECT_TRUE(bars.closed(at(120), price("1")));
    bars.broke();
    EXPECT_FALSE(bars.closed(at(120), price("1")));
}

TEST(BarAssemblerTest, WhatWasMissedOfACandleUnderWayTheExchangeTells)
{
    BarAssembler bars(kMinute);
    Bar const told{at(60), price("100"), price("104"), price("99"), price("103"), quantity("5")};
    bars.underWay(told);
    EXPECT_FALSE(bars.closed(at(60), price("1"))) << "nothing was heard after it";
    bars.runsSince(at(80));
    bars.underWay({at(60), price("100"), price("99"), price("98"), price("99"), quantity("1")});
    EXPECT_FALSE(bars.closed(at(60), price("1"))) << "no such candle";
    bars.underWay(told);
    bars.take(TradeId{7}, at(90), price("105"), quantity("2"));
    EXPECT_EQ(bars.closed(at(60), std::nullopt),
              (Bar{at(60), price("100"), price("105"), price("99"), price("105"), quantity("7")}));
    bars.broke();
    bars.runsSince(at(100));
    EXPECT_FALSE(bars.closed(at(60), price("1"))) << "trades were missed after it was told";
}

TEST(BarAssemblerTest, AgainstWhatWasHeardWholeTheExchangesCandleHasNoSay)
{
    BarAssembler bars(kMinute);
    bars.runsSince(at(0));
    bars.take(TradeId{7}, at(90), price("105"), quantity("2"));
    bars.underWay({at(60), price("100"), price("104"), price("99"), price("103"), quantity("5")});
    EXPECT_EQ(bars.closed(at(60), std::nullopt),
              (Bar{at(60), price("105"), price("105"), price("105"), price("105"), quantity("2")}));
}

TEST(BarAssemblerTest, AnIntervalWithoutTradesIsFlat)
{
    BarAssembler bars(kMinute);
    bars.runsSince(at(0));
    EXPECT_EQ(bars.closed(at(60), price("7")),
              (Bar{at(60), price("7"), price("7"), price("7"), price("7"), Quantity{}}));
    EXPECT_FALSE(bars.closed(at(60), std::nullopt));
}

TEST(BarAssemblerTest, KeepsOnlyTheNewestCandles)
{
    BarAssembler bars(kMinute);
    bars.runsSince(at(0));
    for (std::int64_t i = 0; i < 10; ++i) {
        bars.take(TradeId{i}, at(60 * i), price("1"), quantity("1"));
    }
    EXPECT_FALSE(bars.closed(at(60), price("1"))) << "forgotten, not flat";
    EXPECT_TRUE(bars.closed(at(60 * 8), price("1")));
    bars.take(TradeId{99}, at(60), price("1"), quantity("1"));
    EXPECT_FALSE(bars.closed(at(60), price("1")));
}

TEST(BarAssemblerTest, IntervalsBeginAt1970)
{
    EXPECT_EQ(openTimeOf(at(119), kMinute), at(60));
    EXPECT_EQ(openTimeOf(at(120), kMinute), at(120));
    EXPECT_EQ(openTimeOf(at(-1), kMinute), at(-60));
}

}  // namespace
}  // namespace pentad::btcturk
