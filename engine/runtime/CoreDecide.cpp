// SPDX-License-Identifier: GPL-3.0-or-later
// From a strategy's wish to a planned order: decide -> capital -> risk -> plan. The operator's tickets and the flatten's
// sells enter at judge(), like everything else.
#include "execution/OrderShaping.h"
#include "runtime/CoreParts.h"

#include <algorithm>

namespace pentad::runtime {

std::span<OrderIntent const> Core::Parts::decide()
{
    // Before the first agreement with the exchange nobody knows what is owned; while stopping nobody should want more.
    // A flatten, and a kill until nothing is open, own all orders: a strategy's exits would lock what they want to free.
    if (!state.reconciled || !state.books.opened() || state.stopping || state.flatten.active() ||
        state.killCancelling) {
        return {};
    }
    ++state.totals.decisions;
    if (strategy->isQuiet()) {
        return {};
    }
    CapitalFigures const& figures = capital();
    auto const& commitments = state.orders.commitments(takerRate());
    portfolio.equity = figures.equity;
    portfolio.cashAvailable = figures.cashAvailable;
    portfolio.tradable = figures.tradable;
    portfolio.entriesOpen = state.armed && !state.paused && !state.killed && !state.safeMode;
    for (Slot const slot : kSlots) {
        AssetPortfolioView& asset = portfolio.assets[slot];
        asset.held = state.books.held(slot);
        // What only the protective stop locks is the strategy's to sell: the stop makes way.
        asset.unlocked = unprotected(slot);
        asset.value = figures.inputs.positionValues[slot];
        asset.exposure = figures.exposures[slot];
        asset.cap = figures.assetCaps[slot];
        asset.averageEntry = state.books.averageEntry(slot);
        asset.openOrder = commitments[slot].count > commitments[slot].protectiveCount || hasWaitingExit(slot);
        asset.enabled = !state.disabled[slot] && !state.untraded[slot];
        asset.edge = edges[slot];
    }
    market.view().now = now();
    return strategy->decide(market.view(), portfolio, setup.universe);
}

// What open orders commit changes seldom, and is seldom asked for; marks change with every bar.
void Core::Parts::refreshCommitments()
{
    if (committedRevision == state.orders.revision()) {
        return;
    }
    committedRevision = state.orders.revision();
    auto const& commitments = state.orders.commitments(takerRate());
    capitalInputs.commitments = Money{};
    for (Slot const slot : kSlots) {
        capitalInputs.openBuyNotionals[slot] = commitments[slot].openBuyNotional;
        capitalInputs.commitments += commitments[slot].openBuyMoney + state.foreignCommitments[slot].buyMoney;
    }
}

// What is held at its mark, worked out again only where one of the two has changed.
Money Core::Parts::valueOf(Slot slot, Quantity held)
{
    if (markMoved[slot] || valuedQuantity[slot] != held) {
        markMoved[slot] = false;
        valuedQuantity[slot] = held;
        positionValue[slot] = notional(market.mark(slot, setup.capital.mark), held, Rounding::Down);
    }
    capitalInputs.positionValues[slot] = positionValue[slot];
    return positionValue[slot];
}

void Core::Parts::refreshCapital()
{
    BookFigures const& figures = state.books.figures();
    CapitalInputs& inputs = capitalInputs;
    inputs.cash = state.books.quoteBalance();
    inputs.accruedFees = figures.accruedFees;
    equity = inputs.cash - figures.accruedFees;
    // A holding without a price would look like a loss; marks are complete once every held asset has been quoted.
    figuresKnown = true;
    for (Slot const slot : kSlots) {
        Quantity const held = figures.held[slot];
        if (held.isZero()) {
            inputs.positionValues[slot] = Money{};
        } else if (!market.view().assets[slot].hasQuote) {
            inputs.positionValues[slot] = Money{};
            figuresKnown = false;
        } else {
            equity += valueOf(slot, held);
        }
    }
    if (figuresKnown) {
        state.books.raiseHighWater(equity);
    }
    inputs.highWater = state.books.highWater();
    inputs.reserveBucket = figures.reserveBucket;
    inputs.rollingNotional = state.books.rollingNotional();
    inputs.realizedPnlMonth = state.books.realizedMonth();
    inputs.harvestedMonth = state.books.harvestedMonth();
    ladderStep = capital::ladderPlace(equity, inputs.highWater, setup.capital.ladder).step;
    capitalDue = true;
}

CapitalFigures const& Core::Parts::capital()
{
    if (capitalDue) {
        capitalDue = false;
        refreshCommitments();
        capitalFigures = policy.compute(capitalInputs);
    }
    return capitalFigures;
}

// Prices with frames missing are as good as none.
std::optional<Milliseconds> Core::Parts::trustedDataAge(Slot slot) const
{
    return market.isLost(slot) ? std::nullopt : market.dataAge(slot, now());
}

bool Core::Parts::hasFreshPrices(Slot slot) const
{
    auto const age = trustedDataAge(slot);
    return age && *age <= setup.risk.dataAgeMaximum;
}

int Core::Parts::sendsLastMinute()
{
    std::erase_if(state.sendTimes, [&](UtcTime sent) { return sent + std::chrono::minutes(1) <= now(); });
    return static_cast<int>(state.sendTimes.size());
}

void Core::Parts::refreshRiskView()
{
    auto const& commitments = state.orders.commitments(takerRate());
    riskView.now = now();
    riskView.cycle = state.cycle;
    riskView.universe = &setup.universe;
    riskView.killed = state.killed;
    riskView.paused = state.paused || state.flatten.active() || state.stopping;
    riskView.disarmed = !state.armed;
    riskView.neverArmed = isNeverArmed();
    riskView.safeMode = state.safeMode || !state.reconciled;
    for (std::size_t group = 0; group < kBreakerGroups; ++group) {
        riskView.breakers[group].phase = state.breakers[group].phase;
    }
    int open = 0;
    for (Slot const slot : kSlots) {
        AssetRiskView& asset = riskView.assets[slot];
        AssetMarketView const& seen = market.view().assets[slot];
        asset.held = state.books.held(slot);
        asset.unlocked = unlocked(slot);
        asset.openBuys = commitments[slot].openBuys;
        asset.ownSell = commitments[slot].openSells.isZero() ? std::nullopt : ownSell(slot);
        asset.bid = seen.quote.bid;
        asset.ask = seen.quote.ask;
        asset.askDepth = seen.quote.askDepth;
        asset.seenFee = state.seenFee(slot);
        asset.hasQuote = seen.hasQuote;
        asset.dataAge = market.dataAge(slot, now()).value_or(Milliseconds::max());
        asset.quoteLost = market.isLost(slot);
        asset.enabled = !state.disabled[slot] && !state.untraded[slot];
        open += commitments[slot].count;
    }
    riskView.capital = capital();
    riskView.dayStartEquity = state.books.dayStartEquity();
    riskView.dailyPnl = equity - state.books.dayStartEquity() - state.books.dayFlows();
    riskView.ordersLastMinute = sendsLastMinute();
    riskView.openOrders = open;
    riskView.knownOrders = decidedNow;
    riskViewDue = false;
}

OrderIntent Core::Parts::shapedNow(OrderIntent const& wanted, int repriceCount) const
{
    auto const slot = setup.universe.find(wanted.symbol.view());
    if (!slot) {
        return wanted;
    }
    AssetMarketView const& seen = market.view().assets[*slot];
    return execution::shaped(wanted, setup.execution, takerRate(), setup.universe[*slot],
                             seen.hasQuote ? &seen.quote : nullptr, repriceCount);
}

Evaluation const& Core::Parts::judge(OrderIntent const& wanted, int repriceCount)
{
    if (riskViewDue) {
        refreshRiskView();
    }
    ++state.totals.intents;
    DecisionRecord& row = step.record.decisions.emplace_back();
    row.id = ++state.decisions;
    row.cycle = state.cycle;
    row.at = now();
    row.intent = shapedNow(wanted, repriceCount);
    risk->preTradeCheck(row.intent, riskView, row.evaluation, verdict);
    row.clientOrderId = verdict.clientOrderId;
    if (rememberMaximum != 0 && (!verdict.approved || row.evaluation.reduced)) {
        rememberDecision(row.id, row.intent);
    }
    if (verdict.approved) {
        ++state.totals.accepted;
        state.totals.reduced += row.evaluation.reduced ? 1 : 0;
        plan(*verdict.approved, row.evaluation, repriceCount);
    } else if (row.evaluation.refusal) {
        ++state.totals.refused[static_cast<std::size_t>(*row.evaluation.refusal)];
        if (row.intent.origin == Origin::Strategy && *row.evaluation.refusal == RefusalCode::RiskOrderRate) {
            countRateRefusal();
        }
    }
    decidedNow.push_back(row.clientOrderId);
    riskView.knownOrders = decidedNow;
    return row.evaluation;
}

void Core::Parts::countRateRefusal()
{
    std::erase_if(state.rateRefusals,
                  [&](UtcTime refused) { return refused + setup.risk.rateRefusalsWindow <= now(); });
    state.rateRefusals.push_back(now());
}

// A strategy that runs into the limit again and again is broken, and the limit alone would let it go on for ever. Looked
// at between the decisions of two cycles: what was accepted in a step is sent by it.
void Core::Parts::stopRunaway()
{
    if (state.rateRefusals.size() < static_cast<std::size_t>(setup.risk.rateRefusalsMaximum)) {
        return;
    }
    std::string const times = std::to_string(state.rateRefusals.size());
    state.rateRefusals.clear();
    std::string const why = say(Phrase::PausedRunaway, {times, secondsText(setup.risk.rateRefusalsWindow)});
    pause(why);
    note(NoteKind::ModeChange, "pause", why);
}

// Stops do not stand in the book before they are triggered.
std::optional<Price> Core::Parts::ownSell(Slot slot) const
{
    std::optional<Price> lowest;
    for (OrderRecord const& order : state.orders.open()) {
        bool const isInTheBook = !isReissued(order.type);
        if (order.slot == slot && order.side == Side::Sell && isInTheBook) {
            Price const at = order.limitPrice.value_or(Price{});
            lowest = min(lowest.value_or(at), at);
        }
    }
    return lowest;
}

// An exit must stay possible: the own entries that it would trade with go first. A market order stays within the band of
// the exchange.
void Core::Parts::cancelBuysMetBy(ApprovedOrder const& sell)
{
    Price const floor = sell.limitPrice().value_or(shifted(market.view().assets[sell.slot()].quote.bid,
                                                           Rate(-setup.execution.flattenBand.value()), Rounding::Down));
    for (OrderRecord& order : state.orders.open()) {
        bool const isInTheBook = !isReissued(order.type);
        bool const meets = order.limitPrice.value_or(floor) >= floor;
        if (order.slot == sell.slot() && order.side == Side::Buy && isInTheBook && meets && !order.cancelWanted) {
            forgetWishes(order.clientOrderId);
            requestCancel(order);
        }
    }
}

void Core::Parts::plan(ApprovedOrder const& approved, Evaluation const& evaluation, int repriceCount)
{
    OrderRecord order;
    order.clientOrderId = approved.clientOrderId();
    order.slot = approved.slot();
    order.symbol = approved.symbol();
    order.strategy = approved.intent().strategy;
    order.cycle = state.cycle;
    order.side = approved.side();
    order.type = approved.type();
    order.origin = approved.intent().origin;
    order.state = OrderState::Planned;
    order.size = approved.size();
    order.limitPrice = approved.limitPrice();
    order.stopPrice = approved.stopPrice();
    order.referencePrice = approved.intent().referencePrice;
    order.heldBefore = state.books.held(approved.slot());
    order.riskReducing = evaluation.riskReducing;
    order.repriceCount = repriceCount;
    order.createdAt = now();
    order.updatedAt = now();
    require(
        checkApproval(order, evaluation, setup, state, market.view().assets[order.slot], trustedDataAge(order.slot)));
    if (approved.side() == Side::Sell && !isReissued(approved.type())) {
        cancelBuysMetBy(approved);
    }
    recordOrder(state.orders.plan(std::move(order)));

    OutboxRow row;
    row.id = ++state.outboxRows;
    row.kind = OutboxKind::Place;
    row.clientOrderId = approved.clientOrderId();
    row.slot = approved.slot();
    state.outbox.push_back(row);
    step.record.outbox.push_back(row);
    step.effects.emplace_back(PlaceEffect{row.id, approved});
    state.sendTimes.push_back(now());
    ++state.totals.orders;

    // The next intent of this cycle must see what this one has taken; the books and the marks are as they were.
    capitalDue = true;
    riskViewDue = true;
}

void Core::Parts::refreshEdge(Slot slot)
{
    edges[slot] = strategy::edgeView(strategy->priorEdgeBps(), setup.strategy.edgePriorWeight, state.roundTrips[slot]);
}

}  // namespace pentad::runtime
