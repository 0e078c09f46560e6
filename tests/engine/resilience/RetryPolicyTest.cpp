// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/RetryPolicy.h"

#include "resilience/Jitter.h"
#include "support/Times.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::resilience {
namespace {

using namespace std::chrono_literals;
using test::kHourUp;

RetryPolicy policy(RetryParameters account, std::uint64_t seed = 1)
{
    auto all = RetryPolicy::standard();
    all[static_cast<std::size_t>(EndpointGroup::Account)] = account;
    return {all, seed};
}

TEST(RetryPolicyTest, OrderPostsAreNeverMadeAgain)
{
    RetryPolicy one(RetryPolicy::standard(), 1);
    for (std::size_t i = 0; i < kCallFailures; ++i) {
        EXPECT_EQ(one.next(EndpointGroup::OrderPost, static_cast<CallFailure>(i), 1, kHourUp), std::nullopt);
        EXPECT_EQ(one.next(EndpointGroup::OrderPost, static_cast<CallFailure>(i), 1, kHourUp, 1s), std::nullopt);
    }
    // Not even where somebody asks for it in the parameters.
    auto all = RetryPolicy::standard();
    all[static_cast<std::size_t>(EndpointGroup::OrderPost)] = {1ms, 1ms, 100, 100};
    RetryPolicy generous(all, 1);
    EXPECT_EQ(generous.next(EndpointGroup::OrderPost, CallFailure::Timeout, 1, kHourUp), std::nullopt);
}

TEST(RetryPolicyTest, OnlyPassingTroubleIsTriedAgain)
{
    RetryPolicy one(RetryPolicy::standard(), 1);
    using enum CallFailure;
    for (CallFailure const failure : {Timeout, RateLimited, ServerError, Reset}) {
        EXPECT_TRUE(one.next(EndpointGroup::Account, failure, 1, kHourUp).has_value());
    }
    for (CallFailure const failure : {Refused, Unreadable}) {
        EXPECT_EQ(one.next(EndpointGroup::Account, failure, 1, kHourUp), std::nullopt);
    }
}

TEST(RetryPolicyTest, AttemptsAreBounded)
{
    RetryPolicy one = policy({100ms, 1s, 3, 100});
    EXPECT_TRUE(one.next(EndpointGroup::Account, CallFailure::Timeout, 1, kHourUp).has_value());
    EXPECT_TRUE(one.next(EndpointGroup::Account, CallFailure::Timeout, 2, kHourUp).has_value());
    EXPECT_EQ(one.next(EndpointGroup::Account, CallFailure::Timeout, 3, kHourUp), std::nullopt);
}

TEST(RetryPolicyTest, ASettingBoundsQuestionsAndNeverOrders)
{
    auto const all = RetryPolicy::standard(9);
    auto const attempts = [&](EndpointGroup group) { return all[static_cast<std::size_t>(group)].attemptsMaximum; };
    EXPECT_EQ(attempts(EndpointGroup::Account), 9);
    EXPECT_EQ(attempts(EndpointGroup::MarketData), 9);
    EXPECT_EQ(attempts(EndpointGroup::OrderCancel), 9);
    EXPECT_EQ(attempts(EndpointGroup::OrderPost), 1);
    EXPECT_EQ(attempts(EndpointGroup::Connection), 0) << "no end";
    EXPECT_EQ(RetryPolicy::standard(1)[static_cast<std::size_t>(EndpointGroup::OrderCancel)].attemptsMaximum, 6);
}

TEST(RetryPolicyTest, AGroupHasABudgetThatOthersDoNotShare)
{
    RetryPolicy one = policy({0ms, 0ms, 100, 5});
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(one.budgetLeft(EndpointGroup::Account, kHourUp), 5 - i);
        EXPECT_TRUE(one.next(EndpointGroup::Account, CallFailure::Timeout, 1, kHourUp).has_value());
    }
    EXPECT_EQ(one.budgetLeft(EndpointGroup::Account, kHourUp), 0);
    EXPECT_EQ(one.next(EndpointGroup::Account, CallFailure::Timeout, 1, kHourUp + 59s), std::nullopt);
    EXPECT_TRUE(one.next(EndpointGroup::MarketData, CallFailure::Timeout, 1, kHourUp + 59s).has_value());
    EXPECT_TRUE(one.next(EndpointGroup::OrderCancel, CallFailure::Timeout, 1, kHourUp + 59s).has_value());
    EXPECT_TRUE(one.next(EndpointGroup::Account, CallFailure::Timeout, 1, kHourUp + 60s).has_value());
}

