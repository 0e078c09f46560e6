// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::Crash;
using test::Exchange;
using test::kAvax;
using test::kEth;
using test::kXrp;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// Holds 20 AVAX and 0.5 ETH, with an entry resting in XRP.
struct Invested : World {
    explicit Invested(WorldOptions options = {}) : World(std::move(options))
    {
        start();
        want({World::intent(Side::Buy, kAvax, "20", "900.10"), World::intent(Side::Buy, kEth, "0.5", "100010.00"),
              World::intent(Side::Buy, kXrp, "1000", "29.900")});
        cycles(2);
        check(state().books.held(kEth) == quantity("0.5") && state().orders.open().size() == 1,
              "Invested: not as told");
    }
    FlattenPhase phase() const { return state().flatten.phase; }
    bool nothingHeld() const
    {
        return std::all_of(kSlots.begin(), kSlots.end(),
                           [this](Slot slot) { return state().books.held(slot).isZero(); });
    }
    // Cycles until it has ended or stopped for good; false if it takes too long.
    bool flattened(int most = 200)
    {
        for (int i = 0; i < most && !crashed() && state().flatten.active(); ++i) {
            cycle();
        }
        return !state().flatten.active();
    }
};

TEST(CoreFlattenTest, CancelsSellsVerifiesAndStaysPaused)
{
    Invested world;
    EXPECT_TRUE(world.command(Flatten{"holiday", false}).accepted);
    EXPECT_EQ(world.word(), EngineState::Flattening);
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Done);
    EXPECT_TRUE(world.nothingHeld());
    EXPECT_TRUE(world.state().orders.open().empty());
    EXPECT_TRUE(world.state().paused);
    EXPECT_EQ(world.word(), EngineState::Paused);
    EXPECT_EQ(world.state().flatten.steps, 1);
    EXPECT_NE(world.state().flatten.result.find("verified"), std::string::npos);
    EXPECT_TRUE(world.paper().accounts().base(kAvax).total().isZero());
    EXPECT_EQ(world.paper().openOrders(), 0U);
    // Its orders are told from the strategy's.
    EXPECT_EQ(world.order(world.lastOrder()).origin, Origin::Flatten);
    EXPECT_EQ(world.order(world.lastOrder()).type, OrderType::Market);
}

TEST(CoreFlattenTest, AskingTwiceIsHarmless)
{
    Invested world;
    world.command(Flatten{"first", false});
    world.cycle();
    std::size_t const sent = world.sent().size();
    EXPECT_TRUE(world.command(Flatten{"second", false}).accepted);
    EXPECT_EQ(world.sent().size(), sent);
    EXPECT_EQ(world.state().flatten.reason, "first");
    ASSERT_TRUE(world.flattened());
    EXPECT_TRUE(world.nothingHeld());
    // Nothing is left: the next one finds that out.
    std::size_t const all = world.sent().size();
    world.command(Flatten{"third", false});
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Done);
    EXPECT_EQ(world.sent().size(), all);
}

TEST(CoreFlattenTest, ResumeIsRefusedUntilItHasEnded)
{
    Invested world;
    world.command(Flatten{"x", false});
    EXPECT_FALSE(world.command(Resume{"no"}).accepted);
    ASSERT_TRUE(world.flattened());
    EXPECT_TRUE(world.command(Resume{"yes"}).accepted);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreFlattenTest, TheStrategyKeepsStillWhileItGoesOn)
{
    Invested world;
    world.command(Flatten{"x", false});
    std::size_t const asked = world.script().seen.size();
    // Its exit would lock the coins that are to be sold.
    world.want({World::intent(Side::Sell, kAvax, "20", "905.00")});
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.script().seen.size(), asked);
    EXPECT_TRUE(world.nothingHeld());
}

TEST(CoreFlattenTest, DustIsReportedAndNotSold)
{
    WorldOptions options;
    options.holdings[kXrp] = quantity("2.5");  // 75 TRY, below the minimum of 99.91
    Invested world(options);
    world.command(Flatten{"x", false});
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Done);
    EXPECT_EQ(world.state().books.held(kXrp), quantity("2.5"));
    EXPECT_NE(world.state().flatten.result.find("dust 2.5 XRP"), std::string::npos) << world.state().flatten.result;
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
}

