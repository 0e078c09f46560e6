// SPDX-License-Identifier: GPL-3.0-or-later
// AVAX trades at 900.00 to 900.10; a stop of 5 % below an entry at 900.10 stands at 855.09.
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

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

WorldOptions guarded(WorldOptions options = {}, bool trail = false)
{
    options.settings.execution.protection.stop = ProtectiveStop::StopMarket;
    options.settings.execution.protection.trail = trail;
    return options;
}

std::vector<OrderRecord> stopsOf(World const& world)
{
    std::vector<OrderRecord> stops;
    std::copy_if(world.state().orders.open().begin(), world.state().orders.open().end(), std::back_inserter(stops),
                 [](OrderRecord const& order) { return order.origin == Origin::Protection; });
    return stops;
}

std::size_t stopsSent(World const& world)
{
    return static_cast<std::size_t>(
        std::count_if(world.sent().begin(), world.sent().end(),
                      [](ApprovedOrder const& order) { return order.intent().origin == Origin::Protection; }));
}

Quantity stopSize(World const& world)
{
    auto const stops = stopsOf(world);
    return stops.size() == 1 ? orders::OrderRegistry::leaves(stops.front()) : Quantity{};
}

// Has bought 20 AVAX, and their stop stands.
struct Guarded : World {
    explicit Guarded(WorldOptions options = guarded()) : World(std::move(options))
    {
        start();
        want({avaxBuy("20", "900.10")});
        cycles(3);
        check(stopSize(*this) == quantity("20"), "Guarded: not as told");
        stop = stopsOf(*this).front().clientOrderId;
    }
    ClientOrderId stop;
};

// Holds 20 AVAX; the test speaks for the exchange, which has the stop as 7001.
struct GuardedInSilence : World {
    explicit GuardedInSilence(bool taken = true) : World(guarded(silentExchange("20")))
    {
        start();
        cycles(2);
        check(stopsSent(*this) == 1, "GuardedInSilence: not as told");
        stop = lastOrder();
        if (taken) {
            acknowledge(stop, 7001);
        }
    }
    ClientOrderId stop;
};

// Holds 20 AVAX, of which an order in another quote currency locks 8; the stop of the rest is 7001 there.
struct GuardedBesideALock : World {
    explicit GuardedBesideALock(bool trail = false) : World(guarded(silentExchange("20"), trail))
    {
        start();
        tell(Decimal(12), Decimal(8));
        cycles(2);
        check(stopsSent(*this) == 1, "GuardedBesideALock: not as told");
        stop = lastOrder();
        acknowledge(stop, 7001);
        tell(Decimal{}, Decimal(20));
    }
    void tell(Decimal free, Decimal locked)
    {
        AccountReport told = agreeing();
        told.balances[4] = {Asset("AVAX"), free, locked};
        told.begunAt = now();
        report(std::move(told));
    }
    ClientOrderId stop;
};

Quantity lastSize(World const& world)
{
    return std::get<BaseSize>(world.sent().back().size()).quantity;
}

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

// What the exchange's lists show of the stop 7001 of GuardedInSilence.
ReportedOrder entryOf(World const& world, ClientOrderId const& stop, std::int64_t number, OrderType type)
{
    OrderRecord const& order = world.order(stop);
    return {stop, ExchangeOrderId{number}, order.symbol, order.side, type, {}, quantity("20"), quantity("20")};
}

AccountReport listsWith(World const& world, std::vector<ReportedOrder> open, std::vector<ReportedOrder> ended)
{
    AccountReport report = world.agreeing();
    report.openOrders = std::move(open);
    report.endedOrders = std::move(ended);
    report.balances[4] = {Asset("AVAX"), Decimal{}, Decimal(20)};
    return report;
}

