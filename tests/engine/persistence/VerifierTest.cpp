// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Verifier.h"

#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

struct Tampering {
    std::string name;
    std::string sql;
    std::string table;
    std::string key;
    std::string says;  // part of what is said about it
};

std::ostream& operator<<(std::ostream& stream, Tampering const& tampering)
{
    return stream << tampering.name;
}

class VerifierTest : public testing::TestWithParam<Tampering> {
protected:
    test::StateFolder m_folder;
};

TEST_P(VerifierTest, NamesTheFirstBadRecord)
{
    m_folder.fill(80);
    Tampering const& tampering = GetParam();
    std::string rest = tampering.sql;
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find("; "), rest.size());
        m_folder.sql(rest.substr(0, end));
        rest = end < rest.size() ? rest.substr(end + 2) : std::string();
    }
    auto const report = verify(m_folder.path());
    ASSERT_TRUE(report) << report.error().message;
    ASSERT_TRUE(report->bad);
    EXPECT_EQ(report->bad->table, tampering.table) << report->bad->message();
    EXPECT_EQ(report->bad->key, tampering.key) << report->bad->message();
    EXPECT_NE(report->bad->what.find(tampering.says), std::string::npos) << report->bad->message();
}

// One byte in the middle of a body, and back to a BLOB.
std::string const kFlip =
    "UPDATE steps SET body = CAST(substr(body, 1, 60) || "
    "CASE substr(body, 61, 1) WHEN x'01' THEN x'02' ELSE x'01' END || "
    "substr(body, 62) AS BLOB) WHERE sequence = 17";

INSTANTIATE_TEST_SUITE_P(
    Tamperings, VerifierTest,
    testing::Values(
        Tampering{"ByteOfABody", kFlip, "steps", "17", "digest"},
        Tampering{"Digest", "UPDATE steps SET digest = zeroblob(32) WHERE sequence = 40", "steps", "40", "digest"},
        Tampering{"MissingStep", "DELETE FROM steps WHERE sequence = 33", "steps", "33", "missing"},
        Tampering{"MissingLastStep", "DELETE FROM steps WHERE sequence = 80", "steps", "80", "was committed"},
        Tampering{"SwappedSteps",
                  "UPDATE steps SET sequence = 1000 WHERE sequence = 20; UPDATE steps SET sequence = 20 WHERE sequence "
                  "= 21; UPDATE steps SET sequence = 21 WHERE sequence = 1000",
                  "steps", "20", "digest"},
        Tampering{"TimeOfAStep", "UPDATE steps SET at = at + 1 WHERE sequence = 9", "steps", "9", "its at"},
        Tampering{"AmountOfAPosting", "UPDATE postings SET amount = '1' WHERE id = 6", "postings", "6", "amount"},
        Tampering{"AccountOfAPosting", "UPDATE postings SET account = 'cash' WHERE id = 5", "postings", "5", "account"},
        Tampering{"MissingPosting", "DELETE FROM postings WHERE id = 10", "postings", "10", "missing"},
        Tampering{"AddedPosting", "INSERT INTO postings VALUES (1000, 1, 'cash', 'TRY', '5')", "postings", "1000",
                  "no step"},
        Tampering{"MissingTransaction", "DELETE FROM transactions WHERE id = 4", "transactions", "4", "missing"},
        Tampering{"KindOfATransaction", "UPDATE transactions SET kind = 'sell' WHERE id = 2", "transactions", "2",
                  "kind"},
        Tampering{"MissingFill", "DELETE FROM fills WHERE trade_id = 3", "fills", "3", "missing"},
        Tampering{"AddedFill",
                  "INSERT INTO fills SELECT 999, step, client_order_id, slot, side, price, quantity, fee, tax, "
                  "estimated, realized_pnl, slippage_bps, at FROM fills WHERE trade_id = 1",
                  "fills", "count", "rows"},
        Tampering{"QuantityOfAFill", "UPDATE fills SET quantity = '0.02' WHERE trade_id = 2", "fills", "2", "quantity"},
        Tampering{"StateOfAnOrder", "UPDATE orders SET state = 'rejected' WHERE id = 3", "orders", "3", "state"},
        Tampering{"FilledOfAnOrder", "UPDATE orders SET filled = '0.01' WHERE id = 2", "orders", "2", "filled"},
        Tampering{"MissingOrder", "DELETE FROM orders WHERE id = 5", "orders", "5", "missing"},
        Tampering{"OrderOfAnOlderStep", "UPDATE orders SET step = step - 1 WHERE id = 1", "orders", "1", "step"},
        Tampering{"DecisionTurned", "UPDATE decisions SET refusal = NULL WHERE id = 2", "decisions", "2", "refusal"},
        Tampering{"NumberInAnEvaluation", "UPDATE decisions SET evaluation = zeroblob(length(evaluation)) WHERE id = 5",
                  "decisions", "5", "evaluation"},
        Tampering{"MissingDecision", "DELETE FROM decisions WHERE id = 1", "decisions", "1", "missing"},
        Tampering{"OutboxSettledLater", "UPDATE outbox SET settled_step = settled_step + 1 WHERE id = 2", "outbox", "2",
                  "settled_step"},
        Tampering{"OutboxNeverSettled", "UPDATE outbox SET settled_step = NULL WHERE id = 2", "outbox", "2",
                  "settled_step"},
        Tampering{"MissingOutboxRow", "DELETE FROM outbox WHERE id = 3", "outbox", "3", "missing"},
        Tampering{"ReasonOfANote", "UPDATE notes SET reason = 'none' WHERE id = 2", "notes", "2", "reason"},
        Tampering{"MissingNote", "DELETE FROM notes WHERE id = 3", "notes", "3", "missing"},
        Tampering{"Balance", "UPDATE balances SET amount = '0' WHERE account = 'cash'", "balances", "cash TRY",
                  "postings sum"},
        Tampering{"AddedBalance", "INSERT INTO balances VALUES ('cash', 'EUR', '5')", "balances", "cash EUR",
                  "no posting"},
        Tampering{"MissingBalance", "DELETE FROM balances WHERE account = 'cash'", "balances", "count", "rows"},
        Tampering{"Figures", "UPDATE figures SET cash = '1'", "figures", "1", "cash"},
        Tampering{"Checkpoint", "UPDATE checkpoint SET state = x'00'", "checkpoint", "1", "state"},
        Tampering{"OlderCheckpoint", "UPDATE checkpoint SET sequence = 61", "checkpoint", "1", "sequence"}),
    [](auto const& tampering) { return tampering.param.name; });

