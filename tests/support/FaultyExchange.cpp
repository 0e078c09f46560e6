// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultyExchange.h"

#include <algorithm>

namespace pentad::test {
namespace {

// The order an answer is about; nothing for every other event.
std::optional<ClientOrderId> answered(EngineEvent const& event)
{
    if (auto const* body = std::get_if<OrderAcknowledged>(&event.body)) {
        return body->clientOrderId;
    }
    if (auto const* body = std::get_if<OrderRefused>(&event.body)) {
        return body->clientOrderId;
    }
    if (auto const* body = std::get_if<OrderCancelled>(&event.body)) {
        return body->clientOrderId;
    }
    if (auto const* body = std::get_if<CancelRefused>(&event.body)) {
        return body->clientOrderId;
    }
    return std::nullopt;
}

}  // namespace

FaultyExchange::FaultyExchange(EventSink& sink, std::uint64_t seed, FaultRates const& rates)
    : m_sink(sink), m_inner(*this), m_random(seed), m_rates(rates)
{
}

Fault FaultyExchange::faultFor(std::initializer_list<std::pair<Fault, unsigned>> possible)
{
    Fault chosen = Fault::None;
    if (!m_script.empty()) {
        chosen = m_script.front();
        m_script.pop_front();
    } else {
        for (auto const& [fault, perMille] : possible) {
            if (strikes(perMille)) {
                chosen = fault;
                break;
            }
        }
    }
    m_faults += chosen != Fault::None ? 1 : 0;
    return chosen;
}

void FaultyExchange::place(ApprovedOrder const& order)
{
    Fault const fault = faultFor({{Fault::LoseRequest, m_rates.loseRequest},
                                  {Fault::LoseRequestLoudly, m_rates.loseRequestLoudly},
                                  {Fault::LoseAnswer, m_rates.loseAnswer},
                                  {Fault::AcceptThenTimeout, m_rates.acceptThenTimeout}});
    if (fault == Fault::LoseRequestLoudly) {
        m_own.push_back({{}, OrderOutcomeUnknown{order.clientOrderId(), "connection lost"}});
    }
    if (fault == Fault::LoseRequest || fault == Fault::LoseRequestLoudly) {
        return;
    }
    if (fault == Fault::LoseAnswer || fault == Fault::AcceptThenTimeout) {
        m_pending.emplace_back(order.clientOrderId(), fault);
    }
    m_exchange->place(order);
}

void FaultyExchange::cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId)
{
    Fault const fault = faultFor({{Fault::LoseRequest, m_rates.loseRequest}, {Fault::LoseAnswer, m_rates.loseAnswer}});
    if (fault == Fault::LoseRequest) {
        return;
    }
    if (fault == Fault::LoseAnswer) {
        m_pending.emplace_back(clientOrderId, fault);
    }
    m_exchange->cancel(slot, clientOrderId, exchangeOrderId);
}

void FaultyExchange::requestAccountReport(AccountQuestion const& question)
{
    if (faultFor({{Fault::RefuseReport, m_rates.refuseReport}}) == Fault::RefuseReport) {
        m_own.push_back({{}, AccountReportFailed{"service unavailable"}});
        return;
    }
    m_exchange->requestAccountReport(question);
}

void FaultyExchange::hear(EngineEvent event)
{
    if (auto const id = answered(event)) {
        auto const pending = std::find_if(m_pending.begin(), m_pending.end(),
                                          [&](auto const& candidate) { return candidate.first == *id; });
        if (pending != m_pending.end()) {
            Fault const fault = pending->second;
            m_pending.erase(pending);
            if (fault == Fault::LoseAnswer) {
                return;
            }
            event.body = OrderOutcomeUnknown{*id, "timeout"};
        }
    }
    bool const twice = strikes(m_rates.repeat);
    if (twice) {
        ++m_faults;
        m_waiting.push_back(event);
    }
    m_waiting.push_back(std::move(event));
    if (m_waiting.size() > 1 && strikes(m_rates.reorder)) {
        ++m_faults;
        std::swap(m_waiting[m_waiting.size() - 1], m_waiting[m_waiting.size() - 2]);
    }
}

void FaultyExchange::release(UtcTime now, bool everything)
{
    std::vector<EngineEvent> events = std::move(m_own);
    m_own.clear();
    std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(events));
    m_waiting.clear();
    for (EngineEvent& event : events) {
        if (!everything && strikes(m_rates.delay)) {
            ++m_faults;
            m_waiting.push_back(std::move(event));
        } else {
            event.at = std::max(event.at, now);
            m_sink.submit(std::move(event));
        }
    }
}

}  // namespace pentad::test
