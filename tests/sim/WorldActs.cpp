// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/World.h"

namespace pentad::sim {
namespace {

constexpr Milliseconds kTendedEvery{10'000};
constexpr Milliseconds kFlowPatience{30'000};

Slot slotOf(Fault const& fault)
{
    return kSlots[static_cast<std::size_t>(fault.extra < 0 ? -fault.extra : fault.extra) % kUniverseSize];
}

// Somebody else's order on the same account.
OrderRequest foreignOrder(Fault const& fault, Quote const& quote, bool market)
{
    Slot const slot = slotOf(fault);
    Instrument const& instrument = simulatedPairs()[slot];
    OrderRequest request;
    request.clientOrderId = ClientOrderId(market ? "web" : "advanced-android");
    request.slot = slot;
    request.side = (fault.extra / 8) % 2 == 0 ? Side::Buy : Side::Sell;
    request.type = market ? OrderType::Market : OrderType::Limit;
    Money const money(Decimal(500 + fault.extra % 3'000));
    request.size =
        BaseSize{quantityFor(money, quote.ask, Rounding::Down).round(instrument.quantityScale, Rounding::Down)};
    if (!market) {
        Rate const away = request.side == Side::Buy ? Rate("-0.004"_dec) : Rate("0.004"_dec);
        request.limitPrice = shifted(quote.bid, away, Rounding::Down).round(instrument.priceScale, Rounding::Down);
    } else if (request.side == Side::Buy) {
        request.size = QuoteSize{money};
    }
    return request;
}

}  // namespace

void World::act(Fault const& fault)
{
    m_trace.line("fault", faultKindText(fault.kind), std::to_string(fault.value));
    actOnExchange(fault);
    actOnProcess(fault);
    if (m_session != nullptr && m_session->engine && !m_session->life->isSuspended()) {
        actAsOperator(fault);
    }
}

void World::actOnExchange(Fault const& fault)
{
    Quote const quote = m_market.quote(slotOf(fault), kBeginning + m_agenda.now());
    SimExchange::Rules& rules = m_exchange.rules();
    switch (fault.kind) {
    case FaultKind::ForeignOrder: {
        SimExchange::Reply const reply = m_exchange.place(foreignOrder(fault, quote, false));
        if (reply.accepted) {
            m_agenda.in(Milliseconds(fault.value), [this, id = reply.id] { m_exchange.finishCancel(id); });
        }
        break;
    }
    case FaultKind::ForeignTrade: m_exchange.place(foreignOrder(fault, quote, true)); break;
    case FaultKind::Deposit: m_exchange.deposit(Decimal(fault.extra)); break;
    case FaultKind::Withdrawal:
        m_exchange.deposit(-min(Decimal(fault.extra), m_exchange.balances().quote.free).round(2, Rounding::Down));
        break;
    case FaultKind::ForeignCancel:
        if (auto const open = m_exchange.openIds(); !open.empty()) {
            m_exchange.finishCancel(open.front());
        }
        break;
    case FaultKind::MinimumRises:
        rules.minimumValue = Money(Decimal(3'000));
        m_agenda.in(Milliseconds(fault.value),
                    [&rules] { rules.minimumValue = simulatedPairs()[kSlots[0]].minimumValue; });
        break;
    case FaultKind::FeeDoubles:
        rules.takerRate = Rate("0.0048"_dec);
        m_agenda.in(Milliseconds(fault.value), [&rules] { rules.takerRate = Rate("0.0024"_dec); });
        break;
    case FaultKind::PriceJump:
        m_market.jump(kSlots[static_cast<std::size_t>(fault.at) % kUniverseSize], fault.extra);
        break;
    case FaultKind::HaltPair: {
        Slot const slot = slotOf(fault);
        m_exchange.setTraded(slot, false);
        m_agenda.in(Milliseconds(fault.value), [this, slot] { m_exchange.setTraded(slot, true); });
        break;
    }
    case FaultKind::HideTrade: m_exchange.hideNextTrade(m_agenda.now() + Milliseconds(fault.value)); break;
    default: break;
    }
}

void World::actOnProcess(Fault const& fault)
{
    Session* const session = m_session.get();
    switch (fault.kind) {
    case FaultKind::ClockJump:
        m_clock.jump(Milliseconds(fault.extra));
        m_agenda.in(Milliseconds(fault.value), [this] { m_clock.setRight(); });
        break;
    case FaultKind::Offline:
    case FaultKind::HalfOpen:
        m_agenda.in(Milliseconds(fault.value + 1'000), [this] {
            if (m_session && m_session->line && !m_session->life->isSuspended()) {
                m_session->line->reconnected();
            }
        });
        break;
    case FaultKind::KillProcess:
        if (session != nullptr) {
            session->fatality.strike(fault.value);
        }
        break;
    case FaultKind::PowerLossNow:
        if (session != nullptr) {
            session->fatality.strike(fault.value, true);
        }
        break;
    case FaultKind::Suspend:
        if (session != nullptr) {
            session->life->suspendUntil(m_agenda.now() + Milliseconds(fault.value));
        }
        break;
    default: break;
    }
}

void World::command(CommandBody body)
{
    m_session->engine->submitCommand(
        std::make_shared<Command const>(Command{CommandId{++m_commands}, std::move(body)}));
}

void World::actAsOperator(Fault const& fault)
{
    if (m_session->fatality.dying || m_session->stopped) {
        return;
    }
    runtime::CoreState const& state = m_session->core->state();
    Universe const& universe = simulatedPairs();
    switch (fault.kind) {
    case FaultKind::Pause: command(pentad::Pause{"lunch"}); break;
    case FaultKind::Resume: command(pentad::Resume{"back"}); break;
    case FaultKind::Flatten: command(pentad::Flatten{"holiday", fault.extra == 1}); break;
    case FaultKind::Kill: command(pentad::Kill{"wrong prices"}); break;
    case FaultKind::Rearm: command(pentad::Rearm{"right prices"}); break;
    case FaultKind::CancelAll: command(CancelAllOrders{}); break;
    case FaultKind::DisableAsset: command(pentad::EnableAsset{universe[slotOf(fault)].symbol, false}); break;
    case FaultKind::EnableAsset: command(pentad::EnableAsset{universe[slotOf(fault)].symbol, true}); break;
    case FaultKind::Disarm: command(pentad::Disarm{"careful"}); break;
    case FaultKind::CloseProgram:
        m_closedFor = fault.value;
        command(Stop{fault.extra == 1});
        break;
    case FaultKind::MoveOrder:
        for (OrderRecord const& order : state.orders.open()) {
            if (order.limitPrice) {
                Price const price = shifted(*order.limitPrice, rateFromBps(Decimal(fault.extra)), Rounding::Down);
                command(pentad::MoveOrder{order.clientOrderId,
                                          price.round(universe[order.slot].priceScale, Rounding::Down)});
                break;
            }
        }
        break;
    case FaultKind::Ticket: {
        PlaceOrder ticket;
        ticket.symbol = universe[slotOf(fault)].symbol;
        ticket.type = OrderType::Market;
        if ((fault.extra / 8) % 2 == 0) {
            ticket.size = QuoteSize{Money(Decimal(200 + fault.extra % 3'000))};
        } else {
            ticket.side = Side::Sell;
            ticket.size =
                BaseSize{state.books.held(slotOf(fault)).round(universe[slotOf(fault)].quantityScale, Rounding::Down)};
        }
        command(ticket);
        break;
    }
    default: break;
    }
}

// What somebody at the screen does from time to time: arm, acknowledge what came in.
void World::tendAccount()
{
    m_agenda.in(kTendedEvery, [this] { tendAccount(); });
    if (m_session == nullptr || !m_session->engine || m_session->life->isSuspended() || m_session->fatality.dying ||
        m_session->stopped) {
        return;
    }
    runtime::CoreState const& state = m_session->core->state();
    if (m_options.plan.live && !state.armed && state.reconciled && !state.killed && !state.safeMode) {
        command(pentad::Arm{Money(Decimal(100'000'000))});
    }
    for (ExternalFlowView const& flow : std::vector<ExternalFlowView>(state.flows)) {
        if (!flow.acknowledged) {
            Milliseconds const seen = m_flowsSeen.emplace(flow.id, m_agenda.now()).first->second;
            if (m_agenda.now() - seen >= kFlowPatience) {
                command(pentad::AcknowledgeFlow{flow.id});
            }
        }
    }
}

// The faults are over: what was left wrong is put right.
void World::setAllRight()
{
    m_clock.setRight();
    m_exchange.halt(false);
    for (Slot const slot : kSlots) {
        m_exchange.setTraded(slot, true);
    }
    m_exchange.rules() = {simulatedPairs()[kSlots[0]].minimumValue, Rate("0.0012"_dec), Rate("0.0024"_dec)};
    if (m_session != nullptr && m_session->life->isSuspended()) {
        m_session->fatality.strike(1'000);
        lookAfter();
    }
}

}  // namespace pentad::sim
