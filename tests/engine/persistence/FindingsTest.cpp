// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Findings.h"

#include "support/MemoryDatabase.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

class FindingsTest : public testing::Test {
protected:
    FindingsTest()
    {
        m_database.sql("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT");
        m_database.sql("INSERT INTO t VALUES (1, 'one'), (2, 'two'), (4, 'four')");
    }
    RowReader rows() const
    {
        RowReader reader(m_database.connection(), "t", {{"id"}, {"name", true}}, "ORDER BY id");
        EXPECT_TRUE(reader.run());
        return reader;
    }
    std::string found() const { return m_findings.report.bad ? m_findings.report.bad->message() : "nothing"; }

    test::MemoryDatabase m_database;
    Findings m_findings;
};

TEST_F(FindingsTest, ARowThatShouldBeThereIsMissedByItsKey)
{
    RowReader reader = rows();
    EXPECT_TRUE(m_findings.expectRow(reader, "t", 1));
    EXPECT_TRUE(m_findings.expectRow(reader, "t", 2));
    EXPECT_EQ(found(), "nothing");
    EXPECT_FALSE(m_findings.expectRow(reader, "t", 3));
    EXPECT_EQ(found(), "the record 3 of the table t is bad: is missing");
}

TEST_F(FindingsTest, ARowThatNoStepMadeIsNamed)
{
    RowReader reader = rows();
    EXPECT_TRUE(m_findings.expectRow(reader, "t", 1));
    EXPECT_FALSE(m_findings.expectEnd(reader, "t"));
    EXPECT_EQ(found(), "the record 2 of the table t is bad: no step made it");
}

TEST_F(FindingsTest, ValuesAreComparedWithTheRowInHand)
{
    RowReader reader = rows();
    ASSERT_TRUE(m_findings.expectRow(reader, "t", 1));
    EXPECT_TRUE(m_findings.expectValues(reader, "t", 1, std::string_view("one")));
    EXPECT_FALSE(m_findings.expectValues(reader, "t", 1, std::string_view("two")));
    ASSERT_TRUE(m_findings.report.bad);
    EXPECT_EQ(m_findings.report.bad->key, "1");
}

TEST_F(FindingsTest, OnlyTheFirstIsKept)
{
    EXPECT_FALSE(m_findings.bad("t", 1, "is old"));
    EXPECT_FALSE(m_findings.bad("t", 2, "is new"));
    EXPECT_EQ(found(), "the record 1 of the table t is bad: is old");
}

}  // namespace
}  // namespace pentad::persistence
