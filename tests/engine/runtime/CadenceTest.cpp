// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Cadence.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::textTable;

constexpr MonotonicTime kCadenceStart = MonotonicTime{} + 1'234'567ns;

// A cadence of 1 s, started; each row is a cycle that ended so many milliseconds after the start.
TEST(CadenceTest, WaitsForTheNextSlotOfTheGridWhateverACycleTook)
{
    for (std::string_view const story : {
             // Never late: no drift, however long each cycle took.
             R"(
             # ended  wait  overruns skipped
             0        1000  0        0
             1003     997   0        0
             2900     100   0        0
             3001     999   0        0
             )",
             // A cycle that runs into the next slot skips it; the grid stays.
             R"(
             0        1000  0        0
             2300     700   1        1
             3100     900   1        1
             )",
             // One that covers several slots skips them all, and makes up for none.
             R"(
             0        1000  0        0
             7999     1     1        6
             8200     800   1        6
             )",
             // Exactly at a slot: that one has begun without us.
             R"(
             0        1000  0        0
             2000     1000  1        1
             3000     1000  1        1
             )",
             // Overruns one after the other are counted one by one.
             R"(
             0        1000  0        0
             2500     500   1        1
             4500     500   2        2
             5500     500   2        2
             )",
             // A timer that fires a little early gets the following slot, not the same one twice.
             R"(
             0        1000  0        0
             999      1001  0        0
             2000     1000  0        0
             )",
             // A start that took long is no cycle that did.
             R"(
             900      100   0        0
             1950     50    0        0
             )",
         }) {
        Cadence cadence(1s);
        cadence.start(kCadenceStart);
        for (auto const& row : textTable(story)) {
            SCOPED_TRACE(std::string(story) + testing::PrintToString(row));
            auto const wait = cadence.untilNext(kCadenceStart + Milliseconds(std::stoll(row[0])));
            EXPECT_EQ(wait, Milliseconds(std::stoll(row[1])));
            EXPECT_EQ(cadence.overruns(), std::stoull(row[2]));
            EXPECT_EQ(cadence.skippedSlots(), std::stoull(row[3]));
        }
    }
}

TEST(CadenceTest, DoesNotDriftOverAMillionCycles)
{
    constexpr std::chrono::nanoseconds kInterval{333'333'333};
    Cadence cadence(kInterval);
    cadence.start(kCadenceStart);
    MonotonicTime now = kCadenceStart;
    for (std::int64_t slot = 1; slot <= 1'000'000; ++slot) {
        now += cadence.untilNext(now);
        ASSERT_EQ(now, kCadenceStart + slot * kInterval);
        now += std::chrono::nanoseconds((slot * 7'919) % kInterval.count());
    }
    EXPECT_EQ(cadence.overruns(), 0U);
}

TEST(CadenceTest, NeverRunsTwoCyclesWithinOneSlot)
{
    Cadence cadence(1s);
    cadence.start(kCadenceStart);
    MonotonicTime now = kCadenceStart;
    MonotonicTime due = now;
    std::int64_t noise = 1;
    for (int cycle = 0; cycle < 10'000; ++cycle) {
        auto const wait = cadence.untilNext(now);
        ASSERT_GE(wait, 0ns);
        ASSERT_GT(now + wait, due) << "two cycles were given the same slot";
        due = now + wait;
        // The timer may be a little early or late, the cycle short or very long.
        noise = (noise * 48'271) % 2'147'483'647;
        now = due + Milliseconds(noise % 41 - 20);
        noise = (noise * 48'271) % 2'147'483'647;
        now += Milliseconds(noise % 5 == 0 ? noise % 5'000 : noise % 300);
    }
    EXPECT_GT(cadence.overruns(), 0U);
    EXPECT_GE(cadence.skippedSlots(), cadence.overruns());
}

TEST(CadenceTest, BeginsAnewWhenStartedAgain)
{
    Cadence cadence(1s);
    cadence.start(kCadenceStart);
    cadence.untilNext(kCadenceStart + 500ms);
    cadence.start(kCadenceStart + 700ms);
    EXPECT_EQ(cadence.untilNext(kCadenceStart + 700ms), 1s);
    EXPECT_EQ(cadence.interval(), 1s);
}

}  // namespace
}  // namespace pentad::runtime
