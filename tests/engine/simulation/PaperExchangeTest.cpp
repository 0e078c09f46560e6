// SPDX-License-Identifier: GPL-3.0-or-later
// The paper exchange as an account: requests, answers, locks, restarts. How orders fill is in PaperMatchingTest.cpp.
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::test {
namespace {

using simulation::PaperRestore;

TEST(PaperExchangeTest, NeverAnswersInsideTheRequest)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    auto const order = bench.approver.limit(kEth, Side::Buy, quantity("0.5"), price("1000"));
    bench.exchange.place(order);
    bench.exchange.cancel(kEth, order.clientOrderId(), ExchangeOrderId{});
    bench.exchange.requestAccountReport({});
    EXPECT_TRUE(bench.log.events.empty());
    bench.exchange.deliver(bench.now);
    ASSERT_EQ(bench.log.events.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<OrderAcknowledged>(bench.log.events[0].body));
    EXPECT_TRUE(std::holds_alternative<OrderCancelled>(bench.log.events[1].body));
    EXPECT_TRUE(std::holds_alternative<AccountReported>(bench.log.events[2].body));
    EXPECT_EQ(bench.log.events[0].at, bench.now);
}

TEST(PaperExchangeTest, LimitBuyLocksItsValueAndTheMakerFee)
{
    PaperBench bench;
    bench.exchange.deposit(money("50000"));
    bench.place(bench.approver.limit(kBtc, Side::Buy, quantity("0.01"), price("3749000")));
    EXPECT_EQ(bench.exchange.accounts().quote().locked, money("37534.988"));
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("12465.012"));
}

TEST(PaperExchangeTest, RefusesWithTheExchangesOwnWords)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    bench.exchange.deposit(kEth, quantity("1"));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    auto& approver = bench.approver;
    OrderIntent buyInBase;
    buyInBase.strategy = StrategyId("test");
    buyInBase.symbol = Symbol("ETHTRY");
    buyInBase.type = OrderType::Market;
    buyInBase.size = BaseSize{quantity("0.5")};
    buyInBase.referencePrice = price("1000");
    buyInBase.expectedEdgeBps = Decimal(1000);
    struct Case {
        ApprovedOrder order;
        std::string reason;
    };
    std::vector<Case> const cases{
        {approver.limit(kEth, Side::Buy, quantity("0.5"), price("1000.001")), "FAILED_INVALID_PRICE_SCALE"},
        {approver.limit(kEth, Side::Buy, quantity("0.500000001"), price("1000")), "FAILED_INVALID_QUANTITY_SCALE"},
        {approver.marketBuy(kEth, money("500.123")), "FAILED_INVALID_QUANTITY_SCALE"},
        {approver.stopMarketSell(kEth, quantity("1"), price("900.001")), "FAILED_INVALID_STOP_PRICE_SCALE"},
        {approver.stopMarketSell(kEth, quantity("1"), price("1000")), "FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK"},
        {approver.limit(kEth, Side::Buy, quantity("0.0999"), price("1000")), "FAILED_MIN_TOTAL_AMOUNT"},
        {approver.marketBuy(kEth, money("99.90")), "FAILED_MIN_TOTAL_AMOUNT"},
        {approver.marketSell(kEth, quantity("0.0999")), "FAILED_MIN_TOTAL_AMOUNT"},
        {approver.limit(kEth, Side::Sell, quantity("1"), price("10000.01")), "ORDER_MAX_PRICE_EXCEEDED"},
        {approver.limit(kEth, Side::Buy, quantity("5"), price("99.99")), "ORDER_MIN_PRICE_EXCEEDED"},
        {approver.limit(kEth, Side::Buy, quantity("1"), price("1000")), "BALANCE_NOT_ENOUGH"},
        {approver.marketSell(kEth, quantity("1.1")), "BALANCE_NOT_ENOUGH"},
        {approver.approve(buyInBase), "FAILED_ORDER_PARAMETER"},
    };
    for (Case const& each : cases) {
        bench.log.events.clear();
        bench.place(each.order);
        EXPECT_EQ(bench.log.only<OrderRefused>().reason, each.reason);
        EXPECT_EQ(bench.log.only<OrderRefused>().clientOrderId, each.order.clientOrderId());
    }
    EXPECT_EQ(bench.exchange.openOrders(), 0U);
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("1000"));
}

TEST(PaperExchangeTest, SaysWhenOpenOrdersHoldTheMoney)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    bench.place(bench.approver.limit(kEth, Side::Buy, quantity("0.8"), price("1000")));
    bench.place(bench.approver.marketBuy(kEth, money("500")));
    EXPECT_EQ(bench.log.only<OrderRefused>().reason, "FAILED_ORDER_WITH_OPEN_ORDERS");
}

TEST(PaperExchangeTest, CancelIsAnEventAndReleasesTheLock)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    auto const id = bench.place(bench.approver.limit(kEth, Side::Buy, quantity("0.5"), price("1000")));
    bench.exchange.cancel(kEth, id, ExchangeOrderId{});
    EXPECT_TRUE(bench.log.all<OrderCancelled>().empty());
    bench.exchange.deliver(bench.now);
    EXPECT_EQ(bench.log.only<OrderCancelled>().clientOrderId, id);
    EXPECT_EQ(bench.exchange.accounts().quote().free, money("1000"));
    bench.cancel(id);
    EXPECT_EQ(bench.log.all<OrderCancelled>().size(), 2U) << "cancelling twice succeeds twice";
    bench.cancel(ClientOrderId("nobody"));
    EXPECT_EQ(bench.log.only<CancelRefused>().reason, "NO_ORDER_MATCHES_YOUR_REQUEST");
}