TEST(CoreProtectTest, AListThatKnowsOnlyWhatTheStopWasEndsNothing)
{
    GuardedInSilence world;
    auto const old = entryOf(world, world.stop, 7001, OrderType::StopMarket);
    auto const heir = entryOf(world, world.stop, 7002, OrderType::Market);
    world.cycle();
    // It has triggered: its own number looks cancelled, and no list shows yet what it has become.
    world.report(listsWith(world, {}, {old}));
    EXPECT_EQ(world.order(world.stop).state, OrderState::Working);
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    world.cycle();
    world.report(listsWith(world, {}, {old}));
    EXPECT_EQ(world.order(world.stop).state, OrderState::Working);
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    EXPECT_EQ(world.order(world.stop).state, OrderState::Working) << "the end of what it was";
    world.cycle();
    world.report(listsWith(world, {heir}, {old}));
    EXPECT_EQ(world.order(world.stop).absentAnswers, 0);
    EXPECT_EQ(world.order(world.stop).exchangeOrderId, ExchangeOrderId{7002});
    EXPECT_EQ(stopsSent(world), 1U) << "there was never room for a second one";
    EXPECT_TRUE(world.cancels().empty());
}

// It triggered while the program was away: no word of a reissue comes, only the report shows its new number.
TEST(CoreProtectTest, AStopThatTriggeredUnseenIsCancelledUnderItsNewNumber)
{
    for (bool const wasAsked : {false, true}) {
        GuardedInSilence world;
        auto const old = entryOf(world, world.stop, 7001, OrderType::StopLimit);
        auto const heir = entryOf(world, world.stop, 7002, OrderType::Limit);
        if (wasAsked) {
            world.command(CancelOrder{world.stop});
        }
        world.restart();
        world.report(listsWith(world, {heir}, {old}));
        EXPECT_EQ(world.order(world.stop).exchangeOrderId, ExchangeOrderId{7002});
        if (!wasAsked) {
            world.command(CancelOrder{world.stop});
        }
        world.cycles(6);
        ASSERT_FALSE(world.cancels().empty());
        EXPECT_EQ(world.cancels().back().exchangeOrderId, ExchangeOrderId{7002});
        world.submit(OrderCancelled{world.stop, ExchangeOrderId{7002}});
        EXPECT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    }
}

// The words come in another order than they were said.
TEST(CoreProtectTest, AnEndUnderTheNewNumberStandsWhenItsReissueIsToldLater)
{
    GuardedInSilence world;
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7002}});
    ASSERT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    EXPECT_EQ(world.order(world.stop).exchangeOrderId, ExchangeOrderId{7002});
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    EXPECT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    EXPECT_TRUE(world.state().orders.open().empty());
}

TEST(CoreProtectTest, AReissueThatIsToldAfterItsEndReopensNothing)
{
    for (bool const byReport : {false, true}) {
        GuardedInSilence world;
        world.cycle();
        if (byReport) {
            AccountReport gone = listsWith(world, {}, {entryOf(world, world.stop, 7002, OrderType::Market)});
            gone.balances[4] = {Asset("AVAX"), Decimal(20), Decimal{}};
            world.report(std::move(gone));
        } else {
            world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
            world.submit(OrderCancelled{world.stop, ExchangeOrderId{7002}});
        }
        ASSERT_EQ(world.order(world.stop).state, OrderState::Cancelled);
        world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
        EXPECT_EQ(world.order(world.stop).state, OrderState::Cancelled);
        EXPECT_EQ(world.order(world.stop).exchangeOrderId, ExchangeOrderId{7002});
    }
}

TEST(CoreProtectTest, AStopThatSomebodyCancelledCountsUntilNothingCanHaveComeOfIt)
{
    GuardedInSilence world;
    auto const old = entryOf(world, world.stop, 7001, OrderType::StopMarket);
    AccountReport gone = listsWith(world, {}, {old});
    gone.balances[4] = {Asset("AVAX"), Decimal(20), Decimal{}};
    for (int i = 0; i < 29; ++i) {
        world.cycle(2s);
        world.report(gone);
        EXPECT_EQ(world.order(world.stop).state, OrderState::Working);
    }
    for (int i = 0; i < 3; ++i) {
        world.cycle(2s);
        world.report(gone);
    }
    EXPECT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    world.cycles(12);
    EXPECT_EQ(stopsSent(world), 2U) << "the position is protected again";
}

