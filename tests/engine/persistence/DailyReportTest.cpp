// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DailyReport.h"

#include "support/MemoryDatabase.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

using test::StateFolder;

Money dayMoney(char const* text)
{
    return Money(Decimal::parse(text).value());
}

// 21:00 UTC is midnight in Istanbul.
constexpr char const* kDayOne = "75599999";
constexpr char const* kDayTwo = "75600000";

class DailyReportTest : public testing::Test {
protected:
    DailyReportTest() { m_report.begin("TRY"); }

    bool addPosting(std::string const& at, std::string const& account, std::string const& amount,
                    std::string const& currency = "TRY")
    {
        QSqlQuery const query = m_database.row("SELECT 1, " + at + ", 1, 'buy', '', 0, '" + account + "', '" +
                                               currency + "', '" + amount + "'");
        return m_report.addPosting(PassRow(query));
    }
    bool addTrade(std::string const& at, std::string const& price, std::string const& realized)
    {
        QSqlQuery const query = m_database.row("SELECT 1, " + at + ", '', 0, 'sell', '" + price +
                                               "', '4', '0', '0', 0, '" + realized + "', '0'");
        return m_report.addTrade(PassRow(query));
    }

    test::MemoryDatabase m_database;
    DailyReport m_report{Calendar()};
};

TEST_F(DailyReportTest, PostingsInTheQuoteCurrencyAreSummedByLocalDay)
{
    EXPECT_TRUE(addPosting("0", "fees_paid", "1"));
    EXPECT_TRUE(addPosting(kDayOne, "fees_paid", "2"));
    EXPECT_TRUE(addPosting(kDayTwo, "fees_paid", "4"));
    EXPECT_TRUE(addPosting("0", "tax_paid", "0.5"));
    EXPECT_TRUE(addPosting("0", "external", "-100"));
    EXPECT_TRUE(addPosting("0", "reserve_bucket", "7"));
    EXPECT_TRUE(addPosting("0", "external", "-3", "BTC"));
    ASSERT_EQ(m_report.days().size(), 2U);
    DayFigures const& first = m_report.days().at(0);
    EXPECT_EQ(first.fees, dayMoney("3"));
    EXPECT_EQ(first.tax, dayMoney("0.5"));
    EXPECT_EQ(first.flows, dayMoney("100")) << "what comes in is owed to the outside";
    EXPECT_EQ(first.harvested, dayMoney("7"));
    EXPECT_EQ(m_report.days().at(1).fees, dayMoney("4"));
}

TEST_F(DailyReportTest, TradesAreCountedWithTheirTurnoverAndTheirProfit)
{
    EXPECT_TRUE(addTrade("0", "2.5", "3"));
    EXPECT_TRUE(addTrade("0", "5", "-1"));
    DayFigures const& day = m_report.days().at(0);
    EXPECT_EQ(day.trades, 2U);
    EXPECT_EQ(day.turnover, dayMoney("30"));
    EXPECT_EQ(day.realized, dayMoney("2"));
}

TEST_F(DailyReportTest, ARowThatMakesNoSenseIsRefused)
{
    EXPECT_FALSE(addPosting("0", "pocket", "1"));
    EXPECT_FALSE(addPosting("0", "cash", "much"));
    EXPECT_FALSE(addTrade("0", "dear", "1"));
    EXPECT_FALSE(addTrade("0", "1", "much"));
    EXPECT_TRUE(m_report.days().empty());
}

TEST_F(DailyReportTest, ADayIsToldByTheNoteOfItsEnd)
{
    auto const addNote = [this](std::string const& subject, std::string const& reason, bool isWanted = true) {
        QSqlQuery const query =
            m_database.row("SELECT 1, " + std::string(kDayTwo) + ", '" + subject + "', '" + reason + "'");
        m_report.addNote(PassRow(query), [isWanted](std::int64_t) { return isWanted; });
    };
    std::string const ended =
        "the day 1970-01-01 began with 100.000000000000000001, -5 came or went from outside, and it ended with 98";
    addNote("start", ended);
    addNote("day", "");
    addNote("day", "the day of reckoning");
    addNote("day", "the day someday began with 1, 2 came or went from outside, and it ended with 3");
    addNote("day", ended, false);
    EXPECT_TRUE(m_report.days().empty());
    addNote("day", ended);
    ASSERT_EQ(m_report.days().size(), 1U);
    ASSERT_TRUE(m_report.days().at(0).close);
    DailyPnl const& close = *m_report.days().at(0).close;
    EXPECT_EQ(close.day, 0);
    EXPECT_EQ(close.startEquity, dayMoney("100.000000000000000001"));
    EXPECT_EQ(close.externalFlows, dayMoney("-5"));
    EXPECT_EQ(close.endEquity, dayMoney("98"));
    EXPECT_EQ(close.pnl, dayMoney("2.999999999999999999"));
}

TEST_F(DailyReportTest, ADayIsWrittenWithItsEquityWhereThatIsKnown)
{
    ASSERT_TRUE(addTrade("0", "2.5", "3"));
    ASSERT_TRUE(addPosting("0", "fees_paid", "1"));
    m_report.addClose(DailyPnl{.day = 1,
                               .startEquity = dayMoney("10"),
                               .endEquity = dayMoney("12"),
                               .externalFlows = dayMoney("0.5"),
                               .pnl = dayMoney("1.5")});
    StateFolder const folder;
    CsvFile file;
    ASSERT_FALSE(file.open(folder.path("report.csv")));
    for (auto const& [day, figures] : m_report.days()) {
        writeDay(day, figures, file);
        ASSERT_FALSE(file.endRow());
    }
    ASSERT_FALSE(file.finish({}));
    EXPECT_EQ(StateFolder::read(folder.path("report.csv")),
              "1970-01-01,1,10,3,1,0,2,0,0,,,,\r\n"
              "1970-01-02,0,0,0,0,0,0,0,0,10,12,0.5,1.5\r\n");
}

}  // namespace
}  // namespace pentad::persistence
