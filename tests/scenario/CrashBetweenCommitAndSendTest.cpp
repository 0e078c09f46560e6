// SPDX-License-Identifier: GPL-3.0-or-later
// The process dies after it has written what it will send, before it has sent it: nobody may ever conclude that it was
// sent, nor that it was not. Only the exchange's answers decide, and until then its money stays committed.
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::Crash;
using test::Exchange;
using test::kAvax;
using test::World;

TEST(CrashBetweenCommitAndSendTest, TheOrderIsUnknownKeepsItsMoneyAndIsNeverSent)
{
    World world;
    world.start();
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.crashAt(1, Crash::AfterCommit);
    world.cycle();
    ASSERT_TRUE(world.crashed());
    ASSERT_TRUE(world.sent().empty());
    world.restart();
    ASSERT_EQ(world.state().orders.open().size(), 1U);
    ClientOrderId const id = world.state().orders.open().front().clientOrderId;
    EXPECT_EQ(world.order(id).state, OrderState::Unknown);
    EXPECT_TRUE(world.core().capital().inputs.commitments.isPositive());
    EXPECT_TRUE(world.script().seen.back().assets[kAvax].openOrder);
    world.cycles(70);
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
    EXPECT_TRUE(world.core().capital().inputs.commitments.isZero());
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(world.paper().openOrders(), 0U);
    // The same wish again is a new decision under a new id.
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    EXPECT_NE(world.lastOrder(), id);
}

TEST(CrashBetweenCommitAndSendTest, ACrashAtAnyCommitOfARoundTripLosesNothing)
{
    int crashes = 0;
    for (Crash const where : {Crash::BeforeCommit, Crash::AfterCommit}) {
        for (int commit = 1;; ++commit) {
            SCOPED_TRACE("commit " + std::to_string(commit));
            World world;
            world.start();
            world.crashAt(commit, where);
            world.want({World::intent(Side::Buy, kAvax, "10", "900.10")});
            world.cycles(2);
            if (!world.crashed()) {
                world.want({World::intent(Side::Sell, kAvax, "10", "900.00")});
                world.cycles(2);
            }
            if (!world.crashed()) {
                break;
            }
            ++crashes;
            world.restart(Exchange::GoesOn);
            world.cycles(75);
            ASSERT_TRUE(world.state().reconciled);
            ASSERT_TRUE(world.state().flows.empty());
            ASSERT_TRUE(world.state().orders.open().empty());
            ASSERT_EQ(world.paper().accounts().quote().total(), world.state().books.quoteBalance());
            ASSERT_EQ(world.paper().accounts().base(kAvax).total(), world.state().books.held(kAvax));
            ASSERT_EQ(world.word(), EngineState::Running);
        }
    }
    EXPECT_GE(crashes, 8);
}

}  // namespace
}  // namespace pentad
