// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Simulation.h"

#include "sim/ReproFile.h"
#include "sim/Runner.h"

#include <gtest/gtest.h>

#include <sstream>

namespace pentad::sim {
namespace {

constexpr std::int64_t kShort = 300'000;

TEST(SimulationTest, SameSeedSameTrace)
{
    WorkFolder const folder;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        RunOptions options;
        options.plan = planFor(seed, kShort);
        Outcome const first = simulate(options);
        std::ostringstream text;
        options.trace = &text;
        Outcome const second = simulate(options);
        EXPECT_EQ(first.traceHash, second.traceHash);
        EXPECT_FALSE(text.str().empty());
        EXPECT_GT(first.orders, 0U);
    }
}

TEST(SimulationTest, AnotherSeedAnotherTrace)
{
    WorkFolder const folder;
    RunOptions options;
    options.plan = planFor(1, kShort);
    Outcome const first = simulate(options);
    options.plan = planFor(2, kShort);
    EXPECT_NE(first.traceHash, simulate(options).traceHash);
}

TEST(SimulationTest, AReproFileIsTheSamePlan)
{
    Repro repro;
    repro.plan = planFor(11, kShort);
    repro.broken = "V7";
    auto const read = reproFrom(reproText(repro));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->plan, repro.plan);
    EXPECT_EQ(read->broken, "V7");
    EXPECT_FALSE(reproFrom("{\"faults\": [{\"kind\": \"flood\"}]}"));
    EXPECT_FALSE(reproFrom("nonsense"));
}

TEST(SimulationTest, WithoutFaultsNothingBreaks)
{
    WorkFolder const folder;
    RunOptions options;
    options.plan.seed = 3;
    options.plan.horizon = kShort;
    Outcome const outcome = simulate(options);
    EXPECT_FALSE(outcome.broken) << outcome.broken->id << ": " << outcome.broken->text;
    EXPECT_GT(outcome.fills, 0U);
}

}  // namespace
}  // namespace pentad::sim
