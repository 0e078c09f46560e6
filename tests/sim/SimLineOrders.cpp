// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/SimLine.h"

namespace pentad::sim {
namespace {

constexpr Milliseconds kOrderDeadline{10'000};
// Older stamps are refused.
constexpr Milliseconds kStampWindow{5'000};

OrderRequest requestOf(ApprovedOrder const& order)
{
    return {order.clientOrderId(), order.slot(), order.side(), order.type(), order.size(), order.limitPrice()};
}

// Another id that looks like ours.
ClientOrderId otherId(ClientOrderId const& id)
{
    std::string text = id.text();
    text.back() = text.back() == 'A' ? 'B' : 'A';
    return ClientOrderId(std::string_view(text));
}

}  // namespace

Milliseconds SimLine::latency()
{
    return Milliseconds(Chance{m_parts.seed, 0x1A7E, ++m_messages}.between(20, 150));
}

bool SimLine::isCut() const
{
    FaultDesk const& faults = m_parts.faults;
    return faults.window(FaultKind::Offline) != nullptr || faults.window(FaultKind::HalfOpen) != nullptr;
}

Milliseconds SimLine::lag(FaultKind kind) const
{
    Fault const* const window = m_parts.faults.window(kind);
    return Milliseconds(window == nullptr ? 0 : window->extra);
}

void SimLine::place(ApprovedOrder const& order)
{
    OrderRequest const request = requestOf(order);
    bool const inQuote = std::holds_alternative<QuoteSize>(request.size);
    m_follows.emplace(
        request.clientOrderId,
        Follow{btcturk::OrderTrack(request.clientOrderId, request.slot, request.type, inQuote), false, 0, 0, {}});
    send(request);
}

void SimLine::send(OrderRequest const& request)
{
    FaultDesk& faults = m_parts.faults;
    ClientOrderId const id = request.clientOrderId;
    m_answered.erase(id);
    // Whatever happens below, after the deadline nobody waits any more.
    m_parts.life->in(kOrderDeadline, [this, id, request] {
        if (!m_answered.contains(id)) {
            unknown(id, "no answer");
            if (m_parts.mutant == Mutant::ResendSameId || m_parts.mutant == Mutant::NewIdOnRetry) {
                OrderRequest again = request;
                again.clientOrderId = m_parts.mutant == Mutant::NewIdOnRetry ? otherId(id) : id;
                arrive(again, false, std::nullopt);
            }
        }
    });
    Milliseconds const there = latency();
    auto const fails = [&](std::string why) {
        m_parts.life->in(there + latency(), [this, id, why = std::move(why)] { unknown(id, why); });
    };
    if (isCut() || faults.strikes(FaultKind::LoseOrder)) {
        return;
    }
    if (faults.window(FaultKind::RateLimited) != nullptr) {
        return fails("TOO_MANY_REQUESTS (429)");
    }
    if (faults.window(FaultKind::Maintenance) != nullptr || faults.strikes(FaultKind::GatewayRefuses)) {
        return fails("service unavailable (503)");
    }
    if (auto const slow = faults.strikes(FaultKind::SlowAccept)) {
        m_parts.agenda.in(Milliseconds(slow->value),
                          [request, &exchange = m_parts.exchange] { exchange.place(request); });
        return fails("gateway timeout (504)");
    }
    auto const delayed = faults.strikes(FaultKind::DelayOrder);
    Milliseconds const travel = delayed ? Milliseconds(delayed->value) : there;
    std::optional<Milliseconds> back = latency();
    if (faults.strikes(FaultKind::LoseOrderReply)) {
        back.reset();
        if (m_parts.mutant == Mutant::TransportRepeats) {
            m_parts.agenda.in(travel, [request, &exchange = m_parts.exchange] { exchange.place(request); });
        }
    } else if (auto const late = faults.strikes(FaultKind::DelayOrderReply)) {
        back = Milliseconds(late->value);
    }
    bool const stampIsOld = travel > kStampWindow;
    m_parts.agenda.in(travel, [this, life = m_parts.life, request, stampIsOld, back, &exchange = m_parts.exchange] {
        if (life->isAlive()) {
            arrive(request, stampIsOld, back);
        } else if (!stampIsOld) {
            exchange.place(request);
        }
    });
}

void SimLine::arrive(OrderRequest const& request, bool stampIsOld, std::optional<Milliseconds> replyAfter)
{
    SimExchange::Reply const reply =
        stampIsOld ? SimExchange::Reply{false, {}, "Unauthorized - Invalid Nonce"} : m_parts.exchange.place(request);
    if (replyAfter) {
        m_parts.life->in(*replyAfter, [this, id = request.clientOrderId, reply] {
            if (!m_answered.contains(id)) {
                takePlaced(id, reply);
            }
        });
    }
}

void SimLine::takePlaced(ClientOrderId const& id, SimExchange::Reply const& reply)
{
    m_answered.insert(id);
    if (reply.accepted) {
        bool const wrong = m_parts.mutant == Mutant::AckLosesId;
        ExchangeOrderId const named = wrong ? ExchangeOrderId{number(reply.id) - 1} : reply.id;
        tell(OrderAcknowledged{id, named});
        accepted(id, named);
        return;
    }
    Follow* const follow = find(id);
    if (follow != nullptr && follow->track.id() != ExchangeOrderId{}) {
        unknown(id, reply.refusal);  // the socket has shown this very order
        return;
    }
    m_follows.erase(id);
    tell(OrderRefused{id, reply.refusal});
}

void SimLine::unknown(ClientOrderId const& id, std::string why)
{
    m_answered.insert(id);
    if (m_parts.mutant == Mutant::TimeoutIsRefusal) {
        tell(OrderRefused{id, std::move(why)});
        return;
    }
    tell(OrderOutcomeUnknown{id, std::move(why)});
    Follow* const follow = find(id);
    if (follow != nullptr && follow->track.id() != ExchangeOrderId{}) {
        ExchangeOrderId const known = follow->track.id();
        tell(OrderAcknowledged{id, known});
        accepted(id, known);
        return;
    }
    m_unproven.insert(id);
}

void SimLine::cancel(Slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId)
{
    if (m_parts.mutant == Mutant::CancelsDropped || m_parts.mutant == Mutant::KillUntold) {
        return;
    }
    Follow* const follow = find(clientOrderId);
    ExchangeOrderId const known = follow != nullptr ? follow->track.id() : ExchangeOrderId{};
    bool const isNamed = exchangeOrderId != ExchangeOrderId{} && follow != nullptr && !follow->track.isStop();
    askCancel(clientOrderId, known != ExchangeOrderId{} && !isNamed ? known : exchangeOrderId);
}

void SimLine::askCancel(ClientOrderId const& id, ExchangeOrderId exchangeId)
{
    FaultDesk& faults = m_parts.faults;
    auto const nothingProven = [this, id](Milliseconds after) {
        m_parts.life->in(after, [this, id] {
            if (Follow* const follow = find(id); follow != nullptr && !follow->track.ended()) {
                follow->busy = true;
                soon(*follow);
            }
        });
    };
    Milliseconds const there = latency();
    Milliseconds const back = latency();
    if (isCut() || faults.strikes(FaultKind::LoseCancel)) {
        return nothingProven(kOrderDeadline);
    }
    bool const answersNothing =
        faults.window(FaultKind::RateLimited) != nullptr || faults.window(FaultKind::Maintenance) != nullptr;
    if (answersNothing) {
        return nothingProven(there + back);
    }
    if (faults.strikes(FaultKind::BlockCancel)) {
        m_parts.life->in(there + back, [this, id] { takeCancelled(id, {false, {}, "ORDER_CANCEL_BLOCKED"}); });
        return;
    }
    bool const lost = faults.strikes(FaultKind::LoseCancelReply).has_value();
    auto const slow = faults.strikes(FaultKind::SlowCancel);
    Milliseconds const work(slow ? slow->value : 100);
    m_parts.agenda.in(there, [this, life = m_parts.life, &agenda = m_parts.agenda, &exchange = m_parts.exchange, id,
                              exchangeId, lost, work, back] {
        SimExchange::Reply const reply = exchange.cancel(exchangeId);
        if (reply.accepted) {
            agenda.in(work, [&exchange, exchangeId] { exchange.finishCancel(exchangeId); });
        }
        if (!lost && life->isAlive()) {
            life->in(back, [this, id, reply] { takeCancelled(id, reply); });
        }
    });
    nothingProven(there + back);
}

void SimLine::takeCancelled(ClientOrderId const& id, SimExchange::Reply const& reply)
{
    if (!reply.accepted) {
        tell(CancelRefused{id, reply.refusal});
    } else if (m_parts.mutant == Mutant::CancelReplyIsEnd) {
        tell(OrderCancelled{id, reply.id});
    }
}

}  // namespace pentad::sim
