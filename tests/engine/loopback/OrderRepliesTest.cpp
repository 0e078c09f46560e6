// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderReplies.h"

#include "loopback/AccountReplies.h"
#include "loopback/PairQuery.h"
#include "loopback/UserTradeText.h"
#include "support/LoopbackBench.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using test::HttpAnswer;
using test::idIn;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

class PrivateRoutes : public testing::Test {
protected:
    std::int64_t rest(std::string_view clientId = "T1")
    {
        return idIn(bench.submit(bench.limitBody("buy", "0.01", 50, clientId)).body);
    }

    test::LoopbackBench bench;
};

TEST_F(PrivateRoutes, BalancesAreTextsWithTheirSum)
{
    HttpAnswer const before = bench.call("GET", "/api/v1/users/balances");
    EXPECT_EQ(before.status, 200);
    EXPECT_THAT(before.body,
                HasSubstr(R"("asset":"TRY","assetname":"Türk Lirası","balance":"1000000.0000000000000000",)"
                          R"("locked":"0","free":"1000000.0000000000000000","orderFund":"0","requestFund":"0",)"
                          R"("precision":2,"timestamp":1700000000000)"));
    EXPECT_THAT(before.body,
                HasSubstr(R"("asset":"ETH","assetname":"Ethereum","balance":"0","locked":"0","free":"0")"));
    ASSERT_GT(rest(), 0);
    EXPECT_THAT(bench.call("GET", "/api/v1/users/balances").body,
                ContainsRegex(R"("asset":"TRY".*"locked":"[1-9][0-9]*\.[0-9]+","free":)"));
}

TEST_F(PrivateRoutes, SubmitSaysOnlyThatItWasAccepted)
{
    HttpAnswer const answer = bench.submit(bench.limitBody("buy", "0.01", 102, "T1-000123"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, testing::StartsWith(R"({"httpStatusCode":200,"data":{"id":)"));
    EXPECT_THAT(answer.body, HasSubstr(R"("quantity":"0.01000000")"));
    EXPECT_THAT(answer.body, HasSubstr(R"("stopPrice":null,"newOrderClientId":"T1-000123","type":"buy",)"
                                       R"("method":"limit","pairSymbol":"BTCTRY","pairSymbolNormalized":"BTC_TRY",)"
                                       R"("datetime":1700000000000},"success":true,"message":"SUCCESS","code":0})"));
    EXPECT_THAT(answer.body, Not(HasSubstr("left")));
}

TEST_F(PrivateRoutes, RefusalsOfOrdersCarryTheirStatusAndAnEnvelope)
{
    HttpAnswer const small = bench.submit(bench.limitBody("buy", "0.00001", 50, "T1"));
    EXPECT_EQ(small.status, 400);
    EXPECT_EQ(small.body,
              R"({"httpStatusCode":400,"data":null,"success":false,"message":"FAILED_MIN_TOTAL_AMOUNT","code":1123})");
    EXPECT_THAT(bench.submit("{").body, HasSubstr("INVALID_REQUEST_ERROR"));
    EXPECT_THAT(bench.submit(bench.limitBody("buy", "1000", 50, "T1")).body, HasSubstr("BALANCE_NOT_ENOUGH"));
}

TEST_F(PrivateRoutes, OpenOrdersHideTheirTimeAndTellSidesApart)
{
    std::int64_t const id = rest("T1 with-space");
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders?pairSymbol=BTCTRY").body,
                ContainsRegex(R"("asks":\[\],"bids":\[\{"id":)" + std::to_string(id) +
                              R"(,"price":"[0-9]+","amount":"0.01000000","quantity":"0.01000000","stopPrice":"0",)"
                              R"("pairSymbol":"BTCTRY","pairSymbolNormalized":"BTC_TRY","type":"buy","method":"limit",)"
                              R"("orderClientId":"T1 with-space","time":0,"updateTime":1700000000000,)"
                              R"("status":"Untouched","leftAmount":"0.01000000")"));
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders?pairSymbol=ETHTRY").body, HasSubstr(R"("asks":[],"bids":[])"));
    EXPECT_EQ(bench.call("GET", "/api/v1/openOrders?pairSymbol=NOPE").status, 400);
}

TEST_F(PrivateRoutes, OneOrderHasItsRealTimeAndUnknownOnesAre400)
{
    std::int64_t const id = rest();
    EXPECT_THAT(bench.call("GET", "/api/v1/order/" + std::to_string(id)).body, HasSubstr(R"("time":1700000000000)"));
    HttpAnswer const unknown = bench.call("GET", "/api/v1/order/17");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_EQ(unknown.body, R"({"success":false,"message":"Order not found","code":1152})");
}

TEST_F(PrivateRoutes, CancelIsAcceptedBeforeItHappensAndMayRepeat)
{
    std::string const path = "/api/v1/order?id=" + std::to_string(rest());
    HttpAnswer const first = bench.call("DELETE", path);
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, R"({"success":true,"message":"SUCCESS","code":0})");
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders").body, HasSubstr("Untouched"));
    bench.clock().advance(Milliseconds(100));
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders").body, Not(HasSubstr("Untouched")));
    EXPECT_EQ(bench.call("DELETE", path).status, 200);
    EXPECT_THAT(bench.call("DELETE", "/api/v1/order").body, HasSubstr("1052"));
    EXPECT_THAT(bench.call("DELETE", "/api/v1/order?id=17").body, HasSubstr("NO_ORDER_MATCHES_YOUR_REQUEST"));
}

