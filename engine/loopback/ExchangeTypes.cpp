// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/ExchangeTypes.h"

#include "loopback/Charges.h"

namespace pentad::loopback {

std::string_view statusText(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Untouched: return "Untouched";
    case OrderStatus::Partial: return "Partial";
    case OrderStatus::Closed: return "Closed";
    case OrderStatus::Canceled: return "Canceled";
    }
    return {};
}

namespace {

// A stop sized in quote that ended has bought nothing itself: its row stays as it was asked.
bool endedMarketBuy(ExchangeOrder const& order)
{
    return !order.open() && order.side == Side::Buy && order.method == OrderType::Market;
}

}  // namespace

Decimal ExchangeOrder::rowAmount() const
{
    return endedMarketBuy(*this) ? filled.value() : quantity;
}

Decimal ExchangeOrder::rowQuantity() const
{
    if (!endedMarketBuy(*this)) {
        return quantity;
    }
    // What was not spent, in base units.
    return price.isZero() ? Decimal{}
                          : divide(left, price.value(), Rounding::Down).round(kAmountDecimals, Rounding::Down);
}

Decimal ExchangeOrder::rowLeft() const
{
    return endedMarketBuy(*this) ? Decimal{} : left;
}

Decimal ExchangeOrder::denominatorLeft(Rate makerRate) const
{
    if (inQuote()) {
        return left;
    }
    Decimal const gross = multiply(price.value(), left, Rounding::Down);
    Decimal const share = side == Side::Buy ? Decimal(1) + makerRate.value() : Decimal(1) - makerRate.value();
    return multiply(gross, share, Rounding::Down).round(kAmountDecimals, Rounding::Down);
}

}  // namespace pentad::loopback
