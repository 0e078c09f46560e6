// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TimeText.h"
#include "runtime/CoreParts.h"

namespace pentad::runtime {
namespace {

// A high-water mark that rose by this is worth a record of its own: a crash forgets less.
constexpr Rate kHighWaterStep{"0.0005"_dec};

}  // namespace

Money Core::Parts::afterHighWater(Money highWater)
{
    return highWater + portion(highWater, kHighWaterStep, Rounding::Down);
}

// ----------------------------------------------------------------------------------------------------------------------
// One event: everything that happens is inside this call, and it returns having finished.

void Core::Parts::process(EngineEvent const& event)
{
    if (step.record.sequence != 0) {
        step.record.clear();  // sealed by the last step; most steps leave it as it was
    }
    step.effects.clear();
    step.urgent = false;
    answers.clear();
    if (auto const* given = std::get_if<CommandGiven>(&event.body);
        given != nullptr && leavesNoRecord(given->command->body)) [[unlikely]] {
        ask(event.at, *given->command);
        return;
    }
    state.now = std::max(state.now, event.at);
    if (auto const* closed = std::get_if<BarClosed>(&event.body)) {
        take(*closed);  // most events; it changes what is seen, and nothing that is recorded or told
        return;
    }
    std::visit([this](auto const& body) { take(body); }, event.body);
    if (auto const* reported = std::get_if<AccountReported>(&event.body)) {
        require(checkReport(*reported->report, state, setup.universe, takerRate()));
    }
    seal();
}

// ----------------------------------------------------------------------------------------------------------------------
// One cycle: ingest -> mark -> decide -> capital -> risk -> plan (-> commit -> dispatch) -> reconcile (-> publish).
// Commit, dispatch and publish belong to the driver: they happen to the finished step.

void Core::Parts::take(CycleDue const&)
{
    enter(CycleStage::Ingest);
    ingest();
    enter(CycleStage::Mark);
    mark();
    enter(CycleStage::Decide);
    std::span<OrderIntent const> const intents = decide();
    enter(CycleStage::Capital);
    tendOrders();
    tendFlatten();
    if (!intents.empty()) {
        refreshRiskView();
    }
    enter(CycleStage::Risk);
    for (OrderIntent const& intent : intents) {
        if (!waitsForProtection(intent)) {
            judge(intent, 0);  // an accepted one is planned at once, so that the next sees its commitments
        }
    }
    tendProtection();
    enter(CycleStage::Reconcile);
    reconcileOnCadence();
    market.endCycle();
}

void Core::Parts::ingest()
{
    state.cycle = CycleId{number(state.cycle) + 1};
    ++state.totals.cycles;
    decidedNow.clear();
    watchFeed();
    stopRunaway();
    tendSafeMode();
}

void Core::Parts::mark()
{
    if (!state.books.opened()) {
        return;
    }
    refreshCapital();
    if (!figuresKnown) {
        return;  // equity without the price of a holding would look like a loss, and would become the day's start
    }
    if (state.books.highWater() > highWaterToRecord) {
        note(NoteKind::Session, "high water",
             say(Phrase::HighWaterReached, {state.books.highWater().text(2, Rounding::Down)}));
    }
    auto const borders = state.books.borders(now(), setup.calendar);
    if (borders.newDay) {
        harvestIfDue(borders.newMonth ? HarvestCadence::Month : HarvestCadence::Day);
        state.books.cross(now(), setup.calendar, equity);
        state.dailyLossNoted = false;
        state.worstDayPnl = {};
        state.worstDayAt.reset();
        refreshCapital();
        // The books remember the last days only; what is written here is for all reports to come.
        ledger::DayClose const& ended = state.books.days().back();
        note(NoteKind::Session, std::string(phrasePattern(Phrase::AboutDay)),
             say(Phrase::DayBegins, {equity.text(2, Rounding::HalfEven)}),
             say(Phrase::DayEnded,
                 {dayText(ended.day), ended.startEquity.text(), ended.externalFlows.text(), ended.endEquity.text()}));
    }
    measureDrawdown();
    Money const loss = state.books.dayStartEquity() + state.books.dayFlows() - equity;
    if (-loss < state.worstDayPnl) {
        state.worstDayPnl = -loss;
        state.worstDayAt = now();
    }
    bool const lossReached = loss > portion(state.books.dayStartEquity(), setup.risk.dailyLossMaximum, Rounding::Down);
    if (lossReached != state.dailyLossNoted || ladderStep != state.ladderStepNoted) {
        refreshRiskView();
        risk->postTradeCheck(riskView, postTradeNotes);
        notePostTrade();
        state.dailyLossNoted = lossReached;
        state.ladderStepNoted = ladderStep;
    }
}

void Core::Parts::measureDrawdown()
{
    Money const highWater = capitalInputs.highWater;
    Money const loss = highWater - equity;
    state.totals.maxDrawdownMoney = max(state.totals.maxDrawdownMoney, loss);
    // No greater loss from no lower a mark is no deeper drawdown, and no smaller loss from no higher a mark is one that
    // makes the one before pointless: most of the time that spares the division.
    if (!highWater.isPositive() || (loss <= deepestLoss && highWater >= deepestMark)) {
        return;
    }
    if (loss < deepestLoss || highWater > deepestMark) {
        settleDrawdown();
    }
    deepestLoss = loss;
    deepestMark = highWater;
}

void Core::Parts::settleDrawdown()
{
    state.totals.maxDrawdown = max(state.totals.maxDrawdown, capital::drawdown(deepestMark - deepestLoss, deepestMark));
}

void Core::Parts::take(BarClosed const& event)
{
    if (!market.observe(now(), event)) {
        return;
    }
    state.lastBar[event.slot] = event.bar.openTime;  // as the market has it: read back from there it costs a stall
    markMoved[event.slot] = true;
    strategy->observe(event.slot, event.bar);
}

void Core::Parts::take(QuoteChanged const& event)
{
    markMoved[event.slot] = market.observe(now(), event) || markMoved[event.slot];
}

void Core::Parts::take(QuoteLost const& event)
{
    market.lose(event.slot);
}

void Core::Parts::seal()
{
    updateStateWord();
    StepRecord& record = step.record;
    if (record.empty()) {
        if (!step.effects.empty()) {
            require(checkEffects(step));
        }
        return;
    }
    record.sequence = ++state.sequence;
    record.at = now();
    record.cycle = state.cycle;
    record.figures = state.books.figures();
    if (Money const highWater = state.books.highWater(); highWater != highWaterRecorded) {
        highWaterRecorded = highWater;
        highWaterToRecord = afterHighWater(highWater);
    }
    step.urgent = true;
    require(checks.check(step, state, setup.universe));
}

// ----------------------------------------------------------------------------------------------------------------------

Core::Parts::Parts(CoreSetup coreSetup, std::unique_ptr<RiskManager> riskManager, std::unique_ptr<Strategy> theStrategy)
    : setup(std::move(coreSetup)), risk(std::move(riskManager)), strategy(std::move(theStrategy)), policy(setup.capital)
{
    for (Slot const slot : kSlots) {
        refreshEdge(slot);
    }
    for (std::size_t group = 0; group < kBreakerGroups; ++group) {
        state.breakers[group].group = static_cast<BreakerGroup>(group);
    }
    checks.begin(state);
}

void Core::Parts::note(NoteKind kind, std::string subject, std::string text, std::string reason, CommandId command)
{
    step.record.notes.push_back(
        NoteRecord{kind, now(), command, std::move(subject), std::move(text), std::move(reason)});
}

void Core::Parts::recordOrder(OrderRecord const& order)
{
    for (OrderRecord& recorded : step.record.orders) {
        if (recorded.clientOrderId == order.clientOrderId) {
            recorded = order;
            return;
        }
    }
    step.record.orders.push_back(order);
}

Core::Core(CoreSetup setup, std::unique_ptr<RiskManager> risk, std::unique_ptr<Strategy> strategy)
    : m_parts(std::make_unique<Parts>(std::move(setup), std::move(risk), std::move(strategy)))
{
}

Core::~Core() = default;

Step const& Core::process(EngineEvent const& event)
{
    m_parts->process(event);
    return m_parts->step;
}

}  // namespace pentad::runtime
