// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/CircuitBreaker.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::resilience {
namespace {

using namespace std::chrono_literals;
using test::textTable;

constexpr UtcTime kBreakerUtc{Milliseconds(1'700'000'000'000)};

MonotonicTime at(std::int64_t seconds)
{
    return MonotonicTime{} + std::chrono::seconds(seconds);
}

// Opens after three failures, for 30 s, then two probes.
CircuitBreaker breaker()
{
    return {BreakerGroup::Account, BreakerParameters{3, Milliseconds(30'000), 2}};
}

std::string word(BreakerPhase phase)
{
    return phase == BreakerPhase::Closed ? "closed" : phase == BreakerPhase::Open ? "open" : "half";
}

// One story per block; each row is what happens at a second, and the phase after it.
TEST(CircuitBreakerTest, MovesThroughItsPhasesByTheTable)
{
    for (std::string_view const story : {
             // Failures in a row open it; it stays open for the cooldown, and two good probes close it.
             R"(
             0   fail   closed
             1   fail   closed
             2   allows closed
             3   fail   open
             4   refuses open
             32  refuses open
             33  allows half
             33  allows half
             33  refuses half
             34  ok     half
             34  refuses half
             35  ok     closed
             35  allows closed
             )",
             // A success between failures begins the count anew.
             R"(
             0   fail   closed
             1   fail   closed
             2   ok     closed
             3   fail   closed
             4   fail   closed
             5   fail   open
             )",
             // The first bad probe opens it again, for a whole cooldown.
             R"(
             0   fail   closed
             0   fail   closed
             0   fail   open
             30  allows half
             31  fail   open
             60  refuses open
             61  allows half
             62  ok     half
             63  allows half
             64  ok     closed
             )",
             // After it has closed, it takes the full number of failures again.
             R"(
             0   fail   closed
             0   fail   closed
             0   fail   open
             30  allows half
             30  allows half
             31  ok     half
             31  ok     closed
             32  fail   closed
             32  fail   closed
             32  fail   open
             )",
             // A failure of an older call while it is open does not lengthen the cooldown.
             R"(
             0   fail   closed
             0   fail   closed
             0   fail   open
             20  fail   open
             29  refuses open
             30  allows half
             )",
             // A success of an older call while it is open does not close it.
             R"(
             0   fail   closed
             0   fail   closed
             0   fail   open
             1   ok     open
             2   refuses open
             )",
             // Probes nobody answers are given anew after the cooldown: it never stays half open for good.
             R"(
             0   fail   closed
             0   fail   closed
             0   fail   open
             30  allows half
             31  allows half
             60  refuses half
             61  allows half
             62  allows half
             62  refuses half
             63  ok     half
             64  ok     closed
             )",
             // A probe that was never sent is given back: it proves nothing, and the next one does not wait.
             R"(
             0   fail   closed
             0   fail   closed
             0   fail   open
             5   unsent open
             29  refuses open
             30  allows half
             30  allows half
             30  refuses half
             31  unsent half
             31  allows half
             31  refuses half
             32  ok     half
             33  unsent half
             33  unsent half
             33  allows half
             33  refuses half
             34  ok     closed
             )",
             // Nor does it count while all is well, between failures either.
             R"(
             0   unsent closed
             0   unsent closed
             0   unsent closed
             1   fail   closed
             1   fail   closed
             2   unsent closed
             2   fail   open
             )",
         }) {
        CircuitBreaker one = breaker();
        for (auto const& row : textTable(story)) {
            SCOPED_TRACE(std::string(story) + testing::PrintToString(row));
            MonotonicTime const now = at(std::stoll(row[0]));
            if (row[1] == "fail") {
                one.failed(now, "timeout");
            } else if (row[1] == "ok") {
                one.succeeded(now);
            } else if (row[1] == "unsent") {
                one.notMade();
            } else {
                EXPECT_EQ(one.allows(now), row[1] == "allows");
            }
            EXPECT_EQ(word(one.phase()), row[2]);
        }
    }
}

