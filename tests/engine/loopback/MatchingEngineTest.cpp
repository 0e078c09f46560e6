// SPDX-License-Identifier: GPL-3.0-or-later
// Orders from arrival to their end: funds, stops, cancels, ids, restoring.
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

TEST(MatchingEngineTest, LimitBuyLocksItsCostAtTheMakerRate)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=2000");
    auto const id = bench.order(account, "buy limit 1 1000");
    ASSERT_TRUE(id);
    EXPECT_EQ(bench.balance(account, "TRY"), "998.8/1001.2");
    EXPECT_EQ(bench.row(account, *id).denominatorLeft(Rate("0.0012"_dec)), decimal("1001.2"));
    EXPECT_EQ(bench.row(account, *id).status, OrderStatus::Untouched);
}

TEST(MatchingEngineTest, FundsHeldByOrdersAreToldApartFromFundsThatAreNotThere)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=2000,ETH=1");
    ASSERT_TRUE(bench.order(account, "buy limit 1 1000"));
    ASSERT_TRUE(bench.order(account, "sell limit 0.6 2000"));
    EXPECT_EQ(bench.order(account, "buy limit 1 1000").error(), ExchangeFault::BalanceInOpenOrders);
    EXPECT_EQ(bench.order(account, "buy limit 2 1000").error(), ExchangeFault::BalanceNotEnough);
    EXPECT_EQ(bench.order(account, "sell limit 0.5 2000").error(), ExchangeFault::BalanceInOpenOrders);
    EXPECT_EQ(bench.order(account, "sell limit 1.5 2000").error(), ExchangeFault::BalanceNotEnough);
    EXPECT_EQ(bench.balance(account, "TRY"), "998.8/1001.2");
    EXPECT_EQ(bench.balance(account, "ETH"), "0.4/0.6");
}

TEST(MatchingEngineTest, BuyThatCrossesNeedsTheTakerFeeAndReleasesWhatItDidNotCost)
{
    MatchingBench bench;
    AccountId const maker = bench.account("ETH=5");
    AccountId const taker = bench.account("TRY=2004.8");
    ASSERT_TRUE(bench.order(maker, "sell limit 1 990"));
    EXPECT_EQ(bench.order(taker, "buy limit 2.1 1000").error(), ExchangeFault::BalanceNotEnough);
    auto const id = bench.order(taker, "buy limit 2 1000");
    ASSERT_TRUE(id);
    // 990 and 2.376 for the first; 1000 and 1.2 stay held for the second.
    EXPECT_EQ(bench.balance(taker, "TRY"), "11.224/1001.2");
    EXPECT_EQ(bench.balance(taker, "ETH"), "1/0");
    EXPECT_EQ(bench.row(taker, *id).status, OrderStatus::Partial);
    EXPECT_EQ(bench.balance(maker, "TRY"), "988.812/0") << "990 less the maker fee of 0.12 %";
}

TEST(MatchingEngineTest, FeeIsFiveSixthsOfTheRateAndTaxTheRest)
{
    MatchingBench bench;
    bench.engine.tape(kBtc).begin(price("3750000"));
    AccountId const maker = bench.account("BTC=1");
    AccountId const taker = bench.account("TRY=100000");
    ASSERT_TRUE(bench.order(maker, "sell limit 0.015 3750000", kBtc));
    ASSERT_TRUE(bench.order(taker, "buy limit 0.015 3750000", kBtc));
    auto const trades = bench.all<UserTrade>();
    ASSERT_EQ(trades.size(), 2U);
    EXPECT_TRUE(trades[0].maker);
    EXPECT_EQ(trades[0].fee, money("56.25"));
    EXPECT_EQ(trades[0].tax, money("11.25"));
    EXPECT_EQ(trades[1].account, taker);
    EXPECT_EQ(trades[1].fee, money("112.5"));
    EXPECT_EQ(trades[1].tax, money("22.5"));
    EXPECT_EQ(bench.engine.accounts().feesTaken(Asset("TRY")), decimal("202.5"));
}

