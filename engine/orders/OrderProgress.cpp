// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderProgress.h"

#include "orders/OrderRegistry.h"

namespace pentad::orders {
namespace {

constexpr Rate kWhole{Decimal(1)};

std::optional<Rate> filledPart(OrderRecord const& order)
{
    if (order.state == OrderState::Filled) {
        return kWhole;
    }
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        return base->quantity.isPositive()
                   ? std::optional(
                         min(kWhole, Rate(divide(order.filled.value(), base->quantity.value(), Rounding::Down))))
                   : std::nullopt;
    }
    Money const wanted = std::get<QuoteSize>(order.size).money;
    return wanted.isPositive()
               ? std::optional(min(kWhole, ratio(order.filledMoney + order.fees, wanted, Rounding::Down)))
               : std::nullopt;
}

}  // namespace

OrderView viewOf(OrderRecord const& order)
{
    OrderView view{order, {}, std::nullopt, filledPart(order)};
    if (!isTerminal(order.state)) {
        view.leaves = OrderRegistry::leaves(order);
    }
    if (order.filled.isPositive()) {
        view.averageFillPrice = averagePrice(order.filledMoney, order.filled, Rounding::HalfEven);
    }
    return view;
}

}  // namespace pentad::orders
