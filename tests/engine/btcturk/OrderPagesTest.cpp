// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderPages.h"

#include <gtest/gtest.h>

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
    EXPECT_EQ(pages.call().query, "pairSymbol=ETHTRY&startTime=1790150400&page=1&limit=50");
    EXPECT_TRUE(pages.take(pageOf(1'000, 50)));
    EXPECT_EQ(pages.call().query, "pairSymbol=ETHTRY&startTime=1790150400&page=2&limit=50");
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
