// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

WorldOptions shortLived(std::string_view held = "0")
{
    WorldOptions options = silentExchange(held);
    options.settings.execution.timeToLive = 10s;
    options.settings.execution.repricesMaximum = 2;
    return options;
}

// Acknowledges the newest order, lets it outlive its time, and confirms the cancel.
void outlive(World& world, std::int64_t exchangeId)
{
    ClientOrderId const id = world.lastOrder();
    world.acknowledge(id, exchangeId);
    world.cycles(10);
    ASSERT_EQ(world.order(id).state, OrderState::CancelRequested);
    world.submit(OrderCancelled{id, ExchangeOrderId{exchangeId}});
    ASSERT_EQ(world.order(id).state, OrderState::Cancelled);
}

TEST(CoreRepricingTest, AnEntryThatOutlivesItsTimeIsPricedAgainAndThenGivenUp)
{
    Sent world(avaxBuy(), shortLived());
    world.quote(kAvax, "901.00", "901.10");
    outlive(world, 5001);
    ASSERT_EQ(world.sent().size(), 2U);
    // Two basis points below the ask of 901.10, rounded down.
    EXPECT_EQ(world.sent()[1].limitPrice(), price("900.91"));
    EXPECT_EQ(world.order(world.lastOrder()).repriceCount, 1);
    outlive(world, 5002);
    ASSERT_EQ(world.sent().size(), 3U);
    outlive(world, 5003);
    EXPECT_EQ(world.sent().size(), 3U);
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.state().repricing.empty());
}

TEST(CoreRepricingTest, OnlyTheRestIsPricedAgain)
{
    Sent world(avaxBuy(), shortLived());
    world.acknowledge(world.id, 5001);
    world.fill(world.id, 1, "4", "899.00");
    outlive(world, 5001);
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(std::get<BaseSize>(world.sent()[1].size()).quantity, quantity("6"));
}

// The row of the order counts trades that no list shows yet: what is left by ours would be bought twice.
TEST(CoreRepricingTest, TheRestIsNotPricedAgainWhileTradesOfTheOrderAreMissing)
{
    for (std::string_view const left : {"6", "2"}) {
        Sent world(avaxBuy(), shortLived());
        world.acknowledge(world.id, 5001);
        world.fill(world.id, 1, "4", "899.00");
        world.report(world.agreeing());
        world.cycles(10);
        ASSERT_EQ(world.it().state, OrderState::CancelRequested);
        AccountReport report = world.agreeing();
        report.openOrders.clear();
        report.endedOrders.push_back(ReportedOrder{world.id, ExchangeOrderId{5001}, Symbol("AVAXTRY"), Side::Buy,
                                                   OrderType::Limit, price("899.00"), quantity("10"), quantity(left)});
        world.report(report);
        EXPECT_EQ(world.it().state, OrderState::Cancelled);
        EXPECT_EQ(world.sent().size(), left == "6" ? 2U : 1U) << left;
        EXPECT_TRUE(world.state().repricing.empty());
    }
}

TEST(CoreRepricingTest, AnExitThatHasUsedUpItsPricesBecomesAMarketOrder)
{
    Sent world(avaxSell("10", "905.00"), shortLived("10"));
    outlive(world, 5001);
    outlive(world, 5002);
    ASSERT_EQ(world.sent().size(), 3U);
    EXPECT_EQ(world.sent()[2].type(), OrderType::Limit);
    outlive(world, 5003);
    ASSERT_EQ(world.sent().size(), 4U);
    EXPECT_EQ(world.sent()[3].type(), OrderType::Market);
    EXPECT_EQ(world.sent()[3].side(), Side::Sell);
    EXPECT_TRUE(world.sent()[3].riskReducing());
}

