// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/Reconciler.h"

#include <algorithm>

namespace pentad::recovery {
namespace {

ReportedOrder const* findReported(std::vector<ReportedOrder> const& list, OrderRecord const& order)
{
    // Our ids are unique, the exchange's enforcement of it is not needed: the newest entry with the id is the order.
    auto const found = std::find_if(list.rbegin(), list.rend(), [&](ReportedOrder const& reported) {
        return reported.clientOrderId == order.clientOrderId;
    });
    return found == list.rend() ? nullptr : &*found;
}

Decimal leavesOf(OrderRecord const& order)
{
    return orders::OrderRegistry::leaves(order).value();
}

void compareOrders(orders::OrderRegistry const& orders, AccountReport const& report, std::vector<Difference>& found)
{
    for (OrderRecord const& order : orders.open()) {
        if (ReportedOrder const* open = findReported(report.openOrders, order)) {
            if (order.state == OrderState::Unknown || order.state == OrderState::Planned ||
                order.exchangeOrderId == ExchangeOrderId{}) {
                found.push_back({DifferenceKind::UnknownIsOpen, order.clientOrderId, open->exchangeOrderId, order.slot,
                                 leavesOf(order), open->leaves.value()});
            }
            continue;
        }
        if (ReportedOrder const* ended = findReported(report.endedOrders, order)) {
            found.push_back({DifferenceKind::EndedThere, order.clientOrderId, ended->exchangeOrderId, order.slot,
                             leavesOf(order), ended->leaves.value()});
            continue;
        }
        bool const unproven = order.state == OrderState::Unknown || order.state == OrderState::Planned;
        found.push_back({unproven ? DifferenceKind::UnknownIsMissing : DifferenceKind::OpenIsMissing,
                         order.clientOrderId, order.exchangeOrderId, order.slot, leavesOf(order), Decimal{}});
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

std::vector<Difference> difference(ledger::Books const& books, orders::OrderRegistry const& orders,
                                   Universe const& universe, AccountReport const& report)
{
    std::vector<Difference> found;
    compareOrders(orders, report, found);
    compareForeign(orders, universe, report, found);
    compareBalances(books, universe, report, found);
    return found;
}

std::string_view differenceKindText(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::UnknownIsOpen: return "unresolved order is open at the exchange";
    case DifferenceKind::OpenIsMissing: return "open order is not listed by the exchange";
    case DifferenceKind::UnknownIsMissing: return "unresolved order is not listed by the exchange";
    case DifferenceKind::EndedThere: return "order has ended at the exchange";
    case DifferenceKind::StillOpenThere: return "ended order is still open at the exchange";
    case DifferenceKind::ForeignOrder: return "foreign order";
    case DifferenceKind::CashDiffers: return "quote balance differs";
    case DifferenceKind::HoldingDiffers: return "holding differs";
    }
    return {};
}

}  // namespace pentad::recovery
