// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Timeline.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;

struct TimelineScene {
    TimelineScene()
    {
        for (std::size_t group = 0; group < kBreakerGroups; ++group) {
            state.breakers[group].group = static_cast<BreakerGroup>(group);
        }
    }
    void at(int second) { state.now = UtcTime(std::chrono::seconds(second)); }
    void breaker(BreakerGroup group, BreakerPhase phase, std::string reason = {})
    {
        BreakerSnapshot& breaker = state.breakers[static_cast<std::size_t>(group)];
        breaker.phase = phase;
        breaker.since = state.now;
        breaker.reason = std::move(reason);
        timeline.look(state);
    }

    CoreState state;
    Timeline timeline;
};

TEST(TimelineTest, ABreakerIsOpenThenHalfOpenThenClosed)
{
    TimelineScene scene;
    scene.timeline.look(scene.state);
    EXPECT_TRUE(scene.timeline.spans().empty()) << "closed is no span";
    scene.at(10);
    scene.breaker(BreakerGroup::Account, BreakerPhase::Open, "timeouts");
    scene.at(20);
    scene.timeline.look(scene.state);
    scene.at(40);
    scene.breaker(BreakerGroup::Account, BreakerPhase::HalfOpen, "probing");
    scene.at(45);
    scene.breaker(BreakerGroup::Account, BreakerPhase::Closed);
    auto const spans = scene.timeline.spans();
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].lane, TimelineLane::Account);
    EXPECT_EQ(spans[0].state, TimelineState::Open);
    EXPECT_EQ(spans[0].from, UtcTime(10s));
    EXPECT_EQ(spans[0].until, UtcTime(40s));
    EXPECT_EQ(spans[0].cause, "timeouts");
    EXPECT_EQ(spans[1].state, TimelineState::HalfOpen);
    EXPECT_EQ(spans[1].until, UtcTime(45s));
}

TEST(TimelineTest, SafeModeNamesItsHazardAndPauseItsReason)
{
    TimelineScene scene;
    scene.at(5);
    HazardState& stale = scene.state.hazards[static_cast<std::size_t>(Hazard::MarketDataStale)];
    stale = {true, "nothing heard", UtcTime(4s)};
    scene.state.safeMode = true;
    scene.timeline.look(scene.state);
    scene.at(9);
    stale.active = false;  // the cause is gone, safe mode is held
    scene.timeline.look(scene.state);
    scene.state.paused = true;
    scene.state.pausedAt = UtcTime(9s);
    scene.state.pauseReason = "news";
    scene.timeline.look(scene.state);
    scene.at(14);
    scene.state.safeMode = false;
    scene.timeline.look(scene.state);
    auto const spans = scene.timeline.spans();
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].lane, TimelineLane::SafeMode);
    EXPECT_EQ(spans[0].from, UtcTime(4s));
    EXPECT_EQ(spans[0].until, UtcTime(14s));
    EXPECT_EQ(spans[0].cause, std::string(hazardText(Hazard::MarketDataStale)) + ": nothing heard");
    EXPECT_EQ(spans[1].lane, TimelineLane::Paused);
    EXPECT_EQ(spans[1].cause, "news");
    EXPECT_FALSE(spans[1].until);
}

TEST(TimelineTest, WhatWasOnBeforeTheSessionIsShownSinceThen)
{
    TimelineScene scene;
    scene.state.paused = true;
    scene.state.pausedAt = UtcTime(100s);
    scene.at(5'000);
    scene.timeline.look(scene.state);
    ASSERT_EQ(scene.timeline.spans().size(), 1U);
    EXPECT_EQ(scene.timeline.spans().front().from, UtcTime(100s));
}

TEST(TimelineTest, KeepsTheNewestTwoHundred)
{
    TimelineScene scene;
    for (int i = 0; i < 500; ++i) {
        scene.at(i);
        scene.breaker(BreakerGroup::Orders, i % 2 == 0 ? BreakerPhase::Open : BreakerPhase::Closed);
    }
    auto const spans = scene.timeline.spans();
    ASSERT_EQ(spans.size(), Timeline::kSpansMax);
    EXPECT_EQ(spans.back().from, UtcTime(498s));
    EXPECT_EQ(spans.back().until, UtcTime(499s));
}

}  // namespace
}  // namespace pentad::runtime
