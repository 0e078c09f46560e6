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

DepthView bidsOf(std::initializer_list<std::pair<char const*, char const*>> levels)
{
    DepthView book;
    for (auto const& [level, size] : levels) {
        book.bids.push_back({test::price(level), quantity(size)});
    }
    return book;
}

TEST(RehearsalTest, AWalkTakesTheBidsFromTheTopAndNothingBelowTheBand)
{
    struct Row {
        char const* quantity;
        char const* gross;
        std::size_t levels;
        char const* beyond;
    };
    // The edge of the band is 95: 94 is no bid for it.
    DepthView const book = bidsOf({{"100", "2"}, {"99", "3"}, {"95", "5"}, {"94", "1000"}});
    for (Row const& row :
         {Row{"0", "0", 0, "0"}, Row{"1", "100", 1, "0"}, Row{"2", "200", 1, "0"}, Row{"2.5", "249.5", 2, "0"},
          Row{"5", "497", 2, "0"}, Row{"10", "972", 3, "0"}, Row{"12", "1162", 3, "2"}}) {
        BidWalk const walk = walkBids(book, quantity(row.quantity), Rate("0.05"_dec));
        EXPECT_EQ(walk.gross, money(row.gross)) << row.quantity;
        EXPECT_EQ(walk.taken.size(), row.levels) << row.quantity;
        EXPECT_EQ(walk.beyondBand, quantity(row.beyond)) << row.quantity;
    }
    EXPECT_EQ(walkBids({}, quantity("3"), Rate("0.05"_dec)).beyondBand, quantity("3"));
}

TEST(RehearsalTest, WithABookItCountsWhatTheBidsPay)
{
    World world(holdings());
    world.start();
    DepthView const book = bidsOf({{"900", "10"}, {"899", "10"}, {"890", "100"}});
    PerAsset<DepthView const*> books;
    books[kAvax] = &book;
    FlattenRehearsal const rehearsal = rehearse(world.core(), 1s, {}, books);
    RehearsalLine const& avax = rehearsal.assets[kAvax];
    EXPECT_TRUE(avax.bookKnown);
    EXPECT_EQ(avax.gross, money("18435"));  // 9000 + 8990 + 445
    EXPECT_EQ(avax.levels, 3);
    ASSERT_EQ(avax.eaten.size(), 3U);
    EXPECT_EQ(avax.eaten[0].price, test::price("900"));
    EXPECT_EQ(avax.eaten[0].taken, quantity("10"));
    EXPECT_EQ(avax.eaten[0].belowBidBps, Decimal{});
    EXPECT_EQ(avax.eaten[2].price, test::price("890"));
    EXPECT_EQ(avax.eaten[2].taken, quantity("0.5"));
    EXPECT_EQ(avax.eaten[2].quantity, quantity("100"));
    EXPECT_EQ(avax.eaten[2].belowBidBps.round(2, Rounding::HalfEven), "111.11"_dec);
    EXPECT_EQ(avax.deeper, Quantity{});
    EXPECT_EQ(avax.beyondBand, Quantity{});
    EXPECT_EQ(avax.average->round(6, Rounding::HalfEven), test::price("899.268293"));
    EXPECT_EQ(avax.slippageBps->round(2, Rounding::HalfEven), "8.13"_dec);
    EXPECT_EQ(avax.feeAndTax, portion(avax.gross, world.settings().fees.takerRate, Rounding::Up));
    EXPECT_EQ(rehearsal.slippageBps->round(6, Rounding::HalfEven), avax.slippageBps->round(6, Rounding::HalfEven))
        << "only known books count";
    EXPECT_EQ(rehearsal.gross, avax.gross + rehearsal.assets[kBtc].gross);
    RehearsalLine const& btc = rehearsal.assets[kBtc];
    EXPECT_FALSE(btc.bookKnown);
    EXPECT_FALSE(btc.average);
    EXPECT_TRUE(btc.eaten.empty());
    EXPECT_EQ(btc.gross, money("30000"));
}

TEST(RehearsalTest, EachStepMeetsTheBidsAnew)
{
    World world(holdings());
    world.start();
    world.depth(kAvax, "10");
    world.cycle();
    DepthView const book = bidsOf({{"900", "5"}, {"890", "5"}});
    PerAsset<DepthView const*> books;
    books[kAvax] = &book;
    RehearsalLine const avax = rehearse(world.core(), 1s, {}, books).assets[kAvax];
    EXPECT_EQ(avax.steps, 3);
    EXPECT_EQ(avax.levels, 2);
    EXPECT_EQ(avax.gross, money("18350")) << "twice 5 at 900 and 5 at 890, and 0.5 at 900";
    ASSERT_EQ(avax.eaten.size(), 2U);
    EXPECT_EQ(avax.eaten[0].taken, quantity("10.5")) << "three steps, of 5 that stand there";
    EXPECT_EQ(avax.eaten[0].quantity, quantity("5"));
    EXPECT_EQ(avax.eaten[1].taken, quantity("10"));
}

TEST(RehearsalTest, OfADeepWalkOnlyTheFirstLevelsAreToldApart)
{
    World world(holdings());
    world.start();
    DepthView book;
    for (int i = 0; i < 12; ++i) {
        book.bids.push_back({Price(Decimal(900 - i)), quantity("1")});
    }
    PerAsset<DepthView const*> books;
    books[kAvax] = &book;
    RehearsalLine const avax = rehearse(world.core(), 1s, {}, books).assets[kAvax];
    EXPECT_EQ(avax.levels, 12);
    ASSERT_EQ(avax.eaten.size(), kEatenLevelsMax);
    Quantity told = avax.deeper + avax.beyondBand;
    for (EatenLevel const& level : avax.eaten) {
        EXPECT_EQ(level.taken, quantity("1"));
        told += level.taken;
    }
    EXPECT_EQ(avax.deeper, quantity("4")) << "four levels";
    EXPECT_EQ(avax.beyondBand, quantity("8.5")) << "there is no bid for it, so it is not deeper";
    EXPECT_EQ(told, avax.quantity);
}

TEST(RehearsalTest, AnOldBookIsNoBook)
{
    World world(holdings());
    world.start();
    world.silence();
    world.cycle(30s);
    DepthView const book = bidsOf({{"900", "1"}, {"500", "100"}});
    PerAsset<DepthView const*> books;
    books[kAvax] = &book;
    RehearsalLine const avax = rehearse(world.core(), 1s, {}, books).assets[kAvax];
    EXPECT_FALSE(avax.bookKnown);
    EXPECT_EQ(avax.gross, money("18450"));
}

TEST(RehearsalTest, LeavesWhatIsNotFreeAtTheExchange)
{
    WorldOptions options = holdings();
    options.paper = false;
    World world(options);
    world.start();
    AccountReport report = world.agreeing();
    ReportedBalance& avax = report.balances[1 + static_cast<std::size_t>(kAvax)];
    avax.free = avax.free - Decimal(5);
    avax.locked = Decimal(5);
    world.report(report);
    EXPECT_EQ(rehearse(world.core(), 1s).assets[kAvax].quantity, quantity("15.5"));
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
