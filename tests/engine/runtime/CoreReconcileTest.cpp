// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::Crash;
using test::Exchange;
using test::kAvax;
using test::kEth;
using test::money;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// --- start-up

TEST(CoreReconcileTest, AnOrderFoundPlannedBecomesUnknownAndIsNeverSentAgain)
{
    World world(silentExchange());
    world.start();
    world.want({avaxBuy()});
    world.crashAt(1, Crash::AfterCommit);
    world.cycle();
    ASSERT_TRUE(world.crashed());
    ASSERT_TRUE(world.sent().empty());
    world.restart();
    ASSERT_EQ(world.state().orders.open().size(), 1U);
    ClientOrderId const id = world.state().orders.open().front().clientOrderId;
    EXPECT_EQ(world.order(id).state, OrderState::Unknown);
    EXPECT_TRUE(world.state().outbox.empty());
    world.cycle(70s);
    for (int i = 0; i < 3; ++i) {
        world.cycle(2s);
        world.report(world.agreeing());
    }
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
    EXPECT_TRUE(world.sent().empty());
}

TEST(CoreReconcileTest, ARestartUnderAClockThatLeaptForgetsNoOrderOfTheLastMinute)
{
    test::WorldOptions options = silentExchange();
    options.settings.risk.ordersPerMinuteMaximum = 1;
    World world(options);
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    world.acknowledge(world.lastOrder(), 5001);
    ASSERT_EQ(world.state().sendTimes.size(), 1U);
    world.restart(test::Exchange::GoesOn, 10min);
    ASSERT_EQ(world.state().sendTimes.size(), 1U);
    EXPECT_GT(world.state().sendTimes.front() + 1min, world.now());
}

TEST(CoreReconcileTest, AnUncommittedDecisionNeverHappened)
{
    World world;
    world.start();
    world.want({avaxBuy()});
    world.crashAt(1, Crash::BeforeCommit);
    world.cycle();
    ASSERT_TRUE(world.crashed());
    world.restart();
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreReconcileTest, FillsThatHappenedWhileAwayAreFoundInTheReport)
{
    World world;
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    ASSERT_EQ(world.state().orders.open().size(), 1U);
    // The exchange fills it while nobody listens.
    world.crashAt(1, Crash::BeforeCommit);
    world.quote(kAvax, "898.00", "898.50");
    ASSERT_TRUE(world.crashed());
    world.restart();
    EXPECT_TRUE(world.state().reconciled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.state().flows.empty());
}

TEST(CoreReconcileTest, AFillWhoseWordWasLostIsFoundAlthoughALaterOneWasHeard)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    Fill const lost = world.fillOf(id, 4, "3", "899.00");
    world.fill(id, 5, "3", "899.00");
    world.restart();
    // What the exchange is asked for must reach back before the trade that was heard.
    EXPECT_LT(number(world.askedAfter()), 4);
    AccountReport report = world.agreeing();
    report.fills = {lost, world.fillOf(id, 5, "3", "899.00")};
    report.balances[0].free -= Decimal(2697) + lost.fee->value() + lost.tax->value();
    report.balances[4].free += Decimal(3);
    world.report(report);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("6"));
    EXPECT_TRUE(world.state().reconciled);
    world.cycle(61s);
    EXPECT_EQ(world.askedAfter(), TradeId{5});
}

TEST(CoreReconcileTest, ATradeThatDoesNotTellItsFeeIsAskedForAgainForAnHour)
{
    for (bool const isTold : {true, false}) {
        SCOPED_TRACE(isTold);
        World world(silentExchange());
        ClientOrderId const id = world.startWith(avaxBuy(), 5001);
        Fill const whole = world.fillOf(id, 4, "3", "899.00");
        Decimal const paid = whole.fee->value() + whole.tax->value();
        Fill bare = whole;
        bare.fee.reset();
        bare.tax.reset();
        AccountReport first = world.agreeing();
        first.fills = {bare};
        first.balances[0].free -= Decimal(2697) + paid;
        first.balances[4].free += Decimal(3);
        world.report(first);
        EXPECT_FALSE(world.state().books.figures().accruedFees.isZero());
        world.cycle(61s);
        EXPECT_LT(number(world.askedAfter()), 4);
        world.cycle(isTold ? Milliseconds(0) : Milliseconds(1h));
        AccountReport second = world.agreeing();
        second.fills = {isTold ? whole : bare};
        second.balances[0].free -= paid;
        world.report(second);
        EXPECT_EQ(world.state().books.figures().accruedFees.isZero(), isTold);
        EXPECT_EQ(world.state().books.held(kAvax), quantity("3")) << "it is booked once";
        world.cycle(61s);
        EXPECT_EQ(world.askedAfter(), TradeId{4});
    }
}

