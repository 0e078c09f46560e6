// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kEth;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// --- pause and resume

TEST(CoreControlsTest, AnEntryOnItsWayWhenTradingIsPausedIsCancelledOnceItIsThereAndARestingOneStays)
{
    WorldOptions options;
    options.paper = false;
    World world(options);
    ClientOrderId const resting = world.startWith(World::intent(Side::Buy, kAvax, "10", "899.00"), 5001);
    world.want({World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    ClientOrderId const onItsWay = world.lastOrder();
    ASSERT_NE(onItsWay, resting);
    world.command(Pause{"lunch"});
    EXPECT_TRUE(world.cancels().empty()) << "nobody can cancel what may not be there yet";
    world.acknowledge(onItsWay, 5002);
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.order(onItsWay).state, OrderState::CancelRequested);
    EXPECT_EQ(world.order(resting).state, OrderState::Working);
}

TEST(CoreControlsTest, PauseBlocksEntriesWhileExitsGoOn)
{
    Holding world;
    EXPECT_TRUE(world.command(Pause{"news"}).accepted);
    EXPECT_EQ(world.word(), EngineState::Paused);
    EXPECT_EQ(world.state().pauseReason, "news");
    world.want({avaxBuy(), avaxSell()});
    world.cycles(2);
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
}

TEST(CoreControlsTest, PausingTwiceKeepsTheFirstReasonAndTime)
{
    World world;
    world.start();
    world.command(Pause{"first"});
    UtcTime const since = world.state().pausedAt;
    world.wait(1min);
    EXPECT_TRUE(world.command(Pause{"second"}).accepted);
    EXPECT_EQ(world.state().pauseReason, "first");
    EXPECT_EQ(world.state().pausedAt, since);
}

TEST(CoreControlsTest, ResumeGivesEntriesBackAndTwiceIsHarmless)
{
    World world;
    world.start();
    world.command(Pause{"x"});
    EXPECT_TRUE(world.command(Resume{"calm again"}).accepted);
    EXPECT_TRUE(world.command(Resume{"calm again"}).accepted);
    EXPECT_EQ(world.word(), EngineState::Running);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreControlsTest, EveryCommandIsJournalledWithItsReason)
{
    World world;
    world.start();
    world.command(Pause{"the operator's words"});
    ASSERT_EQ(world.lastRecords().size(), 1U);
    NoteRecord const note = world.lastRecords().front().notes.front();
    EXPECT_EQ(note.kind, NoteKind::OperatorAction);
    EXPECT_EQ(note.reason, "the operator's words");
    EXPECT_EQ(note.command, world.state().lastCommand);
}

// --- assets

TEST(CoreControlsTest, ADisabledAssetHasExitsButNoEntries)
{
    Holding world;
    EXPECT_TRUE(world.command(EnableAsset{Symbol("AVAXTRY"), false}).accepted);
    EXPECT_TRUE(world.command(EnableAsset{Symbol("AVAXTRY"), false}).accepted);
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.1", "99900.00"), avaxSell()});
    world.cycles(2);
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_EQ(world.state().orders.open().size(), 1U);
    EXPECT_FALSE(world.script().seen.back().assets[kAvax].enabled);
    EXPECT_TRUE(world.command(EnableAsset{Symbol("AVAXTRY"), true}).accepted);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_EQ(world.state().orders.open().size(), 2U);
}

TEST(CoreControlsTest, AnAssetOutsideTheUniverseCannotBeEnabled)
{
    World world;
    world.start();
    CommandAnswer const answer = world.command(EnableAsset{Symbol("DOGETRY"), true});
    EXPECT_FALSE(answer.accepted);
    EXPECT_NE(answer.text.find("DOGETRY"), std::string::npos);
}

// --- the ticket

TEST(CoreControlsTest, ATicketPassesTheSameGatesAndIsAnsweredWithItsEvaluation)
{
    World world;
    world.start();
    CommandAnswer const taken = world.command(avaxTicket(Side::Buy, "10", "899.00"));
    EXPECT_TRUE(taken.accepted);
    ASSERT_TRUE(taken.evaluation);
    EXPECT_TRUE(taken.evaluation->accepted);
    EXPECT_EQ(world.order(world.lastOrder()).origin, Origin::Operator);
    // One percent is the collar.
    CommandAnswer const far = world.command(avaxTicket(Side::Buy, "10", "850.00"));
    EXPECT_FALSE(far.accepted);
    EXPECT_EQ(far.evaluation->refusal, RefusalCode::RiskPriceCollar);
    EXPECT_NE(far.text.find("RISK_PRICE_COLLAR"), std::string::npos);
    CommandAnswer const cut = world.command(avaxTicket(Side::Buy, "100000", "899.00"));
    EXPECT_TRUE(cut.accepted);
    EXPECT_TRUE(cut.evaluation->reduced);
}

TEST(CoreControlsTest, WhyAWarningWasOverriddenIsJournalled)
{
    World world;
    world.start();
    PlaceOrder order = avaxTicket(Side::Buy, "10", "899.00");
    order.reason = "the spread is wide, I know";
    EXPECT_TRUE(world.command(order).accepted);
    NoteRecord const noted = world.notes(NoteKind::OperatorAction).back();
    EXPECT_EQ(noted.subject, "AVAXTRY");
    EXPECT_EQ(noted.reason, "the spread is wide, I know");
}

TEST(CoreControlsTest, ATicketOutsideTheUniverseIsRefused)
{
    World world;
    world.start();
    CommandAnswer const answer = world.command(
        PlaceOrder{Symbol("DOGETRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("10")}, price("5.00")});
    EXPECT_FALSE(answer.accepted);
    EXPECT_EQ(answer.evaluation->refusal, RefusalCode::UniverseNotAllowed);
}

TEST(CoreControlsTest, ATicketWhilePausedBuysNothingButSells)
{
    Holding world;
    world.command(Pause{"x"});
    EXPECT_FALSE(world.command(avaxTicket(Side::Buy, "10", "899.00")).accepted);
    EXPECT_TRUE(world.command(avaxTicket(Side::Sell, "10", "900.00")).accepted);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
}

TEST(CoreControlsTest, ADoubleClickBuysOnce)
{
    World world;
    world.start();
    EXPECT_TRUE(world.command(avaxTicket(Side::Buy, "10", "899.00")).accepted);
    CommandAnswer const again = world.command(avaxTicket(Side::Buy, "10", "899.00"));
    EXPECT_FALSE(again.accepted);
    EXPECT_EQ(again.evaluation->refusal, RefusalCode::DuplicateIntent);
    world.cycle();
    EXPECT_TRUE(world.command(avaxTicket(Side::Buy, "10", "899.00")).accepted);
}

TEST(CoreControlsTest, AMarketTicketSpendsNoMoreThanWasAsked)
{
    World world;
    world.start();
    PlaceOrder buy{Symbol("AVAXTRY"), Side::Buy, OrderType::Market, BaseSize{quantity("10")}, std::nullopt};
    EXPECT_TRUE(world.command(buy).accepted);
    EXPECT_TRUE(world.state().orders.open().empty()) << "a market order does not rest";
    EXPECT_TRUE(world.state().books.held(kAvax).isPositive());
    EXPECT_LE(world.state().books.held(kAvax), quantity("10"));
}

// --- cancels

TEST(CoreControlsTest, CancellingOneOrderLeavesTheOthers)
{
    World world;
    world.start();
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    ClientOrderId const first = world.sent().front().clientOrderId();
    EXPECT_TRUE(world.command(CancelOrder{first}).accepted);
    EXPECT_EQ(world.order(first).state, OrderState::Cancelled);
    EXPECT_EQ(world.state().orders.open().size(), 1U);
    EXPECT_TRUE(world.command(CancelOrder{first}).accepted) << "ended already";
    EXPECT_FALSE(world.command(CancelOrder{ClientOrderId("P1NOSUCHORDER")}).accepted);
    EXPECT_TRUE(world.command(CancelAllOrders{}).accepted);
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.command(CancelAllOrders{}).accepted);
}

// --- moving an order

TEST(CoreControlsTest, AMovedOrderIsCancelledAndItsRestWantedAtTheNewPrice)
{
    World world;
    world.start();
    world.command(avaxTicket(Side::Buy, "10", "899.00"));
    ClientOrderId const first = world.lastOrder();
    CommandAnswer const answer = world.command(MoveOrder{first, price("897.00")});
    EXPECT_TRUE(answer.accepted) << answer.text;
    EXPECT_EQ(world.order(first).state, OrderState::Cancelled);
    ASSERT_EQ(world.state().orders.open().size(), 1U);
    OrderRecord const& moved = world.state().orders.open().front();
    EXPECT_EQ(moved.limitPrice, price("897.00"));
    EXPECT_EQ(moved.origin, Origin::Operator);
    EXPECT_EQ(moved.size, OrderSize(BaseSize{quantity("10")}));
    EXPECT_TRUE(world.state().moves.empty());
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, "moved to 897"));
}

TEST(CoreControlsTest, AMoveThatTheGatesRefuseLeavesACancelledOrderAndSaysSo)
{
    World world;
    world.start();
    world.command(avaxTicket(Side::Buy, "10", "899.00"));
    world.command(MoveOrder{world.lastOrder(), price("500.00")});
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, "RISK_PRICE_COLLAR; the order is cancelled"));
}

