// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ServerClock.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::waitUntil;

TEST(ServerClockTest, MeasuresInARhythm)
{
    test::RestWorld world;
    EXPECT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/server/time") >= 3; }));
    EXPECT_EQ(world.rest.time().state(world.clock.monotonic(), world.clock.utc()), resilience::TimeState::Good);
    EXPECT_TRUE(world.clockTroubles.empty());
}

TEST(ServerClockTest, TellsThatTheClockIsOffOnceAndThatItAgreesAgain)
{
    test::RestWorld world;
    world.fake.clockOffset = std::chrono::seconds(-20);
    ASSERT_TRUE(waitUntil([&] { return !world.clockTroubles.empty(); }));
    int const asked = world.asked("GET", "/api/v2/server/time");
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/server/time") > asked + 2; }));
    EXPECT_EQ(world.clockTroubles.size(), 1U);
    EXPECT_FALSE(world.clockTroubles[0].empty());
    world.fake.clockOffset = Milliseconds(0);
    EXPECT_TRUE(waitUntil([&] { return world.clockGood == 1; })) << "although older samples were as quick";
}

TEST(ServerClockTest, AClockThatIsOffWithinTheToleranceIsShownAsAWarning)
{
    test::RestWorld world;
    world.fake.clockOffset = Milliseconds(2'500);
    auto const shown = [&] {
        ChannelView view;
        world.rest.describe(view);
        return view;
    };
    ASSERT_TRUE(waitUntil([&] { return shown().clockWarned; }));
    EXPECT_FALSE(shown().clockBlocked);
    EXPECT_TRUE(world.clockTroubles.empty());
}

TEST(ServerClockTest, WhatTheExchangeDislikesIsMeasuredAnew)
{
    test::RestWorld world;
    ASSERT_TRUE(waitUntil([&] { return world.rest.time().serverTime(world.clock.monotonic()).has_value(); }));
    world.time.mistrust();
    EXPECT_FALSE(world.rest.time().serverTime(world.clock.monotonic()));
    EXPECT_TRUE(waitUntil([&] { return world.rest.time().serverTime(world.clock.monotonic()).has_value(); }));
}

TEST(ServerClockTest, AnyUnauthorizedAnswerHasTheClockMeasuredAnewButNotAllTheTime)
{
    test::RestWorld world;
    ASSERT_TRUE(waitUntil([&] { return world.rest.time().serverTime(world.clock.monotonic()).has_value(); }));
    world.fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        return request.path() == "/api/v1/users/balances"
                   ? std::optional(test::refusal("FAILED_API_AUTHENTICATION", 1037, 401))
                   : std::nullopt;
    };
    // A stamp that is wrong by less than what blocks calls.
    world.fake.clockOffset = Milliseconds(-4'000);
    world.client.requestAccountReport({});
    ASSERT_TRUE(world.comes<AccountReportFailed>());
    ASSERT_TRUE(waitUntil([&] {
        auto const offset = world.rest.time().offset(world.clock.monotonic(), world.clock.utc());
        return offset && *offset < Milliseconds(-3'000);
    }));
    ServerClock patient(world.rest, world.clock, {std::chrono::minutes(1), std::chrono::minutes(1)},
                        {[](std::string const&) {}, [] {}});
    patient.mistrust();
    EXPECT_FALSE(world.rest.time().serverTime(world.clock.monotonic()));
    ASSERT_TRUE(waitUntil([&] { return world.rest.time().serverTime(world.clock.monotonic()).has_value(); }));
    patient.mistrust();
    EXPECT_TRUE(world.rest.time().serverTime(world.clock.monotonic())) << "just done";
}

TEST(ServerClockTest, NonsenseIsNoTime)
{
    test::RestWorld world;
    world.fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        return request.path() == "/api/v2/server/time" ? std::optional(test::jsonAnswer("{\"serverTime\":\"soon\"}"))
                                                       : std::nullopt;
    };
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/server/time") >= 2; }));
    EXPECT_EQ(world.rest.time().state(world.clock.monotonic(), world.clock.utc()), resilience::TimeState::Unknown);
}

}  // namespace
}  // namespace pentad::btcturk