TEST(CoreReconcileTest, AReportIsAskedForWithTheOrdersThatLiveAlsoAfterARestart)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 77);
    world.restart();
    ASSERT_EQ(world.asked().live.size(), 1U);
    EXPECT_EQ(world.asked().live.front().clientOrderId, id);
    EXPECT_EQ(world.asked().live.front().exchangeOrderId, ExchangeOrderId{77});
    EXPECT_EQ(world.asked().live.front().createdAt, world.state().orders.find(id)->createdAt);
}

// Its trades may be listed after younger ones of others; without them they would look like money from nowhere.
TEST(CoreReconcileTest, TradesOfAnOrderThatEndedAreAskedForAnHourMore)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 77);
    world.command(CancelOrder{id});
    world.submit(OrderCancelled{id, ExchangeOrderId{77}});
    world.report(world.agreeing());
    world.cycle(50min);
    world.report(world.agreeing());
    world.cycle(61s);
    EXPECT_TRUE(world.asked().live.empty());
    ASSERT_EQ(world.asked().settling.size(), 1U);
    EXPECT_EQ(world.asked().settling.front().clientOrderId, id);
    EXPECT_EQ(world.asked().settling.front().exchangeOrderId, ExchangeOrderId{77});
    world.report(world.agreeing());
    world.cycle(10min);
    EXPECT_TRUE(world.asked().settling.empty());
}

TEST(CoreReconcileTest, AStartIsNotOverUntilTheBalancesAgree)
{
    World world(silentExchange());
    world.start();
    world.restart();
    EXPECT_FALSE(world.state().reconciled);
    AccountReport off = world.agreeing();
    off.balances[0].free += Decimal(5);
    world.report(off);
    EXPECT_FALSE(world.state().reconciled);
    EXPECT_EQ(world.word(), EngineState::Starting);
    world.report(world.agreeing());
    EXPECT_TRUE(world.state().reconciled);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreReconcileTest, TheExchangeIsAskedAgainWhenItDoesNotAnswer)
{
    World world(silentExchange());
    world.submit(SessionStarted{"test"});
    EXPECT_EQ(world.reportsAsked(), 1U);
    world.cycles(14);
    EXPECT_EQ(world.reportsAsked(), 1U);
    world.cycles(2);
    EXPECT_EQ(world.reportsAsked(), 2U);
}

TEST(CoreReconcileTest, ReportsComeOnTheirCadence)
{
    World world;
    world.start();
    std::size_t const before = world.reportsAsked();
    world.cycles(180);
    EXPECT_EQ(world.reportsAsked() - before, 3U);
}

// --- foreign orders

TEST(CoreReconcileTest, AForeignOrderIsCountedAndNeverCancelled)
{
    World world(silentExchange("10"));
    world.start();
    AccountReport report = world.agreeing();
    report.openOrders.push_back(foreignOrder(Side::Buy, "100", "800.00"));
    report.openOrders.push_back(foreignOrder(Side::Sell, "4", "1000.00"));
    world.report(report);
    EXPECT_TRUE(world.state().reconciled);
    EXPECT_EQ(world.state().foreignOrders.size(), 2U);
    // 80 000 and the taker's fee and tax on it.
    EXPECT_EQ(world.core().capital().inputs.commitments, money("80192"));
    // What it locks cannot be sold by us.
    world.want({World::intent(Side::Sell, kAvax, "10", "905.00")});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(std::get<BaseSize>(world.sent().front().size()).quantity, quantity("6"));
    world.command(CancelAllOrders{});
    world.command(Kill{"x"});
    world.cycles(5);
    for (CancelEffect const& cancel : world.cancels()) {
        EXPECT_NE(cancel.exchangeOrderId, ExchangeOrderId{777});
    }
}

