// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/GuardedAvax.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::Exchange;
using test::kAvax;
using test::price;
using test::quantity;
using test::World;

TEST(CoreWaitingSellTest, TheStrategySeesItsCoinsAndItsExitCancelsTheStopFirst)
{
    Guarded world;
    world.cycle();
    PortfolioView const& seen = world.script().seen.back();
    EXPECT_EQ(seen.assets[kAvax].unlocked, quantity("20"));
    EXPECT_FALSE(seen.assets[kAvax].openOrder);
    EXPECT_TRUE(world.core().state().waitingExits.empty());

    std::size_t const sentBefore = world.sent().size();
    world.want({avaxSell("20")});
    world.cycle();
    EXPECT_TRUE(world.noted(NoteKind::Order, "the protective stop is cancelled first: a sell of 20"));
    EXPECT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.sent().size(), sentBefore + 1) << "with the confirmation";
    world.cycles(5);
    EXPECT_EQ(world.sent().size(), sentBefore + 1);
    EXPECT_TRUE(world.state().waitingExits.empty());
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_EQ(refusedFor(world, RefusalCode::RiskMaxPosition), 0U);
}

TEST(CoreWaitingSellTest, WhatAPartialExitLeavesIsProtectedAgain)
{
    Guarded world;
    world.want({avaxSell("5")});
    world.cycles(5);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("15"));
    EXPECT_EQ(stopSize(world), quantity("15"));
}

TEST(CoreWaitingSellTest, FillsBetweenCancelAndItsWordAreNotSoldAgain)
{
    GuardedInSilence world;
    world.want({avaxSell("20")});
    world.cycle();
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.cancels().back().exchangeOrderId, ExchangeOrderId{7001});
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    world.fill(world.stop, 1, "12", "855.00");
    world.cycle();
    EXPECT_EQ(world.sent().size(), 1U);
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7002}});
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(world.sent().back().size(), OrderSize(BaseSize{quantity("8")}));
    EXPECT_EQ(world.sent().back().intent().origin, Origin::Strategy);
}

TEST(CoreWaitingSellTest, ASellThatFindsItsCoinsStillLockedIsTriedAgain)
{
    GuardedInSilence world;
    world.want({avaxSell("20")});
    world.cycle();
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    ASSERT_EQ(world.sent().size(), 2U);
    world.submit(OrderRefused{world.lastOrder(), "FAILED_ORDER_WITH_OPEN_ORDERS"});
    world.cycle();
    EXPECT_EQ(world.sent().size(), 2U) << "each try uses up some of the order rate";
    world.cycle();
    ASSERT_EQ(world.sent().size(), 3U);
    world.submit(OrderRefused{world.lastOrder(), "FAILED_ORDER_WITH_OPEN_ORDERS"});
    world.cycles(3);
    EXPECT_EQ(world.sent().size(), 3U) << "twice as long";
    world.cycle();
    ASSERT_EQ(world.sent().size(), 4U);
    EXPECT_EQ(world.sent().back().intent().origin, Origin::Strategy);
    world.acknowledge(world.lastOrder(), 7003);
    world.fill(world.lastOrder(), 1, "20", "900.00");
    world.cycles(3);
    EXPECT_TRUE(world.state().waitingExits.empty());
    EXPECT_EQ(world.sent().size(), 4U);
}

TEST(CoreWaitingSellTest, ASellOfAllSellsWhatNothingElseLocks)
{
    GuardedBesideALock world;
    world.want({avaxSell("20")});
    world.cycle();
    ASSERT_EQ(world.cancels().size(), 1U);
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(lastSize(world), quantity("12"));
}

TEST(CoreWaitingSellTest, WhatIsLockedElsewhereIsNotFreeBesideTheStop)
{
    GuardedBesideALock world;
    world.want({avaxSell("8")});
    world.cycle();
    ASSERT_EQ(world.cancels().size(), 1U) << "only what the stop locks can be sold";
    EXPECT_EQ(world.sent().size(), 1U);
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(lastSize(world), quantity("8"));
}

TEST(CoreWaitingSellTest, ASellWaitsWhileAllOfItIsShownLocked)
{
    GuardedBesideALock world;
    world.want({avaxSell("20")});
    world.cycle();
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    ASSERT_EQ(world.sent().size(), 2U);
    world.submit(OrderRefused{world.lastOrder(), "FAILED_ORDER_WITH_OPEN_ORDERS"});
    world.wait(1s);
    world.tell(Decimal{}, Decimal(20));
    world.cycles(5);
    EXPECT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(world.state().waitingExits.size(), 1U);
    world.tell(Decimal(20), Decimal{});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 4U) << "the sell, and a stop for what it leaves";
    EXPECT_EQ(world.sent()[3].type(), OrderType::StopMarket);
    EXPECT_EQ(std::get<BaseSize>(world.sent()[2].size()).quantity, quantity("12"));
    EXPECT_EQ(lastSize(world), quantity("8"));
}

