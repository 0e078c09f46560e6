// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/GuardedAvax.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::Crash;
using test::Exchange;
using test::kAvax;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

TEST(CoreProtectTest, APositionGetsAStopThroughTheGatesAndTheOutbox)
{
    Guarded world;
    OrderRecord const& stop = world.order(world.stop);
    EXPECT_EQ(stop.type, OrderType::StopMarket);
    EXPECT_EQ(stop.side, Side::Sell);
    EXPECT_EQ(stop.stopPrice, price("855.09"));
    EXPECT_EQ(stop.state, OrderState::Working);
    EXPECT_TRUE(stop.riskReducing);
    auto const decided = std::any_of(world.records().begin(), world.records().end(), [&](StepRecord const& record) {
        return std::any_of(record.decisions.begin(), record.decisions.end(), [&](DecisionRecord const& each) {
            return each.clientOrderId == world.stop && each.evaluation.accepted;
        });
    });
    EXPECT_TRUE(decided);
    world.cycles(30);
    EXPECT_EQ(stopsSent(world), 1U) << "one is enough";
    EXPECT_TRUE(world.cancels().empty());
}

TEST(CoreProtectTest, WithoutTheSettingThereIsNone)
{
    World world;
    world.start();
    world.want({avaxBuy("20", "900.10")});
    world.cycles(10);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("20"));
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreProtectTest, DustHasNone)
{
    WorldOptions options = guarded();
    options.holdings[kAvax] = quantity("0.1");  // 90 TRY, below the minimum of 99.91
    World world(std::move(options));
    world.start();
    world.cycles(5);
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(world.core().totals().intents, 0U);
}

TEST(CoreProtectTest, ASecondFillMovesItByCancelConfirmReplace)
{
    Guarded world;
    world.quote(kAvax, "920.00", "920.10");
    world.want({avaxBuy("20", "920.10")});
    world.cycles(10);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("40"));
    EXPECT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    ASSERT_EQ(stopsOf(world).size(), 1U);
    EXPECT_EQ(stopSize(world), quantity("40"));
    EXPECT_EQ(stopsOf(world).front().stopPrice, price("864.59")) << "5 % below 910.10, rounded down";
    EXPECT_EQ(stopsSent(world), 2U);
    EXPECT_EQ(world.cancels().size(), 1U);
    EXPECT_TRUE(world.noted(NoteKind::Order, "no longer fits"));
}

TEST(CoreProtectTest, WhatIsLockedElsewhereIsNotProtectedTwice)
{
    World world(guarded(silentExchange("20")));
    world.start();
    AccountReport report = world.agreeing();
    report.balances[4] = {Asset("AVAX"), Decimal(12), Decimal(8)};  // by an order in another quote currency
    report.begunAt = world.now();
    world.report(report);
    world.cycles(2);
    ASSERT_EQ(stopsSent(world), 1U);
    EXPECT_EQ(std::get<BaseSize>(world.sent().back().size()).quantity, quantity("12"));
    world.acknowledge(world.lastOrder(), 7001);
    ClientOrderId const small = world.lastOrder();
    // The stop itself locks the rest: it fits, and stays.
    report = world.agreeing();
    report.balances[4] = {Asset("AVAX"), Decimal{}, Decimal(20)};
    report.begunAt = world.now();
    world.report(report);
    world.cycles(20);
    EXPECT_TRUE(world.cancels().empty());
    // The other order has gone: the stop grows.
    report.balances[4] = {Asset("AVAX"), Decimal(8), Decimal(12)};
    report.begunAt = world.now();
    world.report(report);
    world.cycle();
    ASSERT_EQ(world.cancels().size(), 1U);
    world.submit(OrderCancelled{small, ExchangeOrderId{7001}});
    world.cycle();
    ASSERT_EQ(stopsSent(world), 2U);
    EXPECT_EQ(std::get<BaseSize>(world.sent().back().size()).quantity, quantity("20"));
}

// A report that began before the cancel shows the stop's own coins locked: no reason to leave them bare.
TEST(CoreProtectTest, ALockOfTheStopBeforeIsNobodyElses)
{
    GuardedInSilence world;
    world.cycle();
    AccountReport late = world.agreeing();
    late.openOrders.clear();
    late.balances[4] = {Asset("AVAX"), Decimal{}, Decimal(20)};
    late.begunAt = world.now();
    world.wait(1s);
    world.command(CancelOrder{world.stop});
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    world.report(late);
    world.cycles(2);
    ASSERT_EQ(stopsSent(world), 2U);
    EXPECT_EQ(std::get<BaseSize>(world.sent().back().size()).quantity, quantity("20"));
}

TEST(CoreProtectTest, AMovedStopStillLeavesOutWhatIsLockedElsewhere)
{
    GuardedBesideALock world(true);
    world.quote(kAvax, "1000.00", "1000.10");
    for (int i = 0; i < 20 && world.cancels().empty(); ++i) {
        world.cycle();
    }
    ASSERT_EQ(world.cancels().size(), 1U);
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    world.cycle();
    ASSERT_EQ(stopsSent(world), 2U);
    EXPECT_EQ(lastSize(world), quantity("12"));
}

