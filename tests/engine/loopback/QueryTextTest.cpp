// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/QueryText.h"

#include "loopback/AsciiText.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

TEST(QueryTextTest, DecodesAndFoldsNames)
{
    QueryText const query("PairSymbol=BTC%5FTRY&resolution=1+d&type=buy&type=sell&empty=&bare&bad=%zz%4");
    EXPECT_EQ(query.value("pairsymbol"), "BTC_TRY");
    EXPECT_EQ(query.value("resolution"), "1 d");
    EXPECT_EQ(query.values("type"), (std::vector<std::string_view>{"buy", "sell"}));
    EXPECT_FALSE(query.value("empty"));
    EXPECT_FALSE(query.value("bare"));
    EXPECT_EQ(query.value("bad"), "%zz%4");
}

TEST(QueryTextTest, ReadsWholeNumbersExactly)
{
    bool malformed = false;
    QueryText const query("id=9223372036854775807&big=9223372036854775808&minus=-1&text=1x&sign=%2B1");
    EXPECT_EQ(query.whole("id", malformed), 9'223'372'036'854'775'807);
    EXPECT_FALSE(query.whole("absent", malformed));
    EXPECT_FALSE(malformed);
    for (char const* const name : {"big", "minus", "text", "sign"}) {
        malformed = false;
        EXPECT_FALSE(query.whole(name, malformed)) << name;
        EXPECT_TRUE(malformed) << name;
    }
}

TEST(AsciiTextTest, FoldsLettersWithoutALocale)
{
    EXPECT_EQ(lowerAscii("BITTRY-\xC4\xB0"), "bittry-\xC4\xB0");
    EXPECT_EQ(upperAscii("bit_try"), "BIT_TRY");
    EXPECT_EQ(trimmedAscii(" \t x y \r\n"), "x y");
    EXPECT_EQ(trimmedAscii(" "), "");
}

}  // namespace
}  // namespace pentad::loopback