TEST(CircuitBreakerTest, TellsItselfOnceAtFirstAndThenOnlyChanges)
{
    CircuitBreaker one = breaker();
    auto const first = one.takeChange(at(0), kBreakerUtc);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->group, BreakerGroup::Account);
    EXPECT_EQ(first->phase, BreakerPhase::Closed);
    EXPECT_EQ(first->failureThreshold, 3);
    EXPECT_EQ(first->consecutiveFailures, 0);
    EXPECT_EQ(first->nextProbe, std::nullopt);
    EXPECT_FALSE(one.takeChange(at(0), kBreakerUtc).has_value());
    one.succeeded(at(1));
    EXPECT_TRUE(one.allows(at(1)));
    EXPECT_FALSE(one.takeChange(at(1), kBreakerUtc).has_value()) << "nothing is new when all is well";

    one.failed(at(2), "502");
    auto const second = one.takeChange(at(2), kBreakerUtc);
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->consecutiveFailures, 1);
    EXPECT_EQ(second->reason, "502");
    one.succeeded(at(3));
    auto const third = one.takeChange(at(3), kBreakerUtc);
    ASSERT_TRUE(third.has_value());
    EXPECT_EQ(third->consecutiveFailures, 0);
}

TEST(CircuitBreakerTest, TellsWhenTheNextProbeIsDue)
{
    CircuitBreaker one = breaker();
    for (int i = 0; i < 3; ++i) {
        one.failed(at(10), "timeout");
    }
    auto const opened = one.takeChange(at(10), kBreakerUtc);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(opened->phase, BreakerPhase::Open);
    EXPECT_EQ(opened->nextProbe, kBreakerUtc + 30s);
    one.failed(at(22), "timeout");
    EXPECT_EQ(one.takeChange(at(22), kBreakerUtc)->nextProbe, kBreakerUtc + 18s);
    one.failed(at(300), "timeout");
    EXPECT_EQ(one.takeChange(at(300), kBreakerUtc)->nextProbe, kBreakerUtc) << "overdue, never in the past";
    EXPECT_TRUE(one.allows(at(300)));
    auto const half = one.takeChange(at(300), kBreakerUtc);
    ASSERT_TRUE(half.has_value());
    EXPECT_EQ(half->phase, BreakerPhase::HalfOpen);
    EXPECT_EQ(half->nextProbe, std::nullopt);
}

TEST(CircuitBreakerTest, TellsHowManyProbesHaveSucceededOfHowMany)
{
    CircuitBreaker one(BreakerGroup::Account, BreakerParameters{1, Milliseconds(1'000), 3});
    one.failed(at(0), "timeout");
    EXPECT_EQ(one.takeChange(at(0), kBreakerUtc)->probesNeeded, 0) << "open: no probe is under way";
    EXPECT_TRUE(one.allows(at(1)));
    for (int good = 0; good < 3; ++good) {
        auto const half = one.takeChange(at(1), kBreakerUtc);
        ASSERT_TRUE(half.has_value()) << good;
        EXPECT_EQ(half->phase, BreakerPhase::HalfOpen);
        EXPECT_EQ(half->probesSucceeded, good);
        EXPECT_EQ(half->probesNeeded, 3);
        one.succeeded(at(1));
    }
    auto const closed = one.takeChange(at(1), kBreakerUtc);
    ASSERT_TRUE(closed.has_value());
    EXPECT_EQ(closed->phase, BreakerPhase::Closed);
    EXPECT_EQ(closed->probesNeeded, 0);
    // Open again: what had succeeded before counts no more.
    one.failed(at(2), "timeout");
    EXPECT_TRUE(one.allows(at(3)));
    EXPECT_EQ(one.takeChange(at(3), kBreakerUtc)->probesSucceeded, 0);
}

TEST(CircuitBreakerTest, ForgetsItsReasonWhenItCloses)
{
    CircuitBreaker one(BreakerGroup::Orders, BreakerParameters{1, Milliseconds(1'000), 1});
    one.failed(at(0), "timeout");
    EXPECT_EQ(one.phase(), BreakerPhase::Open);
    EXPECT_TRUE(one.allows(at(1)));
    EXPECT_FALSE(one.allows(at(1)));
    one.succeeded(at(1));
    auto const closed = one.takeChange(at(1), kBreakerUtc);
    ASSERT_TRUE(closed.has_value());
    EXPECT_EQ(closed->phase, BreakerPhase::Closed);
    EXPECT_TRUE(closed->reason.empty());
}

}  // namespace
}  // namespace pentad::resilience