TEST(PaperExchangeTest, FilledOrderCannotBeCancelled)
{
    PaperBench bench;
    bench.exchange.deposit(money("1000"));
    auto const id = bench.place(bench.approver.marketBuy(kEth, money("500")));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    bench.cancel(id);
    EXPECT_EQ(bench.log.only<CancelRefused>().reason, "ORDER_COULD_NOT_BE_CANCELED");
}

TEST(PaperExchangeTest, TriggeredStopIsNoLongerReachedByItsOldNumber)
{
    PaperBench bench;
    bench.exchange.deposit(kEth, quantity("1"));
    auto const id = bench.place(bench.approver.stopLimitSell(kEth, quantity("1"), price("950"), price("999")));
    auto const oldNumber = bench.log.only<OrderAcknowledged>().exchangeOrderId;
    bench.bar(kEth, "1000", "1000", "940", "942");
    bench.exchange.cancel(kEth, id, oldNumber);
    bench.exchange.deliver(bench.now);
    EXPECT_EQ(bench.log.all<CancelRefused>().size(), 1U);
    bench.exchange.cancel(kEth, id, bench.log.only<StopReissued>().exchangeOrderId);
    bench.exchange.deliver(bench.now);
    EXPECT_EQ(bench.log.all<OrderCancelled>().size(), 1U);
    EXPECT_EQ(bench.exchange.accounts().base(kEth).free, quantity("1"));
}

TEST(PaperExchangeTest, ReportTellsBalancesOrdersAndNewFillsOnly)
{
    PaperBench bench;
    bench.exchange.deposit(money("2000"));
    bench.place(bench.approver.marketBuy(kEth, money("500")));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    auto const open = bench.place(bench.approver.limit(kEth, Side::Buy, quantity("0.5"), price("900")));
    AccountReport const all = bench.report();
    ASSERT_EQ(all.balances.size(), 6U);
    EXPECT_EQ(all.balances[0].asset.view(), "TRY");
    EXPECT_EQ(Money(all.balances[0].locked), money("450.54"));
    ASSERT_EQ(all.openOrders.size(), 1U);
    EXPECT_EQ(all.openOrders[0].clientOrderId, open);
    EXPECT_EQ(all.openOrders[0].leaves, quantity("0.5"));
    ASSERT_EQ(all.endedOrders.size(), 1U);
    EXPECT_TRUE(all.endedOrders[0].leaves.isZero());
    ASSERT_EQ(all.fills.size(), 1U);
    EXPECT_TRUE(bench.report(all.fills[0].tradeId).fills.empty());
}

OrderRecord record(char const* id, std::int64_t exchangeId, OrderState state)
{
    OrderRecord record;
    record.clientOrderId = ClientOrderId(id);
    record.exchangeOrderId = ExchangeOrderId{exchangeId};
    record.slot = kEth;
    record.symbol = Symbol("ETHTRY");
    record.state = state;
    record.size = BaseSize{quantity("1")};
    record.limitPrice = price("1000");
    return record;
}

TEST(PaperExchangeTest, RestoreReentersWhatWasAcknowledgedAndNothingElse)
{
    PaperBench bench;
    PaperRestore books;
    books.quote = money("10000");
    books.held[kEth] = quantity("3");
    books.lastTrade = TradeId{41};
    books.lastOrder = ExchangeOrderId{17};
    auto partly = record("partly", 12, OrderState::PartiallyFilled);
    partly.filled = quantity("0.4");
    auto sell = record("sell", 11, OrderState::CancelRequested);
    sell.side = Side::Sell;
    sell.limitPrice = price("2000");
    books.orders = {partly, sell, record("planned", 0, OrderState::Planned), record("unknown", 0, OrderState::Unknown),
                    record("done", 13, OrderState::Filled)};
    bench.exchange.restore(books);

    EXPECT_EQ(bench.exchange.openOrders(), 2U);
    EXPECT_EQ(bench.exchange.accounts().quote().total(), money("10000"));
    EXPECT_EQ(bench.exchange.accounts().quote().locked, money("600.72"));
    EXPECT_EQ(bench.exchange.accounts().base(kEth).locked, quantity("1"));
    bench.bar(kEth, "1010", "1010", "990", "1000");
    Fill const fill = bench.log.only<FillReported>().fill;
    EXPECT_EQ(fill.clientOrderId.view(), "partly");
    EXPECT_EQ(fill.quantity, quantity("0.6"));
    EXPECT_EQ(number(fill.tradeId), 42);
    bench.place(bench.approver.marketBuy(kEth, money("500")));
    EXPECT_EQ(number(bench.log.only<OrderAcknowledged>().exchangeOrderId), 18);
    bench.cancel(ClientOrderId("unknown"));
    EXPECT_EQ(bench.log.all<CancelRefused>().size(), 1U);
}

TEST(PaperExchangeTest, RestoredMarketBuySpendsOnlyItsRest)
{
    PaperBench bench;
    PaperRestore books;
    books.quote = money("600");
    auto market = record("market", 5, OrderState::PartiallyFilled);
    market.type = OrderType::Market;
    market.limitPrice.reset();
    market.size = QuoteSize{money("1000")};
    market.filled = quantity("0.498");
    market.filledMoney = money("498");
    market.fees = money("1.1952");
    books.orders = {market};
    bench.exchange.restore(books);
    EXPECT_EQ(bench.exchange.accounts().quote().locked, money("500.8048"));
    bench.bar(kEth, "1000", "1000", "1000", "1000");
    EXPECT_TRUE(bench.log.only<FillReported>().completesOrder);
    EXPECT_GE(bench.exchange.accounts().quote().free, money("99.1952"));
}

}  // namespace
}  // namespace pentad::test