TEST(CoreRepricingTest, AnOrderThatFilledWhileItsCancelWasOnTheWayIsNotPricedAgain)
{
    Sent world(avaxBuy(), shortLived());
    world.acknowledge(world.id, 5001);
    world.cycles(10);
    ASSERT_EQ(world.it().state, OrderState::CancelRequested);
    world.fill(world.id, 1, "10", "899.00");
    world.submit(CancelRefused{world.id, "ORDER_COULD_NOT_BE_CANCELED"});
    world.cycles(3);
    EXPECT_EQ(world.it().state, OrderState::Filled);
    EXPECT_EQ(world.sent().size(), 1U);
    EXPECT_TRUE(world.state().repricing.empty());
}

TEST(CoreRepricingTest, ARefusedCancelIsAskedAgainAndTheRestPricedAgainOnce)
{
    Sent world(avaxBuy(), shortLived());
    world.acknowledge(world.id, 5001);
    world.cycles(10);
    ASSERT_EQ(world.it().state, OrderState::CancelRequested);
    for (int i = 0; i < 3; ++i) {
        world.submit(CancelRefused{world.id, "try later"});
        EXPECT_EQ(world.it().state, OrderState::Working);
        world.cycles(i == 0 ? 1 : 4);
        EXPECT_EQ(world.it().state, OrderState::CancelRequested);
    }
    world.submit(OrderCancelled{world.id, ExchangeOrderId{5001}});
    EXPECT_EQ(world.sent().size(), 2U);
    EXPECT_TRUE(world.state().repricing.empty());
}

TEST(CoreRepricingTest, ACancelThatIsRefusedAgainAndAgainIsAskedForLessAndLessOften)
{
    Sent world(avaxBuy(), shortLived());
    world.acknowledge(world.id, 5001);
    Money const committed = world.commitments();
    ASSERT_TRUE(committed.isPositive());
    world.cycles(10);
    ASSERT_EQ(world.it().state, OrderState::CancelRequested);
    std::vector<int> rests;
    for (int refusals = 0; refusals < 8; ++refusals) {
        std::size_t const asked = world.cancels().size();
        world.submit(CancelRefused{world.id, "try later"});
        int seconds = 0;
        while (world.cancels().size() == asked && seconds < 100) {
            EXPECT_EQ(world.commitments(), committed) << "the order may still trade";
            world.cycle();
            ++seconds;
        }
        rests.push_back(seconds);
    }
    EXPECT_EQ(rests, (std::vector<int>{1, 2, 4, 8, 16, 30, 30, 30}));
    // A person is not kept waiting.
    world.submit(CancelRefused{world.id, "try later"});
    std::size_t const asked = world.cancels().size();
    world.command(Kill{"now"});
    EXPECT_EQ(world.cancels().size(), asked + 1);
    world.submit(OrderCancelled{world.id, ExchangeOrderId{5001}});
    world.cycle();
    EXPECT_TRUE(world.commitments().isZero());
}

TEST(CoreRepricingTest, TheThirdRefusedCancelOfAnOrderIsTold)
{
    Sent world(avaxBuy(), shortLived());
    world.acknowledge(world.id, 5001);
    auto const refuse = [&] {
        world.command(CancelOrder{world.id});
        world.submit(CancelRefused{world.id, "try later"});
    };
    refuse();
    refuse();
    EXPECT_FALSE(world.noted(NoteKind::Order, "the exchange refused"));
    refuse();
    EXPECT_TRUE(world.noted(NoteKind::Order, "the exchange refused 3 times to cancel " + world.id.text()));
    std::size_t const told = world.notes(NoteKind::Order).size();
    refuse();
    EXPECT_EQ(world.notes(NoteKind::Order).size(), told) << "once";
    ASSERT_EQ(world.state().refusedCancels.size(), 1U);
    EXPECT_EQ(world.state().refusedCancels[0].times, 4);
    world.command(CancelOrder{world.id});
    world.submit(OrderCancelled{world.id, ExchangeOrderId{5001}});
    EXPECT_TRUE(world.state().refusedCancels.empty()) << "an order that has ended needs nobody";
}

}  // namespace
}  // namespace pentad::runtime
