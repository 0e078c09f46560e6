// SPDX-License-Identifier: GPL-3.0-or-later
// A paper exchange on the test bench: five known pairs, bars and quotes written as numbers, and everything that it
// said, kept in order. Slot 0 BTCTRY (8/0), 1 ETHTRY (8/2), 2 XRPTRY (4/3), 3 AVAXTRY (4/2), 4 SOLTRY (4/1).
// The account begins with what a test deposits. Thread: one.
#pragma once

#include "simulation/PaperExchange.h"
#include "support/Approval.h"
#include "support/RiskBuilders.h"

namespace pentad::test {

inline Universe const& paperPairs()
{
    static Universe const universe = [] {
        auto const pair = [](char const* base, int quantityScale, int priceScale) {
            return Instrument{Symbol(std::string(base) + "TRY"),
                              Asset(base),
                              Asset("TRY"),
                              quantityScale,
                              priceScale,
                              2,
                              money("99.91")};
        };
        std::vector<Instrument> const all{pair("BTC", 8, 0), pair("ETH", 8, 2), pair("XRP", 4, 3), pair("AVAX", 4, 2),
                                          pair("SOL", 4, 1)};
        return Universe::make(all).value();
    }();
    return universe;
}

inline constexpr Slot kBtc{0};
inline constexpr Slot kEth{1};
inline constexpr Slot kXrp{2};

// No spread, no slippage, no limit by volume, the published fees.
inline simulation::FillParameters plainFills()
{
    simulation::FillParameters parameters;
    parameters.halfSpreadBps = parameters.slippageBps = Decimal{};
    parameters.participation.reset();
    return parameters;
}

class EventLog final : public EventSink {
public:
    void submit(EngineEvent event) override { events.push_back(std::move(event)); }

    template <typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (EngineEvent const& event : events) {
            if (auto const* body = std::get_if<T>(&event.body)) {
                found.push_back(*body);
            }
        }
        return found;
    }
    template <typename T>
    T only() const
    {
        auto const found = all<T>();
        check(found.size() == 1, "EventLog: not exactly one such event");
        return found.front();
    }
    std::vector<EngineEvent> events;
};

class PaperBench {
public:
    explicit PaperBench(simulation::FillParameters const& parameters = plainFills())
        : exchange(paperPairs(), parameters, log), approver(paperPairs())
    {
    }

    ClientOrderId place(ApprovedOrder const& order)
    {
        exchange.place(order);
        exchange.deliver(now);
        return order.clientOrderId();
    }
    void cancel(ClientOrderId const& id)
    {
        exchange.cancel(kBtc, id, ExchangeOrderId{});
        exchange.deliver(now);
    }
    AccountReport report(TradeId after = {})
    {
        log.events.clear();
        exchange.requestAccountReport({after, {}});
        exchange.deliver(now);
        return *log.only<AccountReported>().report;
    }
    // One minute later, one bar of one asset.
    void bar(Slot slot, std::string_view open, std::string_view high, std::string_view low, std::string_view close,
             std::string_view volume = "1000000")
    {
        simulation::BarFrame frame;
        frame.openTime = now;
        frame.interval = std::chrono::minutes(1);
        frame.present[slot] = true;
        frame.bars[slot] = Bar{now, price(open), price(high), price(low), price(close), quantity(volume)};
        exchange.onBars(frame);
        now += frame.interval;
    }
    void quote(Slot slot, std::string_view bid, std::string_view ask)
    {
        now += std::chrono::seconds(1);
        exchange.onQuote(slot, Quote{now, price(bid), price(ask), price(bid)});
    }
    std::vector<Fill> fills() const
    {
        std::vector<Fill> found;
        for (FillReported const& reported : log.all<FillReported>()) {
            found.push_back(reported.fill);
        }
        return found;
    }

    EventLog log;
    simulation::PaperExchange exchange;
    Approver approver;
    UtcTime now{Milliseconds(1'700'000'040'000)};
};

}  // namespace pentad::test
