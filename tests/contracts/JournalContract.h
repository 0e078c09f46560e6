// SPDX-License-Identifier: GPL-3.0-or-later
// What every Journal promises, as a typed suite. A Maker opens the journal under test as often as it is asked; kDurable
// says whether what one journal was given is there in the next one. Thread: the test's.
#pragma once

#include "contracts/Journal.h"
#include "support/SampleBooks.h"

#include <gtest/gtest.h>

#include <memory>

namespace pentad::test {

template <typename Maker>
class JournalContract : public testing::Test {
protected:
    std::unique_ptr<Journal> open() { return m_maker.open(); }
    Maker m_maker;
};
TYPED_TEST_SUITE_P(JournalContract);

TYPED_TEST_P(JournalContract, BeginsEmpty)
{
    auto const journal = this->open();
    auto const state = journal->load();
    ASSERT_TRUE(state);
    EXPECT_EQ(state->head.sequence, 0U);
    EXPECT_EQ(state->head.digest, Sha256Digest{});
    EXPECT_TRUE(state->checkpoint.empty());
}

TYPED_TEST_P(JournalContract, ChainsWhatItIsGiven)
{
    auto const journal = this->open();
    auto const steps = SampleBooks().take(40);
    HashChain chain;
    for (StepRecord const& step : steps) {
        ByteWriter body;
        encode(step, body);
        chain.append(body.bytes());
        auto const head = journal->append({&step, 1});
        ASSERT_TRUE(head);
        EXPECT_EQ(head->sequence, step.sequence);
        ASSERT_EQ(head->digest, chain.head());
    }
}

TYPED_TEST_P(JournalContract, OneAppendOfManyEqualsManyOfOne)
{
    auto const steps = SampleBooks().take(40);
    HashChain chain;
    for (StepRecord const& step : steps) {
        ByteWriter body;
        encode(step, body);
        chain.append(body.bytes());
    }
    auto const journal = this->open();
    auto const head = journal->append(steps);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->sequence, 40U);
    EXPECT_EQ(head->digest, chain.head());
}

TYPED_TEST_P(JournalContract, AnAppendOfNothingChangesNothing)
{
    auto const journal = this->open();
    auto const steps = SampleBooks().take(3);
    auto const before = journal->append(steps);
    ASSERT_TRUE(before);
    auto const after = journal->append({});
    ASSERT_TRUE(after);
    EXPECT_EQ(after->sequence, before->sequence);
    EXPECT_EQ(after->digest, before->digest);
}

TYPED_TEST_P(JournalContract, LoadsTheHeadAndTheNewestCheckpoint)
{
    auto const journal = this->open();
    auto const steps = SampleBooks().take(25);
    ASSERT_TRUE(journal->append(std::span(steps).first(15)));
    auto const head = journal->append(std::span(steps).subspan(15));
    ASSERT_TRUE(head);
    auto const state = journal->load();
    ASSERT_TRUE(state);
    EXPECT_EQ(state->head.sequence, 25U);
    EXPECT_EQ(state->head.digest, head->digest);
    EXPECT_EQ(state->checkpoint, steps[20].checkpoint);
}

TYPED_TEST_P(JournalContract, AGapInTheSequenceIsABug)
{
    auto const journal = this->open();
    auto const steps = SampleBooks().take(3);
    EXPECT_THROW(static_cast<void>(journal->append(std::span(steps).subspan(1))), CheckFailure);
}

TYPED_TEST_P(JournalContract, ContinuesWhereItEnded)
{
    if (!TypeParam::kDurable) {
        GTEST_SKIP() << "this journal keeps nothing";
    }
    SampleBooks books;
    Sha256Digest digest{};
    for (int session = 0; session < 3; ++session) {
        auto const journal = this->open();
        auto const state = journal->load();
        ASSERT_TRUE(state);
        EXPECT_EQ(state->head.sequence, static_cast<std::uint64_t>(session) * 13U);
        EXPECT_EQ(state->head.digest, digest);
        auto const head = journal->append(books.take(13));
        ASSERT_TRUE(head);
        digest = head->digest;
    }
    HashChain chain;
    for (StepRecord const& step : SampleBooks().take(39)) {
        ByteWriter body;
        encode(step, body);
        chain.append(body.bytes());
    }
    EXPECT_EQ(digest, chain.head());
}

TYPED_TEST_P(JournalContract, GivesTheNewestRecordsInTheirOrder)
{
    auto const journal = this->open();
    EXPECT_TRUE(journal->recent(10)->empty());
    auto const steps = SampleBooks().take(25);
    ASSERT_TRUE(journal->append(steps));
    auto const recent = journal->recent(10);
    ASSERT_TRUE(recent);
    if (!TypeParam::kDurable) {
        EXPECT_TRUE(recent->empty()) << "this journal keeps nothing";
        return;
    }
    ASSERT_EQ(recent->size(), 10U);
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_EQ((*recent)[i].sequence, 16 + i);
        EXPECT_EQ((*recent)[i].notes, steps[15 + i].notes);
        EXPECT_EQ((*recent)[i].orders, steps[15 + i].orders);
    }
    EXPECT_EQ(journal->recent(1'000)->size(), 25U);
}

REGISTER_TYPED_TEST_SUITE_P(JournalContract, BeginsEmpty, ChainsWhatItIsGiven, OneAppendOfManyEqualsManyOfOne,
                            AnAppendOfNothingChangesNothing, LoadsTheHeadAndTheNewestCheckpoint,
                            AGapInTheSequenceIsABug, ContinuesWhereItEnded, GivesTheNewestRecordsInTheirOrder);

}  // namespace pentad::test
