// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/CandleStore.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

TEST(CandleStoreTest, TradesMakeCandlesOfEveryResolution)
{
    CandleStore store(100);
    store.addTrade(kMidnight + seconds(10), price("100"), quantity("1"));
    store.addTrade(kMidnight + seconds(20), price("103"), quantity("2"));
    store.addTrade(kMidnight + seconds(70), price("99"), quantity("4"));
    auto const minute = store.candles(minutes(1), kMidnight, kEver, 10);
    ASSERT_EQ(minute.size(), 2U);
    EXPECT_EQ(minute[0], (Bar{kMidnight, price("100"), price("103"), price("100"), price("103"), quantity("3")}));
    EXPECT_EQ(minute[1].openTime, kMidnight + minutes(1));
    EXPECT_EQ(store.latest(hours(1)),
              (Bar{kMidnight, price("100"), price("103"), price("99"), price("99"), quantity("7")}));
    EXPECT_EQ(store.latest(std::chrono::days(1)), store.latest(hours(1)));
    EXPECT_FALSE(store.latest(minutes(2)));
    EXPECT_TRUE(store.candles(minutes(2), kMidnight, kEver, 10).empty());
}

TEST(CandleStoreTest, HistoryGoesIntoItsOwnResolutionAndMultiplesOfIt)
{
    CandleStore store(100);
    for (int hour = 0; hour < 5; ++hour) {
        Bar bar = barOf("100", "110", "90", "105", "2");
        bar.openTime = kMidnight + hours(hour);
        store.addBar(bar, hours(1));
    }
    EXPECT_TRUE(store.candles(minutes(30), kMidnight, kEver, 10).empty());
    EXPECT_EQ(store.candles(hours(1), kMidnight, kEver, 10).size(), 5U);
    auto const four = store.candles(minutes(240), kMidnight, kEver, 10);
    ASSERT_EQ(four.size(), 2U);
    EXPECT_EQ(four[0].volume, quantity("8"));
}

TEST(CandleStoreTest, WeeksBeginOnMondays)
{
    constexpr UtcTime kMonday{std::chrono::sys_days{std::chrono::year{2026} / 9 / 21}};
    CandleStore store(100);
    store.addTrade(kMonday - Milliseconds(1), price("99"), quantity("1"));
    store.addTrade(kMonday, price("100"), quantity("2"));
    store.addTrade(kMonday + std::chrono::days(7) - Milliseconds(1), price("105"), quantity("4"));
    store.addTrade(kMonday + std::chrono::days(7), price("101"), quantity("8"));
    auto const weeks = store.candles(std::chrono::days(7), kMonday - std::chrono::days(7), kEver, 10);
    ASSERT_EQ(weeks.size(), 3U);
    EXPECT_EQ(weeks[1], (Bar{kMonday, price("100"), price("105"), price("100"), price("105"), quantity("6")}));
}

TEST(CandleStoreTest, RangeIsInclusiveAndTheNewestAreKept)
{
    CandleStore store(3);
    for (int minute = 0; minute < 5; ++minute) {
        store.addTrade(kMidnight + minutes(minute), price("100"), quantity("1"));
    }
    EXPECT_EQ(store.oldest(minutes(1))->openTime, kMidnight + minutes(2));
    EXPECT_EQ(store.candles(minutes(1), kMidnight + minutes(3), kMidnight + minutes(4), 10).size(), 2U);
    auto const newest = store.candles(minutes(1), kMidnight, kEver, 2);
    ASSERT_EQ(newest.size(), 2U);
    EXPECT_EQ(newest[0].openTime, kMidnight + minutes(3));
    EXPECT_TRUE(store.candles(minutes(1), kEver, kMidnight, 10).empty());
}

TEST(CandleStoreTest, QuietTimeHasACandleWithoutVolumeUntilSomethingIsTraded)
{
    CandleStore store(10);
    store.touch(kMidnight, price("100"));
    EXPECT_EQ(store.latest(minutes(1)), (Bar{kMidnight, price("100"), price("100"), price("100"), price("100"), {}}));
    store.addTrade(kMidnight + seconds(1), price("103"), quantity("1"));
    EXPECT_EQ(store.latest(minutes(1))->low, price("103"));
    store.touch(kMidnight + seconds(2), price("90"));
    EXPECT_EQ(store.latest(minutes(1))->close, price("103"));
}

}  // namespace
}  // namespace pentad::loopback
