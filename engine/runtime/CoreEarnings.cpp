// SPDX-License-Identifier: GPL-3.0-or-later
// What a strategy really earned, trip by trip and before costs: the evidence that its expected edge is drawn to. Coins
// that others brought in, as an operator by hand, prove nothing of it, whoever sells them.
#include "runtime/CoreParts.h"

#include <algorithm>

namespace pentad::runtime {
namespace {

// Of an amount that belongs to `whole`, what belongs to `part` of it.
Money partOf(Money amount, Quantity part, Quantity whole, Rounding rounding)
{
    return part == whole ? amount : portion(amount, Rate(divide(part.value(), whole.value(), rounding)), rounding);
}

}  // namespace

void Core::Parts::countEarnings(Fill const& fill, OrderRecord const* order, Quantity heldBefore, Money costOut)
{
    Quantity& byOthers = state.broughtByOthers[fill.slot];
    bool const isByHand = order == nullptr || order->origin == Origin::Operator;
    if (fill.side == Side::Buy) {
        if (isByHand) {
            byOthers += fill.quantity;
        } else {
            state.earnedBy = StrategyId(strategy->id());  // whoever follows has not bought them
        }
        return;
    }
    byOthers = min(byOthers, heldBefore);
    // What people sell are the coins of people first; every other sale takes those of the strategy first.
    Quantity const ofOthers =
        isByHand ? min(fill.quantity, byOthers) : max(Quantity{}, fill.quantity - (heldBefore - byOthers));
    byOthers -= ofOthers;
    Quantity const earned = fill.quantity - ofOthers;
    if (earned.isPositive()) {
        RoundTripUnderWay& trip = state.tripUnderWay[fill.slot];
        trip.cost += partOf(costOut, earned, fill.quantity, Rounding::Up);
        trip.proceeds +=
            partOf(notional(fill.price, fill.quantity, Rounding::Down), earned, fill.quantity, Rounding::Down);
    }
}

void Core::Parts::moveOthers(Slot slot, Quantity amount)
{
    state.broughtByOthers[slot] = max(Quantity{}, state.broughtByOthers[slot] + amount);
}

void Core::Parts::finishRoundTrip(Slot slot)
{
    RoundTripUnderWay& trip = state.tripUnderWay[slot];
    if (trip.cost.isPositive()) {
        Decimal const earned = divide(trip.proceeds.value() - trip.cost.value(), trip.cost.value(), Rounding::Floor);
        state.roundTrips[slot].add(multiply(earned, Decimal(10'000), Rounding::Floor).round(6, Rounding::Floor));
        state.earnedBy = StrategyId(strategy->id());
        refreshEdge(slot);
    }
    trip = {};
}

// What another strategy earned says nothing of this one. It is kept for the day on which that one comes back.
void Core::Parts::chooseEarnings()
{
    StrategyId const inForce(strategy->id());
    if (state.earnedBy.empty() || state.earnedBy == inForce) {
        return;
    }
    auto const found = std::find_if(state.earnedBefore.begin(), state.earnedBefore.end(),
                                    [&](EarnedBefore const& earned) { return earned.strategy == inForce; });
    EarnedBefore const ofThis = found == state.earnedBefore.end() ? EarnedBefore{} : *found;
    if (found != state.earnedBefore.end()) {
        state.earnedBefore.erase(found);
    }
    state.earnedBefore.push_back({state.earnedBy, state.roundTrips});
    state.earnedBy = inForce;
    state.roundTrips = ofThis.roundTrips;
    state.tripUnderWay = {};
    for (Slot const slot : kSlots) {
        state.broughtByOthers[slot] = state.books.held(slot);
    }
}

}  // namespace pentad::runtime
