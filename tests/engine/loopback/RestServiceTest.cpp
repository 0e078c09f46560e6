// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/RestService.h"

#include "loopback/Routes.h"
#include "support/LoopbackBench.h"
#include "support/TextTable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using test::HttpAnswer;
using test::httpCall;
using test::LoopbackBench;
using testing::HasSubstr;

constexpr std::string_view kBalances = "/api/v1/users/balances";

TEST(RoutesTest, FindsRoutesByMethodAndPath)
{
    for (auto const& row : test::textTable(R"(
        api   GET    /api/v2/server/time            route
        api   GET    /API/v2/Server/Time            route
        api   POST   /api/v2/server/time            path
        api   GET    /api/v1/order/123              route
        api   GET    /api/v1/order/                 none
        api   GET    /api/v1/order/1/2              none
        api   GET    /api/v1/order                  path
        api   PUT    /api/v1/order                  path
        api   DELETE /api/v1/order                  route
        api   GET    /api/v3/ticker                 none
        api   GET    /v1/ohlcs                      none
        graph GET    /v1/ohlcs                      route
        graph GET    /v1/klines/history             route
        graph GET    /api/v2/ticker                 none
    )")) {
        RestHost const host = row[0] == "api" ? RestHost::Api : RestHost::Graph;
        RouteMatch const match = findRoute(host, row[1], row[2]);
        EXPECT_EQ(match.route != nullptr, row[3] == "route") << row[1] << ' ' << row[2];
        EXPECT_EQ(match.pathKnown, row[3] != "none") << row[1] << ' ' << row[2];
    }
}

TEST(RestServiceTest, UnknownPathsAndMethodsHaveNoBody)
{
    LoopbackBench bench;
    HttpAnswer const unknown = bench.get("/api/v9/nothing");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(unknown.body, "");
    EXPECT_EQ(bench.call("PUT", "/api/v1/order").status, 405);
}

