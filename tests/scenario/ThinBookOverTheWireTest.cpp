// SPDX-License-Identifier: GPL-3.0-or-later
// Market orders into a book with one level on each side: the adapter's own feed, the core and the loopback exchange. The
// account holds 2 ETH and 100,000 TRY; a level has between 0.4 and 4 ETH near 1000.
#include "scenario/WiredCore.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::kEth;
using test::money;
using test::price;
using test::quantity;

class ThinCore : public test::WiredCore {
public:
    ThinCore() : WiredCore(settings(), "[[fault]]\naction = \"thin_book\"\nlevels = 1\n", 20) {}

    // The books agree with the exchange, and the newest quote knows how little there is.
    bool isReady() const
    {
        return state().reconciled && !state().safeMode && book().asks.size() == 1 && book().bids.size() == 1 &&
               quote().askDepth && *quote().askDepth == book().asks.front().quantity;
    }
    // The order that a market order of the operator became, once it has ended.
    OrderRecord traded(Side side, OrderSize size)
    {
        command(PlaceOrder{test::paperPairs()[kEth].symbol, side, OrderType::Market, size, {}, {}});
        if (state().orders.open().empty()) {
            ADD_FAILURE() << "it was refused";
            return {};
        }
        ClientOrderId const id = state().orders.open().back().clientOrderId;
        EXPECT_TRUE(reaches([&] { return isTerminal(order(id).state); }));
        return order(id);
    }

private:
    static config::Settings settings()
    {
        config::Settings made;
        made.execution.reconcileEvery = 5s;
        return made;
    }
};

TEST(ThinBookOverTheWireTest, AMarketBuyTakesTheOneLevelAndNoMore)
{
    ThinCore world;
    ASSERT_TRUE(world.reaches([&] { return world.isReady(); }));
    Quantity const depth = *world.quote().askDepth;
    Price const ask = world.quote().ask;
    // Within every cap, and far more than one level has.
    OrderRecord const bought = world.traded(Side::Buy, QuoteSize{money("20000")});
    EXPECT_LT(std::get<QuoteSize>(bought.size).money, money("5000"));
    EXPECT_TRUE(bought.filled.isPositive());
    EXPECT_LE(bought.filled.value(), multiply(depth.value(), "1.01"_dec, Rounding::Up))
        << "where the ask fell meanwhile";
    // At the ask, or a little above where the market has moved meanwhile; never outside the collar.
    EXPECT_LE(bought.filledMoney,
              notional(Price(multiply(ask.value(), "1.01"_dec, Rounding::Up)), bought.filled, Rounding::Up));
    EXPECT_TRUE(world.standing().empty()) << "a rest stays open";
    EXPECT_EQ(world.held(), quantity("2") + bought.filled);
}

TEST(ThinBookOverTheWireTest, AMarketSellLeavesNoRestBehind)
{
    ThinCore world;
    ASSERT_TRUE(world.reaches([&] { return world.isReady(); }));
    Price const bid = world.quote().bid;
    OrderRecord const sold = world.traded(Side::Sell, BaseSize{quantity("2")});
    EXPECT_TRUE(sold.filled.isPositive());
    // The exchange lets a market order go no further than 5 % from its best price.
    EXPECT_GE(sold.filledMoney,
              notional(Price(multiply(bid.value(), "0.94"_dec, Rounding::Down)), sold.filled, Rounding::Down));
    EXPECT_TRUE(world.standing().empty()) << "a rest stays open";
    EXPECT_EQ(world.held(), quantity("2") - sold.filled);
    UtcTime const ended = world.now();
    EXPECT_TRUE(world.reaches([&] {
        return world.state().reconciledAt && *world.state().reconciledAt > ended && world.state().reportAgreed;
    }));
    EXPECT_TRUE(world.state().flows.empty());
}

}  // namespace
}  // namespace pentad
