// SPDX-License-Identifier: GPL-3.0-or-later
// Flatten and kill as they go on, cycle after cycle, until the exchange itself says that it is done.
#include "runtime/CoreParts.h"

namespace pentad::runtime {

// What foreign orders lock cannot be sold; they are only touched where the flatten names them.
Quantity Core::Parts::sellableQuantity(Slot slot) const
{
    return execution::sellableQuantity(state.books.held(slot), state.foreignCommitments[slot].sells,
                                       setup.universe[slot]);
}

// Old depth is no depth: then the exchange's own band is the bound.
std::optional<Quantity> Core::Parts::bidDepth(Slot slot) const
{
    auto const age = market.dataAge(slot, now());
    bool const fresh = age && *age <= setup.risk.dataAgeMaximum;
    return fresh ? market.view().assets[slot].quote.bidDepth : std::nullopt;
}

bool Core::Parts::isSellable(Slot slot) const
{
    AssetMarketView const& seen = market.view().assets[slot];
    return execution::isWorthSelling(
        sellableQuantity(slot), seen.hasQuote ? std::optional(seen.quote.bid) : std::nullopt, setup.universe[slot]);
}

void Core::Parts::cancelAllOrders(bool includeForeign)
{
    for (OrderRecord& order : state.orders.open()) {
        forgetWishes(order.clientOrderId);
        bool const waitsForId = order.cancelWanted && order.exchangeOrderId == ExchangeOrderId{};
        if (order.state != OrderState::CancelRequested && !waitsForId) {
            requestCancel(order);
        }
    }
    if (!includeForeign) {
        return;
    }
    for (ReportedOrder const& foreign : state.foreignOrders) {
        Slot const slot = setup.universe.find(foreign.symbol.view()).value_or(Slot{});
        step.effects.push_back(CancelEffect{0, slot, foreign.clientOrderId, foreign.exchangeOrderId});
    }
}

void Core::Parts::sellAllSellable()
{
    refreshCapital();
    refreshRiskView();
    for (Slot const slot : kSlots) {
        if (!isSellable(slot)) {
            continue;
        }
        OrderIntent intent;
        intent.strategy = StrategyId("flatten");
        intent.symbol = setup.universe[slot].symbol;
        intent.side = Side::Sell;
        intent.type = OrderType::Market;
        Quote const& quote = market.view().assets[slot].quote;
        intent.size =
            BaseSize{execution::stepQuantity(sellableQuantity(slot), bidDepth(slot), quote.bid, setup.universe[slot])};
        intent.referencePrice = quote.bid;
        intent.origin = Origin::Flatten;
        intent.addReason("step", Decimal(state.flatten.steps + 1));
        judge(intent, 0);
    }
}

void Core::Parts::tendFlatten()
{
    if (state.killCancelling) {
        cancelAllOrders(false);
        if (state.orders.open().empty()) {
            state.killCancelling = false;
            note(NoteKind::OperatorAction, "kill", say(Phrase::KillNothingOpen));
        }
    }
    execution::FlattenState& flatten = state.flatten;
    if (!flatten.active()) {
        return;
    }
    UtcTime const heard = std::max({state.reconciledAt.value_or(flatten.startedAt), flatten.startedAt, sessionSince});
    if (now() - heard > setup.operatorControls.resumeWithin) {
        flatten.phase = FlattenPhase::Waiting;
        flatten.result = say(Phrase::FlattenUnreachable);
        note(NoteKind::OperatorAction, "flatten", flatten.result, flatten.reason);
        return;
    }
    execution::FlattenSituation situation;
    situation.now = now();
    situation.openOrders = static_cast<int>(state.orders.open().size());
    situation.foreignOrdersLeft = flatten.includeForeignOrders && !state.foreignOrders.empty();
    // Strictly after: an answer of the same moment may describe the time before. A report that failed is no answer.
    situation.reportSincePhase = state.reconciledAt && *state.reconciledAt > flatten.phaseSince;
    situation.lockedThere = state.reportShowsLocked;
    situation.agreedThere = state.reportAgreed;
    for (Slot const slot : kSlots) {
        situation.sellable[slot] = isSellable(slot);
    }
    auto const next = execution::advanceFlatten(flatten, situation, setup.execution.flattenStepWait);
    if (next.phase != flatten.phase) {
        flatten.phase = next.phase;
        flatten.phaseSince = now();
        note(NoteKind::OperatorAction, "flatten", say(Phrase::FlattenIn, {flattenPhaseText(next.phase)}));
    }
    switch (next.move) {
    case execution::FlattenMove::Wait: break;
    case execution::FlattenMove::CancelAll:
        cancelAllOrders(flatten.includeForeignOrders);
        if (situation.foreignOrdersLeft) {
            askReport();
        }
        break;
    case execution::FlattenMove::AskExchange: askReport(); break;
    case execution::FlattenMove::SellNext:
        if (flatten.steps >= setup.execution.flattenStepsMaximum) {
            flatten.phase = FlattenPhase::Waiting;
            flatten.result = say(Phrase::FlattenStepsUsedUp, {std::to_string(flatten.steps)});
            note(NoteKind::OperatorAction, "flatten", flatten.result);
            break;
        }
        if (!state.reconciledAt || state.stopping) {
            askReport();  // after a restart nothing is sold before the exchange has said what there is
            break;
        }
        sellAllSellable();
        ++flatten.steps;
        flatten.lastStepAt = now();
        break;
    case execution::FlattenMove::Finish:
        flatten.endedAt = now();
        flatten.result = say(Phrase::FlattenVerified, {std::to_string(flatten.steps)});
        for (Slot const slot : kSlots) {
            Quantity const locked = min(state.books.held(slot), state.foreignCommitments[slot].sells);
            Quantity const dust = state.books.held(slot) - locked;
            std::string const asset = setup.universe[slot].base.text();
            if (dust.isPositive()) {
                flatten.result = say(Phrase::FlattenDust, {flatten.result, dust.text(), asset});
            }
            if (locked.isPositive()) {
                flatten.result = say(Phrase::FlattenLocked, {flatten.result, locked.text(), asset});
            }
        }
        note(NoteKind::OperatorAction, "flatten", flatten.result, flatten.reason);
        break;
    }
}

}  // namespace pentad::runtime
