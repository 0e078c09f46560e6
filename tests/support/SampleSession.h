// SPDX-License-Identifier: GPL-3.0-or-later
// A real session, made quickly and without waiting: the engine on a manual clock, trading the generated market against
// the paper exchange, with an order book beside it, its commands and snapshots connected to a gateway. For pages under test and for pictures of them:
// every number they show is one the engine computed. Same seed, same session. Thread: one.
#pragma once

#include "config/Settings.h"
#include "gateway/EngineGateway.h"
#include "runtime/Engine.h"
#include "simulation/DemoMarket.h"
#include "simulation/DigestJournal.h"
#include "simulation/EventQueue.h"
#include "support/ManualClock.h"
#include "support/SampleChannel.h"

namespace pentad::test {

class SampleSession final {
public:
    struct Options {
        std::uint64_t seed = 7;
        int historyBars = 600;
        config::Settings settings{};
    };

    explicit SampleSession(gateway::EngineGateway& gateway) : SampleSession(gateway, Options{}) {}
    SampleSession(gateway::EngineGateway& gateway, Options options);
    ~SampleSession();
    SampleSession(SampleSession const&) = delete;
    SampleSession& operator=(SampleSession const&) = delete;

    // Market time passes: quotes, bars, one cycle of the engine every ten seconds, with stages that take a while; the
    // gateway shows the newest snapshot afterwards.
    void run(std::chrono::minutes time);
    // Something that happens outside: a breaker opens, a hazard is raised.
    void submit(EventBody body);
    // The market says nothing more: data grows stale while time passes.
    void silence(bool silent) { m_silent = silent; }
    // The line to the exchange, as the next snapshot shows it.
    SampleChannel& channel() { return *m_channel; }
    UtcTime now() const { return m_clock.utc(); }

private:
    void tick(Milliseconds step);
    void show();

    // Adapters submit to the engine, which is made after them.
    struct Relay final : EventSink {
        void submit(EngineEvent event) override
        {
            if (auto const* changed = std::get_if<QuoteChanged>(&event.body)) {
                channel->observe(changed->slot, changed->quote);
            }
            target->submit(std::move(event));
        }
        EventSink* target = nullptr;
        SampleChannel* channel = nullptr;
    };

    gateway::EngineGateway& m_gateway;
    ManualClock m_clock;
    Relay m_relay;
    simulation::DigestJournal m_journal;
    std::shared_ptr<SnapshotSlot> m_slot;
    std::unique_ptr<SampleChannel> m_channel;
    std::unique_ptr<simulation::PaperExchange> m_exchange;
    std::unique_ptr<simulation::DemoMarket> m_market;
    std::unique_ptr<runtime::Engine> m_engine;
    QMetaObject::Connection m_commands;
    bool m_silent = false;
};

}  // namespace pentad::test
