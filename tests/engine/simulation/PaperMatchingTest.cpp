// SPDX-License-Identifier: GPL-3.0-or-later
// How orders of the paper exchange meet bars and quotes.
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::test {
namespace {

using simulation::FillParameters;

TEST(PaperMatchingTest, MarketBuyFillsAtTheNextOpenAndSpendsNoMoreThanItsQuote)
{
    PaperBench bench;
    bench.exchange.deposit(money("100000"));
    bench.bar(kBtc, "3700000", "3760000", "3690000", "3750000");
    bench.place(bench.approver.marketBuy(kBtc, money("56385")));
    EXPECT_TRUE(bench.fills().empty()) << "nothing fills before the next bar";
    bench.bar(kBtc, "3750000", "3760000", "3690000", "3700000");
    // 56,385 / (3,750,000 x 1.0024) = 0.01499999..., cut at 8 decimals.
    Fill const fill = bench.log.only<FillReported>().fill;
    EXPECT_EQ(fill.price, price("3750000"));
    EXPECT_EQ(fill.quantity, quantity("0.015"));
    EXPECT_EQ(fill.fee, money("112.5"));
    EXPECT_EQ(fill.tax, money("22.5"));
    EXPECT_TRUE(bench.log.only<FillReported>().completesOrder);
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("43615"));
    EXPECT_TRUE(bench.exchange.accounts().quote().locked.isZero());
    EXPECT_EQ(bench.exchange.accounts().base(kBtc).free, quantity("0.015"));
}

TEST(PaperMatchingTest, WhatAMarketBuyCannotSpendIsReleased)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    bench.place(bench.approver.marketBuy(kXrp, money("1000")));
    bench.bar(kXrp, "7.777", "8", "7", "7.8");
    Fill const fill = bench.log.only<FillReported>().fill;
    // 1000 / (7.777 x 1.0024) = 128.27642..., cut at 4 decimals.
    EXPECT_EQ(fill.quantity, quantity("128.2764"));
    Money const spent = notional(fill.price, fill.quantity, Rounding::Up) + *fill.fee + *fill.tax;
    EXPECT_LE(spent, money("1000"));
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("1000") - spent);
    EXPECT_EQ(bench.exchange.openOrders(), 0U);
}

TEST(PaperMatchingTest, MarketSellFillsAtTheNextOpenWorsened)
{
    FillParameters parameters = plainFills();
    parameters.halfSpreadBps = Decimal(2);
    parameters.slippageBps = Decimal(1);
    PaperBench bench(parameters);
    bench.exchange.deposit(kEth, quantity("2"));
    bench.place(bench.approver.marketSell(kEth, quantity("1.5")));
    bench.bar(kEth, "100000", "100100", "99900", "100000");
    Fill const fill = bench.log.only<FillReported>().fill;
    EXPECT_EQ(fill.price, price("99970"));
    EXPECT_EQ(bench.exchange.accounts().base(kEth).free, quantity("0.5"));
    EXPECT_EQ(bench.exchange.accounts().quote().free,
              notional(fill.price, fill.quantity, Rounding::Down) - *fill.fee - *fill.tax);
}

TEST(PaperMatchingTest, RestingLimitNeedsATradeThroughByOneTick)
{
    PaperBench bench;
    bench.exchange.deposit(money("100000"));
    bench.bar(kEth, "1010", "1010", "1005", "1010");
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("1000")));
    bench.bar(kEth, "1010", "1010", "1000", "1005");
    EXPECT_TRUE(bench.fills().empty()) << "a touch is not enough";
    bench.bar(kEth, "1005", "1010", "999.99", "1005");
    Fill const fill = bench.log.only<FillReported>().fill;
    EXPECT_EQ(fill.price, price("1000"));
    EXPECT_EQ(*fill.fee + *fill.tax, money("1.2")) << "the maker rate";
    EXPECT_EQ(fill.at, bench.now);
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("98998.8"));
}

