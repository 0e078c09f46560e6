// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleSeries.h"

#include "support/RiskBuilders.h"
#include "support/Times.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using test::kMinute;

CandleSeries series(std::vector<std::int64_t> const& minutes)
{
    std::vector<Candle> candles;
    candles.reserve(minutes.size());
    for (std::int64_t const minute : minutes) {
        candles.push_back({minute * kMinute.count(), 105, 110, 95, 100, 7});
    }
    return CandleSeries(Symbol("XRPTRY"), kMinute, 2, 0, std::move(candles));
}

TEST(CandleSeriesTest, BarsAreExact)
{
    CandleSeries const one = series({3});
    Bar const bar = one.bar(one.candles().front());
    EXPECT_EQ(bar.openTime, UtcTime(3 * kMinute));
    EXPECT_EQ(bar.open, test::price("1.05"));
    EXPECT_EQ(bar.high, test::price("1.1"));
    EXPECT_EQ(bar.low, test::price("0.95"));
    EXPECT_EQ(bar.close, test::price("1"));
    EXPECT_EQ(bar.volume, test::quantity("7"));
    CandleSeries const fine(Symbol("XRPTRY"), kMinute, 18, 18, {{0, 1, 1, 1, 1, 999'999'999'999'999'999}});
    EXPECT_EQ(fine.bar(fine.candles().front()).open, test::price("0.000000000000000001"));
    EXPECT_EQ(fine.bar(fine.candles().front()).volume, test::quantity("0.999999999999999999"));
}

TEST(CandleSeriesTest, NarrowsToBothEndsIncluded)
{
    CandleSeries some = series({1, 2, 3, 5, 8});
    some.narrow(UtcTime(2 * kMinute), UtcTime(5 * kMinute));
    ASSERT_EQ(some.candles().size(), 3U);
    EXPECT_EQ(some.candles().front().openTimeMs, 120'000);
    some.narrow(UtcTime(6 * kMinute), UtcTime(7 * kMinute));
    EXPECT_TRUE(some.candles().empty());
    some.narrow(UtcTime(Milliseconds(0)), UtcTime(100 * kMinute));
    EXPECT_EQ(some.candles().size(), 5U);
}

TEST(CandleSeriesTest, CountsGapsOfTheUsedSpan)
{
    CandleSeries some = series({1, 2, 5, 6, 10});
    EXPECT_EQ(gapsOf(some).count, 2U);
    EXPECT_EQ(gapsOf(some).missing, 5U);
    EXPECT_EQ(gapsOf(some).longest, 3U);
    some.narrow(UtcTime(1 * kMinute), UtcTime(6 * kMinute));
    EXPECT_EQ(gapsOf(some).missing, 2U);
    EXPECT_EQ(gapsOf(series({})).count, 0U);
}

TEST(CandleSeriesTest, IntervalsAreThoseOfTheFileNames)
{
    for (char const* text : {"1m", "5m", "15m", "30m", "1h", "4h", "1d", "1w"}) {
        auto const interval = parseInterval(text);
        ASSERT_TRUE(interval) << text;
        EXPECT_EQ(intervalText(*interval), text);
        EXPECT_NE(intervalChoices().find(text), std::string_view::npos);
    }
    for (char const* text : {"", "2m", "1H", "60", "1m "}) {
        EXPECT_FALSE(parseInterval(text)) << text;
    }
}

}  // namespace
}  // namespace pentad::simulation
