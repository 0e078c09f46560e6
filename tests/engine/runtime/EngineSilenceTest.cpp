// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/EngineBench.h"
#include "support/Loop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using testing::HasSubstr;

bool showsHazard(EngineBench& bench, Hazard hazard)
{
    std::vector<HazardView> const& hazards = bench.newest()->hazards;
    return std::any_of(hazards.begin(), hazards.end(),
                       [hazard](HazardView const& view) { return view.hazard == hazard; });
}

TEST(EngineSilenceTest, CyclesThatDidNotRunForLongAreAStandstill)
{
    EngineBench bench;
    bench.start();
    bench.engine->runCycle();
    bench.clock.advance(3h);  // cycles are an hour apart
    bench.quote();
    bench.engine->runCycle();
    EXPECT_FALSE(showsHazard(bench, Hazard::StoodStill));
    bench.report();
    bench.diary.clear();

    bench.clock.advance(3h + 1s);
    bench.quote();  // the socket wakes up first
    EXPECT_EQ(bench.count("report"), 1U) << "the exchange is asked at once";
    EXPECT_TRUE(bench.newest()->state == EngineState::SafeMode);
    bench.want();
    bench.engine->runCycle();
    EXPECT_TRUE(showsHazard(bench, Hazard::StoodStill));
    EXPECT_TRUE(bench.exchange.placed.empty());
    bench.report();
    bench.quote();
    bench.engine->runCycle();
    EXPECT_FALSE(showsHazard(bench, Hazard::StoodStill)) << "told once, over once";
}

TEST(EngineSilenceTest, CyclesThatNobodyPacesAreNeverLate)
{
    EngineOptions options;
    options.selfPaced = false;  // time goes in leaps there
    EngineBench bench(options);
    bench.start();
    bench.engine->runCycle();
    bench.clock.advance(10h);
    bench.quote();
    bench.engine->runCycle();
    EXPECT_FALSE(showsHazard(bench, Hazard::StoodStill));
}

// The silence is measured over cycles that run.
TEST(EngineSilenceTest, EntriesEndWhileTheWindowIsSilentAndExitsGoOn)
{
    EngineOptions options;
    options.windowSilence = 60s;
    EngineBench bench(options);
    bench.start();
    bench.cycleAfter(50s);
    bench.command(WindowSeen{});
    bench.cycleAfter(60s);
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
    bench.want();
    bench.cycleAfter(1s);
    EXPECT_TRUE(showsHazard(bench, Hazard::WindowSilent));
    EXPECT_TRUE(bench.exchange.placed.empty()) << "not even in the cycle that found it";
    EXPECT_THAT(bench.newest()->stateCause, HasSubstr("61.0 s, limit 60.0 s"));

    bench.command(WindowSeen{});
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
    bench.cycleAfter(10s);
    bench.want();
    bench.cycleAfter(1s);
    EXPECT_EQ(bench.exchange.placed.size(), 1U);
}

TEST(EngineSilenceTest, TheWordOfTheWindowIsNoCommand)
{
    EngineBench bench;
    bench.start();
    std::uint64_t const before = bench.newest()->sequence;
    std::size_t const records = bench.journal.records.size();
    bench.clock.advance(1s);
    bench.engine->submitCommand(std::make_shared<Command const>(Command{CommandId{}, WindowSeen{}}));
    EXPECT_EQ(bench.journal.records.size(), records);
    EXPECT_EQ(bench.newest()->sequence, before);
}

TEST(EngineSilenceTest, WithoutAWindowNobodyMissesOne)
{
    EngineBench bench;
    bench.start();
    bench.cycleAfter(1h);
    bench.cycleAfter(1h);
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
}

TEST(EngineSilenceTest, AWindowThatStoodStillWithTheEngineIsNotMissed)
{
    EngineOptions options;
    options.windowSilence = 60s;
    EngineBench bench(options);
    bench.start();
    bench.cycleAfter(10h);
    EXPECT_TRUE(showsHazard(bench, Hazard::StoodStill));
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
}

// A session whose data is as old as it may be, with a cycle just over and the next an hour away.
void bringToTheLimitOfAge(EngineBench& bench)
{
    bench.start();
    bench.quote();
    bench.clock.advance(config::Settings{}.risk.dataAgeMaximum);
    bench.engine->runCycle();
}

TEST(EngineSilenceTest, AFeedThatFallsSilentIsFoundBeforeTheNextCycle)
{
    EngineBench bench;
    bringToTheLimitOfAge(bench);
    EXPECT_FALSE(showsHazard(bench, Hazard::MarketDataStale));
    bench.clock.advance(1ms);
    EXPECT_TRUE(test::waitUntil([&] { return showsHazard(bench, Hazard::MarketDataStale); }));
    EXPECT_TRUE(bench.newest()->assets[test::kAvax].stale);
}

TEST(EngineSilenceTest, AFeedThatSpeaksOnceMoreBetweenTwoCyclesIsWatchedOn)
{
    EngineBench bench;
    bringToTheLimitOfAge(bench);
    bench.quote();
    bench.clock.advance(config::Settings{}.risk.dataAgeMaximum);
    test::letPass(50ms);
    EXPECT_FALSE(showsHazard(bench, Hazard::MarketDataStale));
    bench.clock.advance(1ms);
    EXPECT_TRUE(test::waitUntil([&] { return showsHazard(bench, Hazard::MarketDataStale); }));
}

TEST(EngineSilenceTest, AFeedThatSpeaksInTimeIsNotSilent)
{
    EngineBench bench;
    bringToTheLimitOfAge(bench);
    bench.quote();
    bench.clock.advance(1ms);
    test::letPass(50ms);
    EXPECT_FALSE(showsHazard(bench, Hazard::MarketDataStale));
}

}  // namespace
}  // namespace pentad::runtime
