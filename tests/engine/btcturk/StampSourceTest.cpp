// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/StampSource.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace pentad::btcturk {
namespace {

constexpr UtcTime stampAt(std::int64_t milliseconds)
{
    return UtcTime(Milliseconds(milliseconds));
}

TEST(StampSourceTest, IsTheTimeUnlessThatIsUsed)
{
    StampSource stamps;
    EXPECT_EQ(stamps.next(stampAt(5'000)), stampAt(5'000));
    EXPECT_EQ(stamps.next(stampAt(5'000)), stampAt(5'001));
    EXPECT_EQ(stamps.next(stampAt(4'900)), stampAt(5'002)) << "of a line whose time is a little behind";
    EXPECT_EQ(stamps.next(stampAt(5'010)), stampAt(5'010));
}

TEST(StampSourceTest, BelievesATimeThatWasSetFarBack)
{
    StampSource stamps;
    stamps.next(stampAt(9'000));
    EXPECT_EQ(stamps.next(stampAt(8'000)), stampAt(9'001));
    EXPECT_EQ(stamps.next(stampAt(7'000)), stampAt(7'000));
}

TEST(StampSourceTest, GivesNoStampTwiceToLinesThatDisagree)
{
    for (std::int64_t const apart : {1'500, 2'500}) {
        StampSource stamps;
        std::set<UtcTime> given;
        UtcTime fast;
        UtcTime slow;
        constexpr int kRounds = 20;
        for (int i = 0; i < kRounds; ++i) {
            given.insert(fast = stamps.next(stampAt(9'000), fast));
            given.insert(slow = stamps.next(stampAt(9'000 - apart), slow));
        }
        EXPECT_EQ(given.size(), 2U * kRounds) << apart;
    }
}

TEST(StampSourceTest, BelievesALinesOwnTimeThatWasSetFarBack)
{
    StampSource stamps;
    UtcTime const last = stamps.next(stampAt(9'000));
    EXPECT_EQ(stamps.next(stampAt(6'000), last), stampAt(6'000));
}

TEST(StampSourceTest, GivesNoStampTwiceWhoeverAsks)
{
    constexpr int kThreads = 4;
    constexpr int kEach = 200;
    StampSource stamps;
    std::vector<std::vector<UtcTime>> taken(kThreads);
    std::vector<std::thread> lines;
    for (std::vector<UtcTime>& mine : taken) {
        lines.emplace_back([&stamps, &mine] {
            for (int i = 0; i < kEach; ++i) {
                mine.push_back(stamps.next(stampAt(1'000'000)));
            }
        });
    }
    for (std::thread& line : lines) {
        line.join();
    }
    std::set<UtcTime> different;
    for (std::vector<UtcTime> const& mine : taken) {
        different.insert(mine.begin(), mine.end());
    }
    EXPECT_EQ(different.size(), static_cast<std::size_t>(kThreads * kEach));
}

}  // namespace
}  // namespace pentad::btcturk
