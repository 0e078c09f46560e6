// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteJournal.h"

#include "persistence/Verifier.h"
#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <filesystem>

namespace pentad::persistence {
namespace {

using testing::HasSubstr;

class SqliteJournalTest : public testing::Test {
protected:
    void expectGood()
    {
        auto const report = verify(m_folder.path());
        ASSERT_TRUE(report) << report.error().message;
        EXPECT_FALSE(report->bad) << report->bad->message();
    }
    // Copies the files of an open database, as they would be after a crash, to another folder.
    void crashInto(test::StateFolder const& other)
    {
        for (std::string const name : {"state.db", "state.db-wal", "state.db.head"}) {
            if (std::filesystem::exists(m_folder.path(name))) {
                std::filesystem::copy_file(m_folder.path(name), other.path(name));
            }
        }
    }

    test::StateFolder m_folder;
};

TEST_F(SqliteJournalTest, WritesARowForEverythingInAStep)
{
    m_folder.fill(30);
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM steps"), "30");
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM orders"), "5");
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM orders WHERE is_open = 1"), "1");
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM fills"), "8");
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM outbox WHERE settled_step IS NULL"), "1");
    EXPECT_EQ(m_folder.sql("SELECT state FROM orders WHERE id = 1"), "filled");
    EXPECT_EQ(m_folder.sql("SELECT filled FROM orders WHERE id = 1"), "0.02");
    EXPECT_EQ(m_folder.sql("SELECT amount FROM postings WHERE id = 1"), "1000000");
    EXPECT_EQ(m_folder.sql("SELECT amount FROM balances WHERE account = 'reserve_bucket'"), "5");
    EXPECT_EQ(m_folder.sql("SELECT sequence FROM checkpoint"), "21");
    expectGood();
}

TEST_F(SqliteJournalTest, OneTransactionOfManyStepsLeavesTheSameRows)
{
    m_folder.fill(200);
    test::StateFolder const other;
    {
        auto options = other.options();
        options.durability = Durability::Batched;
        auto const journal = SqliteJournal::open(options);
        ASSERT_TRUE(journal);
        ASSERT_TRUE((*journal)->append(test::SampleBooks().take(200)));
    }
    for (std::string const table : {"orders", "fills", "postings", "balances", "outbox", "decisions", "figures"}) {
        std::string const query =
            "SELECT group_concat(line, '|') FROM (SELECT quote(t.rowid) AS line FROM " + table + " t)";
        if (table != "balances") {
            EXPECT_EQ(m_folder.sql(query), other.sql(query)) << table;
        }
    }
    std::string const orders =
        "SELECT group_concat(id || step || is_open || client_order_id || state || filled || fees || updated_at) FROM "
        "orders";
    EXPECT_EQ(m_folder.sql(orders), other.sql(orders));
    std::string const outbox = "SELECT group_concat(id || step || coalesce(settled_step, '-')) FROM outbox";
    EXPECT_EQ(m_folder.sql(outbox), other.sql(outbox));
    std::string const balances = "SELECT group_concat(account || currency || amount) FROM balances";
    EXPECT_EQ(m_folder.sql(balances), other.sql(balances));
    auto const report = verify(other.path());
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->bad) << report->bad->message();
}

TEST_F(SqliteJournalTest, NothingOfAFailedAppendIsVisible)
{
    {
        auto const journal = m_folder.open();
        test::SampleBooks books;
        ASSERT_TRUE(journal->append(books.take(10)));
        // The fourth step books a trade again: its row, and everything before it in this append, must go.
        auto steps = books.take(6);
        FillRecord again;
        again.fill.tradeId = TradeId{1};
        steps[3].fills.push_back(again);
        auto const refused = journal->append(steps);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, JournalErrorKind::WriteFailed);
        EXPECT_EQ(journal->load()->head.sequence, 10U);
    }
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM steps"), "10");
    expectGood();
}