// A stop of a person's: market buys are sized in quote money, and whether stop-market buys are is nowhere published.
TEST(CoreReconcileTest, AForeignBuyWithoutALimitMayBeSizedInMoney)
{
    World world(silentExchange());
    world.start();
    auto const committedFor = [&](std::string_view size) {
        ReportedOrder order = foreignOrder(Side::Buy, size, "800.00");
        order.type = OrderType::StopMarket;
        order.limitPrice.reset();
        AccountReport report = world.agreeing();
        report.openOrders.push_back(order);
        world.report(report);
        return world.core().capital().inputs.commitments;
    };
    EXPECT_EQ(committedFor("5000"), money("5000")) << "as coins it could never be paid";
    EXPECT_GT(committedFor("10"), money("1000")) << "the larger reading, where both are possible";
}

TEST(CoreReconcileTest, AForeignOrderThatIsGoneFreesItsMoney)
{
    World world(silentExchange());
    world.start();
    AccountReport report = world.agreeing();
    report.openOrders.push_back(foreignOrder(Side::Buy, "100", "800.00"));
    world.report(report);
    world.report(world.agreeing());
    EXPECT_TRUE(world.core().capital().inputs.commitments.isZero());
    EXPECT_TRUE(world.state().foreignOrders.empty());
}

// --- balances

TEST(CoreReconcileTest, ADifferenceMustBeSeenTwice)
{
    World world(silentExchange());
    world.start();
    AccountReport off = world.agreeing();
    off.balances[0].free += Decimal(500);
    world.report(off);
    EXPECT_FALSE(world.state().safeMode);
    EXPECT_TRUE(world.state().flows.empty());
    world.report(world.agreeing());
    world.report(off);
    EXPECT_FALSE(world.state().safeMode) << "not twice in a row";
    world.report(off);
    EXPECT_TRUE(world.state().safeMode);
    ASSERT_EQ(world.state().flows.size(), 1U);
    EXPECT_EQ(world.state().flows.front().amount, Decimal(500));
    EXPECT_EQ(world.state().flows.front().asset, Asset("TRY"));
    EXPECT_TRUE(hazard(world, Hazard::BalanceResidue));
    // Nothing was posted by itself.
    EXPECT_EQ(world.state().books.quoteBalance(), money("1000000"));
    world.report(off);
    EXPECT_EQ(world.state().flows.size(), 1U) << "the same flow is found once";
}

// Somebody takes a little each time: no two reports show the same amount, and yet it never agrees.
TEST(CoreReconcileTest, ADifferenceThatNeverStandsStillIsNamedAfterAMinute)
{
    World world(silentExchange());
    world.start();
    world.report(world.agreeing());
    int taken = 0;
    auto const oneMore = [&] {
        world.cycle(5s);
        AccountReport off = world.agreeing();
        off.balances[0].free -= Decimal(++taken * 100);
        world.report(off);
    };
    for (int i = 0; i < 12; ++i) {
        oneMore();
        EXPECT_FALSE(hazard(world, Hazard::BalanceResidue)) << i;
    }
    oneMore();
    EXPECT_TRUE(hazard(world, Hazard::BalanceResidue));
    EXPECT_TRUE(world.state().safeMode);
    auto const& said = world.state().hazards[static_cast<std::size_t>(Hazard::BalanceResidue)].detail;
    EXPECT_NE(said.find("TRY -1300"), std::string::npos) << said;
    EXPECT_TRUE(world.state().flows.empty()) << "there is no amount yet that could be acknowledged";
    world.report(world.agreeing());
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
}

Fill handTrade(World const& world, std::int64_t id, Side side, std::string_view amount)
{
    Fill made = test::fillOf(id, kAvax, side, quantity(amount), price("900"), world.now());
    made.fee = made.tax = Money{};
    return made;
}

// Bought and sold on the website; the list shows the sale first.
TEST(CoreReconcileTest, ASaleThatIsShownBeforeItsPurchaseIsBookedAfterIt)
{
    World world(silentExchange());
    world.start();
    world.report(world.agreeing());
    Fill const bought = handTrade(world, 10, Side::Buy, "2");
    Fill const sold = handTrade(world, 11, Side::Sell, "1.5");
    AccountReport first = world.agreeing();
    first.fills = {sold};
    first.balances[0].free -= Decimal(450);
    first.balances[4].free += "0.5"_dec;
    world.report(first);
    EXPECT_TRUE(hazard(world, Hazard::BalanceResidue));
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    world.cycle(2s);
    EXPECT_LT(world.askedAfter(), TradeId{10}) << "both are asked for again";
    first.fills = {bought, sold};
    world.report(first);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("0.5"));
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
    EXPECT_TRUE(world.state().flows.empty());
    EXPECT_EQ(world.state().reportedThrough, TradeId{11});
}

