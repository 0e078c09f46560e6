// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/GuardedExchange.h"

#include "contracts/EngineText.h"

namespace pentad::resilience {

GuardedExchange::GuardedExchange(EventSink& engine, Clock const& clock, BreakerParameters parameters)
    : m_engine(engine),
      m_clock(clock),
      m_orders(BreakerGroup::Orders, parameters),
      m_account(BreakerGroup::Account, parameters),
      m_marketData(BreakerGroup::MarketData, parameters)
{
}

void GuardedExchange::place(ApprovedOrder const& order)
{
    // What reduces risk is tried in every state: the worst that can happen is another failure. After the cooldown it is a
    // probe like any other.
    bool const allowed = m_orders.allows(m_clock.monotonic());
    if (!order.riskReducing() && !allowed) {
        m_engine.submit({m_clock.utc(),
                         OrderRefused{order.clientOrderId(), say(Phrase::NotSentBreaker), RefusalSource::Ourselves}});
        return;
    }
    tellChanges();
    m_below->place(order);
}

void GuardedExchange::cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId)
{
    m_below->cancel(slot, clientOrderId, exchangeOrderId);
}

void GuardedExchange::requestAccountReport(AccountQuestion const& question)
{
    if (!m_account.allows(m_clock.monotonic())) {
        m_engine.submit({m_clock.utc(), AccountReportFailed{say(Phrase::NotAskedBreaker), false}});
        return;
    }
    tellChanges();
    m_below->requestAccountReport(question);
}

void GuardedExchange::submit(EngineEvent event)
{
    MonotonicTime const now = m_clock.monotonic();
    if (std::holds_alternative<OrderAcknowledged>(event.body)) {
        m_orders.succeeded(now);
    } else if (auto const* refusal = std::get_if<OrderRefused>(&event.body)) {
        judge(*refusal, now);
    } else if (auto const* unknown = std::get_if<OrderOutcomeUnknown>(&event.body)) {
        m_orders.failed(now, unknown->reason);
    } else if (std::holds_alternative<AccountReported>(event.body)) {
        m_account.succeeded(now);
        if (probesOrders(now)) {
            m_orders.succeeded(now);
        }
    } else if (auto const* failed = std::get_if<AccountReportFailed>(&event.body)) {
        judge(*failed, now);
    }
    m_engine.submit(std::move(event));
    tellChanges();
}

void GuardedExchange::judge(OrderRefused const& refusal, MonotonicTime now)
{
    switch (refusal.source) {
    case RefusalSource::Exchange: m_orders.succeeded(now); return;  // an answer: the exchange works
    case RefusalSource::Ourselves: m_orders.notMade(); return;
    case RefusalSource::Credentials: m_orders.trip(now, refusal.reason); return;
    }
}

void GuardedExchange::judge(AccountReportFailed const& failure, MonotonicTime now)
{
    if (!failure.exchangeAsked) {
        m_account.notMade();
        return;
    }
    m_account.failed(now, failure.reason);
    if (probesOrders(now)) {
        m_orders.failed(now, failure.reason);
    }
}

void GuardedExchange::ordersAnswered()
{
    m_orders.succeeded(m_clock.monotonic());
    tellChanges();
}

void GuardedExchange::ordersFailed(std::string reason)
{
    m_orders.failed(m_clock.monotonic(), std::move(reason));
    tellChanges();
}

void GuardedExchange::credentialsRefused(std::string reason)
{
    m_orders.trip(m_clock.monotonic(), std::move(reason));
    tellChanges();
}

void GuardedExchange::protocolBroken(std::string reason)
{
    m_orders.trip(m_clock.monotonic(), std::move(reason));
    tellChanges();
}

bool GuardedExchange::probesOrders(MonotonicTime now)
{
    return m_orders.phase() != BreakerPhase::Closed && m_orders.allows(now);
}

void GuardedExchange::marketDataSucceeded()
{
    // Nobody asks before the feed goes on by itself: what it tells is the probe, once the cooldown is over.
    MonotonicTime const now = m_clock.monotonic();
    m_marketData.allows(now);
    m_marketData.succeeded(now);
    tellChanges();
}

void GuardedExchange::marketDataFailed(std::string reason)
{
    MonotonicTime const now = m_clock.monotonic();
    m_marketData.allows(now);
    m_marketData.failed(now, std::move(reason));
    tellChanges();
}

void GuardedExchange::tellChanges()
{
    for (CircuitBreaker* breaker : {&m_orders, &m_account, &m_marketData}) {
        if (auto change = breaker->takeChange(m_clock.monotonic(), m_clock.utc())) {
            m_engine.submit({m_clock.utc(), *std::move(change)});
        }
    }
}

}  // namespace pentad::resilience