TEST(CoreFlattenTest, SellsInStepsWhenTheMarketLeavesItsBand)
{
    Invested world;
    // The best bid is more than 5 % below the last trade: the market order ends unfilled.
    world.quote(kAvax, "850.00", "850.10", "900.00");
    world.command(Flatten{"x", false});
    for (int i = 0; i < 10; ++i) {
        world.cycle();
    }
    EXPECT_EQ(world.phase(), FlattenPhase::Selling);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("20"));
    EXPECT_TRUE(world.state().books.held(kEth).isZero());
    EXPECT_GT(world.state().flatten.steps, 1);
    world.quote(kAvax, "856.00", "856.10", "900.00");
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Done);
    EXPECT_TRUE(world.nothingHeld());
}

TEST(CoreFlattenTest, AStepSellsNoMoreThanTheBidsWithinTheBandTake)
{
    Invested world;
    world.depth(kAvax, "8");
    world.cycle();
    world.command(Flatten{"x", false});
    std::size_t const before = world.sent().size();
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Done);
    EXPECT_TRUE(world.nothingHeld());
    EXPECT_EQ(world.state().flatten.steps, 3);
    std::vector<Quantity> sold;
    for (std::size_t i = before; i < world.sent().size(); ++i) {
        if (world.sent()[i].slot() == kAvax) {
            sold.push_back(std::get<BaseSize>(world.sent()[i].size()).quantity);
        }
    }
    EXPECT_EQ(sold, (std::vector<Quantity>{quantity("8"), quantity("8"), quantity("4")}));
}

// Halted there: its sale is tried and refused, the others are sold, and what stays is named with the exchange's word.
TEST(CoreFlattenTest, APairThatTakesNoOrdersKeepsNoOtherAndIsNamedAtTheEnd)
{
    WorldOptions options = silentExchange("20");
    options.holdings[kEth] = quantity("0.5");
    options.settings.execution.flattenStepsMaximum = 3;
    World world(std::move(options));
    world.start();
    TradingRules rules{world.universe().instruments(), {}, {}};
    for (Slot const slot : kSlots) {
        rules.traded[slot] = slot != kAvax;
    }
    world.submit(RulesChanged{std::make_shared<TradingRules const>(rules)});
    world.command(Flatten{"x", false});
    std::size_t answered = 0;
    for (int i = 0; i < 60 && world.state().flatten.active(); ++i) {
        world.cycle();
        for (; answered < world.sent().size(); ++answered) {
            ApprovedOrder const order = world.sent()[answered];
            ClientOrderId const id = order.clientOrderId();
            if (order.slot() == kAvax) {
                world.submit(OrderRefused{id, "ORDER_INSERT_BLOCKED"});
            } else {
                world.acknowledge(id, 5001);
                world.fill(id, 1, "0.5", "100000");
            }
        }
        world.report(world.agreeing());
    }
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Waiting);
    EXPECT_TRUE(world.state().paused);
    EXPECT_TRUE(world.state().books.held(kEth).isZero());
    EXPECT_EQ(world.state().books.held(kAvax), quantity("20"));
    ASSERT_TRUE(world.state().certificate);
    FlattenCertificate const& certificate = *world.state().certificate;
    EXPECT_FALSE(certificate.isFlat());
    EXPECT_EQ(certificate.assets[kAvax].unsold, quantity("20"));
    EXPECT_TRUE(std::any_of(certificate.undone.begin(), certificate.undone.end(), [](std::string const& each) {
        return each.find("20 AVAX") != std::string::npos && each.find("ORDER_INSERT_BLOCKED") != std::string::npos;
    }));
}