TEST(PaperMatchingTest, RestingLimitSellNeedsATradeThroughToo)
{
    PaperBench bench;
    bench.exchange.deposit(kEth, quantity("1"));
    bench.bar(kEth, "990", "995", "985", "990");
    bench.place(bench.approver.limit(kEth, Side::Sell, quantity("1"), price("1000")));
    bench.bar(kEth, "990", "1000", "985", "990");
    EXPECT_TRUE(bench.fills().empty());
    bench.bar(kEth, "990", "1000.01", "985", "990");
    EXPECT_EQ(bench.log.only<FillReported>().fill.price, price("1000"));
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("998.8"));
}

TEST(PaperMatchingTest, LimitThatIsMarketableAtItsFirstOpenTakesThere)
{
    PaperBench bench;
    bench.exchange.deposit(money("2000"));
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("1000")));
    bench.bar(kEth, "990", "995", "985", "990");
    Fill const fill = bench.log.only<FillReported>().fill;
    EXPECT_EQ(fill.price, price("990"));
    EXPECT_EQ(*fill.fee + *fill.tax, money("2.376")) << "the taker rate";
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("1007.624"));
    EXPECT_TRUE(bench.exchange.accounts().quote().locked.isZero());
}

TEST(PaperMatchingTest, GapThroughARestingLimitFillsAtTheLimit)
{
    PaperBench bench;
    bench.exchange.deposit(money("2000"));
    bench.bar(kEth, "1010", "1010", "1005", "1010");
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("1000")));
    bench.bar(kEth, "1010", "1010", "1005", "1010");
    bench.bar(kEth, "950", "960", "940", "950");
    EXPECT_EQ(bench.log.only<FillReported>().fill.price, price("1000"));
}

TEST(PaperMatchingTest, TakerWithoutMoneyForTheTakerFeeGetsLess)
{
    PaperBench bench;
    bench.exchange.deposit(money("1001.2"));  // exactly price and maker fee
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("1000")));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    Fill const fill = bench.log.only<FillReported>().fill;
    EXPECT_LT(fill.quantity, quantity("1"));
    EXPECT_FALSE(bench.exchange.accounts().quote().free.isNegative());
    bench.bar(kEth, "1000", "1000", "900", "1000");
    EXPECT_EQ(bench.exchange.openOrders(), 0U) << "the rest that nobody can pay is cancelled";
    EXPECT_EQ(bench.log.all<OrderCancelled>().size(), 1U);
    EXPECT_TRUE(bench.exchange.accounts().quote().locked.isZero());
}

TEST(PaperMatchingTest, VolumeLimitsWhatABarGives)
{
    FillParameters parameters = plainFills();
    parameters.participation = rate("0.1");
    PaperBench bench(parameters);
    bench.exchange.deposit(kXrp, quantity("1000"));
    bench.place(bench.approver.marketSell(kXrp, quantity("100")));
    bench.place(bench.approver.marketSell(kXrp, quantity("50")));
    bench.bar(kXrp, "10", "10", "10", "10", "450");
    bench.bar(kXrp, "10", "10", "10", "10", "0");
    bench.bar(kXrp, "10", "10", "10", "10", "850");
    bench.bar(kXrp, "10", "10", "10", "10", "850");
    auto const fills = bench.fills();
    ASSERT_EQ(fills.size(), 4U);
    EXPECT_EQ(fills[0].quantity, quantity("45"));
    EXPECT_EQ(fills[1].quantity, quantity("55")) << "the older order first";
    EXPECT_EQ(fills[2].quantity, quantity("30")) << "both share the bar's volume";
    EXPECT_EQ(fills[3].quantity, quantity("20"));
    EXPECT_EQ(bench.exchange.openOrders(), 0U);
}

TEST(PaperMatchingTest, MarketBuyGoesOnUntilItsQuoteIsSpent)
{
    FillParameters parameters = plainFills();
    parameters.participation = rate("0.5");
    PaperBench bench(parameters);
    bench.exchange.deposit(money("1000"));
    bench.place(bench.approver.marketBuy(kXrp, money("1000")));
    for (int i = 0; i < 6; ++i) {
        bench.bar(kXrp, "10", "10.1", "9.9", "10", "60");
    }
    auto const reports = bench.log.all<FillReported>();
    ASSERT_EQ(reports.size(), 4U);
    EXPECT_EQ(reports[0].fill.quantity, quantity("30"));
    EXPECT_FALSE(reports[2].completesOrder);
    EXPECT_TRUE(reports[3].completesOrder);
    Money spent;
    for (FillReported const& report : reports) {
        spent += notional(report.fill.price, report.fill.quantity, Rounding::Up) + *report.fill.fee + *report.fill.tax;
    }
    EXPECT_EQ(bench.exchange.accounts().quote().total(), money("1000") - spent);
    EXPECT_LT(money("1000") - spent, money("0.01"));
}

