// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::kBtc;
using test::World;

TEST(CoreDecideTest, AnIntentOutsideTheUniverseIsRefusedAndRecorded)
{
    World world;
    world.start();
    OrderIntent stranger = World::intent(Side::Buy, kAvax, "10", "899.00");
    stranger.symbol = Symbol("DOGETRY");
    world.want({stranger});
    world.cycle();
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(world.state().totals.refused[static_cast<std::size_t>(RefusalCode::UniverseNotAllowed)], 1U);
}

TEST(CoreDecideTest, NothingIsWantedWhileStopping)
{
    World world;
    world.start();
    world.command(Stop{false});
    world.want({World::intent(Side::Buy, kBtc, "0.001", "3700000")});
    world.cycle();
    EXPECT_TRUE(world.sent().empty());
}

}  // namespace
}  // namespace pentad::runtime
