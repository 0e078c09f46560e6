// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Gates.h"

#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::sim {
namespace {

constexpr std::uint64_t kForgetsEvery = 40;  // appends
constexpr std::uint64_t kInventedRows = 1'000'000'000;

std::string_view nameOf(EventBody const& body)
{
    constexpr std::string_view kNames[] = {
        "cycle",       "bar",      "quote",   "acknowledged", "refused",       "unknown",   "cancel-refused",
        "cancelled",   "reissued", "fill",    "report",       "report-failed", "breaker",   "hazard",
        "hazard-over", "rules",    "command", "session",      "session-end",   "quote-lost"};
    return kNames[body.index()];
}

std::string aboutOf(EventBody const& body)
{
    return std::visit(
        []<typename Body>(Body const& event) -> std::string {
            if constexpr (requires { event.clientOrderId; }) {
                return event.clientOrderId.text();
            } else if constexpr (std::is_same_v<Body, FillReported>) {
                return std::to_string(number(event.fill.tradeId)) + " " + event.fill.quantity.text();
            } else if constexpr (std::is_same_v<Body, AccountReported>) {
                return std::to_string(event.report->openOrders.size()) + " open, " +
                       std::to_string(event.report->fills.size()) + " fills";
            } else {
                return {};
            }
        },
        body);
}

}  // namespace

// --- journal

Expected<JournalState, JournalError> JournalGate::load()
{
    auto loaded = m_journal.load();
    bool const changes = m_parts.mutant == Mutant::PlannedNeverSent || m_parts.mutant == Mutant::KillForgottenAtStart;
    auto state = changes && loaded ? runtime::decodeCoreState(loaded->checkpoint) : std::nullopt;
    if (!state) {
        return loaded;
    }
    if (m_parts.mutant == Mutant::KillForgottenAtStart) {
        state->killed = false;
    } else {
        for (OrderRecord const& order : std::vector<OrderRecord>(state->orders.open())) {
            if (order.state == OrderState::Planned) {
                state->orders.apply(order.clientOrderId, OrderEvent::Refused, state->now);
            }
        }
    }
    ByteWriter writer;
    encode(*state, writer);
    return JournalState{loaded->head, writer.take()};
}

// What a mutant writes instead.
std::vector<StepRecord> JournalGate::twisted(std::span<StepRecord const> records)
{
    std::vector<StepRecord> written(m_heldBack);
    m_heldBack.clear();
    written.insert(written.end(), records.begin(), records.end());
    switch (m_parts.mutant) {
    case Mutant::SendBeforeCommit:
        m_heldBack.assign(records.begin(), records.end());
        written.resize(written.size() - records.size());
        break;
    case Mutant::JournalForgets:
        if (m_appends % kForgetsEvery == 0) {
            written.clear();
        }
        break;
    case Mutant::RecordTornApart:
        for (StepRecord& record : written) {
            record.transactions.clear();
        }
        break;
    case Mutant::PostedTwice:
        for (StepRecord& record : written) {
            if (!record.transactions.empty()) {
                record.transactions.front().postings.push_back(record.transactions.front().postings.front());
            }
        }
        break;
    case Mutant::RecoveryWrites:
        if (m_appends == 1) {
            OutboxRow again;
            again.clientOrderId = ClientOrderId("again");
            again.id = kInventedRows + records.back().sequence;
            written.back().outbox.push_back(again);
        }
        break;
    case Mutant::OutboxUnwritten:
        for (StepRecord& record : written) {
            record.outbox.clear();
        }
        break;
    default: break;
    }
    return written;
}

