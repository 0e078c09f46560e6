// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Clock.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace pentad {
namespace {

static_assert(!std::is_convertible_v<UtcTime, MonotonicTime> && !std::is_convertible_v<MonotonicTime, UtcTime>);
static_assert(std::is_same_v<UtcTime::period, std::milli>);

TEST(ClockTest, TellsTheSystemsUtcTimeInWholeMilliseconds)
{
    SystemClock const clock;
    auto const before = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    UtcTime const told = clock.utc();
    auto const after = std::chrono::system_clock::now();
    EXPECT_LE(before, told);
    EXPECT_LE(told, after);
}

TEST(ClockTest, NeverStepsBackOnTheMonotonicClock)
{
    SystemClock const clock;
    MonotonicTime last = clock.monotonic();
    for (int i = 0; i < 10'000; ++i) {
        MonotonicTime const next = clock.monotonic();
        ASSERT_GE(next, last);
        last = next;
    }
    EXPECT_GE(clock.monotonic() + std::chrono::seconds(1), std::chrono::steady_clock::now());
}

TEST(ClockTest, IsUsedThroughItsContract)
{
    SystemClock const clock;
    Clock const& contract = clock;
    EXPECT_GT(contract.utc().time_since_epoch().count(), 0);
    EXPECT_GE(contract.monotonic(), MonotonicTime{});
}

}  // namespace
}  // namespace pentad