// A minute has room for a few orders only: what it puts off is no step.
TEST(CoreFlattenTest, TheOrderRateSlowsItDownAndUsesUpNoStep)
{
    WorldOptions options;
    options.holdings[kAvax] = quantity("20");
    options.settings.risk.ordersPerMinuteMaximum = 1;  // two for exits
    options.settings.execution.flattenStepsMaximum = 3;
    World world(std::move(options));
    world.start();
    world.depth(kAvax, "8");
    world.cycle();
    world.command(Flatten{"x", false});
    int cycles = 0;
    while (world.state().flatten.active() && cycles < 200) {
        world.cycle();
        ++cycles;
    }
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Done) << world.state().flatten.result;
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_EQ(world.state().flatten.steps, 3);
    EXPECT_GT(cycles, 50);
    EXPECT_EQ(refusedFor(world, RefusalCode::RiskOrderRate), 0U) << "while it waits there is nothing to decide";
}

TEST(CoreFlattenTest, OldDepthIsNoBound)
{
    Invested world;
    world.depth(kAvax, "8");
    world.cycle();
    world.silence();
    world.wait(30s);
    world.command(Flatten{"x", false});
    ASSERT_TRUE(world.flattened());
    auto const sale = std::find_if(world.sent().rbegin(), world.sent().rend(),
                                   [](ApprovedOrder const& order) { return order.slot() == kAvax; });
    ASSERT_NE(sale, world.sent().rend());
    EXPECT_EQ(std::get<BaseSize>(sale->size()).quantity, quantity("20"));
}

TEST(CoreFlattenTest, StepsAreApartByTheirWait)
{
    Invested world;
    world.quote(kAvax, "850.00", "850.10", "900.00");
    world.command(Flatten{"x", false});
    std::vector<UtcTime> sales;
    for (int i = 0; i < 40; ++i) {
        std::size_t const before = world.sent().size();
        world.cycle(500ms);
        if (world.sent().size() > before) {
            sales.push_back(world.now());
        }
    }
    ASSERT_GT(sales.size(), 3U);
    for (std::size_t i = 1; i < sales.size(); ++i) {
        EXPECT_GE(sales[i] - sales[i - 1], 2s);
    }
}

TEST(CoreFlattenTest, GivesUpAfterItsLastStepAndSaysSo)
{
    WorldOptions options;
    options.settings.execution.flattenStepsMaximum = 3;
    Invested world(options);
    world.quote(kAvax, "850.00", "850.10", "900.00");
    world.command(Flatten{"x", false});
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Waiting);
    EXPECT_TRUE(world.state().paused);
    EXPECT_NE(world.state().flatten.result.find("3 steps"), std::string::npos);
    // Asked again it begins again.
    world.quote(kAvax, "880.00", "880.10", "900.00");
    world.command(Flatten{"again", false});
    ASSERT_TRUE(world.flattened());
    EXPECT_TRUE(world.nothingHeld());
}

TEST(CoreFlattenTest, WaitsForTheAnswerOfTheExchangeNotForItsFailure)
{
    World world(silentExchange("20"));
    world.start();
    world.command(Flatten{"x", false});
    world.cycles(2);
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::AwaitingUnlock);
    world.submit(AccountReportFailed{"HTTP 503"});
    world.cycles(3);
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::AwaitingUnlock);
    EXPECT_TRUE(world.sent().empty());
    AccountReport locked = world.agreeing();
    locked.balances[4] = {Asset("AVAX"), Decimal(5), Decimal(15)};
    world.report(locked);
    world.cycles(3);
    EXPECT_TRUE(world.sent().empty()) << "15 are still locked there";
    world.report(world.agreeing());
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(std::get<BaseSize>(world.sent().front().size()).quantity, quantity("20"));
}

// 20 AVAX at an exchange that says nothing by itself, 4 of them in a sell that somebody placed there by hand.
struct SellByHand : World {
    SellByHand() : World(silentExchange("20"))
    {
        start();
        seen = agreeing();
        seen.balances[4] = {Asset("AVAX"), Decimal(16), Decimal(4)};
        seen.openOrders.push_back(ReportedOrder{ClientOrderId("by-hand"), ExchangeOrderId{777}, Symbol("AVAXTRY"),
                                                Side::Sell, OrderType::Limit, price("1000"), quantity("4"),
                                                quantity("4")});
        report(seen);
    }
    AccountReport seen;
};

