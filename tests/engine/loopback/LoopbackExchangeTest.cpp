// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/LoopbackExchange.h"

#include "loopback/ExchangeClock.h"
#include "support/LoopbackBench.h"
#include "support/SocketProbe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using test::LoopbackBench;
using testing::HasSubstr;
using testing::Not;

TEST(ExchangeClockTest, RunsAsFastAsTold)
{
    test::ManualClock real;
    ExchangeClock clock(real);
    constexpr UtcTime kStart{Milliseconds(1'000'000)};
    clock.begin(kStart, Decimal::parse("2.5").value());
    EXPECT_EQ(clock.now(), kStart);
    real.advance(Milliseconds(1'001));
    EXPECT_EQ(clock.now(), kStart + Milliseconds(2'502));
    EXPECT_EQ(clock.since(), Milliseconds(1'001));
    real.advance(std::chrono::hours(24 * 365));
    EXPECT_EQ(clock.since(), Milliseconds(1'001) + std::chrono::hours(24 * 365));
    EXPECT_EQ(clock.marketTime(Milliseconds(4)), Milliseconds(10));
}

TEST(LoopbackExchangeTest, TheMarketLivesOnItsOwnClock)
{
    LoopbackSettings settings;
    settings.speed = Decimal(60);
    LoopbackBench bench(settings);
    bench.clock().advance(Milliseconds(1'000));
    EXPECT_THAT(bench.get("/api/v2/server/time").body, HasSubstr("\"serverTime\":1700000060000"));
}

TEST(LoopbackExchangeTest, AnOrderRestsFillsAndIsSettled)
{
    LoopbackBench bench;
    ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 104, "T1")).status, 200);
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/trade").body, HasSubstr("\"orderClientId\":\"T1\""));
    EXPECT_THAT(bench.call("GET", "/api/v1/allOrders?pairSymbol=BTCTRY").body, HasSubstr("\"status\":\"Closed\""));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/balances").body, HasSubstr("\"balance\":\"1.0100000000000000\""));
}

TEST(LoopbackExchangeTest, SeveralAccountsDoNotSeeEachOther)
{
    LoopbackBench bench;
    AccountId const other = bench.exchange().openAccount({"other", std::string(test::kLoopbackSecret)}, {});
    ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 50, "T1")).status, 200);
    EXPECT_TRUE(bench.core().openOrders(other, {}).empty());
    EXPECT_EQ(bench.core().openOrders(bench.account(), {}).size(), 1U);
}

TEST(LoopbackExchangeTest, SaysWhichPortIsTaken)
{
    LoopbackBench first;
    LoopbackSettings settings;
    settings.restPort = first.restPort();
    test::ManualClock clock;
    settings.market.opensAt = clock.utc();
    std::array<std::string, kUniverseSize> const symbols{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    Universe const universe = simulation::generatedUniverse(symbols).value().universe;
    constexpr UtcTime kFirstBar{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1}};
    LoopbackExchange second(universe, std::make_unique<simulation::MarketGenerator>(universe, 1, kFirstBar), settings,
                            clock);
    auto const urls = second.start();
    ASSERT_FALSE(urls);
    EXPECT_THAT(urls.error(), HasSubstr(std::to_string(first.restPort())));
}

TEST(LoopbackExchangeTest, PullsThePlugAndComesBackOnTheSamePorts)
{
    LoopbackBench bench;
    test::SocketProbe probe(bench.socketPort());
    ASSERT_NE(probe.waitFor(991), "");
    ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 50, "T1")).status, 200);
    bench.exchange().dropPeers();
    EXPECT_TRUE(probe.waitForEnd());
    EXPECT_EQ(bench.get("/api/v2/server/ping").status, 0);
    ASSERT_TRUE(bench.exchange().resume());
    EXPECT_EQ(bench.get("/api/v2/server/ping").status, 200);
    EXPECT_EQ(bench.core().openOrders(bench.account(), {}).size(), 1U);
}

