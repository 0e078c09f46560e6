// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange takes an order and its answer never comes: a timeout is not a refusal. The order is found again by its
// client id, its fills are booked, and it is never sent a second time.
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::Fault;
using test::kAvax;
using test::quantity;
using test::World;

TEST(TimeoutAfterAcceptTest, ARestingOrderIsFoundAndWorks)
{
    World world;
    world.start();
    world.faulty().script({Fault::AcceptThenTimeout});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    ClientOrderId const id = world.lastOrder();
    EXPECT_EQ(world.order(id).state, OrderState::Working) << "the report that the timeout asked for has found it";
    EXPECT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(world.paper().openOrders(), 1U);
    world.command(CancelOrder{id});
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
}

TEST(TimeoutAfterAcceptTest, AnOrderThatFilledMeanwhileIsBookedOnce)
{
    World world;
    world.start();
    world.faulty().script({Fault::AcceptThenTimeout});
    world.want({World::intent(Side::Buy, kAvax, "10", "900.10")});
    world.cycles(5);
    EXPECT_EQ(world.order(world.lastOrder()).state, OrderState::Filled);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_EQ(world.core().totals().fills, 1U);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(TimeoutAfterAcceptTest, ALostRequestIsGivenUpOnlyAfterTheGrace)
{
    World world;
    world.start();
    world.faulty().script({Fault::LoseRequestLoudly});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    ClientOrderId const id = world.lastOrder();
    world.cycles(59);
    EXPECT_EQ(world.order(id).state, OrderState::Unknown);
    EXPECT_TRUE(world.core().capital().inputs.commitments.isPositive());
    world.cycles(5);
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(TimeoutAfterAcceptTest, SilenceIsFoundOutToo)
{
    World world;
    world.start();
    world.faulty().script({Fault::LoseAnswer});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    ClientOrderId const id = world.lastOrder();
    EXPECT_EQ(world.order(id).state, OrderState::Planned);
    world.cycles(16);
    EXPECT_EQ(world.order(id).state, OrderState::Working);
    EXPECT_NE(world.order(id).exchangeOrderId, ExchangeOrderId{});
}

TEST(TimeoutAfterAcceptTest, ACrashWhileUnknownChangesNothing)
{
    World world;
    world.start();
    world.faulty().script({Fault::AcceptThenTimeout});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.crashAt(2, test::Crash::AfterCommit);
    world.cycle();
    ASSERT_TRUE(world.crashed());
    ASSERT_EQ(world.order(world.lastOrder()).state, OrderState::Unknown);
    world.restart();
    EXPECT_EQ(world.order(world.lastOrder()).state, OrderState::Working);
    EXPECT_EQ(world.sent().size(), 1U);
}

}  // namespace
}  // namespace pentad
