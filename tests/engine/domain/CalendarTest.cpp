// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Calendar.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::TextRow;
using test::textTable;

// "2024-12-31T20:59:59.999"
UtcTime utc(std::string const& text)
{
    auto const part = [&text](std::size_t at, std::size_t length) { return std::stoi(text.substr(at, length)); };
    std::chrono::sys_days const date = std::chrono::year(part(0, 4)) /
                                       std::chrono::month(static_cast<unsigned>(part(5, 2))) /
                                       std::chrono::day(static_cast<unsigned>(part(8, 2)));
    return date + std::chrono::hours(part(11, 2)) + std::chrono::minutes(part(14, 2)) +
           std::chrono::seconds(part(17, 2)) + Milliseconds(part(20, 3));
}

// Berlin in 2024: winter time, summer time from 31 March, winter time from 27 October.
Calendar berlin()
{
    return {"Europe/Berlin",
            {{utc("2023-10-29T01:00:00.000"), 1h},
             {utc("2024-03-31T01:00:00.000"), 2h},
             {utc("2024-10-27T01:00:00.000"), 1h}}};
}

TEST(CalendarTest, IsIstanbulUnlessToldOtherwise)
{
    EXPECT_EQ(Calendar().zone(), "Europe/Istanbul");
    EXPECT_EQ(berlin().zone(), "Europe/Berlin");
}

// Istanbul is three hours ahead: its midnight is 21:00 UTC. Expected days by `date -d ... +%s` divided by 86400.
TEST(CalendarTest, ChangesDayAndMonthAtIstanbulMidnight)
{
    Calendar const istanbul;
    auto const rows = textTable(R"(
        # UTC                     local day  local month
        1970-01-01T00:00:00.000   0          0
        1970-01-01T20:59:59.999   0          0
        1970-01-01T21:00:00.000   1          0
        1970-01-31T20:59:59.999   30         0
        1970-01-31T21:00:00.000   31         1
        2024-02-28T20:59:59.999   19781      649
        2024-02-28T21:00:00.000   19782      649
        2024-02-29T20:59:59.999   19782      649
        2024-02-29T21:00:00.000   19783      650
        2024-12-31T20:59:59.999   20088      659
        2024-12-31T21:00:00.000   20089      660
        2025-01-01T00:00:00.000   20089      660
        2026-07-15T12:34:56.789   20649      678
    )");
    for (TextRow const& row : rows) {
        EXPECT_EQ(istanbul.day(utc(row[0])), std::stoll(row[1])) << row[0];
        EXPECT_EQ(istanbul.month(utc(row[0])), std::stoll(row[2])) << row[0];
    }
}

TEST(CalendarTest, CountsDownwardsBefore1970)
{
    Calendar const istanbul;
    auto const rows = textTable(R"(
        # UTC                     local day  local month
        1969-12-31T21:00:00.000   0          0
        1969-12-31T20:59:59.999   -1         -1
        1969-12-30T21:00:00.000   -1         -1
        1969-12-30T20:59:59.999   -2         -1
        1969-11-30T21:00:00.000   -31        -1
        1969-11-30T20:59:59.999   -32        -2
        1968-12-31T21:00:00.000   -365       -12
        1968-12-31T20:59:59.999   -366       -13
    )");
    for (TextRow const& row : rows) {
        EXPECT_EQ(istanbul.day(utc(row[0])), std::stoll(row[1])) << row[0];
        EXPECT_EQ(istanbul.month(utc(row[0])), std::stoll(row[2])) << row[0];
    }
}

TEST(CalendarTest, UsesTheOffsetThatHeldAtTheTime)
{
    Calendar const calendar = berlin();
    auto const rows = textTable(R"(
        # UTC                     local day  local month
        2024-01-15T22:59:59.999   19737      648
        2024-01-15T23:00:00.000   19738      648
        # the day on which summer time began is local from 23:00 to 22:00
        2024-03-30T22:59:59.999   19812      650
        2024-03-30T23:00:00.000   19813      650
        2024-03-31T00:59:59.999   19813      650
        2024-03-31T01:00:00.000   19813      650
        2024-03-31T21:59:59.999   19813      650
        2024-03-31T22:00:00.000   19814      651
        # the day on which it ended
        2024-10-26T21:59:59.999   20022      657
        2024-10-26T22:00:00.000   20023      657
        2024-10-27T01:00:00.000   20023      657
        2024-10-27T22:59:59.999   20023      657
        2024-10-27T23:00:00.000   20024      657
        # before the first known offset, that offset
        2023-06-15T22:59:59.999   19523      641
        2023-06-15T23:00:00.000   19524      641
    )");
    for (TextRow const& row : rows) {
        EXPECT_EQ(calendar.day(utc(row[0])), std::stoll(row[1])) << row[0];
        EXPECT_EQ(calendar.month(utc(row[0])), std::stoll(row[2])) << row[0];
    }
}

