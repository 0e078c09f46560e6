// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/GrowingList.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pentad::runtime {
namespace {

using testing::ElementsAre;

TEST(GrowingListTest, WhatIsSharedStaysAsItWasWhileTheListGrowsInTheSameMemory)
{
    GrowingList<std::string> list(4);
    SharedList<std::string> const none = list.shared();
    list.add("one");
    list.add("two");
    SharedList<std::string> const two = list.shared();
    EXPECT_TRUE(two.isSharedWith(list.shared()));
    list.add("three");
    SharedList<std::string> const three = list.shared();
    EXPECT_TRUE(none.empty());
    EXPECT_THAT(two, ElementsAre("one", "two"));
    EXPECT_THAT(three, ElementsAre("one", "two", "three"));
    EXPECT_EQ(two.data(), three.data());
    EXPECT_FALSE(two.isSharedWith(three));
}

TEST(GrowingListTest, ThinningKeepsEverySecondFromTheFirstInMemoryOfItsOwn)
{
    for (std::size_t const count : {0U, 1U, 4U, 5U}) {
        GrowingList<std::size_t> list(5);
        for (std::size_t i = 0; i < count; ++i) {
            list.add(i);
        }
        SharedList<std::size_t> const before = list.shared();
        list.thin();
        EXPECT_EQ(list.size(), (count + 1) / 2);
        SharedList<std::size_t> const after = list.shared();
        for (std::size_t i = 0; i < after.size(); ++i) {
            EXPECT_EQ(after[i], 2 * i);
        }
        list.add(77);
        ASSERT_EQ(before.size(), count);
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_EQ(before[i], i);
        }
    }
}

TEST(GrowingListTest, IsFullAtItsCapacityAndTakesNoMore)
{
    GrowingList<int> list(2);
    list.add(1);
    EXPECT_FALSE(list.isFull());
    list.add(2);
    EXPECT_TRUE(list.isFull());
    EXPECT_THROW(list.add(3), CheckFailure);
    EXPECT_THAT(list.shared(), ElementsAre(1, 2));
}

}  // namespace
}  // namespace pentad::runtime