TEST_F(SqliteJournalTest, ADiskThatFailedIsNotTriedAgain)
{
    auto const journal = m_folder.open();
    test::SampleBooks books;
    ASSERT_TRUE(journal->append(books.take(3)));
    auto steps = books.take(1);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 1;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    auto const refused = journal->append(steps);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, JournalErrorKind::WriteFailed);
    auto const again = journal->append(steps);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message, refused.error().message);
}

TEST_F(SqliteJournalTest, GoesOnAfterADiskWasFull)
{
    auto journal = m_folder.open();
    test::SampleBooks books;
    ASSERT_TRUE(journal->append(books.take(3)));
    // The journal's own connection, given few pages: SQLite then answers as on a full disk.
    QStringList const names = QSqlDatabase::connectionNames();
    ASSERT_EQ(names.size(), 1);
    QSqlDatabase connection = QSqlDatabase::database(names.first(), false);
    auto const limitPages = [&](QString const& count) {
        QSqlQuery query(connection);
        ASSERT_TRUE(query.exec(QStringLiteral("PRAGMA max_page_count = ") + count));
    };
    limitPages(QStringLiteral("60"));
    std::vector<StepRecord> steps;
    JournalError error;
    for (int i = 0; i < 1000 && error.message.empty(); ++i) {
        steps = books.take(3);
        auto const head = journal->append(steps);
        error = head ? JournalError{} : head.error();
    }
    EXPECT_EQ(error.kind, JournalErrorKind::DiskFull) << error.message;
    EXPECT_FALSE(std::filesystem::exists(m_folder.path("state.db.ballast"))) << "its room is for what must be told";
    EXPECT_FALSE(journal->append(steps));
    EXPECT_EQ(journal->load()->head.sequence, steps.front().sequence - 1);
    EXPECT_TRUE(journal->hasReserve()) << "this disk has room";
    EXPECT_TRUE(std::filesystem::exists(m_folder.path("state.db.ballast")));
    limitPages(QStringLiteral("100000"));
    auto const head = journal->append(steps);
    ASSERT_TRUE(head) << head.error().message;
    connection = QSqlDatabase();
    journal.reset();
    expectGood();
}

TEST_F(SqliteJournalTest, EveryCommittedStepSurvivesACrash)
{
    test::StateFolder const other;
    {
        auto const journal = m_folder.open();
        ASSERT_TRUE(journal->append(test::SampleBooks().take(25)));
        crashInto(other);
    }
    auto const report = verify(other.path());
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_FALSE(report->bad) << report->bad->message();
    EXPECT_EQ(report->steps, 25U);
    auto const journal = other.open();
    ASSERT_NE(journal, nullptr);
    EXPECT_EQ(journal->load()->head.sequence, 25U);
}

TEST_F(SqliteJournalTest, RefusesAFileWhoseWriteAheadFileIsGone)
{
    test::StateFolder const other;
    {
        auto const journal = m_folder.open();
        test::SampleBooks books;
        ASSERT_TRUE(journal->append(books.take(25)));
    }
    {
        auto const journal = m_folder.open();
        test::SampleBooks books;
        static_cast<void>(books.take(25));
        ASSERT_TRUE(journal->append(books.take(5)));
        crashInto(other);
    }
    ASSERT_TRUE(std::filesystem::remove(other.path("state.db-wal")));
    auto const opened = SqliteJournal::open(other.options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, JournalErrorKind::Corrupt);
    EXPECT_THAT(opened.error().message, HasSubstr("ends at step 25, but step 30 was committed"));
    auto const report = verify(other.path());
    ASSERT_TRUE(report);
    ASSERT_TRUE(report->bad);
    EXPECT_EQ(report->bad->message(),
              "the record 26 of the table steps is bad: is missing, although step 30 was "
              "committed (see the .head file)");
    // Copied alone, without what says otherwise, it is a good older journal.
    std::filesystem::remove(other.path("state.db.head"));
    EXPECT_NE(other.open(), nullptr);
}

