// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/BarSeries.h"

#include "ui/chart/ChartTestKit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::chart {
namespace {

// "12: 1000 1003 997 1001 v3 x2" for a closed bar that begins at minute 12 and was made of two; forming bars end in "..".
std::string said(SeriesBar const& bar, bool forming)
{
    auto const since = std::chrono::duration_cast<std::chrono::minutes>(bar.openTime - kStart).count();
    return std::to_string(since) + ": " + bar.open.text() + " " + bar.high.text() + " " + bar.low.text() + " " +
           bar.close.text() + " v" + bar.volume.text() + " x" + std::to_string(bar.parts) + (forming ? " .." : "");
}
std::vector<std::string> said(BarSeries const& series)
{
    std::vector<std::string> lines;
    for (SeriesBar const& bar : series.closed()) {
        lines.push_back(said(bar, false));
    }
    if (series.forming()) {
        lines.push_back(said(*series.forming(), true));
    }
    return lines;
}

struct Case {
    char const* name;
    Interval interval;
    std::vector<Bar> bars;
    std::optional<Bar> forming;
    std::vector<std::string> expected;
};

std::vector<Case> const kCases{
    {"the interval of the base bars leaves them as they are",
     Interval::OneMinute,
     {bar(0, 10, 12, 9, 11), bar(1, 11, 13, 10, 12)},
     std::nullopt,
     {"0: 10 12 9 11 v1 x1", "1: 11 13 10 12 v1 x1"}},
    {"a full bucket takes the first open, the last close, the extremes and the sum of volumes",
     Interval::FiveMinutes,
     {bar(0, 10, 12, 9, 11, 1), bar(1, 11, 20, 10, 12, 2), bar(2, 12, 13, 5, 6, 3), bar(3, 6, 7, 6, 7, 4),
      bar(4, 7, 8, 7, 8, 5)},
     std::nullopt,
     {"0: 10 20 5 8 v15 x5"}},
    {"a bucket that has begun is forming",
     Interval::FiveMinutes,
     {bar(0, 10, 12, 9, 11), bar(1, 11, 13, 10, 12)},
     std::nullopt,
     {"0: 10 13 9 12 v2 x2 .."}},
    {"quotes of the forming bar belong to the same bucket",
     Interval::FiveMinutes,
     {bar(0, 10, 12, 9, 11), bar(1, 11, 13, 10, 12)},
     bar(2, 12, 15, 8, 14, 0),
     {"0: 10 15 8 14 v2 x2 .."}},
    {"quotes behind a full bucket begin the next one, of which no volume is known",
     Interval::FiveMinutes,
     {bar(3, 10, 12, 9, 11), bar(4, 11, 13, 10, 12)},
     bar(5, 12, 15, 8, 14, 0),
     {"0: 10 13 9 12 v2 x2", "5: 12 15 8 14 v0 x0 .."}},
    {"a gap of whole buckets stays empty",
     Interval::FiveMinutes,
     {bar(0, 10, 12, 9, 11), bar(21, 20, 22, 19, 21)},
     std::nullopt,
     {"0: 10 12 9 11 v1 x1", "20: 20 22 19 21 v1 x1 .."}},
    {"a bucket that was left before it was full is closed",
     Interval::FiveMinutes,
     {bar(0, 10, 12, 9, 11)},
     bar(11, 20, 20, 20, 20, 0),
     {"0: 10 12 9 11 v1 x1", "10: 20 20 20 20 v0 x0 .."}},
    {"quotes of a bar that has closed already change nothing",
     Interval::OneMinute,
     {bar(3, 10, 12, 9, 11)},
     bar(2, 99, 99, 99, 99, 0),
     {"3: 10 12 9 11 v1 x1"}},
    {"without a closed bar the quotes stand alone",
     Interval::OneHour,
     {},
     bar(61, 5, 6, 4, 5, 0),
     {"60: 5 6 4 5 v0 x0 .."}},
};

AssetSnapshot assetOf(std::vector<Bar> const& bars, std::optional<Bar> forming)
{
    AssetSnapshot asset;
    BarChunk chunk;
    for (Bar const& each : bars) {
        chunk.push_back(ChartBar{each, {}});
    }
    if (!chunk.empty()) {
        asset.history.push_back(std::make_shared<BarChunk const>(std::move(chunk)));
    }
    asset.formingBar = forming;
    return asset;
}

TEST(BarSeriesTest, AggregatesAsTheTableSays)
{
    for (Case const& each : kCases) {
        SCOPED_TRACE(each.name);
        BarSeries series;
        series.setInterval(each.interval);
        series.follow(assetOf(each.bars, each.forming));
        EXPECT_EQ(said(series), each.expected);
    }
}

TEST(BarSeriesTest, KeepsDecimalsThatBinaryFractionsCannotHold)
{
    Price const exact(*Decimal::parse("0.100000000000000003"));
    BarSeries series;
    series.setInterval(Interval::FiveMinutes);
    Bar first = bar(0, 1, 1, 1, 1);
    first.low = exact;
    series.follow(assetOf({first, bar(4, 1, 1, 1, 1)}, std::nullopt));
    EXPECT_EQ(series.closed().front().low, exact);
}

TEST(BarSeriesTest, ReadsOnlyWhatIsNew)
{
    AssetSnapshot asset;
    auto const full = std::make_shared<BarChunk const>(BarChunk{{bar(0, 1, 1, 1, 1), {}}, {bar(1, 1, 1, 1, 1), {}}});
    BarChunk tail{{bar(2, 1, 1, 1, 1), {}}};
    asset.history = {full, std::make_shared<BarChunk const>(tail)};
    BarSeries series;
    series.setInterval(Interval::OneMinute);
    EXPECT_EQ(series.follow(asset), BarSeries::News::Rebuilt);
    EXPECT_EQ(series.barsRead(), 3U);
    EXPECT_EQ(series.follow(asset), BarSeries::News::Nothing);
    EXPECT_EQ(series.barsRead(), 3U);

    tail.push_back({bar(3, 1, 2, 1, 2), {}});
    asset.history.back() = std::make_shared<BarChunk const>(tail);
    EXPECT_EQ(series.follow(asset), BarSeries::News::Closed);
    EXPECT_EQ(series.barsRead(), 4U) << "the tail came anew, but only its last bar was unknown";
    asset.history.push_back(std::make_shared<BarChunk const>(BarChunk{{bar(4, 1, 2, 1, 2), {}}}));
    EXPECT_EQ(series.follow(asset), BarSeries::News::Closed);
    EXPECT_EQ(series.barsRead(), 5U);
    asset.formingBar = bar(5, 3, 3, 3, 3, 0);
    EXPECT_EQ(series.follow(asset), BarSeries::News::Forming);
    EXPECT_EQ(series.barsRead(), 5U);
}

TEST(BarSeriesTest, TakesOlderBarsThatCameLaterWithoutMovingPlaces)
{
    BarSeries series;
    series.setInterval(Interval::OneMinute);
    AssetSnapshot asset = assetOf({bar(10, 1, 1, 1, 1)}, std::nullopt);
    series.follow(asset);
    Place const before = series.lastPlace();
    asset.history.insert(asset.history.begin(), std::make_shared<BarChunk const>(
                                                    BarChunk{{bar(2, 1, 1, 1, 1), {}}, {bar(9, 1, 1, 1, 1), {}}}));
    EXPECT_EQ(series.follow(asset), BarSeries::News::Rebuilt);
    EXPECT_EQ(series.closed().size(), 3U);
    EXPECT_EQ(series.lastPlace(), before);
    EXPECT_EQ(series.firstPlace(), before - 8);
}

TEST(BarSeriesTest, FindsTheNearestBarOverAGap)
{
    BarSeries series;
    series.setInterval(Interval::OneMinute);
    series.follow(assetOf({bar(0, 1, 1, 1, 1), bar(10, 2, 2, 2, 2)}, bar(12, 3, 3, 3, 3, 0)));
    Place const first = series.firstPlace();
    EXPECT_EQ(series.at(first + 5), nullptr);
    EXPECT_EQ(series.nearest(first + 2)->place, first);
    EXPECT_EQ(series.nearest(first + 8)->place, first + 10);
    EXPECT_EQ(series.nearest(first + 90)->place, first + 12);
    EXPECT_EQ(series.nearest(first - 90)->place, first);
}

TEST(BarSeriesTest, CarriesTheCurvesOfTheLastBaseBar)
{
    AssetSnapshot asset;
    BarChunk chunk{{bar(0, 1, 1, 1, 1), {price(5)}}, {bar(4, 1, 1, 1, 1), {price(7)}}};
    asset.history = {std::make_shared<BarChunk const>(chunk)};
    BarSeries series;
    series.setInterval(Interval::FiveMinutes);
    series.follow(asset);
    ASSERT_EQ(series.closed().size(), 1U);
    EXPECT_EQ(series.closed().front().overlays[0], price(7));
    EXPECT_EQ(series.closedPlot().front().overlays[0], 7.0);
    EXPECT_FALSE(series.closedPlot().front().overlays[1]);
}

}  // namespace
}  // namespace pentad::chart
