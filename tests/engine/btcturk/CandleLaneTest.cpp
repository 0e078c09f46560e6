// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CandleLane.h"
#include "support/RiskBuilders.h"
#include "support/Times.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::kMinute;
using test::price;
using test::quantity;

UtcTime minute(std::int64_t number, std::int64_t seconds = 0)
{
    return UtcTime(std::chrono::seconds(60 * number + seconds));
}

Bar flat(std::int64_t number, std::string_view level, std::string_view volume = "1")
{
    return Bar{minute(number), price(level), price(level), price(level), price(level), quantity(volume)};
}

std::vector<std::int64_t> minutesOf(std::vector<BarClosed> const& told)
{
    std::vector<std::int64_t> minutes;
    minutes.reserve(told.size());
    for (BarClosed const& closed : told) {
        minutes.push_back(closed.bar.openTime.time_since_epoch() / kMinute);
    }
    return minutes;
}

using Minutes = std::vector<std::int64_t>;

class CandleLaneTest : public testing::Test {
protected:
    std::vector<BarClosed> history(std::vector<Bar> const& bars, UtcTime now) { return lane.takeHistory(bars, now); }

    CandleLane lane{Slot{1}, kMinute};
};

TEST_F(CandleLaneTest, TellsTheHistoryFirstAndNoneOfItAsNew)
{
    lane.trades().runsSince(minute(90));
    EXPECT_TRUE(lane.closeFromTrades(minute(101, 30)).empty()) << "nothing before the history";
    EXPECT_EQ(lane.wanted(minute(100, 30), 10), (CandleRange{minute(89), minute(99)}));
    auto const told = history({flat(97, "1"), flat(98, "2"), flat(99, "3"), flat(100, "4")}, minute(100, 30));
    EXPECT_EQ(minutesOf(told), (Minutes{97, 98, 99})) << "the one under way is not closed";
    for (BarClosed const& closed : told) {
        EXPECT_TRUE(closed.history);
        EXPECT_EQ(closed.slot, Slot{1});
    }
}

TEST_F(CandleLaneTest, DoesNotBelieveAYoungCandleOfTheChartHost)
{
    EXPECT_EQ(minutesOf(history({flat(98, "1"), flat(99, "1")}, minute(100, 2))), (Minutes{98}));
    EXPECT_EQ(minutesOf(history({flat(99, "1")}, minute(100, 3))), (Minutes{99}));
}

TEST_F(CandleLaneTest, DoesNotBelieveACandleOfTheFuture)
{
    EXPECT_EQ(minutesOf(history({flat(98, "1"), flat(99, "1"), flat(500, "9")}, minute(100, 30))), (Minutes{98, 99}));
    EXPECT_EQ(minutesOf(history({flat(100, "1")}, minute(101, 30))), (Minutes{100}))
        << "the next one is still the next";
}

TEST_F(CandleLaneTest, FillsIntervalsThatTheChartHostLeavesOut)
{
    auto const told = history({flat(95, "5"), flat(98, "8")}, minute(99, 10));
    EXPECT_EQ(minutesOf(told), (Minutes{95, 96, 97, 98}));
    EXPECT_EQ(told[2].bar, flat(97, "5", "0"));
}

TEST_F(CandleLaneTest, ClosesFromTradesAsSoonAsLateOnesAreIn)
{
    history({flat(99, "1")}, minute(100, 5));
    lane.trades().runsSince(minute(99, 50));
    lane.trades().take(TradeId{1}, minute(100, 10), price("2"), quantity("3"));
    EXPECT_TRUE(lane.closeFromTrades(minute(101)).empty());
    auto const told = lane.closeFromTrades(minute(101, 1));
    ASSERT_EQ(minutesOf(told), (Minutes{100}));
    EXPECT_FALSE(told[0].history);
    EXPECT_EQ(told[0].bar, flat(100, "2", "3"));
    EXPECT_TRUE(lane.closeFromTrades(minute(101, 1)).empty()) << "each once";
}

