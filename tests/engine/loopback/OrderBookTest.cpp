// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderBook.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

BookEntry entry(std::int64_t id, char const* left)
{
    return {id, AccountId{1}, quantity(left)};
}

TEST(OrderBookTest, BestPriceIsTheHighestBidAndTheLowestAsk)
{
    OrderBook book(2);
    book.add(Side::Buy, 99'00, entry(1, "1"));
    book.add(Side::Buy, 99'50, entry(2, "2"));
    book.add(Side::Sell, 101'00, entry(3, "3"));
    book.add(Side::Sell, 100'50, entry(4, "4"));
    EXPECT_EQ(book.best(Side::Buy), 99'50);
    EXPECT_EQ(book.best(Side::Sell), 100'50);
    std::vector<BookLevel> levels;
    book.copy(Side::Buy, 10, levels);
    EXPECT_EQ(levels, (std::vector<BookLevel>{{price("99.5"), quantity("2")}, {price("99"), quantity("1")}}));
    book.copy(Side::Sell, 1, levels);
    EXPECT_EQ(levels, (std::vector<BookLevel>{{price("100.5"), quantity("4")}}));
    EXPECT_EQ(book.ticks(price("100.5")), 100'50);
}

TEST(OrderBookTest, TakingAllOfAnOrderBringsTheNextOfTheSamePrice)
{
    OrderBook book(0);
    book.add(Side::Sell, 100, entry(1, "1"));
    book.add(Side::Sell, 100, entry(2, "2"));
    book.take(Side::Sell, quantity("0.4"));
    EXPECT_EQ(book.front(Side::Sell).orderId, 1);
    EXPECT_EQ(book.bestQuantity(Side::Sell), quantity("2.6"));
    book.take(Side::Sell, quantity("0.6"));
    EXPECT_EQ(book.front(Side::Sell).orderId, 2);
    book.take(Side::Sell, quantity("2"));
    EXPECT_TRUE(book.empty(Side::Sell));
    EXPECT_THROW(book.take(Side::Sell, quantity("1")), CheckFailure);
}

TEST(OrderBookTest, TakingMoreThanTheFirstOrderHasIsABug)
{
    OrderBook book(0);
    book.add(Side::Sell, 100, entry(1, "1"));
    EXPECT_THROW(book.take(Side::Sell, quantity("1.1")), CheckFailure);
}

TEST(OrderBookTest, LessOfTheMarketsOwnKeepsItsPlaceAndMoreLosesIt)
{
    OrderBook book(0);
    book.quote(Side::Buy, 100, quantity("5"));
    book.add(Side::Buy, 100, entry(7, "1"));
    book.quote(Side::Buy, 100, quantity("3"));
    EXPECT_EQ(book.front(Side::Buy).orderId, 0);
    EXPECT_EQ(book.bestQuantity(Side::Buy), quantity("4"));
    book.quote(Side::Buy, 100, quantity("4"));
    EXPECT_EQ(book.front(Side::Buy).orderId, 7);
    EXPECT_EQ(book.quoted(Side::Buy, 100), quantity("4"));
    book.quote(Side::Buy, 100, Quantity{});
    EXPECT_EQ(book.bestQuantity(Side::Buy), quantity("1"));
    book.remove(Side::Buy, 100, 7);
    EXPECT_TRUE(book.empty(Side::Buy));
    EXPECT_THROW(book.remove(Side::Buy, 100, 7), CheckFailure);
}

TEST(OrderBookTest, RevisionMovesWithTheBookAndOnlyWithIt)
{
    OrderBook book(0);
    auto const empty = book.revision();
    book.quote(Side::Buy, 100, quantity("5"));
    auto const quoted = book.revision();
    EXPECT_NE(quoted, empty);
    book.quote(Side::Buy, 100, quantity("5"));
    book.quote(Side::Sell, 200, Quantity{});
    EXPECT_EQ(book.revision(), quoted);
    book.quote(Side::Buy, 100, quantity("4"));
    EXPECT_NE(book.revision(), quoted);
}

}  // namespace
}  // namespace pentad::loopback
