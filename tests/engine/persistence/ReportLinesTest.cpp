// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/ReportLines.h"

#include "support/MemoryDatabase.h"
#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

using test::StateFolder;

class ReportLinesTest : public testing::Test {
protected:
    // The line that a row makes, or nothing if it makes no sense.
    std::string lineOf(ReportKind kind, std::string const& values,
                       std::optional<SettledFee> const& settled = std::nullopt) const
    {
        StateFolder const folder;
        CsvFile file;
        EXPECT_FALSE(file.open(folder.path("report.csv")));
        QSqlQuery const query = m_database.row("SELECT " + values);
        if (!writeCells(kind, PassRow(query), folder.options().identity, file, settled)) {
            return {};
        }
        EXPECT_FALSE(file.endRow());
        EXPECT_FALSE(file.finish({}));
        return StateFolder::read(folder.path("report.csv"));
    }

    test::MemoryDatabase m_database;
};

TEST_F(ReportLinesTest, APostingIsWrittenAsItIsStored)
{
    EXPECT_EQ(lineOf(ReportKind::Ledger, "7, 0, 3, 'buy', 'order-1', 9, 'cash', 'TRY', '-1.50'"),
              "1970-01-01T00:00:00.000Z,7,3,buy,cash,TRY,-1.50,order-1,9\r\n");
    EXPECT_EQ(lineOf(ReportKind::Ledger, "7, 0, 3, 'deposit', '', 0, 'cash', 'TRY', '2'"),
              "1970-01-01T00:00:00.000Z,7,3,deposit,cash,TRY,2,,\r\n")
        << "no trade belongs to it";
}

TEST_F(ReportLinesTest, ATradeIsToldWithItsPairAndItsNotional)
{
    std::string const symbol = StateFolder().options().identity.symbols[1];
    EXPECT_EQ(lineOf(ReportKind::Trades, "7, 0, 'order-1', 1, 'buy', '2.5', '4', '0.1', '0.02', 1, '-3', '1.5'"),
              "1970-01-01T00:00:00.000Z,7," + symbol + ",buy,2.5,4,10,0.1,0.02,true,-3,1.5,order-1\r\n");
    EXPECT_EQ(lineOf(ReportKind::Trades, "7, 0, 'order-1', 5, 'buy', '2.5', '4', '0', '0', 1, '0', '0'"), "")
        << "no pair has that slot";
    EXPECT_EQ(lineOf(ReportKind::Trades, "7, 0, 'order-1', 1, 'buy', 'much', '4', '0', '0', 1, '0', '0'"), "");
}

TEST_F(ReportLinesTest, AFeeThatWasSettledTakesThePlaceOfItsEstimate)
{
    std::string const symbol = StateFolder().options().identity.symbols[1];
    std::string const row = "7, 0, 'order-1', 1, 'buy', '2.5', '4', '0.1', '0.02', 1, '-3', '1.5'";
    EXPECT_EQ(lineOf(ReportKind::Trades, row, SettledFee{Money("-0.05"_dec), Money("-0.01"_dec)}),
              "1970-01-01T00:00:00.000Z,7," + symbol + ",buy,2.5,4,10,0.05,0.01,false,-3,1.5,order-1\r\n");
    EXPECT_EQ(lineOf(ReportKind::Trades, row, SettledFee{}),
              "1970-01-01T00:00:00.000Z,7," + symbol + ",buy,2.5,4,10,0.1,0.02,false,-3,1.5,order-1\r\n")
        << "it was estimated rightly";
    EXPECT_EQ(lineOf(ReportKind::Trades, "7, 0, 'order-1', 1, 'buy', '2.5', '4', 'much', '0', 1, '0', '0'"), "");
    std::string const order =
        "1, 0, 0, 'order-1', 5, 'BTCTRY', 'trend', 2, 'buy', 'limit', 'strategy', 'filled', "
        "'4', 'base', '2.5', NULL, '2.4', '4', '10', '0.12', ''";
    EXPECT_THAT(lineOf(ReportKind::Orders, order), testing::EndsWith(",10,0.12,\r\n"));
    EXPECT_THAT(lineOf(ReportKind::Orders, order, SettledFee{Money("-0.05"_dec), Money("-0.01"_dec)}),
                testing::EndsWith(",10,0.06,\r\n"));
}

TEST_F(ReportLinesTest, AnOrderHasAnAveragePriceOnceItIsFilled)
{
    std::string const begin =
        "1, 0, 0, 'order-1', 5, 'BTCTRY', 'trend', 2, 'buy', 'limit', 'strategy', 'filled', "
        "'4', 'base', '2.5', NULL, '2.4', ";
    std::string const line =
        "1970-01-01T00:00:00.000Z,1970-01-01T00:00:00.000Z,order-1,5,BTCTRY,trend,2,buy,limit,strategy,filled,4,base,"
        "2.5,,2.4,";
    EXPECT_EQ(lineOf(ReportKind::Orders, begin + "'4', '9', '0.1', 'note'"), line + "4,2.25,9,0.1,note\r\n");
    EXPECT_EQ(lineOf(ReportKind::Orders, begin + "'0', '0', '0', ''"), line + "0,,0,0,\r\n");
    EXPECT_EQ(lineOf(ReportKind::Orders, begin + "'some', '0', '0', ''"), "");
}

TEST_F(ReportLinesTest, ADecisionWithoutItsEvaluationMakesNoSense)
{
    EXPECT_EQ(lineOf(ReportKind::Decisions, "1, 0, 2, 'trend', 'BTCTRY', 'buy', 'order-1', NULL, x'00'"), "");
}

}  // namespace
}  // namespace pentad::persistence
