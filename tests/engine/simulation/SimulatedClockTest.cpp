// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/SimulatedClock.h"

#include "support/ManualClock.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

TEST(SimulatedClockTest, UtcRunsFasterAndMonotonicTimeDoesNot)
{
    test::ManualClock machine;
    machine.advance(Milliseconds(12'345));
    UtcTime const start{Milliseconds(1'000'000)};
    SimulatedClock const clock(machine, start, 60'000);
    EXPECT_EQ(clock.utc(), start);
    machine.advance(Milliseconds(1'500));
    EXPECT_EQ(clock.utc(), start + std::chrono::seconds(90));
    EXPECT_EQ(clock.monotonic(), machine.monotonic());
}

TEST(SimulatedClockTest, RunsSlowerTooAndForYears)
{
    test::ManualClock machine;
    SimulatedClock const half(machine, UtcTime{}, 500);
    SimulatedClock const fast(machine, UtcTime{}, 1'000'000);
    machine.advance(std::chrono::hours(24 * 30));
    EXPECT_EQ(half.utc(), UtcTime(std::chrono::hours(12 * 30)));
    EXPECT_EQ(fast.utc(), UtcTime(std::chrono::hours(24 * 30 * 1000)));
}

}  // namespace
}  // namespace pentad::simulation