TEST(LoopbackExchangeTest, FaultsMakeThingsHappen)
{
    LoopbackSettings settings;
    settings.advanceEvery = Milliseconds(2);
    LoopbackBench bench(settings, R"(
[[fault]]
action = "deposit"
asset = "TRY"
quantity = "500"
from = "1s"
[[fault]]
action = "withdrawal"
asset = "BTC"
quantity = "0.25"
from = "1s"
[[fault]]
action = "foreign_order"
symbol = "ETHTRY"
side = "buy"
price = "50000"
quantity = "0.1"
client_id = "advanced-android"
from = "1s"
[[fault]]
action = "maintenance"
symbol = "BTCTRY"
from = "2s"
until = "3s"
[[fault]]
action = "rules"
symbol = "BTCTRY"
min_value = "50000"
market_orders = false
from = "4s"
)");
    std::string const body = bench.limitBody("buy", "0.01", 50, "T1");
    // The next second begins, and what is due in it happens.
    auto const passSecond = [&](std::string_view name) {
        bench.clock().advance(Milliseconds(1'000));
        test::spinFor(Milliseconds(20));
        EXPECT_TRUE(name.empty() || bench.exchange().faults().fired(name) == 1) << name;
    };
    passSecond("foreign_order");
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders").body, HasSubstr("advanced-android"));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/fiat").body, HasSubstr("500.00"));
    EXPECT_THAT(bench.call("GET", "/api/v1/users/transactions/crypto").body, HasSubstr("0.25"));
    passSecond("");
    EXPECT_THAT(bench.submit(body).body, HasSubstr("ORDER_INSERT_BLOCKED"));
    passSecond("");
    EXPECT_EQ(bench.submit(body).status, 200);
    passSecond("rules");
    EXPECT_THAT(bench.get("/api/v2/server/exchangeinfo").body, HasSubstr("\"minExchangeValue\":\"50000\""));
    EXPECT_THAT(bench.submit(body).body, HasSubstr("FAILED_MIN_TOTAL_AMOUNT"));
    EXPECT_THAT(bench.get("/api/v2/server/exchangeinfo").body, HasSubstr(R"("orderMethods":["LIMIT","STOP_LIMIT"])"));
    EXPECT_THAT(bench
                    .submit(R"({"quantity":"0.1","newOrderClientId":"T3","orderMethod":"market","orderType":"sell",)"
                            R"("pairSymbol":"BTCTRY"})")
                    .body,
                HasSubstr("ORDER_METHOD_NOT_SUPPORTED"));
}