TEST(CoreControlsTest, AMoveSurvivesABriefRestartAndIsForgottenAfterALongOne)
{
    for (bool const brief : {true, false}) {
        World world(silentExchange("20"));
        ClientOrderId const id = world.startWith(avaxSell("20", "902.00"), 5001);
        ASSERT_TRUE(world.command(MoveOrder{id, price("903.00")}).accepted);
        std::size_t const sent = world.sent().size();
        world.restart(test::Exchange::GoesOn, brief ? Milliseconds(2s) : Milliseconds(11min));
        world.cycle();
        world.report(world.agreeing());
        world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
        world.cycles(2);
        EXPECT_EQ(world.sent().size() > sent, brief);
        EXPECT_EQ(world.noted(NoteKind::OperatorAction, say(Phrase::MoveForgotten, {"903"})), !brief);
        EXPECT_TRUE(world.state().moves.empty());
    }
}

TEST(CoreControlsTest, OnlyAnOpenLimitOrderMoves)
{
    World world;
    world.start();
    EXPECT_FALSE(world.command(MoveOrder{ClientOrderId("P1NOSUCHORDER"), price("1")}).accepted);
    world.command(avaxTicket(Side::Buy, "10", "899.00"));
    ClientOrderId const order = world.lastOrder();
    EXPECT_FALSE(world.command(MoveOrder{order, price("899.00")}).accepted) << "it stands there already";
    world.command(CancelOrder{order});
    EXPECT_FALSE(world.command(MoveOrder{order, price("897.00")}).accepted) << "it has ended";
}