// What a sale moved was acknowledged as flows before its row came.
TEST(CoreReconcileTest, ASaleThatTheBooksCannotTakeIsPassedOverOnceBothSidesAgreeWithoutIt)
{
    World world(silentExchange());
    world.start();
    AccountReport report = world.agreeing();
    report.fills = {handTrade(world, 11, Side::Sell, "2")};
    world.report(report);
    EXPECT_FALSE(world.noted(NoteKind::Reconcile, "agree without it")) << "the balances may be older than the trade";
    world.cycle(61s);
    world.report(report);
    EXPECT_TRUE(world.noted(NoteKind::Reconcile, "agree without it"));
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
    std::size_t const notes = world.notes(NoteKind::Reconcile).size();
    world.cycle(61s);
    world.report(report);
    EXPECT_EQ(world.notes(NoteKind::Reconcile).size(), notes) << "told once";
    EXPECT_EQ(world.state().reportedThrough, TradeId{11});
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
}

TEST(CoreReconcileTest, ADifferenceThatGoesAwayLeavesNothingBehind)
{
    World world(silentExchange());
    world.start();
    AccountReport off = world.agreeing();
    off.balances[0].free -= Decimal(500);
    world.report(off);
    world.report(off);
    ASSERT_TRUE(hazard(world, Hazard::BalanceResidue));
    world.report(world.agreeing());
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
    EXPECT_TRUE(world.state().flows.empty());
    world.cycles(7);
    EXPECT_FALSE(world.state().safeMode);
}

TEST(CoreReconcileTest, AnAcknowledgedDepositMovesTheHighWaterMarkAndIsNeverProfit)
{
    World world(silentExchange());
    world.start();
    Money const highWater = world.state().books.highWater();
    AccountReport off = world.agreeing();
    off.balances[0].free += Decimal(500);
    world.report(off);
    world.report(off);
    CommandAnswer const answer = world.command(AcknowledgeFlow{world.state().flows.front().id});
    EXPECT_TRUE(answer.accepted);
    ASSERT_EQ(world.lastRecords().front().transactions.size(), 1U);
    EXPECT_EQ(world.lastRecords().front().transactions.front().kind, TransactionKind::External);
    EXPECT_EQ(world.state().books.highWater(), highWater + money("500"));
    EXPECT_EQ(world.state().books.quoteBalance(), money("1000500"));
    EXPECT_TRUE(world.core().dailyPnl().isZero());
    EXPECT_TRUE(world.core().totals().realizedPnl.isZero());
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
    EXPECT_FALSE(world.command(AcknowledgeFlow{1}).accepted) << "once is enough";
    world.report(world.agreeing());
    world.cycles(7);
    EXPECT_EQ(world.word(), EngineState::Running);
}

// Of 10 AVAX the exchange has shown 4 less, twice.
struct FourLess : World {
    FourLess() : World(silentExchange("10"))
    {
        start();
        AccountReport off = agreeing();
        off.balances[4].free -= Decimal(4);
        report(off);
        report(off);
    }
};

TEST(CoreReconcileTest, AnAcknowledgedWithdrawalOfCoinsIsNoLoss)
{
    FourLess world;
    ASSERT_EQ(world.state().flows.size(), 1U);
    EXPECT_EQ(world.state().flows.front().amount, Decimal(-4));
    EXPECT_TRUE(world.command(AcknowledgeFlow{world.state().flows.front().id}).accepted);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("6"));
    EXPECT_EQ(world.state().broughtByOthers[kAvax], quantity("6")) << "nobody has bought what is left either";
    EXPECT_TRUE(world.core().dailyPnl().isZero());
    EXPECT_TRUE(world.core().capital().drawdown.isZero());
}

TEST(CoreReconcileTest, AWithdrawalOfMoreThanIsHeldByNowIsNotBooked)
{
    FourLess world;
    ASSERT_EQ(world.state().flows.size(), 1U);
    world.submit(FillReported{test::fillOf(5, kAvax, Side::Sell, quantity("8"), price("900"), world.now()), true});
    std::size_t const asked = world.reportsAsked();
    EXPECT_FALSE(world.command(AcknowledgeFlow{world.state().flows.front().id}).accepted);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("2"));
    EXPECT_EQ(world.reportsAsked(), asked + 1);
}