TEST(MatchingEngineTest, TriggeredStopEndsAsCanceledAndLivesOnUnderANewIdWithTheSameClientId)
{
    MatchingBench bench;
    bench.engine.tape(kEth).begin(price("1000"));
    AccountId const owner = bench.account("ETH=1");
    AccountId const other = bench.account("TRY=100000,ETH=10");
    auto const stop = bench.order(owner, "sell stop_market 1 stop 950 as guard");
    ASSERT_TRUE(stop);
    ASSERT_TRUE(bench.order(other, "buy limit 1 940"));
    ASSERT_TRUE(bench.order(other, "buy limit 1 950"));
    EXPECT_EQ(bench.row(owner, *stop).status, OrderStatus::Untouched);
    bench.engine.events().clear();
    ASSERT_TRUE(bench.order(other, "sell limit 1 950"));  // trades at the stop price

    ExchangeOrder const old = bench.row(owner, *stop);
    EXPECT_EQ(old.status, OrderStatus::Canceled);
    EXPECT_EQ(old.left, decimal("1"));
    auto const deleted = bench.all<OrderDeleted>();
    ASSERT_EQ(deleted.size(), 1U);
    EXPECT_EQ(deleted[0].order.id, *stop);
    ExchangeOrder const next = bench.engine.orders().orders(owner, OrderFilter{}).front();
    EXPECT_GT(next.id, *stop);
    EXPECT_EQ(next.method, OrderType::Market);
    EXPECT_EQ(next.clientId, "guard");
    EXPECT_EQ(next.status, OrderStatus::Closed);
    EXPECT_EQ(next.price, price("940"));
    EXPECT_EQ(bench.balance(owner, "ETH"), "0/0");
}

TEST(MatchingEngineTest, StopLimitBecomesALimitOrderThatMayRest)
{
    MatchingBench bench;
    bench.engine.tape(kEth).begin(price("1000"));
    AccountId const owner = bench.account("TRY=2000");
    AccountId const other = bench.account("TRY=100000,ETH=10");
    auto const stop = bench.order(owner, "buy stop_limit 1 1060 stop 1050 as breakout");
    ASSERT_TRUE(stop);
    EXPECT_EQ(bench.balance(owner, "TRY"), "937.456/1062.544") << "it may take when it triggers";
    ASSERT_TRUE(bench.order(other, "sell limit 1 1050"));
    ASSERT_TRUE(bench.order(other, "buy limit 1 1050"));
    EXPECT_EQ(bench.row(owner, *stop).status, OrderStatus::Canceled);
    ExchangeOrder const next = bench.engine.orders().orders(owner, OrderFilter{}).front();
    EXPECT_EQ(next.method, OrderType::Limit);
    EXPECT_EQ(next.status, OrderStatus::Untouched);
    EXPECT_EQ(bench.balance(owner, "TRY"), "938.728/1061.272") << "at rest it holds the maker rate";
    EXPECT_EQ(bench.engine.book(kEth).price(bench.engine.book(kEth).best(Side::Buy)), price("1060"));
}

TEST(MatchingEngineTest, StopsThatSetOffEachOtherAllTrigger)
{
    MatchingBench bench;
    bench.engine.tape(kEth).begin(price("1000"));
    AccountId const owner = bench.account("ETH=3");
    AccountId const other = bench.account("TRY=100000,ETH=10");
    for (char const* text :
         {"sell stop_market 1 stop 950", "sell stop_market 1 stop 945", "sell stop_market 1 stop 930"}) {
        ASSERT_TRUE(bench.order(owner, text));
    }
    for (char const* text : {"buy limit 1 950", "buy limit 1 945", "buy limit 1 940", "buy limit 1 935"}) {
        ASSERT_TRUE(bench.order(other, text));
    }
    ASSERT_TRUE(bench.order(other, "sell limit 1 950"));
    EXPECT_EQ(bench.balance(owner, "ETH"), "0/1") << "the last stop lies below every trade";
    EXPECT_EQ(bench.engine.orders().openOrders(owner, std::nullopt).size(), 1U);
}

