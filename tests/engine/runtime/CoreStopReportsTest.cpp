// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/GuardedAvax.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::quantity;
using test::World;

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

TEST(CoreStopReportsTest, AListThatKnowsOnlyWhatTheStopWasEndsNothing)
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
TEST(CoreStopReportsTest, AStopThatTriggeredUnseenIsCancelledUnderItsNewNumber)
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
TEST(CoreStopReportsTest, AnEndUnderTheNewNumberStandsWhenItsReissueIsToldLater)
{
    GuardedInSilence world;
    world.submit(OrderCancelled{world.stop, ExchangeOrderId{7002}});
    ASSERT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    EXPECT_EQ(world.order(world.stop).exchangeOrderId, ExchangeOrderId{7002});
    world.submit(StopReissued{world.stop, ExchangeOrderId{7002}});
    EXPECT_EQ(world.order(world.stop).state, OrderState::Cancelled);
    EXPECT_TRUE(world.state().orders.open().empty());
}

TEST(CoreStopReportsTest, AReissueThatIsToldAfterItsEndReopensNothing)
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

TEST(CoreStopReportsTest, AStopThatSomebodyCancelledCountsUntilNothingCanHaveComeOfIt)
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
TEST(CoreStopReportsTest, ARefusedCancelDoesNotShortenTheWaitForWhatAStopMayHaveBecome)
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

TEST(CoreStopReportsTest, AbsencesFromBeforeItsEndIsShownDoNotShortenTheWait)
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
TEST(CoreStopReportsTest, AfterARestartTheCancelledStopIsReplacedSoon)
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

TEST(CoreStopReportsTest, ATriggeredStopIsFollowedUnderItsNewNumber)
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

}  // namespace
}  // namespace pentad::runtime