TEST_F(PrivateRoutes, AllOrdersCountSecondsAndNeedAPair)
{
    std::int64_t const id = rest();
    std::string const base = "/api/v1/allOrders?pairSymbol=BTCTRY";
    EXPECT_THAT(bench.call("GET", base + "&startTime=1700000000&endTime=1700000000").body,
                HasSubstr(std::to_string(id)));
    EXPECT_THAT(bench.call("GET", base + "&startTime=1699999000&endTime=1699999999").body, HasSubstr(R"("data":[])"));
    HttpAnswer const milliseconds = bench.call("GET", base + "&startTime=1700000000000");
    EXPECT_EQ(milliseconds.status, 400);
    EXPECT_EQ(milliseconds.body,
              R"({"success":false,"message":"startTime cannot be bigger than current unix timestamp.","code":1038})");
    EXPECT_EQ(bench.call("GET", "/api/v1/allOrders").status, 400);
    EXPECT_EQ(bench.call("GET", base + "&limit=x").status, 400);
    std::int64_t const second = rest("T2");
    EXPECT_THAT(bench.call("GET", base + "&limit=1").body, HasSubstr(std::to_string(second)));
    EXPECT_THAT(bench.call("GET", base + "&limit=1&page=2").body, HasSubstr(std::to_string(id)));
}

TEST_F(PrivateRoutes, TradesAreSignedAndTheirChargesNegative)
{
    std::int64_t const buy = idIn(bench.submit(bench.limitBody("buy", "0.01", 104, "B1")).body);
    std::int64_t const sell = idIn(bench.submit(bench.limitBody("sell", "0.01", 96, "S1")).body);
    std::string const sold = bench.call("GET", "/api/v1/users/transactions/trade?orderId=" + std::to_string(sell)).body;
    EXPECT_THAT(sold, ContainsRegex(R"("data":\[\{"id":[0-9]{18,19},"timestamp":[0-9]{13},"amount":"-0\.0[0-9]{7}",)"
                                    R"("preciseAmount":-0\.0[0-9]{15},"fee":"-[0-9]+\.[0-9]{8}",)"
                                    R"("tax":"-[0-9]+\.[0-9]{8}","price":"[0-9]+","numeratorSymbol":"BTC",)"
                                    R"("denominatorSymbol":"TRY","orderType":"sell","orderId":)" +
                                    std::to_string(sell) + R"(,"orderClientId":"S1")"));
    EXPECT_THAT(sold, Not(HasSubstr("B1")));
    std::string const base = "/api/v1/users/transactions/trade?";
    EXPECT_THAT(bench.call("GET", base + "type=buy&symbol=btc&symbol=try").body,
                testing::AllOf(HasSubstr(std::to_string(buy)), Not(HasSubstr("\"S1\""))));
    EXPECT_THAT(bench.call("GET", base + "type=buy&type=sell").body, testing::AllOf(HasSubstr("B1"), HasSubstr("S1")));
    EXPECT_THAT(bench.call("GET", base + "symbol=eth").body, HasSubstr(R"("data":[])"));
    EXPECT_THAT(bench.call("GET", base + "startDate=1700000000001").body, HasSubstr(R"("data":[])"));
    EXPECT_THAT(bench.call("GET", base + "endDate=1700000000000").body, HasSubstr("B1"));
}

TEST_F(PrivateRoutes, DepositsAndWithdrawalsAreRows)
{
    bench.exchange().deposit(bench.account(), Asset("TRY"), Decimal::parse("250.5").value());
    EXPECT_TRUE(bench.exchange().withdraw(bench.account(), Asset("BTC"), Decimal::parse("0.5").value()));
    EXPECT_FALSE(bench.exchange().withdraw(bench.account(), Asset("BTC"), Decimal(5)));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/fiat?type=deposit&type=withdrawal&symbol=try").body,
                HasSubstr(R"("balanceType":"deposit","currencySymbol":"TRY","amount":"250.50","preciseAmount":250.5)"));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/fiat?type=withdrawal").body, HasSubstr(R"("data":[])"));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/crypto").body,
                HasSubstr(R"("balanceType":"withdrawal","currencySymbol":"BTC","amount":"0.50")"));
}

TEST(UserTradeTextTest, CutsTheAmountAndKeepsThePreciseOne)
{
    Instrument instrument;
    instrument.base = Asset("USDT");
    instrument.quote = Asset("TRY");
    instrument.quantityScale = 2;
    UserTrade trade;
    trade.id = 1'151'020'304'050'607'081;
    trade.side = Side::Sell;
    trade.price = Price(Decimal::parse("41.25").value());
    trade.quantity = Quantity(Decimal::parse("0.0149999").value());
    trade.fee = Money(Decimal::parse("0.5").value());
    JsonWriter json;
    json.object();
    writeUserTrade(json, instrument, trade);
    json.endObject();
    std::string const text = json.take();
    EXPECT_THAT(text, HasSubstr(R"("id":1151020304050607081)"));
    EXPECT_THAT(text, HasSubstr(R"("amount":"-0.01000000","preciseAmount":-0.0149999000000000)"));
    EXPECT_THAT(text, HasSubstr(R"("fee":"-0.50000000","tax":"0")"));
}

}  // namespace
}  // namespace pentad::loopback
