// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FixedText.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace pentad {
namespace {

using Short = FixedText<4>;

static_assert(std::is_trivially_copyable_v<Short>);
static_assert(Short("AB").view() == "AB");

TEST(FixedTextTest, HoldsUpToItsCapacity)
{
    for (std::string_view const text : {"", "A", "ABC", "ABCD"}) {
        Short const held(text);
        EXPECT_EQ(held.view(), text);
        EXPECT_EQ(held.text(), text);
        EXPECT_EQ(held.empty(), text.empty());
    }
}

TEST(FixedTextTest, FailsACheckOnTextThatIsTooLong)
{
    EXPECT_TRUE(Short::fits("ABCD"));
    EXPECT_FALSE(Short::fits("ABCDE"));
    EXPECT_THROW((void)Short("ABCDE"), CheckFailure);
    EXPECT_THROW((void)Short(std::string_view("ABCDEFGHIJ")), CheckFailure);
    EXPECT_NO_THROW((void)FixedText<255>(std::string(255, 'x')));
}

TEST(FixedTextTest, IsEmptyUnlessToldOtherwise)
{
    EXPECT_TRUE(Short().empty());
    EXPECT_EQ(Short(), Short(""));
}

TEST(FixedTextTest, ComparesByContents)
{
    EXPECT_EQ(Short("AB"), Short("AB"));
    EXPECT_NE(Short("AB"), Short("ab"));
    EXPECT_NE(Short("AB"), Short("ABC"));
    EXPECT_NE(Short(std::string_view("A\0", 2)), Short("A"));
    using Long = FixedText<23>;
    EXPECT_EQ(Long("P1ABCDEFGH"), Long("P1ABCDEFGH"));
    EXPECT_NE(Long("P1ABCDEFGH"), Long("P1ABCDEFGX"));
    EXPECT_NE(Long("X1ABCDEFGH"), Long("P1ABCDEFGH"));
    static_assert(Long("P1ABCDEFGH") == Long("P1ABCDEFGH") && Long("P1ABCDEFGH") != Long("P1ABCDEFGX"));
}

TEST(FixedTextTest, OrdersByteByByte)
{
    EXPECT_LT(Short(""), Short("A"));
    EXPECT_LT(Short("A"), Short("AB"));
    EXPECT_LT(Short("AB"), Short("B"));
    EXPECT_LT(Short("Z"), Short("a"));
    EXPECT_LT(Short("z"), Short("ç"));
    EXPECT_GT(Short(std::string_view("A\0", 2)), Short("A"));
}

}  // namespace
}  // namespace pentad
