// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/Marks.h"

#include "chart/Bands.h"
#include "chart/OwnLines.h"
#include "support/Edited.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>

namespace pentad::chart {
namespace {

struct MarksTest : testing::Test, Desktop {
    MarksTest()
    {
        fill(0, 20);
        series.setInterval(Interval::FiveMinutes);
        series.follow(asset());
    }
    void filled(Slot slot, Side side, int at)
    {
        FillView record;
        record.fill = Fill{TradeId{at}, {}, {}, slot, side, price(1'010), Quantity(Decimal(2)), {}, {}, minute(at)};
        record.fee = Money(Decimal(3));
        record.tax = Money(Decimal(1));
        test::Edited(next.fills)->push_back(record);
    }
    BarSeries series;
};

TEST_F(MarksTest, StandAtTheBarOfTheChosenInterval)
{
    filled(Slot{0}, Side::Buy, 6);
    filled(Slot{0}, Side::Buy, 9);
    filled(Slot{0}, Side::Sell, 12);
    filled(Slot{1}, Side::Sell, 12);
    auto const marks = marksOf(next, Slot{0}, series);
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].kind, MarkKind::Bought);
    EXPECT_EQ(marks[0].count, 2);
    EXPECT_EQ(marks[0].place, series.placeOf(minute(5)));
    EXPECT_EQ(marks[1].kind, MarkKind::Sold);
    QString const text = explain(marks[0], asset().instrument, desk.format());
    EXPECT_EQ(text, QStringLiteral("03:09:00 BUY 2.0000 at 1,010.00, fee and tax 3.00 / 1.00 ₺\nThe newest of 2 in "
                                   "this bar."));
}

TEST_F(MarksTest, ABlockedDecisionNamesItsGate)
{
    auto decision = std::make_shared<DecisionRecord>();
    decision->at = minute(3);
    decision->intent.symbol = asset().instrument.symbol;
    decision->evaluation.refusal = RefusalCode::TradingPaused;
    decision->evaluation.gates[2].verdict = Verdict::Fail;
    decision->evaluation.gates[2].gate = Gate::Edge;
    next.decisions = {decision, std::make_shared<DecisionRecord>()};
    auto const marks = marksOf(next, Slot{0}, series);
    ASSERT_EQ(marks.size(), 1U) << "an accepted decision is not marked";
    EXPECT_TRUE(explain(marks[0], asset().instrument, desk.format())
                    .startsWith(QLatin1String("03:03:00 BUY blocked by Edge.")));
}

TEST_F(MarksTest, OrdersHaveTheColourOfTheirState)
{
    look::Theme const& theme = desk.theme();
    OrderView order;
    struct {
        OrderState state;
        QColor colour;
    } const cases[]{{OrderState::Planned, theme.text3},
                    {OrderState::Unknown, theme.unknown},
                    {OrderState::Working, theme.ok},
                    {OrderState::PartiallyFilled, theme.ok},
                    {OrderState::CancelRequested, theme.orderCancelRequested},
                    {OrderState::Filled, theme.text1},
                    {OrderState::Cancelled, theme.danger.text},
                    {OrderState::Rejected, theme.danger.text}};
    for (auto const& each : cases) {
        order.state = each.state;
        EXPECT_EQ(colourOf(order, theme), each.colour) << orderStateText(each.state);
    }
    order.state = OrderState::Working;
    order.type = OrderType::StopMarket;
    EXPECT_EQ(colourOf(order, theme), theme.orderWaiting);
    order.cancelWanted = true;
    EXPECT_EQ(colourOf(order, theme), theme.orderCancelRequested);
}

TEST_F(MarksTest, LinesSayWhatIsFilledAndLeaveOutOtherAssets)
{
    OrderView order;
    order.clientOrderId = ClientOrderId("A");
    order.state = OrderState::PartiallyFilled;
    order.side = Side::Sell;
    order.size = BaseSize{Quantity(Decimal(5))};
    order.filled = Quantity(Decimal(2));
    order.limitPrice = price(1'030);
    next.openOrders = {order};
    order.slot = Slot{3};
    next.openOrders.push_back(order);
    auto const lines =
        ownLinesOf(next, Slot{0}, desk.theme(), desk.format(), [](ClientOrderId const&) { return false; });
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].text, QStringLiteral("Sell 5.0000 · 2.0000 filled"));
    EXPECT_TRUE(lines[0].cancellable);
}

TEST_F(MarksTest, AStopStandsAtItsTrigger)
{
    OrderView order;
    order.clientOrderId = ClientOrderId("A");
    order.state = OrderState::Working;
    order.type = OrderType::StopLimit;
    order.size = BaseSize{Quantity(Decimal(5))};
    order.limitPrice = price(990);
    order.stopPrice = price(1'000);
    next.openOrders = {order};
    auto const lines =
        ownLinesOf(next, Slot{0}, desk.theme(), desk.format(), [](ClientOrderId const&) { return false; });
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].price, price(1'000));
    EXPECT_EQ(lines[0].text, QStringLiteral("Stop 5.0000 · waiting"));
}

}  // namespace
}  // namespace pentad::chart
