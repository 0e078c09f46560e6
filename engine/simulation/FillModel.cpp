// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/FillModel.h"

namespace pentad::simulation {

Charge chargeFor(Money notional, Rate rate, Rate taxRate)
{
    Decimal const gross = multiply(notional.value(), rate.value(), Rounding::Up);
    Decimal const net = divide(gross, Decimal(1) + taxRate.value(), Rounding::Up);
    Money const fee = Money(net).round(kChargeDecimals, Rounding::Up);
    return {fee, portion(fee, taxRate, Rounding::Up).round(kChargeDecimals, Rounding::Up)};
}

Price tickOf(int priceScale)
{
    return Price(Decimal::fromMantissa(1, priceScale));
}

Price roundedAgainst(Side side, Price price, int priceScale)
{
    return max(price.round(priceScale, side == Side::Buy ? Rounding::Ceiling : Rounding::Floor), tickOf(priceScale));
}

Price worsened(Side side, Price reference, Decimal bps, int priceScale)
{
    if (bps.isZero()) {
        return roundedAgainst(side, reference, priceScale);
    }
    Rate const shift = rateFromBps(bps);
    return side == Side::Buy ? roundedAgainst(side, shifted(reference, shift, Rounding::Up), priceScale)
                             : roundedAgainst(side, shifted(reference, -shift, Rounding::Down), priceScale);
}

std::optional<Quantity> volumeShare(Quantity barVolume, std::optional<Rate> participation, int quantityScale)
{
    if (!participation) {
        return std::nullopt;
    }
    return portion(barVolume, *participation, Rounding::Down).round(quantityScale, Rounding::Down);
}

Money costOf(Price price, Quantity quantity, Rate rate, Rate taxRate)
{
    Money const value = notional(price, quantity, Rounding::Up);
    return value + chargeFor(value, rate, taxRate).total();
}

Quantity affordable(Money budget, Price price, Rate rate, Rate taxRate, int quantityScale)
{
    if (!budget.isPositive()) {
        return {};
    }
    Price const gross = shifted(price, rate, Rounding::Up);
    Quantity const wanted = quantityFor(budget, gross, Rounding::Down).round(quantityScale, Rounding::Down);
    if (costOf(price, wanted, rate, taxRate) <= budget) {
        return wanted;
    }
    // Fee and tax were each rounded up by less than one unit of their last decimal.
    Money const rounding{Decimal::fromMantissa(3, kChargeDecimals)};
    if (budget <= rounding) {
        return {};
    }
    return quantityFor(budget - rounding, gross, Rounding::Down).round(quantityScale, Rounding::Down);
}

bool insideBand(Side side, Price price, Price reference, Rate band)
{
    return side == Side::Buy ? price <= shifted(reference, band, Rounding::Down)
                             : price >= shifted(reference, -band, Rounding::Up);
}

Money heldForBuy(Price limitPrice, Quantity leaves, Rate makerRate)
{
    return portion(notional(limitPrice, leaves, Rounding::Up), Rate(Decimal(1) + makerRate.value()), Rounding::Up)
        .round(kChargeDecimals, Rounding::Up);
}

}  // namespace pentad::simulation
