// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderRegistry.h"
#include "support/Orders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <map>

namespace pentad::orders {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;

std::vector<ClientOrderId> idsOf(auto const& orders)
{
    std::vector<ClientOrderId> ids;
    ids.reserve(orders.size());
    for (OrderRecord const& order : orders) {
        ids.push_back(order.clientOrderId);
    }
    return ids;
}

// The registry with one order that was led into a state by events alone.
struct Led {
    explicit Led(OrderState wanted)
    {
        registry.plan(orderRecord(1));
        static std::map<OrderState, std::vector<OrderEvent>> const ways{
            {OrderState::Planned, {}},
            {OrderState::Unknown, {OrderEvent::OutcomeUnknown}},
            {OrderState::Working, {OrderEvent::Acknowledged}},
            {OrderState::PartiallyFilled, {OrderEvent::FillPartial}},
            {OrderState::CancelRequested, {OrderEvent::CancelAsked}},
            {OrderState::Filled, {OrderEvent::FillComplete}},
            {OrderState::Cancelled, {OrderEvent::CancelConfirmed}},
            {OrderState::Rejected, {OrderEvent::Refused}}};
        for (OrderEvent const event : ways.at(wanted)) {
            registry.apply(ownId(1), event, kOrdersBegin);
        }
    }
    OrderRegistry registry;
};

constexpr OrderState kStates[] = {OrderState::Planned,         OrderState::Unknown,         OrderState::Working,
                                  OrderState::PartiallyFilled, OrderState::CancelRequested, OrderState::Filled,
                                  OrderState::Cancelled,       OrderState::Rejected};

TEST(OrderRegistryTest, FindsWhatWasPlanned)
{
    OrderRegistry registry;
    EXPECT_EQ(registry.find(ownId(1)), nullptr);
    EXPECT_EQ(registry.plan(orderRecord(1)).state, OrderState::Planned);
    registry.plan(orderRecord(2));
    ASSERT_NE(registry.find(ownId(2)), nullptr);
    EXPECT_EQ(registry.find(ownId(2))->clientOrderId, ownId(2));
    EXPECT_EQ(std::as_const(registry).find(ownId(1)), registry.find(ownId(1)));
    EXPECT_EQ(registry.open().size(), 2U);
}

TEST(OrderRegistryTest, FailsACheckWhenAnIdIsPlannedTwiceEvenAfterItEnded)
{
    OrderRegistry registry;
    registry.plan(orderRecord(1));
    EXPECT_THROW(registry.plan(orderRecord(1)), CheckFailure);
    registry.apply(ownId(1), OrderEvent::Refused, kOrdersLater);
    ASSERT_TRUE(registry.open().empty());
    EXPECT_THROW(registry.plan(orderRecord(1)), CheckFailure);
}

TEST(OrderRegistryTest, SaysThatItDoesNotKnowAnOrder)
{
    OrderRegistry registry;
    registry.plan(orderRecord(1));
    OrderChange const change = registry.apply(ownId(2), OrderEvent::FillComplete, kOrdersLater);
    EXPECT_EQ(change.order, nullptr);
    EXPECT_FALSE(change.changed());
    EXPECT_FALSE(change.ended);
    EXPECT_EQ(registry.find(ownId(1))->state, OrderState::Planned);
}

// Every cell of the table in domain/Order.h, with where the order then is.
TEST(OrderRegistryTest, MovesEveryOrderByTheTableAndKeepsItInTheRightList)
{
    for (OrderState const before : kStates) {
        for (std::size_t index = 0; index < kOrderEvents; ++index) {
            auto const event = static_cast<OrderEvent>(index);
            SCOPED_TRACE(std::string(orderStateText(before)) + ", " + std::string(orderEventText(event)));
            Led led(before);
            ASSERT_EQ(led.registry.find(ownId(1))->state, before);
            Transition const expected = transition(before, event);
            OrderChange const change = led.registry.apply(ownId(1), event, kOrdersLater);
            ASSERT_NE(change.order, nullptr);
            EXPECT_EQ(change.order, led.registry.find(ownId(1)));
            EXPECT_EQ(change.before, before);
            bool const ignored = expected.kind == TransitionKind::Ignored;
            EXPECT_EQ(change.changed(), !ignored);
            EXPECT_EQ(change.order->state, ignored ? before : expected.next);
            EXPECT_EQ(change.order->updatedAt, ignored ? kOrdersBegin : kOrdersLater);
            EXPECT_EQ(change.ended, isTerminal(change.order->state) && !isTerminal(before));
            EXPECT_EQ(led.registry.open().size(), isTerminal(change.order->state) ? 0U : 1U);
            EXPECT_EQ(led.registry.ended().size(), isTerminal(change.order->state) ? 1U : 0U);
        }
    }
}

TEST(OrderRegistryTest, ReopensARejectedOrderThatTradedAfterAllAndCommitsItAgain)
{
    Led led(OrderState::Rejected);
    EXPECT_EQ(led.registry.commitments(kNoFee)[kAvax].count, 0);
    led.registry.find(ownId(1))->filled = quantity("4");
    OrderChange const change = led.registry.apply(ownId(1), OrderEvent::FillPartial, kOrdersLater);
    EXPECT_EQ(change.transition.kind, TransitionKind::Alarming);
    EXPECT_FALSE(change.ended);
    EXPECT_EQ(change.order->state, OrderState::PartiallyFilled);
    EXPECT_EQ(led.registry.commitments(kNoFee)[kAvax].openBuys, quantity("6"));
    EXPECT_TRUE(led.registry.apply(ownId(1), OrderEvent::FillComplete, kOrdersLater).ended);
}

TEST(OrderRegistryTest, BooksALateFillOfACancelledOrderWithoutReopeningIt)
{
    Led led(OrderState::Cancelled);
    OrderChange const partial = led.registry.apply(ownId(1), OrderEvent::FillPartial, kOrdersLater);
    EXPECT_EQ(partial.transition.kind, TransitionKind::Alarming);
    EXPECT_EQ(partial.order->state, OrderState::Cancelled);
    EXPECT_FALSE(partial.ended);
    OrderChange const complete = led.registry.apply(ownId(1), OrderEvent::FillComplete, kOrdersLater);
    EXPECT_EQ(complete.order->state, OrderState::Filled);
    EXPECT_FALSE(complete.ended) << "it had ended before";
    EXPECT_TRUE(led.registry.open().empty());
}

TEST(OrderRegistryTest, KeepsTheOthersInTheirOrderWhenOneEnds)
{
    OrderRegistry registry;
    for (int number = 1; number <= 4; ++number) {
        registry.plan(orderRecord(number));
    }
    registry.apply(ownId(2), OrderEvent::FillComplete, kOrdersLater);
    EXPECT_EQ(idsOf(registry.open()), (std::vector{ownId(1), ownId(3), ownId(4)}));
    EXPECT_EQ(idsOf(registry.ended()), (std::vector{ownId(2)}));
}

TEST(OrderRegistryTest, RemembersTheNewestEndedOrdersOnly)
{
    OrderRegistry registry;
    int const count = static_cast<int>(OrderRegistry::kEndedRemembered) + 10;
    for (int number = 1; number <= count; ++number) {
        registry.plan(orderRecord(number));
        OrderChange const change = registry.apply(ownId(number), OrderEvent::Refused, kOrdersLater);
        ASSERT_TRUE(change.ended);
        ASSERT_EQ(change.order->clientOrderId, ownId(number));
    }
    ASSERT_EQ(registry.ended().size(), OrderRegistry::kEndedRemembered);
    EXPECT_EQ(registry.ended().front().clientOrderId, ownId(11));
    EXPECT_EQ(registry.ended().back().clientOrderId, ownId(count));
    EXPECT_EQ(registry.find(ownId(10)), nullptr);
    EXPECT_NE(registry.find(ownId(11)), nullptr);
}

// ----------------------------------------------------------------------------------------------------------------------

// Orders of 10 AVAX at 100, reference 101; "spend" is the size of a market buy. Fee 1 %, tax included.
TEST(OrderRegistryTest, CommitsWhatIsLeftOfEachOrder)
{
    auto const rows = textTable(R"(
        # side  kind    size   filled filledMoney fees  openBuys          notional money  openSells
        buy     limit   10     0      0           0     10                1000     1010   0
        buy     limit   10     4      400         4     6                 600      606    0
        buy     limit   10     10     1000        10    0                 0        0      0
        buy     limit   10     11     1100        11    0                 0        0      0
        buy     market  10     0      0           0     10                1010     1020.1 0
        buy     spend   1010   0      0           0     10                1010     1010   0
        buy     spend   1010   4      400         4     6                 606      606    0
        buy     spend   1010   9.9    1000        10    0                 0        0      0
        buy     spend   1010   9.9    1000        11    0                 0        0      0
        sell    limit   10     0      0           0     0                 0        0      10
        sell    limit   10     4      400         4     0                 0        0      6
        sell    market  10     2.5    250         2.5   0                 0        0      7.5
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        OrderRecord order = orderRecord(1, row[0] == "buy" ? Side::Buy : Side::Sell);
        if (row[1] != "limit") {
            order.type = OrderType::Market;
            order.limitPrice.reset();
        }
        order.size = row[1] == "spend" ? OrderSize(QuoteSize{money(row[2])}) : OrderSize(BaseSize{quantity(row[2])});
        order.filled = quantity(row[3]);
        order.filledMoney = money(row[4]);
        order.fees = money(row[5]);
        OrderRegistry registry;
        registry.plan(order);
        AssetCommitments const& sums = registry.commitments(rate("0.01"))[kAvax];
        EXPECT_EQ(sums.openBuys, quantity(row[6]));
        EXPECT_EQ(sums.openBuyNotional, money(row[7]));
        EXPECT_EQ(sums.openBuyMoney, money(row[8]));
        EXPECT_EQ(sums.openSells, quantity(row[9]));
        EXPECT_EQ(sums.count, 1);
    }
}

TEST(OrderRegistryTest, KeepsTheMoneyOfAnOrderWhoseOutcomeIsUnknown)
{
    for (OrderState const state : kStates) {
        Led led(state);
        AssetCommitments const& sums = led.registry.commitments(kNoFee)[kAvax];
        EXPECT_EQ(sums.openBuyMoney, isTerminal(state) ? Money{} : money("1000")) << orderStateText(state);
        EXPECT_EQ(sums.count, isTerminal(state) ? 0 : 1) << orderStateText(state);
    }
}

TEST(OrderRegistryTest, SumsCommitmentsPerAsset)
{
    OrderRegistry registry;
    registry.plan(orderRecord(1));
    registry.plan(orderRecord(2));
    registry.plan(orderRecord(3, Side::Sell));
    OrderRecord other = orderRecord(4);
    other.slot = Slot{0};
    registry.plan(other);
    auto const& all = registry.commitments(kNoFee);
    EXPECT_EQ(all[kAvax].count, 3);
    EXPECT_EQ(all[kAvax].openBuys, quantity("20"));
    EXPECT_EQ(all[kAvax].openSells, quantity("10"));
    EXPECT_EQ(all[Slot{0}].openBuyNotional, money("1000"));
    EXPECT_EQ(all[Slot{1}].count, 0);
}

TEST(OrderRegistryTest, ProtectiveSellsAreAPartOfAll)
{
    OrderRegistry registry;
    registry.plan(orderRecord(1, Side::Sell));
    OrderRecord stop = orderRecord(2, Side::Sell);
    stop.origin = Origin::Protection;
    stop.filled = quantity("4");
    registry.plan(stop);
    AssetCommitments const& sums = registry.commitments(kNoFee)[kAvax];
    EXPECT_EQ(sums.openSells, quantity("16"));
    EXPECT_EQ(sums.protectiveSells, quantity("6"));
    EXPECT_EQ(sums.count, 2);
    EXPECT_EQ(sums.protectiveCount, 1);
}

TEST(OrderRegistryTest, SeesEveryChangeInItsCommitments)
{
    OrderRegistry registry;
    EXPECT_EQ(registry.commitments(kNoFee)[kAvax].count, 0);
    registry.plan(orderRecord(1));
    EXPECT_EQ(registry.commitments(kNoFee)[kAvax].openBuyMoney, money("1000"));
    EXPECT_EQ(registry.commitments(rate("0.01"))[kAvax].openBuyMoney, money("1010")) << "another rate";
    EXPECT_EQ(registry.commitments(kNoFee)[kAvax].openBuyMoney, money("1000"));
    registry.find(ownId(1))->filled = quantity("1");
    registry.touch();
    EXPECT_EQ(registry.commitments(kNoFee)[kAvax].openBuyMoney, money("900"));
    registry.find(ownId(1))->filled = quantity("2");
    registry.apply(ownId(1), OrderEvent::FillPartial, kOrdersLater);
    EXPECT_EQ(registry.commitments(kNoFee)[kAvax].openBuyMoney, money("800"));
    registry.apply(ownId(1), OrderEvent::CancelConfirmed, kOrdersLater);
    EXPECT_EQ(registry.commitments(kNoFee)[kAvax].openBuyMoney, Money{});
}

TEST(OrderRegistryTest, RoundsCommittedMoneyUp)
{
    OrderRegistry registry;
    OrderRecord order = orderRecord(1);
    order.size = BaseSize{quantity("0.000000000000000001")};
    order.limitPrice = price("0.1");
    registry.plan(order);
    AssetCommitments const& sums = registry.commitments(rate("0.01"))[kAvax];
    EXPECT_EQ(sums.openBuyNotional, money("0.000000000000000001"));
    EXPECT_EQ(sums.openBuyMoney, money("0.000000000000000002"));
}

TEST(OrderRegistryTest, ValuesAnOrderAtItsLimitElseItsStopElseItsReference)
{
    OrderRecord order = orderRecord(1);
    order.stopPrice = price("95");
    EXPECT_EQ(OrderRegistry::valuationPrice(order), price("100"));
    order.limitPrice.reset();
    EXPECT_EQ(OrderRegistry::valuationPrice(order), price("95"));
    order.stopPrice.reset();
    EXPECT_EQ(OrderRegistry::valuationPrice(order), price("101"));
}

TEST(OrderRegistryTest, HasNoLeavesWhereAMoneySizeHasNoPrice)
{
    OrderRecord order = marketBuyRecord(1, "500");
    order.referencePrice = Price{};
    EXPECT_EQ(OrderRegistry::leaves(order), Quantity{});
}

}  // namespace
}  // namespace pentad::orders
