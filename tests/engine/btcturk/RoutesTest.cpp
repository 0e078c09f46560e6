// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Routes.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using resilience::RateLimiter;
using resilience::Urgency;
using namespace std::chrono_literals;

constexpr MonotonicTime kStart{1h};

// How many calls of the highest urgency go through within one moment, and within a minute, as fast as they may.
struct Allowed {
    int atOnce = 0;
    int inAMinute = 0;
};
Allowed allowed(Route route)
{
    RateLimiter limiter = publishedLimits();
    Allowed result;
    MonotonicTime now = kStart;
    while (now < kStart + 60s) {
        auto const answer = limiter.ask(indexOf(route), Urgency::Protective, now);
        result.atOnce += answer.now && now == kStart ? 1 : 0;
        result.inAMinute += answer.now ? 1 : 0;
        now = answer.now ? now : answer.notBefore;
    }
    return result;
}

TEST(RoutesTest, LimitsAreThePublishedOnes)
{
    EXPECT_EQ(allowed(Route::SubmitOrder).atOnce, 10);
    EXPECT_EQ(allowed(Route::SubmitOrder).inAMinute, 300);
    EXPECT_EQ(allowed(Route::CancelOrder).atOnce, 10);
    EXPECT_EQ(allowed(Route::CancelOrder).inAMinute, 300);
    EXPECT_EQ(allowed(Route::SingleOrder).atOnce, 30);
    EXPECT_EQ(allowed(Route::SingleOrder).inAMinute, 900);
    EXPECT_EQ(allowed(Route::OpenOrders).inAMinute, 300);
    EXPECT_EQ(allowed(Route::AllOrders).inAMinute, 300);
    EXPECT_EQ(allowed(Route::Balances).inAMinute, 120);
    EXPECT_EQ(allowed(Route::UserTrades).inAMinute, 120);
    EXPECT_EQ(allowed(Route::CryptoMovements).inAMinute, 90);
    EXPECT_EQ(allowed(Route::FiatMovements).inAMinute, 90);
    EXPECT_EQ(allowed(Route::Ticker).inAMinute, 600);
    EXPECT_EQ(allowed(Route::OrderBook).inAMinute, 180);
    EXPECT_EQ(allowed(Route::Klines).inAMinute, 600);
    EXPECT_EQ(allowed(Route::SocketConnect).inAMinute, 15);
}

TEST(RoutesTest, TheChartHostHasABudgetOfItsOwn)
{
    RateLimiter limiter = publishedLimits();
    for (int i = 0; i < 600; ++i) {
        ASSERT_TRUE(limiter.ask(indexOf(Route::Klines), Urgency::Protective, kStart).now);
    }
    EXPECT_FALSE(limiter.ask(indexOf(Route::Klines), Urgency::Protective, kStart).now);
    EXPECT_GE(limiter.ask(indexOf(Route::Klines), Urgency::Protective, kStart).notBefore, kStart + 10min);
    EXPECT_TRUE(limiter.ask(indexOf(Route::Ticker), Urgency::Data, kStart).now);
}

TEST(RoutesTest, SignedRoutesAreTheOldVersionAndPublicOnesTheNew)
{
    for (std::size_t i = 0; i < kRoutes; ++i) {
        RouteFacts const& facts = factsOf(static_cast<Route>(i));
        EXPECT_EQ(facts.isSigned, facts.path.starts_with("/api/v1/")) << facts.path;
        EXPECT_EQ(facts.host == Host::Api, facts.path.starts_with("/api/")) << facts.path;
    }
    EXPECT_EQ(factsOf(Route::SubmitOrder).method, Method::Post);
    EXPECT_EQ(factsOf(Route::SubmitOrder).group, resilience::EndpointGroup::OrderPost);
    EXPECT_EQ(factsOf(Route::CancelOrder).method, Method::Delete);
    EXPECT_EQ(factsOf(Route::CancelOrder).path, factsOf(Route::SubmitOrder).path);
}

}  // namespace
}  // namespace pentad::btcturk
