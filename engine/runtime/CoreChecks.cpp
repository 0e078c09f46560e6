// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/CoreChecks.h"

#include "contracts/EngineText.h"
#include "recovery/Reconciler.h"
#include "risk/StateChecks.h"

#include <algorithm>

namespace pentad::runtime {
namespace {

constexpr std::uint64_t kRequestsPerOrder = 2;  // one to place it, one to cancel it

// The state in which nothing may add risk to this pair; nothing if it may.
std::optional<EngineState> stopFor(Slot slot, CoreState const& state)
{
    bool const breaks = std::any_of(state.breakers.begin(), state.breakers.end(), [](BreakerSnapshot const& breaker) {
        return breaker.phase != BreakerPhase::Closed;
    });
    if (state.killed) {
        return EngineState::Halted;
    }
    if (state.stopping) {
        return EngineState::Stopping;
    }
    if (state.flatten.active()) {
        return EngineState::Flattening;
    }
    if (!state.reconciled) {
        return EngineState::Starting;
    }
    if (state.safeMode || breaks) {
        return EngineState::SafeMode;
    }
    if (!state.armed) {
        return EngineState::Disarmed;
    }
    if (state.paused || state.disabled[slot] || state.untraded[slot]) {
        return EngineState::Paused;
    }
    return std::nullopt;
}

Finding beyond(OrderRecord const& order, Gate gate, Decimal measured, Decimal limit)
{
    return broken("V13", Phrase::BrokenLimit,
                  {order.clientOrderId.view(), gateText(gate), measured.text(), limit.text()});
}

// --- one approval, one invariant each

Finding reserveStays(OrderRecord const& order, Evaluation const& evaluation, CoreSetup const& setup,
                     CoreState const& state)
{
    Money left = state.books.quoteBalance() - evaluation.admittedNotional - evaluation.feeAndTax;
    auto const& commitments = state.orders.commitments(setup.fees.takerRate);
    for (Slot const slot : kSlots) {
        left -= commitments[slot].openBuyMoney + state.foreignCommitments[slot].buyMoney;
    }
    Money const reserved = setup.capital.reservedCashMinimum + state.books.figures().reserveBucket;
    if (left < reserved) [[unlikely]] {
        return broken("V8", Phrase::BrokenReserve, {order.clientOrderId.view(), left.text(), reserved.text()});
    }
    return std::nullopt;
}

Finding sellsWhatIsFree(OrderRecord const& order, CoreSetup const& setup, CoreState const& state)
{
    Quantity const free = state.books.held(order.slot) -
                          state.orders.commitments(setup.fees.takerRate)[order.slot].openSells -
                          state.foreignCommitments[order.slot].sells;
    Quantity const* const size = baseOf(order.size);
    if (size == nullptr || *size > free) [[unlikely]] {
        return broken("V9", Phrase::BrokenFree,
                      {order.clientOrderId.view(), size == nullptr ? "0" : size->text(), free.text()});
    }
    return std::nullopt;
}

Finding priceIsInTheCollar(OrderRecord const& order, CoreSetup const& setup, AssetMarketView const& seen)
{
    bool const fromStop = order.type == OrderType::StopLimit;
    if (!order.limitPrice || (!fromStop && !seen.hasQuote)) {
        return std::nullopt;
    }
    Price const touch = fromStop                  ? order.stopPrice.value_or(Price{})
                        : order.side == Side::Buy ? seen.quote.ask
                                                  : seen.quote.bid;
    Decimal const away = (*order.limitPrice - touch).value().absolute();
    Decimal const limit = multiply(touch.value(), setup.risk.priceCollar.value(), Rounding::Up);
    return away > limit ? beyond(order, Gate::PriceCollar, away, limit) : std::nullopt;
}

// Caps on size bind buys only: a sell is bound by what is free.
Finding sizeIsWithinCaps(OrderRecord const& order, Evaluation const& evaluation, CoreSetup const& setup,
                         CoreState const& state)
{
    if (evaluation.admittedNotional > setup.risk.notionalMaximumPerAsset) [[unlikely]] {
        return beyond(order, Gate::AssetCap, evaluation.admittedNotional.value(),
                      setup.risk.notionalMaximumPerAsset.value());
    }
    auto const& maximum = setup.risk.positionMaximum[order.slot];
    Quantity const* const size = baseOf(order.size);
    if (!maximum || size == nullptr) {
        return std::nullopt;
    }
    Quantity const after =
        state.books.held(order.slot) + *size + state.orders.commitments(setup.fees.takerRate)[order.slot].openBuys;
    return after > *maximum ? beyond(order, Gate::MaxPosition, after.value(), maximum->value()) : std::nullopt;
}

Finding countsAreWithinLimits(OrderRecord const& order, CoreSetup const& setup, CoreState const& state)
{
    auto const recent = std::count_if(state.sendTimes.begin(), state.sendTimes.end(),
                                      [&](UtcTime sent) { return sent + std::chrono::minutes(1) > state.now; });
    Decimal const sends(recent + 1);
    Decimal const sendsMaximum(setup.risk.ordersPerMinuteMaximum *
                               (order.riskReducing ? 1 + risk::kReducingRateReserve : 1));
    if (sends > sendsMaximum) [[unlikely]] {
        return beyond(order, Gate::OrderRate, sends, sendsMaximum);
    }
    Decimal const open(state.orders.open().size() + 1);
    Decimal const openMaximum(setup.risk.openOrdersMaximum);
    return !order.riskReducing && open > openMaximum ? beyond(order, Gate::OpenOrders, open, openMaximum)
                                                     : std::nullopt;
}

Finding reducingReduces(OrderRecord const& order, CoreState const& state)
{
    Quantity const held = state.books.held(order.slot);
    Quantity const* const size = baseOf(order.size);
    if (order.side == Side::Buy || size == nullptr || *size > held) [[unlikely]] {
        return broken("V14", Phrase::BrokenReducing,
                      {order.clientOrderId.view(), size == nullptr ? "0" : size->text(), held.text()});
    }
    return std::nullopt;
}

// Over a journal that nobody ever armed a strategy sells nothing either.
Finding isAskedFor(OrderRecord const& order, CoreSetup const& setup, CoreState const& state)
{
    if (setup.startsDisarmed && !state.everArmed && order.origin == Origin::Strategy) [[unlikely]] {
        return broken("V10", Phrase::BrokenState, {order.clientOrderId.view(), engineStateText(EngineState::Disarmed)});
    }
    return std::nullopt;
}

Finding mayAddRisk(OrderRecord const& order, CoreSetup const& setup, CoreState const& state,
                   AssetMarketView const& seen, std::optional<Milliseconds> dataAge)
{
    if (auto const stop = stopFor(order.slot, state)) [[unlikely]] {
        return broken("V10", Phrase::BrokenState, {order.clientOrderId.view(), engineStateText(*stop)});
    }
    Milliseconds const limit = setup.risk.dataAgeMaximum;
    if (!seen.hasQuote || !dataAge || *dataAge > limit) [[unlikely]] {
        Milliseconds const age = dataAge.value_or(state.now.time_since_epoch());
        return broken("V22", Phrase::BrokenData, {order.clientOrderId.view(), secondsText(age), secondsText(limit)});
    }
    return std::nullopt;
}

// --- what the orders of a report's moment are

auto hasId(ClientOrderId const& id)
{
    return [&id](OrderRecord const& order) { return order.clientOrderId == id; };
}

Finding idsAreUnique(orders::OrderRegistry const& orders)
{
    for (OrderRecord const& order : orders.open()) {
        auto const times = std::count_if(orders.open().begin(), orders.open().end(), hasId(order.clientOrderId)) +
                           std::count_if(orders.ended().begin(), orders.ended().end(), hasId(order.clientOrderId));
        if (times != 1) [[unlikely]] {
            return broken("V5", Phrase::BrokenIds, {order.clientOrderId.view(), std::to_string(times)});
        }
    }
    return std::nullopt;
}

Finding reservationsStand(orders::OrderRegistry const& orders, Rate takerRate)
{
    Money expected;
    for (OrderRecord const& order : orders.open()) {
        expected += reservedMoney(order, takerRate);
    }
    Money kept;
    for (orders::AssetCommitments const& each : orders.commitments(takerRate)) {
        kept += each.openBuyMoney;
    }
    return kept == expected ? std::nullopt : broken("V12", Phrase::BrokenReservation, {kept.text(), expected.text()});
}

// Where a report was taken as agreeing, it does: within the last decimal that the exchange books, and the fees that are
// only estimated.
Finding agreesIndeed(AccountReport const& report, CoreState const& state, Universe const& universe)
{
    auto const compared = [&](Asset const& asset, Decimal ours, Decimal allowed) -> Finding {
        Decimal theirs;
        for (ReportedBalance const& row : report.balances) {
            if (row.asset == asset) {
                theirs = row.free + row.locked;
                break;
            }
        }
        return (ours - theirs).absolute() > allowed
                   ? broken("V4", Phrase::BrokenAgreement, {asset.view(), ours.text(), theirs.text()})
                   : std::nullopt;
    };
    Decimal const accrued = state.books.figures().accruedFees.value();
    Finding found =
        compared(universe.quote(), state.books.quoteBalance().value(), recovery::kBalanceTolerance + accrued + accrued);
    for (std::size_t i = 0; !found && i < kSlots.size(); ++i) {
        found = compared(universe[kSlots[i]].base, state.books.held(kSlots[i]).value(), recovery::kBalanceTolerance);
    }
    return found;
}

}  // namespace

Finding broken(std::string_view id, Phrase phrase, std::initializer_list<std::string_view> arguments)
{
    return BrokenInvariant{id, say(phrase, arguments)};
}

Quantity const* baseOf(OrderSize const& size)
{
    auto const* base = std::get_if<BaseSize>(&size);
    return base == nullptr ? nullptr : &base->quantity;
}

std::string secondsText(Milliseconds time)
{
    return Decimal::fromMantissa(time.count(), 3).text();
}

std::string BrokenInvariant::sentence() const
{
    return say(Phrase::InvariantBroken, {id, what});
}

void require(Finding const& finding)
{
    if (finding) [[unlikely]] {
        failCheck(finding->sentence().c_str());
    }
}

// --- before an order is planned

Finding checkApproval(OrderRecord const& order, Evaluation const& evaluation, CoreSetup const& setup,
                      CoreState const& state, AssetMarketView const& seen, std::optional<Milliseconds> dataAge)
{
    Finding found = order.riskReducing ? reducingReduces(order, state) : mayAddRisk(order, setup, state, seen, dataAge);
    if (!found) {
        found = isAskedFor(order, setup, state);
    }
    if (!found) {
        found = order.side == Side::Buy ? reserveStays(order, evaluation, setup, state)
                                        : sellsWhatIsFree(order, setup, state);
    }
    if (!found && order.side == Side::Buy) {
        found = sizeIsWithinCaps(order, evaluation, setup, state);
    }
    if (!found) {
        found = priceIsInTheCollar(order, setup, seen);
    }
    return found ? found : countsAreWithinLimits(order, setup, state);
}

// --- after a report of the account

Money equityResidual(BookFigures const& figures)
{
    // Marks fall out: what a holding is worth is its cost and what was not realised yet.
    Money worth = figures.cash + figures.reserveBucket - figures.accruedFees;
    for (Money const cost : figures.costs) {
        worth += cost;
    }
    return worth - (figures.externalTotal + figures.realizedPnlTotal - figures.feesTotal - figures.taxTotal);
}

Money reservedMoney(OrderRecord const& order, Rate takerRate)
{
    if (order.side == Side::Sell || isTerminal(order.state)) {
        return {};
    }
    if (auto const* quote = std::get_if<QuoteSize>(&order.size)) {
        return max(Money{}, quote->money - order.filledMoney - order.fees);
    }
    Price const price = order.limitPrice.value_or(order.stopPrice.value_or(order.referencePrice));
    Quantity const left = max(Quantity{}, std::get<BaseSize>(order.size).quantity - order.filled);
    Money const value = notional(price, left, Rounding::Up);
    return value + portion(value, takerRate, Rounding::Up);
}

Finding checkReport(AccountReport const& report, CoreState const& state, Universe const& universe, Rate takerRate)
{
    if (!state.books.opened()) {
        return std::nullopt;  // nothing is known yet that could be wrong
    }
    if (Money const residual = equityResidual(state.books.figures()); !residual.isZero()) [[unlikely]] {
        return broken("V3", Phrase::BrokenEquity, {residual.text()});
    }
    Finding found = state.reportAgreed ? agreesIndeed(report, state, universe) : std::nullopt;
    if (!found) {
        found = idsAreUnique(state.orders);
    }
    if (!found) {
        found = reservationsStand(state.orders, takerRate);
    }
    if (!found && state.outbox.size() > kRequestsPerOrder * state.orders.open().size()) {
        found = broken("V23", Phrase::BrokenOutbox,
                       {std::to_string(state.outbox.size()), std::to_string(state.orders.open().size())});
    }
    return found;
}

// --- before a snapshot is shown

Finding checkSnapshot(EngineSnapshot const& snapshot, std::uint64_t shown, CoreState const& state)
{
    bool const isNext = snapshot.sequence > shown;
    bool const isTheEngine = snapshot.killed == state.killed && snapshot.paused == state.paused &&
                             snapshot.openOrders.size() == state.orders.open().size() &&
                             snapshot.books == state.books.figures();
    return isNext && isTheEngine
               ? std::nullopt
               : broken("V24", Phrase::BrokenShown, {std::to_string(snapshot.sequence), std::to_string(shown)});
}

}  // namespace pentad::runtime
