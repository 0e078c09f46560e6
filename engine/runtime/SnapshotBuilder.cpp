// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/SnapshotBuilder.h"

#include "capital/CapitalPolicy.h"
#include "execution/FlattenSales.h"
#include "orders/OrderProgress.h"
#include "runtime/AssetFigures.h"
#include "runtime/CoreState.h"
#include "runtime/Rehearsal.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

template <typename T>
void keep(Published<std::deque<T>>& list, T item, std::size_t most)
{
    std::deque<T>& items = list.edit();
    items.push_back(std::move(item));
    while (items.size() > most) {
        items.pop_front();
    }
}

// Visits each day that is over with the high-water mark at its end, as far as these days tell.
template <typename Visit>
void visitDays(std::vector<ledger::DayClose> const& closes, Visit&& visit)
{
    Money highest;
    for (ledger::DayClose const& close : closes) {
        highest = max(max(highest, close.startEquity) + close.externalFlows, close.endEquity);
        visit(close, highest);
    }
}

std::vector<DailyPnl> daysOf(std::vector<ledger::DayClose> const& closes)
{
    std::vector<DailyPnl> days;
    visitDays(closes, [&](ledger::DayClose const& close, Money highest) {
        DailyPnl day{close.day, close.startEquity, close.endEquity, close.externalFlows, {}, std::nullopt, {}};
        day.pnl = close.endEquity - close.startEquity - close.externalFlows;
        day.dayReturn = capital::shareOf(day.pnl, close.startEquity);
        day.drawdown = capital::drawdown(close.endEquity, highest);
        days.push_back(day);
    });
    return days;
}

FlattenView viewOf(execution::FlattenState const& flatten, CoreState const& state)
{
    FlattenView view;
    view.phase = flatten.phase;
    view.reason = flatten.reason;
    view.startedAt = flatten.startedAt;
    view.endedAt = flatten.endedAt;
    view.steps = flatten.steps;
    view.result = flatten.result;
    view.certificate = state.certificate;
    if (flatten.phase == FlattenPhase::Done && view.certificate) {
        for (Slot const slot : kSlots) {
            view.dust[slot] = view.certificate->assets[slot].dust;
        }
    }
    return view;
}

// Before the account and the first prices have come it is 0 or a part of what there is; a curve from there would begin
// with a gain of the rest.
bool knowsEquity(Core const& core)
{
    BookFigures const& figures = core.state().books.figures();
    return !core.capital().equity.isZero() && std::all_of(kSlots.begin(), kSlots.end(), [&](Slot slot) {
        return figures.held[slot].isZero() || core.marketView().assets[slot].hasQuote;
    });
}

}  // namespace

std::vector<DailyPnl> daysOfCheckpoint(std::span<std::byte const> checkpoint)
{
    auto const state = decodeCoreState(checkpoint);
    return state ? daysOf(state->books.days()) : std::vector<DailyPnl>{};
}

SnapshotBuilder::SnapshotBuilder(Milliseconds barLength) : m_chart(barLength) {}

void SnapshotBuilder::take(StepRecord const& record)
{
    for (OrderRecord const& order : record.orders) {
        if (isTerminal(order.state)) {
            std::erase_if(m_endedOrders.edit(),
                          [&](OrderRecord const& known) { return known.clientOrderId == order.clientOrderId; });
            keep(m_endedOrders, orders::viewOf(order), kListMax);
        }
    }
    for (FillRecord const& fill : record.fills) {
        Money const value = notional(fill.fill.price, fill.fill.quantity, Rounding::HalfEven);
        keep(m_fills, FillView{fill, value}, kTradingListMax);
    }
    for (DecisionRecord const& decision : record.decisions) {
        keep(m_decisions, std::make_shared<DecisionRecord const>(decision), kTradingListMax);
        ++m_decisionsUnseen;
    }
    for (LedgerTransaction const& transaction : record.transactions) {
        keep(m_ledger, transaction, kListMax);
    }
    for (NoteRecord const& note : record.notes) {
        keep(m_notes, note, kListMax);
    }
}

void SnapshotBuilder::take(std::vector<CommandAnswer> const& answers)
{
    for (CommandAnswer const& answer : answers) {
        take(answer);
    }
}

void SnapshotBuilder::take(CommandAnswer answer)
{
    keep(m_answers, std::move(answer), kAnswersMax);
}

void SnapshotBuilder::observe(EngineEvent const& event, Core const& core)
{
    if (auto const* bar = std::get_if<BarClosed>(&event.body)) {
        m_chart.observe(*bar, core.strategy());
    } else if (auto const* quote = std::get_if<QuoteChanged>(&event.body)) {
        m_chart.observe(*quote);
    }
}

void SnapshotBuilder::endCycle(Core const& core)
{
    CoreState const& state = core.state();
    updateChips(core);
    noteHolding(core);
    if (knowsEquity(core)) {
        sampleEquity(state.now, core.capital().equity, core.capital().inputs.highWater);
    }
}

