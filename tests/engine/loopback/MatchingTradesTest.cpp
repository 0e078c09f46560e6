// SPDX-License-Identifier: GPL-3.0-or-later
// How orders meet: price before time, at the price of the one who waited, inside the band.
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

TEST(MatchingTradesTest, BetterPricesComeFirstAndAtOnePriceTheOlderOrder)
{
    // Resting sells in the order of their arrival, then one taker; what each of the three trades, in order.
    std::string_view const table = R"(
        # resting: owner quantity@price         taker                  trades: owner quantity@price
        "a 1@1000 b 1@1000 c 1@999"            "buy limit 2.5 1000"   "c 1@999 a 1@1000 b 0.5@1000"
        "a 1@1001 b 1@1000 c 1@1000"           "buy limit 2 1000"     "b 1@1000 c 1@1000"
        "a 1@1000 b 1@1001 c 1@1002"           "buy limit 5 1001"     "a 1@1000 b 1@1001"
        "a 2@1000 b 1@1000 c 1@1000"           "buy limit 1 1000"     "a 1@1000"
        "a 1@1000 b 1@1000 c 1@1000"           "buy limit 1 999"      ""
    )";
    for (TextRow const& row : textTable(table)) {
        MatchingBench bench;
        std::map<std::string, AccountId> owners;
        TextRow const resting = textRow(row[0]);
        for (std::size_t at = 0; at < resting.size(); at += 2) {
            AccountId const owner = owners[resting[at]] = bench.account("ETH=10");
            std::string const& what = resting[at + 1];
            std::size_t const sign = what.find('@');
            ASSERT_TRUE(bench.order(owner, "sell limit " + what.substr(0, sign) + " " + what.substr(sign + 1)));
        }
        AccountId const taker = bench.account("TRY=1000000");
        ASSERT_TRUE(bench.order(taker, row[1]));
        std::string trades;
        for (UserTrade const& trade : bench.all<UserTrade>()) {
            for (auto const& [name, owner] : owners) {
                if (trade.account == owner) {
                    EXPECT_TRUE(trade.maker);
                    trades +=
                        (trades.empty() ? "" : " ") + name + " " + trade.quantity.text() + "@" + trade.price.text();
                }
            }
        }
        EXPECT_EQ(trades, row[2]) << row[0] << " | " << row[1];
    }
}

TEST(MatchingTradesTest, EventsOfATradeComeBeforeItsBalances)
{
    MatchingBench bench;
    AccountId const maker = bench.account("ETH=1");
    AccountId const taker = bench.account("TRY=2000");
    ASSERT_TRUE(bench.order(maker, "sell limit 1 1000"));
    bench.engine.events().clear();
    ASSERT_TRUE(bench.order(taker, "buy limit 1 1000"));
    std::string kinds;
    for (ExchangeEvent const& event : bench.engine.events()) {
        kinds += "TIMDUB"[event.index()];
    }
    EXPECT_EQ(kinds, "IBMUMUTBB");
    EXPECT_EQ(bench.all<PublicTrade>().front().takerSide, Side::Buy);
}

TEST(MatchingTradesTest, MarketBuySpendsItsMoneyFeesIncluded)
{
    MatchingBench bench;
    bench.engine.tape(kBtc).begin(price("3750000"));
    bench.engine.book(kBtc).quote(Side::Sell, 3'750'000, quantity("0.5"));
    AccountId const account = bench.account("TRY=100000");
    auto const id = bench.order(account, "buy market 56385 as T1", kBtc);
    ASSERT_TRUE(id);
    ExchangeOrder const order = bench.row(account, *id);
    EXPECT_EQ(order.status, OrderStatus::Closed);
    EXPECT_EQ(order.filled, quantity("0.015"));
    EXPECT_EQ(order.rowAmount(), decimal("0.015"));
    EXPECT_EQ(order.rowLeft(), Decimal{});
    EXPECT_EQ(bench.balance(account, "TRY"), "43615/0");
    EXPECT_EQ(bench.engine.book(kBtc).bestQuantity(Side::Sell), quantity("0.485"));
}