TEST(CoreReconcileTest, OneAcknowledgedFlowOfTwoIsNotTheEndOfTheHazard)
{
    TwoFlows world;
    ASSERT_EQ(world.state().flows.size(), 2U);
    EXPECT_TRUE(world.command(AcknowledgeFlow{world.state().flows[0].id}).accepted);
    EXPECT_TRUE(hazard(world, Hazard::BalanceResidue));
    EXPECT_TRUE(world.command(AcknowledgeFlow{world.state().flows[1].id}).accepted);
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
}

// Else a trade on its way would be taken for one that differs since long before.
TEST(CoreReconcileTest, WhatDiffersAfterAFlowWasAcknowledgedIsAnotherDifference)
{
    World world(silentExchange());
    world.start();
    AccountReport off = world.agreeing();
    off.balances[0].free += Decimal(500);
    world.report(off);
    world.cycle(61s);
    world.report(off);
    ASSERT_EQ(world.state().flows.size(), 1U);
    ASSERT_TRUE(world.command(AcknowledgeFlow{world.state().flows.front().id}).accepted);
    ASSERT_FALSE(hazard(world, Hazard::BalanceResidue));
    AccountReport next = world.agreeing();
    next.balances[0].free -= Decimal(7);
    world.report(next);
    EXPECT_FALSE(hazard(world, Hazard::BalanceResidue));
    world.cycle(2s);
    world.report(next);
    EXPECT_TRUE(hazard(world, Hazard::BalanceResidue)) << "alike twice, it is a flow again";
}

TEST(CoreReconcileTest, AFlowOfCoinsIsNotAcknowledgedWithoutTheirPrice)
{
    World world(silentExchange());
    world.start();
    AccountReport off = world.agreeing();
    off.balances[4].free += Decimal(4);
    world.report(off);
    world.report(off);
    ASSERT_EQ(world.state().flows.size(), 1U);
    // After a restart the flow is known, the price not yet.
    world.restart();
    ASSERT_EQ(world.state().flows.size(), 1U);
    CommandAnswer const early = world.command(AcknowledgeFlow{world.state().flows.front().id});
    EXPECT_FALSE(early.accepted);
    world.cycle();
    EXPECT_TRUE(world.command(AcknowledgeFlow{world.state().flows.front().id}).accepted);
    EXPECT_TRUE(world.core().totals().unrealizedPnl.isZero());
    EXPECT_EQ(world.core().totals().external, money("1003600"));
}

TEST(CoreReconcileTest, AnUnknownFlowNumberIsRefused)
{
    World world;
    world.start();
    EXPECT_FALSE(world.command(AcknowledgeFlow{42}).accepted);
}

TEST(CoreReconcileTest, ADifferenceBelowTheEighthDecimalIsNone)
{
    World world(silentExchange());
    world.start();
    AccountReport off = world.agreeing();
    off.balances[0].free += "0.00000001"_dec;
    world.report(off);
    world.report(off);
    EXPECT_TRUE(world.state().flows.empty());
    EXPECT_TRUE(world.state().reportAgreed);
}

// --- reports that fail