TEST(MatchingEngineTest, TriggeredMarketOrderThatMeetsNobodyIsCanceledAndReleased)
{
    MatchingBench bench;
    bench.engine.tape(kEth).begin(price("1000"));
    AccountId const owner = bench.account("ETH=1");
    AccountId const other = bench.account("TRY=100000,ETH=10");
    ASSERT_TRUE(bench.order(owner, "sell stop_market 1 stop 950"));
    ASSERT_TRUE(bench.order(other, "buy limit 1 950"));
    ASSERT_TRUE(bench.order(other, "sell limit 1 950"));
    EXPECT_EQ(bench.balance(owner, "ETH"), "1/0");
    EXPECT_EQ(bench.engine.orders().orders(owner, OrderFilter{}).front().status, OrderStatus::Canceled);
}

TEST(MatchingEngineTest, CancelTakesTheOrderOutFirstAndFreesItsFundsLater)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=2000");
    auto const id = bench.order(account, "buy limit 1 1000");
    EXPECT_EQ(bench.engine.askCancel(account, *id).value(), true);
    EXPECT_EQ(bench.engine.askCancel(account, *id).value(), false) << "asked again before it took effect";
    auto const pending = bench.engine.takeOut(account, *id, bench.now);
    ASSERT_TRUE(pending);
    EXPECT_EQ(bench.row(account, *id).status, OrderStatus::Canceled);
    EXPECT_TRUE(bench.engine.book(kEth).empty(Side::Buy));
    EXPECT_EQ(bench.balance(account, "TRY"), "998.8/1001.2");
    EXPECT_EQ(bench.order(account, "buy limit 1 1000").error(), ExchangeFault::BalanceInOpenOrders);
    bench.engine.unlock(*pending, bench.now);
    EXPECT_EQ(bench.balance(account, "TRY"), "2000/0");
    EXPECT_EQ(bench.engine.askCancel(account, *id).value(), false) << "a cancelled order is accepted again";
    EXPECT_FALSE(bench.engine.takeOut(account, *id, bench.now));
}

TEST(MatchingEngineTest, CancelsThatCannotBeAreRefused)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=3000,ETH=5");
    AccountId const stranger = bench.account("TRY=1");
    auto const sell = bench.order(account, "sell limit 1 1000");
    auto const market = bench.order(account, "buy market 1002.4");
    ASSERT_TRUE(market);
    auto const open = bench.order(account, "sell limit 1 1000");
    EXPECT_EQ(bench.engine.askCancel(account, *sell).error(), ExchangeFault::CouldNotBeCanceled);
    EXPECT_EQ(bench.engine.askCancel(account, *market).error(), ExchangeFault::CouldNotBeCanceled);
    EXPECT_EQ(bench.engine.askCancel(account, 12345).error(), ExchangeFault::NoOrderMatches);
    EXPECT_EQ(bench.engine.askCancel(stranger, *open).error(), ExchangeFault::NoOrderMatches);
    bench.engine.setMaintenance(kEth, true);
    EXPECT_EQ(bench.engine.askCancel(account, *open).error(), ExchangeFault::CancelBlocked);
    EXPECT_EQ(bench.order(account, "sell limit 1 1000").error(), ExchangeFault::InsertBlocked);
}

TEST(MatchingEngineTest, CancelledStopLeavesNothingBehind)
{
    MatchingBench bench;
    bench.engine.tape(kEth).begin(price("1000"));
    AccountId const owner = bench.account("ETH=1");
    AccountId const other = bench.account("TRY=100000,ETH=10");
    auto const stop = bench.order(owner, "sell stop_market 1 stop 950");
    auto const pending = bench.engine.takeOut(owner, *stop, bench.now);
    bench.engine.unlock(pending.value(), bench.now);
    ASSERT_TRUE(bench.order(other, "buy limit 1 940"));
    ASSERT_TRUE(bench.order(other, "sell limit 1 940"));
    EXPECT_EQ(bench.balance(owner, "ETH"), "1/0");
    EXPECT_EQ(bench.engine.orders().orders(owner, OrderFilter{}).size(), 1U);
}