// What the core itself got wrong is chained faithfully; the identities find it.
class VerifierIdentityTest : public testing::Test {
protected:
    void store(std::vector<StepRecord> const& steps)
    {
        auto const journal = m_folder.open();
        ASSERT_TRUE(journal->append(steps));
    }
    void expectBad(std::string const& table, std::string const& key, std::string const& says)
    {
        auto const report = verify(m_folder.path());
        ASSERT_TRUE(report) << report.error().message;
        ASSERT_TRUE(report->bad);
        EXPECT_EQ(report->bad->table, table) << report->bad->message();
        EXPECT_EQ(report->bad->key, key) << report->bad->message();
        EXPECT_NE(report->bad->what.find(says), std::string::npos) << report->bad->message();
    }

    std::vector<StepRecord> m_steps = test::SampleBooks().take(20);
    test::StateFolder m_folder;
};

TEST_F(VerifierIdentityTest, GoodBooksAreGood)
{
    store(m_steps);
    auto const report = verify(m_folder.path());
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_FALSE(report->bad) << report->bad->message();
    EXPECT_EQ(report->steps, 20U);
    EXPECT_EQ(report->orders, 3U);
    EXPECT_EQ(report->fills, 6U);
    EXPECT_EQ(report->identity, m_folder.options().identity);
}

TEST_F(VerifierIdentityTest, AnEmptyJournalIsGood)
{
    store({});
    auto const report = verify(m_folder.path());
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_FALSE(report->bad);
    EXPECT_EQ(report->steps, 0U);
}

TEST_F(VerifierIdentityTest, ATransactionMustBalance)
{
    m_steps[3].transactions[0].postings[1].amount += Decimal::fromRaw(1);
    store(m_steps);
    expectBad("transactions", "2", "sum to 0.000000000000000001");
}

TEST_F(VerifierIdentityTest, FiguresAreTheSumsOfThePostings)
{
    m_steps[10].figures.cash += Money(Decimal::fromRaw(1));
    store(m_steps);
    expectBad("steps", "11", "its cash is");
}

TEST_F(VerifierIdentityTest, HoldingsAreTheSumsOfThePostings)
{
    m_steps[10].figures.held[Slot{0}] += Quantity("1"_dec);
    store(m_steps);
    expectBad("steps", "11", "holding of BTC");
}

TEST_F(VerifierIdentityTest, TheBooksAddUp)
{
    m_steps[12].figures.realizedPnlTotal += Money("0.01"_dec);
    store(m_steps);
    expectBad("steps", "13", "do not add up");
}

TEST_F(VerifierIdentityTest, AnOrderIsFilledByItsFills)
{
    m_steps[4].orders[0].filled = Quantity("0.03"_dec);
    store(m_steps);
    expectBad("orders", "1", "its fills sum to 0.02");
}

TEST_F(VerifierIdentityTest, ADatabaseInUseSaysWhoHasIt)
{
    auto const journal = m_folder.open();
    auto const report = verify(m_folder.path());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, JournalErrorKind::HeldByOther);
}

TEST_F(VerifierIdentityTest, LeavesTheFilesAsTheyAre)
{
    store(m_steps);
    auto const files = m_folder.files();
    std::string const bytes = test::StateFolder::read(m_folder.path());
    ASSERT_TRUE(verify(m_folder.path()));
    EXPECT_EQ(m_folder.files(), files);
    EXPECT_EQ(test::StateFolder::read(m_folder.path()), bytes);
}

TEST_F(VerifierIdentityTest, AMissingFileIsNotABadRecord)
{
    auto const report = verify(m_folder.path("absent.db"));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, JournalErrorKind::CannotOpen);
    EXPECT_TRUE(m_folder.files().empty());
}

}  // namespace
}  // namespace pentad::persistence