TEST(CoreFlattenTest, ForeignOrdersAreCancelledOnlyWhereTheyAreNamed)
{
    for (bool const named : {false, true}) {
        SellByHand world;
        world.command(Flatten{"x", named});
        for (int i = 0; i < 6 && world.sent().empty(); ++i) {
            world.cycle();
            bool const cancelled = !world.cancels().empty();
            world.report(cancelled ? world.agreeing() : world.seen);
        }
        EXPECT_EQ(!world.cancels().empty(), named);
        ASSERT_EQ(world.sent().size(), 1U) << named;
        EXPECT_EQ(std::get<BaseSize>(world.sent().front().size()).quantity, quantity(named ? "20" : "16"));
        if (named) {
            continue;
        }
        world.acknowledge(world.lastOrder(), 5001);
        world.fill(world.lastOrder(), 1, "16", "900");
        AccountReport after = world.agreeing();
        after.balances[4] = {Asset("AVAX"), Decimal(0), Decimal(4)};
        after.openOrders = world.seen.openOrders;
        for (int i = 0; i < 6 && world.state().flatten.active(); ++i) {
            world.cycle();
            world.report(after);
        }
        EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Done);
        EXPECT_NE(world.state().flatten.result.find("4 AVAX stays locked"), std::string::npos)
            << world.state().flatten.result;
    }
}

TEST(CoreFlattenTest, ForeignOrdersAreAskedToGoNowAndThenAndNotWithEveryCycle)
{
    SellByHand world;
    world.command(Flatten{"x", true});
    EXPECT_EQ(world.cancels().size(), 1U) << "at once";
    for (int i = 0; i < 10; ++i) {
        world.cycle();
        world.report(world.seen);
    }
    EXPECT_EQ(world.cancels().size(), 3U);
}

TEST(CoreFlattenTest, AReportBegunBeforeThePhaseIsNotTheFreshOne)
{
    World world(silentExchange("20"));
    world.start();
    world.command(Flatten{"x", false});
    UtcTime const since = world.state().flatten.phaseSince;
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::AwaitingUnlock);
    world.cycle();
    AccountReport report = world.agreeing();
    report.begunAt = since - 1ms;
    world.report(report);
    world.cycles(3);
    EXPECT_TRUE(world.sent().empty());
    report.begunAt = since;
    world.report(report);
    world.cycle();
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreFlattenTest, TheCertificateHasTheCancelledOrderTheSalesAndTheBalances)
{
    WorldOptions options;
    options.holdings[kXrp] = quantity("2.5");  // below the minimum
    Invested world(options);
    ClientOrderId const resting = world.state().orders.open().front().clientOrderId;
    world.command(Flatten{"holiday", false});
    ASSERT_TRUE(world.flattened());
    ASSERT_TRUE(world.state().certificate);
    FlattenCertificate const& certificate = *world.state().certificate;
    EXPECT_TRUE(certificate.isFlat());
    EXPECT_EQ(certificate.reason, "holiday");
    EXPECT_EQ(certificate.result, world.state().flatten.result);
    EXPECT_TRUE(certificate.undone.empty());
    EXPECT_EQ(certificate.assets[kXrp].dust, quantity("2.5"));
    EXPECT_EQ(certificate.assets[kXrp].dustReason, DustReason::BelowMinimum);
    EXPECT_EQ(certificate.assets[kXrp].free, quantity("2.5"));
    EXPECT_EQ(certificate.cashFree, world.paper().accounts().quote().free);
    EXPECT_EQ(certificate.assets[kAvax].sold, quantity("20"));
    EXPECT_EQ(certificate.net, certificate.gross - certificate.feeAndTax);
    EXPECT_TRUE(certificate.net.isPositive());
    ASSERT_EQ(certificate.orders.size(), 3U);
    EXPECT_EQ(certificate.orders[0].clientOrderId, resting);
    EXPECT_EQ(certificate.orders[0].kind, FlattenOrderKind::Cancelled);
    for (FlattenOrder const& order : certificate.orders) {
        EXPECT_NE(order.exchangeOrderId, ExchangeOrderId{});
        EXPECT_TRUE(isTerminal(order.state));
    }
}

