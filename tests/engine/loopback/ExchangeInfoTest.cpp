// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/PublicReplies.h"

#include "support/LoopbackBench.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pentad::loopback {
namespace {

using testing::HasSubstr;

QJsonDocument parsed(test::HttpAnswer const& answer)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body));
}

class PublicRoutes : public testing::Test {
protected:
    test::LoopbackBench bench;
};

TEST_F(PublicRoutes, PingAndTimeHaveNoEnvelope)
{
    EXPECT_EQ(bench.get("/api/v2/server/ping").body, R"({"pong":true})");
    test::HttpAnswer const time = bench.get("/api/v2/server/time");
    EXPECT_EQ(time.body, R"({"serverTime":1700000000000,"serverTime2":"2023-11-14T22:13:20.0000000+00:00"})");
    EXPECT_THAT(time.header("Content-Type"), HasSubstr("application/json"));
}

TEST_F(PublicRoutes, ExchangeInfoHasThePublishedShape)
{
    test::HttpAnswer const answer = bench.get("/api/v2/server/exchangeInfo");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("cache-control"), "public, max-age=30");
    QJsonObject const root = parsed(answer).object();
    EXPECT_EQ(root[QStringLiteral("message")].toString(), QString());
    EXPECT_TRUE(root[QStringLiteral("extensions")].isNull());
    QJsonArray const symbols = root[QStringLiteral("data")].toObject()[QStringLiteral("symbols")].toArray();
    ASSERT_EQ(symbols.size(), 5);
    EXPECT_THAT(answer.body,
                HasSubstr(R"("name":"BTCTRY","nameNormalized":"BTC_TRY","status":"TRADING","numerator":"BTC",)"
                          R"("denominator":"TRY","numeratorScale":8,"denominatorScale":0,"hasFraction":false,)"
                          R"("filters":[{"filterType":"PRICE_FILTER","minPrice":"0.0000000000001",)"
                          R"("maxPrice":"10000000","tickSize":"10","minExchangeValue":"99.91",)"
                          R"("minAmount":null,"maxAmount":null}],)"
                          R"("orderMethods":["MARKET","LIMIT","STOP_MARKET","STOP_LIMIT"])"));
    // Ten times the last price and a tenth of it, as numbers.
    QJsonObject const first = symbols[0].toObject();
    EXPECT_GT(first[QStringLiteral("maximumLimitOrderPrice")].toDouble(),
              first[QStringLiteral("minimumLimitOrderPrice")].toDouble() * 90);
    EXPECT_THAT(answer.body, HasSubstr(R"("currencySymbol":"TRY")"));
    EXPECT_THAT(answer.body, HasSubstr(R"("currencyType":"FIAT")"));
}

TEST_F(PublicRoutes, TickerIsAlwaysAnArrayOfNumbers)
{
    EXPECT_EQ(parsed(bench.get("/api/v2/ticker")).object()[QStringLiteral("data")].toArray().size(), 5);
    EXPECT_EQ(bench.get("/api/v2/ticker?pairSymbol=NOPETRY").body,
              R"({"data":[],"success":true,"message":null,"code":0})");
    QJsonArray const one =
        parsed(bench.get("/API/V2/Ticker?pairsymbol=btc_try")).object()[QStringLiteral("data")].toArray();
    ASSERT_EQ(one.size(), 1);
    QJsonObject const ticker = one[0].toObject();
    for (char const* const name :
         {"timestamp", "last", "high", "low", "bid", "ask", "open", "volume", "average", "daily", "dailyPercent"}) {
        EXPECT_TRUE(ticker[QLatin1String(name)].isDouble()) << name;
    }
    EXPECT_EQ(ticker[QStringLiteral("numeratorSymbol")].toString(), QStringLiteral("BTC"));
    EXPECT_LT(ticker[QStringLiteral("bid")].toDouble(), ticker[QStringLiteral("ask")].toDouble());
    EXPECT_EQ(parsed(bench.get("/api/v2/ticker/currency?symbol=try")).object()[QStringLiteral("data")].toArray().size(),
              5);
    EXPECT_EQ(
        parsed(bench.get("/api/v2/ticker/currency?symbol=usdt")).object()[QStringLiteral("data")].toArray().size(), 0);
}

