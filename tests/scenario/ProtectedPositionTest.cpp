// SPDX-License-Identifier: GPL-3.0-or-later
// A position with its stop at the paper exchange, the journal in a real file: the program dies, the market falls, and
// what the stop sold meanwhile is in the books after the next start.
#include "persistence/Verifier.h"
#include "support/StateFixture.h"
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using test::kAvax;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

TEST(ProtectedPositionTest, ItsStopSellsWhileTheProgramDoesNotRun)
{
    test::StateFolder const folder;
    {
        WorldOptions options;
        options.settings.execution.protection.stop = ProtectiveStop::StopLimit;
        options.openJournal = [&folder]() -> std::unique_ptr<Journal> { return folder.open(); };
        World world(std::move(options));
        world.start();
        world.want({World::intent(Side::Buy, kAvax, "20", "900.10")});
        world.cycles(3);
        ASSERT_EQ(world.state().orders.open().size(), 1U);
        OrderRecord const stop = world.state().orders.open().front();
        ASSERT_EQ(stop.origin, Origin::Protection);
        EXPECT_EQ(stop.type, OrderType::StopLimit);
        EXPECT_EQ(stop.stopPrice, price("855.09"));
        EXPECT_EQ(stop.limitPrice, price("850.82"));

        // Nobody hears of it.
        world.paper().onQuote(kAvax, Quote{world.now(), price("854.00"), price("854.10"), price("854.00")});
        world.restart();
        world.cycles(5);
        EXPECT_EQ(world.order(stop.clientOrderId).state, OrderState::Filled);
        EXPECT_EQ(world.order(stop.clientOrderId).filled, quantity("20"));
        EXPECT_TRUE(world.state().books.held(kAvax).isZero());
        EXPECT_TRUE(world.state().orders.open().empty());
        EXPECT_TRUE(world.state().reconciled);
        EXPECT_FALSE(world.state().safeMode);
    }
    auto const proof = persistence::verify(folder.path());
    ASSERT_TRUE(proof) << proof.error().message;
    EXPECT_FALSE(proof->bad) << proof->bad->message();
    EXPECT_EQ(proof->fills, 2U);
}

}  // namespace
}  // namespace pentad
