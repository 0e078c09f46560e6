// SPDX-License-Identifier: GPL-3.0-or-later
// Circuit breakers around an exchange: orders and account. Stands between the engine and the adapter in both directions:
// calls go down only if their breaker allows, answers come up and move it. An order that an open breaker stops was
// certainly never sent, so it is refused, not unknown. Cancels always go: they only reduce risk. What this program itself
// refuses, or finds no turn for, says nothing about the exchange: it moves no breaker, and where it was a probe the next
// call is one instead. A key that the exchange does not accept opens the orders breaker at once.
// While the orders breaker is not closed, risk lets no entry through, so orders alone would never probe it: after its
// cooldown the answers to account reports, which ask the same signed order routes, are probes too. Thread: the engine's.
#pragma once

#include "contracts/ExchangeClient.h"
#include "resilience/CircuitBreaker.h"

namespace pentad::resilience {

class GuardedExchange final : public ExchangeClient, public EventSink {
public:
    // `engine` gets everything the adapter submits, and the changes of the breakers.
    GuardedExchange(EventSink& engine, Clock const& clock, BreakerParameters parameters);
    // The adapter below, whose sink is this object.
    void guard(ExchangeClient& below) { m_below = &below; }

    void place(ApprovedOrder const& order) override;
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override;
    void requestAccountReport(AccountQuestion const& question) override;
    void submit(EngineEvent event) override;

    // How a cancel went: its outcome comes later and otherwise, or not at all.
    void ordersAnswered();
    void ordersFailed(std::string reason);
    void credentialsRefused(std::string reason);
    // The exchange answered as it never does: somebody else may be answering, so nothing is risked at once.
    void protocolBroken(std::string reason);
    // Market data goes another way; whoever feeds it tells how it went.
    void marketDataSucceeded();
    void marketDataFailed(std::string reason);

    CircuitBreaker const& orders() const { return m_orders; }
    CircuitBreaker const& account() const { return m_account; }

private:
    void judge(OrderRefused const& refusal, MonotonicTime now);
    void judge(AccountReportFailed const& failure, MonotonicTime now);
    bool probesOrders(MonotonicTime now);
    void tellChanges();

    EventSink& m_engine;
    Clock const& m_clock;
    ExchangeClient* m_below = nullptr;
    CircuitBreaker m_orders;
    CircuitBreaker m_account;
    CircuitBreaker m_marketData;
};

}  // namespace pentad::resilience
