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

TEST(CoreFeesTest, AFillWithoutFeesIsEstimatedAndSettledWhenTheTradeRowComes)
{
    Sent world;
    world.acknowledge(world.id, 5001);
    Fill const whole = world.fillOf(world.id, 1, "10", "899.00");
    Fill bare = whole;
    bare.fee.reset();
    bare.tax.reset();
    world.submit(FillReported{bare, true});
    EXPECT_TRUE(world.lastRecords().front().fills.front().estimated);
    EXPECT_EQ(world.state().books.figures().accruedFees, money("21.576"));
    Money const estimated = world.core().totals().equity;
    world.submit(FillReported{whole, true});
    EXPECT_TRUE(world.state().books.figures().accruedFees.isZero());
    EXPECT_EQ(world.core().totals().fees, *whole.fee);
    EXPECT_EQ(world.core().totals().tax, *whole.tax);
    EXPECT_EQ(world.core().totals().fills, 1U);
    EXPECT_EQ(world.core().totals().equity, estimated) << "the estimate was the published rate";
}

TEST(CoreFeesTest, AFeeAboveTheModelIsToldWhenItBegins)
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

TEST(CoreFeesTest, AFeeAboveTheModelPricesEdgesForADayOrUntilAMarketOrderPaysTheModel)
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

TEST(CoreFeesTest, AnEntryThatDoesNotEarnTheFeeThatIsPaidIsRefused)
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

}  // namespace
}  // namespace pentad::runtime
