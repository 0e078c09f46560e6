// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/ChartInWindow.h"

namespace pentad::chart {
namespace {

using CandleChartCommandsTest = ChartInWindow;

TEST_F(CandleChartCommandsTest, AClickOnABlockedMarkOpensTheNewestDecisionOfTheBar)
{
    refuse(41, 370);
    refuse(42, 370);
    update();
    auto const marks = chart.scene().placedMarks(chart.scene().view.leftPlace(), chart.scene().view.rightPlace());
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].mark->count, 2);
    click(chart, marks[0].at);
    EXPECT_EQ(opened, std::vector<quint64>{42});
    click(chart, marks[0].at + QPointF(40, 0));
    EXPECT_EQ(opened.size(), 1U);
}

TEST_F(CandleChartCommandsTest, EnterOpensTheBlockedDecisionUnderTheCrosshair)
{
    refuse(7, 398);
    update();
    key(chart, Qt::Key_Left);
    EXPECT_EQ(chart.scene().crosshair->place, chart.scene().series.lastPlace());
    key(chart, Qt::Key_Left);
    key(chart, Qt::Key_Return);
    EXPECT_TRUE(opened.empty());
    key(chart, Qt::Key_Left);
    key(chart, Qt::Key_Return);
    EXPECT_EQ(opened, std::vector<quint64>{7});
}

