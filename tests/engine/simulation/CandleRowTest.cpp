// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of one row. Which rows are refused is in CandleFilesTest.cpp, with the messages.
#include "simulation/CandleRow.h"

#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

RowResult parse(std::string const& text, CandleRow& row)
{
    std::string const line = text + "\n";
    return parseRow(line.data(), line.data() + text.size(), row);
}

TEST(CandleRowTest, ReadsMantissaAndDecimals)
{
    for (auto const& each : test::textTable(R"(
        0                       0                   0
        7                       7                   0
        7.5                     75                  1
        7.50                    75                  1
        7.000                   7                   0
        0.00000001              1                   8
        -3.25                   -325                2
        007.1                   71                  1
        123456789012345678      123456789012345678  0
        0.123456789012345678    123456789012345678  18
        0000000000000000000012  12                  0
        12.30000000000000000000 123                 1
    )")) {
        CandleRow row;
        ASSERT_EQ(parse("60000," + each[0] + ",2,3,4,5", row).fault, RowFault::None) << each[0];
        EXPECT_EQ(row.values[0].mantissa, std::stoll(each[1])) << each[0];
        EXPECT_EQ(row.values[0].decimals, std::stoi(each[2])) << each[0];
        EXPECT_EQ(row.openTimeMs, 60'000);
        EXPECT_EQ(row.values[4].mantissa, 5);
    }
}

TEST(CandleRowTest, NamesTheColumnOfTheFault)
{
    struct Case {
        char const* text;
        RowFault fault;
        Column column;
    };
    for (Case const& each :
         {Case{"", RowFault::MissingField, Column::OpenTime}, Case{"1", RowFault::MissingField, Column::Open},
          Case{"1,2,3,4,5", RowFault::MissingField, Column::Volume},
          Case{"1,2,3,4,,6", RowFault::MissingField, Column::Close},
          Case{"1,2,3,4,5,6,7", RowFault::ExtraField, Column::Volume},
          Case{"1,2,3,-,5,6", RowFault::NotANumber, Column::Low},
          Case{"1,2,3,4..5,5,6", RowFault::NotANumber, Column::Low},
          Case{"1,2,0x3,4,5,6", RowFault::NotANumber, Column::High},
          Case{"1.5,2,3,4,5,6", RowFault::NotANumber, Column::OpenTime},
          Case{"1,1234567890123456789,3,4,5,6", RowFault::TooManyDigits, Column::Open}}) {
        CandleRow row;
        RowResult const result = parse(each.text, row);
        EXPECT_EQ(result.fault, each.fault) << each.text;
        EXPECT_EQ(columnText(result.column), columnText(each.column)) << each.text;
    }
}

}  // namespace
}  // namespace pentad::simulation
