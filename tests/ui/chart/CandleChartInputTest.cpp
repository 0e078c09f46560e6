// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/CandleChart.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>

namespace pentad::chart {
namespace {

class CandleChartInputTest : public testing::Test, protected Desktop {
protected:
    void SetUp() override
    {
        fill(0, 400);
        chart.setInterval(Interval::OneMinute);
        chart.resize(800, 500);
        chart.show();
        update();
        QObject::connect(&desk, &widgets::Desk::decisionWanted, &chart, [this](quint64 id) { opened.push_back(id); });
        QObject::connect(&chart, &CandleChart::intervalTyped, &chart, [this](Interval i) { typed.push_back(i); });
    }
    void update() { chart.showSnapshot(Desktop::show()); }

    void refuse(std::uint64_t id, int at)
    {
        auto decision = std::make_shared<DecisionRecord>();
        decision->id = id;
        decision->at = minute(at);
        decision->intent.symbol = asset().instrument.symbol;
        decision->evaluation.refusal = RefusalCode::AlphaEdgeBelowMinimum;
        decision->evaluation.gates[0].verdict = Verdict::Fail;
        next.decisions.push_back(std::move(decision));
    }
    void work(char const* id, std::int64_t limit)
    {
        OrderRecord order;
        order.clientOrderId = ClientOrderId(id);
        order.state = OrderState::Working;
        order.size = BaseSize{Quantity(Decimal(2))};
        order.limitPrice = price(limit);
        next.openOrders.push_back(order);
    }
    PlacedLine lineOf(char const* id)
    {
        for (PlacedLine const& placed : chart.scene().placedLines()) {
            if (placed.line->order == ClientOrderId(id)) {
                return placed;
            }
        }
        return {};
    }

    CandleChart chart{desk, "chart"};
    std::vector<quint64> opened;
    std::vector<Interval> typed;
};

TEST_F(CandleChartInputTest, AClickOnABlockedMarkOpensTheNewestDecisionOfTheBar)
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

TEST_F(CandleChartInputTest, EnterOpensTheBlockedDecisionUnderTheCrosshair)
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

TEST_F(CandleChartInputTest, TheCrossOfAnOrderCancelsItOnce)
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

TEST_F(CandleChartInputTest, ARefusedCancelIsSaidAndMayBeTriedAgain)
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

TEST_F(CandleChartInputTest, DeleteCancelsTheOrderChosenByKeys)
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

TEST_F(CandleChartInputTest, AsksOnceForOlderBarsWhenTheReaderPansBeyondTheOldest)
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

TEST_F(CandleChartInputTest, DoesNotAskAgainForWhatDidNotCome)
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
    EXPECT_EQ(typed.size(), 2U) << "shorter than the bars there are";
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
