// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/AxisPrice.h"
#include "chart/Interval.h"
#include "chart/PriceScale.h"
#include "chart/TimeTicks.h"
#include "chart/TimeView.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>

namespace pentad::chart {
namespace {

TEST(TimeViewTest, FollowsTheNewestBarUntilTheReaderMovesItOutOfView)
{
    TimeView view;
    view.setWidth(700);
    view.setSeries(0, 1'000);
    double const newest = view.x(1'000);
    EXPECT_LT(newest, 700);
    EXPECT_TRUE(view.setSeries(0, 1'001));
    EXPECT_DOUBLE_EQ(view.x(1'001), newest);
    EXPECT_TRUE(view.pan(300));
    EXPECT_FALSE(view.following());
    double const old = view.x(900);
    EXPECT_FALSE(view.setSeries(0, 1'002)) << "a new bar does not move what the reader looks at";
    EXPECT_DOUBLE_EQ(view.x(900), old);
    EXPECT_TRUE(view.showNow());
    EXPECT_TRUE(view.following());
    EXPECT_LT(view.x(1'002), 700);
}

TEST(TimeViewTest, ZoomsAroundThePlaceUnderThePointer)
{
    TimeView view;
    view.setWidth(700);
    view.setSeries(0, 1'000);
    view.pan(1'500);
    Place const under = view.placeAt(200);
    double const before = view.x(static_cast<double>(under));
    EXPECT_TRUE(view.zoom(2, before));
    EXPECT_NEAR(view.x(static_cast<double>(under)), before, 1e-6);
    EXPECT_DOUBLE_EQ(view.barWidth(), 2 * TimeView::kBarWidthUsual);
    for (int i = 0; i < 100; ++i) {
        view.zoom(2, 300);
    }
    EXPECT_DOUBLE_EQ(view.barWidth(), TimeView::kBarWidthMax);
}

TEST(TimeViewTest, NeverLosesTheSeries)
{
    TimeView view;
    view.setWidth(700);
    view.setSeries(100, 200);
    view.pan(1e9);
    EXPECT_GE(view.rightPlace(), 100);
    EXPECT_TRUE(view.beyondOldest());
    view.pan(-1e9);
    EXPECT_LE(view.leftPlace(), 200);
    view.showOldest();
    EXPECT_EQ(view.leftPlace(), 100);
}

TEST(PriceScaleTest, IsNotRuinedByOneLongWick)
{
    PlotRange range;
    for (int i = 0; i < 100; ++i) {
        range.add(PlotBar{i, 1'000, 1'001.0, 999.5, 1'000.5, 0, {}});
        range.add(PlotBar{i, 1'000.5, 1'001.0, 999.5, 1'000, 0, {}});
    }
    range.add(PlotBar{100, 1'000, 1'010, 990, 1'000.2, 0, {}});  // one per cent both ways
    PriceScale scale;
    scale.setSpan(0, 400);
    EXPECT_TRUE(scale.fit(range, 0.01, false));
    EXPECT_GE(std::abs(scale.y(1'000) - scale.y(1'000.5)), 400 * 0.4) << "the bodies keep their height";
}

TEST(PriceScaleTest, KeepsStillWhileWhatIsShownFitsWellEnough)
{
    PlotRange range;
    range.add(PlotBar{0, 100, 110, 95, 105, 0, {}});
    PriceScale scale;
    scale.setSpan(0, 400);
    EXPECT_TRUE(scale.fit(range, 0.01, true));
    range.add(PlotBar{1, 105, 105.2, 104, 105.1, 0, {}});
    EXPECT_FALSE(scale.fit(range, 0.01, true));
    range.add(PlotBar{2, 105, 150, 104, 150, 0, {}});
    EXPECT_TRUE(scale.fit(range, 0.01, true));
    scale.stretch(2);
    double const high = scale.high();
    EXPECT_FALSE(scale.fit(range, 0.01, false)) << "the reader's own scaling stays";
    EXPECT_DOUBLE_EQ(scale.high(), high);
    scale.setAutomatic();
    EXPECT_TRUE(scale.fit(range, 0.01, false));
}

TEST(PriceScaleTest, StaysFiniteForAMarketThatStandsStill)
{
    PlotRange range;
    range.add(PlotBar{0, 100, 100, 100, 100, 0, {}});
    PriceScale scale;
    scale.setSpan(0, 400);
    scale.fit(range, 0.01, false);
    EXPECT_GT(scale.high(), scale.low());
    EXPECT_NEAR(scale.y(100), 200, 1);
    for (int i = 0; i < 2'000; ++i) {
        scale.stretch(i % 2 == 0 ? 1e-3 : 1e-2);
    }
    EXPECT_TRUE(std::isfinite(scale.y(100)));
    EXPECT_GT(scale.high(), scale.low());
}

TEST(PriceScaleTest, PutsTicksOnRoundPricesOfTheInstrumentsScale)
{
    PlotRange range;
    range.add(PlotBar{0, 3'660'000, 3'780'000, 3'660'000, 3'780'000, 0, {}});
    PriceScale scale;
    scale.setSpan(0, 400);
    scale.fit(range, 1, false);
    auto const ticks = scale.ticks(40, 0, 0, 400);
    ASSERT_GT(ticks.size(), 4U);
    EXPECT_EQ(ticks.front().value, Decimal(3'660'000));
    EXPECT_EQ(ticks[1].value - ticks[0].value, Decimal(20'000));
    PlotRange fine;
    fine.add(PlotBar{0, 1.01, 1.02, 1.01, 1.02, 0, {}});
    scale.fit(fine, 0.01, false);
    for (PriceTick const& tick : scale.ticks(5, 2, 0, 400)) {
        EXPECT_LE(tick.value.decimalsUsed(), 2);
    }
}

TEST(TimeTicksTest, StandOnRoundTimesOfTheReadersZone)
{
    QTimeZone const istanbul("Europe/Istanbul");
    format::Format const format(format::Language::English, istanbul);
    auto const ticks = timeTicks(minute(17 * 60 + 10), minute(30 * 60), std::chrono::minutes(170), istanbul);
    ASSERT_EQ(ticks.size(), 4U);
    EXPECT_EQ(tickText(format, ticks[0]), QStringLiteral("21:00"));
    EXPECT_EQ(tickText(format, ticks[1]), QStringLiteral("23 Sep")) << "midnight says the day";
    EXPECT_EQ(tickText(format, ticks[2]), QStringLiteral("03:00"));
    EXPECT_EQ(momentText(format, ticks[2].at), QStringLiteral("23 Sep 03:00"));
}

TEST(TimeTicksTest, CountDownInMinutesAndSeconds)
{
    EXPECT_EQ(countdownText(std::chrono::seconds(773)), QStringLiteral("12:53"));
    EXPECT_EQ(countdownText(std::chrono::seconds(3 * 3'600 + 310)), QStringLiteral("3:05:10"));
    EXPECT_EQ(countdownText(std::chrono::seconds(-4)), QStringLiteral("00:00"));
}

TEST(TypedIntervalTest, UnderstandsMinutesAndUnits)
{
    struct {
        char const* typed;
        std::optional<Interval> expected;
        bool complete;
    } const cases[]{{"1", Interval::OneMinute, false},   {"15", Interval::FifteenMinutes, true},
                    {"5", Interval::FiveMinutes, false}, {"60", Interval::OneHour, true},
                    {"240", Interval::FourHours, true},  {"1440", Interval::OneDay, true},
                    {"4h", Interval::FourHours, true},   {"1d", Interval::OneDay, true},
                    {"7", std::nullopt, false},          {"24", std::nullopt, false}};
    for (auto const& each : cases) {
        SCOPED_TRACE(each.typed);
        TypedInterval typed;
        for (QChar const c : QString::fromLatin1(each.typed)) {
            EXPECT_TRUE(typed.type(c));
        }
        EXPECT_EQ(typed.interval(), each.expected);
        EXPECT_EQ(typed.complete(), each.complete);
    }
    TypedInterval typed;
    EXPECT_FALSE(typed.type(QLatin1Char('h'))) << "a unit alone is no interval";
    EXPECT_FALSE(typed.type(QLatin1Char('x')));
}

TEST(AxisPriceTest, CutsToTheScaleAndIsNeverNegative)
{
    EXPECT_EQ(priceFromPlot(12.345, 2).text(), "12.35");
    EXPECT_TRUE(priceFromPlot(-3, 2).isZero());
    EXPECT_TRUE(priceFromPlot(std::nan(""), 2).isZero());
}

}  // namespace
}  // namespace pentad::chart
