// SPDX-License-Identifier: GPL-3.0-or-later
// What every ExchangeClient must do, whoever stands behind it. An implementation gives a fixture that lets time and the
// market pass, and instantiates the suite with it:
//
//   INSTANTIATE_TYPED_TEST_SUITE_P(Paper, ExchangeClientContract, PaperFixture);
//
// The pairs are paperPairs(); the account begins with 100,000 TRY and 2 ETH; the market stands at 1000 for ETHTRY.
#pragma once

#include "support/PaperBench.h"

#include <gtest/gtest.h>
#include <map>

namespace pentad::test {

// Fixture must have:
//   ExchangeClient& client();  EventLog& log();
//   void settle();                         until every answer that is due has arrived
//   void trade(std::string_view price);    the ETHTRY market moves through this price and back to 1000
// and may have, where a market may run dry, rest("buy limit 5 930"): an order of somebody else that stays in its book.
// An exchange that is not ours may say, by a member kRoundsItsOwnWay, that it rounds the eighth decimal of the tax its own
// way and reckons with more decimals than its rows have. All others are held to the last digit.
template <typename Fixture>
inline constexpr bool kRoundsItsOwnWay = requires
{
    Fixture::kRoundsItsOwnWay;
};

template <typename Fixture>
class ExchangeClientContract : public testing::Test {
protected:
    ExchangeClientContract() : approver(paperPairs()) {}

    ClientOrderId place(ApprovedOrder const& order)
    {
        fixture.client().place(order);
        live.push_back({order.clientOrderId(), {}});
        fixture.settle();
        return order.clientOrderId();
    }
    AccountReport report(TradeId after = {})
    {
        fixture.client().requestAccountReport({after, live});
        fixture.settle();
        auto const reports = fixture.log().template all<AccountReported>();
        check(!reports.empty(), "the contract demands a report");
        return *reports.back().report;
    }
    std::vector<Fill> fillsOf(ClientOrderId const& id)
    {
        std::vector<Fill> found;
        for (FillReported const& reported : fixture.log().template all<FillReported>()) {
            if (reported.fill.clientOrderId == id) {
                found.push_back(reported.fill);
            }
        }
        return found;
    }
    // What takes more than one answer.
    template <typename Holds>
    void waitFor(Holds const& holds)
    {
        constexpr int kTurns = 12;
        for (int turn = 0; turn < kTurns && !holds(); ++turn) {
            fixture.settle();
        }
    }
    // Everything the account holds, by asset.
    std::map<std::string, Decimal> totals()
    {
        std::map<std::string, Decimal> sums;
        for (ReportedBalance const& balance : report().balances) {
            EXPECT_FALSE(balance.free.isNegative());
            EXPECT_FALSE(balance.locked.isNegative());
            sums[balance.asset.text()] += balance.free + balance.locked;
        }
        return sums;
    }

