// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/AssetFigures.h"

#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::World;

risk::Limits limitsOf(World const& world)
{
    return {world.settings().risk, world.settings().capital, world.settings().fees};
}

TEST(AssetFiguresTest, TheRequiredEdgeIsThatOfTheConfiguredStyle)
{
    for (ExecutionStyle const style : {ExecutionStyle::Limit, ExecutionStyle::Market}) {
        test::WorldOptions options;
        options.settings.execution.style = style;
        World world(options);
        world.start();
        auto const need = requiredEdge(world.core(), limitsOf(world), kAvax);
        ASSERT_TRUE(need);
        FeeParameters const& fees = world.settings().fees;
        EXPECT_EQ(need->feeBps, bpsFromRate(style == ExecutionStyle::Market ? fees.takerRate : fees.makerRate));
        EXPECT_EQ(need->slippageBps.isZero(), style == ExecutionStyle::Limit);
        EXPECT_EQ(need->minimumBps, world.settings().capital.edgeMinimumBps);
    }
}

TEST(AssetFiguresTest, WithoutAQuoteNothingIsValued)
{
    World world;
    EXPECT_FALSE(requiredEdge(world.core(), limitsOf(world), kAvax)) << "no slippage is known";
    AssetSnapshot asset;
    fillFigures(world.core(), limitsOf(world), kAvax, asset);
    EXPECT_FALSE(asset.mark);
    EXPECT_FALSE(asset.unrealizedReturn);
    EXPECT_TRUE(asset.stale);
    EXPECT_EQ(asset.instrument.symbol, world.universe()[kAvax].symbol);
}

TEST(AssetFiguresTest, APairThatIsNotTradedIsMarked)
{
    World world;
    world.start();
    AssetSnapshot asset;
    fillFigures(world.core(), limitsOf(world), kAvax, asset);
    EXPECT_TRUE(asset.traded);
    TradingRules rules{test::paperPairs().instruments(), {}, {"AVAXTRY is gone"}};
    for (Slot const slot : kSlots) {
        rules.traded[slot] = slot != kAvax;
    }
    world.submit(RulesChanged{std::make_shared<TradingRules const>(rules)});
    fillFigures(world.core(), limitsOf(world), kAvax, asset);
    EXPECT_FALSE(asset.traded);
    EXPECT_TRUE(asset.enabled) << "that is the operator's own switch";
}

TEST(AssetFiguresTest, WhatSellsHoldIsLocked)
{
    test::WorldOptions options;
    options.holdings[kAvax] = test::quantity("100");
    World world(options);
    world.start();
    world.want({World::intent(Side::Sell, kAvax, "40", "901.00")});
    world.cycle();
    AssetSnapshot asset;
    fillFigures(world.core(), limitsOf(world), kAvax, asset);
    EXPECT_EQ(asset.held, test::quantity("100"));
    EXPECT_EQ(asset.locked, test::quantity("40"));
    EXPECT_EQ(asset.unlocked, test::quantity("60"));
    EXPECT_EQ(asset.mark, test::price("900"));
}

TEST(AssetFiguresTest, WhatOnlyTheProtectiveStopLocksIsNamed)
{
    test::WorldOptions options;
    options.settings.execution.protection.stop = ProtectiveStop::StopMarket;
    options.holdings[kAvax] = test::quantity("100");
    World world(options);
    world.start();
    world.want({World::intent(Side::Sell, kAvax, "40", "901.00")});
    world.cycles(3);
    AssetSnapshot asset;
    fillFigures(world.core(), limitsOf(world), kAvax, asset);
    EXPECT_EQ(asset.locked, test::quantity("100"));
    EXPECT_EQ(asset.guarded, test::quantity("60"));
    EXPECT_TRUE(asset.unlocked.isZero());
}

}  // namespace
}  // namespace pentad::runtime
