// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StepRows.h"

#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad::persistence {
namespace {

// The rows of an open database, beside the journal that made it and without its chain.
class StepRowsTest : public testing::Test {
protected:
    StepRowsTest() : m_journal(m_folder.open()), m_rows(m_journal->database().connection()) {}

    void SetUp() override { ASSERT_FALSE(m_rows.reload("state.db")); }
    void append(StepRows& rows, std::span<StepRecord const> records)
    {
        sql("BEGIN");
        for (StepRecord const& record : records) {
            ByteWriter body;
            std::vector<BytePart> evaluations;
            encode(record, body, &evaluations);
            auto const error = rows.write(record, {body.bytes(), evaluations, sha256(body.bytes())});
            ASSERT_FALSE(error) << error->text().toStdString();
        }
        auto const error = rows.writeCollected(records);
        ASSERT_FALSE(error) << error->text().toStdString();
        sql("COMMIT");
    }
    std::string sql(char const* text)
    {
        QSqlQuery query(m_journal->database().connection());
        EXPECT_TRUE(query.exec(QString::fromUtf8(text))) << query.lastError().text().toStdString();
        return query.next() ? query.value(0).toString().toStdString() : std::string();
    }

    test::StateFolder m_folder;
    std::unique_ptr<SqliteJournal> m_journal;
    StepRows m_rows;
    std::vector<StepRecord> m_steps = test::SampleBooks().take(40);
};

TEST_F(StepRowsTest, OnlyTheLastOfAnOrderIsWrittenAndEveryFill)
{
    append(m_rows, m_steps);
    std::set<std::string> orders;
    std::size_t fills = 0;
    OrderRecord const* last = nullptr;
    for (StepRecord const& step : m_steps) {
        fills += step.fills.size();
        for (OrderRecord const& order : step.orders) {
            orders.insert(order.clientOrderId.text());
            last = &order;
        }
    }
    ASSERT_NE(last, nullptr);
    EXPECT_EQ(sql("SELECT count(*) FROM orders"), std::to_string(orders.size()));
    EXPECT_EQ(sql("SELECT state FROM orders ORDER BY id DESC LIMIT 1"), orderStateText(last->state));
    EXPECT_EQ(sql("SELECT count(*) FROM fills"), std::to_string(fills));
}

TEST_F(StepRowsTest, BalancesGoOnFromWhatIsStored)
{
    std::span<StepRecord const> const all(m_steps);
    append(m_rows, all.first(15));
    StepRows others(m_journal->database().connection());
    ASSERT_FALSE(others.reload("state.db"));
    append(others, all.subspan(15));
    EXPECT_EQ(sql("SELECT amount FROM balances WHERE account = 'cash' AND currency = 'TRY'"),
              m_steps.back().figures.cash.text());
    EXPECT_EQ(sql("SELECT cash FROM figures"), m_steps.back().figures.cash.text());
}

TEST_F(StepRowsTest, ARequestIsSettledInItsOwnAppendOrInALaterOne)
{
    std::span<StepRecord const> const all(m_steps);
    append(m_rows, all.first(16));  // the last of them makes a request
    append(m_rows, all.subspan(16));
    std::size_t settled = 0;
    for (StepRecord const& step : m_steps) {
        settled += step.outboxSettled.size();
    }
    ASSERT_GT(settled, 0U);
    EXPECT_EQ(sql("SELECT count(*) FROM outbox WHERE settled_step IS NOT NULL"), std::to_string(settled));
}

TEST_F(StepRowsTest, ABalanceThatIsNoNumberIsDamage)
{
    append(m_rows, m_steps);
    sql("UPDATE balances SET amount = 'much' WHERE account = 'cash'");
    auto const error = m_rows.reload("state.db");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, JournalErrorKind::Corrupt);
}

}  // namespace
}  // namespace pentad::persistence