TEST(CalendarTest, KnowsZonesBehindUtcAndWithHalfHours)
{
    Calendar const newYork("America/New_York", {{UtcTime::min(), -5h}});
    EXPECT_EQ(newYork.day(utc("2025-01-01T04:59:59.999")), 20088);
    EXPECT_EQ(newYork.day(utc("2025-01-01T05:00:00.000")), 20089);
    EXPECT_EQ(newYork.month(utc("2025-01-01T04:59:59.999")), 659);
    Calendar const kolkata("Asia/Kolkata", {{UtcTime::min(), 5h + 30min}});
    EXPECT_EQ(kolkata.day(utc("2024-12-31T18:29:59.999")), 20088);
    EXPECT_EQ(kolkata.day(utc("2024-12-31T18:30:00.000")), 20089);
}

// Samoa went from UTC-10 to UTC+14 at the end of 29 December 2011: an offset holds from its first millisecond on.
TEST(CalendarTest, SkipsTheDayThatAZoneSkipped)
{
    Calendar const apia("Pacific/Apia", {{UtcTime::min(), -10h}, {utc("2011-12-30T10:00:00.000"), 14h}});
    EXPECT_EQ(apia.day(utc("2011-12-30T09:59:59.999")), 15337);
    EXPECT_EQ(apia.day(utc("2011-12-30T10:00:00.000")), 15339);
    EXPECT_EQ(apia.month(utc("2011-12-31T09:59:59.999")), 503);
    EXPECT_EQ(apia.month(utc("2011-12-31T10:00:00.000")), 504);
}

TEST(CalendarTest, ADayBeginsWithItsFirstMillisecond)
{
    for (Calendar const& calendar : {Calendar(), berlin(), Calendar("Asia/Kolkata", {{UtcTime::min(), 5h + 30min}})}) {
        std::int64_t const first = calendar.day(utc("2024-01-01T12:00:00.000"));
        for (std::int64_t day = first; day < first + 366; ++day) {
            UtcTime const begin = calendar.beginOf(day);
            ASSERT_EQ(calendar.day(begin), day) << calendar.zone();
            ASSERT_EQ(calendar.day(begin - 1ms), day - 1) << calendar.zone();
        }
    }
}

TEST(CalendarTest, NeverCountsBackwardsAsTimeGoesOn)
{
    Calendar const calendar = berlin();
    std::int64_t day = calendar.day(utc("2023-12-01T00:00:00.000"));
    std::int64_t month = calendar.month(utc("2023-12-01T00:00:00.000"));
    for (UtcTime time = utc("2023-12-01T00:00:00.000"); time < utc("2025-02-01T00:00:00.000"); time += 15min) {
        std::int64_t const dayNow = calendar.day(time);
        std::int64_t const monthNow = calendar.month(time);
        ASSERT_TRUE(dayNow == day || dayNow == day + 1);
        ASSERT_TRUE(monthNow == month || (monthNow == month + 1 && dayNow == day + 1));
        day = dayNow;
        month = monthNow;
    }
    EXPECT_EQ(month, 661);
}

TEST(CalendarTest, FailsACheckOnOffsetsThatSayNothingOrDoNotAscend)
{
    EXPECT_THROW((void)Calendar("Nowhere", {}), CheckFailure);
    EXPECT_THROW((void)Calendar("Twice", {{UtcTime(0ms), 1h}, {UtcTime(0ms), 2h}}), CheckFailure);
    EXPECT_THROW((void)Calendar("Back", {{UtcTime(1ms), 1h}, {UtcTime(0ms), 2h}}), CheckFailure);
}

}  // namespace
}  // namespace pentad
