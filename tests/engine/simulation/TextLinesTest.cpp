// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/TextLines.h"

#include "support/CandleFolder.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using Status = TextLines::Status;

TEST(TextLinesTest, GivesEachLineOnceAndCountsThem)
{
    test::CandleFolder folder;
    folder.writeWhole("text", "one\n\nthree\nlast");
    TextLines lines(folder.path() / "text");
    std::vector<std::string> seen;
    while (lines.next() == Status::Line) {
        EXPECT_EQ(*lines.end(), '\n');
        seen.emplace_back(lines.begin(), lines.end());
        EXPECT_EQ(lines.number(), seen.size());
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"one", "", "three", "last"}));
    EXPECT_EQ(lines.next(), Status::End);
    EXPECT_FALSE(lines.compressed());
    EXPECT_EQ(lines.lengthHint(), 15U);
}

TEST(TextLinesTest, LinesAcrossPiecesStayWhole)
{
    test::CandleFolder folder;
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += std::to_string(i) + std::string(static_cast<std::size_t>(i % 40), 'x') + '\n';
    }
    folder.writeWhole("text", text);
    folder.writeGz("text.gz", text);
    for (char const* name : {"text", "text.gz"}) {
        TextLines lines(folder.path() / name);
        std::string joined;
        while (lines.next() == Status::Line) {
            joined.append(lines.begin(), lines.end());
            joined += '\n';
        }
        EXPECT_TRUE(joined.ends_with(text)) << name;
        EXPECT_EQ(lines.compressed(), std::string(name) == "text.gz");
        EXPECT_GE(lines.lengthHint(), text.size()) << name;
    }
}

TEST(TextLinesTest, LengthOfAGzFileIsNotBelievedBlindly)
{
    test::CandleFolder folder;
    folder.writeGz("lie.gz", test::CandleFolder::manyRows(100));
    std::string bytes = folder.bytesOf("lie.gz");
    bytes.replace(bytes.size() - 4, 4, "\xff\xff\xff\xff");
    folder.writeWhole("lie.gz", bytes);
    EXPECT_LT(TextLines(folder.path() / "lie.gz").lengthHint(), 1'000'000U);
}

TEST(TextLinesTest, FolderAndMissingFileCannotBeOpened)
{
    test::CandleFolder folder;
    EXPECT_EQ(TextLines(folder.path()).next(), Status::CannotOpen);
    EXPECT_EQ(TextLines(folder.path() / "missing").next(), Status::CannotOpen);
}

}  // namespace
}  // namespace pentad::simulation
