// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/RateLimiter.h"

#include "support/Times.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::resilience {
namespace {

using namespace std::chrono_literals;
using test::kHourUp;

// Route 0: orders, 300 in 60 s and 10 in 1 s. Route 1: data, 10 in 10 s, and with route 2 together 15 in 60 s.
RateLimiter limiter()
{
    std::vector<RateBucket> buckets{{"orders", {{300, 60s}, {10, 1s}}}, {"data", {{10, 10s}}}, {"host", {{15, 60s}}}};
    std::vector<RateRoute> routes{{{0}}, {{1, 2}}, {{2}}};
    return {std::move(buckets), std::move(routes)};
}

int letThrough(RateLimiter& one, std::size_t route, Urgency urgency, MonotonicTime now)
{
    int count = 0;
    while (one.ask(route, urgency, now).now) {
        ++count;
    }
    return count;
}

TEST(RateLimiterTest, KeepsBothWindows)
{
    RateLimiter one = limiter();
    EXPECT_EQ(letThrough(one, 0, Urgency::Protective, kHourUp), 10);
    RateAnswer const wait = one.ask(0, Urgency::Protective, kHourUp);
    EXPECT_FALSE(wait.now);
    EXPECT_EQ(wait.notBefore, kHourUp + 1s + RateLimiter::kMargin);
    EXPECT_EQ(letThrough(one, 0, Urgency::Protective, wait.notBefore - 1ms), 0);
    EXPECT_EQ(letThrough(one, 0, Urgency::Protective, wait.notBefore), 10);
    MonotonicTime now = wait.notBefore;
    for (int i = 2; i < 30; ++i) {
        now += 1s + RateLimiter::kMargin;
        EXPECT_EQ(letThrough(one, 0, Urgency::Protective, now), 10);
    }
    // 300 calls are made: now the long window rules.
    EXPECT_EQ(one.ask(0, Urgency::Protective, now + 2s).notBefore, kHourUp + 60s + RateLimiter::kMargin);
}

TEST(RateLimiterTest, LowerUrgenciesLeaveAReserveToHigherOnes)
{
    RateLimiter one = limiter();
    EXPECT_EQ(letThrough(one, 0, Urgency::Data, kHourUp), 6);
    EXPECT_EQ(letThrough(one, 0, Urgency::Reconcile, kHourUp), 1);
    EXPECT_EQ(letThrough(one, 0, Urgency::Submit, kHourUp), 1);
    EXPECT_EQ(letThrough(one, 0, Urgency::Protective, kHourUp), 2);
}

TEST(RateLimiterTest, AFloodOfEntriesNeverStopsAFlatten)
{
    RateLimiter one = limiter();
    MonotonicTime now = kHourUp;
    int flattened = 0;
    for (int i = 0; i < 600; ++i) {
        letThrough(one, 0, Urgency::Submit, now);
        flattened += one.ask(0, Urgency::Protective, now).now ? 1 : 0;
        now += 1s;
    }
    EXPECT_GE(flattened, 500);
}

TEST(RateLimiterTest, ARouteDrawsFromAllItsBuckets)
{
    RateLimiter one = limiter();
    EXPECT_EQ(letThrough(one, 1, Urgency::Protective, kHourUp), 10);
    EXPECT_EQ(letThrough(one, 2, Urgency::Protective, kHourUp), 5);
    // The other bucket of route 1 is free again after 10 s, the shared one is not.
    EXPECT_EQ(one.ask(1, Urgency::Protective, kHourUp + 20s).notBefore, kHourUp + 60s + RateLimiter::kMargin);
}

TEST(RateLimiterTest, ObeysTheWishToWaitEvenForCancels)
{
    RateLimiter one = limiter();
    one.blocked(0, kHourUp, 10s);
    EXPECT_EQ(one.ask(0, Urgency::Protective, kHourUp).notBefore, kHourUp + 10s + RateLimiter::kMargin);
    EXPECT_EQ(one.blockedUntil(0, kHourUp), kHourUp + 10s + RateLimiter::kMargin);
    // A shorter wish does not shorten it.
    one.blocked(0, kHourUp, 1s);
    EXPECT_FALSE(one.ask(0, Urgency::Protective, kHourUp + 9s).now);
    EXPECT_TRUE(one.ask(0, Urgency::Protective, kHourUp + 11s).now);
    EXPECT_EQ(one.blockedUntil(0, kHourUp + 11s), std::nullopt);
    EXPECT_TRUE(one.ask(1, Urgency::Data, kHourUp).now);
}

// The wish may be nonsense, and orders rest meanwhile.
TEST(RateLimiterTest, AVeryLongBlockHoldsCancelsOnlyUntilTheyAreTriedAgain)
{
    constexpr auto kTry = RateLimiter::kProtectiveWait + RateLimiter::kMargin;
    RateLimiter one = limiter();
    one.blocked(0, kHourUp, 1h);
    EXPECT_EQ(one.ask(0, Urgency::Protective, kHourUp).notBefore, kHourUp + kTry);
    EXPECT_TRUE(one.ask(0, Urgency::Protective, kHourUp + kTry).now);
    for (Urgency const urgency : {Urgency::Submit, Urgency::Reconcile, Urgency::Data}) {
        EXPECT_EQ(one.ask(0, urgency, kHourUp + kTry).notBefore, kHourUp + 1h + RateLimiter::kMargin);
    }
    // Refused again: as long once more.
    one.blocked(0, kHourUp + kTry, 1h);
    EXPECT_EQ(one.ask(0, Urgency::Protective, kHourUp + kTry).notBefore, kHourUp + 2 * kTry);
    EXPECT_EQ(one.blockedUntil(0, kHourUp + kTry), kHourUp + kTry + 1h + RateLimiter::kMargin);
}

TEST(RateLimiterTest, WithoutAWishTheLongestWindowIsWaitedFor)
{
    RateLimiter one = limiter();
    one.blocked(0, kHourUp, std::nullopt);
    EXPECT_EQ(one.blockedUntil(0, kHourUp), kHourUp + 60s + RateLimiter::kMargin);
}

TEST(RateLimiterTest, ShowsTheTightestWindow)
{
    RateLimiter one = limiter();
    letThrough(one, 0, Urgency::Protective, kHourUp);
    auto const tight = one.budgets(kHourUp);
    ASSERT_EQ(tight.size(), 3U);
    EXPECT_EQ(tight[0].name, "orders");
    EXPECT_EQ(tight[0].limit, 10);
    EXPECT_EQ(tight[0].left, 0);
    EXPECT_EQ(tight[0].window, 1s);
    EXPECT_EQ(tight[0].blockedFor, std::nullopt);
    one.blocked(0, kHourUp, 5s);
    auto const later = one.budgets(kHourUp + 2s);
    EXPECT_EQ(later[0].limit, 300);
    EXPECT_EQ(later[0].left, 290);
    EXPECT_EQ(later[0].blockedFor, 3s + RateLimiter::kMargin);
    EXPECT_EQ(one.budgets(kHourUp + 70s)[0].left, one.budgets(kHourUp + 70s)[0].limit);
}

// The law: wherever the exchange begins its window, it never counts more than it allows.
RC_GTEST_PROP(RateLimiterTest, NoIntervalHoldsMoreCallsThanItsWindowAllows, ())
{
    auto const steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 400), rc::gen::inRange(0, 4)));
    RateLimiter one = limiter();
    MonotonicTime now = kHourUp;
    std::vector<MonotonicTime> calls;
    for (auto const& [milliseconds, urgency] : steps) {
        now += Milliseconds(milliseconds);
        for (int i = 0; i < 4; ++i) {
            RateAnswer const answer = one.ask(0, static_cast<Urgency>(urgency), now);
            if (answer.now) {
                calls.push_back(now);
            } else {
                RC_ASSERT(answer.notBefore > now);
            }
        }
    }
    for (std::size_t i = 10; i < calls.size(); ++i) {
        RC_ASSERT(calls[i] - calls[i - 10] >= 1s);
    }
    for (std::size_t i = 300; i < calls.size(); ++i) {
        RC_ASSERT(calls[i] - calls[i - 300] >= 60s);
    }
}

}  // namespace
}  // namespace pentad::resilience
