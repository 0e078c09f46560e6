// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/PaperRebuild.h"

#include <algorithm>

namespace pentad::composition {

simulation::PaperRestore paperRestore(runtime::CoreState const& state)
{
    simulation::PaperRestore books;
    books.held = state.books.figures().held;
    books.quote = state.books.quoteBalance();
    books.orders = state.orders.open();
    books.lastTrade = state.books.lastTrade();
    for (OrderRecord const& order : state.orders.open()) {
        books.lastOrder = std::max(books.lastOrder, order.exchangeOrderId);
    }
    for (OrderRecord const& order : state.orders.ended()) {
        books.lastOrder = std::max(books.lastOrder, order.exchangeOrderId);
    }
    return books;
}

}  // namespace pentad::composition