Expected<JournalHead, JournalError> JournalGate::append(std::span<StepRecord const> records)
{
    m_parts.fatality.passThrough();
    ++m_appends;
    Expected<JournalHead, JournalError> result{JournalHead{}};
    if (m_parts.mutant == Mutant::None) {
        result = m_journal.append(records);
    } else if (auto const written = twisted(records); !written.empty()) {
        result = m_journal.append(written);
    }
    if (m_parts.disk.isOff()) {
        m_parts.fatality.passThrough();
    }
    m_parts.trace.line("commit", std::to_string(records.back().sequence),
                       result ? hexadecimal(result->digest).substr(0, 16) : result.error().message);
    if (result) {
        if (auto const fault = m_parts.faults.strikes(FaultKind::KillAfterCommit)) {
            m_parts.fatality.strike(fault->value);
            m_parts.fatality.passThrough();
        }
        for (StepRecord const& record : records) {
            m_parts.invariants.committed(record);
        }
    }
    return result;
}

// --- the exchange

void SendGate::place(ApprovedOrder const& order)
{
    m_parts.fatality.passThrough();
    m_parts.trace.line("place", order.clientOrderId().view(), sideText(order.side()));
    m_parts.invariants.leaves(order, *m_parts.core);
    m_exchange.place(order);
    if (auto const fault = m_parts.faults.strikes(FaultKind::KillAfterSend)) {
        m_parts.fatality.strike(fault->value);
    }
    m_parts.fatality.passThrough();
}

void SendGate::cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId)
{
    m_parts.fatality.passThrough();
    m_parts.trace.line("cancel", clientOrderId.view());
    m_exchange.cancel(slot, clientOrderId, exchangeOrderId);
}

void SendGate::requestAccountReport(AccountQuestion const& question)
{
    m_parts.fatality.passThrough();
    m_parts.trace.line("ask", std::to_string(number(question.lastTrade)));
    m_exchange.requestAccountReport(question);
}

// --- what the exchange has said

