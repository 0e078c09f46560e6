// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/DigestJournal.h"

#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

TEST(DigestJournalTest, HasTheHeadOfAFileWithTheSameSteps)
{
    auto const steps = test::SampleBooks().take(50);
    DigestJournal counting;
    auto const counted = counting.append(steps);
    test::StateFolder const folder;
    auto const journal = folder.open();
    ASSERT_NE(journal, nullptr);
    auto const stored = journal->append(steps);
    ASSERT_TRUE(counted && stored);
    EXPECT_EQ(counted->digest, stored->digest);
    EXPECT_EQ(counting.head().sequence, 50U);
}

}  // namespace
}  // namespace pentad::simulation
