// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Shrinker.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::sim {
namespace {

bool has(Plan const& plan, FaultKind kind, std::int64_t valueMinimum)
{
    return std::any_of(plan.faults.begin(), plan.faults.end(),
                       [&](Fault const& fault) { return fault.kind == kind && fault.value >= valueMinimum; });
}

Plan mixed()
{
    Plan plan;
    plan.seed = 7;
    plan.live = true;
    for (std::int64_t i = 0; i < 60; ++i) {
        plan.faults.push_back({static_cast<FaultKind>(i % 20), 10'000 + i * 1'000, i % 4, 5'000 + i, i});
    }
    return plan;
}

TEST(ShrinkerTest, KeepsOnlyWhatIsNeeded)
{
    auto const breaks = [](Plan const& plan) {
        return has(plan, FaultKind::SlowCancel, 100) && has(plan, FaultKind::LoseOrder, 0);
    };
    Plan const small = shrunk(mixed(), breaks);
    EXPECT_TRUE(breaks(small));
    EXPECT_EQ(small.faults.size(), 2U);
    EXPECT_FALSE(small.live);
    EXPECT_LT(small.horizon, 60'000);
}

TEST(ShrinkerTest, MakesNumbersSmall)
{
    auto const breaks = [](Plan const& plan) { return has(plan, FaultKind::SlowCancel, 100); };
    Plan const small = shrunk(mixed(), breaks);
    ASSERT_EQ(small.faults.size(), 1U);
    EXPECT_LT(small.faults.front().value, 200);
    EXPECT_EQ(small.faults.front().skip, 0);
    EXPECT_EQ(small.faults.front().extra, 0);
}

TEST(ShrinkerTest, GivesUpAfterSoManyTries)
{
    int tries = 0;
    shrunk(
        mixed(),
        [&](Plan const&) {
            ++tries;
            return false;
        },
        20);
    EXPECT_EQ(tries, 20);
}

}  // namespace
}  // namespace pentad::sim
