// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/SharedList.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <string>

namespace pentad {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

TEST(SharedListTest, ReadsLikeAVector)
{
    SharedList<std::string> const list{"a", "b", "c"};
    EXPECT_THAT(list, ElementsAre("a", "b", "c"));
    EXPECT_EQ(list.size(), 3U);
    EXPECT_EQ(list.front(), "a");
    EXPECT_EQ(list.back(), "c");
    EXPECT_EQ(list[1], "b");
    EXPECT_THAT(std::vector<std::string>(list.rbegin(), list.rend()), ElementsAre("c", "b", "a"));
    EXPECT_THAT(std::span<std::string const>(list), ElementsAreArray(list));
    SharedList<std::string> const none;
    EXPECT_TRUE(none.empty());
    EXPECT_EQ(none.begin(), none.end());
    EXPECT_EQ(none.rbegin(), none.rend());
}

TEST(SharedListTest, ACopyIsTheSameListAndNobodyTakesItAway)
{
    SharedList<int> first(std::vector<int>{1, 2});
    SharedList<int> const copy = first;
    EXPECT_TRUE(copy.isSharedWith(first));
    SharedList<int> const moved = std::move(first);
    EXPECT_TRUE(moved.isSharedWith(copy));
    EXPECT_THAT(first, ElementsAre(1, 2));
    first = std::vector<int>{1, 2};
    EXPECT_FALSE(first.isSharedWith(copy)) << "equal, but another list in memory";
    EXPECT_THAT(copy, ElementsAre(1, 2));
}

}  // namespace
}  // namespace pentad
