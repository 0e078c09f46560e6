// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/ProcessFigures.h"

#include <gtest/gtest.h>

#include <ctime>

namespace pentad::observability {
namespace {

TEST(ProcessFiguresTest, SaysWhatThisProcessCosts)
{
    ProcessFigures const first = processFigures();
    EXPECT_GT(first.residentBytes, 1e6);
    EXPECT_GT(first.startSeconds, 0);
    EXPECT_LE(first.startSeconds, static_cast<double>(std::time(nullptr)) + 1);
    EXPECT_GE(first.cpuSeconds, 0);
}

TEST(ProcessFiguresTest, TimeThatWasUsedIsCounted)
{
    double const before = processFigures().cpuSeconds;
    std::clock_t const begin = std::clock();
    while (std::clock() - begin < CLOCKS_PER_SEC / 10) {
    }
    EXPECT_GT(processFigures().cpuSeconds, before);
}

}  // namespace
}  // namespace pentad::observability
