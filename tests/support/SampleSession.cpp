// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SampleSession.h"

#include "composition/CoreFactory.h"
#include "simulation/MarketGenerator.h"

namespace pentad::test {
namespace {

constexpr UtcTime kMarketBegins{std::chrono::sys_days{std::chrono::year{2026} / 9 / 22}};
constexpr Milliseconds kStep{1'000};
constexpr Milliseconds kCycle{10'000};
constexpr std::chrono::microseconds kReadingTime{170};

}  // namespace

SampleSession::SampleSession(gateway::EngineGateway& gateway, Options options)
    : m_gateway(gateway),
      m_clock(kMarketBegins + std::chrono::minutes(options.historyBars)),
      m_slot(std::make_shared<SnapshotSlot>())
{
    m_clock.setReadingTime(kReadingTime);
    auto const generated = simulation::generatedUniverse(options.settings.trading.symbols);
    check(generated.has_value(), "SampleSession: the symbols are not a universe");
    Universe const universe = generated->universe;
    m_channel = std::make_unique<SampleChannel>(universe);
    m_relay.channel = m_channel.get();
    simulation::FillParameters fills;
    fills.fees = options.settings.fees;
    fills.halfSpreadBps = Decimal(2);
    m_exchange = std::make_unique<simulation::PaperExchange>(universe, fills, m_relay);
    simulation::DemoParameters demo;
    demo.warmupBars = options.historyBars;
    m_market = std::make_unique<simulation::DemoMarket>(
        std::make_unique<simulation::MarketGenerator>(universe, options.seed, kMarketBegins), universe, demo,
        m_exchange.get(), m_relay);
    m_exchange->deposit(options.settings.demo.startCash);

    runtime::EngineOptions engineOptions;
    engineOptions.account = "demo-7f3a";
    engineOptions.version = composition::kVersion;
    engineOptions.journalPath = "memory";
    engineOptions.cadence = kCycle;
    engineOptions.selfPaced = false;  // cycles come from run(), not from a timer
    m_engine = std::make_unique<runtime::Engine>(
        std::move(engineOptions), composition::makeCore(composition::coreSetup(options.settings, universe)),
        runtime::EngineAdapters{m_clock,
                                m_journal,
                                *m_exchange,
                                *m_market,
                                {},
                                nullptr,
                                [] {
                                    return runtime::StorageFigures{184'000'000, 212'000'000'000};
                                },
                                m_channel.get()},
        m_slot);
    m_relay.target = m_engine.get();
    m_gateway.readFrom(m_slot);
    m_commands = QObject::connect(&m_gateway, &gateway::EngineGateway::commandIssued, m_engine.get(),
                                  [this](CommandPtr const& command) {
                                      m_engine->submitCommand(command);
                                      m_exchange->deliver(m_clock.utc());
                                      tick(Milliseconds(200));
                                      show();
                                  });
    m_engine->start();
    tick(kStep);
    show();
}

SampleSession::~SampleSession()
{
    QObject::disconnect(m_commands);
}

void SampleSession::tick(Milliseconds step)
{
    m_clock.advance(step);
    if (m_silent) {
        m_exchange->deliver(m_clock.utc());
    } else {
        m_market->advance(m_clock.utc());
    }
}

void SampleSession::run(std::chrono::minutes time)
{
    UtcTime const end = m_clock.utc() + time;
    UtcTime nextCycle = m_clock.utc();
    while (m_clock.utc() < end) {
        tick(kStep);
        if (m_clock.utc() >= nextCycle) {
            m_engine->runCycle();
            nextCycle += kCycle;
        }
    }
    // A moment later, so that the engine may publish again even where no time was to pass.
    tick(Milliseconds(200));
    m_engine->runCycle();
    show();
}

void SampleSession::submit(EventBody body)
{
    m_engine->submit(EngineEvent{m_clock.utc(), std::move(body)});
    tick(Milliseconds(200));
    m_engine->runCycle();
    show();
}

void SampleSession::show()
{
    if (SnapshotPtr newest = m_slot->take()) {
        m_gateway.show(std::move(newest));
    }
}

}  // namespace pentad::test
