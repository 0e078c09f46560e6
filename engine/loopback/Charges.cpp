// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Charges.h"

namespace pentad::loopback {

Money tradedMoney(Price price, Quantity quantity)
{
    return notional(price, quantity, Rounding::Down).round(kAmountDecimals, Rounding::Down);
}

Charge chargeFor(Money traded, Rate rate, Rate taxRate)
{
    Decimal const gross = multiply(traded.value(), rate.value(), Rounding::Down);
    Money const fee =
        Money(divide(gross, Decimal(1) + taxRate.value(), Rounding::Down)).round(kChargeDecimals, Rounding::Down);
    return {fee, portion(fee, taxRate, Rounding::Down).round(kChargeDecimals, Rounding::Down)};
}

Money heldForBuy(Price price, Quantity quantity, Rate rate)
{
    Money const gross = notional(price, quantity, Rounding::Up);
    return Money(multiply(gross.value(), Decimal(1) + rate.value(), Rounding::Up)).round(kChargeDecimals, Rounding::Up);
}

Quantity affordable(Money money, Price price, Rate rate)
{
    Decimal const unit = multiply(price.value(), Decimal(1) + rate.value(), Rounding::Up);
    return Quantity(divide(money.value(), unit, Rounding::Down)).round(kAmountDecimals, Rounding::Down);
}

}  // namespace pentad::loopback
