// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderPages.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad::btcturk {
namespace {

std::vector<OrderRow> pageOf(std::int64_t firstId, int rows)
{
    std::vector<OrderRow> page(static_cast<std::size_t>(rows));
    for (OrderRow& row : page) {
        row.id = ExchangeOrderId{firstId--};
    }
    return page;
}

OrderPages pagesOf(int pagesMaximum = 5)
{
    return {Symbol("ETHTRY"), UtcTime(Milliseconds(1'790'150'400'000)), {50, pagesMaximum, 10}};
}

TEST(OrderPagesTest, AsksForOnePageAfterTheOther)
{
    OrderPages pages = pagesOf();
    EXPECT_EQ(pages.call().route, Route::AllOrders);
    EXPECT_EQ(pages.call().query, "pairSymbol=ETHTRY&startTime=1790150400&limit=50");
    EXPECT_TRUE(pages.take(pageOf(1'000, 50)));
    EXPECT_EQ(pages.call().query, "pairSymbol=ETHTRY&startTime=1790150400&page=1&limit=50");
    EXPECT_TRUE(pages.take(pageOf(1'000, 50))) << "the first once more, where pages count from 1";
    EXPECT_EQ(pages.call().query, "pairSymbol=ETHTRY&startTime=1790150400&page=2&limit=50");
}

// Wherever the exchange begins to count, every order of the list is seen.
TEST(OrderPagesTest, ReadsTheWholeListWhetherPagesCountFrom0OrFrom1)
{
    constexpr int kRows = 50;
    constexpr int kPages = 3;
    for (int const first : {0, 1}) {
        OrderPages pages = pagesOf();
        std::set<std::int64_t> seen;
        bool goesOn = true;
        int questions = 0;
        for (; goesOn && questions < 10; ++questions) {
            std::string const query = pages.call().query;
            std::size_t const at = query.find("page=");
            int const page = at == std::string::npos ? 0 : query[at + 5] - '0' - first;
            auto const rows = page < kPages ? pageOf(1'000 - page * kRows, kRows) : pageOf(0, 0);
            for (OrderRow const& row : rows) {
                seen.insert(number(row.id));
            }
            goesOn = pages.take(rows);
        }
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(kRows * kPages)) << "from " << first;
        EXPECT_FALSE(pages.isCut());
        EXPECT_LE(questions, kPages + 2);
    }
}

TEST(OrderPagesTest, GoesOnWhileAPageMayBeFullAndBringsSomething)
{
    OrderPages pages = pagesOf();
    EXPECT_TRUE(pages.take(pageOf(1'000, 12))) << "the exchange may give fewer than it was asked for";
    EXPECT_TRUE(pages.take(pageOf(990, 12))) << "pages may overlap";
    EXPECT_FALSE(pages.take(pageOf(990, 12))) << "nothing new";
    EXPECT_FALSE(pagesOf().take(pageOf(1'000, 9))) << "a short page is the last";
    EXPECT_FALSE(pagesOf().take({}));
}

TEST(OrderPagesTest, EndsAtItsBound)
{
    OrderPages pages = pagesOf(3);
    EXPECT_TRUE(pages.take(pageOf(1'000, 50)));
    EXPECT_TRUE(pages.take(pageOf(1'000, 50)));
    EXPECT_TRUE(pages.take(pageOf(950, 50)));
    EXPECT_FALSE(pages.isCut());
    EXPECT_FALSE(pages.take(pageOf(900, 50)));
    EXPECT_TRUE(pages.isCut()) << "more may follow";
    OrderPages ended = pagesOf(1);
    EXPECT_FALSE(ended.take(pageOf(900, 9)));
    EXPECT_FALSE(ended.isCut()) << "the list ended at the same page";
}

}  // namespace
}  // namespace pentad::btcturk
