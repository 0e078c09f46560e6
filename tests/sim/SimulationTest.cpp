// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Simulation.h"

#include "sim/ReproFile.h"
#include "sim/Runner.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

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

// When the first order after this moment is sent, by a trace; the moment itself if none is.
std::int64_t sentAfter(std::int64_t moment, std::string const& trace)
{
    std::istringstream lines(trace);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::int64_t at = 0;
        std::string what;
        if (words >> at >> what && what == "place" && at > moment) {
            return at;
        }
    }
    return moment;
}

// A calm run wants something once a minute and has what it wanted within a second.
TEST(SimulationTest, TheSamePlanWithACrashEndsWithTheSameBooks)
{
    using enum FaultKind;
    constexpr std::int64_t kAway = 4'000;
    WorkFolder const folder;
    int differing = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        RunOptions options;
        options.calm = true;
        options.plan.seed = seed;
        options.plan.horizon = kShort;
        std::ostringstream trace;
        options.trace = &trace;
        Outcome const undisturbed = simulate(options);
        options.trace = nullptr;
        ASSERT_FALSE(undisturbed.broken) << undisturbed.broken->id << ": " << undisturbed.broken->text;
        ASSERT_GE(undisturbed.fills, 3U);
        std::int64_t const sent = sentAfter(60'000, trace.str());
        ASSERT_GT(sent, 60'000);

        std::vector<Fault> const crashes{
            // at rest
            {KillProcess, sent + 30'000, 0, kAway, 0},
            {PowerLossNow, sent + 30'000, 0, kAway, 0},
            {CloseProgram, sent + 30'000, 0, kAway, 0},
            // when nothing is known of the order but that it was sent, and while it is on its way
            {KillAfterSend, sent, 0, kAway, 0},
            {KillProcess, sent + 15, 0, kAway, 0},
            // before what became of it is heard, while that is written, and after it
            {KillAtEvent, sent + 1, 0, kAway, 0},
            {KillAtEvent, sent + 1, 1, kAway, 0},
            {PowerLoss, sent + 1, 0, kAway, 0},
            {PowerLossNow, sent + 500, 0, kAway, 0},
        };
        for (Fault const& crash : crashes) {
            SCOPED_TRACE(std::string(faultKindText(crash.kind)) + " at " + std::to_string(crash.at) + ", seed " +
                         std::to_string(seed));
            options.plan.faults = {crash};
            Outcome const crashed = simulate(options);
            ASSERT_FALSE(crashed.broken) << crashed.broken->id << ": " << crashed.broken->text;
            EXPECT_EQ(crashed.starts, undisturbed.starts + 1);
            EXPECT_EQ(crashed.books, undisturbed.books);
        }
        options.plan.faults = {{KillAfterCommit, sent, 0, kAway, 0}};
        differing += simulate(options).books != undisturbed.books ? 1 : 0;
    }
    EXPECT_GT(differing, 0) << "an order that was written and never sent makes a difference";
}

}  // namespace
}  // namespace pentad::sim