// The exchange would not cancel what has triggered either.
TEST(CoreProtectTest, ARefusedCancelDoesNotShortenTheWaitForWhatAStopMayHaveBecome)
{
    GuardedInSilence world;
    auto const old = entryOf(world, world.stop, 7001, OrderType::StopMarket);
    world.command(CancelOrder{world.stop});
    world.submit(CancelRefused{world.stop, "ORDER_COULD_NOT_BE_CANCELED"});
    for (int i = 0; i < 10; ++i) {
        world.cycle(2s);
        world.report(listsWith(world, {}, {old}));
        ASSERT_EQ(world.order(world.stop).state, OrderState::Working);
    }
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    EXPECT_EQ(world.order(world.stop).state, OrderState::Working);
    EXPECT_EQ(stopsSent(world), 1U);
}

TEST(CoreProtectTest, AbsencesFromBeforeItsEndIsShownDoNotShortenTheWait)
{
    for (bool const isCutAtFirst : {false, true}) {
        GuardedInSilence world;
        auto const old = entryOf(world, world.stop, 7001, OrderType::StopMarket);
        for (int i = 0; i < 39; ++i) {
            world.cycle(2s);
            AccountReport report =
                listsWith(world, {}, i < 29 ? std::vector<ReportedOrder>{} : std::vector<ReportedOrder>{old});
            report.ordersCut[kAvax] = isCutAtFirst && i == 29;
            world.report(std::move(report));
            ASSERT_EQ(world.order(world.stop).state, OrderState::Working) << i;
        }
        EXPECT_EQ(world.order(world.stop).absentAnswers, isCutAtFirst ? 9 : 10);
    }
}