TEST(MatchingEngineTest, MissingClientIdIsInventedAndGivenOnesMayRepeat)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=10000");
    auto const first = bench.order(account, "buy limit 1 1000");
    auto const second = bench.order(account, "buy limit 1 1000 as same");
    auto const third = bench.order(account, "buy limit 1 1000 as same");
    EXPECT_EQ(bench.row(account, *first).clientId.size(), 36U);
    EXPECT_EQ(bench.row(account, *second).clientId, bench.row(account, *third).clientId);
    EXPECT_LT(*second, *third);
}

TEST(MatchingEngineTest, TradeIdsHaveMoreDigitsThanABinaryFractionHolds)
{
    MatchingBench bench;
    bench.engine.beginIds(kMidnight);
    AccountId const account = bench.account("TRY=10000,ETH=10");
    ASSERT_TRUE(bench.order(account, "sell limit 1 1000"));
    ASSERT_TRUE(bench.order(account, "buy limit 1 1000"));
    constexpr std::int64_t kBinaryFractionMax = std::int64_t{1} << 53;
    auto const mine = bench.all<UserTrade>();
    ASSERT_EQ(mine.size(), 2U);
    EXPECT_GT(mine[0].id, 100 * kBinaryFractionMax);
    EXPECT_EQ(mine[1].id, mine[0].id + 1);
    EXPECT_GT(bench.all<PublicTrade>().front().id, 10 * kBinaryFractionMax);
}

TEST(MatchingEngineTest, RestoredOrdersGoOnUnderTheirOldNamesAndNewIdsLieAbove)
{
    MatchingBench bench;
    bench.engine.tape(kEth).begin(price("1000"));
    AccountId const account = bench.account("TRY=2000,ETH=2");
    RestoredOrder buy{77'000'000'000, kEth,           Side::Buy,    OrderType::Limit, price("900"),
                      Price{},        decimal("1.5"), decimal("1"), "mine",           kMidnight};
    bench.engine.restore(account, buy, bench.now);
    RestoredOrder stop{77'000'000'001, kEth,    Side::Sell, OrderType::StopMarket, Price{}, price("800"), decimal("2"),
                       decimal("2"),   "guard", kMidnight};
    bench.engine.restore(account, stop, bench.now);
    RestoredOrder tooMuch = buy;
    tooMuch.id = 77'000'000'002;
    tooMuch.quantity = tooMuch.left = decimal("3");
    bench.engine.restore(account, tooMuch, bench.now);
    bench.engine.raiseIds(0, 1'900'000'000'000'000'000);

    auto const open = bench.engine.orders().openOrders(account, std::nullopt);
    ASSERT_EQ(open.size(), 2U) << "what the balance does not cover is left out";
    EXPECT_EQ(open[1].id, buy.id);
    EXPECT_EQ(open[1].status, OrderStatus::Partial);
    EXPECT_EQ(open[1].filled, quantity("0.5"));
    EXPECT_EQ(bench.balance(account, "TRY"), "1098.92/901.08");
    EXPECT_EQ(bench.balance(account, "ETH"), "0/2");

    AccountId const other = bench.account("ETH=5");
    auto const id = bench.order(other, "sell limit 1 900");
    EXPECT_GT(*id, stop.id);
    EXPECT_GT(bench.all<UserTrade>().front().id, 1'900'000'000'000'000'000);
    EXPECT_EQ(bench.row(account, buy.id).status, OrderStatus::Closed);
}

TEST(MatchingEngineTest, RestoredOrderThatTheBookHasPassedFillsAtItsOwnPriceAsMaker)
{
    MatchingBench bench;
    AccountId const account = bench.account("TRY=2000");
    bench.engine.book(kEth).quote(Side::Sell, 99'000, quantity("5"));
    bench.engine.restore(account,
                         RestoredOrder{5, kEth, Side::Buy, OrderType::Limit, price("1000"), Price{}, decimal("1"),
                                       decimal("1"), "mine", kMidnight},
                         bench.now);
    EXPECT_EQ(bench.row(account, 5).status, OrderStatus::Closed);
    EXPECT_EQ(bench.balance(account, "TRY"), "998.8/0");
}

}  // namespace
}  // namespace pentad::loopback
