// SPDX-License-Identifier: GPL-3.0-or-later
#include "capital/CapitalPolicy.h"
#include "composition/CoreFactory.h"
#include "contracts/EngineText.h"
#include "contracts/Explanation.h"
#include "engine/runtime/AvaxOrders.h"
#include "engine/runtime/MillionBooks.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kEth;
using test::money;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// Holds 20 AVAX, bought at once at the ask; nothing is open.
struct Holding : World {
    explicit Holding(WorldOptions options = {}) : World(std::move(options))
    {
        start();
        want({avaxBuy("20", "900.10")});
        cycles(2);
        check(state().books.held(kAvax) == quantity("20") && state().orders.open().empty(), "Holding: not as told");
    }
};

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

// --- kill and re-arm

TEST(CoreControlsTest, KillCancelsEverythingAndLatches)
{
    World world;
    world.start();
    world.want({avaxBuy(), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    ASSERT_EQ(world.state().orders.open().size(), 2U);
    EXPECT_TRUE(world.command(Kill{"wrong prices"}).accepted);
    world.cycle();
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_FALSE(world.state().killCancelling);
    EXPECT_EQ(world.word(), EngineState::Halted);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_EQ(refusedFor(world, RefusalCode::KillSwitchLatched), 1U);
    EXPECT_TRUE(world.noted(NoteKind::OperatorAction, "no own order is open any more"));
}

TEST(CoreControlsTest, KillingTwiceKeepsTheFirstReason)
{
    World world;
    world.start();
    world.command(Kill{"first"});
    UtcTime const since = world.state().killedAt;
    world.cycle();
    EXPECT_TRUE(world.command(Kill{"second"}).accepted);
    world.cycle();
    EXPECT_EQ(world.state().killReason, "first");
    EXPECT_EQ(world.state().killedAt, since);
    EXPECT_TRUE(world.state().killed);
}

TEST(CoreControlsTest, ExitsGoOnWhileKilled)
{
    Holding world;
    world.command(Kill{"x"});
    world.cycle();
    world.want({avaxSell("20")});
    world.cycles(2);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
}

TEST(CoreControlsTest, NothingNewIsOpenedWhileAKillIsStillCancelling)
{
    WorldOptions options;
    options.paper = false;
    options.holdings[kAvax] = quantity("10");
    World world(options);
    world.start();
    world.want({World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    world.command(Kill{"x"});
    std::size_t const before = world.sent().size();
    world.want({avaxSell()});
    world.cycles(3);
    EXPECT_TRUE(world.state().killCancelling);
    EXPECT_EQ(world.sent().size(), before);
}

TEST(CoreControlsTest, ResumeIsRefusedWhileKilled)
{
    World world;
    world.start();
    world.command(Kill{"x"});
    CommandAnswer const answer = world.command(Resume{"please"});
    EXPECT_FALSE(answer.accepted);
    EXPECT_TRUE(world.state().killed);
}

TEST(CoreControlsTest, RearmNeedsAReasonAndLeavesTradingPaused)
{
    World world;
    world.start();
    world.command(Kill{"x"});
    EXPECT_FALSE(world.command(Rearm{""}).accepted);
    EXPECT_TRUE(world.state().killed);
    std::size_t const asked = world.reportsAsked();
    EXPECT_TRUE(world.command(Rearm{"checked the feed"}).accepted);
    EXPECT_EQ(world.reportsAsked(), asked + 1) << "what happened meanwhile is asked for";
    EXPECT_FALSE(world.state().killed);
    EXPECT_TRUE(world.state().paused);
    EXPECT_EQ(world.word(), EngineState::Paused);
    EXPECT_TRUE(world.command(Rearm{"again"}).accepted);
    EXPECT_TRUE(world.state().paused);
    EXPECT_TRUE(world.command(Resume{"go"}).accepted);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreControlsTest, AfterARearmTradingResumesOnlyOnceTheExchangeHasAnswered)
{
    World world(silentExchange());
    world.start();
    world.command(Kill{"x"});
    world.cycle();
    UtcTime const before = world.now();
    world.cycle();
    ASSERT_TRUE(world.command(Rearm{"checked the feed"}).accepted);
    CommandAnswer const early = world.command(Resume{"go"});
    EXPECT_FALSE(early.accepted);
    EXPECT_EQ(early.text, say(Phrase::ResumeBeforeReport));
    EXPECT_NE(early.text.find("agrees with the books"), std::string::npos) << "an answer alone is not enough";
    AccountReport report = world.agreeing();
    report.begunAt = before;
    world.report(report);
    EXPECT_FALSE(world.command(Resume{"go"}).accepted) << "it says how it was before";
    report = world.agreeing();
    report.balances[0].free = report.balances[0].free + Decimal(5);
    report.begunAt = world.now();
    world.report(report);
    EXPECT_EQ(world.command(Resume{"go"}).text, say(Phrase::ResumeBeforeReport)) << "it does not agree";
    world.submit(AccountReportFailed{"HTTP 503"});
    EXPECT_FALSE(world.command(Resume{"go"}).accepted);
    world.report(world.agreeing());
    EXPECT_TRUE(world.command(Resume{"go"}).accepted);
    EXPECT_FALSE(world.state().paused);
}

// One of two copies was refused; the other one stands, and shows itself when everything is over.
TEST(CoreControlsTest, AnOrderThatComesBackAfterAKillIsCancelledToo)
{
    for (bool const killed : {true, false}) {
        World world(silentExchange());
        world.start();
        world.want({avaxBuy()});
        world.cycle();
        ClientOrderId const id = world.lastOrder();
        world.submit(OrderRefused{id, "BALANCE_NOT_ENOUGH"});
        ASSERT_EQ(world.order(id).state, OrderState::Rejected);
        world.command(killed ? CommandBody(Kill{"x"}) : CommandBody(Pause{"x"}));
        world.cycles(3);
        ASSERT_FALSE(world.state().killCancelling);
        world.acknowledge(id, 5001);
        ASSERT_EQ(world.cancels().size(), 1U) << killed;
        EXPECT_EQ(world.cancels().front().exchangeOrderId, ExchangeOrderId{5001});
        EXPECT_EQ(world.order(id).state, OrderState::CancelRequested);
        EXPECT_EQ(world.state().killCancelling, killed);
        world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
        world.cycle();
        EXPECT_TRUE(world.state().orders.open().empty());
        EXPECT_FALSE(world.state().killCancelling);
    }
}

TEST(CoreControlsTest, WhileTradingGoesOnAnOrderThatComesBackStays)
{
    World world(silentExchange());
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    ClientOrderId const id = world.lastOrder();
    world.submit(OrderRefused{id, "BALANCE_NOT_ENOUGH"});
    world.acknowledge(id, 5001);
    EXPECT_EQ(world.order(id).state, OrderState::Working);
    EXPECT_TRUE(world.cancels().empty());
}

TEST(CoreControlsTest, AKillWhoseCancelIsRefusedAsksAgain)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::Open, 5, 5, std::nullopt, "HTTP 503"});
    world.command(Kill{"x"});
    ASSERT_EQ(world.cancels().size(), 1U);
    world.submit(CancelRefused{id, "try later"});
    world.cycle();
    EXPECT_EQ(world.cancels().size(), 2U);
    // Without any answer it is repeated too.
    world.cycles(6);
    EXPECT_EQ(world.cancels().size(), 3U);
    EXPECT_TRUE(world.state().killCancelling);
    world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
    world.cycle();
    EXPECT_FALSE(world.state().killCancelling);
}

TEST(CoreControlsTest, AKillReachesAnOrderWhoseIdIsNotKnownYetAsSoonAsItIs)
{
    World world(silentExchange());
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    world.command(Kill{"x"});
    EXPECT_TRUE(world.cancels().empty());
    std::size_t const records = world.records().size();
    world.cycles(3);
    EXPECT_EQ(world.records().size(), records) << "waiting is not worth a record per cycle";
    world.acknowledge(world.lastOrder(), 5001);
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.cancels().front().exchangeOrderId, ExchangeOrderId{5001});
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

PlaceOrder ticket(Side side, std::string_view amount, std::string_view limit)
{
    return PlaceOrder{Symbol("AVAXTRY"), side, OrderType::Limit, BaseSize{quantity(amount)}, price(limit)};
}

TEST(CoreControlsTest, ATicketPassesTheSameGatesAndIsAnsweredWithItsEvaluation)
{
    World world;
    world.start();
    CommandAnswer const taken = world.command(ticket(Side::Buy, "10", "899.00"));
    EXPECT_TRUE(taken.accepted);
    ASSERT_TRUE(taken.evaluation);
    EXPECT_TRUE(taken.evaluation->accepted);
    EXPECT_EQ(world.order(world.lastOrder()).origin, Origin::Operator);
    // One percent is the collar.
    CommandAnswer const far = world.command(ticket(Side::Buy, "10", "850.00"));
    EXPECT_FALSE(far.accepted);
    EXPECT_EQ(far.evaluation->refusal, RefusalCode::RiskPriceCollar);
    EXPECT_NE(far.text.find("RISK_PRICE_COLLAR"), std::string::npos);
    CommandAnswer const cut = world.command(ticket(Side::Buy, "100000", "899.00"));
    EXPECT_TRUE(cut.accepted);
    EXPECT_TRUE(cut.evaluation->reduced);
}

TEST(CoreControlsTest, WhyAWarningWasOverriddenIsJournalled)
{
    World world;
    world.start();
    PlaceOrder order = ticket(Side::Buy, "10", "899.00");
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
    EXPECT_FALSE(world.command(ticket(Side::Buy, "10", "899.00")).accepted);
    EXPECT_TRUE(world.command(ticket(Side::Sell, "10", "900.00")).accepted);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
}

TEST(CoreControlsTest, ADoubleClickBuysOnce)
{
    World world;
    world.start();
    EXPECT_TRUE(world.command(ticket(Side::Buy, "10", "899.00")).accepted);
    CommandAnswer const again = world.command(ticket(Side::Buy, "10", "899.00"));
    EXPECT_FALSE(again.accepted);
    EXPECT_EQ(again.evaluation->refusal, RefusalCode::DuplicateIntent);
    world.cycle();
    EXPECT_TRUE(world.command(ticket(Side::Buy, "10", "899.00")).accepted);
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
    world.command(ticket(Side::Buy, "10", "899.00"));
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
    world.command(ticket(Side::Buy, "10", "899.00"));
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
    world.command(ticket(Side::Buy, "10", "899.00"));
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
    world.command(ticket(Side::Buy, "10", "899.00"));
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
    EXPECT_FALSE(world.command(ticket(Side::Buy, "10", "899.00")).accepted);
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

TEST(CoreControlsTest, AnUnfinishedKillGoesOnAfterAShortAbsenceOnly)
{
    for (bool const brief : {true, false}) {
        World world(silentExchange());
        world.start();
        world.want({avaxBuy()});
        world.cycle();
        world.acknowledge(world.lastOrder(), 5001);
        world.command(Kill{"x"});
        std::size_t const before = world.cancels().size();
        world.restart(test::Exchange::GoesOn, brief ? Milliseconds(9min) : Milliseconds(11min));
        EXPECT_EQ(world.state().killCancelling, brief);
        EXPECT_TRUE(world.state().killed);
        EXPECT_EQ(world.noted(NoteKind::OperatorAction, "killed, 1 orders still open: " + world.lastOrder().text()),
                  !brief);
        world.cycles(8);
        if (!brief) {
            world.command(Kill{"again"});
            EXPECT_TRUE(world.state().killCancelling);
            world.cycles(8);
        }
        EXPECT_GT(world.cancels().size(), before);
    }
}

// --- arming of live trading

WorldOptions liveTrading()
{
    WorldOptions options;
    options.settings.trading.mode = config::TradingMode::Live;
    options.settings.trading.dryRun = false;
    return options;
}

TEST(CoreControlsTest, LiveStartsDisarmedAndBuysNothingUntilTheWorstCaseIsAccepted)
{
    World world(liveTrading());
    world.start();
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    world.want({avaxBuy()});
    world.cycles(2);
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U);

    Money const asked =
        capital::worstCase(world.core().capital(), world.core().setup().risk, world.core().setup().fees).toAccept;
    ASSERT_TRUE(asked.isPositive());
    EXPECT_FALSE(world.command(Arm{portion(asked, Rate("0.9"_dec), Rounding::Down)}).accepted)
        << "less than the worst case";
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    EXPECT_TRUE(world.command(Arm{asked}).accepted);
    EXPECT_TRUE(world.command(Arm{asked}).accepted) << "twice does no harm";
    EXPECT_EQ(world.word(), EngineState::Running);
    world.want({avaxBuy()});
    world.cycles(2);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreControlsTest, OnlyLiveTradingIsArmed)
{
    World world;
    world.start();
    EXPECT_EQ(world.word(), EngineState::Running);
    EXPECT_FALSE(world.command(Arm{money("1000000")}).accepted);
    EXPECT_TRUE(world.command(Disarm{}).accepted);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreControlsTest, ArmingDoesNotSurviveARestartAndExitsNeedNone)
{
    World live(liveTrading());
    live.start();
    EXPECT_TRUE(live.command(Arm{money("100000000")}).accepted);
    live.want({avaxBuy("20", "900.10")});
    live.cycles(2);
    ASSERT_EQ(live.state().books.held(kAvax), quantity("20"));
    live.restart();
    live.cycles(2);
    EXPECT_EQ(live.word(), EngineState::Disarmed);
    live.want({avaxBuy(), avaxSell("20", "899.00")});
    live.cycles(2);
    EXPECT_TRUE(live.state().books.held(kAvax).isZero()) << "what reduces risk goes on";
}

TEST(CoreControlsTest, DisarmingStopsEntriesAndKillStandsAboveArming)
{
    World world(liveTrading());
    world.start();
    EXPECT_TRUE(world.command(Arm{money("100000000")}).accepted);
    EXPECT_TRUE(world.command(Disarm{"lunch"}).accepted);
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    EXPECT_TRUE(world.command(Kill{"test"}).accepted);
    EXPECT_FALSE(world.command(Arm{money("100000000")}).accepted);
}

// --- what was there before anybody armed

// Live trading over a new journal; the account holds 20 AVAX already.
struct FoundHoldings : World {
    explicit FoundHoldings(WorldOptions options = liveTrading()) : World(withAvax(std::move(options))) { start(); }
    static WorldOptions withAvax(WorldOptions options)
    {
        options.holdings[kAvax] = quantity("20");
        return options;
    }
    void wantsOut()
    {
        want({avaxSell("20", "899.00")});
        cycles(2);
    }
    Quantity held() { return state().books.held(kAvax); }
};

TEST(CoreControlsTest, BeforeTheFirstArmingAStrategySellsNothingAndIsToldWhy)
{
    FoundHoldings world;
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    EXPECT_EQ(world.state().stateCause, say(Phrase::LiveNeverArmed));
    for (bool const afterRestart : {false, true}) {
        if (afterRestart) {
            world.restart();
            world.cycles(2);
        }
        std::size_t const before = world.records().size();
        world.wantsOut();
        EXPECT_TRUE(world.sent().empty());
        EXPECT_EQ(world.held(), quantity("20"));
        std::string why;
        for (std::size_t i = before; i < world.records().size(); ++i) {
            for (DecisionRecord const& decision : world.records()[i].decisions) {
                EXPECT_TRUE(decision.evaluation.riskReducing);
                EXPECT_EQ(decision.evaluation.refusal, RefusalCode::TradingPaused);
                why = explain(decision.evaluation.gates[static_cast<std::size_t>(Gate::Pause)]);
            }
        }
        EXPECT_EQ(why, "paused = no, asset enabled = yes, armed = no, ever armed over this journal = no");
    }
}

TEST(CoreControlsTest, BeforeTheFirstArmingWhatTheOperatorOrdersGoesOut)
{
    struct NeverArmedRow {
        char const* name;
        CommandBody command;
        std::string_view heldAfter;
    };
    std::vector<NeverArmedRow> const rows{
        {"a sell at once", ticket(Side::Sell, "5", "899.00"), "15"},
        {"everything", Flatten{"out", false}, "0"},
        {"a sell that rests", ticket(Side::Sell, "5", "905.00"), "20"},
        {"kill", Kill{"stop"}, "20"},
        {"cancel all", CancelAllOrders{}, "20"},
    };
    for (NeverArmedRow const& row : rows) {
        FoundHoldings world;
        EXPECT_TRUE(world.command(row.command).accepted) << row.name;
        world.cycles(20);
        EXPECT_EQ(world.held(), quantity(row.heldAfter)) << row.name;
        EXPECT_FALSE(world.state().everArmed) << row.name << ": a sell arms nothing";
    }
    FoundHoldings world;
    EXPECT_FALSE(world.command(ticket(Side::Buy, "5", "899.00")).accepted) << "no entry of the operator's either";
    EXPECT_TRUE(world.command(ticket(Side::Sell, "5", "905.00")).accepted);
    world.cycle();
    EXPECT_TRUE(world.command(CancelOrder{world.lastOrder()}).accepted);
    world.cycles(2);
    EXPECT_TRUE(world.state().orders.open().empty());
}

TEST(CoreControlsTest, NoStopProtectsWhatWasThereBeforeTheFirstArming)
{
    WorldOptions options = liveTrading();
    options.settings.execution.protection.stop = ProtectiveStop::StopMarket;
    FoundHoldings world(options);
    world.cycles(3);
    EXPECT_TRUE(world.sent().empty());
}

TEST(CoreControlsTest, OnceArmedLaterSessionsLetExitsGo)
{
    enum class Then : std::uint8_t { Disarmed, Restarted, RestartedTwice };
    for (Then const then : {Then::Disarmed, Then::Restarted, Then::RestartedTwice}) {
        FoundHoldings world;
        ASSERT_TRUE(world.command(Arm{money("100000000")}).accepted);
        if (then == Then::Disarmed) {
            world.command(Disarm{"lunch"});
        } else {
            world.restart();
            world.cycles(2);
        }
        if (then == Then::RestartedTwice) {
            world.restart();
            world.cycles(2);
        }
        EXPECT_EQ(world.word(), EngineState::Disarmed);
        EXPECT_EQ(world.state().stateCause, say(Phrase::LiveStartsDisarmed));
        world.wantsOut();
        EXPECT_TRUE(world.held().isZero());
    }
}

TEST(CoreControlsTest, AnArmingThatWasNotWrittenWasNone)
{
    FoundHoldings world;
    world.crashAt(1, test::Crash::BeforeCommit);
    world.command(Arm{money("100000000")});
    ASSERT_TRUE(world.crashed());
    world.restart();
    world.cycles(2);
    world.wantsOut();
    EXPECT_EQ(world.held(), quantity("20"));
}

// Checkpoints of earlier versions say nothing about arming; what only an armed session places says it.
TEST(CoreControlsTest, AnOlderJournalTellsByItsOrdersWhetherItWasArmed)
{
    struct OlderRow {
        char const* name;
        std::optional<Side> side;
        Origin origin;
        bool live;
        bool wasArmed;
    };
    std::vector<OlderRow> const rows{
        {"no order", std::nullopt, Origin::Strategy, true, false},
        {"an entry", Side::Buy, Origin::Strategy, true, true},
        {"an entry of the operator", Side::Buy, Origin::Operator, true, true},
        {"a protective stop", Side::Sell, Origin::Protection, true, true},
        {"an exit, which needed no arming", Side::Sell, Origin::Strategy, true, false},
        {"a flatten, which needs none", Side::Sell, Origin::Flatten, true, false},
        {"an entry on paper, where nothing is armed", Side::Buy, Origin::Strategy, false, false},
    };
    for (OlderRow const& row : rows) {
        CoreSetup setup = composition::coreSetup(config::Settings{}, test::paperPairs());
        setup.startsDisarmed = row.live;
        CoreState old;
        openMillion(old, setup);
        if (row.side) {
            OrderRecord order = test::orderRecord(1, *row.side);
            order.origin = row.origin;
            old.orders.plan(order);
        }
        ByteWriter writer;
        encode(old, writer);
        auto const core = composition::makeCore(std::move(setup));
        ASSERT_TRUE(core->restore(writer.take())) << row.name;
        core->process({test::kOrdersBegin, SessionStarted{"test"}});
        EXPECT_EQ(core->state().everArmed, row.wasArmed) << row.name;
        EXPECT_EQ(core->state().armed, !row.live) << row.name;
    }
}

}  // namespace
}  // namespace pentad::runtime
