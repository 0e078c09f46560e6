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
}

}  // namespace
}  // namespace pentad::chart
