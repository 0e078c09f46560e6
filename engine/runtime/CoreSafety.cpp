// SPDX-License-Identifier: GPL-3.0-or-later
// What makes trading unsafe, and safe mode: entered with its cause, entries cancelled, exits kept, left only when every
// cause has been gone for the configured time. Data of a single asset that is too old blocks that asset at its gate; the
// feed as a whole falling silent is a hazard. Trading rules that change hold from the next order on; a pair that the
// exchange does not take orders of has no entries, while its exits are tried.
#include "runtime/CoreParts.h"

#include <algorithm>

namespace pentad::runtime {

void Core::Parts::raise(Hazard hazard, std::string detail)
{
    HazardState& found = state.hazards[static_cast<std::size_t>(hazard)];
    if (!found.active) {
        found.active = true;
        found.since = now();
        note(NoteKind::ModeChange, std::string(hazardText(hazard)), detail);
    }
    found.detail = std::move(detail);
    tendSafeMode();
}

void Core::Parts::clear(Hazard hazard)
{
    HazardState& found = state.hazards[static_cast<std::size_t>(hazard)];
    if (!found.active) {
        return;
    }
    found.active = false;
    note(NoteKind::ModeChange, std::string(hazardText(hazard)), say(Phrase::HazardOver));
    tendSafeMode();
}

void Core::Parts::take(HazardRaised const& event)
{
    raise(event.hazard, event.detail);
    if (event.hazard == Hazard::StoodStill) {
        state.stoodStillUntil = now();
        state.reportAskedAt.reset();  // whatever was asked before says how it was before
        askReport();
    }
}

// Orders may have traded and others may have moved the account while nobody looked, or while a pair stood still.
void Core::Parts::endWaits(UtcTime reportBegunAt)
{
    if (!state.reportAgreed) {
        return;
    }
    if (state.stoodStillUntil && reportBegunAt >= *state.stoodStillUntil) {
        state.stoodStillUntil.reset();
        clear(Hazard::StoodStill);
    }
    if (state.rearmedAt && reportBegunAt >= *state.rearmedAt) {
        state.rearmedAt.reset();
    }
    for (Slot const slot : kSlots) {
        if (state.tradedAgain[slot] && reportBegunAt >= *state.tradedAgain[slot]) {
            state.tradedAgain[slot].reset();
            state.untraded[slot] = false;
        }
    }
}

bool Core::Parts::awaitsReport() const
{
    return state.stoodStillUntil || state.rearmedAt ||
           std::any_of(kSlots.begin(), kSlots.end(), [this](Slot slot) { return state.tradedAgain[slot].has_value(); });
}

void Core::Parts::take(HazardCleared const& event)
{
    clear(event.hazard);
}

void Core::Parts::take(RulesChanged const& event)
{
    TradingRules const& rules = *event.rules;
    std::vector<Instrument> const instruments(rules.instruments.begin(), rules.instruments.end());
    auto universe = Universe::make(instruments);
    bool const same = universe && std::all_of(kSlots.begin(), kSlots.end(), [&](Slot slot) {
                          return (*universe)[slot].symbol == setup.universe[slot].symbol;
                      });
    if (!same) {
        return;  // not the rules of these pairs
    }
    setup.universe = *std::move(universe);
    for (std::string const& change : rules.changes) {
        note(NoteKind::Session, say(Phrase::AboutRules), change);
    }
    bool isAnyBack = false;
    for (Slot const slot : kSlots) {
        bool const wasUntraded = state.untraded[slot];
        if (!rules.traded[slot]) {
            state.untraded[slot] = true;
            state.tradedAgain[slot].reset();
            if (!wasUntraded) {
                cancelEntries(slot);
            }
        } else if (wasUntraded && !state.tradedAgain[slot]) {
            state.tradedAgain[slot] = now();
            isAnyBack = true;
        }
    }
    if (isAnyBack) {
        state.reportAskedAt.reset();
        askReport();  // orders may have ended while the pair stood still
    }
    riskViewDue = true;
}

void Core::Parts::cancelEntries(std::optional<Slot> only)
{
    for (OrderRecord& order : state.orders.open()) {
        if (isEntry(order) && order.state != OrderState::CancelRequested && (!only || order.slot == *only)) {
            forgetWishes(order.clientOrderId);
            requestCancel(order);
        }
    }
}

void Core::Parts::take(BreakerChanged const& event)
{
    BreakerSnapshot& breaker = state.breakers[static_cast<std::size_t>(event.group)];
    if (breaker.phase != event.phase) {
        breaker.since = now();
        note(NoteKind::Breaker, std::string(breakerGroupText(event.group)),
             say(Phrase::BreakerMoved,
                 {breakerPhaseText(breaker.phase), breakerPhaseText(event.phase),
                  std::to_string(event.consecutiveFailures), std::to_string(event.failureThreshold)}),
             event.reason);
    }
    breaker.phase = event.phase;
    breaker.consecutiveFailures = event.consecutiveFailures;
    breaker.failureThreshold = event.failureThreshold;
    breaker.nextProbe = event.nextProbe;
    breaker.reason = event.reason;
    breaker.probesSucceeded = event.probesSucceeded;
    breaker.probesNeeded = event.probesNeeded;
    std::string open;
    for (BreakerSnapshot const& each : state.breakers) {
        if (each.phase != BreakerPhase::Closed) {
            std::string_view const group = breakerGroupText(each.group);
            std::string_view const phase = breakerPhaseText(each.phase);
            open = open.empty() ? say(Phrase::BreakerIs, {group, phase})
                                : say(Phrase::BreakerAlsoIs, {open, group, phase});
        }
    }
    if (open.empty()) {
        clear(Hazard::BreakerOpen);
    } else {
        raise(Hazard::BreakerOpen, open);
    }
}

// A feed that never spoke is as silent as one that fell silent.
Milliseconds Core::Parts::feedAge(UtcTime at) const
{
    return market.feedAge(at).value_or(at - sessionSince);
}

std::optional<std::string> Core::Parts::feedSilence(UtcTime at) const
{
    Milliseconds const age = feedAge(at);
    if (age <= setup.risk.dataAgeMaximum) {
        return std::nullopt;
    }
    std::string const seconds = Decimal::fromMantissa(age.count(), 3).text(1, Rounding::HalfEven);
    std::string const limit = Decimal::fromMantissa(setup.risk.dataAgeMaximum.count(), 3).text(1, Rounding::HalfEven);
    return say(Phrase::FeedSilent, {seconds, limit});
}

void Core::Parts::watchFeed()
{
    if (auto silence = feedSilence(now())) {
        raise(Hazard::MarketDataStale, *std::move(silence));
    } else {
        clear(Hazard::MarketDataStale);
    }
}

void Core::Parts::tendSafeMode()
{
    bool const hazardous = std::any_of(state.hazards.begin(), state.hazards.end(),
                                       [](HazardState const& hazard) { return hazard.active; });
    if (hazardous) {
        state.safeUntil.reset();
        if (state.safeMode) {
            return;
        }
        state.safeMode = true;
        note(NoteKind::ModeChange, "safe mode", say(Phrase::SafeModeEntered));
        cancelEntries({});
        return;
    }
    if (!state.safeMode) {
        return;
    }
    if (!state.safeUntil) {
        state.safeUntil = now() + setup.risk.safeModeHold;
    }
    if (now() >= *state.safeUntil) {
        state.safeMode = false;
        state.safeUntil.reset();
        note(NoteKind::ModeChange, "safe mode", say(Phrase::SafeModeLeft));
    }
}

std::pair<EngineState, std::string> Core::Parts::currentStateWord() const
{
    if (state.stopping) {
        return {EngineState::Stopping, say(Phrase::StopRequested)};
    }
    if (state.killed) {
        return {EngineState::Halted, state.killReason};
    }
    if (state.flatten.active()) {
        return {EngineState::Flattening, state.flatten.reason};
    }
    if (!state.reconciled) {
        return {EngineState::Starting, say(Phrase::Reconciling)};
    }
    if (state.safeMode) {
        for (std::size_t i = 0; i < kHazards; ++i) {
            if (state.hazards[i].active) {
                return {EngineState::SafeMode,
                        say(Phrase::HazardIs, {hazardText(static_cast<Hazard>(i)), state.hazards[i].detail})};
            }
        }
        return {EngineState::SafeMode, say(Phrase::SafeModeHeld)};
    }
    if (!state.armed) {
        return {EngineState::Disarmed, say(isNeverArmed() ? Phrase::LiveNeverArmed : Phrase::LiveStartsDisarmed)};
    }
    if (state.paused) {
        return {EngineState::Paused, state.pauseReason};
    }
    if (figuresKnown && ladderStep > 0) {
        return {EngineState::DeRisked, say(Phrase::DrawdownStepIs, {std::to_string(ladderStep)})};
    }
    return {EngineState::Running, {}};
}

void Core::Parts::updateStateWord()
{
    // On the hot path nothing of this changes: compare what is cheap before making texts.
    bool const plainlyRunning = state.reconciled && !state.stopping && !state.killed && !state.flatten.active() &&
                                !state.safeMode && !state.paused && state.armed && (ladderStep == 0 || !figuresKnown);
    if (plainlyRunning && state.stateWord == EngineState::Running) {
        return;
    }
    if (state.stateWord == EngineState::DeRisked && state.reconciled && !state.stopping && !state.killed &&
        !state.flatten.active() && !state.safeMode && !state.paused && state.armed && figuresKnown && ladderStep > 0) {
        return;
    }
    auto [word, cause] = currentStateWord();
    if (word == state.stateWord) {
        state.stateCause = std::move(cause);
        return;
    }
    note(NoteKind::ModeChange, std::string(engineStateText(word)),
         say(Phrase::StateWas, {engineStateText(state.stateWord)}), cause);
    state.stateWord = word;
    state.stateCause = std::move(cause);
    state.stateSince = now();
}

}  // namespace pentad::runtime
