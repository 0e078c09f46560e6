// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/StepChecks.h"

#include <algorithm>

namespace pentad::runtime {
namespace {

// --- postings

// What the postings of a step add up to.
struct PostingSums {
    Decimal cash;
    Decimal reserveBucket;
    Decimal feesAccrued;
    Decimal feesPaid;
    Decimal taxPaid;
    PerAsset<Decimal> holdings;
};

// Place of a currency: 0 is the quote, then the five.
std::size_t placeOf(Asset const& currency, Universe const& universe)
{
    if (currency == universe[kSlots.front()].quote) {
        return 0;
    }
    std::size_t place = 1;
    while (place <= kUniverseSize && universe[kSlots[place - 1]].base != currency) {
        ++place;
    }
    return place;
}

void add(Posting const& posting, std::size_t place, PostingSums& sums)
{
    switch (posting.account) {
    case Account::Holdings:
        if (place > 0) {
            sums.holdings[kSlots[place - 1]] += posting.amount;
        }
        return;
    case Account::Cash: sums.cash += posting.amount; return;
    case Account::ReserveBucket: sums.reserveBucket += posting.amount; return;
    case Account::FeesAccrued: sums.feesAccrued += posting.amount; return;
    case Account::FeesPaid: sums.feesPaid += posting.amount; return;
    case Account::TaxPaid: sums.taxPaid += posting.amount; return;
    case Account::Market:
    case Account::External: return;
    }
}

Finding addUp(LedgerTransaction const& transaction, Universe const& universe, PostingSums& sums)
{
    std::array<Decimal, 1 + kUniverseSize> left{};
    for (Posting const& posting : transaction.postings) {
        std::size_t const place = placeOf(posting.currency, universe);
        if (place >= left.size()) [[unlikely]] {
            return broken("V9", Phrase::BrokenUniverse, {posting.currency.view()});
        }
        left[place] += posting.amount;
        add(posting, place, sums);
    }
    for (std::size_t place = 0; place < left.size(); ++place) {
        if (!left[place].isZero()) [[unlikely]] {
            Asset const currency = place == 0 ? universe.quote() : universe[kSlots[place - 1]].base;
            return broken("V1", Phrase::BrokenSum,
                          {std::to_string(transaction.id), left[place].text(), currency.view()});
        }
    }
    return std::nullopt;
}

Finding areEqual(std::string_view account, Decimal figure, Decimal postings)
{
    if (figure != postings) [[unlikely]] {
        return broken("V2", Phrase::BrokenFigure, {figure.text(), account, postings.text()});
    }
    return std::nullopt;
}

Finding figuresMovedBy(PostingSums const& sums, BookFigures const& before, BookFigures const& after,
                       Universe const& universe)
{
    Finding found = areEqual(accountText(Account::Cash), after.cash.value(), before.cash.value() + sums.cash);
    if (!found) {
        found = areEqual(accountText(Account::ReserveBucket), after.reserveBucket.value(),
                         before.reserveBucket.value() + sums.reserveBucket);
    }
    if (!found) {
        found = areEqual(accountText(Account::FeesAccrued), after.accruedFees.value(),
                         before.accruedFees.value() - sums.feesAccrued);
    }
    if (!found) {
        found =
            areEqual(accountText(Account::FeesPaid), after.feesTotal.value(), before.feesTotal.value() + sums.feesPaid);
    }
    if (!found) {
        found = areEqual(accountText(Account::TaxPaid), after.taxTotal.value(), before.taxTotal.value() + sums.taxPaid);
    }
    for (std::size_t i = 0; !found && i < kSlots.size(); ++i) {
        Slot const slot = kSlots[i];
        Decimal const held = after.held[slot].value();
        found = areEqual(universe[slot].base.view(), held, before.held[slot].value() + sums.holdings[slot]);
        if (!found && held.isNegative()) [[unlikely]] {
            return broken("V9", Phrase::BrokenShort, {universe[slot].base.view(), held.text()});
        }
    }
    return found;
}

// --- effects

template <typename Id>
auto ofOrder(Id const& id)
{
    return [&id](auto const& row) { return row.clientOrderId == id; };
}

Finding hasItsRow(StepRecord const& record, std::uint64_t outboxId, OutboxKind kind, ClientOrderId const& id)
{
    bool const written = std::any_of(record.outbox.begin(), record.outbox.end(), [&](OutboxRow const& row) {
        return row.id == outboxId && row.kind == kind && row.clientOrderId == id;
    });
    return written ? std::nullopt : broken("V6", Phrase::BrokenRequest, {id.view()});
}

Finding isDecidedOnce(StepRecord const& record, ClientOrderId const& id)
{
    auto const decided = std::count_if(
        record.decisions.begin(), record.decisions.end(),
        [&](DecisionRecord const& decision) { return decision.evaluation.accepted && decision.clientOrderId == id; });
    return decided == 1 ? std::nullopt : broken("V5", Phrase::BrokenDecision, {id.view(), std::to_string(decided)});
}

}  // namespace

Finding checkPostings(BookFigures const& before, StepRecord const& record, Universe const& universe)
{
    PostingSums sums;
    for (LedgerTransaction const& transaction : record.transactions) {
        if (Finding found = addUp(transaction, universe, sums)) [[unlikely]] {
            return found;
        }
    }
    if (Finding found = figuresMovedBy(sums, before, record.figures, universe)) [[unlikely]] {
        return found;
    }
    if (record.figures.reserveBucket.isNegative()) [[unlikely]] {
        return broken("V8", Phrase::BrokenShort,
                      {accountText(Account::ReserveBucket), record.figures.reserveBucket.text()});
    }
    if (Money const residual = equityResidual(record.figures); !residual.isZero()) [[unlikely]] {
        return broken("V3", Phrase::BrokenEquity, {residual.text()});
    }
    return std::nullopt;
}

Finding checkEffects(Step const& step)
{
    StepRecord const& record = step.record;
    for (Effect const& effect : step.effects) {
        Finding found;
        if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
            ClientOrderId const id = place->order.clientOrderId();
            found = hasItsRow(record, place->outboxId, OutboxKind::Place, id);
            if (!found && std::none_of(record.orders.begin(), record.orders.end(), ofOrder(id))) {
                found = broken("V6", Phrase::BrokenRequest, {id.view()});
            }
            if (!found) {
                found = isDecidedOnce(record, id);
            }
        } else if (auto const* cancel = std::get_if<CancelEffect>(&effect);
                   cancel != nullptr && cancel->outboxId != 0) {
            // Orders of others are cancelled without a row of ours.
            found = hasItsRow(record, cancel->outboxId, OutboxKind::Cancel, cancel->clientOrderId);
        }
        if (found) [[unlikely]] {
            return found;
        }
    }
    return std::nullopt;
}

