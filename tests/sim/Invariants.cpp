// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Invariants.h"

#include "contracts/EngineText.h"
#include "observability/AlertRules.h"
#include "runtime/StepChecks.h"
#include "sim/Fault.h"

#include <algorithm>

namespace pentad::sim {
namespace {

constexpr std::size_t kWaitingMaximum = 1'000;
constexpr std::size_t kTimersMaximum = 200;
// The file beside the journal is opened with the first step that is written.
constexpr std::size_t kDescriptorsSpare = 2;
// The memory of the exchange and of these checks, which forget nothing.
constexpr std::size_t kMemorySpare = 64ULL * 1024 * 1024;
constexpr std::size_t kWriteAheadMaximum = 16ULL * 1024 * 1024;
// The engine's clock may run at nine to eleven tenths of real time.
constexpr Milliseconds kFreshnessSlack{2'500};
constexpr Milliseconds kMinuteAtLeast{54'000};

template <typename Orders>
Money buyMoneyOf(Orders const& orders, Rate rate)
{
    Money sum;
    for (OrderRecord const& order : orders) {
        sum += runtime::reservedMoney(order, rate);
    }
    return sum;
}

}  // namespace

void Invariants::report(std::string id, std::string text)
{
    if (!m_broken) {
        m_broken = Break{std::move(id), std::move(text), m_agenda.now()};
    }
}

void Invariants::sessionBegan(JournalHead const& head, std::vector<StepRecord> const& newest)
{
    m_shown = 0;
    m_quoteHeard.reset();
    must(head.sequence >= m_lastStep, "V2",
         "step " + std::to_string(m_lastStep) + " was acknowledged, the journal ends at " +
             std::to_string(head.sequence));
    for (StepRecord const& record : newest) {
        if (record.sequence > m_lastStep) {
            committed(record);
        }
    }
}

// --- at each commit

void Invariants::committed(StepRecord const& record)
{
    must(record.sequence == m_lastStep + 1, "V2",
         "step " + std::to_string(record.sequence) + " follows on " + std::to_string(m_lastStep));
    m_lastStep = record.sequence;
    std::for_each(record.notes.begin(), record.notes.end(), [this](NoteRecord const& note) { hearOperator(note); });
    v1EveryTransactionBalances(record);
    v2FiguresAreTheFold(record);
    v5IdsComeFromDecisions(record);
    v9NothingIsShort(record);
    v11FillsAreBookedOnce(record);
    v12MovesAreLegal(record);
    v22TimeDoesNotStepBack(record.at);
    for (OutboxRow const& row : record.outbox) {
        if (row.kind == OutboxKind::Place) {
            m_requested.insert(row.clientOrderId);
        }
    }
    for (OrderRecord const& order : record.orders) {
        bool const ends = isTerminal(order.state) && !isTerminal(m_orders[order.clientOrderId].state);
        m_orders[order.clientOrderId] = order;
        if (isTerminal(order.state)) {
            m_live.erase(order.clientOrderId);
        } else {
            m_live.insert(order.clientOrderId);
        }
        if (ends) {
            v12EndsHaveProof(order);
        }
    }
}

void Invariants::v1EveryTransactionBalances(StepRecord const& record)
{
    must(m_fold.add(record), "V1", "a transaction does not sum to zero in step " + std::to_string(record.sequence));
}

void Invariants::v2FiguresAreTheFold(StepRecord const& record)
{
    must(!record.hasFigures() || m_fold.agreesWith(record.figures, m_universe), "V2",
         "the figures of step " + std::to_string(record.sequence) + " are not the sum of all postings");
}

void Invariants::v5IdsComeFromDecisions(StepRecord const& record)
{
    for (DecisionRecord const& decision : record.decisions) {
        if (decision.evaluation.accepted) {
            must(decision.clientOrderId == clientOrderIdFor(decision.cycle, decision.intent), "V5",
                 "the id " + decision.clientOrderId.text() + " does not come from its decision");
            must(m_decided.insert(decision.clientOrderId).second, "V5",
                 "two decisions have the id " + decision.clientOrderId.text());
        }
    }
}

void Invariants::v9NothingIsShort(StepRecord const& record)
{
    for (Slot const slot : kSlots) {
        must(!record.figures.held[slot].isNegative(), "V9", m_universe[slot].base.text() + " is held short");
    }
}

void Invariants::v11FillsAreBookedOnce(StepRecord const& record)
{
    for (FillRecord const& row : record.fills) {
        must(m_booked.emplace(row.fill.tradeId, row).second, "V11",
             "trade " + std::to_string(number(row.fill.tradeId)) + " was booked twice");
        m_filled[row.fill.clientOrderId] += row.fill.quantity;
        auto const& trades = m_exchange.trades();
        auto const real = std::find_if(trades.rbegin(), trades.rend(),
                                       [&](auto const& trade) { return trade.id == row.fill.tradeId; });
        must(real != trades.rend() && real->price == row.fill.price && real->quantity == row.fill.quantity &&
                 real->side == row.fill.side,
             "V11", "trade " + std::to_string(number(row.fill.tradeId)) + " was booked as it did not happen");
    }
    for (OrderRecord const& order : record.orders) {
        auto const before = m_orders.find(order.clientOrderId);
        must(before == m_orders.end() || order.filled >= before->second.filled, "V11",
             "what order " + order.clientOrderId.text() + " has filled fell");
        auto const* base = std::get_if<BaseSize>(&order.size);
        must(base == nullptr || order.filled <= base->quantity, "V11",
             "order " + order.clientOrderId.text() + " has filled more than its size");
        auto const sum = m_filled.find(order.clientOrderId);
        must(order.filled == (sum == m_filled.end() ? Quantity{} : sum->second), "V11",
             "what order " + order.clientOrderId.text() + " has filled is not the sum of its fills");
    }
}

void Invariants::v12MovesAreLegal(StepRecord const& record)
{
    for (OrderRecord const& order : record.orders) {
        auto const before = m_orders.find(order.clientOrderId);
        OrderState const from = before == m_orders.end() ? OrderState::Planned : before->second.state;
        must(runtime::canBecome(from, order.state), "V12",
             "order " + order.clientOrderId.text() + " went from " + std::string(orderStateText(from)) + " to " +
                 std::string(orderStateText(order.state)));
    }
}

void Invariants::v12EndsHaveProof(OrderRecord const& order)
{
    auto const rows = m_exchange.ordersOf(order.clientOrderId);
    if (rows.empty()) {
        m_endedUnseen.insert(order.clientOrderId);
    }
    bool const ruledAbsent = order.note == say(Phrase::NotKnownThere, {std::to_string(order.absentAnswers)});
    for (btcturk::OrderRow const& row : rows) {
        must(!ruledAbsent, "V12",
             "order " + order.clientOrderId.text() + " was ruled absent, the exchange has taken it");
        must(!row.isOpen(), "V12",
             "order " + order.clientOrderId.text() + " was taken for " + std::string(orderStateText(order.state)) +
                 " while it is open at the exchange (" + order.note + ")");
        must(order.state != OrderState::Rejected, "V12",
             "order " + order.clientOrderId.text() + " was taken for rejected, the exchange had accepted it");
    }
}

// What is taken after all was ended without proof, unless it was on its way for longer than any grace waits.
void Invariants::v12EndedStaysEnded(btcturk::OrderRow const& row)
{
    auto const approved = m_approvedAt.find(row.clientOrderId);
    if (!m_endedUnseen.contains(row.clientOrderId) || approved == m_approvedAt.end()) {
        return;
    }
    OrderRecord const& ended = m_orders.at(row.clientOrderId);
    Milliseconds const onItsWay = m_agenda.now() - approved->second;
    must(onItsWay > Milliseconds(kLongestWay), "V12",
         "order " + row.clientOrderId.text() + " was taken for " + std::string(orderStateText(ended.state)) + " (" +
             ended.note + "), then the exchange took it, " + std::to_string(onItsWay.count()) +
             " ms after it was approved");
}

// What the operator was promised; only he takes it back.
void Invariants::hearOperator(NoteRecord const& note)
{
    if (note.kind != NoteKind::OperatorAction || note.command == CommandId{}) {
        return;
    }
    m_killed = (m_killed || note.subject == "kill") && note.text != say(Phrase::RearmDone);
    bool const stops = note.subject == "pause" || note.subject == "flatten" || note.text == say(Phrase::RearmDone);
    m_paused = (m_paused || stops) && note.text != say(Phrase::TradingGoesOn);
}

void Invariants::v22TimeDoesNotStepBack(UtcTime at)
{
    must(!m_newest || at >= *m_newest, "V22", "the time of a step lies before that of the step before");
    m_newest = at;
}

// --- when the exchange takes an order

void Invariants::taken(btcturk::OrderRow const& row)
{
    v12EndedStaysEnded(row);
}

// --- at each approval

void Invariants::approved(OrderIntent const& wanted, RiskDecision const& decision, runtime::Core const& core)
{
    m_approvedAt.emplace(decision.approved->clientOrderId(), m_agenda.now());
    must(m_universe.find(wanted.symbol.view()).has_value(), "V9", wanted.symbol.text() + " is outside the universe");
    v8ReserveStays(decision, core);
    v14ReducingReduces(decision, core);  // first: what is more than is held is also more than is free
    v9SellsWhatIsFree(decision, core);
    v10NothingAddsRisk(decision, core);
    v13LimitsHold(decision, core);
    v22DataIsFresh(decision, core);
}

void Invariants::v8ReserveStays(RiskDecision const& decision, runtime::Core const& core)
{
    if (decision.approved->side() == Side::Sell) {
        return;
    }
    runtime::CoreState const& state = core.state();
    Money committed = buyMoneyOf(state.orders.open(), core.setup().fees.takerRate);
    for (Slot const slot : kSlots) {
        committed += state.foreignCommitments[slot].buyMoney;
    }
    Money const left = state.books.quoteBalance() - committed - decision.evaluation.admittedNotional -
                       decision.evaluation.feeAndTax - state.books.figures().accruedFees;
    CapitalParameters const& capital = core.setup().capital;
    must(left >= capital.reservedCashMinimum + state.books.figures().reserveBucket, "V8",
         "an order was approved that leaves " + left.text() + " of the reserve");
}

void Invariants::v9SellsWhatIsFree(RiskDecision const& decision, runtime::Core const& core)
{
    if (decision.approved->side() == Side::Buy) {
        return;
    }
    Slot const slot = decision.approved->slot();
    Quantity free = core.state().books.held(slot);
    for (OrderRecord const& order : core.state().orders.open()) {
        if (order.slot == slot && order.side == Side::Sell) {
            free -= max(Quantity{}, std::get<BaseSize>(order.size).quantity - order.filled);
        }
    }
    must(std::get<BaseSize>(decision.approved->size()).quantity <= free, "V9",
         "a sell was approved of more than is free");
}

void Invariants::v10NothingAddsRisk(RiskDecision const& decision, runtime::Core const& core)
{
    bool const isOfStrategy = decision.approved->intent().origin == Origin::Strategy;
    must(!core.setup().startsDisarmed || core.state().everArmed || !isOfStrategy, "V10",
         "an order of the strategy was approved over a journal that was never armed");
    if (decision.approved->riskReducing()) {
        return;
    }
    runtime::CoreState const& state = core.state();
    auto const stopped = [&]() -> char const* {
        bool const breaks = std::any_of(state.breakers.begin(), state.breakers.end(),
                                        [](BreakerSnapshot const& each) { return each.phase != BreakerPhase::Closed; });
        return state.killed             ? "killed"
               : state.paused           ? "paused"
               : m_killed               ? "killed by the operator"
               : m_paused               ? "paused by the operator"
               : !state.armed           ? "not armed"
               : state.safeMode         ? "in safe mode"
               : !state.reconciled      ? "not reconciled"
               : state.flatten.active() ? "flattening"
               : state.stopping         ? "stopping"
               : breaks                 ? "a breaker is open"
                                        : nullptr;
    }();
    must(stopped == nullptr, "V10",
         std::string("an order that adds risk was approved while ") + (stopped == nullptr ? "" : stopped));
}

void Invariants::v13LimitsHold(RiskDecision const& decision, runtime::Core const& core)
{
    ApprovedOrder const& order = *decision.approved;
    if (order.riskReducing()) {
        return;
    }
    RiskParameters const& risk = core.setup().risk;
    Quote const& quote = core.marketView().assets[order.slot()].quote;
    Price const touch = order.side() == Side::Buy ? quote.ask : quote.bid;
    if (order.limitPrice() && touch.isPositive()) {
        Decimal const away = divide(order.limitPrice()->value() - touch.value(), touch.value(), Rounding::HalfEven);
        must(away.absolute() <= risk.priceCollar.value(), "V13", "a limit price lies outside the collar");
    }
    must(decision.evaluation.admittedNotional <= risk.notionalMaximumPerAsset, "V13", "an order is too large");
    must(core.state().orders.open().size() < static_cast<std::size_t>(risk.openOrdersMaximum), "V13",
         "one order more than may be open");
}

void Invariants::v14ReducingReduces(RiskDecision const& decision, runtime::Core const& core)
{
    ApprovedOrder const& order = *decision.approved;
    must(!order.riskReducing() || order.side() == Side::Sell, "V14", "a buy passed as reducing risk");
    must(!order.riskReducing() || std::get<BaseSize>(order.size()).quantity <= core.state().books.held(order.slot()),
         "V14", "a reducing order is larger than what is held");
}

void Invariants::v22DataIsFresh(RiskDecision const& decision, runtime::Core const& core)
{
    if (decision.approved->riskReducing()) {
        return;
    }
    bool const fresh =
        m_quoteHeard && m_agenda.now() - *m_quoteHeard <= core.setup().risk.dataAgeMaximum + kFreshnessSlack;
    must(fresh, "V22", "an order that adds risk was approved on old prices");
}

// --- at each send

void Invariants::leaves(ApprovedOrder const& order, runtime::Core const& core)
{
    v6CommittedBeforeSent(order);
    v13RateHolds(order, core);
}

void Invariants::v6CommittedBeforeSent(ApprovedOrder const& order)
{
    must(m_requested.contains(order.clientOrderId()), "V6",
         "order " + order.clientOrderId().text() + " leaves before its request is written");
}

void Invariants::v13RateHolds(ApprovedOrder const& order, runtime::Core const& core)
{
    m_sends.push_back(m_agenda.now());
    if (order.riskReducing()) {
        return;
    }
    std::erase_if(m_sends, [&](Milliseconds at) { return at + kMinuteAtLeast <= m_agenda.now(); });
    must(m_sends.size() <= static_cast<std::size_t>(core.setup().risk.ordersPerMinuteMaximum), "V13",
         "more orders in a minute than allowed");
}

// --- at each cycle

void Invariants::cycled(runtime::Core const& core, std::size_t writeAheadBytes, std::size_t waiting)
{
    v3EquityAddsUp(core);
    v7PostedOnce();
    v12UnknownKeepsItsMoney(core);
    v23NothingGrows(core, writeAheadBytes, waiting);
}

void Invariants::v3EquityAddsUp(runtime::Core const& core)
{
    must(core.totals().ledgerResidual.isZero(), "V3", "equity is not what was brought in and earned");
}

void Invariants::v7PostedOnce()
{
    for (ClientOrderId const& id : m_exchange.postedAgain()) {
        must(!isOwnClientOrderId(id.view()), "V7", "order " + id.text() + " was posted twice");
    }
}

// What is committed on disk is what the registry keeps reserved.
void Invariants::v12UnknownKeepsItsMoney(runtime::Core const& core)
{
    Rate const rate = core.setup().fees.takerRate;
    Money reserved;
    for (orders::AssetCommitments const& each : core.state().orders.commitments(rate)) {
        reserved += each.openBuyMoney;
    }
    Money expected;
    for (ClientOrderId const& id : m_live) {
        expected += runtime::reservedMoney(m_orders.at(id), rate);
    }
    bool const failing = core.state().hazards[static_cast<std::size_t>(Hazard::DiskFull)].active;
    must(failing || reserved == expected, "V12",
         "unresolved orders keep " + reserved.text() + " reserved, not " + expected.text());
}

void Invariants::v23NothingGrows(runtime::Core const& core, std::size_t writeAheadBytes, std::size_t waiting)
{
    must(writeAheadBytes <= kWriteAheadMaximum, "V23", "the write-ahead file grows without bound");
    must(waiting <= kWaitingMaximum, "V23", "the queue grows without bound");
    must(core.state().outbox.size() <= 256, "V23", "the outbox grows without bound");
    must(core.state().flows.size() <= 64, "V23", "the flows grow without bound");
}

void Invariants::v23ResourcesStay(Resources const& before, Resources const& after, std::size_t ours)
{
    must(after.descriptors <= before.descriptors + kDescriptorsSpare, "V23",
         std::to_string(before.descriptors) + " descriptors were open, now " + std::to_string(after.descriptors));
    must(after.residentBytes <= before.residentBytes + ours + kMemorySpare, "V23",
         "memory grew from " + std::to_string(before.residentBytes) + " to " + std::to_string(after.residentBytes) +
             " bytes, " + std::to_string(ours) + " of them are the simulation's");
}

void Invariants::v23TimersEnd(std::size_t waiting)
{
    must(waiting <= kTimersMaximum, "V23", std::to_string(waiting) + " timers run while nothing goes on");
}

// --- what is shown

void Invariants::shown(EngineSnapshot const& snapshot, runtime::Core const& core)
{
    v18KillNamesWhatIsLeft(snapshot);  // first: what is not shown cannot be named
    auto const found = runtime::checkSnapshot(snapshot, m_shown, core.state());
    must(!found, "V24", found ? found->what : std::string());
    m_shown = snapshot.sequence;
}

// A kill has half a minute; what it finds open at the exchange after that is named in an alert, which names a dozen.
void Invariants::v18KillNamesWhatIsLeft(EngineSnapshot const& snapshot)
{
    if (!snapshot.killed || snapshot.at - snapshot.killedAt < kKillHas) {
        return;
    }
    std::string named;
    for (observability::AlertFinding const& stray : observability::signsOf(snapshot).strays) {
        named += stray.subject == "kill" ? stray.text : std::string();
    }
    for (ExchangeOrderId const id : m_exchange.openIds()) {
        auto const row = m_exchange.orderAt(id, m_agenda.now());
        auto const own = row ? m_orders.find(row->clientOrderId) : m_orders.end();
        bool const isOlder = own != m_orders.end() && own->second.createdAt <= snapshot.killedAt;
        bool const isNamed = isOlder && named.find(own->first.view()) != std::string::npos;
        must(!isOlder || isNamed || named.ends_with(" ..."), "V18",
             "order " + (isOlder ? own->first.text() : std::string()) + " is open after the kill and nobody says so");
    }
}

// --- at the end

// What was acknowledged as brought in or taken out was: a trade that was missed must not pass for a deposit.
void Invariants::v3FlowsAreReal()
{
    auto const agree = [&](Asset const& asset, Decimal real) {
        Decimal const booked = -m_fold.balance(Account::External, asset);
        must((booked - real).absolute() <= "0.000001"_dec, "V3",
             asset.text() + ": " + booked.text() + " passes for brought in, it was " + real.text());
    };
    agree(m_universe.quote(), m_exchange.broughtIn().quote.free);
    for (Slot const slot : kSlots) {
        agree(m_universe[slot].base, m_exchange.broughtIn().base[slot].free);
    }
}

void Invariants::quiet(runtime::Core const& core)
{
    v17NothingIsLeftOpen(core);
    v4BooksAreTheExchanges(core);
    v3FlowsAreReal();
    v5OneOrderPerDecision();
    v6EveryOrderWasWritten();
    v11EveryTradeIsBooked();
    v18KillLeavesNothing(core);
}

void Invariants::v4BooksAreTheExchanges(runtime::Core const& core)
{
    auto const agree = [&](Decimal ours, Decimal theirs, std::string const& asset) {
        must((ours - theirs).absolute() <= "0.00000001"_dec, "V4",
             asset + ": the books hold " + ours.text() + ", the exchange " + theirs.text());
    };
    ledger::Books const& books = core.state().books;
    Balances const& theirs = m_exchange.balances();
    agree(books.quoteBalance().value() - books.figures().accruedFees.value(), theirs.quote.total(),
          m_universe.quote().text());
    for (Slot const slot : kSlots) {
        agree(books.held(slot).value(), theirs.base[slot].total(), m_universe[slot].base.text());
    }
    for (ReportedBalance const& row : m_exchange.balancesAt(m_agenda.now())) {
        must(!row.free.isNegative() && !row.locked.isNegative(), "V4", row.asset.text() + " is negative there");
    }
}

void Invariants::v5OneOrderPerDecision()
{
    std::set<ClientOrderId> seen;
    for (btcturk::OrderRow const& row : m_exchange.everyOrder()) {
        if (!isOwnClientOrderId(row.clientOrderId.view())) {
            continue;
        }
        must(seen.insert(row.clientOrderId).second, "V5", "the exchange has two orders " + row.clientOrderId.text());
        must(m_decided.contains(row.clientOrderId), "V5",
             "no decision made order " + row.clientOrderId.text() + " of the exchange");
    }
}

void Invariants::v6EveryOrderWasWritten()
{
    for (btcturk::OrderRow const& row : m_exchange.everyOrder()) {
        must(!isOwnClientOrderId(row.clientOrderId.view()) || m_requested.contains(row.clientOrderId), "V6",
             "no request was written for order " + row.clientOrderId.text() + " of the exchange");
    }
}

void Invariants::v11EveryTradeIsBooked()
{
    for (btcturk::UserTrade const& trade : m_exchange.trades()) {
        bool const ours = isOwnClientOrderId(trade.clientOrderId.view());
        must(!ours || m_booked.contains(trade.id), "V11",
             "trade " + std::to_string(number(trade.id)) + " of order " + trade.clientOrderId.text() +
                 " was never booked");
    }
}

void Invariants::v17NothingIsLeftOpen(runtime::Core const& core)
{
    runtime::CoreState const& state = core.state();
    for (OrderRecord const& order : state.orders.open()) {
        bool const waits = order.state == OrderState::Planned || order.state == OrderState::Unknown ||
                           order.state == OrderState::CancelRequested;
        must(!waits, "V17",
             "order " + order.clientOrderId.text() + " is still " + std::string(orderStateText(order.state)));
        auto const rows = m_exchange.ordersOf(order.clientOrderId);
        must(rows.size() == 1 && rows.front().isOpen(), "V17",
             "order " + order.clientOrderId.text() + " is open here and not at the exchange");
    }
    std::size_t const ours = state.orders.open().size();
    std::size_t there = 0;
    for (ExchangeOrderId const id : m_exchange.openIds()) {
        auto const row = m_exchange.orderAt(id, m_agenda.now());
        there += row && isOwnClientOrderId(row->clientOrderId.view()) ? 1 : 0;
    }
    must(ours == there, "V17",
         std::to_string(ours) + " orders are open here, " + std::to_string(there) + " at the exchange");
    must(state.outbox.empty(), "V17", "requests are left in the outbox");
    must(state.reconciled, "V17", "the books and the exchange have not agreed");
    must(!state.safeMode, "V17", "safe mode does not end: " + state.stateCause);
    must(!state.flatten.active(), "V17",
         "the flatten does not end: " + std::string(flattenPhaseText(state.flatten.phase)));
    must(!state.killCancelling, "V17", "the kill does not end");
}

void Invariants::v18KillLeavesNothing(runtime::Core const& core)
{
    if (!core.state().killed) {
        return;
    }
    for (ExchangeOrderId const id : m_exchange.openIds()) {
        auto const row = m_exchange.orderAt(id, m_agenda.now());
        if (!row || !isOwnClientOrderId(row->clientOrderId.view())) {
            continue;
        }
        // Exits go on behind the kill, and one that the operator has moved rests at the price that was given it.
        auto const own = m_orders.find(row->clientOrderId);
        must(own != m_orders.end() && own->second.createdAt > core.state().killedAt, "V18",
             "an order is open after the kill");
    }
}

}  // namespace pentad::sim
