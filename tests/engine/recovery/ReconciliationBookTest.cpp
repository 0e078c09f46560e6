// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/ReconciliationBook.h"

#include "support/Ledger.h"
#include "support/Orders.h"

#include <gtest/gtest.h>

namespace pentad::recovery {
namespace {

using namespace pentad::test;

// Books with 1000 TRY and 5 AVAX, a report that says the same, and a working buy of 10 that it does not list.
class ReconciliationBookTest : public testing::Test {
protected:
    void SetUp() override
    {
        PerAsset<Quantity> holdings;
        PerAsset<Price> marks;
        holdings[kAvax] = quantity("5");
        marks[kAvax] = price("100");
        StepRecord record;
        books.open(kOrdersBegin, Calendar(), fivePairs(), money("1000"), holdings, marks, record);
        report.balances = {{Asset("TRY"), decimal("900"), decimal("100")}, {Asset("AVAX"), decimal("5"), Decimal{}}};
        OrderRecord order = orderRecord(1);
        order.exchangeOrderId = ExchangeOrderId{11};
        registry.plan(order);
        registry.apply(ownId(1), OrderEvent::Acknowledged, kOrdersBegin);
        parameters.absentAnswersMinimum = 3;
        parameters.unknownGrace = std::chrono::seconds(60);
    }
    void list(int number, std::int64_t exchangeId, ClientOrderId const& id)
    {
        ReportedOrder reported;
        reported.clientOrderId = number == 0 ? id : ownId(number);
        reported.exchangeOrderId = ExchangeOrderId{exchangeId};
        reported.symbol = Symbol("AVAXTRY");
        reported.leaves = quantity("10");
        report.openOrders.push_back(reported);
    }
    std::size_t compare(UtcTime at)
    {
        auto const found = difference(books, registry, fivePairs(), report);
        std::size_t const fresh = book.compare(at, found, registry, fivePairs(), report).size();
        book.conclude(books, registry, fivePairs(), report, locked, parameters);
        return fresh;
    }

    ledger::Books books;
    orders::OrderRegistry registry;
    AccountReport report;
    LockedHere locked;
    ExecutionParameters parameters;
    ReconciliationBook book;
};

TEST_F(ReconciliationBookTest, OnlyWhatTheReportBeforeDidNotShowIsNew)
{
    EXPECT_EQ(compare(kOrdersBegin), 1U) << "the open order is not listed";
    EXPECT_EQ(compare(kOrdersLater), 0U);
    list(1, 11, {});
    EXPECT_EQ(compare(kOrdersLater), 0U);
    report.openOrders.clear();
    EXPECT_EQ(compare(kOrdersLater), 1U) << "it was listed in between";
    EXPECT_EQ(book.view()->found[static_cast<std::size_t>(DifferenceKind::OpenIsMissing)], 2U);
}

TEST_F(ReconciliationBookTest, OrdersOfOthersWithoutAnIdAreToldApart)
{
    list(1, 11, {});
    list(0, 500, {});
    list(0, 501, {});
    EXPECT_EQ(compare(kOrdersBegin), 2U);
    ASSERT_EQ(book.view()->orders.size(), 3U);
    EXPECT_TRUE(book.view()->orders.front().isOurs) << "ours come first";
    list(0, 502, {});
    EXPECT_EQ(compare(kOrdersLater), 1U);
    EXPECT_EQ(book.view()->orders[1].since, kOrdersBegin);
    EXPECT_EQ(book.view()->orders[3].since, kOrdersLater);
    EXPECT_EQ(book.view()->agreesSince, kOrdersBegin);
}

TEST_F(ReconciliationBookTest, FreeIsWhatOpenOrdersDoNotCommit)
{
    list(1, 11, {});
    locked.quote = money("100");
    locked.base[kAvax] = quantity("2");
    compare(kOrdersBegin);
    ReconciledAsset const& cash = book.view()->assets.front();
    EXPECT_EQ(cash.ours.free, decimal("900"));
    EXPECT_EQ(cash.ours.locked, decimal("100"));
    EXPECT_EQ(cash.theirs.total(), decimal("1000"));
    EXPECT_TRUE(cash.difference.isZero());
    ReconciledAsset const& avax = book.view()->assets[1 + static_cast<std::size_t>(kAvax)];
    EXPECT_EQ(avax.ours.free, decimal("3"));
    EXPECT_EQ(avax.theirs.free, decimal("5"));
    EXPECT_FALSE(avax.differsSince) << "totals decide";
    locked.base[kAvax] = quantity("7");
    compare(kOrdersLater);
    EXPECT_TRUE(book.view()->assets[1 + static_cast<std::size_t>(kAvax)].ours.free.isZero()) << "never below nothing";
}

TEST_F(ReconciliationBookTest, WhatIsNeededToBeGoneCountsDown)
{
    compare(kOrdersBegin);
    EXPECT_EQ(book.view()->orders.front().absentAnswersNeeded, 3);
    EXPECT_EQ(book.view()->orders.front().graceUntil, kOrdersBegin + std::chrono::seconds(60));
    registry.find(ownId(1))->absentAnswers = 4;
    compare(kOrdersLater);
    EXPECT_EQ(book.view()->orders.front().absentAnswersNeeded, 0);
    registry.apply(ownId(1), OrderEvent::ConfirmedAbsent, kOrdersLater);
    book.conclude(books, registry, fivePairs(), report, locked, parameters);
    EXPECT_TRUE(isTerminal(book.view()->orders.front().state)) << "as it is after the repair";
}

TEST_F(ReconciliationBookTest, AFailureKeepsWhatTheLastReportShowed)
{
    EXPECT_EQ(book.view(), nullptr);
    list(1, 11, {});
    compare(kOrdersBegin);
    book.fail(kOrdersLater, "HTTP 503");
    EXPECT_EQ(book.view()->reportAt, kOrdersBegin);
    EXPECT_EQ(book.view()->orders.size(), 1U);
    EXPECT_TRUE(book.view()->lastFailed());
    EXPECT_EQ(book.view()->agreesSince, kOrdersBegin);
    book.begin();
    EXPECT_EQ(book.view(), nullptr);
}

}  // namespace
}  // namespace pentad::recovery