TEST_F(SqliteJournalTest, RefusesAFileBesideTheHeadOfAnother)
{
    m_folder.fill(10);
    std::string head = test::StateFolder::read(m_folder.path("state.db.head"));
    ASSERT_EQ(head.size(), 86U);
    head[40] = head[40] == '0' ? '1' : '0';
    test::StateFolder::write(m_folder.path("state.db.head"), head);
    auto const opened = SqliteJournal::open(m_folder.options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, JournalErrorKind::Corrupt);
    auto const report = verify(m_folder.path());
    ASSERT_TRUE(report && report->bad) << "what a start refuses must not be called good";
    EXPECT_EQ(report->bad->message(),
              "the record 10 of the table steps is bad: it is not the one that the .head file names");
    // A torn side file says nothing.
    test::StateFolder::write(m_folder.path("state.db.head"), head.substr(0, 50));
    EXPECT_NE(m_folder.open(), nullptr);
}

TEST_F(SqliteJournalTest, RefusesAnEndThatDoesNotFitTheChain)
{
    m_folder.fill(30);
    std::string const whole = test::StateFolder::read(m_folder.path());
    for (std::string const change : {"UPDATE steps SET digest = zeroblob(32) WHERE sequence = 30",
                                     "UPDATE steps SET digest = zeroblob(32) WHERE sequence = 29",
                                     "UPDATE steps SET body = CAST(body || x'00' AS BLOB) WHERE sequence = 30",
                                     "DELETE FROM steps WHERE sequence = 29", "UPDATE checkpoint SET state = x'00'",
                                     "UPDATE checkpoint SET sequence = 20", "DELETE FROM steps WHERE sequence = 30"}) {
        test::StateFolder::write(m_folder.path(), whole);
        m_folder.sql(change);
        auto const opened = SqliteJournal::open(m_folder.options());
        ASSERT_FALSE(opened) << change;
        EXPECT_EQ(opened.error().kind, JournalErrorKind::Corrupt) << change;
    }
}

TEST_F(SqliteJournalTest, FindsTheRowOfAnOrderThatWasClosedLongAgo)
{
    auto const steps = test::SampleBooks().take(45);
    OrderRecord late = steps[4].orders.at(0);  // filled in the fifth step
    ASSERT_EQ(late.state, OrderState::Filled);
    m_folder.fill(44);
    {
        auto const journal = m_folder.open();
        StepRecord step;
        step.sequence = 45;
        step.at = steps[44].at;
        step.figures = steps[43].figures;
        late.note = "late word";
        step.orders.push_back(late);
        ASSERT_TRUE(journal->append({&step, 1}));
    }
    EXPECT_EQ(m_folder.sql("SELECT id || note FROM orders WHERE step = 45"), "1late word");
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM orders"), "7");
    expectGood();
}

TEST_F(SqliteJournalTest, KillAtAnyMomentLosesNothingThatWasPromised)
{
    for (int round = 0; round < 12; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        pid_t const child = ::fork();
        if (child == 0) {
            auto const journal = SqliteJournal::open(m_folder.options());
            if (journal) {
                test::SampleBooks books;
                auto const state = (*journal)->load();
                static_cast<void>(books.take(state->head.sequence));
                for (;;) {
                    auto const head = (*journal)->append(books.take(2));
                    if (!head || ::write(ends[1], &head->sequence, sizeof head->sequence) < 0) {
                        break;
                    }
                }
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        // The child dies somewhere after its so-many-th promise.
        std::uint64_t promised = 0;
        for (int i = 0; i < 3 + round * 2; ++i) {
            ASSERT_EQ(::read(ends[0], &promised, sizeof promised), static_cast<ssize_t>(sizeof promised));
        }
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        while (::read(ends[0], &promised, sizeof promised) == static_cast<ssize_t>(sizeof promised)) {
        }
        ::close(ends[0]);
        auto const report = verify(m_folder.path());
        ASSERT_TRUE(report) << report.error().message;
        ASSERT_FALSE(report->bad) << report->bad->message();
        ASSERT_GE(report->steps, promised);
    }
}

}  // namespace
}  // namespace pentad::persistence
