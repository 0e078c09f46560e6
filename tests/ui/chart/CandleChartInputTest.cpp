// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/ChartInWindow.h"

namespace pentad::chart {
namespace {

using CandleChartInputTest = ChartInWindow;

TEST_F(CandleChartInputTest, TheWheelZoomsAtThePointer)
{
    drag(chart, QPointF(200, 200), QPointF(600, 200));
    double const x = chart.scene().view.middle(chart.scene().view.placeAt(300));
    Place const under = chart.scene().view.placeAt(x);
    wheel(chart, QPointF(x, 200), 3);
    EXPECT_GT(chart.scene().view.barWidth(), TimeView::kBarWidthUsual);
    EXPECT_EQ(chart.scene().view.placeAt(x), under);
    wheel(chart, QPointF(x, 200), -3);
    EXPECT_NEAR(chart.scene().view.barWidth(), TimeView::kBarWidthUsual, 1e-9);
}

TEST_F(CandleChartInputTest, DraggingThePriceAxisScalesAndADoubleClickFitsAgain)
{
    double const high = chart.scene().scale.high();
    QPointF const axis = chart.scene().priceAxis.center();
    drag(chart, axis, axis + QPointF(0, 80));
    EXPECT_GT(chart.scene().scale.high(), high);
    EXPECT_FALSE(chart.scene().scale.automatic());
    mouse(chart, QEvent::MouseButtonDblClick, axis);
    EXPECT_TRUE(chart.scene().scale.automatic());
    EXPECT_DOUBLE_EQ(chart.scene().scale.high(), high);
}

TEST_F(CandleChartInputTest, DraggingTheTimeAxisScalesTimeAndADoubleClickFitsAgain)
{
    double const usual = chart.scene().view.barWidth();
    QPointF const axis = chart.scene().timeAxis.center();
    drag(chart, axis, axis + QPointF(60, 0));
    EXPECT_GT(chart.scene().view.barWidth(), usual);
    EXPECT_TRUE(chart.scene().view.following()) << "the newest bar stays in view";
    drag(chart, axis, axis - QPointF(160, 0));
    EXPECT_LT(chart.scene().view.barWidth(), usual);
    mouse(chart, QEvent::MouseButtonDblClick, axis);
    EXPECT_DOUBLE_EQ(chart.scene().view.barWidth(), usual);
}

TEST_F(CandleChartInputTest, TheVolumeIsOfTheBarUnderTheCrosshairElseOfTheNewestOneKnown)
{
    asset().history.push_back(std::make_shared<BarChunk const>(
        BarChunk{{bar(400, 1'000, 1'001, 999, 1'000, 7), {}}, {bar(401, 1'000, 1'001, 999, 1'000, 3), {}}}));
    quote(402, 1'000);
    update();
    EXPECT_EQ(chart.scene().volumeText(), QStringLiteral("3.0000")) << "of quotes no volume is known";
    key(chart, Qt::Key_Left);
    EXPECT_EQ(chart.scene().volumeText(), format::Format::missing());
    key(chart, Qt::Key_Left);
    key(chart, Qt::Key_Left);
    EXPECT_EQ(chart.scene().volumeText(), QStringLiteral("7.0000"));
    EXPECT_TRUE(chart.scene().readout().endsWith(QStringLiteral("V 7.0000")))
        << "both say the same: " << chart.scene().readout().toStdString();
}

TEST_F(CandleChartInputTest, ArrowsStepOverGapsBarByBarAndSayTheBar)
{
    BarChunk chunk{{bar(0, 1'000, 1'001, 999, 1'000), {}}, {bar(9, 1'000, 1'001, 999, 1'000), {}}};
    asset().history = {std::make_shared<BarChunk const>(std::move(chunk))};
    asset().formingBar.reset();
    update();
    key(chart, Qt::Key_Left);
    Place const newest = chart.scene().crosshair->place;
    key(chart, Qt::Key_Left);
    EXPECT_EQ(chart.scene().crosshair->place, newest - 9);
    EXPECT_TRUE(chart.accessibleDescription().startsWith(QLatin1String("Bar of 22 Sep 03:00: O 1,000.00")));
    key(chart, Qt::Key_Left);
    EXPECT_EQ(chart.scene().crosshair->place, newest - 9) << "there is none before it";
    key(chart, Qt::Key_Right);
    EXPECT_EQ(chart.scene().crosshair->place, newest);
    key(chart, Qt::Key_Escape);
    EXPECT_FALSE(chart.scene().crosshair);
}

TEST_F(CandleChartInputTest, EndReturnsToNowAndPlusAndMinusZoom)
{
    key(chart, Qt::Key_Home);
    EXPECT_FALSE(chart.scene().view.following());
    key(chart, Qt::Key_End);
    EXPECT_TRUE(chart.scene().view.following());
    key(chart, Qt::Key_Plus);
    EXPECT_GT(chart.scene().view.barWidth(), TimeView::kBarWidthUsual);
    key(chart, Qt::Key_Minus);
    EXPECT_NEAR(chart.scene().view.barWidth(), TimeView::kBarWidthUsual, 1e-9);
}

TEST_F(CandleChartInputTest, TypedDigitsChooseTheInterval)
{
    key(chart, Qt::Key_1, QStringLiteral("1"));
    EXPECT_TRUE(typed.empty()) << "it may become 15";
    EXPECT_EQ(chart.scene().typed, QStringLiteral("1"));
    key(chart, Qt::Key_5, QStringLiteral("5"));
    EXPECT_EQ(typed, std::vector{Interval::FifteenMinutes});
    key(chart, Qt::Key_1, QStringLiteral("1"));
    key(chart, Qt::Key_Return);
    EXPECT_EQ(typed.back(), Interval::OneMinute);
    asset().barLength = std::chrono::minutes(15);
    update();
    key(chart, Qt::Key_5, QStringLiteral("5"));
    key(chart, Qt::Key_Return);
    EXPECT_EQ(typed.size(), 2U) << "shorter than the bars there are";
}

TEST(CandleChartWithoutAWordTest, AnIntervalMayBeTypedBeforeTheEngineHasSaidAnything)
{
    Desktop desktop;
    CandleChart chart(desktop.desk, "chart");
    std::vector<Interval> typed;
    QObject::connect(&chart, &CandleChart::intervalTyped, &chart, [&](Interval i) { typed.push_back(i); });
    key(chart, Qt::Key_1, QStringLiteral("1"));
    key(chart, Qt::Key_5, QStringLiteral("5"));
    EXPECT_EQ(typed, std::vector{Interval::FifteenMinutes});
}

TEST_F(CandleChartInputTest, OneDigitLeftAloneIsAnAsset)
{
    ASSERT_EQ(desk.selected(), Slot{0});
    key(chart, Qt::Key_3, QStringLiteral("3"));
    EXPECT_EQ(desk.selected(), Slot{0}) << "it may still become an interval";
    EXPECT_TRUE(spinUntil([&] { return desk.selected() == Slot{2}; }));
    EXPECT_TRUE(chart.scene().typed.isEmpty());
    EXPECT_TRUE(typed.empty());
    key(chart, Qt::Key_7, QStringLiteral("7"));
    EXPECT_TRUE(spinUntil([&] { return chart.scene().typed.isEmpty(); }));
    EXPECT_EQ(desk.selected(), Slot{2}) << "there are five";
}

TEST_F(CandleChartInputTest, TellsTheEntryWithItsUnrealisedProfit)
{
    asset().held = Quantity(Decimal(3));
    asset().averageEntry = price(1'012);
    asset().unrealizedPnl = Money(Decimal(-25));
    update();
    ASSERT_EQ(chart.scene().ownLines.size(), 1U);
    EXPECT_EQ(chart.scene().ownLines[0].text, QStringLiteral("Entry avg · 3.0000 · −25.00\u00A0₺"));
    EXPECT_TRUE(chart.scene().placedLines()[0].cross.isEmpty());
}

}  // namespace
}  // namespace pentad::chart
