// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/CandleChart.h"

#include "contracts/EngineText.h"
#include "format/EngineWords.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>
#include <QHelpEvent>
#include <QToolButton>
#include <QToolTip>

namespace pentad::chart {
namespace {

class CandleChartTest : public testing::Test, protected Desktop {
protected:
    void SetUp() override
    {
        fill(0, 400);
        chart.setInterval(Interval::OneMinute);
        chart.resize(800, 500);
        chart.show();
        update();
        paint();
    }
    void update() { chart.showSnapshot(Desktop::show()); }
    QToolButton& backToNow() { return *chart.findChild<QToolButton*>(QStringLiteral("chart.now")); }

    CandleChart chart{desk, "chart"};
};

TEST_F(CandleChartTest, LeavesTheStaticLayerAloneWhenOnlyTheLastPriceChanges)
{
    int const before = chart.staticPaints();
    ASSERT_GT(before, 0);
    for (int i = 0; i < 20; ++i) {
        quote(400, 1'018 + i % 4);
        update();
        paint();
        EXPECT_EQ(chart.scene().last, price(1'018 + i % 4));
    }
    EXPECT_EQ(chart.staticPaints(), before);
}

TEST_F(CandleChartTest, PaintsTheStaticLayerOnceWhenABarCloses)
{
    int const before = chart.staticPaints();
    fill(0, 401);
    update();
    paint();
    EXPECT_EQ(chart.staticPaints(), before + 1);
    EXPECT_EQ(chart.scene().series.closed().size(), 401U);
}

TEST_F(CandleChartTest, DoesNotPaintTheStaticLayerForTheCrosshair)
{
    int const before = chart.staticPaints();
    mouse(chart, QEvent::MouseMove, QPointF(300, 200), Qt::NoButton);
    paint();
    mouse(chart, QEvent::MouseMove, QPointF(320, 210), Qt::NoButton);
    paint();
    EXPECT_TRUE(chart.scene().crosshair.has_value());
    EXPECT_EQ(chart.staticPaints(), before);
}

TEST_F(CandleChartTest, ReadsOutTheBarUnderTheCrosshairAndDashesInAGap)
{
    BarChunk chunk{{bar(0, 100, 140, 90, 110, 3), {}}, {bar(3, 110, 120, 100, 99, 4), {}}};
    asset().history = {std::make_shared<BarChunk const>(std::move(chunk))};
    asset().formingBar.reset();
    update();
    double const x = chart.scene().view.middle(chart.scene().series.firstPlace());
    mouse(chart, QEvent::MouseMove, QPointF(x, 200), Qt::NoButton);
    EXPECT_EQ(chart.scene().readout(), QStringLiteral("O 100.00  H 140.00  L 90.00  C 110.00  +10.00 %  V 3.0000"));
    mouse(chart, QEvent::MouseMove, QPointF(x + chart.scene().view.barWidth(), 200), Qt::NoButton);
    EXPECT_EQ(chart.scene().readout(), QStringLiteral("O –  H –  L –  C –  –  V –"));
}

TEST_F(CandleChartTest, OffersTheWayBackWhenTheReaderHasPannedAway)
{
    EXPECT_TRUE(backToNow().isHidden());
    drag(chart, QPointF(200, 200), QPointF(500, 200));
    EXPECT_FALSE(chart.scene().view.following());
    EXPECT_FALSE(backToNow().isHidden());
    Place const left = chart.scene().view.leftPlace();
    fill(0, 402);
    update();
    EXPECT_EQ(chart.scene().view.leftPlace(), left) << "new bars do not pull the reader away";
    backToNow().click();
    EXPECT_TRUE(chart.scene().view.following());
    EXPECT_TRUE(backToNow().isHidden());
    EXPECT_GE(chart.scene().view.rightPlace(), chart.scene().series.lastPlace());
}

TEST_F(CandleChartTest, SaysWhyThereIsNothingToSee)
{
    asset().history.clear();
    asset().formingBar.reset();
    next.state = EngineState::Starting;
    update();
    EXPECT_TRUE(chart.scene().series.empty());
    EXPECT_EQ(chart.scene().sentence, QStringLiteral("Loading the candles of BTCTRY …"));
    next.state = EngineState::Running;
    update();
    EXPECT_TRUE(chart.scene().sentence.startsWith(QLatin1String("No candles of BTCTRY yet")));
    fill(0, 3);
    update();
    EXPECT_TRUE(chart.scene().sentence.isEmpty());
    asset().stale = true;
    asset().dataAge = Milliseconds(38'000);
    update();
    EXPECT_EQ(chart.scene().sentence, QStringLiteral("No new price of BTCTRY; the last is 38 s old."));
    EXPECT_EQ(chart.scene().age, QStringLiteral("38 s"));
}

TEST_F(CandleChartTest, CountsDownInMarketTimeToTheCloseOfTheBar)
{
    EXPECT_EQ(chart.scene().countdown, QStringLiteral("00:40"));
    chart.setInterval(Interval::FifteenMinutes);
    EXPECT_EQ(chart.scene().countdown, QStringLiteral("04:40"));
}

TEST_F(CandleChartTest, ShadesPausesAndOpenBreakers)
{
    int const before = chart.staticPaints();
    next.timeline = {{TimelineLane::Paused, TimelineState::On, minute(350), minute(360), "operator"},
                     {TimelineLane::Orders, TimelineState::Open, minute(380), std::nullopt, "three failures"}};
    update();
    paint();
    EXPECT_EQ(chart.staticPaints(), before + 1);
    ASSERT_EQ(chart.scene().bands.size(), 2U);
    EXPECT_EQ(labelOf(chart.scene().bands[0]), QStringLiteral("paused"));
    EXPECT_EQ(labelOf(chart.scene().bands[1]), QStringLiteral("order breaker open"));
}

TEST_F(CandleChartTest, ABandSaysItsCauseAsTheReaderWritesIt)
{
    std::string const cause = say(Phrase::BrokenReserve, {"P1A", "1250498.27", "1300000"});
    next.timeline = {{TimelineLane::SafeMode, TimelineState::On, minute(380), std::nullopt, cause}};
    update();
    paint();
    double const x = chart.scene().view.middle(chart.scene().series.placeOf(minute(390)));
    QPoint const at(static_cast<int>(x), static_cast<int>(chart.scene().volume.center().y()));
    QHelpEvent help(QEvent::ToolTip, at, chart.mapToGlobal(at));
    QApplication::sendEvent(&chart, &help);
    QString const said = format::said(desk.format(), cause);
    ASSERT_NE(said, QString::fromStdString(cause)) << "the numbers are written as the reader does";
    EXPECT_TRUE(QToolTip::text().contains(said)) << QToolTip::text().toStdString();
    QToolTip::hideText();
}

TEST_F(CandleChartTest, PaintsExactlyAsManyPixelsAsTheScreenHas)
{
    EXPECT_EQ(chart.picture().size(), chart.size() * chart.devicePixelRatioF());
}

TEST_F(CandleChartTest, ShowsAnotherAssetFromItsOwnBeginning)
{
    drag(chart, QPointF(200, 200), QPointF(500, 200));
    next.assets[Slot{1}].history = {std::make_shared<BarChunk const>(BarChunk{{bar(7, 5, 6, 4, 5), {}}})};
    update();
    chart.setSlot(Slot{1});
    EXPECT_EQ(chart.scene().series.closed().size(), 1U);
    EXPECT_TRUE(chart.scene().view.following());
    EXPECT_EQ(chart.accessibleName(), QStringLiteral("Candles of ETHTRY, 1m"));
}

TEST(CandleChartEndTest, SaysThatTheEngineDidNotStartAndWhy)
{
    Desktop desktop;
    CandleChart chart(desktop.desk, "chart.candles");
    QString const waiting = chart.scene().sentence;
    EXPECT_TRUE(waiting.startsWith(QStringLiteral("Waiting"))) << waiting.toStdString();
    desktop.desk.endEngine("the database '/a/state.db' is damaged; free some space on its disk");
    QString const ended = chart.scene().sentence;
    EXPECT_FALSE(ended.contains(QStringLiteral("Waiting"))) << ended.toStdString();
    EXPECT_TRUE(ended.contains(QStringLiteral("did not start"))) << ended.toStdString();
    EXPECT_TRUE(ended.contains(QStringLiteral("/a/state.db"))) << ended.toStdString();
    desktop.desk.endEngine({});
    EXPECT_TRUE(chart.scene().sentence.contains(QStringLiteral("did not start")));
    EXPECT_FALSE(chart.scene().sentence.contains(QStringLiteral("\n\n"))) << "no empty line where nothing is known";
}

TEST(CandleChartEndTest, WhatIsShownAfterTheEndIsCalledTheLast)
{
    Desktop desktop;
    desktop.fill(0, 60);
    desktop.show();
    CandleChart chart(desktop.desk, "chart.candles");
    chart.showSnapshot(*desktop.gateway.snapshot());
    EXPECT_TRUE(chart.scene().sentence.isEmpty()) << chart.scene().sentence.toStdString();
    desktop.desk.endEngine("a bug");
    EXPECT_TRUE(chart.scene().sentence.contains(QStringLiteral("has ended"))) << chart.scene().sentence.toStdString();
}

}  // namespace
}  // namespace pentad::chart
