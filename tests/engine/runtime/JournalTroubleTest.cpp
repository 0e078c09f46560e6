// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/JournalTrouble.h"

#include <gtest/gtest.h>

#include <vector>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;

constexpr MonotonicTime kJournalBegin{1h};

TEST(JournalTroubleTest, AFailureThatLastsIsToldAtOnceAndThenLessAndLessOften)
{
    JournalTrouble trouble;
    std::vector<std::int64_t> told;
    for (int second = 0; second < 3'600; ++second) {
        if (auto const report = trouble.failed(kJournalBegin + std::chrono::seconds(second), "no space", 7)) {
            told.push_back(second);
            EXPECT_FALSE(report->works);
            EXPECT_EQ(report->why, "no space");
            EXPECT_EQ(report->failures, static_cast<std::uint64_t>(second) + 1);
            EXPECT_EQ(report->lasted, std::chrono::seconds(second));
            EXPECT_EQ(report->waiting, 7U);
        }
    }
    EXPECT_EQ(told, (std::vector<std::int64_t>{0, 10, 30, 70, 150, 310, 630, 1'230, 1'830, 2'430, 3'030}));
    auto const over = trouble.works(kJournalBegin + 3'600s);
    ASSERT_TRUE(over);
    EXPECT_TRUE(over->works);
    EXPECT_EQ(over->failures, 3'600U);
    EXPECT_EQ(over->lasted, 1h);
    EXPECT_FALSE(trouble.works(kJournalBegin + 3'601s)) << "told once";
}

TEST(JournalTroubleTest, ADiskThatFailsAndWorksInTurnsIsToldNoMoreOften)
{
    JournalTrouble trouble;
    int told = 0;
    for (int second = 0; second < 600; ++second) {
        MonotonicTime const now = kJournalBegin + std::chrono::seconds(second);
        told += (second % 2 == 0 ? trouble.failed(now, "x", 1) : trouble.works(now)) ? 1 : 0;
    }
    EXPECT_EQ(told, 12) << "six failures, each with its end";
}

TEST(JournalTroubleTest, ATroubleOfItsOwnIsToldAtOnceAgain)
{
    JournalTrouble trouble;
    EXPECT_TRUE(trouble.failed(kJournalBegin, "x", 1));
    EXPECT_TRUE(trouble.works(kJournalBegin + 1s));
    EXPECT_TRUE(trouble.failed(kJournalBegin + 2h, "y", 1));
    EXPECT_FALSE(trouble.failed(kJournalBegin + 2h + 9s, "y", 1));
    EXPECT_TRUE(trouble.failed(kJournalBegin + 2h + 10s, "y", 1));
}

TEST(JournalTroubleTest, WithoutAFailureThereIsNothingToTell)
{
    JournalTrouble trouble;
    EXPECT_FALSE(trouble.works(kJournalBegin));
}

}  // namespace
}  // namespace pentad::runtime