TEST(LoopbackExchangeTest, FeesChangeForOrdersFromThenOn)
{
    LoopbackBench bench({}, R"(
[[fault]]
action = "fees"
maker = "0.01"
taker = "0.02"
from = "1s"
)");
    auto const feeShare = [&](std::string_view clientId) {
        std::int64_t const id = test::idIn(bench.submit(bench.limitBody("buy", "0.001", 104, clientId)).body);
        loopback::TradeFilter filter;
        filter.orderId = id;
        auto const trades = bench.core().userTrades(bench.account(), filter);
        EXPECT_FALSE(trades.empty());
        Decimal charged;
        Decimal value;
        for (UserTrade const& trade : trades) {
            charged += trade.fee.value() + trade.tax.value();
            value += multiply(trade.price.value(), trade.quantity.value(), Rounding::HalfEven);
        }
        return divide(charged, value, Rounding::HalfEven).round(4, Rounding::HalfEven);
    };
    EXPECT_EQ(feeShare("T1"), "0.0024"_dec);
    bench.clock().advance(Milliseconds(1'500));
    ASSERT_TRUE(test::spinUntil([&] { return bench.exchange().faults().fired("fees") == 1; }));
    EXPECT_EQ(feeShare("T2"), "0.02"_dec);
}

// How often a key stands in a body: once in each row.
std::size_t rows(std::string const& body, std::string_view key)
{
    std::size_t count = 0;
    for (std::size_t at = body.find(key); at != std::string::npos; at = body.find(key, at + 1)) {
        ++count;
    }
    return count;
}

void buyFiveTimes(LoopbackBench& bench)
{
    for (int i = 0; i < 5; ++i) {
        bench.submit(bench.limitBody("buy", "0.001", 104, "T" + std::to_string(i)));
    }
}

TEST(LoopbackExchangeTest, PagesCanBeShort)
{
    LoopbackBench bench({}, "[[fault]]\naction = \"short_pages\"\nrows = 3\n");
    buyFiveTimes(bench);
    std::string const orders = "/api/v1/allOrders?pairSymbol=BTCTRY&limit=100&page=";
    EXPECT_EQ(rows(bench.call("GET", orders + "1").body, "\"orderClientId\""), 3U);
    EXPECT_EQ(rows(bench.call("GET", orders + "2").body, "\"orderClientId\""), 2U);
    EXPECT_EQ(rows(bench.call("GET", "/api/v1/users/transactions/trade?pairSymbol=BTCTRY").body, "\"orderId\""), 3U);
}

TEST(LoopbackExchangeTest, PagesCanOverlap)
{
    LoopbackBench bench({}, "[[fault]]\naction = \"repeated_rows\"\nrows = 2\n");
    buyFiveTimes(bench);
    std::string const orders = "/api/v1/allOrders?pairSymbol=BTCTRY&limit=3&page=";
    EXPECT_EQ(rows(bench.call("GET", orders + "1").body, "\"orderClientId\""), 3U);
    EXPECT_EQ(rows(bench.call("GET", orders + "2").body, "\"orderClientId\""), 3U) << "two of them once more";
    std::size_t const trades = bench.core().userTrades(bench.account(), {}).size();
    EXPECT_EQ(rows(bench.call("GET", "/api/v1/users/transactions/trade?pairSymbol=BTCTRY").body, "\"orderId\""),
              trades + 2);
}

TEST(LoopbackExchangeTest, ListsOfOrdersMayTrailBehind)
{
    LoopbackBench bench({}, R"(
[[fault]]
action = "late_orders"
by = "5s"
list = "open"
[[fault]]
action = "late_orders"
by = "5s"
list = "single"
from = "1s"
)");
    std::int64_t const id = test::idIn(bench.submit(bench.limitBody("buy", "0.01", 50, "T1")).body);
    std::string const single = "/api/v1/order/" + std::to_string(id);
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders").body, Not(HasSubstr("T1")));
    EXPECT_THAT(bench.call("GET", "/api/v1/allOrders?pairSymbol=BTCTRY").body, HasSubstr("T1"));
    EXPECT_EQ(bench.call("GET", single).status, 200);
    bench.clock().advance(Milliseconds(2'000));
    test::spinFor(Milliseconds(20));
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders").body, Not(HasSubstr("T1")));
    EXPECT_THAT(bench.call("GET", single).body, HasSubstr("Order not found"));
    bench.clock().advance(Milliseconds(4'000));
    test::spinFor(Milliseconds(20));
    EXPECT_THAT(bench.call("GET", "/api/v1/openOrders").body, HasSubstr("T1"));
}

TEST(LoopbackExchangeTest, ABookCanBeThin)
{
    LoopbackBench bench(
        {}, "[[fault]]\naction = \"thin_book\"\nlevels = 1\nsymbol = \"BTCTRY\"\nfrom = \"1s\"\nuntil = \"2m\"\n");
    Slot const btc{0};
    EXPECT_GT(bench.core().book(btc, 100).asks.size(), 50U);
    bench.clock().advance(std::chrono::minutes(1));
    ASSERT_TRUE(test::spinUntil([&] { return bench.core().book(btc, 100).asks.size() == 1; }));
    EXPECT_GT(bench.core().book(Slot{1}, 100).asks.size(), 50U);
    bench.clock().advance(std::chrono::minutes(3));
    EXPECT_TRUE(test::spinUntil([&] { return bench.core().book(btc, 100).asks.size() > 50; }));
}

TEST(LoopbackExchangeTest, APairCanBeHaltedAndAnotherTakenAway)
{
    LoopbackBench bench({}, R"(
[[fault]]
action = "pair_status"
symbol = "BTCTRY"
word = "HALTED"
from = "1s"
until = "5s"
[[fault]]
action = "removed_pair"
symbol = "ETHTRY"
from = "1s"
)");
    std::string const body = bench.limitBody("buy", "0.01", 50, "T1");
    std::int64_t const id = test::idIn(bench.submit(body).body);
    EXPECT_THAT(bench.get("/api/v2/server/exchangeinfo").body, Not(HasSubstr("HALTED")));
    bench.clock().advance(Milliseconds(1'500));
    std::string const info = bench.get("/api/v2/server/exchangeinfo").body;
    EXPECT_THAT(info, HasSubstr("\"status\":\"HALTED\""));
    EXPECT_THAT(info, Not(HasSubstr("\"name\":\"ETHTRY\"")));
    EXPECT_THAT(bench.submit(body).body, HasSubstr("ORDER_INSERT_BLOCKED"));
    EXPECT_EQ(bench.call("DELETE", "/api/v1/order?id=" + std::to_string(id)).status, 200);
    EXPECT_THAT(bench.get("/api/v2/orderbook?pairSymbol=ETHTRY").body, HasSubstr("does not exists"));
    EXPECT_THAT(bench.get("/api/v2/ticker").body, Not(HasSubstr("ETHTRY")));
    std::string eth = body;
    eth.replace(eth.find("BTCTRY"), 6, "ETHTRY");
    EXPECT_THAT(bench.submit(eth).body, HasSubstr("does not exists"));
    bench.clock().advance(Milliseconds(5'000));
    EXPECT_EQ(bench.submit(body).status, 200) << "traded again";
}

TEST(LoopbackExchangeTest, MayRefuseAUsedStamp)
{
    std::string const path = "/api/v1/users/balances";
    LoopbackBench free;
    EXPECT_EQ(free.call("GET", path).status, 200);
    EXPECT_EQ(free.call("GET", path).status, 200) << "nothing is published against it";
    LoopbackBench strict({}, "refuse_used_stamp = true\n");
    EXPECT_EQ(strict.call("GET", path).status, 200);
    test::HttpAnswer const again = strict.call("GET", path);
    EXPECT_EQ(again.status, 401);
    EXPECT_THAT(again.body, HasSubstr("Invalid Nonce"));
    strict.clock().advance(Milliseconds(1));
    EXPECT_EQ(strict.call("GET", path).status, 200);
    EXPECT_EQ(strict.call("GET", path).status, 401);
}

TEST(LoopbackExchangeTest, MayHideStopsAmongTheOpenOrders)
{
    for (bool const hidden : {false, true}) {
        LoopbackBench bench({}, hidden ? "hide_stops = true\n" : "seed = 1\n");
        std::string body = bench.limitBody("sell", "0.01", 50, "T1");
        body.replace(body.find("\"limit\""), 7, "\"stopmarket\"");
        std::string const stop = bench.limitBody("sell", "0.01", 50, "");
        std::size_t const at = stop.find("\"price\":\"") + 9;
        std::string const price = stop.substr(at, stop.find('"', at) - at);
        body.replace(body.find("\"stopPrice\":\"0\""), 15, "\"stopPrice\":\"" + price + "\"");
        ASSERT_EQ(bench.submit(body).status, 200) << body;
        ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 50, "T2")).status, 200);
        std::string const open = bench.call("GET", "/api/v1/openOrders?pairSymbol=BTCTRY").body;
        EXPECT_EQ(open.find("T1") == std::string::npos, hidden) << open;
        EXPECT_THAT(open, HasSubstr("T2"));
        EXPECT_THAT(bench.call("GET", "/api/v1/allOrders?pairSymbol=BTCTRY").body, HasSubstr("T1"));
    }
}

TEST(LoopbackExchangeTest, MayRefuseAUsedClientId)
{
    LoopbackBench free;
    std::string const body = free.limitBody("buy", "0.001", 50, "T1");
    EXPECT_EQ(free.submit(body).status, 200);
    EXPECT_EQ(free.submit(body).status, 200) << "nothing is published against it";
    LoopbackBench strict({}, "refuse_used_client_id = true\n");
    std::string const again = strict.limitBody("buy", "0.001", 50, "T1");
    EXPECT_EQ(strict.submit(again).status, 200);
    EXPECT_EQ(strict.submit(again).status, 400);
    EXPECT_EQ(strict.submit(strict.limitBody("buy", "0.001", 50, "T2")).status, 200);
}

}  // namespace
}  // namespace pentad::loopback
