// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AccountRows.h"
#include "btcturk/MarketRows.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

Universe universe()
{
    std::vector<Instrument> instruments;
    for (std::string_view const base : {"BTC", "ETH", "XRP", "AVAX", "SOL"}) {
        Instrument one;
        one.base = Asset(base);
        one.quote = "TRY";
        one.symbol = Symbol(std::string(base) + "TRY");
        instruments.push_back(one);
    }
    return Universe::make(instruments).value();
}

TEST(WireRowsTest, AnOwnTradeBecomesAFillOfItsAsset)
{
    UserTrade trade;
    trade.id = TradeId{7};
    trade.orderId = ExchangeOrderId{9};
    trade.base = "ETH";
    trade.quote = "TRY";
    trade.side = Side::Sell;
    trade.price = Price("130000"_dec);
    trade.quantity = Quantity("0.5"_dec);
    trade.fee = Money("10"_dec);
    trade.tax = Money("2"_dec);
    auto const fill = fillOf(trade, universe());
    ASSERT_TRUE(fill.has_value());
    EXPECT_EQ(fill->slot, Slot{1});
    EXPECT_EQ(fill->side, Side::Sell);
    EXPECT_EQ(fill->tradeId, TradeId{7});
    EXPECT_EQ(fill->exchangeOrderId, ExchangeOrderId{9});
    EXPECT_EQ(fill->fee, Money("10"_dec));
    EXPECT_EQ(fill->tax, Money("2"_dec));
    trade.quote = "USDT";
    EXPECT_EQ(fillOf(trade, universe()), std::nullopt);
    trade.base = "FIFTEENLETTERSX";
    EXPECT_TRUE(trade.symbol().empty());
    EXPECT_EQ(fillOf(trade, universe()), std::nullopt);
}

TEST(WireRowsTest, AnOrderRowBecomesWhatReconciliationCompares)
{
    OrderRow row;
    row.id = ExchangeOrderId{5};
    row.clientOrderId = "P1X";
    row.symbol = "BTCTRY";
    row.side = Side::Sell;
    row.type = OrderType::Market;
    row.price = Price("3750000"_dec);
    row.quantity = Quantity("2"_dec);
    row.leaves = Quantity("0.5"_dec);
    ReportedOrder const market = reportedOrder(row);
    EXPECT_EQ(market.limitPrice, std::nullopt);
    EXPECT_EQ(market.leaves, Quantity("0.5"_dec));
    EXPECT_EQ(row.filled(), Quantity("1.5"_dec));
    row.type = OrderType::Limit;
    EXPECT_EQ(reportedOrder(row).limitPrice, Price("3750000"_dec));
}

TEST(WireRowsTest, APairTakesOnlyTheOrderTypesItNames)
{
    PairRule rule;
    rule.takesStopMarket = true;
    EXPECT_TRUE(rule.takes(OrderType::StopMarket));
    EXPECT_FALSE(rule.takes(OrderType::Market) || rule.takes(OrderType::Limit) || rule.takes(OrderType::StopLimit));
}

}  // namespace
}  // namespace pentad::btcturk
