// SPDX-License-Identifier: GPL-3.0-or-later
// The loopback exchange on the test bench: a matching engine without a market, accounts that begin with what a text
// says, orders in one line each; and bars that a test writes itself. The pairs are those of PaperBench. Thread: one.
#pragma once

#include "loopback/Exchange.h"
#include "support/PaperBench.h"

namespace pentad::test {

// The bars a test wrote, and then the end.
class ScriptedBars final : public simulation::BarSource {
public:
    explicit ScriptedBars(std::vector<simulation::BarFrame> frames) : m_frames(std::move(frames)) {}
    bool next(simulation::BarFrame& frame) override
    {
        if (m_at == m_frames.size()) {
            return false;
        }
        frame = m_frames[m_at++];
        return true;
    }

private:
    std::vector<simulation::BarFrame> m_frames;
    std::size_t m_at = 0;
};

// Midnight of a day in 2026.
inline constexpr UtcTime kMidnight{std::chrono::sys_days{std::chrono::year{2026} / 9 / 23}};
// Later than everything a test does.
inline constexpr UtcTime kEver{std::chrono::sys_days{std::chrono::year{2030} / 1 / 1}};

inline Bar barOf(std::string_view open, std::string_view high, std::string_view low, std::string_view close,
                 std::string_view volume)
{
    return Bar{UtcTime{}, price(open), price(high), price(low), price(close), quantity(volume)};
}

// A frame with one bar; all others are absent.
inline simulation::BarFrame frameOf(Slot slot, UtcTime open, Milliseconds interval, Bar bar)
{
    simulation::BarFrame frame;
    frame.openTime = bar.openTime = open;
    frame.interval = interval;
    frame.present[slot] = true;
    frame.bars[slot] = bar;
    return frame;
}

// "TRY=1000,BTC=0.5".
inline std::vector<loopback::AccountOpening::Holding> holdings(std::string_view text)
{
    std::vector<loopback::AccountOpening::Holding> all;
    while (!text.empty()) {
        std::string_view const part = text.substr(0, text.find(','));
        std::size_t const equals = part.find('=');
        all.push_back({Asset(part.substr(0, equals)), decimal(part.substr(equals + 1))});
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return all;
}

// "buy limit 0.01 3749000", "sell stop_limit 0.01 3700000 stop 3710000", "buy market 1000".
inline loopback::OrderRequest orderText(Slot pair, std::string_view text)
{
    TextRow const cells = textRow(text);
    loopback::OrderRequest request;
    request.pair = pair;
    request.side = cells.at(0) == "buy" ? Side::Buy : Side::Sell;
    request.method = cells.at(1) == "limit"        ? OrderType::Limit
                     : cells.at(1) == "market"     ? OrderType::Market
                     : cells.at(1) == "stop_limit" ? OrderType::StopLimit
                                                   : OrderType::StopMarket;
    request.quantity = decimal(cells.at(2));
    for (std::size_t at = 3; at < cells.size(); ++at) {
        if (cells[at] == "stop") {
            request.stop = price(cells.at(++at));
        } else if (cells[at] == "as") {
            request.clientId = cells.at(++at);
        } else {
            request.price = price(cells[at]);
        }
    }
    return request;
}

template <typename T>
std::vector<T> eventsOf(std::vector<loopback::ExchangeEvent> const& events)
{
    std::vector<T> found;
    for (loopback::ExchangeEvent const& event : events) {
        if (auto const* wanted = std::get_if<T>(&event)) {
            found.push_back(*wanted);
        }
    }
    return found;
}

class MatchingBench {
public:
    explicit MatchingBench(loopback::ExchangeParameters const& parameters = {}) : engine(paperPairs(), parameters) {}

    loopback::AccountId account(std::string_view text)
    {
        loopback::AccountId const id = engine.accounts().open();
        for (auto const& holding : holdings(text)) {
            engine.accounts().deposit(id, holding.asset, holding.amount);
        }
        return id;
    }
    Expected<std::int64_t, loopback::ExchangeFault> order(loopback::AccountId account, std::string_view text,
                                                          Slot pair = kEth)
    {
        return engine.submit(account, orderText(pair, text), now);
    }
    loopback::ExchangeOrder row(loopback::AccountId account, std::int64_t id) const
    {
        auto const* order = engine.orders().find(account, id);
        return order != nullptr ? order->row : loopback::ExchangeOrder{};
    }
    template <typename T>
    std::vector<T> all()
    {
        return eventsOf<T>(engine.events());
    }
    // free/locked.
    std::string balance(loopback::AccountId account, char const* asset) const
    {
        return engine.accounts().free(account, Asset(asset)).text() + "/" +
               engine.accounts().locked(account, Asset(asset)).text();
    }

    loopback::MatchingEngine engine;
    UtcTime now = kMidnight;
};

}  // namespace pentad::test