void WordGate::twist(FillReported& event)
{
    Fill& fill = event.fill;
    switch (m_parts.mutant) {
    case Mutant::FillsNotKeyed:
        if (!m_seen.insert(fill.tradeId).second) {
            fill.tradeId = TradeId{number(fill.tradeId) + 1'000'000'000 + ++m_invented};
        }
        break;
    case Mutant::FillHasOtherQuantity: fill.quantity = portion(fill.quantity, Rate("0.5"_dec), Rounding::Down); break;
    case Mutant::FillHasNoFee: fill.fee = fill.tax = Money{}; break;
    case Mutant::FillSideTurned: fill.side = fill.side == Side::Buy ? Side::Sell : Side::Buy; break;
    default: break;
    }
}

void WordGate::twist(AccountReport& report)
{
    runtime::CoreState const& state = m_parts.core->state();
    Universe const& universe = m_parts.core->setup().universe;
    if (m_parts.mutant == Mutant::FillsOfReportsDropped) {
        report.fills.clear();
    } else if (m_parts.mutant == Mutant::DepositUnseen && state.books.opened()) {
        for (ReportedBalance& row : report.balances) {
            row.locked = Decimal{};
            row.free = state.books.quoteBalance().value();
            for (Slot const slot : kSlots) {
                if (row.asset == universe[slot].base) {
                    row.free = state.books.held(slot).value();
                }
            }
        }
    }
}

void WordGate::submit(EngineEvent event)
{
    if (m_parts.mutant == Mutant::None) {
        m_sink.submit(std::move(event));
        return;
    }
    if (auto* fill = std::get_if<FillReported>(&event.body)) {
        twist(*fill);
        bool const foreign = !isOwnClientOrderId(fill->fill.clientOrderId.view());
        if (m_parts.mutant == Mutant::ForeignFillDropped && foreign) {
            return;
        }
    }
    std::vector<ClientOrderId> absent;
    if (auto* reported = std::get_if<AccountReported>(&event.body)) {
        auto twisted = std::make_shared<AccountReport>(*reported->report);
        twist(*twisted);
        if (m_parts.mutant == Mutant::ForeignFillDropped) {
            std::erase_if(twisted->fills,
                          [](Fill const& fill) { return !isOwnClientOrderId(fill.clientOrderId.view()); });
        }
        if (m_parts.mutant == Mutant::FirstNotFoundIsAbsent) {
            auto const lists = [&](std::vector<ReportedOrder> const& rows, ClientOrderId const& id) {
                return std::any_of(rows.begin(), rows.end(), [&](auto const& row) { return row.clientOrderId == id; });
            };
            for (OrderRecord const& order : m_parts.core->state().orders.open()) {
                bool const listed =
                    lists(twisted->openOrders, order.clientOrderId) || lists(twisted->endedOrders, order.clientOrderId);
                if (order.state == OrderState::Unknown && !listed) {
                    absent.push_back(order.clientOrderId);
                }
            }
        }
        reported->report = std::move(twisted);
    }
    UtcTime const at = event.at;
    m_sink.submit(std::move(event));
    for (ClientOrderId const& id : absent) {
        m_sink.submit({at, OrderRefused{id, "not listed"}});
    }
}

void EventGate::submit(EngineEvent event)
{
    if (m_parts.fatality.dying) {
        return;
    }
    bool const quiet =
        std::holds_alternative<QuoteChanged>(event.body) || std::holds_alternative<BarClosed>(event.body);
    if (!quiet) {
        m_parts.trace.line(nameOf(event.body), aboutOf(event.body));
        if (auto const fault = m_parts.faults.strikes(FaultKind::KillAtEvent)) {
            m_parts.fatality.strike(fault->value);
            return;
        }
    }
    m_sink.submit(std::move(event));
}

// --- risk

void WatchedRisk::blind(RiskView& view, OrderIntent const& intent) const
{
    auto const slot = view.universe->find(intent.symbol.view());
    AssetRiskView* const asset = slot ? &view.assets[*slot] : nullptr;
    switch (m_parts.mutant) {
    case Mutant::PauseIgnored:
        view.paused = false;
        view.disarmed = false;
        break;
    case Mutant::KillIgnored: view.killed = false; break;
    case Mutant::SafeModeIgnored: view.safeMode = false; break;
    case Mutant::BreakersIgnored:
        view.breakers = {};
        view.safeMode = false;  // a breaker is also a hazard
        break;
    case Mutant::StaleDataIgnored:
        view.safeMode = false;
        for (AssetRiskView& each : view.assets) {
            each.dataAge = Milliseconds(0);
        }
        break;
    case Mutant::OldOrdersForgotten:
        view.capital.inputs.commitments = Money{};
        view.capital.cashAvailable = view.capital.inputs.cash;
        for (AssetRiskView& each : view.assets) {
            each.unlocked = each.held;
        }
        break;
    case Mutant::RateUncounted: view.ordersLastMinute = 0; break;
    case Mutant::OpenOrdersUncounted: view.openOrders = 0; break;
    case Mutant::CollarMoved:
        if (asset != nullptr && intent.limitPrice) {
            asset->bid = asset->ask = *intent.limitPrice;
        }
        break;
    case Mutant::ReserveForgotten:
        // Without the reserve every cap that is made from it is larger too.
        view.capital.requiredCash = view.capital.reservedCash = Money{};
        view.capital.tradable = view.capital.grossCap = view.capital.equity;
        for (Money& cap : view.capital.assetCaps) {
            cap = view.capital.equity;
        }
        break;
    case Mutant::OversellAllowed:
        if (asset != nullptr) {
            asset->unlocked = asset->held;
        }
        break;
    case Mutant::ShortAllowed:
        if (asset != nullptr) {
            asset->held = asset->held + Quantity(Decimal(1'000));
            asset->unlocked = asset->held;
        }
        break;
    default: break;
    }
}

void WatchedRisk::preTradeCheck(OrderIntent const& intent, RiskView const& view, Evaluation& evaluation,
                                RiskVerdict& verdict) const
{
    if (m_parts.mutant == Mutant::None) {
        m_risk.preTradeCheck(intent, view, evaluation, verdict);
    } else {
        RiskView seen = view;
        blind(seen, intent);
        m_risk.preTradeCheck(intent, seen, evaluation, verdict);
    }
    if (verdict.approved && m_parts.core != nullptr) {
        m_parts.invariants.approved(intent, RiskDecision{verdict, evaluation}, *m_parts.core);
    }
}

}  // namespace pentad::sim
