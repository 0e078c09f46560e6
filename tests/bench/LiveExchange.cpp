// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/LiveExchange.h"

#include "config/Settings.h"
#include "foundation/Check.h"
#include "loopback/ExchangeDesk.h"
#include "simulation/MarketGenerator.h"

namespace pentad::bench {
namespace {

constexpr UtcTime kGeneratedFrom{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1}};
constexpr Milliseconds kLook{1};
constexpr Decimal kCash{1'000'000};

}  // namespace

loopback::LoopbackKey LiveExchange::key()
{
    return {"bench", "YmVuY2g=", {}};
}

LiveExchange::LiveExchange()
{
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        this, [this] { open(); }, Qt::BlockingQueuedConnection);
}

LiveExchange::~LiveExchange()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_looks.reset();
            m_exchange.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LiveExchange::open()
{
    auto const market = simulation::generatedUniverse(config::TradingSettings{}.symbols);
    check(market.has_value(), "bench: no pairs for the exchange");
    Universe const& universe = market->universe;
    loopback::LoopbackSettings settings;
    settings.exchange.fees = publishedFees(universe.quote());
    // The terminal signs with the time of day, so the market is moved to it.
    settings.market.opensAt = m_clock.utc();
    m_exchange = std::make_unique<loopback::LoopbackExchange>(
        universe, std::make_unique<simulation::MarketGenerator>(universe, 1, kGeneratedFrom), settings, m_clock);
    auto const urls = m_exchange->start();
    check(urls.has_value(), "bench: the exchange has no ports");
    m_urls = *urls;
    m_exchange->openAccount(key(), {{{universe.quote(), kCash}}, {}, 0, 0});
    m_looks = std::make_unique<QTimer>();
    m_looks->setTimerType(Qt::PreciseTimer);
    connect(m_looks.get(), &QTimer::timeout, this, &LiveExchange::look);
}

void LiveExchange::within(std::function<void(loopback::LoopbackExchange&)> const& work)
{
    QMetaObject::invokeMethod(
        this, [this, &work] { work(*m_exchange); }, Qt::BlockingQueuedConnection);
}

void LiveExchange::watch(std::string route, std::optional<loopback::FaultRule> fault)
{
    within([&](loopback::LoopbackExchange& exchange) {
        m_route = std::move(route);
        m_known = exchange.counts().of(m_route);
        m_looks->start(kLook);
        if (fault) {
            exchange.faults().add(*std::move(fault));
        }
        std::scoped_lock const lock(m_mutex);
        m_read.clear();
    });
}

std::vector<MonotonicTime> LiveExchange::read() const
{
    std::scoped_lock const lock(m_mutex);
    return m_read;
}

void LiveExchange::look()
{
    std::uint64_t const count = m_exchange->counts().of(m_route);
    std::scoped_lock const lock(m_mutex);
    m_read.resize(m_read.size() + (count - std::exchange(m_known, count)), m_clock.monotonic());
}

}  // namespace pentad::bench