TEST(PaperMatchingTest, MarketOrderThatLeftItsBandIsCancelled)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    bench.bar(kXrp, "10", "10", "10", "10");
    auto const id = bench.place(bench.approver.marketBuy(kXrp, money("1000")));
    bench.bar(kXrp, "10.6", "11", "10.5", "11");
    EXPECT_TRUE(bench.fills().empty());
    EXPECT_EQ(bench.log.only<OrderCancelled>().clientOrderId, id);
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("1000"));
}

TEST(PaperMatchingTest, AssetWithoutABarWaits)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    bench.place(bench.approver.marketBuy(kXrp, money("1000")));
    bench.bar(kEth, "10", "10", "10", "10");
    EXPECT_TRUE(bench.fills().empty());
    EXPECT_EQ(bench.exchange.openOrders(), 1U);
}

TEST(PaperMatchingTest, TriggeredStopIsReissuedAndSellsAtTheWorseOfStopAndOpen)
{
    PaperBench bench;
    bench.exchange.deposit(kEth, quantity("2"));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    auto const first = bench.place(bench.approver.stopMarketSell(kEth, quantity("1"), price("950")));
    auto const second = bench.place(bench.approver.stopMarketSell(kEth, quantity("1"), price("900")));
    bench.bar(kEth, "1000", "1000", "951", "960");
    EXPECT_TRUE(bench.fills().empty());
    bench.bar(kEth, "960", "960", "950", "955");
    auto const reissued = bench.log.only<StopReissued>();
    EXPECT_EQ(reissued.clientOrderId, first);
    auto const acknowledged = bench.log.all<OrderAcknowledged>();
    EXPECT_GT(number(reissued.exchangeOrderId), number(acknowledged[1].exchangeOrderId));
    EXPECT_EQ(bench.log.only<FillReported>().fill.price, price("950"));
    EXPECT_EQ(bench.log.only<FillReported>().fill.exchangeOrderId, reissued.exchangeOrderId);
    bench.bar(kEth, "880", "890", "870", "880");
    EXPECT_EQ(bench.fills().back().clientOrderId, second);
    EXPECT_EQ(bench.fills().back().price, price("880")) << "the gap went past the stop";
}

TEST(PaperMatchingTest, TriggeredStopLimitRestsFromTheNextBarOn)
{
    PaperBench bench;
    bench.exchange.deposit(kEth, quantity("1"));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    bench.place(bench.approver.stopLimitSell(kEth, quantity("1"), price("950"), price("945")));
    bench.bar(kEth, "1000", "1000", "940", "942");
    EXPECT_EQ(bench.log.all<StopReissued>().size(), 1U);
    EXPECT_TRUE(bench.fills().empty());
    bench.bar(kEth, "942", "945.01", "940", "942");
    EXPECT_EQ(bench.log.only<FillReported>().fill.price, price("945"));
}

TEST(PaperMatchingTest, QuotesFillMarketOrdersAtOnce)
{
    FillParameters parameters = plainFills();
    parameters.slippageBps = Decimal(10);
    PaperBench bench(parameters);
    bench.exchange.deposit(money("2000"));
    bench.exchange.deposit(kEth, quantity("1"));
    bench.quote(kEth, "999", "1000");
    bench.place(bench.approver.marketBuy(kEth, money("1003.4")));
    bench.place(bench.approver.marketSell(kEth, quantity("1")));
    auto const fills = bench.fills();
    ASSERT_EQ(fills.size(), 2U);
    EXPECT_EQ(fills[0].price, price("1001"));
    EXPECT_EQ(fills[1].price, price("998")) << "998.001 rounded down";
}

