// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/CycleNumbers.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;

constexpr UtcTime kNumbersBegin{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};

TEST(CycleNumbersTest, CountTheShortestCyclesSince2026)
{
    struct BeginRow {
        UtcTime begun;
        std::uint64_t number;
    };
    for (BeginRow const& row :
         {BeginRow{UtcTime{}, 0}, BeginRow{kNumbersBegin - 1ms, 0}, BeginRow{kNumbersBegin, 0},
          BeginRow{kNumbersBegin + 49ms, 0}, BeginRow{kNumbersBegin + 50ms, 1},
          BeginRow{kNumbersBegin + 24h, 1'728'000}, BeginRow{UtcTime{1'795'885'200'000ms}, 573'192'000}}) {
        EXPECT_EQ(number(cyclesBefore(row.begun)), row.number) << row.begun.time_since_epoch().count();
    }
}

// However short its cycles, a database has not got to the number with which one begins that is begun later.
TEST(CycleNumbersTest, NoDatabaseReachesTheNumbersOfALaterOne)
{
    for (Milliseconds const apart : {Milliseconds(1min), Milliseconds(24h), Milliseconds(365 * 24h)}) {
        UtcTime const first = kNumbersBegin + 200h;
        auto const cyclesRun = static_cast<std::uint64_t>(apart / 50ms);
        EXPECT_LE(number(cyclesBefore(first)) + cyclesRun, number(cyclesBefore(first + apart)));
    }
}

}  // namespace
}  // namespace pentad::runtime
