// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/FlattenProcess.h"

#include <algorithm>

namespace pentad::execution {

Quantity sellableQuantity(Quantity held, Quantity withheld, Instrument const& instrument)
{
    return max(Quantity{}, held - withheld).round(instrument.quantityScale, Rounding::Down);
}

bool isWorthSelling(Quantity sellable, std::optional<Price> bid, Instrument const& instrument)
{
    return sellable.isPositive() && (!bid || notional(*bid, sellable, Rounding::Down) >= instrument.minimumValue);
}

Quantity stepQuantity(Quantity sellable, std::optional<Quantity> bidDepth, Price bid, Instrument const& instrument)
{
    if (!bidDepth || sellable <= *bidDepth || !bid.isPositive()) {
        return sellable;
    }
    auto const exact = checkedDivide(instrument.minimumValue.value(), bid.value(), Rounding::Up);
    if (!exact) {
        return sellable;
    }
    Quantity const smallest = Quantity(*exact).round(instrument.quantityScale, Rounding::Up);
    Quantity const part = max(bidDepth->round(instrument.quantityScale, Rounding::Down), smallest);
    if (!part.isPositive()) {
        return sellable;
    }
    // Twice the minimum stays: the bid may fall before the next step.
    Quantity const kept = smallest + smallest;
    if (part + kept <= sellable) {
        return part;
    }
    return smallest + kept <= sellable ? sellable - kept : sellable;
}

int stepsToSell(Quantity sellable, std::optional<Quantity> bidDepth, Price bid, Instrument const& instrument, int most)
{
    int steps = 0;
    while (steps < most && sellable.isPositive()) {
        sellable = sellable - stepQuantity(sellable, bidDepth, bid, instrument);
        ++steps;
    }
    return steps;
}

FlattenAdvance advanceFlatten(FlattenState const& state, FlattenSituation const& situation, Milliseconds stepWait,
                              FlattenWaits const& waits)
{
    constexpr FlattenAdvance kGivenUp{FlattenPhase::Waiting, FlattenMove::GiveUp};
    bool const anySellable =
        std::any_of(situation.sellable.begin(), situation.sellable.end(), [](bool sellable) { return sellable; });
    auto const waited = [&](Milliseconds most) { return situation.now - state.phaseSince >= most; };
    if (state.active() && situation.now - state.startedAt >= waits.whole) {
        return kGivenUp;
    }
    switch (state.phase) {
    case FlattenPhase::None:
    case FlattenPhase::Done:
    case FlattenPhase::Waiting: return {state.phase, FlattenMove::Wait};
    case FlattenPhase::Cancelling:
        if (situation.openOrders > 0) {
            return waited(waits.ownOrders) ? kGivenUp
                                           : FlattenAdvance{FlattenPhase::Cancelling, FlattenMove::CancelAll};
        }
        if (situation.foreignOrdersLeft && !waited(waits.foreignOrders)) {
            return {FlattenPhase::Cancelling, FlattenMove::CancelAll};
        }
        return {FlattenPhase::AwaitingUnlock, FlattenMove::AskExchange};
    case FlattenPhase::AwaitingUnlock:
        if (!situation.reportSincePhase || (situation.lockedThere && !waited(waits.unlock))) {
            return {FlattenPhase::AwaitingUnlock, FlattenMove::AskExchange};
        }
        return anySellable ? FlattenAdvance{FlattenPhase::Selling, FlattenMove::SellNext}
                           : FlattenAdvance{FlattenPhase::Verifying, FlattenMove::AskExchange};
    case FlattenPhase::Selling:
        if (situation.openOrders > 0) {
            UtcTime const since = std::max(state.phaseSince, state.lastStepAt);
            return situation.now - since >= waits.ownOrders ? kGivenUp
                                                            : FlattenAdvance{FlattenPhase::Selling, FlattenMove::Wait};
        }
        if (situation.foreignOrdersLeft) {
            return {FlattenPhase::Cancelling, FlattenMove::CancelAll};  // a new one, which may lock what is to be sold
        }
        if (!anySellable) {
            return {FlattenPhase::Verifying, FlattenMove::AskExchange};
        }
        // A step that left something: the book needs a moment to refill before the next bite.
        return situation.now - state.lastStepAt >= stepWait
                   ? FlattenAdvance{FlattenPhase::Selling, FlattenMove::SellNext}
                   : FlattenAdvance{FlattenPhase::Selling, FlattenMove::Wait};
    case FlattenPhase::Verifying:
        if (!situation.reportSincePhase) {
            return {FlattenPhase::Verifying, FlattenMove::AskExchange};
        }
        if (situation.openOrders > 0 || situation.foreignOrdersLeft) {
            return {FlattenPhase::Cancelling, FlattenMove::CancelAll};
        }
        if (anySellable) {
            return {FlattenPhase::Selling, FlattenMove::SellNext};
        }
        if (situation.agreedThere) {
            return {FlattenPhase::Done, FlattenMove::Finish};
        }
        return waited(waits.agreement) ? kGivenUp : FlattenAdvance{FlattenPhase::Verifying, FlattenMove::AskExchange};
    }
    return {state.phase, FlattenMove::Wait};
}

}  // namespace pentad::execution
