// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange says about our orders, and the fills. Words may come twice, late, or in another order than they were
// said; the order table decides what each means. Fills are booked once, by trade id.
#include "execution/OrderShaping.h"
#include "foundation/TimeText.h"
#include "runtime/CoreParts.h"

#include <algorithm>

namespace pentad::runtime {
namespace {

// A cancel that nobody answered is asked for again after this long; asking twice does no harm.
constexpr Milliseconds kCancelRepeat{5'000};
// After the second refused cancel of an order the engine waits before the next, each time twice as long, up to this.
constexpr Milliseconds kCancelRestFirst{2'000};
constexpr Milliseconds kCancelRestMax{30'000};
// A sent order that nobody answered is unresolved after this long, whatever the adapter thinks.
constexpr Milliseconds kAnswerTimeout{15'000};

// No clocks are further apart than this: what is stamped later is stamped wrongly.
constexpr Milliseconds kAheadMax{300'000};

// The rest of a market buy is spent when it cannot buy one more unit of the quantity scale.
bool nothingLeft(OrderRecord const& order, Instrument const& instrument, Rate takerRate, Price lastPrice)
{
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        return order.filled >= base->quantity;
    }
    Money const left = std::get<QuoteSize>(order.size).money - order.filledMoney - order.fees;
    if (!left.isPositive()) {
        return true;
    }
    Price const withCosts = shifted(lastPrice, takerRate, Rounding::Up);
    return quantityFor(left, withCosts, Rounding::Down).round(instrument.quantityScale, Rounding::Down).isZero();
}

// What a trade is measured against. A protective stop is meant to trade at its stop, however far the market was from it.
Price expectedPrice(OrderRecord const& order)
{
    return order.origin == Origin::Protection ? order.stopPrice.value_or(order.referencePrice) : order.referencePrice;
}

// Two orders may stand under one id: what the second trades is our money, but no part of ours.
bool isOfTwin(OrderRecord const& order, Fill const& fill)
{
    bool const areNumbered = order.exchangeOrderId != ExchangeOrderId{} && fill.exchangeOrderId != ExchangeOrderId{};
    return areNumbered && !isReissued(order.type) && fill.exchangeOrderId != order.exchangeOrderId;
}

}  // namespace

void Core::Parts::applyOrderEvent(ClientOrderId const& id, OrderEvent event, std::string_view text)
{
    orders::OrderChange const change = state.orders.apply(id, event, now());
    if (change.order == nullptr) {
        note(NoteKind::Order, id.text(), say(Phrase::OrderUnknownHere, {orderEventText(event)}), std::string(text));
        return;
    }
    if (!text.empty()) {
        change.order->note = std::string(text);
    }
    if (change.transition.kind == TransitionKind::Alarming) {
        note(NoteKind::Order, id.text(),
             say(Phrase::OrderContradicts, {orderEventText(event), orderStateText(change.before)}), std::string(text));
    }
    if (change.changed()) {
        recordOrder(*change.order);
    }
    if (isTerminal(change.before) && !isTerminal(change.order->state)) {
        stopReopened(*change.order);
    }
    if (change.ended) {
        OrderRecord const ended = *change.order;
        orderEnded(ended);
    }
}

// It was thought to have ended, so nothing that stopped trading since then has touched it.
void Core::Parts::stopReopened(OrderRecord& order)
{
    state.killCancelling = state.killCancelling || state.killed;
    bool const entriesAreOver = state.paused || state.safeMode || state.untraded[order.slot];
    if (state.killCancelling || state.flatten.active() || (entriesAreOver && isEntry(order))) {
        forgetWishes(order.clientOrderId);
        requestCancel(order);
    }
}

void Core::Parts::settleOutbox(ClientOrderId const& id, OutboxKind kind)
{
    std::erase_if(state.outbox, [&](OutboxRow const& row) {
        bool const settled = row.clientOrderId == id && row.kind == kind;
        if (settled) {
            step.record.outboxSettled.push_back(row.id);
        }
        return settled;
    });
}

void Core::Parts::take(OrderAcknowledged const& event)
{
    if (OrderRecord* order = state.orders.find(event.clientOrderId)) {
        // A late word must not bring back the id that a reissue has replaced.
        bool const unproven = order->state == OrderState::Planned || order->state == OrderState::Unknown;
        if (unproven || order->exchangeOrderId == ExchangeOrderId{}) {
            order->exchangeOrderId = event.exchangeOrderId;
        }
        order->absentAnswers = 0;
    }
    settleOutbox(event.clientOrderId, OutboxKind::Place);
    applyOrderEvent(event.clientOrderId, OrderEvent::Acknowledged, {});
    OrderRecord* order = state.orders.find(event.clientOrderId);
    if (order != nullptr && order->state == OrderState::Cancelled) {
        askReport();  // where it was ruled absent and is there after all, its money is committed from the report on
    }
    if (order != nullptr && order->cancelWanted && !isTerminal(order->state) &&
        order->state != OrderState::CancelRequested) {
        requestCancel(*order);
    }
}

void Core::Parts::take(OrderRefused const& event)
{
    settleOutbox(event.clientOrderId, OutboxKind::Place);
    applyOrderEvent(event.clientOrderId, OrderEvent::Refused, event.reason);
    OrderRecord const* const order = state.orders.find(event.clientOrderId);
    if (order != nullptr && !isTerminal(order->state)) {
        askReport();  // it was shown to be there: which of the two words holds only the report can say
    }
}

void Core::Parts::take(OrderOutcomeUnknown const& event)
{
    settleOutbox(event.clientOrderId, OutboxKind::Place);
    applyOrderEvent(event.clientOrderId, OrderEvent::OutcomeUnknown, event.reason);
    askReport();
}

void Core::Parts::take(CancelRefused const& event)
{
    settleOutbox(event.clientOrderId, OutboxKind::Cancel);
    if (OrderRecord* order = state.orders.find(event.clientOrderId)) {
        // The exchange would not: it is filled, ended, or stays. Only its report can tell which.
        order->cancelWanted = false;
        forgetWishes(event.clientOrderId);
        if (!isTerminal(order->state)) {
            countRefusedCancel(event);
        }
    }
    applyOrderEvent(event.clientOrderId, OrderEvent::CancelRefused, event.reason);
    askReport();
}

void Core::Parts::countRefusedCancel(CancelRefused const& event)
{
    auto found = std::find_if(state.refusedCancels.begin(), state.refusedCancels.end(),
                              [&](RefusedCancels const& each) { return each.order == event.clientOrderId; });
    if (found == state.refusedCancels.end()) {
        found = state.refusedCancels.insert(found, RefusedCancels{event.clientOrderId, 0, {}});
    }
    if (++found->times == kRefusedCancelsAlarm) {
        note(NoteKind::Order, event.clientOrderId.text(),
             say(Phrase::CancelRefusedOften, {std::to_string(found->times), event.clientOrderId.view()}), event.reason);
    }
    if (found->times > 1) {
        Milliseconds rest = kCancelRestFirst;
        for (int i = 2; i < found->times && rest < kCancelRestMax; ++i) {
            rest *= 2;
        }
        found->notBefore = now() + std::min(rest, kCancelRestMax);
    }
}

bool Core::Parts::cancelRests(OrderRecord const& order) const
{
    return std::any_of(state.refusedCancels.begin(), state.refusedCancels.end(), [&](RefusedCancels const& each) {
        return each.order == order.clientOrderId && now() < each.notBefore;
    });
}

// What a person asks for is done at once.
void Core::Parts::endCancelRests()
{
    for (RefusedCancels& each : state.refusedCancels) {
        each.notBefore = {};
    }
}

void Core::Parts::take(OrderCancelled const& event)
{
    OrderRecord* const order = state.orders.find(event.clientOrderId);
    bool const isNumbered =
        order != nullptr && order->exchangeOrderId != ExchangeOrderId{} && event.exchangeOrderId != ExchangeOrderId{};
    // A second order under its id has ended, or what a stop was before it went on under a newer number; ours has not.
    bool const isOfAnother = isNumbered && (isReissued(order->type) ? event.exchangeOrderId < order->exchangeOrderId
                                                                    : event.exchangeOrderId != order->exchangeOrderId);
    if (isOfAnother) {
        askReport();
        return;
    }
    if (isNumbered && event.exchangeOrderId != order->exchangeOrderId) {
        order->exchangeOrderId = event.exchangeOrderId;  // it has ended under this: a late word of a reissue is none
        recordOrder(*order);
    }
    settleOutbox(event.clientOrderId, OutboxKind::Place);
    settleOutbox(event.clientOrderId, OutboxKind::Cancel);
    applyOrderEvent(event.clientOrderId, OrderEvent::CancelConfirmed, {});
}

void Core::Parts::take(StopReissued const& event)
{
    if (OrderRecord* order = state.orders.find(event.clientOrderId)) {
        if (event.exchangeOrderId <= order->exchangeOrderId) {
            return;  // told before; an end that came since then stands
        }
        order->exchangeOrderId = event.exchangeOrderId;
    }
    applyOrderEvent(event.clientOrderId, OrderEvent::StopReissued, {});
}

void Core::Parts::take(FillReported const& event)
{
    applyFill(event.fill, event.completesOrder);
}

// A trade is money that moved, whatever its stamp says; a day that has not come must not enter the books with it.
Fill Core::Parts::stampedSoundly(Fill fill)
{
    if (fill.at > now() + kAheadMax) {
        note(NoteKind::Order, setup.universe[fill.slot].symbol.text(),
             say(Phrase::TradeOfTheFuture, {std::to_string(number(fill.tradeId)), utcText(fill.at)}),
             fill.clientOrderId.text());
        fill.at = now();
    }
    return fill;
}

bool Core::Parts::applyFill(Fill const& told, bool completesOrder)
{
    Fill fill = state.books.knowsTrade(told.tradeId) ? told : stampedSoundly(told);
    OrderRecord* order = state.orders.find(fill.clientOrderId);
    if (order != nullptr && isOfTwin(*order, fill)) {
        fill.clientOrderId = {};
        order = nullptr;
    }
    if (state.books.knowsTrade(fill.tradeId)) {
        if (state.books.settleFee(fill, setup.universe, now(), step.record)) {
            judgeFee(fill);
        }
        return true;
    }
    if (fill.side == Side::Sell && fill.quantity > state.books.held(fill.slot)) {
        // Booking it would make the holding negative: the books are wrong somewhere, and only people can say where.
        raise(Hazard::BalanceResidue,
              say(Phrase::SoldBeyondBooks,
                  {std::to_string(number(fill.tradeId)), fill.quantity.text(), setup.universe[fill.slot].symbol.text(),
                   state.books.held(fill.slot).text()}));
        return false;
    }
    Money const value = notional(fill.price, fill.quantity, Rounding::Up);
    Money const costs = portion(value, takerRate(), Rounding::Up);
    // The published rate includes tax: fee = costs / (1 + tax rate), tax = the rest.
    Money const fee = Money(divide(costs.value(), Decimal(1) + setup.fees.taxRate.value(), Rounding::Up));

    Price const reference = order != nullptr ? expectedPrice(*order) : Price{};
    Money const costBefore = state.books.figures().costs[fill.slot];
    Quantity const heldBefore = state.books.held(fill.slot);
    FillRecord const row =
        state.books.applyFill(fill, setup.universe, setup.calendar, fee, costs - fee, reference, step.record);
    ++state.totals.fills;
    judgeFee(fill);
    countEarnings(fill, order, heldBefore, costBefore - state.books.figures().costs[fill.slot]);
    if (order == nullptr) {
        note(NoteKind::Order, setup.universe[fill.slot].symbol.text(),
             say(Phrase::TradeOfNoOrder,
                 {std::to_string(number(fill.tradeId)), sideText(fill.side), fill.quantity.text(), fill.price.text()}),
             told.clientOrderId.text());
    } else {
        order->filled += fill.quantity;
        order->filledMoney += notional(fill.price, fill.quantity, Rounding::HalfEven);
        order->fees += row.fee + row.tax;
        if (order->exchangeOrderId == ExchangeOrderId{}) {
            order->exchangeOrderId = fill.exchangeOrderId;
        }
        // What a market buy leaves unspent only the exchange can say; of base units we can count ourselves.
        bool const sizedInQuote = std::holds_alternative<QuoteSize>(order->size);
        bool const complete =
            (sizedInQuote && completesOrder) || nothingLeft(*order, setup.universe[fill.slot], takerRate(), fill.price);
        settleOutbox(fill.clientOrderId, OutboxKind::Place);
        applyOrderEvent(fill.clientOrderId, complete ? OrderEvent::FillComplete : OrderEvent::FillPartial, {});
    }
    if (market.view().assets[fill.slot].hasQuote) {
        refreshCapital();
        harvestIfDue(HarvestCadence::Fill);
    }
    return true;
}

// Told when it begins: with another tier every trade is above the model. From then on edges are priced with what was
// paid; only a market order shows that it is over, as a resting one pays less anyway.
void Core::Parts::judgeFee(Fill const& fill)
{
    if (!fill.fee || !fill.tax) {
        return;
    }
    constexpr Rate kTolerance{"0.0001"_dec};
    constexpr Money kRounding{"0.02"_dec};  // the exchange rounds fee and tax up
    Money const value = notional(fill.price, fill.quantity, Rounding::Up);
    Money const paid = *fill.fee + *fill.tax;
    Money const modelled = portion(value, takerRate(), Rounding::Up);
    bool const isOff = paid > modelled + portion(value, kTolerance, Rounding::Up) + kRounding;
    if (isOff && !state.feesOffModel) {
        note(NoteKind::PostTrade, setup.universe[fill.slot].symbol.text(),
             say(Phrase::FeeOffModel, {std::to_string(number(fill.tradeId)), paid.text(), modelled.text()}),
             fill.clientOrderId.text());
    }
    state.feesOffModel = isOff;
    OrderRecord const* const order = state.orders.find(fill.clientOrderId);
    if (isOff) {
        state.seenFees[fill.slot] = {Rate(divide(paid.value(), value.value(), Rounding::Up)), now()};
    } else if (order != nullptr && order->type == OrderType::Market) {
        state.seenFees[fill.slot] = {};
    }
}

void Core::Parts::orderEnded(OrderRecord const& order)
{
    settleOutbox(order.clientOrderId, OutboxKind::Place);
    settleOutbox(order.clientOrderId, OutboxKind::Cancel);
    std::erase_if(state.refusedCancels, [&](RefusedCancels const& each) { return each.order == order.clientOrderId; });
    std::erase(state.doubtfulCancels, order.clientOrderId);
    if (order.filled.isPositive()) {
        FinishedOrder finished;
        finished.clientOrderId = order.clientOrderId;
        finished.slot = order.slot;
        finished.side = order.side;
        finished.referencePrice = expectedPrice(order);
        finished.averagePrice = averagePrice(order.filledMoney, order.filled, Rounding::HalfEven);
        finished.filled = order.filled;
        finished.heldAfter = state.books.held(order.slot);
        // It stands for days while other orders trade beside it.
        finished.heldBefore = order.origin == Origin::Protection ? finished.heldAfter + order.filled : order.heldBefore;
        risk->postTradeCheck(finished, postTradeNotes);
        notePostTrade();
        if (order.side == Side::Sell) {
            finishRoundTrip(order.slot);
        }
    }
    restProtection(order);
    settleExits(order);
    wantAtNewPrice(order);
    auto const again = std::find(state.repricing.begin(), state.repricing.end(), order.clientOrderId);
    if (again == state.repricing.end()) {
        return;
    }
    state.repricing.erase(again);
    AssetMarketView const& seen = market.view().assets[order.slot];
    if (order.state != OrderState::Cancelled || !seen.hasQuote || state.stopping) {
        return;
    }
    auto const wanted = execution::wantedAgain(order, orders::OrderRegistry::leaves(order), setup.execution,
                                               setup.universe[order.slot], seen.quote, edges[order.slot].edgeBps);
    if (wanted) {
        refreshCapital();
        refreshRiskView();
        judge(*wanted, order.repriceCount + 1);
    }
}

// What was to come after an order, for its time to live or for its operator, is wanted no more.
void Core::Parts::forgetWishes(ClientOrderId const& id)
{
    std::erase(state.repricing, id);
    std::erase_if(state.moves, [&](OrderMove const& move) { return move.order == id; });
}

void Core::Parts::wantAtNewPrice(OrderRecord const& ended)
{
    auto const found = std::find_if(state.moves.begin(), state.moves.end(),
                                    [&](OrderMove const& move) { return move.order == ended.clientOrderId; });
    if (found == state.moves.end()) {
        return;
    }
    OrderMove const move = *found;
    state.moves.erase(found);
    Instrument const& instrument = setup.universe[ended.slot];
    Quantity const left = orders::OrderRegistry::leaves(ended).round(instrument.quantityScale, Rounding::Down);
    if (ended.state != OrderState::Cancelled || !left.isPositive() || state.stopping) {
        return;
    }
    PlaceOrder ticket;
    ticket.symbol = ended.symbol;
    ticket.side = ended.side;
    ticket.type = OrderType::Limit;
    ticket.size = BaseSize{left};
    ticket.limitPrice = move.limitPrice;
    refreshCapital();
    refreshRiskView();
    Evaluation const& evaluation = judge(ticketIntent({}, ticket), 0);
    note(NoteKind::OperatorAction, ended.symbol.text(),
         evaluation.accepted ? say(Phrase::Moved, {move.limitPrice.text()})
                             : say(Phrase::NotMoved, {move.limitPrice.text(), codeText(*evaluation.refusal)}),
         ended.clientOrderId.text());
}

void Core::Parts::requestCancel(OrderRecord& order)
{
    order.cancelWanted = true;
    if (order.state == OrderState::CancelRequested) {
        doubtCancel(order.clientOrderId);
    }
    if (order.exchangeOrderId == ExchangeOrderId{}) {
        recordOrder(order);  // cancelled as soon as the exchange has told its id
        return;
    }
    settleOutbox(order.clientOrderId, OutboxKind::Cancel);
    OutboxRow row;
    row.id = ++state.outboxRows;
    row.kind = OutboxKind::Cancel;
    row.clientOrderId = order.clientOrderId;
    row.exchangeOrderId = order.exchangeOrderId;
    row.slot = order.slot;
    state.outbox.push_back(row);
    step.record.outbox.push_back(row);
    step.effects.emplace_back(CancelEffect{row.id, order.slot, order.clientOrderId, order.exchangeOrderId});
    order.updatedAt = now();
    state.orders.apply(order.clientOrderId, OrderEvent::CancelAsked, now());
    recordOrder(order);
}

// Nobody answered its last cancel: the exchange may have taken it all the same.
void Core::Parts::doubtCancel(ClientOrderId const& id)
{
    std::vector<ClientOrderId>& doubtful = state.doubtfulCancels;
    if (std::find(doubtful.begin(), doubtful.end(), id) == doubtful.end()) {
        doubtful.push_back(id);
    }
}

void Core::Parts::tendOrders()
{
    std::vector<ClientOrderId> unanswered;
    for (OrderRecord const& order : state.orders.open()) {
        if (order.state == OrderState::Planned && now() - order.createdAt >= kAnswerTimeout) {
            unanswered.push_back(order.clientOrderId);
        }
    }
    for (ClientOrderId const& id : unanswered) {
        take(OrderOutcomeUnknown{id, say(Phrase::NoAnswer)});
    }
    for (OrderRecord& order : state.orders.open()) {
        if (cancelRests(order)) {
            continue;
        }
        bool const cancelOverdue =
            order.state == OrderState::CancelRequested && now() - order.updatedAt >= kCancelRepeat;
        bool const waiting = order.cancelWanted && order.state != OrderState::CancelRequested &&
                             order.exchangeOrderId != ExchangeOrderId{};
        bool const rests = order.state == OrderState::Working || order.state == OrderState::PartiallyFilled;
        if (state.safeMode && rests && !order.cancelWanted && isEntry(order)) {
            forgetWishes(order.clientOrderId);
            requestCancel(order);  // safe mode asked for it already, and it was refused
        } else if (execution::hasOutlived(order, now(), setup.execution)) {
            state.repricing.push_back(order.clientOrderId);
            requestCancel(order);
        } else if (cancelOverdue || waiting) {
            requestCancel(order);
        }
    }
}

void Core::Parts::harvestIfDue(HarvestCadence occasion)
{
    static_assert(HarvestCadence::Fill < HarvestCadence::Day && HarvestCadence::Day < HarvestCadence::Month);
    if (setup.capital.harvestCadence <= occasion && capital().harvestDue.isPositive()) {
        state.books.harvest(now(), setup.universe, capital().harvestDue, step.record);
        refreshCapital();
    }
}

void Core::Parts::notePostTrade()
{
    for (PostTradeNote const& found : postTradeNotes) {
        bool const aboutAsset =
            found.finding == PostTradeFinding::SlippageAlarm || found.finding == PostTradeFinding::PositionOffPlan;
        note(NoteKind::PostTrade, aboutAsset ? setup.universe[found.slot].symbol.text() : "account",
             say(Phrase::FindingMeasured,
                 {postTradeFindingText(found.finding), found.measured.text(), found.limit.text()}),
             found.clientOrderId.text());
    }
    postTradeNotes.clear();
}

}  // namespace pentad::runtime