TEST(CoreReconcileTest, AFailedReportIsSafeModeUntilOneComes)
{
    World world(silentExchange());
    world.start();
    world.submit(AccountReportFailed{"HTTP 503"});
    EXPECT_TRUE(hazard(world, Hazard::ReconcileFailed));
    EXPECT_EQ(world.word(), EngineState::SafeMode);
    EXPECT_NE(world.state().stateCause.find("HTTP 503"), std::string::npos);
    std::size_t const records = world.records().size();
    world.submit(AccountReportFailed{"HTTP 503"});
    EXPECT_EQ(world.records().size(), records) << "one record tells it";
    world.report(world.agreeing());
    EXPECT_FALSE(hazard(world, Hazard::ReconcileFailed));
    world.cycles(7);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreReconcileTest, AnHourWithoutTheExchangeLosesNoOrderAndEntriesWaitForItsReport)
{
    test::WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 3h;
    World world(options);
    ClientOrderId const open = world.startWith(avaxBuy(), 5001);
    world.want({avaxBuy("5", "898.00")});
    world.cycle();
    ClientOrderId const unproven = world.lastOrder();
    ASSERT_NE(open, unproven);
    world.submit(OrderOutcomeUnknown{unproven, "timeout"});
    world.cycle();
    Money const committed = world.core().capital().inputs.commitments;
    ASSERT_TRUE(committed.isPositive());
    std::size_t const sent = world.sent().size();
    world.silence();
    for (int i = 0; i < 240; ++i) {
        world.cycle(15s);
        world.submit(AccountReportFailed{"no connection"});
        ASSERT_FALSE(isTerminal(world.order(open).state)) << i;
        ASSERT_FALSE(isTerminal(world.order(unproven).state)) << i;
        ASSERT_EQ(world.order(unproven).absentAnswers, 0) << "no answer is none that says it is not there";
        ASSERT_EQ(world.core().capital().inputs.commitments, committed) << i;
    }
    EXPECT_EQ(world.order(unproven).state, OrderState::Unknown);
    // Prices are back first; they alone start nothing.
    world.speakAgain();
    world.want({avaxBuy("1", "898.00")});
    world.cycles(20);
    EXPECT_EQ(world.sent().size(), sent);
    AccountReport back = world.agreeing();
    ASSERT_EQ(back.openOrders.size(), 1U);
    ReportedOrder found = back.openOrders.front();
    found.clientOrderId = unproven;
    found.exchangeOrderId = ExchangeOrderId{5002};
    found.limitPrice = price("898.00");
    found.quantity = found.leaves = quantity("5");
    back.openOrders.push_back(found);
    world.report(back);
    EXPECT_EQ(world.order(unproven).exchangeOrderId, ExchangeOrderId{5002});
    EXPECT_FALSE(isTerminal(world.order(open).state));
    world.cycles(10);
    EXPECT_EQ(world.word(), EngineState::Running);
    world.want({avaxBuy("1", "898.00")});
    world.cycles(2);
    EXPECT_GT(world.sent().size(), sent) << "and now it goes on";
}

TEST(CoreReconcileTest, AnOpenOrderThatIsNotListedCountsBeforeItIsGone)
{
    test::WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 10min;  // nothing else shall end it
    World world(options);
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport without = world.agreeing();
    without.openOrders.clear();
    world.cycle(70s);
    for (int answers = 1; answers <= 4; ++answers) {
        world.report(without);
        EXPECT_EQ(world.order(id).state, OrderState::Working) << "old, but missed only just now";
        EXPECT_EQ(world.order(id).absentAnswers, answers);
    }
    world.wait(61s);
    world.report(without);
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
    EXPECT_TRUE(world.noted(NoteKind::Order, "contradicts"));
}

TEST(CoreReconcileTest, AListOfOrdersThatWasCutCountsNoAbsence)
{
    test::WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 1h;
    World world(options);
    world.start();
    world.want({avaxBuy()});
    world.cycle();
    ClientOrderId const id = world.lastOrder();
    world.submit(OrderOutcomeUnknown{id, "timeout"});
    AccountReport const whole = world.agreeing();
    AccountReport cut = whole;
    cut.ordersCut[kAvax] = true;
    for (int i = 0; i < 6; ++i) {
        world.wait(61s);
        world.report(cut);
        ASSERT_EQ(world.order(id).state, OrderState::Unknown) << i;
        EXPECT_EQ(world.order(id).absentAnswers, 0) << i;
        EXPECT_FALSE(world.state().reportAgreed);
    }
    EXPECT_TRUE(world.core().capital().inputs.commitments.isPositive());
    for (int i = 0; i < options.settings.execution.absentAnswersMinimum; ++i) {
        world.report(whole);
    }
    EXPECT_TRUE(isTerminal(world.order(id).state));
}

TEST(CoreReconcileTest, AbsencesCountOnlyInARow)
{
    test::WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 10min;
    World world(options);
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport const listed = world.agreeing();
    AccountReport without = listed;
    without.openOrders.clear();
    for (int i = 0; i < 5; ++i) {
        world.wait(61s);
        world.report(without);
        EXPECT_EQ(world.order(id).absentAnswers, 1);
        world.report(listed);
        EXPECT_EQ(world.order(id).absentAnswers, 0);
    }
    EXPECT_EQ(world.order(id).state, OrderState::Working);
}

