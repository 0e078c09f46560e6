// SPDX-License-Identifier: GPL-3.0-or-later
// Operator commands. Each may be given twice without harm, works in every state as far as the exchange can be reached,
// is journalled with the operator's reason, and is answered in the next snapshot.
#include "foundation/TimeText.h"
#include "runtime/CoreParts.h"

#include <algorithm>

namespace pentad::runtime {
namespace {

std::string acknowledgedText(ExternalFlowView const& flow)
{
    switch (flow.history) {
    case FlowHistory::NotAsked: break;
    case FlowHistory::NamesNone: return say(Phrase::FlowAcknowledgedUnnamed, {flow.amount.text()});
    case FlowHistory::NamesIt:
        return say(Phrase::FlowAcknowledgedAs,
                   {flow.amount.text(), std::to_string(flow.movement), utcText(flow.movementAt)});
    }
    return say(Phrase::FlowAcknowledged, {flow.amount.text()});
}

}  // namespace

void Core::Parts::take(CommandGiven const& event)
{
    state.lastCommand = std::max(state.lastCommand, event.command->id);  // the engine's own carry 0
    std::visit(
        [&]<typename Body>(Body const& command) {
            if constexpr (!kLeavesNoRecord<Body>) {
                carryOut(event.command->id, command);
            }
        },
        event.command->body);
}

void Core::Parts::answer(CommandId id, bool accepted, std::string subject, std::string text, std::string reason)
{
    note(NoteKind::OperatorAction, std::move(subject), text, std::move(reason), id);
    answers.push_back(CommandAnswer{id, accepted, std::move(text), std::nullopt});
}

void Core::Parts::pause(std::string reason)
{
    if (!state.paused) {
        state.paused = true;
        state.pausedAt = now();
        state.pauseReason = std::move(reason);
    }
}

void Core::Parts::carryOut(CommandId id, Pause const& command)
{
    bool const already = state.paused;
    pause(command.reason);
    // An entry on its way is not called back; once the exchange has it, it is cancelled.
    for (OrderRecord& order : state.orders.open()) {
        bool const onItsWay = order.state == OrderState::Planned || order.state == OrderState::Unknown;
        if (onItsWay && isEntry(order)) {
            forgetWishes(order.clientOrderId);
            requestCancel(order);
        }
    }
    answer(id, true, "pause", say(already ? Phrase::WasPausedAlready : Phrase::TradingPaused), command.reason);
}

void Core::Parts::carryOut(CommandId id, Resume const& command)
{
    if (state.killed) {
        answer(id, false, "resume", say(Phrase::ResumeWhileKilled), command.reason);
        return;
    }
    if (state.flatten.active()) {
        answer(id, false, "resume", say(Phrase::ResumeWhileFlattening), command.reason);
        return;
    }
    if (state.rearmedAt) {
        answer(id, false, "resume", say(Phrase::ResumeBeforeReport), command.reason);
        return;
    }
    bool const already = !state.paused;
    state.paused = false;
    state.pauseReason.clear();
    state.rateRefusals.clear();
    if (state.flatten.phase == FlattenPhase::Waiting) {
        state.flatten.phase = FlattenPhase::None;
    }
    answer(id, true, "resume", say(already ? Phrase::WasNotPaused : Phrase::TradingGoesOn), command.reason);
}

void Core::Parts::carryOut(CommandId id, Flatten const& command)
{
    if (state.flatten.active()) {
        state.flatten.includeForeignOrders = state.flatten.includeForeignOrders || command.includeForeignOrders;
        answer(id, true, "flatten", say(Phrase::FlattenIsUnderWay), command.reason);
        return;
    }
    pause(say(Phrase::PausedForFlatten, {command.reason}));
    state.flatten = {};
    state.flatten.phase = FlattenPhase::Cancelling;
    state.flatten.reason = command.reason;
    state.flatten.includeForeignOrders = command.includeForeignOrders;
    state.flatten.startedAt = now();
    state.flatten.phaseSince = now();
    answer(id, true, "flatten", say(Phrase::FlattenBegins), command.reason);
    dropExits();
    endCancelRests();
    foreignCancelsAt = {};
    tendFlatten();
}

void Core::Parts::carryOut(CommandId id, Kill const& command)
{
    bool const already = state.killed;
    if (!already) {
        state.killed = true;
        state.killedAt = now();
        state.killReason = command.reason;
    }
    state.killCancelling = true;
    // A flatten under way would place orders; the kill is the stronger word.
    if (state.flatten.active()) {
        endFlatten(FlattenPhase::Done, say(Phrase::FlattenStoppedByKill));
    }
    dropExits();
    endCancelRests();
    cancelOwnOrders();
    answer(id, true, "kill", say(already ? Phrase::KillWasLatched : Phrase::KillLatched), command.reason);
}

void Core::Parts::carryOut(CommandId id, Rearm const& command)
{
    if (command.reason.empty()) {
        answer(id, false, "rearm", say(Phrase::RearmNeedsReason));
        return;
    }
    if (!state.killed) {
        answer(id, true, "rearm", say(Phrase::RearmNotLatched), command.reason);
        return;
    }
    state.killed = false;
    state.killCancelling = false;
    state.killReason.clear();
    pause(say(Phrase::PausedByRearm, {command.reason}));
    answer(id, true, "rearm", say(Phrase::RearmDone), command.reason);
    state.rearmedAt = now();
    state.reportAskedAt.reset();  // whatever was asked before says how it was before
    askReport();
}

// Why live trading must not be armed now; nothing if it may.
std::optional<std::string> Core::Parts::obstacleToArming(Money acceptedLoss)
{
    if (!setup.startsDisarmed) {
        return say(Phrase::ArmNotLive);
    }
    if (state.killed) {
        return say(Phrase::ArmWhileKilled);
    }
    if (!state.reconciled || !figuresKnown) {
        return say(Phrase::ArmNotReconciled);
    }
    if (state.safeMode) {
        return say(Phrase::ArmInSafeMode);
    }
    auto const unresolved = std::count_if(state.orders.open().begin(), state.orders.open().end(),
                                          [](OrderRecord const& order) { return order.state == OrderState::Unknown; });
    if (unresolved > 0) {
        return say(Phrase::ArmUnresolved, {std::to_string(unresolved)});
    }
    // Prices move while the figure is typed; what was accepted must not be off by more than that.
    constexpr Rate kTolerance{"0.01"_dec};
    Money const asked = capital::worstCase(capital(), setup.risk, setup.fees).toAccept;
    if (acceptedLoss + portion(acceptedLoss, kTolerance, Rounding::Down) < asked) {
        return say(Phrase::ArmWorstCase, {asked.text()});
    }
    return std::nullopt;
}

void Core::Parts::carryOut(CommandId id, Arm const& command)
{
    if (setup.startsDisarmed && state.armed) {
        answer(id, true, "arm", say(Phrase::LiveWasArmed));
        return;
    }
    refreshCapital();
    if (auto obstacle = obstacleToArming(command.acceptedLoss)) {
        answer(id, false, "arm", *std::move(obstacle));
        return;
    }
    state.armed = true;
    state.everArmed = true;
    answer(id, true, "arm", say(Phrase::LiveArmed, {command.acceptedLoss.text()}));
}

void Core::Parts::carryOut(CommandId id, Disarm const& command)
{
    bool const already = !setup.startsDisarmed || !state.armed;
    state.armed = !setup.startsDisarmed;
    answer(id, true, "arm", say(already ? Phrase::LiveWasDisarmed : Phrase::LiveDisarmed), command.reason);
}

void Core::Parts::carryOut(CommandId id, EnableAsset const& command)
{
    auto const slot = setup.universe.find(command.symbol.view());
    if (!slot) {
        answer(id, false, "asset", say(Phrase::NotInUniverse, {command.symbol.text(), setup.universe.text()}));
        return;
    }
    state.disabled[*slot] = !command.enabled;
    answer(id, true, command.symbol.text(), say(command.enabled ? Phrase::AssetEnabled : Phrase::AssetDisabled));
}

// Two equal tickets within one cycle have the same client order id: the second is a double click and refused as such.
OrderIntent Core::Parts::ticketIntent(CommandId id, PlaceOrder const& ticket) const
{
    OrderIntent intent;
    intent.strategy = StrategyId("operator");
    intent.symbol = ticket.symbol;
    intent.side = ticket.side;
    intent.type = ticket.type;
    intent.size = ticket.size;
    intent.limitPrice = ticket.limitPrice;
    intent.origin = Origin::Operator;
    if (auto const slot = setup.universe.find(ticket.symbol.view())) {
        Quote const& quote = market.view().assets[*slot].quote;
        intent.referencePrice = ticket.side == Side::Buy ? quote.ask : quote.bid;
    }
    intent.addReason("command", Decimal(number(id)));
    return intent;
}

void Core::Parts::carryOut(CommandId id, PlaceOrder const& command)
{
    OrderIntent const wanted = ticketIntent(id, command);
    if (waitsForProtection(wanted)) {
        answer(id, true, command.symbol.text(), say(Phrase::TicketWaits), command.reason);
        return;
    }
    refreshCapital();
    refreshRiskView();
    Evaluation const evaluation = judge(wanted, 0);
    std::string text =
        evaluation.accepted ? say(Phrase::TicketAccepted) : say(Phrase::TicketRefused, {codeText(*evaluation.refusal)});
    if (evaluation.reduced) {
        text = say(Phrase::TicketReduced, {gateText(*evaluation.reducedBy)});
    }
    answer(id, evaluation.accepted, command.symbol.text(), std::move(text), command.reason);
    answers.back().evaluation = evaluation;
}

void Core::Parts::carryOut(CommandId id, CancelOrder const& command)
{
    OrderRecord* const order = state.orders.find(command.clientOrderId);
    if (order == nullptr || isTerminal(order->state)) {
        answer(id, order != nullptr, command.clientOrderId.text(),
               say(order == nullptr ? Phrase::NoSuchOrder : Phrase::OrderHasEnded));
        return;
    }
    forgetWishes(command.clientOrderId);
    requestCancel(*order);
    answer(id, true, command.clientOrderId.text(), say(Phrase::CancelAsked));
}

void Core::Parts::carryOut(CommandId id, MoveOrder const& command)
{
    OrderRecord* const order = state.orders.find(command.clientOrderId);
    auto const refuse = [&](Phrase why) { answer(id, false, command.clientOrderId.text(), say(why)); };
    if (order == nullptr) {
        return refuse(Phrase::NoSuchOrder);
    }
    if (isTerminal(order->state)) {
        return refuse(Phrase::OrderHasEnded);
    }
    bool const hasLimit = order->type == OrderType::Limit && std::holds_alternative<BaseSize>(order->size);
    if (!hasLimit || order->origin == Origin::Flatten || order->origin == Origin::Protection) {
        return refuse(Phrase::OnlyLimitsMove);
    }
    if (order->cancelWanted) {
        return refuse(Phrase::CancelUnderWay);
    }
    if (order->limitPrice == command.limitPrice) {
        return refuse(Phrase::StandsThere);
    }
    forgetWishes(command.clientOrderId);
    state.moves.push_back(OrderMove{command.clientOrderId, command.limitPrice});
    requestCancel(*order);
    answer(id, true, command.clientOrderId.text(), say(Phrase::MoveBegins, {command.limitPrice.text()}));
}

void Core::Parts::carryOut(CommandId id, CancelAllOrders const&)
{
    dropExits();
    endCancelRests();
    cancelOwnOrders();
    answer(id, true, "orders", say(Phrase::CancelAskedForAll));
}

Decimal Core::Parts::heldOf(Asset const& asset) const
{
    for (Slot const slot : kSlots) {
        if (setup.universe[slot].base == asset) {
            return state.books.held(slot).value();
        }
    }
    return state.books.quoteBalance().value();
}

void Core::Parts::carryOut(CommandId id, AcknowledgeFlow const& command)
{
    for (ExternalFlowView& flow : state.flows) {
        if (flow.id != command.flowId || flow.acknowledged) {
            continue;
        }
        bool const unpriced = std::any_of(kSlots.begin(), kSlots.end(), [&](Slot slot) {
            return setup.universe[slot].base == flow.asset && !market.view().assets[slot].hasQuote;
        });
        if (unpriced) {
            // Posted at a price of zero it would turn into profit with the first quote.
            answer(id, false, flow.asset.text(), say(Phrase::FlowUnpriced, {flow.asset.text()}));
            return;
        }
        // Sold or spent since it was found; the next report finds what is true then.
        Decimal const held = heldOf(flow.asset);
        if ((held + flow.amount).isNegative()) {
            answer(id, false, flow.asset.text(),
                   say(Phrase::FlowBeyondHeld, {flow.amount.text(), flow.asset.text(), held.text()}));
            askReport();
            return;
        }
        flow.acknowledged = true;
        if (flow.asset == setup.universe.quote()) {
            state.books.externalCash(now(), setup.universe, Money(flow.amount), step.record);
            reconciliation.forgetBalance(DifferenceKind::CashDiffers);
        } else {
            for (Slot const slot : kSlots) {
                if (setup.universe[slot].base == flow.asset) {
                    state.books.externalAsset(now(), setup.universe, slot, Quantity(flow.amount),
                                              market.mark(slot, setup.capital.mark), step.record);
                    moveOthers(slot, Quantity(flow.amount));
                    reconciliation.forgetBalance(DifferenceKind::HoldingDiffers, slot);
                }
            }
        }
        refreshCapital();
        bool const named = flow.history == FlowHistory::NamesIt;
        note(NoteKind::ExternalFlow, flow.asset.text(), say(Phrase::FlowPosted, {flow.amount.text()}),
             named ? std::to_string(flow.movement) : std::string());
        answer(id, true, flow.asset.text(), acknowledgedText(flow));
        bool const moreOpen = std::any_of(state.flows.begin(), state.flows.end(),
                                          [](ExternalFlowView const& each) { return !each.acknowledged; });
        if (!moreOpen) {
            clear(Hazard::BalanceResidue);
        }
        askReport();
        return;
    }
    answer(id, false, "flow", say(Phrase::FlowUnknown, {std::to_string(command.flowId)}));
}

void Core::Parts::carryOut(CommandId id, Stop const& command)
{
    state.stopping = true;
    dropExits();
    if (command.cancelOpenOrders) {
        for (OrderRecord& order : state.orders.open()) {
            if (order.origin != Origin::Protection) {
                forgetWishes(order.clientOrderId);
                requestCancel(order);
            }
        }
    }
    answer(id, true, "stop", say(command.cancelOpenOrders ? Phrase::StoppingWithCancels : Phrase::StoppingOrdersStay));
}

}  // namespace pentad::runtime