    Fixture fixture;
    std::vector<LiveOrder> live;  // all that were placed
    Approver approver;
};

TYPED_TEST_SUITE_P(ExchangeClientContract);

TYPED_TEST_P(ExchangeClientContract, AnswersComeLaterAndOnce)
{
    auto const order = this->approver.limit(kEth, Side::Buy, quantity("1"), price("900"));
    this->fixture.client().place(order);
    EXPECT_TRUE(this->fixture.log().events.empty()) << "never inside the call";
    this->fixture.settle();
    auto const answer = this->fixture.log().template only<OrderAcknowledged>();
    EXPECT_EQ(answer.clientOrderId, order.clientOrderId());
    EXPECT_NE(number(answer.exchangeOrderId), 0);
}

TYPED_TEST_P(ExchangeClientContract, RefusesWhatBreaksTheRules)
{
    std::vector<ApprovedOrder> const orders{
        this->approver.limit(kEth, Side::Buy, quantity("1"), price("900.001")),
        this->approver.limit(kEth, Side::Buy, quantity("1.000000001"), price("900")),
        this->approver.limit(kEth, Side::Buy, quantity("0.01"), price("900")),
        this->approver.limit(kEth, Side::Buy, quantity("112"), price("900")),
        this->approver.marketSell(kEth, quantity("2.1")),
    };
    auto const before = this->totals();
    for (ApprovedOrder const& order : orders) {
        this->fixture.log().events.clear();
        this->place(order);
        EXPECT_EQ(this->fixture.log().template only<OrderRefused>().clientOrderId, order.clientOrderId());
        EXPECT_FALSE(this->fixture.log().template only<OrderRefused>().reason.empty());
    }
    EXPECT_EQ(this->totals(), before);
    EXPECT_TRUE(this->report().openOrders.empty());
}

TYPED_TEST_P(ExchangeClientContract, CancelIsConfirmedByAnEventAndGivesTheMoneyBack)
{
    auto const id = this->place(this->approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    EXPECT_EQ(this->report().openOrders.size(), 1U);
    this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
    EXPECT_TRUE(this->fixture.log().template all<OrderCancelled>().empty());
    this->fixture.settle();
    EXPECT_EQ(this->fixture.log().template only<OrderCancelled>().clientOrderId, id);
    AccountReport const after = this->report();
    EXPECT_TRUE(after.openOrders.empty());
    for (ReportedBalance const& balance : after.balances) {
        EXPECT_TRUE(balance.locked.isZero()) << balance.asset.view();
    }
}

TYPED_TEST_P(ExchangeClientContract, FilledOrderCannotBeCancelled)
{
    auto const id = this->place(this->approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    this->fixture.trade("899");
    ASSERT_FALSE(this->fillsOf(id).empty());
    this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
    this->fixture.settle();
    EXPECT_EQ(this->fixture.log().template only<CancelRefused>().clientOrderId, id);
    EXPECT_TRUE(this->fixture.log().template all<OrderCancelled>().empty());
}

TYPED_TEST_P(ExchangeClientContract, FillsSumUpToTheOrderWithAscendingTradeIds)
{
    auto const buy = this->place(this->approver.limit(kEth, Side::Buy, quantity("1.5"), price("900")));
    this->fixture.trade("899");
    auto const sell = this->place(this->approver.limit(kEth, Side::Sell, quantity("0.7"), price("1100")));
    this->fixture.trade("1101");
    Quantity bought;
    Quantity sold;
    std::int64_t last = 0;
    for (FillReported const& reported : this->fixture.log().template all<FillReported>()) {
        Fill const& fill = reported.fill;
        EXPECT_GT(number(fill.tradeId), last);
        last = number(fill.tradeId);
        EXPECT_EQ(fill.slot, kEth);
        (fill.clientOrderId == buy ? bought : sold) += fill.quantity;
        EXPECT_TRUE(fill.side == Side::Buy ? fill.price <= price("900") : fill.price >= price("1100"));
    }
    EXPECT_EQ(bought, quantity("1.5"));
    EXPECT_EQ(sold, quantity("0.7"));
    EXPECT_FALSE(this->fillsOf(sell).empty());
}

TYPED_TEST_P(ExchangeClientContract, NothingIsCreatedOrLost)
{
    auto const before = this->totals();
    this->place(this->approver.limit(kEth, Side::Buy, quantity("3.3"), price("900")));
    this->fixture.trade("899");
    this->place(this->approver.limit(kEth, Side::Sell, quantity("1.234567"), price("1100")));
    this->fixture.trade("1101");
    this->place(this->approver.marketBuy(kEth, money("777.77")));
    this->fixture.trade("1000");
    this->place(this->approver.limit(kEth, Side::Buy, quantity("1"), price("500")));
    Decimal quote;
    Decimal base;
    for (Fill const& fill : this->report().fills) {
        ASSERT_TRUE(fill.fee && fill.tax);
        Decimal const tax = multiply(fill.fee->value(), decimal("0.2"), Rounding::Up);
        if constexpr (kRoundsItsOwnWay<TypeParam>) {
            EXPECT_LT((fill.tax->value() - tax).absolute(), decimal("0.00000001"));
        } else {
            EXPECT_EQ(fill.tax->value(), tax.round(8, Rounding::Up));
        }
        Decimal const value = multiply(fill.price.value(), fill.quantity.value(), Rounding::HalfEven);
        bool const buys = fill.side == Side::Buy;
        quote += (buys ? -value : value) - fill.fee->value() - fill.tax->value();
        base += buys ? fill.quantity.value() : -fill.quantity.value();
    }
    auto after = this->totals();
    constexpr int kDecimals = kRoundsItsOwnWay<TypeParam> ? 12 : Decimal::kScale;
    auto const told = [](Decimal sum) { return sum.round(kDecimals, Rounding::HalfEven); };
    EXPECT_EQ(told(after["TRY"]), told(before.at("TRY") + quote));
    EXPECT_EQ(told(after["ETH"]), told(before.at("ETH") + base));
}

TYPED_TEST_P(ExchangeClientContract, AStopIsReportedAndCancelledLikeAnyOrder)
{
    auto const id = this->place(this->approver.stopMarketSell(kEth, quantity("1"), price("900")));
    AccountReport const waiting = this->report();
    ASSERT_EQ(waiting.openOrders.size(), 1U);
    EXPECT_EQ(waiting.openOrders[0].clientOrderId, id);
    EXPECT_EQ(waiting.openOrders[0].type, OrderType::StopMarket);
    EXPECT_EQ(waiting.openOrders[0].leaves, quantity("1"));
    this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
    this->waitFor([&] { return !this->fixture.log().template all<OrderCancelled>().empty(); });
    EXPECT_EQ(this->fixture.log().template only<OrderCancelled>().clientOrderId, id);
    EXPECT_TRUE(this->report().openOrders.empty());
    EXPECT_TRUE(this->fillsOf(id).empty());
}

TYPED_TEST_P(ExchangeClientContract, ATriggeredStopGoesOnUnderItsClientId)
{
    auto const id = this->place(this->approver.stopMarketSell(kEth, quantity("1"), price("950")));
    // The market moves only where somebody trades: one bid brings it below the stop, the next one is hit by it.
    if constexpr (requires { this->fixture.rest(std::string_view()); }) {
        this->fixture.rest("buy limit 1 945");
        this->fixture.rest("buy limit 5 930");
    }
    this->fixture.trade("940");
    this->waitFor([&] { return !this->fillsOf(id).empty(); });
    StopReissued const reissued = this->fixture.log().template only<StopReissued>();
    EXPECT_EQ(reissued.clientOrderId, id);
    Quantity sold;
    for (Fill const& fill : this->fillsOf(id)) {
        EXPECT_EQ(fill.side, Side::Sell);
        EXPECT_EQ(fill.exchangeOrderId, reissued.exchangeOrderId);
        sold += fill.quantity;
    }
    EXPECT_TRUE(sold.isPositive() && sold <= quantity("1"));
    EXPECT_TRUE(sold < quantity("1") || this->fixture.log().template all<OrderCancelled>().empty());
}

TYPED_TEST_P(ExchangeClientContract, ReportGivesOnlyFillsAfterTheKnownOne)
{
    this->place(this->approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    this->fixture.trade("899");
    auto const first = this->report().fills;
    ASSERT_FALSE(first.empty());
    this->live.clear();  // it has ended
    EXPECT_TRUE(this->report(first.back().tradeId).fills.empty());
    this->place(this->approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    this->fixture.trade("899");
    auto const second = this->report(first.back().tradeId).fills;
    ASSERT_FALSE(second.empty());
    EXPECT_GT(number(second.front().tradeId), number(first.back().tradeId));
}

REGISTER_TYPED_TEST_SUITE_P(ExchangeClientContract, AnswersComeLaterAndOnce, RefusesWhatBreaksTheRules,
                            CancelIsConfirmedByAnEventAndGivesTheMoneyBack, FilledOrderCannotBeCancelled,
                            FillsSumUpToTheOrderWithAscendingTradeIds, NothingIsCreatedOrLost,
                            AStopIsReportedAndCancelledLikeAnyOrder, ATriggeredStopGoesOnUnderItsClientId,
                            ReportGivesOnlyFillsAfterTheKnownOne);

}  // namespace pentad::test