TEST(CoreFlattenTest, WhatTheKillStoppedIsCertifiedAsNotDone)
{
    Invested world;
    world.command(Flatten{"x", false});
    world.command(Kill{"y"});
    ASSERT_TRUE(world.state().certificate);
    FlattenCertificate const& certificate = *world.state().certificate;
    EXPECT_FALSE(certificate.verified);
    EXPECT_EQ(certificate.assets[kAvax].unsold, quantity("20"));
    EXPECT_GE(certificate.undone.size(), 3U) << "two assets, and the end was not confirmed";
}

TEST(CoreFlattenTest, ANewFlattenLeavesTheOldCertificateUntilItHasItsOwn)
{
    Invested world;
    world.command(Flatten{"first", false});
    ASSERT_TRUE(world.flattened());
    world.command(Flatten{"second", false});
    ASSERT_TRUE(world.state().flatten.active());
    EXPECT_EQ(world.state().certificate->reason, "first");
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.state().certificate->reason, "second");
}

TEST(CoreFlattenTest, WorksWhileABreakerIsOpen)
{
    Invested world;
    world.submit(BreakerChanged{BreakerGroup::MarketData, BreakerPhase::Open, 5, 5, std::nullopt, "HTTP 503"});
    world.command(Flatten{"x", false});
    ASSERT_TRUE(world.flattened());
    EXPECT_TRUE(world.nothingHeld());
}

TEST(CoreFlattenTest, AKillStopsIt)
{
    Invested world;
    world.command(Flatten{"x", false});
    world.command(Kill{"y"});
    EXPECT_FALSE(world.state().flatten.active());
    std::size_t const sent = world.sent().size();
    world.cycles(10);
    EXPECT_EQ(world.sent().size(), sent);
    EXPECT_NE(world.state().flatten.result.find("kill"), std::string::npos);
}

// --- crashes

TEST(CoreFlattenTest, ACrashAtAnyOfItsCommitsIsSurvived)
{
    int survived = 0;
    for (Exchange const exchange : {Exchange::GoesOn, Exchange::Rebuilt}) {
        for (Crash const where : {Crash::BeforeCommit, Crash::AfterCommit}) {
            for (int commit = 1;; ++commit) {
                Invested world;
                world.crashAt(commit, where);
                world.command(Flatten{"x", false});
                bool const ended = world.flattened();
                if (!world.crashed()) {
                    EXPECT_TRUE(ended);
                    EXPECT_GT(commit, 8);  // all of its commits have had their turn
                    break;
                }
                world.restart(exchange);
                SCOPED_TRACE("commit " + std::to_string(commit) +
                             (where == Crash::BeforeCommit ? " before" : " after") +
                             (exchange == Exchange::Rebuilt ? ", rebuilt" : ""));
                if (commit == 1 && where == Crash::BeforeCommit) {
                    // The command itself was lost: nobody was told that it was heard.
                    ASSERT_EQ(world.phase(), FlattenPhase::None);
                    continue;
                }
                ASSERT_TRUE(world.flattened());
                ASSERT_EQ(world.phase(), FlattenPhase::Done) << world.state().flatten.result;
                ASSERT_TRUE(world.nothingHeld());
                ASSERT_TRUE(world.state().paused);
                ASSERT_TRUE(world.state().orders.open().empty());
                ASSERT_EQ(world.paper().openOrders(), 0U);
                ASSERT_EQ(world.paper().accounts().quote().total(), world.state().books.quoteBalance());
                ASSERT_TRUE(world.state().flows.empty());
                ASSERT_TRUE(world.state().certificate);
                FlattenCertificate const& certificate = *world.state().certificate;
                ASSERT_TRUE(certificate.isFlat());
                ASSERT_EQ(certificate.result, world.state().flatten.result);
                for (ApprovedOrder const& sale : world.sent()) {
                    bool const listed = std::any_of(
                        certificate.orders.begin(), certificate.orders.end(),
                        [&](FlattenOrder const& each) { return each.clientOrderId == sale.clientOrderId(); });
                    ASSERT_EQ(listed, sale.intent().origin == Origin::Flatten || sale.slot() == kXrp);
                }
                ++survived;
            }
        }
    }
    EXPECT_GT(survived, 32);
}

