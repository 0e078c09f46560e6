// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/TimeSync.h"

#include "support/Times.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::resilience {
namespace {

using namespace std::chrono_literals;
using test::kHourUp;

constexpr UtcTime kSyncUtc{Milliseconds(1'790'150'400'000)};

// The exchange is `ahead` of this computer; the answer took `roundTrip`, of which `there` went before it was made.
TimeSample sample(MonotonicTime sentAt, Milliseconds ahead, Milliseconds roundTrip, Milliseconds there)
{
    UtcTime const localWhenMade = kSyncUtc + std::chrono::floor<Milliseconds>(sentAt - kHourUp) + there;
    return {sentAt, sentAt + roundTrip, localWhenMade + ahead};
}

UtcTime localAt(MonotonicTime now)
{
    return kSyncUtc + std::chrono::floor<Milliseconds>(now - kHourUp);
}

TEST(TimeSyncTest, KnowsNothingBeforeTheFirstSample)
{
    TimeSync const sync;
    EXPECT_EQ(sync.state(kHourUp, kSyncUtc), TimeState::Unknown);
    EXPECT_EQ(sync.offset(kHourUp, kSyncUtc), std::nullopt);
    EXPECT_EQ(sync.serverTime(kHourUp), std::nullopt);
    EXPECT_NE(sync.advice(kHourUp, kSyncUtc), "");
}

TEST(TimeSyncTest, TheShortestRoundTripCounts)
{
    TimeSync sync;
    EXPECT_TRUE(sync.add(sample(kHourUp, 500ms, 2s, 1900ms)));
    EXPECT_TRUE(sync.add(sample(kHourUp + 3s, 500ms, 40ms, 20ms)));
    EXPECT_TRUE(sync.add(sample(kHourUp + 4s, 500ms, 1s, 10ms)));
    MonotonicTime const now = kHourUp + 10s;
    EXPECT_EQ(sync.roundTrip(now), 40ms);
    EXPECT_EQ(sync.offset(now, localAt(now)), 500ms);
    EXPECT_EQ(sync.serverTime(now), localAt(now) + 500ms);
}

TEST(TimeSyncTest, SaysWhatAPersonCanDo)
{
    struct Case {
        Milliseconds ahead;
        TimeState state;
        std::string_view advice;
    };
    for (Case const& one : {
             Case{0ms, TimeState::Good, ""},
             Case{1000ms, TimeState::Good, ""},
             Case{-1500ms, TimeState::Warned,
                  "The clock of this computer is 1.5 s ahead of the exchange. Switch on automatic time (NTP) in the "
                  "settings of the system, or set the clock."},
             Case{5000ms, TimeState::Warned,
                  "The clock of this computer is 5 s behind the exchange. Switch on automatic time (NTP) in the "
                  "settings of the system, or set the clock."},
             Case{7312ms, TimeState::Blocked,
                  "The clock of this computer is 7.3 s behind the exchange; beyond 5 s no order can be signed. Switch "
                  "on automatic time (NTP) in the settings of the system, or set the clock."},
             Case{-30s, TimeState::Blocked,
                  "The clock of this computer is 30 s ahead of the exchange; beyond 5 s no order can be signed. Switch "
                  "on automatic time (NTP) in the settings of the system, or set the clock."},
         }) {
        TimeSync sync;
        ASSERT_TRUE(sync.add(sample(kHourUp, one.ahead, 20ms, 10ms)));
        MonotonicTime const now = kHourUp + 1s;
        EXPECT_EQ(sync.state(now, localAt(now)), one.state) << one.ahead.count();
        EXPECT_EQ(sync.advice(now, localAt(now)), one.advice);
    }
}

TEST(TimeSyncTest, AJumpOfTheWallClockShowsAtOnceAndMovesNoStamp)
{
    TimeSync sync;
    ASSERT_TRUE(sync.add(sample(kHourUp, 0ms, 20ms, 10ms)));
    MonotonicTime const now = kHourUp + 60s;
    UtcTime const stamp = *sync.serverTime(now);
    EXPECT_EQ(sync.state(now, localAt(now)), TimeState::Good);
    EXPECT_EQ(sync.state(now, localAt(now) + 1h), TimeState::Blocked);
    EXPECT_EQ(sync.offset(now, localAt(now) + 1h), -1h);
    EXPECT_EQ(*sync.serverTime(now), stamp);
}

TEST(TimeSyncTest, OldAndUselessSamplesDoNotCount)
{
    TimeSync sync;
    EXPECT_FALSE(sync.add({kHourUp, kHourUp - 1ms, kSyncUtc}));
    EXPECT_FALSE(sync.add(sample(kHourUp, 0ms, 5s, 1s)));
    ASSERT_TRUE(sync.add(sample(kHourUp, 0ms, 20ms, 10ms)));
    EXPECT_EQ(sync.state(kHourUp + 10min, localAt(kHourUp + 10min)), TimeState::Good);
    EXPECT_EQ(sync.state(kHourUp + 11min, localAt(kHourUp + 11min)), TimeState::Unknown);
    ASSERT_TRUE(sync.add(sample(kHourUp + 11min, 0ms, 200ms, 100ms)));
    EXPECT_EQ(sync.roundTrip(kHourUp + 11min + 1s), 200ms);
    sync.clear();
    EXPECT_EQ(sync.state(kHourUp + 12min, localAt(kHourUp + 12min)), TimeState::Unknown);
}

TEST(TimeSyncTest, OnlyTheLastSamplesAreKept)
{
    TimeSync sync;
    ASSERT_TRUE(sync.add(sample(kHourUp, 4s, 1ms, 0ms)));
    for (int i = 1; i <= 8; ++i) {
        ASSERT_TRUE(sync.add(sample(kHourUp + std::chrono::seconds(i), 0ms, 50ms, 25ms)));
    }
    MonotonicTime const now = kHourUp + 10s;
    EXPECT_EQ(sync.offset(now, localAt(now)), 0ms);
}

// However the way is split, the answer is wrong by at most half the round trip.
RC_GTEST_PROP(TimeSyncTest, IsWrongByAtMostHalfTheRoundTrip, ())
{
    auto const roundTrip = Milliseconds(*rc::gen::inRange(0, 4'000));
    auto const there = Milliseconds(*rc::gen::inRange(0, static_cast<int>(roundTrip.count()) + 1));
    auto const ahead = Milliseconds(*rc::gen::inRange(-60'000, 60'000));
    TimeSync sync;
    RC_ASSERT(sync.add(sample(kHourUp, ahead, roundTrip, there)));
    MonotonicTime const now = kHourUp + 10s;
    Milliseconds const error = std::chrono::abs(*sync.offset(now, localAt(now)) - ahead);
    RC_ASSERT(error <= roundTrip / 2 + 1ms);
}

}  // namespace
}  // namespace pentad::resilience