TEST(CoreProtectTest, AnotherSellThatEndsFreesOnlyWhatItHasLocked)
{
    World world(guarded(silentExchange("20")));
    world.start();
    world.command(
        PlaceOrder{Symbol("AVAXTRY"), Side::Sell, OrderType::Limit, BaseSize{quantity("4")}, price("901.00")});
    ASSERT_EQ(world.sent().size(), 1U);
    ClientOrderId const other = world.lastOrder();
    world.acknowledge(other, 7000);
    AccountReport report = world.agreeing();
    report.balances[4] = {Asset("AVAX"), Decimal(8), Decimal(12)};  // 8 by an order in another quote currency
    report.begunAt = world.now();
    world.report(report);
    world.cycles(2);
    ASSERT_EQ(stopsSent(world), 1U);
    EXPECT_EQ(lastSize(world), quantity("8"));
    ClientOrderId const stop = world.lastOrder();
    world.acknowledge(stop, 7001);
    world.cycles(5);
    world.command(CancelOrder{other});
    world.submit(OrderCancelled{other, ExchangeOrderId{7000}});
    world.cycle();
    ASSERT_EQ(world.cancels().size(), 2U) << "the stop grows";
    world.submit(OrderCancelled{stop, ExchangeOrderId{7001}});
    world.cycle();
    ASSERT_EQ(stopsSent(world), 2U);
    EXPECT_EQ(lastSize(world), quantity("12"));
}

TEST(CoreProtectTest, ATrailFollowsTheBidUpAndNotDown)
{
    Guarded world(guarded({}, true));
    world.quote(kAvax, "1000.00", "1000.10");
    world.cycles(10);
    ASSERT_EQ(stopsOf(world).size(), 1U);
    EXPECT_EQ(stopsOf(world).front().stopPrice, price("950.00"));
    world.quote(kAvax, "960.00", "960.10");
    world.cycles(10);
    EXPECT_EQ(stopsOf(world).front().stopPrice, price("950.00"));
    EXPECT_EQ(stopsSent(world), 2U);
    world.quote(kAvax, "949.00", "949.10");
    world.cycle();
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
}

TEST(CoreProtectTest, ARefusedCancelIsAskedForAgainAndAnOldWishGivenUp)
{
    GuardedInSilence world;
    world.want({avaxSell("20")});
    world.cycle();
    world.submit(CancelRefused{world.stop, "ORDER_COULD_NOT_BE_CANCELED"});
    world.cycle();
    EXPECT_EQ(world.cancels().size(), 2U);
    world.cycles(70);
    EXPECT_TRUE(world.noted(NoteKind::Order, "a sell of 20 is given up"));
    EXPECT_TRUE(world.state().waitingExits.empty());
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreProtectTest, AStopThatTheExchangeRefusesWaits)
{
    GuardedInSilence world(false);
    world.submit(OrderRefused{world.stop, "FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK"});
    world.cycles(9);
    EXPECT_EQ(world.sent().size(), 1U);
    world.cycles(2);
    EXPECT_EQ(world.sent().size(), 2U);
}

TEST(CoreProtectTest, AFlattenTakesTheStopAndNoneIsPlacedWhileItRuns)
{
    Guarded world;
    world.command(Flatten{"x", false});
    for (int i = 0; i < 200 && world.state().flatten.active(); ++i) {
        world.cycle();
    }
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Done);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_EQ(stopsSent(world), 1U);
}

TEST(CoreProtectTest, AKillTakesTheStopAndRearmingBringsAnother)
{
    Guarded world;
    world.command(Kill{"x"});
    world.cycles(20);
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_EQ(world.state().books.held(kAvax), quantity("20"));
    EXPECT_EQ(stopsSent(world), 1U);
    world.command(Rearm{"right prices"});
    world.cycles(5);
    EXPECT_EQ(stopSize(world), quantity("20")) << "paused, and exits go on";
}

TEST(CoreProtectTest, SafeModeKeepsIt)
{
    Guarded world;
    world.want({avaxBuy("20", "900.10")});
    world.cycles(2);
    world.submit(HazardRaised{Hazard::ClockSkew, "x"});
    world.cycles(10);
    ASSERT_TRUE(world.state().safeMode);
    EXPECT_EQ(stopSize(world), quantity("20")) << "it is not taken down to be placed anew";
    world.submit(HazardCleared{Hazard::ClockSkew});
    world.cycles(10);
    EXPECT_EQ(stopSize(world), quantity("40"));
}

TEST(CoreProtectTest, ARestartFindsItsStop)
{
    for (Exchange const exchange : {Exchange::GoesOn, Exchange::Rebuilt}) {
        Guarded world;
        world.restart(exchange);
        world.cycles(10);
        EXPECT_EQ(stopSize(world), quantity("20"));
        EXPECT_EQ(stopsSent(world), 1U);
        EXPECT_EQ(stopsOf(world).front().clientOrderId, world.stop);
    }
}

TEST(CoreProtectTest, ACrashInAMoveLeavesOneStopInTheEnd)
{
    for (Crash const where : {Crash::BeforeCommit, Crash::AfterCommit}) {
        for (int count = 1; count <= 10; ++count) {
            SCOPED_TRACE(count);
            Guarded world;
            world.crashAt(count, where);
            world.want({avaxBuy("20", "900.10")});
            world.cycles(12);
            if (world.crashed()) {
                world.restart();
            }
            world.crashAt(0, where);
            world.cycles(150);  // until an order that nobody sent is ruled absent
            EXPECT_TRUE(world.state().books.held(kAvax) >= quantity("20"));
            EXPECT_EQ(stopsOf(world).size(), 1U);
            EXPECT_EQ(stopSize(world), world.state().books.held(kAvax));
            EXPECT_EQ(world.paper().openOrders(), 1U);
        }
    }
}

}  // namespace
}  // namespace pentad::runtime
