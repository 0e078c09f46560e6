// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/JournalContract.h"

#include "persistence/SqliteJournal.h"
#include "simulation/DigestJournal.h"
#include "support/FailingJournal.h"
#include "support/SlowJournal.h"
#include "support/StateFixture.h"

namespace pentad::test {
namespace {

template <persistence::Durability durability>
class SqliteMaker {
public:
    static constexpr bool kDurable = true;
    std::unique_ptr<Journal> open()
    {
        auto options = m_folder.options();
        options.durability = durability;
        auto journal = persistence::SqliteJournal::open(options);
        return journal ? std::move(*journal) : nullptr;
    }

private:
    StateFolder m_folder;
};

class DigestMaker {
public:
    static constexpr bool kDurable = false;
    std::unique_ptr<Journal> open() { return std::make_unique<simulation::DigestJournal>(); }
};

using Makers = testing::Types<SqliteMaker<persistence::Durability::Full>, SqliteMaker<persistence::Durability::Batched>,
                              DigestMaker>;
INSTANTIATE_TYPED_TEST_SUITE_P(Every, JournalContract, Makers);

TEST(FailingJournalTest, FailsAfterSoManyAppendsAndLetsNothingThrough)
{
    simulation::DigestJournal journal;
    FailingJournal failing(journal, 2, {JournalErrorKind::DiskFull, "full"});
    SampleBooks books;
    ASSERT_TRUE(failing.append(books.take(1)));
    ASSERT_TRUE(failing.append(books.take(1)));
    auto const third = books.take(1);
    auto const refused = failing.append(third);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, JournalErrorKind::DiskFull);
    EXPECT_EQ(failing.load()->head.sequence, 2U);
    failing.heal();
    EXPECT_TRUE(failing.append(third));
    EXPECT_EQ(failing.appends(), 3U);
    EXPECT_EQ(failing.failures(), 1U);
}

TEST(SlowJournalTest, WaitsBeforeEveryAppendAndLosesNothing)
{
    simulation::DigestJournal journal;
    std::chrono::nanoseconds waited{0};
    SlowJournal slow(journal, std::chrono::milliseconds(4), [&](std::chrono::nanoseconds time) { waited += time; });
    SampleBooks books;
    ASSERT_TRUE(slow.append(books.take(2)));
    EXPECT_EQ(waited, std::chrono::milliseconds(4));
    slow.setDelay(std::chrono::milliseconds(200));
    ASSERT_TRUE(slow.append(books.take(1)));
    EXPECT_EQ(waited, std::chrono::milliseconds(204));
    EXPECT_EQ(slow.load()->head.sequence, 3U);
}

}  // namespace
}  // namespace pentad::test