void SnapshotBuilder::restore(Core const& core)
{
    Calendar const& calendar = core.setup().calendar;
    visitDays(core.state().books.days(), [&](ledger::DayClose const& close, Money highest) {
        m_curve.add(EquityPoint{calendar.beginOf(close.day + 1), close.endEquity, highest,
                                capital::drawdown(close.endEquity, highest)});
    });
}

// A bar after which the strategy was asked and wanted nothing is a decision, too: to hold. What is on its way for the
// asset still says more.
void SnapshotBuilder::noteHolding(Core const& core)
{
    std::uint64_t const asked = core.state().totals.decisions;
    if (std::exchange(m_asked, asked) == asked) {
        return;
    }
    for (Slot const slot : kSlots) {
        std::uint64_t const bars = core.marketView().assets[slot].barCount;
        auto const& open = core.state().orders.open();
        bool const isOpen =
            std::any_of(open.begin(), open.end(), [slot](OrderRecord const& order) { return order.slot == slot; });
        if (bars > m_chips[slot].bars && !isOpen) {
            m_chips[slot] = {{ChipKind::Hold, std::nullopt, core.state().now}, bars};
        }
    }
}

void SnapshotBuilder::sampleEquity(UtcTime at, Money equity, Money highWater)
{
    if (m_curveSeen++ % m_curveEvery != 0) {
        return;
    }
    m_curve.add(EquityPoint{at, equity, highWater, capital::drawdown(equity, highWater)});
    if (m_curve.isFull()) {
        m_curve.thin();
        m_curveEvery *= 2;  // from now on half as many come
    }
}

// The chip of an asset is its newest decision.
void SnapshotBuilder::updateChips(Core const& core)
{
    Universe const& universe = core.setup().universe;
    auto const& decisions = m_decisions.items();
    std::size_t const unseen = std::min(std::exchange(m_decisionsUnseen, 0), decisions.size());
    for (std::size_t i = decisions.size() - unseen; i < decisions.size(); ++i) {
        DecisionRecord const& decision = *decisions[i];
        auto const slot = universe.find(decision.intent.symbol.view());
        if (!slot) {
            continue;
        }
        DecisionChip& chip = m_chips[*slot].chip;
        m_chips[*slot].bars = core.marketView().assets[*slot].barCount;
        chip.at = decision.at;
        chip.blockedBy.reset();
        if (decision.evaluation.accepted) {
            chip.kind = decision.intent.side == Side::Buy ? ChipKind::Buy : ChipKind::Sell;
            continue;
        }
        chip.kind = ChipKind::Blocked;
        for (GateRecord const& gate : decision.evaluation.gates) {
            if (gate.verdict == Verdict::Fail) {
                chip.blockedBy = gate.gate;
                break;
            }
        }
    }
}

void SnapshotBuilder::fillAssets(Core const& core, EngineSnapshot& snapshot)
{
    CoreSetup const& setup = core.setup();
    risk::Limits const limits(setup.risk, setup.capital, setup.fees);
    for (Slot const slot : kSlots) {
        AssetSnapshot& asset = snapshot.assets[slot];
        fillFigures(core, limits, slot, asset);
        asset.chip = m_chips[slot].chip;
        m_chart.fill(slot, asset);
    }
}

void SnapshotBuilder::fillChannel(ChannelMonitor const& monitor, EngineSnapshot& snapshot)
{
    snapshot.channel = monitor.channel();
    for (Slot const slot : kSlots) {
        snapshot.assets[slot].depth = monitor.depth(slot);
        snapshot.assets[slot].tape = monitor.tape(slot);
    }
}

// What the figures of the core mean to a reader: shares, rooms, steps.
void SnapshotBuilder::fillMeasures(Core const& core, EngineSnapshot& snapshot) const
{
    snapshot.dayStartEquity = core.state().books.dayStartEquity();
    snapshot.dailyPnl = core.dailyPnl();
    snapshot.dailyReturn = capital::shareOf(snapshot.dailyPnl, snapshot.dayStartEquity);
    snapshot.dailyLossLimit = portion(snapshot.dayStartEquity, core.setup().risk.dailyLossMaximum, Rounding::Down);
    snapshot.worstDailyPnl = core.state().worstDayPnl;
    snapshot.worstDailyAt = core.state().worstDayAt;
    snapshot.dailyLossUsed = capital::shareOf(-snapshot.worstDailyPnl, snapshot.dailyLossLimit);
    CapitalFigures const& figures = core.capital();
    snapshot.grossUsed = capital::shareOf(figures.grossExposure, figures.grossCap);
    snapshot.grossRoom = figures.grossCap - figures.grossExposure;
    snapshot.ladder = capital::ladderRungs(figures, core.setup().capital);
}

void SnapshotBuilder::fillOrders(Core const& core, EngineSnapshot& snapshot)
{
    CoreState const& state = core.state();
    snapshot.openOrders.reserve(state.orders.open().size());
    for (OrderRecord const& order : state.orders.open()) {
        OrderView& view = snapshot.openOrders.emplace_back(orders::viewOf(order));
        for (RefusedCancels const& each : state.refusedCancels) {
            view.refusedCancels = each.order == order.clientOrderId ? each.times : view.refusedCancels;
        }
    }
    snapshot.foreignOrders = state.foreignOrders;
    snapshot.endedOrders = m_endedOrders.shared();
    snapshot.fills = m_fills.shared();
}