// The process dies after the cancel of a move: the next start finds the end, and places the stop anew. It may have asked
// once more for what it did not know to be done.
TEST(CoreProtectTest, AfterARestartTheCancelledStopIsReplacedSoon)
{
    for (bool const askedAgain : {false, true}) {
        GuardedInSilence world;
        world.command(CancelOrder{world.stop});
        ASSERT_EQ(world.cancels().size(), 1U);
        auto const old = entryOf(world, world.stop, 7001, OrderType::StopMarket);
        AccountReport gone = listsWith(world, {}, {old});
        gone.balances[4] = {Asset("AVAX"), Decimal(20), Decimal{}};
        world.restart();
        if (askedAgain) {
            world.submit(CancelRefused{world.stop, "ORDER_COULD_NOT_BE_CANCELED"});
        }
        int seconds = 0;
        for (; seconds < 30 && stopsSent(world) < 2; ++seconds) {
            world.cycle();
            if (seconds % 2 == 0) {
                world.report(gone);
            }
        }
        EXPECT_EQ(stopsSent(world), 2U);
        EXPECT_GE(seconds, 4) << "one answer is not enough: it may have triggered instead";
        EXPECT_LE(seconds, 12);
        EXPECT_EQ(std::get<BaseSize>(world.sent().back().size()).quantity, quantity("20"));
    }
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

TEST(CoreProtectTest, ATriggeredStopIsFollowedUnderItsNewNumber)
{
    Guarded world;
    ExchangeOrderId const before = world.order(world.stop).exchangeOrderId;
    world.quote(kAvax, "854.00", "854.10");
    world.cycles(5);
    EXPECT_EQ(world.order(world.stop).state, OrderState::Filled);
    EXPECT_NE(world.order(world.stop).exchangeOrderId, before);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_EQ(stopsSent(world), 1U);
    EXPECT_FALSE(world.noted(NoteKind::PostTrade, "slippage")) << "it is measured against the stop, not the old bid";
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

TEST(CoreProtectTest, TheStrategySeesItsCoinsAndItsExitCancelsTheStopFirst)
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

TEST(CoreProtectTest, WhatAPartialExitLeavesIsProtectedAgain)
{
    Guarded world;
    world.want({avaxSell("5")});
    world.cycles(5);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("15"));
    EXPECT_EQ(stopSize(world), quantity("15"));
}

TEST(CoreProtectTest, FillsBetweenCancelAndItsWordAreNotSoldAgain)
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

TEST(CoreProtectTest, ASellThatFindsItsCoinsStillLockedIsTriedAgain)
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

TEST(CoreProtectTest, ASellOfAllSellsWhatNothingElseLocks)
{
    GuardedBesideALock world;
    world.want({avaxSell("20")});
    world.cycle();
    ASSERT_EQ(world.cancels().size(), 1U);
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
    ASSERT_EQ(world.sent().size(), 2U);
    EXPECT_EQ(lastSize(world), quantity("12"));
}

TEST(CoreProtectTest, WhatIsLockedElsewhereIsNotFreeBesideTheStop)
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

TEST(CoreProtectTest, ASellWaitsWhileAllOfItIsShownLocked)
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

TEST(CoreProtectTest, AKillForgetsTheSellThatWaits)
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

TEST(CoreProtectTest, TheOperatorsSellWaitsToo)
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

PlaceOrder sellOfTwenty()
{
    return {Symbol("AVAXTRY"), Side::Sell, OrderType::Limit, BaseSize{quantity("20")}, price("900.00")};
}

bool isGivenUp(World const& world, Phrase why, std::initializer_list<std::string_view> arguments = {})
{
    auto const holds = [&](NoteRecord const& note) { return note.text == say(why, arguments); };
    auto const actions = world.notes(NoteKind::OperatorAction);
    auto const orders = world.notes(NoteKind::Order);
    return std::any_of(actions.begin(), actions.end(), holds) || std::any_of(orders.begin(), orders.end(), holds);
}

// The process dies while the operator's sell waits: it goes on while it is fresh, and is ended with a word when it is not.
TEST(CoreProtectTest, TheOperatorsSellThatWaitsSurvivesABriefRestartOnly)
{
    for (bool const brief : {true, false}) {
        GuardedInSilence world;
        ASSERT_EQ(world.command(sellOfTwenty()).text, say(Phrase::TicketWaits));
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

TEST(CoreProtectTest, TheStrategysSellIsNotKeptOverARestart)
{
    GuardedInSilence world;
    world.want({avaxSell("20")});
    world.cycle();
    ASSERT_EQ(world.state().waitingExits.size(), 1U);
    world.restart();
    EXPECT_TRUE(world.state().waitingExits.empty());
}

TEST(CoreProtectTest, WhatEndsTheOperatorsSellThatWaitsIsTold)
{
    CommandBody const bodies[] = {Flatten{"x", false}, Kill{"x"}, Stop{true}, CancelAllOrders{}};
    for (CommandBody const& body : bodies) {
        GuardedInSilence world;
        world.command(sellOfTwenty());
        world.command(body);
        EXPECT_TRUE(isGivenUp(world, Phrase::ExitDropped, {"20"})) << body.index();
        EXPECT_TRUE(world.state().waitingExits.empty());
        world.submit(OrderCancelled{world.stop, ExchangeOrderId{7001}});
        EXPECT_EQ(world.sent().size(), 1U);
    }
}

TEST(CoreProtectTest, WhatTheStopHasSoldMeanwhileEndsTheSellThatWaitsAndIsTold)
{
    GuardedInSilence world;
    world.command(sellOfTwenty());
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    world.fill(world.stop, 1, "20", "855.00");
    world.cycle();
    EXPECT_TRUE(isGivenUp(world, Phrase::ExitNothingLeft));
    EXPECT_TRUE(world.state().waitingExits.empty());
    EXPECT_EQ(world.sent().size(), 1U);
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
