// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/LogQueue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::observability {
namespace {

using testing::ElementsAre;

TEST(LogQueueTest, KeepsTheOrderInWhichLinesCame)
{
    LogQueue queue(10);
    queue.push(Level::Error, "a");
    queue.push(Level::Trace, "b");
    queue.push(Level::Info, "c");
    EXPECT_THAT(queue.takeAll(), ElementsAre("a", "b", "c"));
    EXPECT_TRUE(queue.empty());
}

TEST(LogQueueTest, GivesUpTheOldestOfTheLeastImportant)
{
    LogQueue queue(4);
    queue.push(Level::Info, "info 1");
    queue.push(Level::Debug, "debug 1");
    queue.push(Level::Trace, "trace 1");
    queue.push(Level::Debug, "debug 2");
    queue.push(Level::Info, "info 2");    // instead of trace 1
    queue.push(Level::Error, "error 1");  // instead of debug 1
    queue.push(Level::Debug, "debug 3");  // instead of debug 2
    EXPECT_THAT(queue.takeAll(), ElementsAre("info 1", "info 2", "error 1", "debug 3"));
    EXPECT_THAT(queue.dropped(), ElementsAre(1U, 2U, 0U, 0U, 0U));
}

TEST(LogQueueTest, NothingThatMattersMoreGivesWayToALesserLine)
{
    LogQueue queue(2);
    queue.push(Level::Info, "info");
    queue.push(Level::Error, "error");
    queue.push(Level::Debug, "debug");
    EXPECT_THAT(queue.dropped(), ElementsAre(0U, 1U, 0U, 0U, 0U));
    queue.push(Level::Warning, "warning");
    EXPECT_THAT(queue.dropped(), ElementsAre(0U, 1U, 1U, 0U, 0U));
    EXPECT_THAT(queue.takeAll(), ElementsAre("error", "warning"));
}

TEST(LogQueueTest, HasRoomAgainOnceItWasTaken)
{
    LogQueue queue(1);
    queue.push(Level::Info, "first");
    queue.takeAll();
    queue.push(Level::Trace, "second");
    EXPECT_THAT(queue.takeAll(), ElementsAre("second"));
    EXPECT_THAT(queue.dropped(), ElementsAre(0U, 0U, 0U, 0U, 0U));
}

}  // namespace
}  // namespace pentad::observability
