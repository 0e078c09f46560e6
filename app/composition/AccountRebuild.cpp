// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/AccountRebuild.h"

#include <algorithm>

namespace pentad::composition {
namespace {

std::optional<loopback::RestoredOrder> restored(OrderRecord const& order)
{
    bool const atExchange = number(order.exchangeOrderId) != 0 && !isTerminal(order.state);
    // What is left of a market order was cancelled with the exchange that ended.
    if (!atExchange || order.type == OrderType::Market) {
        return std::nullopt;
    }
    loopback::RestoredOrder restored;
    restored.id = number(order.exchangeOrderId);
    restored.pair = order.slot;
    restored.side = order.side;
    restored.method = order.type;
    restored.price = order.limitPrice.value_or(Price());
    restored.stop = order.stopPrice.value_or(Price());
    restored.clientId = order.clientOrderId.text();
    restored.time = order.createdAt;
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        restored.quantity = base->quantity.value();
        restored.left = (base->quantity - order.filled).value();
    } else {
        Money const budget = std::get<QuoteSize>(order.size).money;
        restored.quantity = budget.value();
        restored.left = (budget - order.filledMoney - order.fees).value();
    }
    return restored.left.isPositive() ? std::optional(restored) : std::nullopt;
}

}  // namespace

loopback::AccountOpening accountOpening(runtime::CoreState const& state, Universe const& universe)
{
    loopback::AccountOpening opening;
    opening.holdings.push_back({universe.quote(), state.books.quoteBalance().value()});
    for (Slot const slot : kSlots) {
        opening.holdings.push_back({universe[slot].base, state.books.figures().held[slot].value()});
    }
    opening.lastTradeId = number(state.books.lastTrade());
    auto const remember = [&](OrderRecord const& order) {
        opening.lastOrderId = std::max(opening.lastOrderId, static_cast<std::int64_t>(number(order.exchangeOrderId)));
    };
    for (OrderRecord const& order : state.orders.open()) {
        remember(order);
        if (auto again = restored(order)) {
            opening.orders.push_back(*std::move(again));
        }
    }
    for (OrderRecord const& order : state.orders.ended()) {
        remember(order);
    }
    return opening;
}

}  // namespace pentad::composition
