// SPDX-License-Identifier: GPL-3.0-or-later
// Every word of the exchange comes twice, some in another order, and reports tell all trades again: each trade is
// booked once, and the books agree with the exchange to the last unit.
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::Exchange;
using test::kAvax;
using test::kEth;
using test::World;
using test::WorldOptions;

WorldOptions stuttering(std::uint64_t seed)
{
    WorldOptions options;
    options.seed = seed;
    options.faults.repeat = 1000;
    options.faults.reorder = 300;
    options.faults.delay = 300;
    return options;
}

TEST(DuplicateFillTest, EachTradeIsBookedOnce)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        World world(stuttering(seed));
        world.start();
        for (int round = 0; round < 5; ++round) {
            world.want(
                {World::intent(Side::Buy, kAvax, "10", "900.10"), World::intent(Side::Buy, kEth, "0.2", "100010.00")});
            world.cycles(8);
            world.want({World::intent(Side::Sell, kAvax, "10", "900.00")});
            world.cycles(8);
            if (round == 2) {
                world.restart(Exchange::GoesOn, 5s);
            }
        }
        world.cycles(60);
        ASSERT_GT(world.core().totals().fills, 4U);
        ASSERT_GT(world.faulty().faultsInjected(), 20U);
        ASSERT_EQ(world.paper().accounts().quote().total(), world.state().books.quoteBalance());
        ASSERT_EQ(world.paper().accounts().base(kAvax).total(), world.state().books.held(kAvax));
        ASSERT_EQ(world.paper().accounts().base(kEth).total(), world.state().books.held(kEth));
        ASSERT_EQ(world.state().orders.open().size(), world.paper().openOrders());
        ASSERT_TRUE(world.state().flows.empty());
    }
}

TEST(DuplicateFillTest, AReportThatTellsEverythingAgainIsNoNews)
{
    World world;
    world.start();
    world.want({World::intent(Side::Buy, kAvax, "10", "900.10")});
    world.cycles(2);
    std::uint64_t const fills = world.core().totals().fills;
    world.paper().requestAccountReport({});
    world.cycles(2);
    EXPECT_EQ(world.core().totals().fills, fills);
    EXPECT_TRUE(world.state().reportAgreed);
}

}  // namespace
}  // namespace pentad