TEST(MatchingTradesTest, MarketBuyFillsFinerThanTheScaleAndLeavesAResidueNearZero)
{
    MatchingBench bench;
    bench.engine.book(kEth).quote(Side::Sell, 100'003, quantity("0.7"));
    bench.engine.book(kEth).quote(Side::Sell, 100'107, quantity("9"));
    AccountId const account = bench.account("TRY=2000");
    auto const id = bench.order(account, "buy market 1234.56");
    ExchangeOrder const order = bench.row(account, *id);
    EXPECT_EQ(order.status, OrderStatus::Closed);
    EXPECT_GT(order.filled.value().decimalsUsed(), 8);
    EXPECT_EQ(order.price, price("1000.03")) << "the price of the first fill";
    EXPECT_LT(order.rowQuantity(), decimal("0.0000000001"));
    Money spent;
    for (UserTrade const& trade : bench.all<UserTrade>()) {
        spent += notional(trade.price, trade.quantity, Rounding::Up) + trade.fee + trade.tax;
    }
    EXPECT_LE(spent, money("1234.56"));
    EXPECT_GT(spent, money("1234.5599999"));
    EXPECT_EQ(bench.engine.book(kEth).bestQuantity(Side::Sell).value().decimalsUsed() <= 8, true);
}

TEST(MatchingTradesTest, MarketBuyAgainstAnAccountLeavesItsOrderOnTheScale)
{
    MatchingBench bench;
    AccountId const maker = bench.account("ETH=10");
    AccountId const account = bench.account("TRY=2000");
    auto const resting = bench.order(maker, "sell limit 5 1000.03");
    auto const id = bench.order(account, "buy market 1234.56");
    EXPECT_EQ(bench.row(account, *id).status, OrderStatus::Closed);
    EXPECT_LE(bench.row(maker, *resting).left.decimalsUsed(), 8);
    EXPECT_LT(bench.row(account, *id).left, decimal("0.0001"));
}

TEST(MatchingTradesTest, MarketOrderStopsFivePercentBeyondTheBestPriceAndItsRestIsCanceled)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=100000,ETH=10");
    bench.engine.book(kEth).quote(Side::Buy, 100'000, quantity("1"));
    bench.engine.book(kEth).quote(Side::Buy, 95'000, quantity("1"));
    bench.engine.book(kEth).quote(Side::Buy, 94'999, quantity("1"));
    auto const sell = bench.order(account, "sell market 3");
    EXPECT_EQ(bench.row(account, *sell).status, OrderStatus::Canceled);
    EXPECT_EQ(bench.row(account, *sell).left, decimal("1"));
    EXPECT_EQ(bench.balance(account, "ETH"), "8/0");
    ASSERT_EQ(bench.all<OrderDeleted>().size(), 1U);

    bench.engine.book(kEth).quote(Side::Sell, 100'000, quantity("1"));
    bench.engine.book(kEth).quote(Side::Sell, 105'000, quantity("1"));
    bench.engine.book(kEth).quote(Side::Sell, 105'001, quantity("1"));
    auto const buy = bench.order(account, "buy market 5000");
    EXPECT_EQ(bench.row(account, *buy).status, OrderStatus::Canceled);
    EXPECT_EQ(bench.row(account, *buy).rowAmount(), decimal("2"));
    EXPECT_EQ(bench.row(account, *buy).left, decimal("5000") - decimal("2050") - decimal("4.92"));
    EXPECT_EQ(bench.engine.accounts().locked(account, Asset("TRY")), Decimal{});
}

TEST(MatchingTradesTest, TheRestOfAMarketOrderMayEndAsClosed)
{
    ExchangeParameters parameters;
    parameters.restIsClosed = true;
    MatchingBench bench(parameters);
    AccountId const account = bench.account("ETH=10");
    bench.engine.book(kEth).quote(Side::Buy, 100'000, quantity("1"));
    auto const sell = bench.order(account, "sell market 3");
    EXPECT_EQ(bench.row(account, *sell).status, OrderStatus::Closed);
    EXPECT_EQ(bench.row(account, *sell).left, decimal("2"));
    EXPECT_EQ(bench.balance(account, "ETH"), "9/0");
    EXPECT_TRUE(bench.all<OrderDeleted>().empty());
}

TEST(MatchingTradesTest, TheRestOfAMarketOrderMayStayOpenWithItsMoney)
{
    ExchangeParameters parameters;
    parameters.restStaysOpen = true;
    MatchingBench bench(parameters);
    AccountId const account = bench.account("TRY=5000,ETH=10");
    bench.engine.book(kEth).quote(Side::Buy, 100'000, quantity("1"));
    auto const sell = bench.order(account, "sell market 3");
    EXPECT_EQ(bench.row(account, *sell).status, OrderStatus::Partial);
    EXPECT_EQ(bench.row(account, *sell).left, decimal("2"));
    EXPECT_EQ(bench.balance(account, "ETH"), "7/2");
    EXPECT_EQ(bench.engine.askCancel(account, *sell).error(), ExchangeFault::CouldNotBeCanceled);
    bench.engine.book(kEth).quote(Side::Buy, 99'000, quantity("5"));
    EXPECT_EQ(bench.row(account, *sell).left, decimal("2")) << "it trades no more";
    bench.engine.book(kEth).quote(Side::Sell, 100'000, quantity("1"));
    auto const buy = bench.order(account, "buy market 5000");
    EXPECT_EQ(bench.row(account, *buy).status, OrderStatus::Partial);
    EXPECT_EQ(bench.row(account, *buy).left, decimal("5000") - decimal("1000") - decimal("2.4"));
    EXPECT_EQ(bench.engine.accounts().locked(account, Asset("TRY")), bench.row(account, *buy).left);
    EXPECT_TRUE(bench.all<OrderDeleted>().empty());
}

TEST(MatchingTradesTest, DeletionAfterAFillIsToldOnlyWhereItIsAskedFor)
{
    for (bool const told : {false, true}) {
        ExchangeParameters parameters;
        parameters.deletedWhenFilled = told;
        MatchingBench bench(parameters);
        AccountId const account = bench.account("TRY=2000,ETH=1");
        ASSERT_TRUE(bench.order(account, "sell limit 1 1000"));
        ASSERT_TRUE(bench.order(account, "buy limit 1 1000"));
        EXPECT_EQ(bench.all<OrderDeleted>().size(), told ? 2U : 0U);
    }
}

TEST(MatchingTradesTest, SweepFillsEveryOrderThatTheMarketReaches)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=10000,ETH=10");
    auto const high = bench.order(account, "buy limit 1 1000");
    auto const low = bench.order(account, "buy limit 1 990");
    auto const below = bench.order(account, "buy limit 1 989.99");
    bench.engine.sweep(kEth, 98'000, 99'000, bench.now);
    EXPECT_EQ(bench.row(account, *high).status, OrderStatus::Closed);
    EXPECT_EQ(bench.row(account, *low).status, OrderStatus::Closed);
    EXPECT_EQ(bench.row(account, *below).status, OrderStatus::Untouched);
    EXPECT_EQ(bench.engine.accounts().marketHolding(Asset("ETH")), decimal("-2"));
    for (UserTrade const& trade : bench.all<UserTrade>()) {
        EXPECT_TRUE(trade.maker);
    }
}

}  // namespace
}  // namespace pentad::loopback
