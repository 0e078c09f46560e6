// SPDX-License-Identifier: GPL-3.0-or-later
// Against the loopback exchange, which was not written for this client.
#include "btcturk/ExchangeKeyTester.h"

#include "loopback/Faults.h"
#include "loopback/LoopbackExchange.h"
#include "simulation/MarketGenerator.h"

#include <gtest/gtest.h>
#include <QEventLoop>
#include <QTimer>

namespace pentad::btcturk {
namespace {

struct ExchangeKeyTesterTest : testing::Test {
    ExchangeKeyTesterTest()
    {
        std::vector<std::string> const symbols{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
        Universe const universe = simulation::generatedUniverse(symbols)->universe;
        loopback::LoopbackSettings settings;
        settings.exchange.fees = publishedFees(universe.quote());
        settings.market.historyBars = 10;
        settings.market.opensAt = clock.utc();
        exchange = std::make_unique<loopback::LoopbackExchange>(
            universe, std::make_unique<simulation::MarketGenerator>(universe, 3, UtcTime{}), settings, clock);
        auto const urls = exchange->start();
        check(urls.has_value(), "the loopback exchange does not serve");
        exchange->openAccount({"a-key", "c2VjcmV0", {}}, {{{universe.quote(), Decimal(1'000)}}, {}, 0, 0});
        line.apiAddress = urls->rest;
        line.graphAddress = urls->graph;
        line.socketAddress = urls->socket;
    }

    KeyTestResult tried(std::string_view key, std::string_view secret)
    {
        ExchangeKeyTester tester(line, clock, "BTCTRY");
        std::optional<KeyTestResult> answer;
        QEventLoop loop;
        tester.test({Secret::copyOf(key), Secret::copyOf(secret)}, [&](KeyTestResult result) {
            answer = std::move(result);
            loop.quit();
        });
        EXPECT_FALSE(answer) << "never inside the call";
        QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
        loop.exec();
        return answer.value_or(KeyTestResult{});
    }

    SystemClock clock;
    std::unique_ptr<loopback::LoopbackExchange> exchange;
    BtcturkSettings line;
};

TEST_F(ExchangeKeyTesterTest, AGoodPairMayReadBalancesAndTradesAndTrade)
{
    KeyTestResult const result = tried("a-key", "c2VjcmV0");
    EXPECT_EQ(result.outcome, KeyTestOutcome::Accepted) << result.detail;
    EXPECT_EQ(result.rights.balances, true);
    EXPECT_EQ(result.rights.history, true);
    EXPECT_EQ(result.rights.liveOrders, true);
    EXPECT_EQ(result.rights.trade, true) << "although nothing was ordered";
}

TEST_F(ExchangeKeyTesterTest, WhatATestUsesOfTheLimitsIsGoneForTheOtherLines)
{
    auto const left = [this] {
        int sum = 0;
        for (resilience::RateBudget const& budget : line.share->limiter.budgets(clock.monotonic())) {
            sum += budget.left;
        }
        return sum;
    };
    int const before = left();
    ASSERT_EQ(tried("a-key", "c2VjcmV0").outcome, KeyTestOutcome::Accepted);
    EXPECT_LE(left(), before - 5) << "time, balances, trades, a cancel, a connection";
}

TEST_F(ExchangeKeyTesterTest, WhoeverMayNotTradeIsToldSo)
{
    auto const answers = [&](std::string const& status, std::string const& message) {
        exchange->faults().clear();
        exchange->faults().add(
            loopback::parseFaults("[[fault]]\naction = \"answer\"\nroute = \"DELETE /api/v1/order\"\n"
                                  "status = " +
                                      status + "\nmessage = \"" + message + "\"\nerror = 1037\n",
                                  "refused")
                ->rules.front());
        return tried("a-key", "c2VjcmV0");
    };
    KeyTestResult const refused = answers("401", "Unauthorized - Invalid Request");
    EXPECT_EQ(refused.outcome, KeyTestOutcome::Accepted);
    EXPECT_EQ(refused.rights.trade, false);
    EXPECT_FALSE(answers("400", "INVALID_REQUEST_ERROR").rights.trade.has_value()) << "that says nothing about the key";
}

TEST_F(ExchangeKeyTesterTest, ASocketThatRefusesTheLoginIsToldAndOneThatIsNotThereIsNot)
{
    exchange->faults().add(loopback::parseFaults("[[fault]]\naction = \"replace\"\nchannel = \"114\"\n"
                                                 "find = '\"ok\":true'\nwith = '\"ok\":false'\n",
                                                 "refused")
                               ->rules.front());
    EXPECT_EQ(tried("a-key", "c2VjcmV0").rights.liveOrders, false);
    exchange->faults().clear();
    line.socketAddress = "ws://127.0.0.1:1";
    KeyTestResult const result = tried("a-key", "c2VjcmV0");
    EXPECT_EQ(result.outcome, KeyTestOutcome::Accepted);
    EXPECT_FALSE(result.rights.liveOrders.has_value());
}

TEST_F(ExchangeKeyTesterTest, AWrongSecretAndAnUnknownKeyAreRefusedInTheExchangesWords)
{
    KeyTestResult const wrong = tried("a-key", "d3Jvbmc=");
    EXPECT_EQ(wrong.outcome, KeyTestOutcome::Refused);
    EXPECT_NE(wrong.detail.find("Invalid Signature"), std::string::npos) << wrong.detail;
    EXPECT_EQ(tried("another", "c2VjcmV0").outcome, KeyTestOutcome::Refused);
    EXPECT_EQ(tried("a-key", "not base64").outcome, KeyTestOutcome::Refused) << "before anybody is asked";
}

TEST_F(ExchangeKeyTesterTest, AnExchangeThatIsNotThereIsUnreachable)
{
    exchange->dropPeers();
    line.requestDeadline = Milliseconds(500);
    EXPECT_EQ(tried("a-key", "c2VjcmV0").outcome, KeyTestOutcome::Unreachable);
    line.apiAddress = "http://example.com";
    EXPECT_EQ(tried("a-key", "c2VjcmV0").outcome, KeyTestOutcome::Unreachable) << "plain http leaves this machine";
}

}  // namespace
}  // namespace pentad::btcturk
