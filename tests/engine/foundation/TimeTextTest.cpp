// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TimeText.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

TEST(TimeTextTest, WritesIso8601)
{
    EXPECT_EQ(utcText(UtcTime{}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(utcText(UtcTime(Milliseconds(1'727'740'800'000))), "2024-10-01T00:00:00Z");
    EXPECT_EQ(utcText(UtcTime(Milliseconds(1'727'740'800'007))), "2024-10-01T00:00:00.007Z");
    EXPECT_EQ(utcText(UtcTime(Milliseconds(-1))), "1969-12-31T23:59:59.999Z");
}

TEST(TimeTextTest, WritesADayByItsNumber)
{
    EXPECT_EQ(dayText(0), "1970-01-01");
    EXPECT_EQ(dayText(-1), "1969-12-31");
    EXPECT_EQ(dayText(19'997), "2024-10-01");
}

TEST(TimeTextTest, ReadsWhatItWrites)
{
    for (std::int64_t const ms : {0LL, 1LL, 951'782'399'999LL, 1'709'164'800'000LL, 253'402'300'799'999LL}) {
        UtcTime const time{Milliseconds(ms)};
        EXPECT_EQ(utcFromText(utcText(time)), time);
    }
}

TEST(TimeTextTest, ReadsDatesTimesAndOffsets)
{
    UtcTime const midnight{Milliseconds(1'727'740'800'000)};
    for (char const* text : {"2024-10-01", "2024-10-01T00:00", "2024-10-01 00:00:00", "2024-10-01T00:00:00.000Z",
                             "2024-10-01T03:00+03:00", "2024-10-01T03:00:00+0300", "2024-09-30T19:00-05:00"}) {
        EXPECT_EQ(utcFromText(text), midnight) << text;
    }
}

TEST(TimeTextTest, RefusesEverythingElse)
{
    for (char const* text : {"", "2024", "2024-13-01", "2023-02-29", "2024-10-01T", "2024-10-01T24:00",
                             "2024-10-01T10:60", "2024-10-01T10", "2024-10-01Z", "2024-10-01T10:00:00.5Z",
                             "2024-10-01T10:00 UTC", "1.10.2024", "2024-10-01T10:00:00Zx", "yesterday"}) {
        EXPECT_FALSE(utcFromText(text)) << text;
    }
}

}  // namespace
}  // namespace pentad