TEST_F(CandleLaneTest, AsksTheChartHostWhereTradesWereMissed)
{
    history({flat(99, "1")}, minute(100, 5));
    lane.trades().runsSince(minute(100, 20));
    EXPECT_TRUE(lane.closeFromTrades(minute(101, 5)).empty());
    EXPECT_EQ(lane.wanted(minute(101, 2), 10), std::nullopt) << "not settled";
    EXPECT_EQ(lane.wanted(minute(101, 5), 10), (CandleRange{minute(100), minute(100)}));
    auto const told = history({flat(100, "2")}, minute(101, 5));
    ASSERT_EQ(minutesOf(told), (Minutes{100}));
    EXPECT_FALSE(told[0].history);
    EXPECT_EQ(minutesOf(lane.closeFromTrades(minute(102, 1))), (Minutes{101})) << "then trades again";
}

TEST_F(CandleLaneTest, WhatClosedLongAgoIsNoNews)
{
    history({flat(90, "1")}, minute(91, 5));
    auto const told = history({flat(91, "1"), flat(99, "1"), flat(100, "1")}, minute(101, 5));
    ASSERT_EQ(told.size(), 10U);
    for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_EQ(told[i].history, i + 1 < told.size()) << i;
    }
}

TEST_F(CandleLaneTest, ComparesWithTheChartHostAndCorrectsTheCharts)
{
    history({flat(99, "1")}, minute(100, 5));
    lane.trades().runsSince(minute(99));
    EXPECT_EQ(minutesOf(lane.closeFromTrades(minute(101, 1))), (Minutes{100}));
    EXPECT_EQ(lane.wanted(minute(101, 5), 10), (CandleRange{minute(100), minute(100)}));
    EXPECT_TRUE(history({flat(100, "9")}, minute(101, 5)).empty()) << "told already";
    EXPECT_EQ(lane.older(minute(101), 1), (std::vector<Bar>{flat(100, "9")}));
    EXPECT_EQ(lane.wanted(minute(101, 6), 10), std::nullopt);
}

TEST_F(CandleLaneTest, GivesUpComparingWhatTheChartHostDoesNotHave)
{
    history({flat(99, "1")}, minute(100, 5));
    lane.trades().runsSince(minute(99));
    lane.closeFromTrades(minute(101, 1));
    EXPECT_TRUE(history({flat(99, "1")}, minute(101, 5)).empty());
    EXPECT_NE(lane.wanted(minute(101, 6), 10), std::nullopt);
    history({flat(99, "1")}, minute(101, 16));
    EXPECT_EQ(lane.wanted(minute(101, 17), 10), std::nullopt);
}

TEST_F(CandleLaneTest, APairWithoutHistoryBeginsWithItsFirstWholeCandle)
{
    EXPECT_TRUE(history({}, minute(100, 5)).empty());
    lane.trades().runsSince(minute(100, 1));
    lane.trades().take(TradeId{1}, minute(101, 10), price("2"), quantity("3"));
    EXPECT_TRUE(lane.closeFromTrades(minute(101, 2)).empty());
    EXPECT_EQ(minutesOf(lane.closeFromTrades(minute(102, 2))), (Minutes{101}));
}

TEST_F(CandleLaneTest, OlderGivesTheNewestBeforeAMoment)
{
    history({flat(95, "1"), flat(96, "2"), flat(97, "3")}, minute(99));
    EXPECT_EQ(lane.older(minute(98), 2), (std::vector<Bar>{flat(96, "2"), flat(97, "3")}));
    EXPECT_EQ(lane.older(minute(97, 59), 9), (std::vector<Bar>{flat(95, "1"), flat(96, "2")}));
    EXPECT_TRUE(lane.older(minute(95), 9).empty());
}

TEST_F(CandleLaneTest, StaysWithinItsBounds)
{
    std::vector<Bar> many;
    many.reserve(CandleLane::kBarsKept + 500);
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(CandleLane::kBarsKept) + 500; ++i) {
        many.push_back(flat(i, "1"));
    }
    history(many, minute(100'000));
    EXPECT_EQ(lane.older(minute(100'000), 100'000).size(), CandleLane::kBarsKept);
}

}  // namespace
}  // namespace pentad::btcturk
