// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleBuilder.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

CandleRow row(std::int64_t minute, RowNumber priceOfAll, RowNumber volume = {1, 0})
{
    return CandleRow{minute * 60'000, {priceOfAll, priceOfAll, priceOfAll, priceOfAll, volume}};
}

TEST(CandleBuilderTest, WidensWhatWasReadBefore)
{
    CandleBuilder builder(Symbol("XRPTRY"), std::chrono::minutes(1));
    EXPECT_EQ(builder.add(row(1, {7, 0}, {5, 1})).fault, RowFault::None);
    EXPECT_EQ(builder.add(row(2, {71234, 4})).fault, RowFault::None);
    EXPECT_EQ(builder.add(row(3, {75, 1}, {12345, 5})).fault, RowFault::None);
    CandleSeries const series = std::move(builder).finish();
    EXPECT_EQ(series.priceDecimals(), 4);
    EXPECT_EQ(series.volumeDecimals(), 5);
    EXPECT_EQ(series.bar(series.candles()[0]).close, test::price("7"));
    EXPECT_EQ(series.bar(series.candles()[0]).volume, test::quantity("0.5"));
    EXPECT_EQ(series.bar(series.candles()[2]).close, test::price("7.5"));
    EXPECT_EQ(series.bar(series.candles()[2]).volume, test::quantity("0.12345"));
}

TEST(CandleBuilderTest, RefusedRowChangesNothing)
{
    CandleBuilder builder(Symbol("XRPTRY"), std::chrono::minutes(1));
    EXPECT_EQ(builder.add(row(1, {100, 0})).fault, RowFault::None);
    CandleRow crossed = row(2, {7123456, 6});
    crossed.values[1] = {1, 0};
    EXPECT_EQ(builder.add(crossed).fault, RowFault::HighBelowLow);
    EXPECT_EQ(builder.add(row(2, {1, 18})).fault, RowFault::TooManyDigits) << "100 does not fit beside 18 decimals";
    EXPECT_EQ(builder.add(row(2, {123, 2}, {1, 18})).fault, RowFault::None);
    EXPECT_EQ(builder.add(row(3, {123, 2}, {100, 0})).fault, RowFault::TooManyDigits) << "nor beside 18 in volumes";
    EXPECT_EQ(builder.add(row(3, {50, 0})).fault, RowFault::None) << "the refused time is still free";
    EXPECT_EQ(builder.accepted(), 3U);
    CandleSeries const series = std::move(builder).finish();
    EXPECT_EQ(series.priceDecimals(), 2);
    ASSERT_EQ(series.candles().size(), 3U);
    EXPECT_EQ(series.bar(series.candles()[0]).close, test::price("100"));
}

TEST(CandleBuilderTest, RowsOutsideTheAskedTimeAreCheckedButNotKept)
{
    CandleBuilder builder(Symbol("XRPTRY"), std::chrono::minutes(1));
    builder.keepOnly(120'000, 180'000);
    for (std::int64_t minute = 1; minute <= 4; ++minute) {
        EXPECT_EQ(builder.add(row(minute, {100, 0})).fault, RowFault::None);
    }
    EXPECT_EQ(builder.add(row(4, {100, 0})).fault, RowFault::TimeRepeated);
    EXPECT_EQ(builder.accepted(), 4U);
    EXPECT_EQ(std::move(builder).finish().candles().size(), 1U);
}

TEST(CandleBuilderTest, WeeksMayBeginOnAnyDay)
{
    CandleBuilder builder(Symbol("XRPTRY"), std::chrono::hours(168));
    std::int64_t const monday = 4 * 1440;
    EXPECT_EQ(builder.add(row(monday, {100, 0})).fault, RowFault::None);
    EXPECT_EQ(builder.add(row(monday + 7 * 1440 + 60, {100, 0})).fault, RowFault::TimeMisaligned);
    EXPECT_EQ(builder.add(row(monday + 7 * 1440, {100, 0})).fault, RowFault::None);
}

}  // namespace
}  // namespace pentad::simulation
