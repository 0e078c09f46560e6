// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/EngineWatch.h"

#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

using namespace std::chrono_literals;

class EngineWatchTest : public testing::Test {
protected:
    void beat() { cycledAt = now.time_since_epoch().count(); }
    auto lookAfter(std::chrono::nanoseconds time)
    {
        now += time;
        return watch.look(now, cycledAt);
    }

    EngineWatch watch{10s};
    MonotonicTime now{1h};
    std::int64_t cycledAt = 0;
};

TEST_F(EngineWatchTest, AnEngineWithoutCyclesIsDeadAfterItsTime)
{
    EXPECT_FALSE(lookAfter(1h)) << "nobody has begun";
    beat();
    for (int second = 1; second < 10; ++second) {
        EXPECT_FALSE(lookAfter(EngineWatch::kEvery)) << second;
    }
    EXPECT_EQ(lookAfter(EngineWatch::kEvery), 10s);
    EXPECT_EQ(lookAfter(EngineWatch::kEvery), 11s);
    beat();
    EXPECT_FALSE(lookAfter(EngineWatch::kEvery));
    cycledAt = 0;
    EXPECT_FALSE(lookAfter(4s)) << "it has ended in order";
}

TEST_F(EngineWatchTest, AMachineThatSleptIsNoDeadEngine)
{
    beat();
    EXPECT_FALSE(lookAfter(1s));
    EXPECT_FALSE(lookAfter(2h));
    for (int second = 1; second < 10; ++second) {
        EXPECT_FALSE(lookAfter(1s)) << second;
    }
    EXPECT_EQ(lookAfter(1s), 10s) << "it did not wake";
}

}  // namespace
}  // namespace pentad::composition
