// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Rehearsal.h"

#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kBtc;
using test::kEth;
using test::money;
using test::quantity;
using test::World;
using test::WorldOptions;

WorldOptions holdings()
{
    WorldOptions options;
    options.holdings[kAvax] = quantity("20.5");
    options.holdings[kEth] = quantity("0.0000123");  // worth 1.23: dust
    options.holdings[kBtc] = quantity("0.01");
    return options;
}

TEST(RehearsalTest, SaysWhatTheFlattenThenDoes)
{
    World world(holdings());
    world.start();
    FlattenRehearsal const rehearsal = rehearse(world.core(), 1s);
    RehearsalLine const& avax = rehearsal.assets[kAvax];
    EXPECT_EQ(avax.quantity, quantity("20.5"));
    EXPECT_EQ(avax.gross, money("18450"));
    EXPECT_EQ(avax.feeAndTax, portion(money("18450"), world.settings().fees.takerRate, Rounding::Up));
    EXPECT_EQ(avax.net, avax.gross - avax.feeAndTax);
    EXPECT_EQ(avax.steps, 1);
    EXPECT_EQ(rehearsal.assets[kEth].quantity, Quantity{});
    EXPECT_EQ(rehearsal.assets[kEth].dust, quantity("0.0000123"));
    EXPECT_EQ(rehearsal.assets[kEth].dustValue, money("1.23"));
    EXPECT_EQ(rehearsal.assets[kEth].bid, test::price("100000"));
    EXPECT_EQ(rehearsal.dustValue, money("1.23"));
    EXPECT_EQ(rehearsal.marked, money("48451.23"));
    EXPECT_EQ(rehearsal.assetsToSell, 2);
    EXPECT_EQ(rehearsal.gross, money("48450"));
    EXPECT_EQ(rehearsal.perPercent, portion(rehearsal.net, Rate("0.01"_dec), Rounding::HalfEven));

    world.command(Flatten{"test"});
    world.cycles(12);
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::Done) << world.state().flatten.result;
    EXPECT_EQ(world.state().books.quoteBalance(), rehearsal.cashAfter);
    EXPECT_EQ(world.state().books.held(kEth), rehearsal.assets[kEth].dust);
    FlattenRehearsal const after = rehearse(world.core(), 1s);
    EXPECT_EQ(after.assetsToSell, 0);
    EXPECT_EQ(after.net, Money{});
    EXPECT_EQ(after.cashAfter, rehearsal.cashAfter);
}

TEST(RehearsalTest, CountsOrdersAndTime)
{
    World world;
    world.start();
    EXPECT_EQ(rehearse(world.core(), 1s).duration, 4s) << "asking and verifying";
    world.want({World::intent(Side::Buy, kAvax, "10", "895.00")});
    world.cycle();
    FlattenRehearsal const rehearsal = rehearse(world.core(), 1s);
    EXPECT_EQ(rehearsal.ordersToCancel, 1);
    EXPECT_EQ(rehearsal.foreignOrders, 0);
    EXPECT_EQ(rehearsal.duration, 5s);
    EXPECT_EQ(rehearsal.stageTimes, (std::array<Milliseconds, kFlattenStages>{0s, 1s, 2s, 0s, 2s}));
}

TEST(RehearsalTest, CountsTheStepsThatTheDepthOfTheBidsAsksFor)
{
    World world(holdings());
    world.start();
    world.depth(kAvax, "8");
    world.cycle();
    FlattenRehearsal const rehearsal = rehearse(world.core(), 1s, 2s);
    EXPECT_EQ(rehearsal.assets[kAvax].steps, 3);
    EXPECT_EQ(rehearsal.assets[kBtc].steps, 1);
    EXPECT_EQ(rehearsal.steps, 4);
    EXPECT_EQ(rehearsal.stageTimes[3], 5s) << "one cycle, and two waits of two seconds";
    world.command(Flatten{"test"});
    world.cycles(20);
    ASSERT_EQ(world.state().flatten.phase, FlattenPhase::Done) << world.state().flatten.result;
    EXPECT_EQ(world.state().flatten.steps, 3);
}

TEST(RehearsalTest, SaysHowOldItsPricesAre)
{
    World world(holdings());
    world.start();
    FlattenRehearsal const fresh = rehearse(world.core(), 1s);
    EXPECT_LE(fresh.oldestQuote, 1s);
    EXPECT_FALSE(fresh.stale);
    world.silence();
    world.cycle(30s);
    FlattenRehearsal const old = rehearse(world.core(), 1s);
    EXPECT_GE(old.oldestQuote, 30s);
    EXPECT_TRUE(old.stale);
    World empty;
    empty.start();
    EXPECT_FALSE(rehearse(empty.core(), 1s).oldestQuote) << "nothing is held, no price matters";
}

TEST(RehearsalTest, LeavesWhatOrdersOfOthersLock)
{
    WorldOptions options = holdings();
    options.paper = false;
    World world(options);
    world.start();
    AccountReport report = world.agreeing();
    report.openOrders.push_back(ReportedOrder{ClientOrderId("byhand"), ExchangeOrderId{77},
                                              world.universe()[kAvax].symbol, Side::Sell, OrderType::Limit,
                                              test::price("950.00"), quantity("5"), quantity("5")});
    world.report(report);
    FlattenRehearsal const rehearsal = rehearse(world.core(), 1s);
    EXPECT_EQ(rehearsal.assets[kAvax].quantity, quantity("15.5"));
    EXPECT_EQ(rehearsal.assets[kAvax].dust, Quantity{});
    EXPECT_EQ(rehearsal.foreignOrders, 1);
}

}  // namespace
}  // namespace pentad::runtime