TEST_F(CandleChartCommandsTest, TheCrossOfAnOrderCancelsItOnce)
{
    work("A", 1'010);
    update();
    PlacedLine const placed = lineOf("A");
    ASSERT_FALSE(placed.cross.isEmpty());
    EXPECT_EQ(placed.line->text, QStringLiteral("Buy 2.0000"));
    QPointF const cross = placed.cross.center();
    click(chart, placed.tag.center() - QPointF(10, 0));
    EXPECT_TRUE(commands<CancelOrder>().empty()) << "only the cross cancels";
    click(chart, cross);
    auto const cancels = commands<CancelOrder>();
    ASSERT_EQ(cancels.size(), 1U);
    EXPECT_EQ(cancels[0].clientOrderId, ClientOrderId("A"));
    EXPECT_TRUE(lineOf("A").cross.isEmpty()) << "pending until answered";
    EXPECT_EQ(lineOf("A").line->colour, desk.theme().orderCancelRequested);
    click(chart, cross);
    EXPECT_EQ(commands<CancelOrder>().size(), 1U);
}

TEST_F(CandleChartCommandsTest, ARefusedCancelIsSaidAndMayBeTriedAgain)
{
    QString said;
    QObject::connect(&desk, &widgets::Desk::noticed, &chart, [&](QString const& text, bool) { said = text; });
    work("A", 1'010);
    update();
    click(chart, lineOf("A").cross.center());
    answer(issued.back()->id, false);
    chart.showSnapshot(*desk.snapshot());
    EXPECT_EQ(said, QStringLiteral("The order was not cancelled: because"));
    EXPECT_FALSE(lineOf("A").cross.isEmpty());
}

TEST_F(CandleChartCommandsTest, DeleteCancelsTheOrderChosenByKeys)
{
    work("low", 1'005);
    work("high", 1'015);
    update();
    key(chart, Qt::Key_Delete);
    EXPECT_TRUE(commands<CancelOrder>().empty()) << "none is chosen yet";
    key(chart, Qt::Key_Down);
    key(chart, Qt::Key_Down);
    key(chart, Qt::Key_Delete);
    ASSERT_EQ(commands<CancelOrder>().size(), 1U);
    EXPECT_EQ(commands<CancelOrder>()[0].clientOrderId, ClientOrderId("low"));
}

TEST_F(CandleChartCommandsTest, AnOrderIsDraggedToAnotherPriceAndTheChartOnlyAsks)
{
    std::vector<widgets::MoveDraft> wanted;
    QObject::connect(&desk, &widgets::Desk::moveWanted, &chart,
                     [&](widgets::MoveDraft const& draft) { wanted.push_back(draft); });
    QPointF const from = workingLine();
    QPointF const to = from + QPointF(0, 40);
    mouse(chart, QEvent::MouseButtonPress, from);
    mouse(chart, QEvent::MouseMove, to);
    ASSERT_TRUE(chart.scene().moving);
    EXPECT_LT(chart.scene().moving->price, price(1'010)) << "down is cheaper";
    EXPECT_TRUE(chart.scene().moving->text.startsWith(QStringLiteral("Move to ")));
    EXPECT_TRUE(wanted.empty());
    Price const there = chart.scene().moving->price;
    mouse(chart, QEvent::MouseButtonRelease, to, Qt::NoButton);
    EXPECT_FALSE(chart.scene().moving);
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].order, ClientOrderId("A"));
    EXPECT_EQ(wanted[0].price, there);
    EXPECT_TRUE(issued.empty()) << "nothing is sent by dragging";
}

TEST_F(CandleChartCommandsTest, EscapeAndAClickMoveNothing)
{
    int wanted = 0;
    QObject::connect(&desk, &widgets::Desk::moveWanted, &chart, [&] { ++wanted; });
    QPointF const from = workingLine();
    click(chart, from);
    mouse(chart, QEvent::MouseButtonPress, from);
    mouse(chart, QEvent::MouseMove, from + QPointF(0, 40));
    key(chart, Qt::Key_Escape);
    EXPECT_FALSE(chart.scene().moving);
    mouse(chart, QEvent::MouseButtonRelease, from + QPointF(0, 40), Qt::NoButton);
    EXPECT_EQ(wanted, 0);
    next.openOrders.back().cancelWanted = true;
    update();
    drag(chart, from, from + QPointF(0, 40));
    EXPECT_EQ(wanted, 0) << "it is on its way out";
}

TEST_F(CandleChartCommandsTest, ADraggedOrderIsDroppedWithItsAsset)
{
    int wanted = 0;
    QObject::connect(&desk, &widgets::Desk::moveWanted, &chart, [&] { ++wanted; });
    QPointF const from = workingLine();
    mouse(chart, QEvent::MouseButtonPress, from);
    mouse(chart, QEvent::MouseMove, from + QPointF(0, 40));
    ASSERT_TRUE(chart.scene().moving);
    chart.setSlot(Slot{1});
    EXPECT_FALSE(chart.scene().moving);
    mouse(chart, QEvent::MouseButtonRelease, from + QPointF(0, 40), Qt::NoButton);
    EXPECT_EQ(wanted, 0) << "it would have been moved on another asset";
}

TEST_F(CandleChartCommandsTest, AnotherButtonGoingUpDoesNotEndADrag)
{
    int wanted = 0;
    QObject::connect(&desk, &widgets::Desk::moveWanted, &chart, [&] { ++wanted; });
    QPointF const from = workingLine();
    QPointF const to = from + QPointF(0, 40);
    mouse(chart, QEvent::MouseButtonPress, from);
    mouse(chart, QEvent::MouseMove, to);
    QMouseEvent other(QEvent::MouseButtonRelease, to, chart.mapToGlobal(to), Qt::RightButton, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&chart, &other);
    EXPECT_EQ(wanted, 0);
    EXPECT_TRUE(chart.scene().moving);
    mouse(chart, QEvent::MouseButtonRelease, to, Qt::NoButton);
    EXPECT_EQ(wanted, 1);
}

TEST_F(CandleChartCommandsTest, AsksOnceForOlderBarsWhenTheReaderPansBeyondTheOldest)
{
    asset().historyExhausted = false;
    update();
    key(chart, Qt::Key_Home);
    EXPECT_TRUE(commands<LoadHistory>().empty()) << "nothing beyond the oldest bar is visible";
    for (int i = 0; i < 5; ++i) {
        drag(chart, QPointF(200, 200), QPointF(400, 200));
    }
    ASSERT_EQ(commands<LoadHistory>().size(), 1U);
    EXPECT_EQ(commands<LoadHistory>()[0].before, minute(0));
    EXPECT_EQ(chart.scene().older, OlderBars::Loading);

    asset().history.insert(asset().history.begin(),
                           std::make_shared<BarChunk const>(BarChunk{{bar(-9, 1'000, 1'000, 1'000, 1'000), {}}}));
    asset().historyExhausted = true;
    answer(issued.back()->id, true);
    chart.showSnapshot(*desk.snapshot());
    EXPECT_EQ(chart.scene().older, OlderBars::Start);
    drag(chart, QPointF(200, 200), QPointF(400, 200));
    EXPECT_EQ(commands<LoadHistory>().size(), 1U) << "there is nothing older";
}

TEST_F(CandleChartCommandsTest, WhatTheReaderSeesIsFilledWithoutHisAsking)
{
    asset().historyExhausted = false;
    update();
    paint();
    EXPECT_TRUE(commands<LoadHistory>().empty()) << "the bars reach beyond the left edge";
    // Of four hundred minutes a day has one bar, and the chart room for many.
    chart.setInterval(Interval::OneDay);
    paint();
    ASSERT_EQ(commands<LoadHistory>().size(), 1U);
    EXPECT_EQ(commands<LoadHistory>()[0].before, minute(0));
    EXPECT_EQ(chart.scene().older, OlderBars::Loading);
    answer(issued.back()->id, false);
    update();
    paint();
    EXPECT_EQ(commands<LoadHistory>().size(), 1U) << "it was refused";
}

TEST_F(CandleChartCommandsTest, DoesNotAskAgainForWhatDidNotCome)
{
    asset().historyExhausted = false;
    update();
    key(chart, Qt::Key_Home);
    drag(chart, QPointF(200, 200), QPointF(400, 200));
    ASSERT_EQ(commands<LoadHistory>().size(), 1U);
    answer(issued.back()->id, false);
    chart.showSnapshot(*desk.snapshot());
    EXPECT_EQ(chart.scene().older, OlderBars::Refused);
    drag(chart, QPointF(200, 200), QPointF(300, 200));
    EXPECT_EQ(commands<LoadHistory>().size(), 1U);
    key(chart, Qt::Key_End);
    EXPECT_EQ(chart.scene().older, OlderBars::More);
    key(chart, Qt::Key_Home);
    drag(chart, QPointF(200, 200), QPointF(400, 200));
    EXPECT_EQ(commands<LoadHistory>().size(), 2U) << "he has come back to ask again";
}

}  // namespace
}  // namespace pentad::chart
