// SPDX-License-Identifier: GPL-3.0-or-later
// Flatten and kill as they go on, cycle after cycle, until the exchange itself says that it is done.
#include "risk/StateChecks.h"
#include "runtime/CoreParts.h"

namespace pentad::runtime {
namespace {

// Foreign orders that a flatten names are asked to go no more often than this: what sells comes over the same line.
constexpr Milliseconds kForeignCancelRepeat{5'000};

}  // namespace

// What foreign orders lock cannot be sold; they are only touched where the flatten names them. Nor can what the exchange
// does not show free.
Quantity Core::Parts::withheld(Slot slot) const
{
    return max(state.foreignCommitments[slot].sells, state.reported ? state.reported->withheld[slot] : Quantity{});
}

Quantity Core::Parts::sellableQuantity(Slot slot) const
{
    return execution::sellableQuantity(state.books.held(slot), withheld(slot), setup.universe[slot]);
}

// Old depth is no depth: then the exchange's own band is the bound.
std::optional<Quantity> Core::Parts::bidDepth(Slot slot) const
{
    return hasFreshPrices(slot) ? market.view().assets[slot].quote.bidDepth : std::nullopt;
}

bool Core::Parts::isSellable(Slot slot) const
{
    AssetMarketView const& seen = market.view().assets[slot];
    return execution::isWorthSelling(
        sellableQuantity(slot), seen.hasQuote ? std::optional(seen.quote.bid) : std::nullopt, setup.universe[slot]);
}

void Core::Parts::cancelOwnOrders()
{
    for (OrderRecord& order : state.orders.open()) {
        forgetWishes(order.clientOrderId);
        if (cancelRests(order)) {
            continue;
        }
        bool const waitsForId = order.cancelWanted && order.exchangeOrderId == ExchangeOrderId{};
        if (order.state != OrderState::CancelRequested && !waitsForId) {
            requestCancel(order);
        }
    }
}

void Core::Parts::cancelForeignOrders()
{
    if (now() - foreignCancelsAt < kForeignCancelRepeat) {
        return;
    }
    foreignCancelsAt = now();
    for (ReportedOrder const& foreign : state.foreignOrders) {
        Slot const slot = setup.universe.find(foreign.symbol.view()).value_or(Slot{});
        step.effects.emplace_back(CancelEffect{0, slot, foreign.clientOrderId, foreign.exchangeOrderId});
    }
}

// False if nothing came of it but that too many orders were sent in the last minute: the sale is only put off.
bool Core::Parts::sellAllSellable()
{
    bool isTried = false;
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
        Evaluation const& evaluation = judge(intent, 0);
        state.flatten.lastRefusal[slot] =
            evaluation.refusal ? say(Phrase::TicketRefused, {codeText(*evaluation.refusal)}) : std::string();
        isTried = isTried || evaluation.refusal != RefusalCode::RiskOrderRate;
    }
    return isTried;
}

execution::FlattenSituation Core::Parts::flattenSituation()
{
    execution::FlattenState const& flatten = state.flatten;
    execution::FlattenSituation situation;
    situation.now = now();
    situation.openOrders = static_cast<int>(state.orders.open().size());
    situation.foreignOrdersLeft = flatten.includeForeignOrders && !flatten.foreignStay && !state.foreignOrders.empty();
    // Strictly after: an answer of the same moment may describe the time before. A report that failed is no answer, and
    // one that was begun before describes the time before.
    situation.reportSincePhase = state.reconciledAt && *state.reconciledAt > flatten.phaseSince && state.reported &&
                                 state.reported->begunAt >= flatten.phaseSince;
    situation.lockedThere = state.reportShowsLocked;
    situation.agreedThere = state.reportAgreed;
    for (Slot const slot : kSlots) {
        situation.sellable[slot] = isSellable(slot);
    }
    return situation;
}

void Core::Parts::tendFlatten()
{
    if (state.killCancelling) {
        cancelOwnOrders();
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
        endFlatten(FlattenPhase::Waiting, say(Phrase::FlattenUnreachable));
        return;
    }
    recordFlattenOrders();
    execution::FlattenSituation const situation = flattenSituation();
    moveFlatten(
        execution::advanceFlatten(flatten, situation, setup.execution.flattenStepWait, setup.execution.flattenWaits),
        situation);
}

void Core::Parts::moveFlatten(execution::FlattenAdvance const& next, execution::FlattenSituation const& situation)
{
    execution::FlattenState& flatten = state.flatten;
    bool const ends = next.move == execution::FlattenMove::Finish || next.move == execution::FlattenMove::GiveUp;
    if (next.phase != flatten.phase && !ends) {
        // On its way to the sale with foreign orders left: they had their time.
        flatten.foreignStay =
            flatten.foreignStay || (next.phase == FlattenPhase::AwaitingUnlock && situation.foreignOrdersLeft);
        flatten.phase = next.phase;
        flatten.phaseSince = now();
        note(NoteKind::OperatorAction, "flatten", say(Phrase::FlattenIn, {flattenPhaseText(next.phase)}));
    }
    switch (next.move) {
    case execution::FlattenMove::Wait: break;
    case execution::FlattenMove::CancelAll:
        cancelOwnOrders();
        if (flatten.includeForeignOrders && !flatten.foreignStay) {
            cancelForeignOrders();
        }
        if (situation.foreignOrdersLeft) {
            askReport();
        }
        break;
    case execution::FlattenMove::AskExchange: askReport(); break;
    case execution::FlattenMove::SellNext:
        if (flatten.steps >= setup.execution.flattenStepsMaximum) {
            endFlatten(FlattenPhase::Waiting, say(Phrase::FlattenStepsUsedUp, {std::to_string(flatten.steps)}));
            break;
        }
        if (!state.reconciledAt || state.stopping) {
            askReport();  // after a restart nothing is sold before the exchange has said what there is
            break;
        }
        if (sendsLastMinute() >= setup.risk.ordersPerMinuteMaximum * (1 + risk::kReducingRateReserve)) {
            break;  // nothing could be sent: not to be decided, and written down, with every try
        }
        flatten.steps += sellAllSellable() ? 1 : 0;
        recordFlattenOrders();
        flatten.lastStepAt = now();
        break;
    case execution::FlattenMove::Finish:
        endFlatten(FlattenPhase::Done, say(Phrase::FlattenVerified, {std::to_string(flatten.steps)}), Proof::Verified);
        break;
    case execution::FlattenMove::GiveUp: {
        bool const onlyDiffers = flatten.phase == FlattenPhase::Verifying && situation.openOrders == 0 &&
                                 !situation.foreignOrdersLeft && situation.reportSincePhase && !situation.agreedThere;
        std::int64_t const minutes = std::chrono::floor<std::chrono::minutes>(now() - flatten.startedAt).count();
        endFlatten(FlattenPhase::Waiting, onlyDiffers ? say(Phrase::FlattenDisagrees)
                                                      : say(Phrase::FlattenTooLong, {std::to_string(minutes)}));
        break;
    }
    }
}

}  // namespace pentad::runtime
