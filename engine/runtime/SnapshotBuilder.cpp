// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/SnapshotBuilder.h"

#include "runtime/CoreState.h"
#include "runtime/Rehearsal.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

template <typename T>
void keep(std::deque<T>& list, T item, std::size_t most)
{
    list.push_back(std::move(item));
    while (list.size() > most) {
        list.pop_front();
    }
}

template <typename T>
std::vector<T> copied(std::deque<T> const& list)
{
    return {list.begin(), list.end()};
}

FlattenView viewOf(execution::FlattenState const& flatten, CoreState const& state)
{
    FlattenView view{flatten.phase, flatten.reason, flatten.startedAt, flatten.endedAt, flatten.steps, {},
                     flatten.result};
    if (flatten.phase == FlattenPhase::Done) {
        for (Slot const slot : kSlots) {
            view.dust[slot] = state.books.held(slot);
        }
    }
    return view;
}

}  // namespace

SnapshotBuilder::SnapshotBuilder(Milliseconds barLength) : m_chart(barLength) {}

void SnapshotBuilder::take(StepRecord const& record)
{
    for (OrderRecord const& order : record.orders) {
        if (isTerminal(order.state)) {
            std::erase_if(m_endedOrders,
                          [&](OrderRecord const& known) { return known.clientOrderId == order.clientOrderId; });
            keep(m_endedOrders, order, kListMax);
        }
    }
    for (FillRecord const& fill : record.fills) {
        keep(m_fills, fill, kTradingListMax);
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
    sampleEquity(state.now, core.capital().equity, core.capital().inputs.highWater);
    if (state.books.day() != m_day) {
        m_day = state.books.day();
        m_worstDailyPnl = {};
        m_worstDailyAt.reset();
    }
    if (Money const pnl = core.dailyPnl(); pnl < m_worstDailyPnl) {
        m_worstDailyPnl = pnl;
        m_worstDailyAt = state.now;
    }
}

void SnapshotBuilder::sampleEquity(UtcTime at, Money equity, Money highWater)
{
    if (m_curveSeen++ % m_curveEvery != 0) {
        return;
    }
    m_curve.push_back(EquityPoint{at, equity, highWater});
    if (m_curve.size() < kCurveMax) {
        return;
    }
    // Every second point goes, and from now on half as many come.
    for (std::size_t i = 0; 2 * i < m_curve.size(); ++i) {
        m_curve[i] = m_curve[2 * i];
    }
    m_curve.resize((m_curve.size() + 1) / 2);
    m_curveEvery *= 2;
}

// The chip of an asset is its newest decision.
void SnapshotBuilder::updateChips(Universe const& universe)
{
    std::size_t const unseen = std::min(std::exchange(m_decisionsUnseen, 0), m_decisions.size());
    for (std::size_t i = m_decisions.size() - unseen; i < m_decisions.size(); ++i) {
        DecisionRecord const& decision = *m_decisions[i];
        auto const slot = universe.find(decision.intent.symbol.view());
        if (!slot) {
            continue;
        }
        DecisionChip& chip = m_chips[*slot];
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
    CoreState const& state = core.state();
    CoreSetup const& setup = core.setup();
    auto const& commitments = state.orders.commitments(setup.fees.takerRate);
    std::vector<IndicatorValue> indicators;
    for (Slot const slot : kSlots) {
        AssetSnapshot& asset = snapshot.assets[slot];
        AssetMarketView const& seen = core.marketView().assets[slot];
        asset.instrument = setup.universe[slot];
        asset.enabled = !state.disabled[slot];
        asset.hasQuote = seen.hasQuote;
        asset.quote = seen.quote;
        asset.hasBar = seen.barCount > 0;
        asset.lastBar = seen.lastBar;
        asset.barCount = seen.barCount;
        asset.dataAge = core.dataAge(slot);
        asset.stale = !asset.dataAge || *asset.dataAge > setup.risk.dataAgeMaximum;
        asset.held = state.books.held(slot);
        asset.unlocked =
            max(Quantity{}, asset.held - commitments[slot].openSells - state.foreignCommitments[slot].sells);
        asset.averageEntry = state.books.averageEntry(slot);
        asset.realizedPnl = state.books.realizedPnl(slot);
        asset.exposure = core.capital().exposures[slot];
        asset.cap = core.capital().assetCaps[slot];
        asset.targetWeight = core.strategy().targetWeight(slot);
        asset.edge = core.edge(slot);
        asset.chip = m_chips[slot];
        if (seen.hasQuote) {
            asset.change24h = core.change24h(slot);
            asset.value = notional(seen.quote.bid, asset.held, Rounding::Down);
            asset.unrealizedPnl = core.capital().inputs.positionValues[slot] - state.books.figures().costs[slot];
            Decimal const spread = seen.quote.ask.value() - seen.quote.bid.value();
            asset.spreadBps = multiply(divide(spread, seen.quote.bid.value(), Rounding::HalfEven), Decimal(10'000),
                                       Rounding::HalfEven);
            if (asset.held.isPositive() && asset.value < setup.universe[slot].minimumValue) {
                asset.dust = asset.held;
            }
        }
        if (core.capital().equity.isPositive()) {
            asset.actualWeight =
                ratio(core.capital().inputs.positionValues[slot], core.capital().equity, Rounding::HalfEven);
        }
        indicators.clear();
        core.strategy().indicators(slot, indicators);
        for (IndicatorValue const& indicator : indicators) {
            asset.indicators.emplace_back(std::string(indicator.name), indicator.value);
        }
        constexpr std::size_t kSparkline = 60;
        std::vector<Price> const newestFirst = core.recentCloses(slot, kSparkline);
        asset.sparkline.assign(newestFirst.rbegin(), newestFirst.rend());
        m_chart.fill(slot, asset);
    }
}

SnapshotPtr SnapshotBuilder::build(Core const& core, EngineFacts const& facts)
{
    CoreState const& state = core.state();
    updateChips(core.setup().universe);
    auto made = std::make_shared<EngineSnapshot>();
    EngineSnapshot& snapshot = *made;
    snapshot.sequence = ++m_sequence;
    snapshot.at = state.now;
    snapshot.mode = facts.mode;
    snapshot.account = facts.account;
    snapshot.version = facts.version;
    snapshot.cycle = state.cycle;
    snapshot.lastCommand = std::max(state.lastCommand, facts.lastCommand);
    snapshot.answers = copied(m_answers);
    snapshot.state = facts.failure ? EngineState::Failed : state.stateWord;
    snapshot.stateSince = state.stateSince;
    snapshot.stateCause = facts.failure.value_or(state.stateCause);
    snapshot.paused = state.paused;
    snapshot.pauseReason = state.pauseReason;
    snapshot.pausedAt = state.pausedAt;
    snapshot.killed = state.killed;
    snapshot.killReason = state.killReason;
    snapshot.killedAt = state.killedAt;
    snapshot.reconciled = state.reconciled;
    snapshot.reconciledAt = state.reconciledAt;
    for (std::size_t i = 0; i < kHazards; ++i) {
        if (state.hazards[i].active) {
            snapshot.hazards.push_back({static_cast<Hazard>(i), state.hazards[i].detail, state.hazards[i].since});
        }
    }
    snapshot.breakers = state.breakers;
    snapshot.flatten = viewOf(state.flatten, state);
    snapshot.capital = core.capital();
    snapshot.books = state.books.figures();
    snapshot.totals = core.totals();
    snapshot.dayStartEquity = state.books.dayStartEquity();
    snapshot.dailyPnl = core.dailyPnl();
    snapshot.dailyLossLimit = portion(state.books.dayStartEquity(), core.setup().risk.dailyLossMaximum, Rounding::Down);
    snapshot.timeZone = core.setup().calendar.zone();
    fillAssets(core, snapshot);
    snapshot.openOrders = state.orders.open();
    snapshot.foreignOrders = state.foreignOrders;
    snapshot.endedOrders = copied(m_endedOrders);
    snapshot.fills = copied(m_fills);
    snapshot.decisions = copied(m_decisions);
    snapshot.ledger = copied(m_ledger);
    snapshot.notes = copied(m_notes);
    snapshot.equityCurve = m_curve;
    for (ledger::DayClose const& day : state.books.days()) {
        snapshot.days.push_back(DailyPnl{day.day, day.startEquity, day.endEquity, day.externalFlows,
                                         day.endEquity - day.startEquity - day.externalFlows});
    }
    snapshot.flows = state.flows;
    snapshot.timeline = m_timeline.spans();
    for (ledger::HarvestedMonth const& month : state.books.harvestMonths()) {
        snapshot.harvestMonths.push_back(HarvestMonth{month.month, month.harvested, month.bucketAfter});
    }
    snapshot.worstDailyPnl = m_worstDailyPnl;
    snapshot.worstDailyAt = m_worstDailyAt;
    snapshot.rehearsal = rehearse(core, facts.timing.cadence);
    snapshot.capitalParameters = core.setup().capital;
    snapshot.riskParameters = core.setup().risk;
    snapshot.feeParameters = core.setup().fees;
    snapshot.strategyName = core.setup().strategy.name;
    snapshot.exporting = facts.exporting;
    snapshot.health = facts.health;
    snapshot.timing = facts.timing;
    snapshot.journalHead = facts.journalHead.digest;
    snapshot.journalSequence = facts.journalHead.sequence;
    snapshot.journalPath = facts.journalPath;
    return made;
}

}  // namespace pentad::runtime