TEST(CoreReconcileTest, AnOrderRuledGoneThatIsOpenAfterAllCommitsItsMoneyUntilItEnds)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport const open = world.agreeing();
    world.submit(OrderCancelled{id});
    world.cycle();
    ASSERT_TRUE(world.core().capital().inputs.commitments.isZero());
    world.report(open);
    world.cycle();
    EXPECT_TRUE(world.core().capital().inputs.commitments.isPositive());
    EXPECT_TRUE(world.state().foreignOrders.empty());
    world.report(world.agreeing());
    world.cycle();
    EXPECT_TRUE(world.core().capital().inputs.commitments.isZero());
}

TEST(CoreReconcileTest, AnOrderThatEndedThereEndsHere)
{
    Sent world;
    world.submit(OrderOutcomeUnknown{world.id, "timeout"});
    AccountReport report = world.agreeing();
    report.endedOrders.push_back(avaxBuyThere(world.id));
    world.report(report);
    EXPECT_EQ(world.order(world.id).state, OrderState::Cancelled);
    EXPECT_EQ(world.order(world.id).exchangeOrderId, ExchangeOrderId{5001});
}

ReportedOrder endedOf(OrderRecord const& order, std::int64_t exchangeId, std::string_view left)
{
    return {order.clientOrderId, ExchangeOrderId{exchangeId},
            order.symbol,        order.side,
            order.type,          order.limitPrice,
            quantity("10"),      quantity(left)};
}

TEST(CoreReconcileTest, TheEndOfASecondOrderUnderItsIdDoesNotEndAnOrderThatIsKnownToBeOpen)
{
    test::WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 10min;
    World world(options);
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport const listed = world.agreeing();
    AccountReport trailing = listed;
    trailing.openOrders.clear();
    trailing.endedOrders.push_back(endedOf(world.order(id), 5002, "10"));
    for (int i = 0; i < 5; ++i) {
        world.cycle(2s);
        world.report(trailing);
        EXPECT_EQ(world.order(id).state, OrderState::Working);
        EXPECT_FALSE(world.state().reportAgreed);
    }
    EXPECT_TRUE(world.core().capital().inputs.commitments.isPositive());
    world.report(listed);
    EXPECT_EQ(world.order(id).state, OrderState::Working);
    EXPECT_EQ(world.order(id).exchangeOrderId, ExchangeOrderId{5001});
    EXPECT_EQ(world.order(id).absentAnswers, 0);
}

TEST(CoreReconcileTest, AReportFromBeforeItsEndReopensNothing)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport const before = world.agreeing();
    world.command(CancelOrder{id});
    world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
    ASSERT_EQ(world.order(id).state, OrderState::Cancelled);
    world.cycle();
    world.report(before);
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_FALSE(world.state().reportAgreed);
    world.report(world.agreeing());
    EXPECT_TRUE(world.state().reportAgreed);
}

// --- what a restart brings back

TEST(CoreReconcileTest, BooksOrdersAndFiguresComeBack)
{
    World world;
    world.start();
    world.want({avaxBuy("20", "900.10"), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycles(3);
    auto const& before = world.state();
    BookFigures const figures = before.books.figures();
    Money const highWater = before.books.highWater();
    Money const dayStart = before.books.dayStartEquity();
    Money const month = before.books.realizedMonth();
    Money const rolling = before.books.rollingNotional();
    ASSERT_EQ(before.orders.open().size(), 1U);
    OrderRecord const open = before.orders.open().front();
    for (Exchange const exchange : {Exchange::GoesOn, Exchange::Rebuilt}) {
        world.restart(exchange);
        EXPECT_TRUE(world.state().reconciled);
        EXPECT_EQ(world.state().books.figures(), figures);
        EXPECT_EQ(world.state().books.highWater(), highWater);
        EXPECT_EQ(world.state().books.dayStartEquity(), dayStart);
        EXPECT_EQ(world.state().books.realizedMonth(), month);
        EXPECT_EQ(world.state().books.rollingNotional(), rolling);
        ASSERT_EQ(world.state().orders.open().size(), 1U);
        EXPECT_EQ(world.state().orders.open().front(), open);
        EXPECT_TRUE(world.state().flows.empty());
    }
}

}  // namespace
}  // namespace pentad::runtime
