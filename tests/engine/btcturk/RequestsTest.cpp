// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Requests.h"

#include "foundation/Check.h"
#include "Payload.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

Instrument instrument()
{
    Instrument one;
    one.symbol = "USDTTRY";
    one.base = "USDT";
    one.quote = "TRY";
    one.quantityScale = 4;
    one.priceScale = 3;
    one.quoteScale = 2;
    return one;
}

OrderRequest request(Side side, OrderType type, OrderSize size)
{
    OrderRequest order;
    order.clientOrderId = "P1ABC";
    order.side = side;
    order.type = type;
    order.size = size;
    return order;
}

constexpr BaseSize kBase{Quantity("12.5"_dec)};
constexpr QuoteSize kQuote{Money("1000.5"_dec)};

TEST(RequestsTest, WritesOrdersAsDotDecimalTexts)
{
    OrderRequest limit = request(Side::Buy, OrderType::Limit, kBase);
    limit.limitPrice = Price("41.5"_dec);
    EXPECT_EQ(orderBody(limit, instrument()),
              R"({"quantity":"12.5000","price":"41.500","stopPrice":"0","newOrderClientId":"P1ABC",)"
              R"("orderMethod":"limit","orderType":"buy","pairSymbol":"USDTTRY"})");
    OrderRequest stop = request(Side::Sell, OrderType::StopLimit, kBase);
    stop.limitPrice = Price("40"_dec);
    stop.stopPrice = Price("40.1"_dec);
    EXPECT_EQ(orderBody(stop, instrument()),
              R"({"quantity":"12.5000","price":"40.000","stopPrice":"40.100","newOrderClientId":"P1ABC",)"
              R"("orderMethod":"stoplimit","orderType":"sell","pairSymbol":"USDTTRY"})");
    OrderRequest protection = request(Side::Sell, OrderType::StopMarket, kBase);
    protection.stopPrice = Price("40.1"_dec);
    EXPECT_EQ(orderBody(protection, instrument()),
              R"({"quantity":"12.5000","stopPrice":"40.100","newOrderClientId":"P1ABC",)"
              R"("orderMethod":"stopmarket","orderType":"sell","pairSymbol":"USDTTRY"})");
}

TEST(RequestsTest, SizesMarketBuysInQuoteAndMarketSellsInBase)
{
    EXPECT_EQ(orderBody(request(Side::Buy, OrderType::Market, kQuote), instrument()),
              R"({"quantity":"1000.50","stopPrice":"0","newOrderClientId":"P1ABC",)"
              R"("orderMethod":"market","orderType":"buy","pairSymbol":"USDTTRY"})");
    EXPECT_EQ(orderBody(request(Side::Sell, OrderType::Market, kBase), instrument()),
              R"({"quantity":"12.5000","stopPrice":"0","newOrderClientId":"P1ABC",)"
              R"("orderMethod":"market","orderType":"sell","pairSymbol":"USDTTRY"})");
}

TEST(RequestsTest, WhatThePairDoesNotAllowIsABug)
{
    OrderRequest fine = request(Side::Buy, OrderType::Limit, BaseSize{Quantity("0.00001"_dec)});
    fine.limitPrice = Price("41.5"_dec);
    EXPECT_THROW(orderBody(fine, instrument()), CheckFailure);
    OrderRequest priced = request(Side::Buy, OrderType::Limit, kBase);
    EXPECT_THROW(orderBody(priced, instrument()), CheckFailure);
    priced.limitPrice = Price("41.5001"_dec);
    EXPECT_THROW(orderBody(priced, instrument()), CheckFailure);
    EXPECT_THROW(orderBody(request(Side::Buy, OrderType::Market, kBase), instrument()), CheckFailure);
    EXPECT_THROW(orderBody(request(Side::Sell, OrderType::Market, kQuote), instrument()), CheckFailure);
    EXPECT_THROW(orderBody(request(Side::Sell, OrderType::Market, BaseSize{}), instrument()), CheckFailure);
}

TEST(RequestsTest, WritesTimesInTheUnitOfEachRoute)
{
    UtcTime const from = at(1'790'100'000'999);
    UtcTime const to = at(1'790'150'400'000);
    EXPECT_EQ(klinesQuery("BTCTRY", std::chrono::minutes(60), from, to),
              "symbol=BTCTRY&resolution=60&from=1790100000&to=1790150400");
    EXPECT_EQ(klinesQuery("BTCTRY", std::chrono::hours(24), from, to),
              "symbol=BTCTRY&resolution=1%20d&from=1790100000&to=1790150400");
    EXPECT_NE(klinesQuery("BTCTRY", std::chrono::minutes(5), from, to).find("resolution=5&"), std::string::npos);
    EXPECT_THROW(klinesQuery("BTCTRY", std::chrono::minutes(7), from, to), CheckFailure);
    EXPECT_EQ(allOrdersQuery("BTCTRY", from, to, 1'000, 1),
              "pairSymbol=BTCTRY&startTime=1790100000&endTime=1790150400&page=1&limit=1000");
    EXPECT_EQ(allOrdersQuery("BTCTRY", std::nullopt, std::nullopt, 100, 2), "pairSymbol=BTCTRY&page=2&limit=100");
    EXPECT_EQ(allOrdersQuery("BTCTRY", std::nullopt, std::nullopt, 100, std::nullopt), "pairSymbol=BTCTRY&limit=100");
    EXPECT_EQ(userTradesQuery("BTCTRY", from, std::nullopt),
              "type=buy&type=sell&pairSymbol=BTCTRY&startDate=1790100000999");
    EXPECT_EQ(userTradesQuery("", from, to), "type=buy&type=sell&startDate=1790100000999&endDate=1790150400000");
    EXPECT_EQ(movementsQuery(from, to), "type=deposit&type=withdrawal&startDate=1790100000999&endDate=1790150400000");
}

TEST(RequestsTest, WritesTheOtherQueries)
{
    EXPECT_EQ(pairQuery("BTC TRY&x=ü"), "pairSymbol=BTC%20TRY%26x%3D%C3%BC");
    EXPECT_EQ(cancelQuery(ExchangeOrderId{31'415'900'070}), "id=31415900070");
    EXPECT_EQ(userTradesQuery(ExchangeOrderId{31'415'900'070}), "orderId=31415900070");
    EXPECT_EQ(bookQuery("BTCTRY", 100), "pairSymbol=BTCTRY&limit=100");
    EXPECT_EQ(tradesQuery("BTCTRY", 50), "pairSymbol=BTCTRY&last=50");
}

TEST(RequestsTest, WritesSocketFrames)
{
    EXPECT_EQ(joinFrame("obdiff", "BTCTRY", true),
              R"([151,{"type":151,"channel":"obdiff","event":"BTCTRY","join":true}])");
    EXPECT_EQ(joinFrame("trade", "ETHTRY", false),
              R"([151,{"type":151,"channel":"trade","event":"ETHTRY","join":false}])");
    EXPECT_EQ(
        loginFrame("key\"\\\n", at(1'790'150'400'123), 3'000, "sig="),
        R"([114,{"type":114,"publicKey":"key\"\\\u000A","timestamp":1790150400123,"nonce":3000,"signature":"sig="}])");
}

}  // namespace
}  // namespace pentad::btcturk
