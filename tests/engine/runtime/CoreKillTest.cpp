// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kEth;
using test::quantity;
using test::World;
using test::WorldOptions;

TEST(CoreKillTest, KillCancelsEverythingAndLatches)
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

TEST(CoreKillTest, KillingTwiceKeepsTheFirstReason)
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

TEST(CoreKillTest, ExitsGoOnWhileKilled)
{
    Holding world;
    world.command(Kill{"x"});
    world.cycle();
    world.want({avaxSell("20")});
    world.cycles(2);
    EXPECT_TRUE(world.state().books.held(kAvax).isZero());
}

TEST(CoreKillTest, NothingNewIsOpenedWhileAKillIsStillCancelling)
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

TEST(CoreKillTest, ResumeIsRefusedWhileKilled)
{
    World world;
    world.start();
    world.command(Kill{"x"});
    CommandAnswer const answer = world.command(Resume{"please"});
    EXPECT_FALSE(answer.accepted);
    EXPECT_TRUE(world.state().killed);
}

TEST(CoreKillTest, RearmNeedsAReasonAndLeavesTradingPaused)
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

TEST(CoreKillTest, AfterARearmTradingResumesOnlyOnceTheExchangeHasAnswered)
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
TEST(CoreKillTest, AnOrderThatComesBackAfterAKillIsCancelledToo)
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

TEST(CoreKillTest, WhileTradingGoesOnAnOrderThatComesBackStays)
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

TEST(CoreKillTest, AKillWhoseCancelIsRefusedAsksAgain)
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

TEST(CoreKillTest, AKillReachesAnOrderWhoseIdIsNotKnownYetAsSoonAsItIs)
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

TEST(CoreKillTest, AnUnfinishedKillGoesOnAfterAShortAbsenceOnly)
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

}  // namespace
}  // namespace pentad::runtime
