// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderBody.h"

#include "loopback/Replies.h"
#include "support/LiraPairs.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using test::liraUniverse;

TEST(OrderBodyTest, ReadsTextsAndNumbersUnderNamesInAnyCase)
{
    auto const order = parseOrder(R"({"Quantity": 0.01000000, "PRICE":"3749000","stopprice":3.75e6,
        "newOrderClientId":"T1","OrderMethod":"stopLimit","orderType":"Sell","pairSymbol":"btc_try"})",
                                  liraUniverse());
    ASSERT_TRUE(order) << order.error().message;
    EXPECT_EQ(order->quantity.text(), "0.01");
    EXPECT_EQ(order->price->text(), "3749000");
    EXPECT_EQ(order->stop->text(), "3750000");
    EXPECT_EQ(order->clientId, "T1");
    EXPECT_EQ(order->method, OrderType::StopLimit);
    EXPECT_EQ(order->side, Side::Sell);
    EXPECT_EQ(order->pair, Slot{0});
}

TEST(OrderBodyTest, ZeroIsNoStopPrice)
{
    auto const order = parseOrder(
        R"({"quantity":"1","price":"5","stopPrice":"0","orderMethod":"limit","orderType":"buy","pairSymbol":"BTCTRY"})",
        liraUniverse());
    ASSERT_TRUE(order);
    EXPECT_FALSE(order->stop);
    EXPECT_EQ(order->clientId, "");
}

TEST(OrderBodyTest, DoesNotKnowTheOtherSpellingOfTheClientId)
{
    std::string_view const body =
        R"({"quantity":"1","price":"5","newClientOrderId":"mine","orderMethod":"limit","orderType":"buy","pairSymbol":"BTCTRY"})";
    auto const order = parseOrder(body, liraUniverse());
    ASSERT_TRUE(order);
    EXPECT_EQ(order->clientId, "");
    EXPECT_EQ(clientIdIn(body), "");
    EXPECT_EQ(clientIdIn(R"({"neworderclientid":"mine"})"), "mine");
    EXPECT_EQ(clientIdIn("x"), "");
}

TEST(OrderBodyTest, RefusesWithTheExchangesWords)
{
    struct Case {
        std::string_view body;
        std::string_view message;
        int code;
    };
    for (Case const& bad : {
             Case{"", "INVALID_REQUEST_ERROR", 1037},
             Case{"[]", "INVALID_REQUEST_ERROR", 1037},
             Case{R"({"quantity":"1"})", "INVALID_REQUEST_ERROR", 1037},
             Case{R"({"pairSymbol":"BTCTRY","newOrderClientId":5})", "INVALID_REQUEST_ERROR", 1037},
             Case{R"({"pairSymbol":"NOPETRY"})", "Pair NOPETRY does not exists.", 1037},
             Case{R"({"pairSymbol":"BTCTRY","orderType":"hold"})", "ORDER_TYPE_NOT_SUPPORTED", 1193},
             Case{R"({"pairSymbol":"BTCTRY","orderType":"buy","orderMethod":"iceberg"})", "ORDER_METHOD_NOT_SUPPORTED",
                  1134},
             Case{R"({"pairSymbol":"BTCTRY","orderType":"buy","orderMethod":"limit"})", "FAILED_ORDER_PARAMETER", 1121},
             Case{R"({"pairSymbol":"BTCTRY","orderType":"buy","orderMethod":"limit","quantity":"one"})",
                  "FAILED_ORDER_PARAMETER", 1121},
             Case{R"({"pairSymbol":"BTCTRY","orderType":"buy","orderMethod":"limit","quantity":true})",
                  "FAILED_ORDER_PARAMETER", 1121},
         }) {
        auto const order = parseOrder(bad.body, liraUniverse());
        ASSERT_FALSE(order) << bad.body;
        EXPECT_EQ(order.error().message, bad.message) << bad.body;
        EXPECT_EQ(order.error().code, bad.code) << bad.body;
    }
}

TEST(OrderBodyTest, ChangedRulesAreStricter)
{
    OrderRequest order;
    order.quantity = Decimal::parse("0.25").value();
    order.price = Price(Decimal::parse("100.5").value());
    EXPECT_FALSE(brokenRule(order, {}));
    EXPECT_FALSE(brokenRule(order, {Decimal(25), 1, 2}));
    EXPECT_EQ(brokenRule(order, {Decimal(26), {}, {}})->code, 1123);
    EXPECT_EQ(brokenRule(order, {{}, 0, {}})->code, 1126);
    EXPECT_EQ(brokenRule(order, {{}, {}, 1})->code, 1127);
    order.method = OrderType::Market;
    EXPECT_FALSE(brokenRule(order, {{}, {}, 1}));
    EXPECT_EQ(brokenRule(order, {Decimal(26), {}, {}})->code, 1123);
    EXPECT_EQ(brokenRule(order, {{}, {}, {}, false})->code, 1134) << "market orders are taken no more";
    EXPECT_FALSE(brokenRule(order, {{}, {}, {}, true}));
    order.method = OrderType::StopMarket;
    order.price.reset();
    order.stop = Price(Decimal::parse("100.5").value());
    EXPECT_EQ(brokenRule(order, {{}, {}, {}, false})->code, 1134);
    EXPECT_EQ(brokenRule(order, {{}, 0, {}})->code, 1128);
    EXPECT_FALSE(brokenRule(order, {{}, 1, {}}));
    order.method = OrderType::Limit;
    EXPECT_FALSE(brokenRule(order, {{}, {}, {}, false}));
}

TEST(RepliesTest, WrapsAnswersInTheirEnvelopes)
{
    EXPECT_EQ(successReply("[]").body, R"({"data":[],"success":true,"message":null,"code":0})");
    HttpResponse const fault = faultReply(unknownPair("NOPETRY"));
    EXPECT_EQ(fault.status, 400);
    EXPECT_EQ(fault.body, R"({"success":false,"message":"Pair NOPETRY does not exists.","code":1037})");
    EXPECT_EQ(unauthorizedReply(AuthenticationFault::WrongSignature).status, 401);
    HttpResponse const limited = tooManyReply({120, "1m", false, 7});
    EXPECT_EQ(limited.status, 429);
    EXPECT_EQ(limited.body,
              R"({"message":"TOO_MANY_REQUESTS","success":false,"code":429,)"
              R"("details":"Quota exceeded. Maximum allowed: 120 per 1m.","limit":"120","period":"1m","policy":"ip"})");
    EXPECT_EQ(limited.headers.front().second, "7");
    EXPECT_NE(tooManyReply({10, "1s", true, 1}).body.find(R"("policy":"account")"), std::string::npos);
}

}  // namespace
}  // namespace pentad::loopback