TEST(CoreControlsTest, ACancelThatComesBetweenForgetsTheNewPrice)
{
    test::WorldOptions options;
    options.paper = false;
    World world(options);
    world.start();
    world.report(world.agreeing());
    world.command(avaxTicket(Side::Buy, "10", "899.00"));
    ClientOrderId const order = world.lastOrder();
    world.acknowledge(order, 77);
    EXPECT_TRUE(world.command(MoveOrder{order, price("897.00")}).accepted);
    ASSERT_EQ(world.state().moves.size(), 1U);
    EXPECT_FALSE(world.command(MoveOrder{order, price("896.00")}).accepted) << "its cancel is under way";
    world.command(Kill{"test"});
    EXPECT_TRUE(world.state().moves.empty());
    world.submit(OrderCancelled{order});
    EXPECT_TRUE(world.state().orders.open().empty());
}

TEST(CoreControlsTest, ACancelledOrderIsNotPricedAgain)
{
    WorldOptions options;
    options.settings.execution.timeToLive = 10s;
    options.paper = false;
    World world(options);
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    world.cycles(11);
    ASSERT_EQ(world.order(id).state, OrderState::CancelRequested);
    world.command(CancelOrder{id});
    world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
    EXPECT_EQ(world.sent().size(), 1U);
}

// --- stop

TEST(CoreControlsTest, StopEndsDecisionsAndCancelsIfAsked)
{
    World world;
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_TRUE(world.command(Stop{true}).accepted);
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_EQ(world.word(), EngineState::Stopping);
    std::size_t const asked = world.script().seen.size();
    world.want({avaxBuy()});
    world.cycles(2);
    EXPECT_EQ(world.script().seen.size(), asked);
    EXPECT_TRUE(world.command(Stop{true}).accepted);
    EXPECT_FALSE(world.command(avaxTicket(Side::Buy, "10", "899.00")).accepted);
}

TEST(CoreControlsTest, StopWithoutCancellingLeavesOrdersAlone)
{
    World world;
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    world.command(Stop{false});
    EXPECT_EQ(world.state().orders.open().size(), 1U);
    EXPECT_TRUE(world.cancels().empty());
}

// --- over a restart

TEST(CoreControlsTest, PauseKillAndDisabledAssetsSurviveARestart)
{
    World world;
    world.start();
    world.command(EnableAsset{Symbol("SOLTRY"), false});
    world.command(Pause{"why"});
    world.command(Kill{"also"});
    world.restart();
    EXPECT_TRUE(world.state().paused);
    EXPECT_EQ(world.state().pauseReason, "why");
    EXPECT_TRUE(world.state().killed);
    EXPECT_EQ(world.state().killReason, "also");
    EXPECT_TRUE(world.state().disabled[Slot{4}]);
    EXPECT_EQ(world.word(), EngineState::Halted);
}

}  // namespace
}  // namespace pentad::runtime