TEST(RestServiceTest, AsksForASignatureWithinFiveSeconds)
{
    LoopbackBench bench;
    EXPECT_EQ(bench.get(kBalances).status, 401);
    EXPECT_THAT(bench.get(kBalances).body, HasSubstr("Unauthorized - Headers are missing"));
    HttpAnswer const late = httpCall(bench.restPort(), "GET", kBalances, bench.signedHeaders(Milliseconds(-5'001)));
    EXPECT_EQ(late.status, 401);
    EXPECT_EQ(late.body, R"({"data":null,"success":false,"message":"Unauthorized - Invalid Nonce","code":1037})");
    EXPECT_EQ(httpCall(bench.restPort(), "GET", kBalances, bench.signedHeaders(Milliseconds(5'000))).status, 200);
}

TEST(RestServiceTest, TheWindowIsRealTimeOnAFastClock)
{
    LoopbackSettings settings;
    settings.speed = Decimal(60);
    LoopbackBench bench(settings);
    EXPECT_EQ(httpCall(bench.restPort(), "GET", kBalances, bench.signedHeaders(Milliseconds(-299'000))).status, 200);
    EXPECT_EQ(httpCall(bench.restPort(), "GET", kBalances, bench.signedHeaders(Milliseconds(-301'000))).status, 401);
}

TEST(RestServiceTest, AKeyMayOnlyWhatItWasGiven)
{
    LoopbackBench bench;
    bench.exchange().addKey({"reader", std::string(test::kLoopbackSecret), {true, false, false, false}},
                            bench.account());
    std::string const stamp = std::to_string(bench.clock().utc().time_since_epoch().count());
    std::string const headers = "X-PCK: reader\r\nX-Stamp: " + stamp +
                                "\r\nX-Signature: " + signature(test::kLoopbackSecret, "reader" + stamp) + "\r\n";
    EXPECT_EQ(httpCall(bench.restPort(), "GET", kBalances, headers).status, 200);
    HttpAnswer const trade = httpCall(bench.restPort(), "POST", "/api/v1/order", headers, "{}");
    EXPECT_EQ(trade.status, 401);
    EXPECT_THAT(trade.body, HasSubstr("Unauthorized - Invalid Request"));
    EXPECT_EQ(httpCall(bench.restPort(), "GET", "/api/v1/order/1", headers).status, 401);
}

TEST(RestServiceTest, LimitsARouteAndSaysForHowLong)
{
    LoopbackBench bench;
    for (int i = 0; i < 120; ++i) {
        ASSERT_EQ(bench.call("GET", kBalances).status, 200) << i;
    }
    HttpAnswer const limited = bench.call("GET", kBalances);
    EXPECT_EQ(limited.status, 429);
    EXPECT_EQ(limited.header("Retry-After"), "60");
    EXPECT_THAT(limited.body, HasSubstr(R"("details":"Quota exceeded. Maximum allowed: 120 per 1m.")"));
    EXPECT_EQ(bench.call("GET", "/api/v1/openOrders").status, 200);
    bench.clock().advance(Milliseconds(60'000));
    EXPECT_EQ(bench.call("GET", kBalances).status, 200);
}

TEST(RestServiceTest, CountsWhatArrivesWhateverBecomesOfIt)
{
    LoopbackBench bench({}, "[[fault]]\naction = \"reset\"\nroute = \"POST /api/v1/order\"\ncount = 2");
    std::string const body = bench.limitBody("buy", "0.01", 50, "T1");
    EXPECT_EQ(bench.submit(body).status, 0);
    EXPECT_EQ(bench.submit(body).status, 0);
    EXPECT_EQ(bench.submit(body).status, 200);
    EXPECT_EQ(bench.exchange().counts().of("POST /api/v1/order"), 3U);
    EXPECT_EQ(bench.exchange().counts().posts("T1"), 3U);
    EXPECT_EQ(bench.exchange().counts().posts("T2"), 0U);
    EXPECT_EQ(bench.core().openOrders(bench.account(), {}).size(), 1U);
}

class RestFault : public testing::Test {
protected:
    HttpAnswer submitUnder(std::string const& fault)
    {
        bench =
            std::make_unique<LoopbackBench>(LoopbackSettings{}, "[[fault]]\nroute = \"POST /api/v1/order\"\n" + fault);
        return bench->submit(bench->limitBody("buy", "0.01", 50, "T1"));
    }
    std::size_t orders() const { return bench->core().openOrders(bench->account(), {}).size(); }

    std::unique_ptr<LoopbackBench> bench;
};

TEST_F(RestFault, AGatewayPageMayHideAnAcceptedOrder)
{
    HttpAnswer const hidden = submitUnder("action = \"answer\"\nstatus = 504\ncontent = \"html\"\napplied = true");
    EXPECT_EQ(hidden.status, 504);
    EXPECT_THAT(hidden.header("Content-Type"), HasSubstr("text/html"));
    EXPECT_THAT(hidden.body, HasSubstr("<html>"));
    EXPECT_EQ(orders(), 1U);
    EXPECT_EQ(submitUnder("action = \"answer\"\nstatus = 504\ncontent = \"html\"").status, 504);
    EXPECT_EQ(orders(), 0U);
    EXPECT_EQ(submitUnder("action = \"answer\"\nstatus = 200\ncontent = \"html\"").status, 200);
}

TEST_F(RestFault, AnswersWithAnyStatusAndHeader)
{
    HttpAnswer const limited = submitUnder("action = \"answer\"\nstatus = 429\nretry_after = 3");
    EXPECT_EQ(limited.status, 429);
    EXPECT_EQ(limited.header("Retry-After"), "3");
    EXPECT_THAT(limited.body, HasSubstr("TOO_MANY_REQUESTS"));
    HttpAnswer const refused =
        submitUnder("action = \"answer\"\nstatus = 400\nmessage = \"FAILED_LIMIT_ORDER\"\nerror = 1120");
    EXPECT_EQ(refused.body, R"({"data":null,"success":false,"message":"FAILED_LIMIT_ORDER","code":1120})");
    EXPECT_EQ(submitUnder("action = \"answer\"\nstatus = 503\ncontent = \"empty\"").body, "");
}

TEST_F(RestFault, RedirectsElsewhere)
{
    HttpAnswer const answer = submitUnder("action = \"redirect\"\nlocation = \"http://127.0.0.1:9/\"\nstatus = 307");
    EXPECT_EQ(answer.status, 307);
    EXPECT_EQ(answer.header("Location"), "http://127.0.0.1:9/");
    EXPECT_EQ(orders(), 0U);
}

TEST_F(RestFault, ResetsWithTheOrderAcceptedOrNot)
{
    EXPECT_TRUE(submitUnder("action = \"reset\"\napplied = true").closed);
    EXPECT_EQ(orders(), 1U);
    EXPECT_TRUE(submitUnder("action = \"reset\"\non_head = true").closed);
    EXPECT_EQ(orders(), 0U);
    EXPECT_EQ(bench->exchange().counts().posts("T1"), 0U);
}

TEST_F(RestFault, HoldsARequestWhilePeersWait)
{
    EXPECT_EQ(submitUnder("action = \"hold\"\nby = \"30ms\"").status, 200);
    EXPECT_EQ(submitUnder("action = \"delay\"\nby = \"30ms\"").status, 200);
    EXPECT_EQ(submitUnder("action = \"trickle\"\nevery = \"0ms\"").status, 200);
}

TEST_F(RestFault, SpoilsTheBody)
{
    HttpAnswer const cut = submitUnder("action = \"cut\"\nbytes = 20");
    EXPECT_EQ(cut.body.size(), 20U);
    EXPECT_EQ(orders(), 1U);
    EXPECT_TRUE(submitUnder("action = \"wrong_length\"\nbytes = 7").closed);
    EXPECT_THAT(submitUnder(R"(action = "replace"
find = '"code":0'
with = '"code":"SUCCESS"')")
                    .body,
                HasSubstr(R"("code":"SUCCESS")"));
}

TEST(RestServiceTest, AFaultMovesTheClockThatTheWireShows)
{
    LoopbackBench bench({}, "[[fault]]\naction = \"clock\"\nby = \"30s\"\nuntil = \"10s\"");
    EXPECT_THAT(bench.get("/api/v2/server/time").body, HasSubstr("\"serverTime\":1700000030000"));
    EXPECT_EQ(bench.call("GET", kBalances).status, 401);
    EXPECT_EQ(httpCall(bench.restPort(), "GET", kBalances, bench.signedHeaders(Milliseconds(30'000))).status, 200);
    bench.clock().advance(Milliseconds(10'000));
    EXPECT_EQ(bench.call("GET", kBalances).status, 200);
}

// As the exchange was once said to do: off unless it is asked for.
TEST(RestServiceTest, AnAddressMayBeBlockedBehindRefusedCalls)
{
    constexpr std::string_view kWrong = "X-PCK: nobody\r\nX-Stamp: 1\r\nX-Signature: eA==\r\n";
    LoopbackBench bench({}, "block_after = 3");
    auto const refused = [&] { return httpCall(bench.restPort(), "GET", kBalances, kWrong).status; };
    EXPECT_EQ(refused(), 401);
    EXPECT_EQ(refused(), 401);
    EXPECT_EQ(bench.call("GET", kBalances).status, 200) << "one good call ends the row";
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(refused(), 401);
    }
    HttpAnswer const blocked = bench.call("GET", kBalances);
    EXPECT_EQ(blocked.status, 403);
    EXPECT_THAT(blocked.body, HasSubstr("<html>"));
    EXPECT_EQ(bench.get("/api/v2/server/time").status, 403);
    EXPECT_EQ(bench.graph("/v1/klines/history").status, 403);
    EXPECT_EQ(httpCall(bench.socketPort(), "GET", "/", "Upgrade: websocket\r\n").status, 403);

    LoopbackBench lenient;
    for (int i = 0; i < 60; ++i) {
        ASSERT_EQ(httpCall(lenient.restPort(), "GET", kBalances, kWrong).status, 401);
    }
}

TEST(RestServiceTest, AFaultHidesRecentTransactions)
{
    LoopbackBench bench({}, "[[fault]]\naction = \"late_transactions\"\nby = \"5s\"");
    ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 104, "B1")).status, 200);
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/trade").body, HasSubstr(R"("data":[])"));
    bench.clock().advance(Milliseconds(5'000));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/trade").body, HasSubstr("B1"));
}

}  // namespace
}  // namespace pentad::loopback
