// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/SteadyClock.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;

// Wall time and monotonic time go their own ways.
struct LooseClock final : Clock {
    UtcTime utc() const override { return wall; }
    MonotonicTime monotonic() const override { return steady; }
    void pass(Milliseconds time)
    {
        wall += time;
        steady += time;
    }
    UtcTime wall{Milliseconds(1'700'000'000'000)};
    MonotonicTime steady{5s};
};

TEST(SteadyClockTest, AgreesWithAWallClockThatNobodySets)
{
    LooseClock machine;
    SteadyClock const clock(machine);
    for (int i = 0; i < 100; ++i) {
        machine.pass(370ms);
        EXPECT_EQ(clock.utc(), machine.wall);
    }
    EXPECT_EQ(clock.monotonic(), machine.steady);
}

TEST(SteadyClockTest, GoesOnWhileTheWallClockIsSetBack)
{
    LooseClock machine;
    SteadyClock const clock(machine);
    UtcTime const before = clock.utc();
    machine.wall -= 1h;
    machine.pass(10s);
    EXPECT_EQ(clock.utc() - before, 9s);
}

TEST(SteadyClockTest, DoesNotLeapWithIt)
{
    LooseClock machine;
    SteadyClock const clock(machine);
    UtcTime const before = clock.utc();
    machine.wall += 1h;
    EXPECT_EQ(clock.utc(), before);
    machine.pass(10s);
    EXPECT_EQ(clock.utc() - before, 11s);
}

TEST(SteadyClockTest, CatchesUpInTheEnd)
{
    LooseClock machine;
    SteadyClock const clock(machine);
    machine.wall += 30s;
    UtcTime last = clock.utc();
    for (int second = 0; second < 301; ++second) {
        machine.pass(1s);
        UtcTime const now = clock.utc();
        EXPECT_GT(now, last);
        last = now;
    }
    EXPECT_EQ(last, machine.wall);
}

TEST(SteadyClockTest, NeverStepsBackByManyReadings)
{
    LooseClock machine;
    SteadyClock const clock(machine);
    machine.wall -= 10min;
    UtcTime last = clock.utc();
    for (int i = 0; i < 1'000; ++i) {
        machine.pass(1ms);
        UtcTime const now = clock.utc();
        EXPECT_GE(now, last);
        last = now;
    }
}

TEST(SteadyClockTest, BeginsNoEarlierThanTheSessionBefore)
{
    LooseClock machine;
    SteadyClock clock(machine);
    clock.notBefore(machine.wall - 1h);
    EXPECT_EQ(clock.utc(), machine.wall);
    UtcTime const left = machine.wall + 20s;
    clock.notBefore(left);
    EXPECT_EQ(clock.utc(), left);
    machine.pass(100s);
    EXPECT_EQ(clock.utc() - left, 90s);
}

}  // namespace
}  // namespace pentad
