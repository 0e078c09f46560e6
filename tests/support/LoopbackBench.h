// SPDX-License-Identifier: GPL-3.0-or-later
// A loopback exchange for tests: five TRY pairs from the generator, one account with money, a clock that stands still until
// the test moves it. Calls go over real sockets of 127.0.0.1. Thread: one with an event loop.
#pragma once

#include "loopback/Authentication.h"
#include "loopback/ExchangeDesk.h"
#include "loopback/LoopbackExchange.h"
#include "simulation/MarketGenerator.h"
#include "support/HttpProbe.h"
#include "support/ManualClock.h"

#include <array>

namespace pentad::test {

inline constexpr std::string_view kLoopbackKey = "11111111-2222-3333-4444-555555555555";
inline constexpr std::string_view kLoopbackSecret = "c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=";

class LoopbackBench {
public:
    explicit LoopbackBench(loopback::LoopbackSettings settings = {}, std::string const& faults = {})
        : m_universe(simulation::generatedUniverse(kSymbols).value().universe)
    {
        if (!faults.empty()) {
            settings.faults = loopback::parseFaults(faults, "test").value();
        }
        settings.exchange.fees = publishedFees(m_universe.quote());
        settings.market.opensAt = m_clock.utc();
        settings.market.historyBars = 300;
        constexpr UtcTime kFirstBar{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1}};
        m_exchange = std::make_unique<loopback::LoopbackExchange>(
            m_universe, std::make_unique<simulation::MarketGenerator>(m_universe, 1, kFirstBar), settings, m_clock);
        auto const urls = m_exchange->start().value();
        m_rest = portOf(urls.rest);
        m_socket = portOf(urls.socket);
        m_graph = portOf(urls.graph);
        m_account =
            m_exchange->openAccount({std::string(kLoopbackKey), std::string(kLoopbackSecret)},
                                    {{{Asset("TRY"), Decimal(1'000'000)}, {Asset("BTC"), Decimal(1)}}, {}, 0, 0});
    }

    loopback::LoopbackExchange& exchange() { return *m_exchange; }
    loopback::Exchange& core() { return m_exchange->exchange(); }
    loopback::AccountId account() const { return m_account; }
    ManualClock& clock() { return m_clock; }
    std::uint16_t restPort() const { return m_rest; }
    std::uint16_t socketPort() const { return m_socket; }
    std::uint16_t graphPort() const { return m_graph; }

    HttpAnswer get(std::string_view target) const { return httpCall(m_rest, "GET", target); }
    HttpAnswer graph(std::string_view target) const { return httpCall(m_graph, "GET", target); }
    HttpAnswer call(std::string_view method, std::string_view target, std::string_view body = {}) const
    {
        return httpCall(m_rest, method, target, signedHeaders(), body);
    }
    HttpAnswer submit(std::string_view body) const { return call("POST", "/api/v1/order", body); }

    std::string signedHeaders(Milliseconds skew = Milliseconds(0)) const
    {
        std::string const stamp = std::to_string((m_clock.utc() + skew).time_since_epoch().count());
        return "X-PCK: " + std::string(kLoopbackKey) + "\r\nX-Stamp: " + stamp +
               "\r\nX-Signature: " + loopback::signature(kLoopbackSecret, std::string(kLoopbackKey) + stamp) + "\r\n";
    }
    // The socket's login frame.
    static std::string loginText()
    {
        return R"([114,{"type":114,"publicKey":")" + std::string(kLoopbackKey) +
               R"(","timestamp":1,"nonce":3000,"signature":")" +
               loopback::signature(kLoopbackSecret, std::string(kLoopbackKey) + "3000") + R"("}])";
    }

    // A limit order body on BTCTRY; the price is `percent` of the best ask.
    std::string limitBody(std::string_view side, std::string_view quantity, int percent, std::string_view clientId)
    {
        Slot const pair = *m_universe.find("BTCTRY");
        Decimal const ask = core().ticker(pair).ask.value();
        Decimal const price = divide(multiply(ask, Decimal(percent), Rounding::Down), Decimal(100), Rounding::Down)
                                  .round(0, Rounding::Down);
        return R"({"quantity":")" + std::string(quantity) + R"(","price":")" + price.text() +
               R"(","stopPrice":"0","newOrderClientId":")" + std::string(clientId) +
               R"(","orderMethod":"limit","orderType":")" + std::string(side) + R"(","pairSymbol":"BTCTRY"})";
    }

private:
    static inline std::array<std::string, kUniverseSize> const kSymbols{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY",
                                                                        "SOLTRY"};
    static std::uint16_t portOf(std::string const& url)
    {
        std::uint16_t port = 0;
        std::from_chars(url.data() + url.rfind(':') + 1, url.data() + url.size(), port);
        return port;
    }

    ManualClock m_clock;
    Universe m_universe;
    std::unique_ptr<loopback::LoopbackExchange> m_exchange;
    loopback::AccountId m_account{};
    std::uint16_t m_rest = 0;
    std::uint16_t m_socket = 0;
    std::uint16_t m_graph = 0;
};

// The number behind "id": in a text; 0 if there is none.
inline std::int64_t idIn(std::string const& text)
{
    std::int64_t id = 0;
    std::size_t const at = text.find("\"id\":");
    if (at != std::string::npos) {
        std::from_chars(text.data() + at + 5, text.data() + text.size(), id);
    }
    return id;
}

}  // namespace pentad::test
