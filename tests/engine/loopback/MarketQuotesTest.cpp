// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/BookDifference.h"
#include "loopback/MarketQuotes.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

BookView viewOf(OrderBook const& book)
{
    BookView view;
    book.copy(Side::Buy, 1000, view.bids);
    book.copy(Side::Sell, 1000, view.asks);
    return view;
}

TEST(MarketQuotesTest, KeepsItsLevelsAroundTheTouches)
{
    OrderBook book(0);
    MarketQuotes quotes(paperPairs()[kBtc], 100, 1);
    quotes.place(book, 3'749'000, 3'750'500, quantity("0.02"), 0);
    BookView const view = viewOf(book);
    ASSERT_EQ(view.bids.size(), 100U);
    ASSERT_EQ(view.asks.size(), 100U);
    EXPECT_EQ(view.bids.front().price, price("3749000"));
    EXPECT_EQ(view.asks.front().price, price("3750500"));
    EXPECT_GT(view.bids.back().price, price("3690000"));
    EXPECT_LT(view.asks.back().price, price("3810000"));
    for (BookLevel const& level : view.bids) {
        EXPECT_GE(level.quantity, quantity("0.004"));
        EXPECT_LE(level.quantity, quantity("0.04"));
    }
}

TEST(MarketQuotesTest, SmallMoveChangesLittleOfTheBook)
{
    OrderBook book(0);
    MarketQuotes quotes(paperPairs()[kBtc], 100, 1);
    quotes.place(book, 3'749'000, 3'750'500, quantity("0.02"), 1);
    BookView const before = viewOf(book);
    quotes.retreat(book, 3'749'800, 3'751'300);
    quotes.place(book, 3'749'800, 3'751'300, quantity("0.02"), 2);
    BookDifference const difference = bookDifference(before, viewOf(book));
    EXPECT_FALSE(difference.empty());
    EXPECT_LT(difference.bids.size() + difference.asks.size(), 30U);
}

TEST(MarketQuotesTest, RetreatLeavesNothingBetterThanTheTouches)
{
    OrderBook book(0);
    MarketQuotes quotes(paperPairs()[kBtc], 100, 1);
    quotes.place(book, 3'749'000, 3'750'500, quantity("0.02"), 1);
    quotes.retreat(book, 3'740'000, 3'741'500);
    EXPECT_LE(book.best(Side::Buy), 3'740'000);
    EXPECT_EQ(book.best(Side::Sell), 3'750'500);
}

TEST(MarketQuotesTest, WhatWasEatenComesBackLater)
{
    OrderBook book(0);
    MarketQuotes quotes(paperPairs()[kBtc], 100, 1);
    quotes.place(book, 3'749'000, 3'750'500, quantity("0.02"), 1);
    for (int i = 0; i < 10; ++i) {
        book.take(Side::Sell, book.front(Side::Sell).left);
    }
    quotes.place(book, 3'749'000, 3'750'500, quantity("0.02"), 2);
    EXPECT_EQ(book.best(Side::Sell), 3'750'500) << "the touch is always there";
    EXPECT_LT(viewOf(book).asks.size(), 95U);
    for (std::uint64_t step = 3; step < 70; ++step) {
        quotes.place(book, 3'749'000, 3'750'500, quantity("0.02"), step);
    }
    EXPECT_EQ(viewOf(book).asks.size(), 100U);
}

TEST(MarketQuotesTest, SmallestPricesHaveFewBidsAndNoneBelowOneTick)
{
    OrderBook book(0);
    MarketQuotes quotes(paperPairs()[kBtc], 100, 1);
    quotes.place(book, 3, 4, quantity("1"), 1);
    EXPECT_EQ(viewOf(book).bids.size(), 3U);
    quotes.retreat(book, 0, 1);
    quotes.place(book, 0, 1, quantity("1"), 2);
    EXPECT_TRUE(book.empty(Side::Buy));
    EXPECT_EQ(book.best(Side::Sell), 1);
}

TEST(MarketQuotesTest, GridFollowsAPriceThatDoubles)
{
    OrderBook book(0);
    MarketQuotes quotes(paperPairs()[kBtc], 100, 1);
    quotes.place(book, 100, 101, quantity("1"), 1);
    quotes.retreat(book, 1'000'000, 1'000'200);
    quotes.place(book, 1'000'000, 1'000'200, quantity("1"), 2);
    EXPECT_LT(viewOf(book).bids.back().price, price("992000")) << "a hundred levels reach about a percent far";
}

}  // namespace
}  // namespace pentad::loopback
