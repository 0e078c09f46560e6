// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AccountRows.h"

namespace pentad::btcturk {

std::optional<Quantity> OrderRow::filled() const
{
    // How the rest of an open market buy, which was sized in quote money, is told is nowhere published.
    bool const isEnded = status == OrderStatus::Closed || status == OrderStatus::Canceled;
    bool const saysHowMuch = isEnded || type != OrderType::Market || side != Side::Buy;
    return leaves && saysHowMuch ? std::optional(quantity - *leaves) : std::nullopt;
}

Symbol UserTrade::symbol() const
{
    std::string const joined = base.text() + quote.text();
    return Symbol::fits(joined) ? Symbol(joined) : Symbol();
}

ReportedOrder reportedOrder(OrderRow const& row)
{
    ReportedOrder order;
    order.clientOrderId = row.clientOrderId;
    order.exchangeOrderId = row.id;
    order.symbol = row.symbol;
    order.side = row.side;
    order.type = row.type.value_or(OrderType::Limit);
    bool const hasLimit = order.type == OrderType::Limit || order.type == OrderType::StopLimit;
    order.limitPrice = hasLimit ? row.price : std::nullopt;
    order.quantity = row.quantity;
    order.leaves = row.leaves.value_or(row.quantity);
    return order;
}

ReportedBalance reportedBalance(BalanceRow const& row)
{
    return {row.asset, row.free, row.locked};
}

std::optional<Fill> fillOf(UserTrade const& trade, Universe const& universe)
{
    auto const slot = universe.find(trade.symbol().view());
    if (!slot) {
        return std::nullopt;
    }
    Fill fill;
    fill.tradeId = trade.id;
    fill.clientOrderId = trade.clientOrderId;
    fill.exchangeOrderId = trade.orderId;
    fill.slot = *slot;
    fill.side = trade.side;
    fill.price = trade.price;
    fill.quantity = trade.quantity;
    fill.fee = trade.fee;
    fill.tax = trade.tax;
    fill.at = trade.at;
    return fill;
}

}  // namespace pentad::btcturk
