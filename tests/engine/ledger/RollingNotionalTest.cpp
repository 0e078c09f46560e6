// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/Books.h"
#include "support/RiskBuilders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::ledger {
namespace {

using test::money;

RollingNotional copyThroughBytes(RollingNotional const& original)
{
    ByteWriter writer;
    original.encode(writer);
    ByteReader reader(writer.bytes());
    RollingNotional copy;
    copy.decode(reader);
    EXPECT_TRUE(reader.valid());
    EXPECT_TRUE(reader.atEnd());
    return copy;
}

TEST(RollingNotionalTest, SumsTheLastThirtyDaysWithTodayIncluded)
{
    // "add 10" books 10 on that day, "pass" only lets the day begin; the sum afterwards.
    auto const rows = test::textTable(R"(
        # day  what   amount  sum
        100    add    10      10
        100    add    5.5     15.5
        101    add    4.5     20
        129    pass   -       20
        # day 100 was the first of thirty until now
        130    pass   -       4.5
        131    pass   -       0
        132    add    7       7
        # a jump over more than the window forgets everything, at once
        10000  pass   -       0
        10000  add    1       1
        10029  pass   -       1
        10030  add    2       2
    )");
    RollingNotional rolling;
    for (auto const& row : rows) {
        std::int64_t const day = std::stoll(row[0]);
        if (row[1] == "add") {
            rolling.add(day, money(row[2]));
        } else {
            rolling.advance(day);
        }
        EXPECT_EQ(rolling.sum(), money(row[3])) << "day " << row[0];
        EXPECT_EQ(copyThroughBytes(rolling).sum(), rolling.sum()) << "day " << row[0];
    }
}

TEST(RollingNotionalTest, BooksALateTradeOnItsOwnDay)
{
    RollingNotional rolling;
    rolling.add(100, money("1"));
    rolling.add(110, money("2"));
    rolling.add(105, money("4"));
    EXPECT_EQ(rolling.sum(), money("7"));
    rolling.advance(134);
    EXPECT_EQ(rolling.sum(), money("6")) << "day 100 has left, day 105 has not";
    rolling.advance(135);
    EXPECT_EQ(rolling.sum(), money("2"));
}

TEST(RollingNotionalTest, IgnoresATradeThatIsOlderThanTheWindow)
{
    RollingNotional rolling;
    rolling.add(100, money("1"));
    rolling.add(70, money("50"));
    EXPECT_EQ(rolling.sum(), money("1"));
    rolling.add(71, money("3"));
    EXPECT_EQ(rolling.sum(), money("4"));
    rolling.advance(101);
    EXPECT_EQ(rolling.sum(), money("1"));
}

TEST(RollingNotionalTest, StaysWhereItIsWhenADayComesAgain)
{
    RollingNotional rolling;
    rolling.add(100, money("1"));
    rolling.advance(100);
    rolling.advance(99);
    EXPECT_EQ(rolling.sum(), money("1"));
    rolling.advance(129);
    EXPECT_EQ(rolling.sum(), money("1"));
}

TEST(RollingNotionalTest, CountsDaysBefore1970Too)
{
    RollingNotional rolling;
    rolling.add(-31, money("1"));
    rolling.add(-2, money("2"));
    EXPECT_EQ(rolling.sum(), money("3"));
    rolling.add(0, money("4"));
    EXPECT_EQ(rolling.sum(), money("6"));
}

TEST(RollingNotionalTest, GoesOnAfterARoundTripThroughBytes)
{
    RollingNotional rolling;
    rolling.add(100, money("1"));
    rolling.add(120, money("2"));
    RollingNotional copy = copyThroughBytes(rolling);
    copy.advance(130);
    EXPECT_EQ(copy.sum(), money("2"));
}

TEST(RollingNotionalTest, RefusesBytesWhoseSumDoesNotFit)
{
    ByteWriter writer;
    for (std::size_t day = 0; day < RollingNotional::kDays; ++day) {
        writer.i128(static_cast<Int128>(~UInt128{0} >> 1U));
    }
    writer.i64(1);
    writer.flag(true);
    ByteReader reader(writer.bytes());
    RollingNotional rolling;
    rolling.decode(reader);
    EXPECT_FALSE(reader.valid());
}

}  // namespace
}  // namespace pentad::ledger
