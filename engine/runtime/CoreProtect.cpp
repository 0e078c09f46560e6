// SPDX-License-Identifier: GPL-3.0-or-later
// Protective stops, and sells that wait for them. A stop locks what it protects: whoever wants to sell that has it
// cancelled first, and sells once the exchange has confirmed it and every fill in between is booked. The stop goes
// through the same gates as every other sell. While a flatten or a kill runs there is none, and no new one.
#include "execution/Protection.h"
#include "runtime/CoreParts.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

// After a refusal, or an end that nobody here asked for, the next stop waits for this long.
constexpr Milliseconds kProtectionRest{10'000};
// A wish to sell that is older than this is not what anybody wants now.
constexpr Milliseconds kExitWait{60'000};
// A sell that the exchange would not have is tried again after this, then after twice as long: each try uses up some of the
// order rate that every exit shares.
constexpr Milliseconds kExitRest{2'000};

}  // namespace

Quantity Core::Parts::unlocked(Slot slot) const
{
    Quantity const sells = state.orders.commitments(takerRate())[slot].openSells;
    return max(Quantity{}, state.books.held(slot) - sells - state.foreignCommitments[slot].sells);
}

// What no order locks but the protective stop.
Quantity Core::Parts::unprotected(Slot slot) const
{
    orders::AssetCommitments const& commitments = state.orders.commitments(takerRate())[slot];
    Quantity const sells = commitments.openSells - commitments.protectiveSells;
    return max(Quantity{}, state.books.held(slot) - sells - state.foreignCommitments[slot].sells);
}

// What a stop can lock: not what the exchange shows locked beyond what open orders explain. A sell of ours that ended while
// that report was under way may be what it shows; one that ended later was still open here when the report was taken in.
Quantity Core::Parts::protectable(Slot slot) const
{
    Quantity const free = unprotected(slot);
    if (!state.reported) {
        return free;
    }
    ReportedBalances const& seen = *state.reported;
    Quantity elsewhere = min(seen.withheld[slot], seen.locked[slot]) - state.foreignCommitments[slot].sells;
    for (OrderRecord const& order : state.orders.ended()) {
        bool const mayBeSeen = order.slot == slot && order.side == Side::Sell && order.state != OrderState::Rejected &&
                               order.createdAt <= seen.begunAt && order.updatedAt > seen.begunAt &&
                               state.reconciledAt && order.updatedAt <= *state.reconciledAt;
        if (mayBeSeen) {
            elsewhere = elsewhere - orders::OrderRegistry::leaves(order);
        }
    }
    return max(Quantity{}, free - max(Quantity{}, elsewhere));
}

bool Core::Parts::hasWaitingExit(Slot slot) const
{
    return std::any_of(state.waitingExits.begin(), state.waitingExits.end(),
                       [&](WaitingExit const& each) { return each.slot == slot && each.sent == ClientOrderId{}; });
}

void Core::Parts::cancelProtection(Slot slot)
{
    for (OrderRecord& order : state.orders.open()) {
        if (order.slot == slot && order.origin == Origin::Protection && !order.cancelWanted && !cancelRests(order)) {
            requestCancel(order);
        }
    }
}

bool Core::Parts::waitsForProtection(OrderIntent const& wanted)
{
    auto const slot = setup.universe.find(wanted.symbol.view());
    auto const* const size = std::get_if<BaseSize>(&wanted.size);
    // None is taken down where what comes after it certainly fails.
    bool const fails =
        slot && (state.untraded[*slot] || state.hazards[static_cast<std::size_t>(Hazard::DiskFull)].active);
    if (!slot || size == nullptr || wanted.side != Side::Sell || !mayProtect() || fails ||
        state.orders.commitments(takerRate())[*slot].protectiveCount == 0) {
        return false;
    }
    // What is locked elsewhere is not free beside the stop.
    if (size->quantity <= protectable(*slot) - state.orders.commitments(takerRate())[*slot].protectiveSells) {
        return false;
    }
    if (wanted.origin == Origin::Strategy) {
        std::erase_if(state.waitingExits, [&](WaitingExit const& each) {
            return each.slot == *slot && each.intent.origin == Origin::Strategy;
        });
    }
    state.waitingExits.push_back({wanted, *slot, now()});
    note(NoteKind::Order, wanted.symbol.text(), say(Phrase::ExitWaits, {size->quantity.text()}));
    cancelProtection(*slot);
    return true;
}

// Tries it; false when it has come to its end.
bool Core::Parts::isStillWanted(WaitingExit& exit)
{
    if (exit.sent != ClientOrderId{}) {
        return true;
    }
    std::string const& symbol = exit.intent.symbol.text();
    Quantity& size = std::get<BaseSize>(exit.intent.size).quantity;
    // The market's clock may run faster than the exchange answers: settings are scaled with it, constants are not.
    Milliseconds const patience = std::max(kExitWait, setup.execution.unknownGrace);
    if (now() - exit.since >= patience) {
        note(NoteKind::Order, symbol, say(Phrase::ExitGivenUp, {size.text(), secondsText(patience)}));
        return false;
    }
    if (state.orders.commitments(takerRate())[exit.slot].protectiveCount > 0) {
        cancelProtection(exit.slot);
        return true;
    }
    if (!market.view().assets[exit.slot].hasQuote) {
        return true;  // after a restart prices may come later than the cancel
    }
    // What the stop has sold meanwhile is not sold again.
    int const scale = setup.universe[exit.slot].quantityScale;
    size = min(size, unlocked(exit.slot).round(scale, Rounding::Down));
    if (!size.isPositive()) {
        note(NoteKind::Order, symbol, say(Phrase::ExitNothingLeft));
        return false;
    }
    Quantity const free = protectable(exit.slot).round(scale, Rounding::Down);
    if (now() < exit.notBefore || !free.isPositive()) {
        return true;  // the exchange has them locked still
    }
    size = min(size, free);
    refreshCapital();
    refreshRiskView();
    Evaluation const& evaluation = judge(exit.intent, 0);
    if (exit.intent.origin == Origin::Operator) {
        note(NoteKind::OperatorAction, symbol,
             evaluation.accepted ? say(Phrase::TicketAccepted)
                                 : say(Phrase::TicketRefused, {codeText(*evaluation.refusal)}));
    }
    if (evaluation.accepted) {
        exit.sent = verdict.clientOrderId;
    }
    return evaluation.accepted;
}

void Core::Parts::sellWaiting()
{
    std::vector<WaitingExit> waiting;
    waiting.swap(state.waitingExits);
    for (WaitingExit& exit : waiting) {
        if (isStillWanted(exit)) {
            state.waitingExits.push_back(std::move(exit));
        }
    }
}

// A bar may be long: what waits for the cancel goes out with its confirmation.
void Core::Parts::settleExits(OrderRecord const& ended)
{
    if (state.waitingExits.empty()) {
        return;
    }
    for (WaitingExit& each : state.waitingExits) {
        if (each.sent == ended.clientOrderId && ended.state == OrderState::Rejected) {
            each.sent = {};
            each.rest = each.rest == Milliseconds{} ? kExitRest : 2 * each.rest;
            each.notBefore = now() + each.rest;
        }
    }
    std::erase_if(state.waitingExits, [&](WaitingExit const& each) { return each.sent == ended.clientOrderId; });
    if (ended.origin == Origin::Protection && mayProtect()) {
        sellWaiting();
    }
}

// Whoever gave a ticket was told that it waits, and hears that it ends; a strategy asks again.
void Core::Parts::dropExits()
{
    for (WaitingExit const& each : std::exchange(state.waitingExits, {})) {
        if (each.intent.origin == Origin::Operator && each.sent == ClientOrderId{}) {
            note(NoteKind::OperatorAction, each.intent.symbol.text(),
                 say(Phrase::ExitDropped, {std::get<BaseSize>(each.intent.size).quantity.text()}));
        }
    }
}

void Core::Parts::protect(Slot slot)
{
    Quantity const free = protectable(slot);
    if (free.isZero() && state.orders.commitments(takerRate())[slot].protectiveCount == 0) {
        return;
    }
    execution::ProtectedPosition position;
    position.now = now();
    position.slot = slot;
    position.free = free;
    position.averageEntry = state.books.averageEntry(slot);
    position.exitWaits = hasWaitingExit(slot);
    bool const isFresh = market.view().assets[slot].hasQuote && hasFreshPrices(slot);
    bool const isReachable =
        state.breakers[static_cast<std::size_t>(BreakerGroup::Orders)].phase == BreakerPhase::Closed;
    // Stops leave a quarter of the whole order rate to other exits, and moves of them half of the usual one to entries.
    int const sends = sendsLastMinute();
    position.mayPlace = state.armed && isFresh && isReachable && !state.untraded[slot] &&
                        now() >= state.protectionRests[slot] && 2 * sends < 3 * setup.risk.ordersPerMinuteMaximum;
    // A stop that stands is worth more than a better one that might not: none is taken down where the next could fail.
    position.mayMove = position.mayPlace && !state.safeMode && 2 * sends < setup.risk.ordersPerMinuteMaximum;

    execution::ProtectionWish const wish = execution::protectionWanted(
        position, state.orders, setup.execution.protection, market.view().assets[slot].quote, setup.universe[slot]);
    switch (wish.move) {
    case execution::ProtectionMove::Nothing: break;
    case execution::ProtectionMove::Place: {
        refreshCapital();
        refreshRiskView();
        Evaluation const& evaluation = judge(wish.intent, 0);
        if (evaluation.refusal) {
            state.protectionRests[slot] = now() + kProtectionRest;
            note(NoteKind::Order, wish.intent.symbol.text(),
                 say(Phrase::ProtectionRefused, {codeText(*evaluation.refusal)}));
        }
        break;
    }
    case execution::ProtectionMove::Cancel: {
        OrderRecord& order = *state.orders.find(wish.cancel);
        if (!cancelRests(order)) {
            note(NoteKind::Order, order.symbol.text(),
                 say(Phrase::ProtectionUnfit,
                     {order.stopPrice.value_or(Price{}).text(), orders::OrderRegistry::leaves(order).text()}));
            requestCancel(order);
        }
        break;
    }
    }
}

// Flatten and kill take the stops with all orders, and what they free is not to be locked or sold by anything else.
bool Core::Parts::ownsAllOrders() const
{
    return state.killed || state.killCancelling || state.flatten.active() || state.stopping;
}

bool Core::Parts::mayProtect() const
{
    return !ownsAllOrders() && state.reconciled && state.books.opened();
}

void Core::Parts::tendProtection()
{
    bool const isOff = setup.execution.protection.stop == ProtectiveStop::Off;
    if (isOff && state.orders.open().empty() && state.waitingExits.empty()) {
        return;
    }
    if (ownsAllOrders()) {
        dropExits();
        return;
    }
    if (!mayProtect()) {
        return;
    }
    sellWaiting();
    for (Slot const slot : kSlots) {
        if (!isOff || state.orders.commitments(takerRate())[slot].protectiveCount > 0) {
            protect(slot);
        }
    }
}

void Core::Parts::restProtection(OrderRecord const& ended)
{
    bool const isUnasked =
        ended.state == OrderState::Rejected || (ended.state == OrderState::Cancelled && !ended.cancelWanted);
    if (ended.origin == Origin::Protection && isUnasked) {
        state.protectionRests[ended.slot] = now() + kProtectionRest;
    }
}

}  // namespace pentad::runtime
