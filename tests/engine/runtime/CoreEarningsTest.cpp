// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/AvaxOrders.h"
#include "runtime/AssetFigures.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::kEth;
using test::money;
using test::World;
using test::WorldOptions;

TEST(CoreEarningsTest, AFeeAboveTheModelIsToldWhenItBegins)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    auto const trade = [&](std::int64_t id, std::string_view fee, bool settledLater) {
        Fill fill = world.fillOf(world.id, id, "1", "900.00");
        fill.fee = money(fee);
        fill.tax = money("0.36");
        if (settledLater) {
            Fill bare = fill;
            bare.fee.reset();
            bare.tax.reset();
            world.submit(FillReported{bare, false});
        }
        world.submit(FillReported{fill, false});
        return world.notes(NoteKind::PostTrade).size();
    };
    EXPECT_EQ(trade(1, "1.80", false), 0U) << "as published";
    EXPECT_EQ(trade(2, "1.91", false), 0U) << "within a basis point and the exchange's rounding";
    EXPECT_EQ(trade(3, "1.92", true), 1U);
    EXPECT_TRUE(world.noted(NoteKind::PostTrade, "trade 3 cost 2.28 of fee and tax, the fee model says 2.16;"));
    EXPECT_EQ(trade(4, "4.00", false), 1U) << "it goes on";
    EXPECT_EQ(trade(5, "1.80", false), 1U);
    EXPECT_EQ(trade(6, "4.00", false), 2U) << "it began anew";
}

TEST(CoreEarningsTest, AFeeAboveTheModelPricesEdgesForADayOrUntilAMarketOrderPaysTheModel)
{
    for (bool const marketOrderEndsIt : {false, true}) {
        Sent world;
        world.acknowledge(world.id, 5001);
        auto const pay = [&](ClientOrderId const& id, std::int64_t trade, std::string_view fee, std::string_view tax) {
            Fill fill = world.fillOf(id, trade, "1", "900.00");
            fill.fee = money(fee);
            fill.tax = money(tax);
            world.submit(FillReported{fill, false});
        };
        auto const feeBps = [&] {
            risk::Limits const limits(world.settings().risk, world.settings().capital, world.settings().fees);
            return requiredEdge(world.core(), limits, kAvax)->feeBps;
        };
        EXPECT_EQ(feeBps(), Decimal(12));
        pay(world.id, 1, "3.60", "0.72");
        EXPECT_EQ(feeBps(), Decimal(48)) << "4.32 of 900";
        pay(world.id, 2, "1.80", "0.36");
        EXPECT_EQ(feeBps(), Decimal(48)) << "this one was resting and may pay less";
        world.restart();
        world.cycle();
        EXPECT_EQ(feeBps(), Decimal(48));
        if (marketOrderEndsIt) {
            world.report(world.agreeing());
            world.cycle();
            EXPECT_TRUE(
                world.command(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Market, QuoteSize{money("2000")}, {}})
                    .accepted);
            pay(world.lastOrder(), 3, "1.80", "0.36");
        } else {
            world.cycle(std::chrono::hours(23));
            EXPECT_EQ(feeBps(), Decimal(48));
            world.cycle(std::chrono::hours(1));
        }
        EXPECT_EQ(feeBps(), Decimal(12));
    }
}

TEST(CoreEarningsTest, AnEntryThatDoesNotEarnTheFeeThatIsPaidIsRefused)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    Fill fill = world.fillOf(world.id, 1, "1", "900.00");
    fill.fee = money("45.00");
    fill.tax = money("9.00");
    world.submit(FillReported{fill, false});
    world.want({avaxBuy("10", "898.00"), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycle();
    // 54 of 900 are 600 bps; 500 are expected.
    EXPECT_EQ(refusedFor(world, RefusalCode::AlphaEdgeBelowMinimum), 1U);
    EXPECT_EQ(world.sent().size(), 2U);
}

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

TEST(CoreEarningsTest, SlippageBeyondTheAlarmIsAFinding)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    world.fill(world.id, 1, "10", "910.00");
    EXPECT_TRUE(world.noted(NoteKind::PostTrade, "slippage"));
}

TEST(CoreEarningsTest, AHarvestIsTakenOnceForTheSameProfit)
{
    WorldOptions options;
    options.settings.capital.harvestCadence = HarvestCadence::Fill;
    World world(options);
    world.start();
    world.want({avaxBuy("200", "900.10")});
    world.cycles(2);
    world.quote(kAvax, "950.00", "950.10");
    world.cycle();
    world.want({avaxSell("200", "950.00")});
    world.cycles(3);
    Money const bucket = world.state().books.figures().reserveBucket;
    ASSERT_TRUE(bucket.isPositive());
    EXPECT_EQ(world.core().totals().harvested, bucket);
    EXPECT_EQ(bucket, world.state().books.harvestedMonth());
    world.cycles(10);
    world.restart();
    world.cycles(3);
    EXPECT_EQ(world.state().books.figures().reserveBucket, bucket);
    // Equity does not change by it.
    EXPECT_TRUE(world.core().totals().ledgerResidual.isZero());
}

}  // namespace
}  // namespace pentad::runtime