TEST(CoreWaitingSellTest, AKillForgetsTheSellThatWaits)
{
    GuardedInSilence world;
    world.want({avaxSell("20")});
    world.cycle();
    world.command(Kill{"x"});
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    world.cycles(3);
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.state().waitingExits.empty());
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreWaitingSellTest, TheOperatorsSellWaitsToo)
{
    Guarded world;
    PlaceOrder const ticket{Symbol("AVAXTRY"), Side::Sell, OrderType::Limit, BaseSize{quantity("20")}, price("900.00")};
    CommandAnswer const checked = world.command(CheckOrder{ticket});
    ASSERT_TRUE(checked.evaluation);
    EXPECT_TRUE(checked.evaluation->accepted);
    EXPECT_FALSE(checked.evaluation->reduced);
    EXPECT_TRUE(world.cancels().empty()) << "a question changes nothing";

    CommandAnswer const given = world.command(ticket);
    EXPECT_TRUE(given.accepted);
    EXPECT_EQ(given.text, say(Phrase::TicketWaits));
    world.cycles(3);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, say(Phrase::TicketAccepted)));
}

bool isGivenUp(World const& world, Phrase why, std::initializer_list<std::string_view> arguments = {})
{
    auto const holds = [&](NoteRecord const& note) { return note.text == say(why, arguments); };
    auto const actions = world.notes(NoteKind::OperatorAction);
    auto const orders = world.notes(NoteKind::Order);
    return std::any_of(actions.begin(), actions.end(), holds) || std::any_of(orders.begin(), orders.end(), holds);
}

// The process dies while the operator's sell waits: it goes on while it is fresh, and is ended with a word when it is not.
TEST(CoreWaitingSellTest, TheOperatorsSellThatWaitsSurvivesABriefRestartOnly)
{
    for (bool const brief : {true, false}) {
        GuardedInSilence world;
        ASSERT_EQ(world.command(avaxTicket(Side::Sell, "20", "900.00")).text, say(Phrase::TicketWaits));
        ASSERT_EQ(world.cancels().size(), 1U);
        world.restart(Exchange::GoesOn, brief ? Milliseconds(20s) : Milliseconds(70s));
        ASSERT_EQ(world.state().waitingExits.size(), 1U);
        world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
        EXPECT_EQ(world.sent().size(), 1U) << "not before the exchange has said how the account stands";
        world.cycles(2);
        world.report(world.agreeing());
        world.cycle();
        if (brief) {
            ASSERT_EQ(world.sent().size(), 2U);
            EXPECT_EQ(world.sent().back().intent().origin, Origin::Operator);
            EXPECT_EQ(world.sent().back().size(), OrderSize(BaseSize{quantity("20")}));
            EXPECT_TRUE(world.noted(NoteKind::OperatorAction, say(Phrase::TicketAccepted)));
            // And once only.
            world.acknowledge(world.lastOrder(), 7002);
            world.restart();
            world.report(world.agreeing());
            world.cycles(5);
            EXPECT_EQ(world.sent().size(), 2U);
        } else {
            EXPECT_TRUE(isGivenUp(world, Phrase::ExitGivenUp, {"20", "60"}));
            EXPECT_TRUE(world.state().waitingExits.empty());
            ASSERT_EQ(world.sent().size(), 2U);
            EXPECT_EQ(world.sent().back().intent().origin, Origin::Protection) << "protected again instead";
        }
    }
}

TEST(CoreWaitingSellTest, TheStrategysSellIsNotKeptOverARestart)
{
    GuardedInSilence world;
    world.want({avaxSell("20")});
    world.cycle();
    ASSERT_EQ(world.state().waitingExits.size(), 1U);
    world.restart();
    EXPECT_TRUE(world.state().waitingExits.empty());
}

TEST(CoreWaitingSellTest, WhatEndsTheOperatorsSellThatWaitsIsTold)
{
    CommandBody const bodies[] = {Flatten{"x", false}, Kill{"x"}, Stop{true}, CancelAllOrders{}};
    for (CommandBody const& body : bodies) {
        GuardedInSilence world;
        world.command(avaxTicket(Side::Sell, "20", "900.00"));
        world.command(body);
        EXPECT_TRUE(isGivenUp(world, Phrase::ExitDropped, {"20"})) << body.index();
        EXPECT_TRUE(world.state().waitingExits.empty());
        world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
        EXPECT_EQ(world.sent().size(), 1U);
    }
}

TEST(CoreWaitingSellTest, WhatTheStopHasSoldMeanwhileEndsTheSellThatWaitsAndIsTold)
{
    GuardedInSilence world;
    world.command(avaxTicket(Side::Sell, "20", "900.00"));
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    world.fill(world.stop, 1, "20", "855.00");
    world.cycle();
    EXPECT_TRUE(isGivenUp(world, Phrase::ExitNothingLeft));
    EXPECT_TRUE(world.state().waitingExits.empty());
    EXPECT_EQ(world.sent().size(), 1U);
}

}  // namespace
}  // namespace pentad::runtime
