// SPDX-License-Identifier: GPL-3.0-or-later
// Protective stops through the adapter, over real sockets, at the loopback exchange: placed, replaced when the position
// grows, triggered and followed under the new number; and the process dies between the cancel and the replacement. The
// account holds 2 ETH; the market stands at 1000, so that the stop stands near 950.
#include "scenario/WiredCore.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::Death;
using test::kEth;
using test::price;
using test::quantity;

class ProtectedCore : public test::WiredCore {
public:
    ProtectedCore() : WiredCore(settings()) {}

    // One stop of that size stands, and nothing else is open.
    bool protects(std::string_view size) const
    {
        auto const& open = state().orders.open();
        return open.size() == 1 && open.front().origin == Origin::Protection &&
               open.front().state == OrderState::Working &&
               orders::OrderRegistry::leaves(open.front()) == quantity(size);
    }
    ClientOrderId stop() const { return state().orders.open().front().clientOrderId; }

    // Somebody sells 1 ETH at 1001, and the strategy buys it.
    void buyOne()
    {
        rest("sell limit 1 1001");
        OrderIntent wanted;
        wanted.strategy = StrategyId("scripted");
        wanted.symbol = test::paperPairs()[kEth].symbol;
        wanted.type = OrderType::Limit;
        wanted.size = BaseSize{quantity("1")};
        wanted.limitPrice = price("1001.00");
        wanted.referencePrice = price("1001.00");
        wanted.expectedEdgeBps = Decimal(500);
        script().lines.push_back({wanted});
    }

private:
    static config::Settings settings()
    {
        config::Settings made;
        made.execution.protection.stop = ProtectiveStop::StopMarket;
        made.execution.reconcileEvery = 10s;
        return made;
    }
};

TEST(ProtectedOverTheWireTest, AStopGrowsWithItsPositionTriggersAndIsFollowedUnderItsNewNumber)
{
    ProtectedCore world;
    ASSERT_TRUE(world.reaches([&] { return world.protects("2"); }));
    ClientOrderId const first = world.stop();
    world.buyOne();
    ASSERT_TRUE(world.reaches([&] { return world.held() == quantity("3"); }));
    ASSERT_TRUE(world.reaches([&] { return world.protects("3"); }));
    EXPECT_EQ(world.order(first).state, OrderState::Cancelled);
    ClientOrderId const second = world.stop();
    ExchangeOrderId const number = world.order(second).exchangeOrderId;
    ASSERT_EQ(world.standing().size(), 1U);
    EXPECT_EQ(world.standing().front().clientId, second.view());
    EXPECT_EQ(world.standing().front().method, OrderType::StopMarket);
    EXPECT_EQ(world.standing().front().left, Decimal(3));

    // One bid brings the market below the stop, the next one takes what it sells.
    world.rest("buy limit 1 945");
    world.rest("buy limit 5 930");
    world.trade("940");
    ASSERT_TRUE(world.reaches([&] { return world.held().isZero() && world.state().orders.open().empty(); }));
    EXPECT_EQ(world.order(second).state, OrderState::Filled);
    EXPECT_GT(world.order(second).exchangeOrderId, number);
    EXPECT_EQ(world.arrivals(second), 1U);
    UtcTime const sold = world.now();
    ASSERT_TRUE(world.reaches([&] {
        return world.state().reconciledAt && *world.state().reconciledAt > sold && world.state().reportAgreed;
    }));
    EXPECT_TRUE(world.state().flows.empty());
    EXPECT_FALSE(world.state().safeMode);
    EXPECT_TRUE(world.standing().empty());
}

TEST(ProtectedOverTheWireTest, AfterADeathBetweenCancelAndReplacementThePositionIsProtectedAgain)
{
    for (Death const death : {Death::AfterTheCancelLeft, Death::BeforeTheCancelLeaves}) {
        SCOPED_TRACE(death == Death::AfterTheCancelLeft ? "the cancel had left" : "the cancel had not left");
        ProtectedCore world;
        ASSERT_TRUE(world.reaches([&] { return world.protects("2"); }));
        ClientOrderId const first = world.stop();
        world.dieAt(death);
        world.buyOne();
        ASSERT_TRUE(world.reaches([&] { return world.isDead(); }));
        if (death == Death::AfterTheCancelLeft) {
            ASSERT_TRUE(world.until([&] { return world.standing().empty(); })) << "it reaches the exchange";
        }
        world.restart();
        ASSERT_TRUE(world.reaches([&] { return world.protects("3"); }));
        EXPECT_NE(world.stop(), first);
        EXPECT_EQ(world.order(first).state, OrderState::Cancelled);
        ASSERT_EQ(world.standing().size(), 1U) << "one stop, not two";
        EXPECT_EQ(world.standing().front().clientId, world.stop().view());
        EXPECT_TRUE(world.state().flows.empty());
    }
}

}  // namespace
}  // namespace pentad
