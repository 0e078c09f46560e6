// SPDX-License-Identifier: GPL-3.0-or-later
// What the two halves of a proof hand to each other. Which tampering is found is told in VerifierTest.
#include "persistence/StandingProof.h"
#include "persistence/StepProof.h"

#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

class StepProofTest : public testing::Test {
protected:
    static constexpr std::size_t kSteps = 20;

    void SetUp() override { m_folder.fill(kSteps); }
    std::unique_ptr<Database> open() const
    {
        auto database = Database::openForReading(m_folder.path());
        EXPECT_TRUE(database) << database.error().message;
        return database ? std::move(*database) : nullptr;
    }

    test::StateFolder m_folder;
    Findings m_findings;
};

TEST_F(StepProofTest, GathersWhatTheStepsSay)
{
    auto const database = open();
    ASSERT_NE(database, nullptr);
    StepProof proof(*database, m_findings);
    ASSERT_TRUE(proof.run());
    EXPECT_FALSE(m_findings.report.bad);
    EXPECT_EQ(m_findings.report.steps, kSteps);
    auto const steps = test::SampleBooks().take(kSteps);
    EXPECT_EQ(proof.trail().figures, steps.back().figures);
    EXPECT_EQ(proof.trail().sums.sum(Account::Cash, Asset("TRY")), steps.back().figures.cash.value());
    EXPECT_EQ(proof.trail().orders.size(), m_findings.report.orders);
    OrderRecord const& first = steps[4].orders[0];
    EXPECT_EQ(proof.trail().orders.at(first.clientOrderId.text()).fillsSum, first.filled.value());
}

TEST_F(StepProofTest, RowsThatStandOnlyForTheLastAreNotItsMatter)
{
    m_folder.sql("UPDATE balances SET amount = '0' WHERE account = 'cash'");
    auto const database = open();
    ASSERT_NE(database, nullptr);
    StepProof steps(*database, m_findings);
    EXPECT_TRUE(steps.run());
    StandingProof standing(database->connection(), steps.trail(), m_findings);
    EXPECT_FALSE(standing.run());
    ASSERT_TRUE(m_findings.report.bad);
    EXPECT_EQ(m_findings.report.bad->table, "balances");
    EXPECT_FALSE(standing.error().isValid()) << "everything could be read";
}

TEST_F(StepProofTest, ATableThatCannotBeReadIsAnErrorAndNoBadRecord)
{
    m_folder.sql("DROP TABLE notes");
    auto const database = open();
    ASSERT_NE(database, nullptr);
    StepProof proof(*database, m_findings);
    EXPECT_FALSE(proof.run());
    EXPECT_FALSE(m_findings.report.bad);
    EXPECT_TRUE(proof.error().isValid());
}

}  // namespace
}  // namespace pentad::persistence