bool canBecome(OrderState from, OrderState to)
{
    using States = std::array<bool, kOrderStates>;
    static std::array<States, kOrderStates> const kReached = [] {
        std::array<States, kOrderStates> reached{};
        for (std::size_t begin = 0; begin < kOrderStates; ++begin) {
            States& states = reached[begin];
            states[begin] = true;
            for (bool grows = true; grows;) {
                grows = false;
                for (std::size_t state = 0; state < kOrderStates; ++state) {
                    for (std::size_t event = 0; states[state] && event < kOrderEvents; ++event) {
                        auto const next = static_cast<std::size_t>(
                            transition(static_cast<OrderState>(state), static_cast<OrderEvent>(event)).next);
                        grows = grows || !states[next];
                        states[next] = true;
                    }
                }
            }
        }
        return reached;
    }();
    return kReached[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
}

Finding checkOrder(RecordedOrder const& before, OrderRecord const& after, Quantity traded)
{
    Quantity const* const size = baseOf(after.size);
    // More than was ordered is the exchange's doing: it is booked, and told by the order's state.
    if (after.filled.isNegative()) [[unlikely]] {
        return broken("V11", Phrase::BrokenFilled,
                      {after.clientOrderId.view(), after.filled.text(), size == nullptr ? "0" : size->text()});
    }
    if (Quantity const sum = before.filled + traded; after.filled != sum || traded.isNegative()) [[unlikely]] {
        return broken("V11", Phrase::BrokenFills, {after.clientOrderId.view(), after.filled.text(), sum.text()});
    }
    if (!canBecome(before.state, after.state)) [[unlikely]] {
        return broken("V12", Phrase::BrokenMove,
                      {after.clientOrderId.view(), orderStateText(before.state), orderStateText(after.state)});
    }
    // The one end that the trades themselves must prove.
    if (after.state == OrderState::Filled && size != nullptr && after.filled < *size) [[unlikely]] {
        return broken("V12", Phrase::BrokenFilled, {after.clientOrderId.view(), after.filled.text(), size->text()});
    }
    return std::nullopt;
}

Finding checkKept(OrderRecord const& recorded, orders::OrderRegistry const& orders)
{
    std::size_t times = 0;
    OrderRecord const* kept = nullptr;
    for (OrderRecord const& order : orders.open()) {
        if (order.clientOrderId == recorded.clientOrderId) {
            ++times;
            kept = &order;
        }
    }
    if (times != (isTerminal(recorded.state) ? 0U : 1U)) [[unlikely]] {
        return broken("V5", Phrase::BrokenIds, {recorded.clientOrderId.view(), std::to_string(times)});
    }
    if (kept != nullptr && (kept->state != recorded.state || kept->filled != recorded.filled)) [[unlikely]] {
        return broken("V12", Phrase::BrokenCopy,
                      {recorded.clientOrderId.view(), orderStateText(recorded.state), orderStateText(kept->state)});
    }
    return std::nullopt;
}

void StepChecks::begin(CoreState const& state)
{
    m_sequence = state.sequence;
    m_at = state.now;
    m_figures = state.books.figures();
    m_live.clear();
    for (OrderRecord const& order : state.orders.open()) {
        m_live.push_back({order.clientOrderId, order.state, order.filled});
    }
    m_ended = {};
    m_endedNext = 0;
    for (OrderRecord const& order : state.orders.ended()) {
        keepEnded({order.clientOrderId, order.state, order.filled});
    }
    m_trades.clear();
    m_tradesNext = 0;
}

Finding StepChecks::check(Step const& step, CoreState const& state, Universe const& universe)
{
    StepRecord const& record = step.record;
    Finding found = checkClock(record);
    if (!found && record.hasFigures()) {
        found = checkPostings(m_figures, record, universe);
        m_figures = record.figures;
    } else if (!found && record.figures != m_figures) [[unlikely]] {
        found = checkPostings(m_figures, record, universe);
    }
    if (!found && !record.fills.empty()) {
        found = checkTrades(record);
    }
    if (!found) {
        found = checkOrders(record, state.orders);
    }
    return found ? found : checkEffects(step);
}

Finding StepChecks::checkClock(StepRecord const& record)
{
    if (record.sequence != m_sequence + 1) [[unlikely]] {
        return broken("V2", Phrase::BrokenSequence, {std::to_string(record.sequence), std::to_string(m_sequence)});
    }
    if (record.at < m_at) [[unlikely]] {
        return broken("V22", Phrase::BrokenTime, {std::to_string(record.sequence), secondsText(m_at - record.at)});
    }
    m_sequence = record.sequence;
    m_at = record.at;
    return std::nullopt;
}

Finding StepChecks::checkTrades(StepRecord const& record)
{
    for (FillRecord const& row : record.fills) {
        TradeId const id = row.fill.tradeId;
        if (std::find(m_trades.begin(), m_trades.end(), id) != m_trades.end()) [[unlikely]] {
            return broken("V11", Phrase::BrokenTrade, {std::to_string(number(id))});
        }
        if (m_trades.size() < kTradesKept) {
            m_trades.push_back(id);
        } else {
            m_trades[m_tradesNext] = id;
            m_tradesNext = (m_tradesNext + 1) % kTradesKept;
        }
    }
    return std::nullopt;
}

Finding StepChecks::checkOrders(StepRecord const& record, orders::OrderRegistry const& orders)
{
    for (OrderRecord const& order : record.orders) {
        ClientOrderId const& id = order.clientOrderId;
        Quantity traded;
        for (FillRecord const& row : record.fills) {
            traded += row.fill.clientOrderId == id ? row.fill.quantity : Quantity{};
        }
        auto const live = std::find_if(m_live.begin(), m_live.end(), [&](auto const& each) { return each.id == id; });
        bool const wasLive = live != m_live.end();
        // Nothing becomes Planned again, so that a planned one was never there.
        RecordedOrder* const ended = wasLive || order.state == OrderState::Planned ? nullptr : findEnded(id);
        RecordedOrder const before = wasLive ? *live : ended != nullptr ? *ended : RecordedOrder{id, {}, {}};
        Finding found = wasLive || ended != nullptr ? std::nullopt : isDecidedOnce(record, id);
        if (!found) {
            found = checkOrder(before, order, traded);
        }
        if (!found) {
            found = checkKept(order, orders);
        }
        if (found) [[unlikely]] {
            return found;
        }
        RecordedOrder const now{id, order.state, order.filled};
        bool const isLive = !isTerminal(order.state);
        if (isLive && wasLive) {
            *live = now;
        } else if (isLive) {
            m_live.push_back(now);
        } else if (wasLive) {
            *live = m_live.back();
            m_live.pop_back();
        }
        if (ended != nullptr) {
            *ended = isLive ? RecordedOrder{} : now;
        } else if (!isLive) {
            keepEnded(now);
        }
    }
    if (m_live.size() != orders.open().size()) [[unlikely]] {
        return broken("V5", Phrase::BrokenOpenOrders,
                      {std::to_string(orders.open().size()), std::to_string(m_live.size())});
    }
    return std::nullopt;
}

RecordedOrder* StepChecks::findEnded(ClientOrderId const& id)
{
    auto const found = std::find_if(m_ended.begin(), m_ended.end(), [&](auto const& each) { return each.id == id; });
    return found == m_ended.end() ? nullptr : &*found;
}

void StepChecks::keepEnded(RecordedOrder const& order)
{
    m_ended[m_endedNext] = order;
    m_endedNext = (m_endedNext + 1) % kEndedKept;
}

}  // namespace pentad::runtime
