// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/CsvFile.h"

#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace pentad::persistence {
namespace {

using test::StateFolder;
using testing::HasSubstr;

TEST(CsvFileTest, WritesCellsAsRfc4180WantsThem)
{
    struct Row {
        char const* text;
        char const* cell;
    };
    for (Row const& row :
         {Row{"plain", "plain"}, Row{"", ""}, Row{"a,b", "\"a,b\""}, Row{"say \"no\"", "\"say \"\"no\"\"\""},
          Row{"two\r\nlines", "\"two\r\nlines\""}, Row{"çağrı", "çağrı"}, Row{"=1+1", "\"'=1+1\""},
          Row{"+90", "\"'+90\""}, Row{"-x", "\"'-x\""}, Row{"@cmd", "\"'@cmd\""}, Row{"\tx", "\"'\tx\""}}) {
        SCOPED_TRACE(row.text);
        StateFolder folder;
        CsvFile file;
        ASSERT_FALSE(file.open(folder.path("a.csv")));
        file.header({"one", "two"});
        file.text(row.text);
        file.number(Decimal::parse("-0.0050").value());
        ASSERT_FALSE(file.endRow());
        ASSERT_FALSE(file.finish({}));
        EXPECT_EQ(StateFolder::read(folder.path("a.csv")), std::string("one,two\r\n") + row.cell + ",-0.005\r\n")
            << "a negative number is no formula";
    }
}

TEST(CsvFileTest, WritesTimesWithMillisecondsAlways)
{
    EXPECT_EQ(millisecondText(UtcTime(Milliseconds(1'727'740'800'000))), "2024-10-01T00:00:00.000Z");
    EXPECT_EQ(millisecondText(UtcTime(Milliseconds(1'727'740'800'050))), "2024-10-01T00:00:00.050Z");
}

TEST(CsvFileTest, NothingStandsUnderTheFinalNameUntilItIsWhole)
{
    StateFolder folder;
    std::string const path = folder.path("a.csv");
    StateFolder::write(path, "what was there before");
    {
        CsvFile file;
        ASSERT_FALSE(file.open(path));
        for (int i = 0; i < 20'000; ++i) {
            file.number(i);
            ASSERT_FALSE(file.endRow());
        }
        EXPECT_EQ(StateFolder::read(path), "what was there before");
        EXPECT_EQ(folder.files().size(), 2U);
    }
    EXPECT_EQ(StateFolder::read(path), "what was there before");
    EXPECT_EQ(folder.files().size(), 1U) << "nothing is left of it";
}

TEST(CsvFileTest, TheSidecarHoldsTheChecksumAndTheFacts)
{
    StateFolder folder;
    CsvFile file;
    ASSERT_FALSE(file.open(folder.path("a.csv")));
    file.header({"n"});
    for (int i = 0; i < 50'000; ++i) {
        file.number(i);
        ASSERT_FALSE(file.endRow());
    }
    ASSERT_FALSE(file.finish({{"rows", "50000"}}));
    std::string const expected = hexadecimal(sha256(StateFolder::read(folder.path("a.csv"))));
    EXPECT_EQ(file.sha256(), expected);
    EXPECT_EQ(StateFolder::read(folder.path("a.csv.sha256")), expected + "  a.csv\n# rows: 50000\n");
    EXPECT_EQ(folder.files().size(), 2U);
}

TEST(CsvFileTest, SaysInOneSentenceWhyAFileCannotBeMade)
{
    StateFolder folder;
    CsvFile file;
    EXPECT_THAT(*file.open(""), HasSubstr("needs the name"));
    EXPECT_THAT(*file.open(folder.path("none/a.csv")), HasSubstr("does not exist"));
    EXPECT_THAT(*file.open(folder.folder()), HasSubstr("is a folder"));
    StateFolder::write(folder.path("file"), "x");
    EXPECT_THAT(*file.open(folder.path("file/a.csv")), HasSubstr("no folder"));
}

}  // namespace
}  // namespace pentad::persistence