TEST(RetryPolicyTest, AConnectionIsNeverGivenUpButKeepsItsPace)
{
    RetryPolicy one(RetryPolicy::standard(), 7);
    MonotonicTime now = kHourUp;
    std::vector<MonotonicTime> tries;
    for (int attempt = 1; attempt <= 200; ++attempt) {
        auto const wait = one.next(EndpointGroup::Connection, CallFailure::Reset, attempt, now);
        ASSERT_TRUE(wait.has_value());
        EXPECT_LE(*wait, 60s);
        now += *wait;
        tries.push_back(now);
    }
    for (std::size_t i = 12; i < tries.size(); ++i) {
        EXPECT_GE(tries[i] - tries[i - 12], 60s) << i;
    }
}

TEST(RetryPolicyTest, TheExchangesWishIsALowerBound)
{
    RetryPolicy one = policy({100ms, 1s, 100, 1'000});
    for (int i = 0; i < 50; ++i) {
        auto const wait = one.next(EndpointGroup::Account, CallFailure::RateLimited, 1, kHourUp, 30s);
        EXPECT_GE(*wait, 30s);
        EXPECT_LE(*wait, 30s + 100ms);
    }
}

TEST(RetryPolicyTest, TheSameSeedWaitsTheSame)
{
    auto const waits = [](std::uint64_t seed) {
        RetryPolicy one = policy({1s, 60s, 100, 1'000}, seed);
        std::vector<Milliseconds> all;
        for (int i = 1; i < 20; ++i) {
            all.push_back(*one.next(EndpointGroup::Account, CallFailure::Timeout, i, kHourUp));
        }
        return all;
    };
    EXPECT_EQ(waits(5), waits(5));
    EXPECT_NE(waits(5), waits(6));
}

// Full jitter: from nothing to base x 2^(n-1), never above the cap, and all of the range is used.
RC_GTEST_PROP(RetryPolicyTest, WaitsStayBelowTheGrowingCeiling, (std::uint64_t seed))
{
    auto const attempts = *rc::gen::inRange(1, 40);
    RetryPolicy one = policy({100ms, 5s, 1'000, 1'000}, seed);
    Milliseconds ceiling = 100ms;
    for (int i = 1; i < attempts && ceiling < 5s; ++i) {
        ceiling = std::min<Milliseconds>(2 * ceiling, 5s);
    }
    auto const wait = one.next(EndpointGroup::Account, CallFailure::Timeout, attempts, kHourUp);
    RC_ASSERT(wait.has_value());
    RC_ASSERT(*wait >= 0ms);
    RC_ASSERT(*wait <= ceiling);
}

TEST(JitterTest, ReachesBothEndsEvenly)
{
    Jitter jitter(3);
    std::array<int, 4> counts{};
    for (int i = 0; i < 40'000; ++i) {
        ++counts.at(static_cast<std::size_t>(jitter.upTo(3ms).count()));
    }
    for (int const count : counts) {
        EXPECT_NEAR(count, 10'000, 500);
    }
    EXPECT_EQ(jitter.upTo(0ms), 0ms);
    EXPECT_EQ(jitter.upTo(-5ms), 0ms);
}

}  // namespace
}  // namespace pentad::resilience
