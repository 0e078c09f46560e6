// SPDX-License-Identifier: GPL-3.0-or-later
// A key that is not accepted, over the wire, at an exchange that blocks an address behind fifty refused calls in a row, as
// it was once said to do: the adapter must have given the key up long before, whatever it is asked for.
#include "btcturk/BtcturkExchange.h"
#include "loopback/ExchangeDesk.h"
#include "loopback/LoopbackExchange.h"
#include "simulation/MarketGenerator.h"
#include "support/HttpProbe.h"
#include "support/Loop.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

#include <charconv>

namespace pentad::test {
namespace {

class RefusedKey : public testing::Test {
protected:
    RefusedKey()
    {
        Universe const pairs = simulation::generatedUniverse(symbols)->universe;
        loopback::LoopbackSettings served;
        served.faults = loopback::parseFaults("block_after = 50", "head").value();
        served.exchange.fees = publishedFees(pairs.quote());
        served.market.historyBars = 10;
        served.market.opensAt = clock.utc();
        exchange = std::make_unique<loopback::LoopbackExchange>(
            pairs, std::make_unique<simulation::MarketGenerator>(pairs, 3, UtcTime{}), served, clock);
        urls = exchange->start().value();
        exchange->openAccount({"a-key", "c2VjcmV0", {}}, {{{pairs.quote(), Decimal(1'000)}}, {}, 0, 0});

        btcturk::BtcturkSettings settings;
        settings.apiAddress = urls.rest;
        settings.graphAddress = urls.graph;
        settings.socketAddress = urls.socket;
        std::string_view const secret = "bm90IHRoZSBvbmU=";
        line = btcturk::BtcturkExchange::make(settings, clock,
                                              btcturk::Signer::make("a-key", std::as_bytes(std::span(secret))).value())
                   .value();
        std::optional<Universe> universe;
        line->loadUniverse(symbols, [&](Expected<Universe, std::string> const& loaded) {
            universe = loaded ? std::optional(*loaded) : std::nullopt;
        });
        waitUntil([&] { return universe.has_value(); });
        btcturk::BtcturkExchange::Observers observers;
        observers.keyRefused = [this](std::string const& why) { refused.push_back(why); };
        line->open(universe.value(), account, market, observers);
    }
    std::uint64_t signedCalls() const
    {
        std::uint64_t sum = 0;
        for (auto const& [route, calls] : exchange->counts().byRoute) {
            sum += route.find("/api/v1/") != std::string::npos ? calls : 0;
        }
        return sum;
    }

    std::vector<std::string> const symbols{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    SystemClock clock;
    std::unique_ptr<loopback::LoopbackExchange> exchange;
    loopback::LoopbackUrls urls;
    EventLog account;
    EventLog market;
    std::vector<std::string> refused;
    std::unique_ptr<btcturk::BtcturkExchange> line;
};

TEST_F(RefusedKey, IsGivenUpLongBeforeTheAddressIsBlocked)
{
    for (int i = 0; i < 12; ++i) {
        std::size_t const failed = account.all<AccountReportFailed>().size();
        line->client().requestAccountReport({});
        for (int order = 0; order < 10; ++order) {
            line->client().cancel(Slot{0}, ClientOrderId("P1AAAAAAAAAAAAAAAAAAAA"),
                                  ExchangeOrderId{1'000 + i * 10 + order});
        }
        ASSERT_TRUE(
            waitUntil([&] { return account.all<AccountReportFailed>().size() > failed; }, std::chrono::seconds(30)));
    }
    EXPECT_FALSE(refused.empty());
    EXPECT_GE(signedCalls(), 5U);
    EXPECT_LT(signedCalls(), 45U);
    std::uint16_t port = 0;
    std::from_chars(urls.rest.data() + urls.rest.rfind(':') + 1, urls.rest.data() + urls.rest.size(), port);
    EXPECT_EQ(httpCall(port, "GET", "/api/v2/server/time").status, 200) << "the address is not blocked";
}

}  // namespace
}  // namespace pentad::test
