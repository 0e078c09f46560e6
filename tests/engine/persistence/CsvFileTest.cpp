// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/CsvFile.h"

#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

// Reads one line of RFC 4180 back.
std::vector<std::string> csvCells(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

// All pairs of these, and what stands behind them: no cell is a formula, none is lost, none runs into the next.
TEST(CsvFileTest, NoTextBecomesAFormulaAndAllOfItComesBack)
{
    std::string const signs("=+-@\t\r\n\0,\"';|a1 %\xC3", 18);
    std::string const dangerous("=+-@\t\r\n\0", 8);
    std::vector<std::string> texts;
    for (char const first : signs) {
        texts.emplace_back(1, first);
        for (char const second : signs) {
            texts.push_back(std::string{first, second});
            texts.push_back(std::string{first, second} + "HYPERLINK(\"http://x\")");
        }
    }
    StateFolder folder;
    CsvFile file;
    ASSERT_FALSE(file.open(folder.path("a.csv")));
    for (std::string const& text : texts) {
        file.text(text);
    }
    ASSERT_FALSE(file.endRow());
    ASSERT_FALSE(file.finish({}));
    std::string const written = StateFolder::read(folder.path("a.csv"));
    std::vector<std::string> const cells = csvCells(std::string_view(written).substr(0, written.size() - 2));
    ASSERT_EQ(cells.size(), texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        bool const guarded = dangerous.find(texts[i].front()) != std::string::npos;
        EXPECT_EQ(cells[i], (guarded ? "'" : "") + texts[i]);
        EXPECT_EQ(dangerous.find(cells[i].front()), std::string::npos);
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
