// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::money;
using test::quantity;
using test::World;
using test::WorldOptions;

void tradeAvaxWithGain(World& world)
{
    world.want({avaxBuy("10", "900.10")});
    world.cycles(2);
    world.quote(kAvax, "909.10", "909.20");
    world.want({avaxSell("10", "909.10")});
    world.cycles(2);
}

TEST(CoreEarningsTest, ARoundTripMovesTheEdgeTowardsWhatWasEarned)
{
    World world;
    world.start();
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U);
    tradeAvaxWithGain(world);
    EdgeView const edge = world.core().edge(kAvax);
    EXPECT_EQ(edge.roundTrips, 1U);
    // 9.00 on 900.10: 99.988 bps.
    EXPECT_GT(edge.meanRealizedBps, "99.9"_dec);
    EXPECT_LT(edge.meanRealizedBps, "100"_dec);
    EXPECT_EQ(edge.priorBps, Decimal(100));
}

// Another strategy would be gated, or let through, by what it never did.
TEST(CoreEarningsTest, AStrategyIsJudgedByItsOwnRoundTripsOnly)
{
    World world;
    world.start();
    tradeAvaxWithGain(world);
    EdgeView const earned = world.core().edge(kAvax);
    ASSERT_EQ(earned.roundTrips, 1U);

    world.script().id = "other";
    world.restart();
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U);
    EXPECT_EQ(world.core().edge(kAvax).edgeBps, world.core().edge(kAvax).priorBps);
    world.want({avaxBuy("10", "909.20")});
    world.cycles(2);
    world.quote(kAvax, "900.10", "900.20");
    world.want({avaxSell("10", "900.10")});
    world.cycles(2);
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
    EXPECT_TRUE(world.core().edge(kAvax).meanRealizedBps.isNegative());

    world.script().id = "scripted";
    world.restart();
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
    EXPECT_EQ(world.core().edge(kAvax).meanRealizedBps, earned.meanRealizedBps) << "it is remembered";
    world.restart();
    EXPECT_EQ(world.core().edge(kAvax).meanRealizedBps, earned.meanRealizedBps);
}

TEST(CoreEarningsTest, WhatWasEarnedOutlastsAStrategyThatEarnedNothing)
{
    World world;
    world.start();
    tradeAvaxWithGain(world);
    EdgeView const earned = world.core().edge(kAvax);
    ASSERT_EQ(earned.roundTrips, 1U);

    world.script().id = "other";
    world.restart();
    world.restart();
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U);
    world.script().id = "scripted";
    world.restart();
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
    EXPECT_EQ(world.core().edge(kAvax).meanRealizedBps, earned.meanRealizedBps);
}

TEST(CoreEarningsTest, WhatAStrategyBoughtProvesNothingOfTheNextEvenIfItSoldNothing)
{
    World world;
    world.start();
    world.want({avaxBuy("10", "900.10")});
    world.cycles(2);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("10"));
    world.script().id = "other";
    world.restart();
    world.cycles(3);
    world.quote(kAvax, "909.10", "909.20");
    world.want({avaxSell("10", "909.10")});
    world.cycles(2);
    ASSERT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U);
    world.quote(kAvax, "900.00", "900.10");
    tradeAvaxWithGain(world);
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
}

// An operator trades by hand at the line or in the window.
void tradeByHand(World& world, Side side, std::string_view amount, std::string_view limit)
{
    CommandAnswer const answer = world.command(avaxTicket(side, amount, limit));
    ASSERT_TRUE(answer.accepted) << answer.text;
    world.cycles(2);
}

WorldOptions holdingAvax(std::string_view amount)
{
    WorldOptions options;
    options.holdings[kAvax] = quantity(amount);
    return options;
}

// Else a lucky hand would open the gate of edges for a strategy that earns nothing.
TEST(CoreEarningsTest, WhatAnOperatorEarnsByHandIsNoProofOfTheStrategy)
{
    World world;
    world.start();
    tradeByHand(world, Side::Buy, "10", "900.10");
    ASSERT_EQ(world.state().books.held(kAvax), quantity("10"));
    world.quote(kAvax, "909.10", "909.20");
    tradeByHand(world, Side::Sell, "5", "909.10");
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U);
    world.restart();
    world.cycles(3);
    world.want({avaxSell("5", "909.10")});
    world.cycles(2);
    ASSERT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U) << "nor is it where the strategy sells what a hand has bought";
    EXPECT_EQ(world.core().edge(kAvax).edgeBps, world.core().edge(kAvax).priorBps);
    world.quote(kAvax, "900.00", "900.10");
    tradeAvaxWithGain(world);
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
}

TEST(CoreEarningsTest, WhatWasHeldAtTheStartIsSoldLastAndProvesNothing)
{
    World world(holdingAvax("5"));
    world.start();
    tradeAvaxWithGain(world);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("5"));
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
    world.want({avaxSell("5", "909.10")});
    world.cycles(2);
    ASSERT_TRUE(world.state().books.held(kAvax).isZero());
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U);
}

TEST(CoreEarningsTest, AHandSellsWhatIsOfNoStrategyFirst)
{
    World world(holdingAvax("5"));
    world.start();
    world.want({avaxBuy("10", "900.10")});
    world.cycles(2);
    ASSERT_EQ(world.state().books.held(kAvax), quantity("15"));
    tradeByHand(world, Side::Sell, "5", "900.00");
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 0U);
    tradeByHand(world, Side::Sell, "4", "900.00");
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 1U) << "what the strategy has bought has ended, whoever ended it";
    world.want({avaxSell("6", "900.00")});
    world.cycles(2);
    EXPECT_EQ(world.core().edge(kAvax).roundTrips, 2U);
}

// Sold at once with what others brought, the strategy's part earns what it earned alone.
TEST(CoreEarningsTest, OfASaleOfBothOnlyTheOwnPartCounts)
{
    World world(holdingAvax("5"));
    world.start();
    world.want({avaxBuy("10", "900.10")});
    world.cycles(2);
    world.quote(kAvax, "909.10", "909.20");
    world.want({avaxSell("15", "909.10")});
    world.cycles(2);
    ASSERT_TRUE(world.state().books.held(kAvax).isZero());
    EdgeView const edge = world.core().edge(kAvax);
    EXPECT_EQ(edge.roundTrips, 1U);
    // Bought at 900.00 and 900.10, 900.0667 on average.
    EXPECT_GT(edge.meanRealizedBps, "100.3"_dec);
    EXPECT_LT(edge.meanRealizedBps, "100.4"_dec);
}

}  // namespace
}  // namespace pentad::runtime
