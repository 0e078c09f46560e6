// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/TablePass.h"

#include "support/MemoryDatabase.h"

#include <gtest/gtest.h>

#include <vector>

namespace pentad::persistence {
namespace {

constexpr PassTable kDense{"t", "t.id", "t.at", "name"};
constexpr PassTable kSparse{"t", "t.id", "t.at", "name", "", false};

UtcTime passTime(int milliseconds)
{
    return UtcTime(Milliseconds(milliseconds));
}

// Ten rows: key 3 is of time 300.
class TablePassTest : public testing::Test {
protected:
    TablePassTest()
    {
        m_database.sql("CREATE TABLE t (id INTEGER PRIMARY KEY, at INTEGER, name TEXT) STRICT");
        for (int key = 1; key <= 10; ++key) {
            add(key);
        }
    }
    void add(int key) const
    {
        std::string const text = std::to_string(key);
        m_database.sql("INSERT INTO t VALUES (" + text + ", " + text + "00, 'row " + text + "')");
    }
    TablePass::Page page(TablePass& pass, std::size_t rows)
    {
        return pass.page(rows, [this](PassRow const& row) {
            EXPECT_EQ(row.text(2), "row " + std::to_string(row.whole(0)));
            m_keys.push_back(row.whole(0));
            return true;
        });
    }

    test::MemoryDatabase m_database;
    std::vector<std::int64_t> m_keys;
};

TEST_F(TablePassTest, GivesEveryRowOnceInTheOrderOfTheKeys)
{
    TablePass pass(m_database.connection(), kDense);
    EXPECT_EQ(page(pass, 4), TablePass::Page::Full);
    EXPECT_EQ(page(pass, 4), TablePass::Page::Full);
    EXPECT_EQ(page(pass, 4), TablePass::Page::Last);
    EXPECT_EQ(m_keys, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
}

TEST_F(TablePassTest, WhatComesAfterItBeganIsNotPartOfIt)
{
    TablePass pass(m_database.connection(), kDense);
    EXPECT_EQ(page(pass, 8), TablePass::Page::Full);
    add(11);
    EXPECT_EQ(page(pass, 8), TablePass::Page::Last);
    EXPECT_EQ(m_keys.back(), 10);
}

TEST_F(TablePassTest, ARefusedRowEndsThePageAndIsNamed)
{
    TablePass pass(m_database.connection(), kDense);
    EXPECT_EQ(pass.page(8, [](PassRow const& row) { return row.whole(0) < 3; }), TablePass::Page::Refused);
    EXPECT_EQ(pass.key(), 3);
}

TEST_F(TablePassTest, TellsHowManyRowsAPeriodHas)
{
    struct Expectation {
        std::optional<UtcTime> from;
        std::optional<UtcTime> to;
        std::uint64_t rows;
    };
    for (PassTable const* table : {&kDense, &kSparse}) {
        TablePass pass(m_database.connection(), *table);
        for (Expectation const& expected :
             {Expectation{{}, {}, 10}, Expectation{passTime(300), passTime(800), 5}, Expectation{passTime(301), {}, 7},
              Expectation{{}, passTime(100), 0}, Expectation{passTime(2000), {}, 0}}) {
            EXPECT_EQ(pass.expectedRows(Period{expected.from, expected.to}), expected.rows);
        }
        EXPECT_FALSE(pass.failed());
    }
}

TEST_F(TablePassTest, AnEmptyTableHasNoRows)
{
    m_database.sql("DELETE FROM t");
    TablePass pass(m_database.connection(), kDense);
    EXPECT_EQ(pass.expectedRows(Period{}), 0U);
    EXPECT_EQ(page(pass, 4), TablePass::Page::Last);
    EXPECT_TRUE(m_keys.empty());
}

TEST_F(TablePassTest, SaysThatItCannotRead)
{
    m_database.sql("DROP TABLE t");
    TablePass const pass(m_database.connection(), kDense);
    EXPECT_TRUE(pass.failed());
}

TEST(PeriodTest, HoldsItsBeginningAndNotItsEnd)
{
    Period const period{passTime(10), passTime(20)};
    EXPECT_FALSE(period.holds(passTime(9)));
    EXPECT_TRUE(period.holds(passTime(10)));
    EXPECT_TRUE(period.holds(passTime(19)));
    EXPECT_FALSE(period.holds(passTime(20)));
    EXPECT_TRUE(Period{}.holds(passTime(20)));
}

}  // namespace
}  // namespace pentad::persistence
