// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/Reconciler.h"

#include <algorithm>

namespace pentad::recovery {
namespace {

Decimal leavesOf(OrderRecord const& order)
{
    return orders::OrderRegistry::leaves(order).value();
}

// The newest entry with the id, of those numbered from `from` on; null if there is none.
ReportedOrder const* findReported(std::vector<ReportedOrder> const& list, ClientOrderId const& id,
                                  ExchangeOrderId from = {})
{
    auto const found = std::find_if(list.rbegin(), list.rend(), [&](ReportedOrder const& reported) {
        return reported.clientOrderId == id && reported.exchangeOrderId >= from;
    });
    return found == list.rend() ? nullptr : &*found;
}

ReportedOrder const* findNumbered(std::vector<ReportedOrder> const& list, OrderRecord const& order)
{
    auto const found = std::find_if(list.begin(), list.end(), [&](ReportedOrder const& reported) {
        return reported.clientOrderId == order.clientOrderId && reported.exchangeOrderId == order.exchangeOrderId;
    });
    return found == list.end() ? nullptr : &*found;
}

// A stop that ended untraded may have triggered. What it has become has a newer number, and no list need show it yet.
bool mayGoOn(OrderRecord const& order, ReportedOrder const& ended)
{
    return isReissued(order.type) && isReissued(ended.type) && ended.leaves >= ended.quantity;
}

// What else stands under the ids of our open orders. A stop that has ended under its old number is no second order; where
// both numbers of a stop are open, the lists may only trail each other.
void compareDoubles(orders::OrderRegistry const& orders, AccountReport const& report, std::vector<Difference>& found)
{
    for (OrderRecord const& order : orders.open()) {
        Listed const ours = listed(report, order);
        ReportedOrder const* const real = ours.open != nullptr ? ours.open : ours.ended;
        if (real == nullptr) {
            continue;
        }
        bool const isCertain = real == ours.open && real->exchangeOrderId == order.exchangeOrderId &&
                               !isReissued(order.type) && order.state != OrderState::CancelRequested;
        auto const look = [&](std::vector<ReportedOrder> const& list, bool areOpen) {
            for (ReportedOrder const& other : list) {
                if (other.clientOrderId == order.clientOrderId && other.exchangeOrderId != real->exchangeOrderId) {
                    found.push_back({DifferenceKind::DoubledOrder, order.clientOrderId, other.exchangeOrderId,
                                     order.slot, Decimal{}, other.leaves.value(), areOpen, areOpen && isCertain});
                }
            }
        };
        look(report.openOrders, true);
        if (!isReissued(order.type)) {
            look(report.endedOrders, false);
        }
    }
}

void compareOrders(orders::OrderRegistry const& orders, AccountReport const& report, std::vector<Difference>& found)
{
    for (OrderRecord const& order : orders.open()) {
        Listed const there = listed(report, order);
        if (ReportedOrder const* const open = there.open) {
            if (order.state == OrderState::Unknown || order.state == OrderState::Planned ||
                order.exchangeOrderId == ExchangeOrderId{}) {
                found.push_back({DifferenceKind::UnknownIsOpen, order.clientOrderId, open->exchangeOrderId, order.slot,
                                 leavesOf(order), open->leaves.value()});
            } else if (std::holds_alternative<BaseSize>(order.size) && leavesOf(order) != open->leaves.value()) {
                // The rest of an order of so much money is only estimated here.
                found.push_back({DifferenceKind::LeavesDiffer, order.clientOrderId, open->exchangeOrderId, order.slot,
                                 leavesOf(order), open->leaves.value()});
            }
            continue;
        }
        ReportedOrder const* const ended = there.ended;
        if (ended != nullptr && !mayGoOn(order, *ended)) {
            found.push_back({DifferenceKind::EndedThere, order.clientOrderId, ended->exchangeOrderId, order.slot,
                             leavesOf(order), ended->leaves.value()});
            continue;
        }
        bool const unproven = order.state == OrderState::Unknown || order.state == OrderState::Planned;
        Difference& missing = found.emplace_back();
        missing = {unproven ? DifferenceKind::UnknownIsMissing : DifferenceKind::OpenIsMissing,
                   order.clientOrderId,
                   ended != nullptr ? ended->exchangeOrderId : order.exchangeOrderId,
                   order.slot,
                   leavesOf(order),
                   Decimal{}};
        missing.endedUntraded = ended != nullptr;
        // What keeps its number was asked for by it.
        missing.isProven =
            !report.ordersCut[order.slot] || (order.exchangeOrderId != ExchangeOrderId{} && !isReissued(order.type));
    }
}

void compareForeign(orders::OrderRegistry const& orders, Universe const& universe, AccountReport const& report,
                    std::vector<Difference>& found)
{
    for (ReportedOrder const& reported : report.openOrders) {
        OrderRecord const* const own = orders.find(reported.clientOrderId);
        Slot const slot = universe.find(reported.symbol.view()).value_or(Slot{});
        if (own == nullptr) {
            found.push_back({DifferenceKind::ForeignOrder, reported.clientOrderId, reported.exchangeOrderId, slot,
                             Decimal{}, reported.leaves.value()});
        } else if (isTerminal(own->state)) {
            found.push_back({DifferenceKind::StillOpenThere, reported.clientOrderId, reported.exchangeOrderId, slot,
                             Decimal{}, reported.leaves.value()});
        }
    }
}

void compareBalances(ledger::Books const& books, Universe const& universe, AccountReport const& report,
                     std::vector<Difference>& found)
{
    auto const reported = [&](Asset const& asset) {
        auto const row = std::find_if(report.balances.begin(), report.balances.end(),
                                      [&](ReportedBalance const& balance) { return balance.asset == asset; });
        return row == report.balances.end() ? Decimal{} : row->free + row->locked;
    };
    // Fees that are only estimated have left the exchange's balance already, at their true amount: they are allowed for.
    Decimal const cash = books.quoteBalance().value();
    Decimal const cashThere = reported(universe.quote());
    Decimal const allowed =
        kBalanceTolerance + books.figures().accruedFees.value() + books.figures().accruedFees.value();
    if ((cash - cashThere).absolute() > allowed) {
        found.push_back({DifferenceKind::CashDiffers, {}, {}, Slot{}, cash, cashThere});
    }
    for (Slot const slot : kSlots) {
        Decimal const held = books.held(slot).value();
        Decimal const heldThere = reported(universe[slot].base);
        if ((held - heldThere).absolute() > kBalanceTolerance) {
            found.push_back({DifferenceKind::HoldingDiffers, {}, {}, slot, held, heldThere});
        }
    }
}

}  // namespace

Listed listed(AccountReport const& report, OrderRecord const& order)
{
    bool const isNumbered = order.exchangeOrderId != ExchangeOrderId{};
    if (isNumbered && !isReissued(order.type)) {
        Listed numbered{findNumbered(report.openOrders, order), findNumbered(report.endedOrders, order)};
        if (numbered.open == nullptr && numbered.ended == nullptr) {
            numbered.open = findReported(report.openOrders, order.clientOrderId);
        }
        return numbered;
    }
    return {findReported(report.openOrders, order.clientOrderId),
            findReported(report.endedOrders, order.clientOrderId, order.exchangeOrderId)};
}

std::vector<Difference> difference(ledger::Books const& books, orders::OrderRegistry const& orders,
                                   Universe const& universe, AccountReport const& report)
{
    std::vector<Difference> found;
    compareOrders(orders, report, found);
    compareDoubles(orders, report, found);
    compareForeign(orders, universe, report, found);
    compareBalances(books, universe, report, found);
    return found;
}

std::vector<LiveOrder> wentOn(orders::OrderRegistry const& orders, AccountReport const& report)
{
    std::vector<LiveOrder> found;
    for (OrderRecord const& order : orders.open()) {
        bool const isNumbered = order.exchangeOrderId != ExchangeOrderId{};
        ReportedOrder const* const open = isNumbered && isReissued(order.type) ? listed(report, order).open : nullptr;
        if (open != nullptr && open->exchangeOrderId > order.exchangeOrderId) {
            found.push_back({order.clientOrderId, open->exchangeOrderId});
        }
    }
    return found;
}

std::vector<Difference> unrepaired(orders::OrderRegistry const& orders, Universe const& universe,
                                   AccountReport const& report)
{
    std::vector<Difference> found;
    for (OrderRecord const& order : orders.open()) {
        Listed const there = listed(report, order);
        if (there.open != nullptr || there.ended == nullptr || !std::holds_alternative<BaseSize>(order.size)) {
            continue;
        }
        Quantity const filledThere = there.ended->quantity - there.ended->leaves;
        if (filledThere != order.filled) {
            found.push_back({DifferenceKind::FilledDiffers, order.clientOrderId, there.ended->exchangeOrderId,
                             order.slot, order.filled.value(), filledThere.value()});
        }
    }
    for (Slot const slot : kSlots) {
        Decimal explained;
        for (ReportedOrder const& open : report.openOrders) {
            if (open.side == Side::Sell && universe.find(open.symbol.view()) == slot) {
                explained += open.leaves.value();
            }
        }
        for (ReportedBalance const& balance : report.balances) {
            if (balance.asset == universe[slot].base && balance.locked > explained + kBalanceTolerance) {
                found.push_back({DifferenceKind::LockedDiffers, {}, {}, slot, explained, balance.locked});
            }
        }
    }
    return found;
}

}  // namespace pentad::recovery