TEST(CoreFlattenTest, IsNotDoneBecauseNoPriceHasComeYet)
{
    Invested world;
    world.command(Flatten{"x", false});
    world.cycle();
    ASSERT_TRUE(world.state().flatten.active());
    // After the restart the exchange answers before the feed speaks.
    world.silence();
    world.restart();
    world.cycles(5);
    if (world.phase() == FlattenPhase::Done) {
        EXPECT_TRUE(world.nothingHeld());
    }
    world.speakAgain();
    ASSERT_TRUE(world.flattened());
    EXPECT_EQ(world.phase(), FlattenPhase::Done);
    EXPECT_TRUE(world.nothingHeld()) << world.state().flatten.result;
}

TEST(CoreFlattenTest, NothingIsSoldAfterARestartBeforeTheExchangeHasAnswered)
{
    World world(silentExchange("20"));
    world.start();
    world.command(Flatten{"x", false});
    world.cycles(2);
    world.report(world.agreeing());
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    world.submit(OrderRefused{world.lastOrder(), "MARKET_CLOSED"});
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::Selling);
    world.restart();
    world.cycles(10);
    EXPECT_EQ(world.sent().size(), 1U);
    world.report(world.agreeing());
    world.cycle();
    EXPECT_EQ(world.sent().size(), 2U);
}

TEST(CoreFlattenTest, GoesOnAfterAShortAbsenceAndWaitsAfterALongOne)
{
    for (bool const brief : {true, false}) {
        Invested world;
        world.quote(kAvax, "850.00", "850.10", "900.00");
        world.command(Flatten{"x", false});
        world.cycles(6);
        ASSERT_EQ(world.phase(), FlattenPhase::Selling);
        world.quote(kAvax, "880.00", "880.10", "900.00");
        world.restart(Exchange::GoesOn, brief ? Milliseconds(9min) : Milliseconds(11min));
        EXPECT_EQ(world.state().flatten.active(), brief);
        EXPECT_TRUE(world.state().paused);
        std::size_t const sent = world.sent().size();
        world.cycles(10);
        if (brief) {
            EXPECT_EQ(world.phase(), FlattenPhase::Done);
        } else {
            EXPECT_EQ(world.phase(), FlattenPhase::Waiting);
            EXPECT_EQ(world.sent().size(), sent);
            EXPECT_TRUE(world.command(Resume{"leave it"}).accepted);
            EXPECT_EQ(world.phase(), FlattenPhase::None);
        }
    }
}

TEST(CoreFlattenTest, ALongAbsenceIsLongAlthoughTheFeedsHistoryComesFirst)
{
    Invested world;
    world.quote(kAvax, "850.00", "850.10", "900.00");
    world.command(Flatten{"x", false});
    world.cycles(6);
    world.wait(11min);
    world.reload(Exchange::GoesOn);
    Bar const bar{world.now() - 1min, price("850"), price("851"), price("849"), price("850"), quantity("10")};
    world.submit(BarClosed{kAvax, bar, true});
    world.submit(SessionStarted{"test"});
    EXPECT_EQ(world.phase(), FlattenPhase::Waiting);
}

TEST(CoreFlattenTest, AnExchangeOutOfReachForTooLongEndsInWaiting)
{
    World world(silentExchange("20"));
    world.start();
    world.command(Flatten{"x", false});
    for (int i = 0; i < 62; ++i) {
        world.cycle(10s);
        world.submit(AccountReportFailed{"HTTP 503"});
    }
    EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Waiting);
    EXPECT_TRUE(world.state().paused);
    EXPECT_TRUE(world.sent().empty());
}

}  // namespace
}  // namespace pentad::runtime