TEST_F(PublicRoutes, OrderBookIsCappedAndItsCodeIsAWord)
{
    test::HttpAnswer const answer = bench.get("/api/v2/orderBook?pairSymbol=BTCTRY&limit=1000");
    QJsonObject const root = parsed(answer).object();
    EXPECT_EQ(root[QStringLiteral("code")].toString(), QStringLiteral("SUCCESS"));
    QJsonObject const data = root[QStringLiteral("data")].toObject();
    QJsonArray const bids = data[QStringLiteral("bids")].toArray();
    QJsonArray const asks = data[QStringLiteral("asks")].toArray();
    EXPECT_EQ(bids.size(), 100);
    EXPECT_EQ(asks.size(), 100);
    auto const price = [](QJsonArray const& levels, int at) { return levels[at].toArray()[0].toString().toDouble(); };
    EXPECT_GT(price(bids, 0), price(bids, 1));
    EXPECT_LT(price(asks, 0), price(asks, 1));
    EXPECT_LT(price(bids, 0), price(asks, 0));
    QJsonObject const two =
        parsed(bench.get("/api/v2/orderbook?pairSymbol=btctry&limit=2")).object()[QStringLiteral("data")].toObject();
    EXPECT_EQ(two[QStringLiteral("bids")].toArray().size(), 2);
}

TEST_F(PublicRoutes, UnknownOrMissingPairsAreRefused)
{
    for (char const* const path : {"/api/v2/orderbook", "/api/v2/trades"}) {
        test::HttpAnswer const unknown = bench.get(std::string(path) + "?pairSymbol=NOPETRY");
        EXPECT_EQ(unknown.status, 400);
        EXPECT_EQ(unknown.body, R"({"success":false,"message":"Pair NOPETRY does not exists.","code":1037})");
        test::HttpAnswer const missing = bench.get(path);
        EXPECT_EQ(missing.status, 400);
        EXPECT_EQ(missing.body, R"({"success":false,"message":"INVALID_REQUEST_ERROR","code":1037})");
    }
}

TEST_F(PublicRoutes, TradesAreTextsNewestFirst)
{
    bench.clock().advance(Milliseconds(60'000));
    QJsonArray const trades =
        parsed(bench.get("/api/v2/trades?pairSymbol=BTCTRY&last=500")).object()[QStringLiteral("data")].toArray();
    ASSERT_GT(trades.size(), 1);
    EXPECT_LE(trades.size(), 50);
    QJsonObject const newest = trades[0].toObject();
    EXPECT_TRUE(newest[QStringLiteral("price")].isString());
    EXPECT_TRUE(newest[QStringLiteral("amount")].isString());
    EXPECT_GE(newest[QStringLiteral("tid")].toString().size(), 18);
    EXPECT_GE(newest[QStringLiteral("date")].toDouble(), trades[1].toObject()[QStringLiteral("date")].toDouble());
    EXPECT_EQ(
        parsed(bench.get("/api/v2/trades?pairSymbol=BTCTRY&last=1")).object()[QStringLiteral("data")].toArray().size(),
        1);
}

TEST_F(PublicRoutes, CandlesAreParallelArraysInSeconds)
{
    QJsonObject const candles =
        parsed(bench.graph("/v1/klines/history?symbol=BTCTRY&resolution=60&from=1699980000&to=1700000000")).object();
    EXPECT_EQ(candles[QStringLiteral("s")].toString(), QStringLiteral("ok"));
    auto const size = candles[QStringLiteral("t")].toArray().size();
    ASSERT_GT(size, 2);
    for (char const* const name : {"o", "h", "l", "c", "v"}) {
        EXPECT_EQ(candles[QLatin1String(name)].toArray().size(), size) << name;
        EXPECT_TRUE(candles[QLatin1String(name)].toArray()[0].isDouble()) << name;
    }
    EXPECT_EQ(static_cast<std::int64_t>(candles[QStringLiteral("t")].toArray()[0].toDouble()) % 3'600, 0);
    EXPECT_THAT(bench.graph("/v1/klines/history?symbol=BTCTRY&resolution=7").body, HasSubstr("no_data"));
    EXPECT_THAT(bench.graph("/v1/klines/history?symbol=NOPE&resolution=1").body, HasSubstr("no_data"));
    EXPECT_THAT(bench.graph("/v1/klines/history?symbol=BTCTRY&resolution=1%20d").body, HasSubstr("\"s\":\"ok\""));
    for (char const* const week : {"1%20w", "1W"}) {
        EXPECT_THAT(bench.graph(std::string("/v1/klines/history?symbol=BTCTRY&resolution=") + week).body,
                    HasSubstr("\"s\":\"ok\""));
    }
}

TEST_F(PublicRoutes, DailyRowsAreABareArray)
{
    test::HttpAnswer const answer = bench.graph("/v1/ohlcs?pair=BTCTRY");
    QJsonArray const rows = parsed(answer).array();
    ASSERT_GE(rows.size(), 1);
    EXPECT_TRUE(rows[0].toObject()[QStringLiteral("dailyChangePercentage")].isDouble());
    EXPECT_EQ(bench.graph("/v1/ohlcs?pair=NOPE").body, "[]");
}

TEST(PublicRepliesTest, RestShowsTheOtherSideOfATrade)
{
    EXPECT_EQ(restTradeSide(Side::Buy), "sell");
    EXPECT_EQ(restTradeSide(Side::Sell), "buy");
}

}  // namespace
}  // namespace pentad::loopback