// The plan of a flatten is the last rehearsal before it began; what came of it are its orders.
void SnapshotBuilder::fillFlatten(Core const& core, EngineSnapshot& snapshot)
{
    execution::FlattenState const& flatten = core.state().flatten;
    if (flatten.startedAt != m_flattenSince) {
        m_flattenSince = flatten.startedAt;
        m_flattenPlan = m_rehearsed;
    }
    m_rehearsed = snapshot.rehearsal;
    snapshot.flatten = viewOf(flatten, core.state());
    if (flatten.phase == FlattenPhase::None) {
        return;
    }
    snapshot.flatten.plan = m_flattenPlan;
    auto const add = [&](auto const& all) {
        for (OrderRecord const& order : all) {
            if (execution::isFlattenSale(order, flatten.startedAt)) {
                execution::addSale(snapshot.flatten, order);
            }
        }
    };
    add(m_endedOrders.items());
    add(core.state().orders.open());
    execution::concludeSales(snapshot.flatten);
}

std::shared_ptr<EngineSnapshot> SnapshotBuilder::build(Core const& core, EngineFacts const& facts)
{
    CoreState const& state = core.state();
    updateChips(core);
    auto made = std::make_shared<EngineSnapshot>();
    EngineSnapshot& snapshot = *made;
    snapshot.sequence = ++m_sequence;
    snapshot.at = state.now;
    snapshot.mode = facts.mode;
    snapshot.account = facts.account;
    snapshot.version = facts.version;
    snapshot.cycle = state.cycle;
    snapshot.lastCommand = std::max(state.lastCommand, facts.lastCommand);
    snapshot.answers = m_answers.shared();
    snapshot.state = facts.failure ? EngineState::Failed : state.stateWord;
    snapshot.stateSince = state.stateSince;
    snapshot.resumed = facts.resumed;
    snapshot.stateCause = facts.failure.value_or(state.stateCause);
    snapshot.paused = state.paused;
    snapshot.pauseReason = state.pauseReason;
    snapshot.pausedAt = state.pausedAt;
    snapshot.killed = state.killed;
    snapshot.killReason = state.killReason;
    snapshot.killedAt = state.killedAt;
    snapshot.armed = state.armed;
    snapshot.everArmed = state.everArmed || !core.setup().startsDisarmed;
    if (core.setup().startsDisarmed && state.reconciled) {
        snapshot.worstCase = capital::worstCase(core.capital(), core.setup().risk, core.setup().fees);
    }
    snapshot.reconciled = state.reconciled;
    snapshot.reconciledAt = state.reconciledAt;
    snapshot.reconciliation = core.reconciliation();
    for (std::size_t i = 0; i < kHazards; ++i) {
        if (state.hazards[i].active) {
            snapshot.hazards.push_back({static_cast<Hazard>(i), state.hazards[i].detail, state.hazards[i].since});
        }
    }
    snapshot.breakers = state.breakers;
    snapshot.capital = core.capital();
    snapshot.books = state.books.figures();
    snapshot.totals = core.totals();
    fillMeasures(core, snapshot);
    snapshot.timeZone = core.setup().calendar.zone();
    fillAssets(core, snapshot);
    fillOrders(core, snapshot);
    snapshot.decisions = m_decisions.shared();
    snapshot.ledger = m_ledger.shared();
    snapshot.notes = m_notes.shared();
    snapshot.equityCurve = m_curve.shared();
    if (m_closes != state.books.days()) {
        m_closes = state.books.days();
        m_days = daysOf(m_closes);
    }
    snapshot.days = m_days;
    snapshot.flows = state.flows;
    snapshot.timeline = m_timeline.spans();
    for (ledger::HarvestedMonth const& month : state.books.harvestMonths()) {
        snapshot.harvestMonths.push_back(HarvestMonth{month.month, month.harvested, month.bucketAfter});
    }
    snapshot.capitalParameters = core.setup().capital;
    snapshot.riskParameters = core.setup().risk;
    snapshot.executionParameters = core.setup().execution;
    snapshot.feeParameters = core.setup().fees;
    snapshot.strategyName = core.setup().strategy.name;
    snapshot.exporting = facts.exporting;
    snapshot.health = facts.health;
    if (facts.channel != nullptr) {
        fillChannel(*facts.channel, snapshot);
    }
    PerAsset<DepthView const*> books;
    for (Slot const slot : kSlots) {
        books[slot] = snapshot.assets[slot].depth.get();
    }
    snapshot.rehearsal = rehearse(core, facts.timing.cadence, facts.flattenStepWait, books);
    fillFlatten(core, snapshot);
    snapshot.timing = facts.timing;
    snapshot.journalHead = facts.journalHead.digest;
    snapshot.journalSequence = facts.journalHead.sequence;
    snapshot.journalPath = facts.journalPath;
    return made;
}

}  // namespace pentad::runtime