TEST(PaperMatchingTest, QuotesFillLimitsWhenTheOppositeTouchReachesThem)
{
    PaperBench bench;
    bench.exchange.deposit(money("5000"));
    bench.quote(kEth, "999", "1000");
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("1010")));
    EXPECT_EQ(bench.fills().back().price, price("1000")) << "marketable at once: taker at the touch";
    EXPECT_EQ(*bench.fills().back().fee + *bench.fills().back().tax, money("2.4"));
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("995")));
    bench.quote(kEth, "995", "996");
    EXPECT_EQ(bench.fills().size(), 1U);
    bench.quote(kEth, "990", "991");
    EXPECT_EQ(bench.fills().back().price, price("995")) << "resting: maker at its own price";
    EXPECT_EQ(*bench.fills().back().fee + *bench.fills().back().tax, money("1.194"));
}

TEST(PaperMatchingTest, QuotesTriggerStops)
{
    PaperBench bench;
    bench.exchange.deposit(kEth, quantity("1"));
    bench.quote(kEth, "999", "1000");
    bench.place(bench.approver.stopMarketSell(kEth, quantity("1"), price("950")));
    bench.quote(kEth, "951", "952");
    EXPECT_TRUE(bench.fills().empty());
    bench.quote(kEth, "949", "950");
    EXPECT_EQ(bench.log.all<StopReissued>().size(), 1U);
    EXPECT_EQ(bench.log.only<FillReported>().fill.price, price("949"));
}

// An order book beside the quote; sizes and prices of the asks, bids far below.
void showBook(PaperBench& bench, std::vector<std::pair<char const*, char const*>> const& asks)
{
    bench.now += std::chrono::seconds(1);
    DepthView book;
    book.at = bench.now;
    for (auto const& [at, size] : asks) {
        book.asks.push_back({price(at), quantity(size)});
    }
    book.bids = {{price("990"), quantity("2")}, {price("980"), quantity("50")}};
    bench.exchange.onBook(kEth, Quote{bench.now, price("990"), book.asks.front().price, price("990")}, book);
}

TEST(PaperMatchingTest, MarketOrdersTakeTheBookLevelByLevelAndStopAtTheirBand)
{
    PaperBench bench;
    bench.exchange.deposit(kEth, quantity("10"));
    showBook(bench, {{"1000", "1"}});
    bench.place(bench.approver.marketSell(kEth, quantity("5")));
    ASSERT_EQ(bench.fills().size(), 2U);
    EXPECT_EQ(bench.fills()[0].price, price("990"));
    EXPECT_EQ(bench.fills()[0].quantity, quantity("2"));
    EXPECT_EQ(bench.fills()[1].price, price("980"));
    EXPECT_EQ(bench.fills()[1].quantity, quantity("3"));
}

TEST(PaperMatchingTest, ALimitOrderTakesOnlyWhatStandsWithinItsLimitAndNothingTwice)
{
    PaperBench bench;
    bench.exchange.deposit(money("100000"));
    showBook(bench, {{"1000", "1"}, {"1001", "1"}, {"1005", "9"}});
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("4"), price("1001")));
    ASSERT_EQ(bench.fills().size(), 2U);
    EXPECT_EQ(bench.fills()[1].price, price("1001"));
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("1"), price("1001.00")));
    EXPECT_EQ(bench.fills().size(), 2U) << "the levels are taken";
    showBook(bench, {{"1000", "5"}, {"1005", "9"}});
    Quantity bought;
    for (Fill const& fill : bench.fills()) {
        bought += fill.quantity;
    }
    EXPECT_EQ(bought, quantity("5")) << "a new book has something to sell again";
    EXPECT_EQ(bench.fills().back().price, price("1001")) << "resting orders trade at their own price";
}

TEST(PaperMatchingTest, AQuoteWithoutABookForgetsTheOldOne)
{
    PaperBench bench;
    bench.exchange.deposit(money("100000"));
    showBook(bench, {{"1000", "1"}});
    bench.quote(kEth, "999", "1000");
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("4"), price("1001")));
    ASSERT_EQ(bench.fills().size(), 1U);
    EXPECT_EQ(bench.fills()[0].quantity, quantity("4"));
}

}  // namespace
}  // namespace pentad::test
