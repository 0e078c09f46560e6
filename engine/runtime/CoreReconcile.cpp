// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions and the exchange's report: the first report of an empty journal opens the books, every later one is compared
// with them. Start-up is the crash path: what was planned and not proven sent is unknown until the exchange has spoken.
#include "foundation/TimeText.h"
#include "recovery/FlowExplanation.h"
#include "recovery/Reconciler.h"
#include "runtime/CoreParts.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

// An account report that has not come after this long is asked for again.
constexpr Milliseconds kReportTimeout{15'000};
// While an order is unresolved the exchange is asked this often.
constexpr Milliseconds kReportWhileUnknown{2'000};
// While a flow is unexplained its history is asked for this often: a list of movements may trail behind the balances.
constexpr Milliseconds kMovementsEvery{60'000};
// A stop that was to be cancelled and has ended untraded counts as cancelled after this; it may have triggered instead.
constexpr Milliseconds kCancelledStopGrace{4'000};
// A difference that is in every report for so long, and of another amount in each, is no trade on its way.
constexpr Milliseconds kRestlessPatience{60'000};
// A row may carry the time at which a movement was begun, long before its money came or went.
constexpr Milliseconds kMovementReach{std::chrono::hours(24)};
// A trade without its fee is asked for again for so long. After that the estimate stays, and lists are not read ever
// further back.
constexpr Milliseconds kFeePatience{std::chrono::hours(1)};
// A trade of an order that has ended may be listed so much later, after younger trades of others.
constexpr Milliseconds kTradesSettle{std::chrono::hours(1)};
// Balances may be so much older than the list of trades.
constexpr Milliseconds kBalancesTrail{60'000};

bool mayTellFee(Fill const& fill, UtcTime at)
{
    return (!fill.fee || !fill.tax) && std::chrono::abs(at - fill.at) < kFeePatience;
}

// Checkpoints of before this was kept do not say whether live trading was ever armed. Only an armed session enters, or
// protects what it has entered; sells alone prove nothing. Where it remains in doubt, one arming ends that.
bool showsArming(orders::OrderRegistry const& orders)
{
    auto const isOfArmed = [](OrderRecord const& order) {
        return order.side == Side::Buy || order.origin == Origin::Protection;
    };
    return std::any_of(orders.open().begin(), orders.open().end(), isOfArmed) ||
           std::any_of(orders.ended().begin(), orders.ended().end(), isOfArmed);
}

}  // namespace

void Core::Parts::take(SessionStarted const& event)
{
    if (number(state.cycle) == 0) {
        state.cycle = event.cyclesBefore;
    }
    state.stopping = false;
    state.reconciled = false;
    state.armed = !setup.startsDisarmed;
    state.everArmed = state.everArmed || (setup.startsDisarmed && showsArming(state.orders));
    state.reportAskedAt.reset();
    state.reportAt.reset();
    state.reconciledAt.reset();
    state.stoodStillUntil.reset();
    sessionSince = now();
    balancesAgreedAt.reset();
    movementsAskedAt.reset();
    state.suspectedFlows.clear();
    std::erase_if(state.waitingExits, [](WaitingExit const& each) { return each.intent.origin != Origin::Operator; });
    state.rearmedAt.reset();  // this session's first report comes before every entry anyhow
    for (HazardState& hazard : state.hazards) {
        hazard.active = false;  // found again if it is still there
    }
    for (BreakerSnapshot& breaker : state.breakers) {
        BreakerGroup const group = breaker.group;
        breaker = {};  // those of the new session begin closed
        breaker.group = group;
    }
    state.safeMode = false;
    state.safeUntil.reset();
    reconciliation.begin();
    note(NoteKind::Session, "start", say(Phrase::SessionStarted, {event.version}));

    // An unfinished flatten or kill goes on by itself only if the program was away briefly.
    Milliseconds const away = now() - leftAt.value_or(now());
    // The clock may have been set while nobody ran: what was sent in the last minute then still counts as sent so long ago.
    std::erase_if(state.sendTimes, [&](UtcTime sent) { return sent + std::chrono::minutes(1) <= now() - away; });
    for (UtcTime& sent : state.sendTimes) {
        sent += away;
    }
    if (away > setup.operatorControls.resumeWithin) {
        forgetOldWishes();
        if (state.killCancelling && !state.orders.open().empty()) {
            std::string ids;
            for (OrderRecord const& order : state.orders.open()) {
                ids += (ids.empty() ? "" : ", ") + order.clientOrderId.text();
            }
            note(NoteKind::OperatorAction, "kill",
                 say(Phrase::KillOrdersOpen, {std::to_string(state.orders.open().size()), ids}), state.killReason);
        }
        state.killCancelling = false;
        if (state.flatten.active()) {
            endFlatten(FlattenPhase::Waiting, say(Phrase::FlattenInterrupted));
        }
    }

    std::vector<ClientOrderId> unproven;
    for (OrderRecord const& order : state.orders.open()) {
        if (order.state == OrderState::Planned) {
            unproven.push_back(order.clientOrderId);
        }
    }
    for (OrderRecord const& order : state.orders.open()) {
        if (order.state == OrderState::CancelRequested) {
            doubtCancel(order.clientOrderId);
        }
    }
    for (ClientOrderId const& id : unproven) {
        settleOutbox(id, OutboxKind::Place);
        applyOrderEvent(id, OrderEvent::OutcomeUnknown, say(Phrase::FoundPlanned));
    }
    askReport();
}

// What was to come after an order is not what anybody wants after so long; what is left of it is cancelled.
void Core::Parts::forgetOldWishes()
{
    state.repricing.clear();
    for (OrderMove const& move : std::exchange(state.moves, {})) {
        note(NoteKind::OperatorAction, move.order.text(), say(Phrase::MoveForgotten, {move.limitPrice.text()}));
    }
}

// The exchange counts more of it as traded than its trades show: what is left here would be bought or sold once more.
void Core::Parts::dropWishes(ClientOrderId const& id)
{
    for (OrderMove const& move : state.moves) {
        if (move.order == id) {
            note(NoteKind::OperatorAction, id.text(), say(Phrase::MoveTradesMissing, {move.limitPrice.text()}));
        }
    }
    forgetWishes(id);
}

void Core::Parts::take(SessionEnded const& event)
{
    note(NoteKind::Session, "end", say(Phrase::SessionEnded), event.reason);
}

void Core::Parts::askReport()
{
    bool const outstanding = state.reportAskedAt && now() - *state.reportAskedAt < kReportTimeout;
    bool const alreadyInStep = std::any_of(step.effects.begin(), step.effects.end(), [](Effect const& effect) {
        return std::holds_alternative<ReportEffect>(effect);
    });
    if (outstanding || alreadyInStep) {
        return;
    }
    state.reportAskedAt = now();
    AccountQuestion question{state.reportedThrough, {}};
    for (OrderRecord const& order : state.orders.open()) {
        question.live.push_back({order.clientOrderId, order.exchangeOrderId, order.createdAt});
    }
    for (OrderRecord const& order : state.orders.ended()) {
        if (now() - order.updatedAt < kTradesSettle) {  // without a number too: what was ruled absent may have arrived
            question.settling.push_back({order.clientOrderId, order.exchangeOrderId, order.createdAt});
        }
    }
    if (!movementsAskedAt || now() - *movementsAskedAt >= kMovementsEvery) {
        question.movementsSince = wantedMovements();
        movementsAskedAt = question.movementsSince ? std::optional(now()) : std::nullopt;
    }
    step.effects.emplace_back(ReportEffect{std::move(question)});
}

void Core::Parts::reconcileOnCadence()
{
    bool const unresolved = std::any_of(
        state.orders.open().begin(), state.orders.open().end(),
        [](OrderRecord const& order) { return order.state == OrderState::Unknown || order.absentAnswers > 0; });
    Milliseconds const every = unresolved || !state.suspectedFlows.empty() || !state.reconciled || awaitsReport()
                                   ? std::min(kReportWhileUnknown, setup.execution.reconcileEvery)
                                   : setup.execution.reconcileEvery;
    if (!state.reportAt || now() - *state.reportAt >= every) {
        askReport();
    }
}

void Core::Parts::take(AccountReportFailed const& event)
{
    state.reportAskedAt.reset();
    state.reportAt = now();
    state.reportAgreed = false;
    reconciliation.fail(now(), event.reason);
    raise(Hazard::ReconcileFailed, event.reason);
}

bool Core::Parts::openBooks(AccountReport const& report)
{
    Money cash;
    PerAsset<Quantity> holdings;
    PerAsset<Price> marks;
    for (ReportedBalance const& balance : report.balances) {
        if (balance.asset == setup.universe.quote()) {
            cash = Money(balance.free + balance.locked);
        }
        for (Slot const slot : kSlots) {
            if (balance.asset == setup.universe[slot].base) {
                holdings[slot] = Quantity(balance.free + balance.locked);
            }
        }
    }
    for (Slot const slot : kSlots) {
        if (!holdings[slot].isZero() && !market.view().assets[slot].hasQuote) {
            return false;  // what it is worth is not known yet
        }
        marks[slot] = holdings[slot].isZero() ? Price{} : market.mark(slot, setup.capital.mark);
    }
    state.broughtByOthers = holdings;
    // Trades before this moment belong to the opening balance.
    state.books.open(now(), setup.calendar, setup.universe, cash, holdings, marks, step.record);
    note(NoteKind::Session, "books",
         say(Phrase::BooksOpened, {cash.text(2, Rounding::Down), setup.universe.quote().text()}));
    return true;
}

void Core::Parts::rememberForeign(AccountReport const& report, std::vector<recovery::Difference> const& differences)
{
    auto const isSurplus = [&](ReportedOrder const& order) {
        return std::any_of(differences.begin(), differences.end(), [&](recovery::Difference const& each) {
            return each.kind == recovery::DifferenceKind::DoubledOrder &&
                   each.exchangeOrderId == order.exchangeOrderId && each.clientOrderId == order.clientOrderId;
        });
    };
    state.foreignOrders.clear();
    state.foreignCommitments = {};
    committedRevision = 0;
    for (ReportedOrder const& order : report.openOrders) {
        auto const slot = setup.universe.find(order.symbol.view());
        OrderRecord const* const own = state.orders.find(order.clientOrderId);
        if (!slot || (own != nullptr && !isTerminal(own->state) && !isSurplus(order))) {
            continue;
        }
        // One that was ruled gone and is open after all, or a second one under the id of ours, is not foreign, but its
        // money is committed until it ends.
        if (own == nullptr) {
            state.foreignOrders.push_back(order);
        }
        ForeignCommitments& commitments = state.foreignCommitments[*slot];
        if (order.side == Side::Sell) {
            commitments.sells += order.leaves;
        } else {
            Price const price = order.limitPrice.value_or(market.view().assets[*slot].quote.ask);
            Money const value = notional(price, order.leaves, Rounding::Up);
            // Without a limit it may be sized in quote money. What so many coins cost shows it, where it is more than there
            // is; otherwise the larger reading holds.
            bool const isMoney = !order.limitPrice && value > state.books.quoteBalance();
            commitments.buyMoney +=
                isMoney ? Money(order.leaves.value()) : value + portion(value, takerRate(), Rounding::Up);
        }
    }
}

// Each difference is told when it appears, not with every report that still shows it.
void Core::Parts::noteDifferences(std::vector<recovery::Difference> const& fresh)
{
    using recovery::DifferenceKind;
    for (recovery::Difference const& each : fresh) {
        std::string about = each.clientOrderId.text();
        if (each.kind == DifferenceKind::CashDiffers) {
            about = setup.universe.quote().text();
        } else if (each.kind == DifferenceKind::HoldingDiffers || each.kind == DifferenceKind::LockedDiffers) {
            about = setup.universe[each.slot].base.text();
        } else if (each.kind == DifferenceKind::ForeignOrder) {
            about = setup.universe[each.slot].symbol.text();
        }
        std::int64_t const exchangeId = number(each.exchangeOrderId);
        note(NoteKind::Reconcile, std::move(about),
             say(Phrase::DifferenceFound, {differenceKindText(each.kind), each.ours.text(), each.theirs.text()}),
             exchangeId == 0 ? std::string() : std::to_string(exchangeId));
    }
}

// Absences count only in a row.
void Core::Parts::foundAgain()
{
    std::vector<ClientOrderId> listed;
    for (OrderRecord const& order : state.orders.open()) {
        if (order.absentAnswers > 0 && !reconciliation.missingSince(order.clientOrderId)) {
            listed.push_back(order.clientOrderId);
        }
    }
    for (ClientOrderId const& id : listed) {
        OrderRecord& order = *state.orders.find(id);
        order.absentAnswers = 0;
        recordOrder(order);
    }
}

// A refused cancel is what a stop that has triggered answers too. It counts only where an earlier one may have been taken:
// the exchange cannot cancel again what has ended.
bool Core::Parts::wasToBeCancelled(OrderRecord const& order) const
{
    auto const& doubtful = state.doubtfulCancels;
    bool const wasRefused = std::any_of(state.refusedCancels.begin(), state.refusedCancels.end(),
                                        [&](RefusedCancels const& each) { return each.order == order.clientOrderId; });
    return (order.cancelWanted && !wasRefused) ||
           std::find(doubtful.begin(), doubtful.end(), order.clientOrderId) != doubtful.end();
}

bool Core::Parts::repairOrders(std::vector<recovery::Difference> const& differences)
{
    using recovery::DifferenceKind;
    bool agreed = true;
    for (recovery::Difference const& found : differences) {
        OrderRecord* const order = state.orders.find(found.clientOrderId);
        switch (found.kind) {
        case DifferenceKind::UnknownIsOpen: take(OrderAcknowledged{found.clientOrderId, found.exchangeOrderId}); break;
        case DifferenceKind::EndedThere:
            // Its fills are booked by now: what is left will not trade.
            if (order->exchangeOrderId == ExchangeOrderId{} || isReissued(order->type)) {
                order->exchangeOrderId = found.exchangeOrderId;  // of a stop never an older one
            }
            if (std::holds_alternative<BaseSize>(order->size) && found.theirs < found.ours) {
                dropWishes(found.clientOrderId);
            }
            applyOrderEvent(found.clientOrderId, OrderEvent::CancelConfirmed, say(Phrase::EndedThere));
            break;
        case DifferenceKind::OpenIsMissing:
        case DifferenceKind::UnknownIsMissing: {
            agreed = false;
            if (found.endedUntraded && reconciliation.missingSince(found.clientOrderId) == now()) {
                order->absentAnswers = 0;  // of what it has become nothing was counted yet
            }
            if (!found.isProven) {
                break;
            }
            ++order->absentAnswers;
            if (order->exchangeOrderId == ExchangeOrderId{}) {
                order->exchangeOrderId = found.exchangeOrderId;
            }
            recordOrder(*order);
            bool const wasWanted = found.endedUntraded && wasToBeCancelled(*order);
            Milliseconds const grace =
                wasWanted ? std::min(kCancelledStopGrace, setup.execution.unknownGrace) : setup.execution.unknownGrace;
            bool const longEnough = now() - reconciliation.graceFrom(*order) >= grace;
            if (!longEnough || order->absentAnswers < setup.execution.absentAnswersMinimum) {
                break;
            }
            if (found.endedUntraded) {
                order->cancelWanted = wasWanted;
                applyOrderEvent(found.clientOrderId, OrderEvent::CancelConfirmed, say(Phrase::EndedThere));
            } else {
                applyOrderEvent(found.clientOrderId, OrderEvent::ConfirmedAbsent,
                                say(Phrase::NotKnownThere, {std::to_string(order->absentAnswers)}));
            }
            break;
        }
        case DifferenceKind::StillOpenThere:
            agreed = false;
            step.effects.emplace_back(CancelEffect{0, found.slot, found.clientOrderId, found.exchangeOrderId});
            break;
        case DifferenceKind::DoubledOrder:
            agreed = agreed && !found.isOpen;  // one that has ended cannot trade any more
            if (found.mayCancel) {
                step.effects.emplace_back(CancelEffect{0, found.slot, found.clientOrderId, found.exchangeOrderId});
            }
            break;
        case DifferenceKind::LeavesDiffer:
        case DifferenceKind::FilledDiffers:
        case DifferenceKind::LockedDiffers:
        case DifferenceKind::ForeignOrder:
        case DifferenceKind::CashDiffers:
        case DifferenceKind::HoldingDiffers: break;
        }
    }
    return agreed;
}

// Both sides agree without them: what they moved is in the books already, acknowledged by a person. Of younger ones the
// balances may not know yet.
void Core::Parts::passOverTrades(std::vector<Fill> const& unbooked)
{
    for (Fill const& fill : unbooked) {
        if (now() - fill.at >= kBalancesTrail) {
            state.books.passOver(fill.tradeId);
            note(NoteKind::Reconcile, "account", say(Phrase::TradePassedOver, {std::to_string(number(fill.tradeId))}));
        }
    }
}

// What two reports never show alike makes no flow to acknowledge, but must not stay unsaid.
std::string Core::Parts::restlessDifferences(std::vector<recovery::Difference> const& differences) const
{
    using recovery::DifferenceKind;
    std::string text;
    for (recovery::Difference const& each : differences) {
        bool const isCash = each.kind == DifferenceKind::CashDiffers;
        if (!isCash && each.kind != DifferenceKind::HoldingDiffers) {
            continue;
        }
        Asset const& asset = isCash ? setup.universe.quote() : setup.universe[each.slot].base;
        Decimal const amount = each.theirs - each.ours;
        bool const isFlow = std::any_of(state.flows.begin(), state.flows.end(), [&](ExternalFlowView const& flow) {
            return !flow.acknowledged && flow.asset == asset && flow.amount == amount;
        });
        auto const since = reconciliation.differsSince(each);
        if (!isFlow && since && now() - *since >= kRestlessPatience) {
            text += (text.empty() ? "" : ", ") + asset.text() + " " + amount.text();
        }
    }
    return text;
}

bool Core::Parts::judgeBalances(std::vector<recovery::Difference> const& differences)
{
    using recovery::DifferenceKind;
    std::vector<std::pair<Asset, Decimal>> found;
    for (recovery::Difference const& each : differences) {
        if (each.kind == DifferenceKind::CashDiffers) {
            found.emplace_back(setup.universe.quote(), each.theirs - each.ours);
        } else if (each.kind == DifferenceKind::HoldingDiffers) {
            found.emplace_back(setup.universe[each.slot].base, each.theirs - each.ours);
        }
    }
    // A fill on its way can make one report differ: only what two reports show alike counts.
    std::vector<std::pair<Asset, Decimal>> confirmed;
    for (auto const& each : found) {
        if (std::find(state.suspectedFlows.begin(), state.suspectedFlows.end(), each) != state.suspectedFlows.end()) {
            confirmed.push_back(each);
        }
    }
    state.suspectedFlows = found;
    std::erase_if(state.flows, [&](ExternalFlowView const& flow) {
        return !flow.acknowledged && std::none_of(found.begin(), found.end(), [&](auto const& each) {
            return each.first == flow.asset && each.second == flow.amount;
        });
    });
    std::string detail;
    for (auto const& [asset, amount] : confirmed) {
        detail += (detail.empty() ? "" : ", ") + asset.text() + " " + amount.text();
        bool const known = std::any_of(state.flows.begin(), state.flows.end(),
                                       [&, &asset = asset, &amount = amount](ExternalFlowView const& flow) {
                                           return !flow.acknowledged && flow.asset == asset && flow.amount == amount;
                                       });
        if (!known) {
            state.flows.push_back(ExternalFlowView{++state.flowIds, asset, amount, now(), false});
            movementsAskedAt.reset();  // of this one nothing was asked yet
            note(NoteKind::ExternalFlow, asset.text(),
                 say(Phrase::FlowFound, {amount.text(), std::to_string(state.flowIds)}));
        }
    }
    std::string const restless = restlessDifferences(differences);
    detail += (detail.empty() || restless.empty() ? "" : ", ") + restless;
    constexpr std::size_t kFlowsKept = 64;
    if (state.flows.size() > kFlowsKept) {
        state.flows.erase(state.flows.begin());
    }
    if (!detail.empty()) {
        raise(Hazard::BalanceResidue, say(Phrase::Unexplained, {detail}));
    } else if (found.empty()) {
        clear(Hazard::BalanceResidue);
    }
    return found.empty();
}

// From when on a movement may explain what differs; nothing while nothing does.
std::optional<UtcTime> Core::Parts::wantedMovements() const
{
    std::optional<UtcTime> since;
    for (ExternalFlowView const& flow : state.flows) {
        if (!flow.acknowledged && flow.history != FlowHistory::NamesIt) {
            UtcTime const agreed = balancesAgreedAt.value_or(leftAt.value_or(sessionSince));
            since = std::min({since.value_or(now()), flow.foundAt, agreed});
        }
    }
    return since ? std::optional(*since - kMovementReach) : std::nullopt;
}

void Core::Parts::explainFlows(AccountReport const& report)
{
    std::optional<UtcTime> const since = wantedMovements();
    if (!report.movements || !since) {
        return;
    }
    for (ExternalFlowView& flow : state.flows) {
        if (flow.acknowledged || flow.history == FlowHistory::NamesIt) {
            continue;
        }
        std::string const id = std::to_string(flow.id);
        ReportedMovement const* const found = recovery::explanationOf(flow, state.flows, *report.movements, *since);
        if (found != nullptr) {
            flow.history = FlowHistory::NamesIt;
            flow.movement = found->id;
            flow.movementAt = found->at;
            Phrase const kind = found->isDeposit ? Phrase::FlowIsDeposit : Phrase::FlowIsWithdrawal;
            note(NoteKind::ExternalFlow, flow.asset.text(),
                 say(kind, {id, std::to_string(found->id), utcText(found->at)}));
        } else if (flow.history == FlowHistory::NotAsked && flow.foundAt < now()) {
            // A report that found the flow was asked before anybody knew of it.
            flow.history = FlowHistory::NamesNone;
            note(NoteKind::ExternalFlow, flow.asset.text(), say(Phrase::FlowNotNamed, {id}));
        }
    }
}

recovery::LockedHere Core::Parts::lockedHere() const
{
    recovery::LockedHere locked;
    auto const& commitments = state.orders.commitments(takerRate());
    for (Slot const slot : kSlots) {
        locked.quote += commitments[slot].openBuyMoney + state.foreignCommitments[slot].buyMoney;
        locked.base[slot] = commitments[slot].openSells + state.foreignCommitments[slot].sells;
    }
    return locked;
}

void Core::Parts::take(AccountReported const& event)
{
    AccountReport const& report = *event.report;
    UtcTime const begunAt = report.begunAt.value_or(state.reportAskedAt.value_or(now()));
    state.reportAskedAt.reset();
    bool const opensBooks = !state.books.opened();
    if (opensBooks && report.isRestless) {
        // A trade that the balances hold and the list does not show yet would be booked on top of them.
        take(AccountReportFailed{say(Phrase::AccountRestless), true});
        return;
    }
    if (opensBooks && !openBooks(report)) {
        return;  // asked again with the next cycle
    }
    state.reportAt = now();
    bool isAwaited = false;  // a fee, or what must be booked before this can be
    std::vector<Fill> unbooked;
    for (Fill const& fill : report.fills) {
        if (opensBooks) {
            state.books.passOver(fill.tradeId);
        } else if (applyFill(fill, false)) {
            isAwaited = isAwaited || mayTellFee(fill, now());
        } else {
            unbooked.push_back(fill);
            isAwaited = isAwaited || std::chrono::abs(now() - fill.at) < kTradesSettle;
        }
        if (!isAwaited) {
            state.reportedThrough = std::max(state.reportedThrough, fill.tradeId);
        }
    }
    for (LiveOrder const& stop : recovery::wentOn(state.orders, report)) {
        take(StopReissued{stop.clientOrderId, stop.exchangeOrderId});
    }
    auto differences = recovery::difference(state.books, state.orders, setup.universe, report);
    auto const shown = recovery::unrepaired(state.orders, setup.universe, report);
    differences.insert(differences.end(), shown.begin(), shown.end());
    noteDifferences(reconciliation.compare(now(), differences, state.orders, setup.universe, report));
    foundAgain();
    bool const ordersAgree = repairOrders(differences);
    rememberForeign(report, differences);
    bool const balancesAgree = judgeBalances(differences);
    explainFlows(report);
    if (balancesAgree) {
        balancesAgreedAt = begunAt;
        passOverTrades(unbooked);
    }
    state.reportAgreed = ordersAgree && balancesAgree;
    state.reportShowsLocked =
        std::any_of(report.balances.begin(), report.balances.end(), [&](ReportedBalance const& row) {
            return std::any_of(kSlots.begin(), kSlots.end(), [&](Slot slot) {
                return row.asset == setup.universe[slot].base &&
                       row.locked > state.foreignCommitments[slot].sells.value();
            });
        });
    rememberBalances(report, begunAt);
    clear(Hazard::ReconcileFailed);
    endWaits(begunAt);
    if (balancesAgree && !state.reconciled) {
        state.reconciled = true;
        note(NoteKind::Reconcile, "account", say(Phrase::BooksAgree));
    }
    state.reconciledAt = now();
    reconciliation.conclude(state.books, state.orders, setup.universe, report, lockedHere(), setup.execution);
    refreshCapital();
}

}  // namespace pentad::runtime
