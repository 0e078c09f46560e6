// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Sizing.h"

namespace pentad::risk {
namespace {

// No order of this program comes near; what is beyond them is a mistake, and must not overflow later sums.
constexpr Decimal kQuantityMax{1'000'000'000'000'000};
constexpr Decimal kPriceMax{1'000'000'000'000'000};
constexpr Decimal kNotionalMax{1'000'000'000'000'000};

std::optional<Sizing> ofQuantity(Quantity quantity, Terms const& terms)
{
    if (!quantity.isPositive() || quantity.value() > kQuantityMax || terms.price.value() > kPriceMax) {
        return std::nullopt;
    }
    auto const value = checkedMultiply(terms.price.value(), quantity.value(), Rounding::Up);
    if (!value || *value > kNotionalMax) {
        return std::nullopt;
    }
    Money const notional(*value);
    return Sizing{quantity, notional, notional + feeAndTax(notional, terms.feeRate)};
}

std::optional<Sizing> ofSpend(Money spend, Terms const& terms)
{
    if (!spend.isPositive() || spend.value() > kNotionalMax || terms.price.value() > kPriceMax) {
        return std::nullopt;
    }
    Sizing sizing{Quantity{}, spend, spend};
    if (!terms.feeRate.isZero()) {
        sizing.notional = Money(divide(spend.value(), Decimal(1) + terms.feeRate.value(), Rounding::Up));
    }
    if (terms.price.isPositive()) {
        auto const quantity = checkedDivide(sizing.notional.value(), terms.price.value(), Rounding::Up);
        if (!quantity || *quantity > kQuantityMax) {
            return std::nullopt;
        }
        sizing.quantity = Quantity(*quantity);
    }
    return sizing;
}

std::optional<Sizing> onScale(Decimal size, Terms const& terms)
{
    Decimal const rounded = size.round(terms.sizeDecimals, Rounding::Down);
    auto const sizing = terms.inQuote ? ofSpend(Money(rounded), terms) : ofQuantity(Quantity(rounded), terms);
    if (!sizing || sizing->notional < terms.minimumValue) {
        return std::nullopt;
    }
    return sizing;
}

bool isHopeless(Decimal room, Terms const& terms)
{
    return !room.isPositive() || !terms.price.isPositive();
}

}  // namespace

bool isSensiblePrice(Price price)
{
    return price.isPositive() && price.value() <= kPriceMax;
}

Money feeAndTax(Money notional, Rate feeRate)
{
    return portion(notional, feeRate, Rounding::Up);
}

std::optional<Sizing> sizingOf(OrderSize const& size, Terms const& terms)
{
    if (auto const* base = std::get_if<BaseSize>(&size)) {
        return ofQuantity(base->quantity, terms);
    }
    return ofSpend(std::get<QuoteSize>(size).money, terms);
}

// Why nothing leaks, in units of 10^-18, where room is a whole number: if x <= room before rounding, then x rounded up
// is still <= room. So a quantity <= room / price has price x quantity, rounded up, <= room; and a spend <=
// room x (1 + fee) has a notional spend / (1 + fee), rounded up, <= room.
std::optional<Sizing> biggestByNotional(Money room, Terms const& terms)
{
    if (isHopeless(room.value(), terms)) {
        return std::nullopt;
    }
    if (terms.inQuote) {
        return onScale(multiply(room.value(), Decimal(1) + terms.feeRate.value(), Rounding::Down), terms);
    }
    return onScale(divide(room.value(), terms.price.value(), Rounding::Down), terms);
}

// A notional n <= room / (1 + fee) has n x fee <= room - n, and room - n is a whole number, so that the fee rounded up
// still fits.
std::optional<Sizing> biggestBySpend(Money room, Terms const& terms)
{
    if (isHopeless(room.value(), terms)) {
        return std::nullopt;
    }
    if (terms.inQuote) {
        return onScale(room.value(), terms);
    }
    return biggestByNotional(Money(divide(room.value(), Decimal(1) + terms.feeRate.value(), Rounding::Down)), terms);
}

std::optional<Sizing> biggestByQuantity(Quantity room, Terms const& terms)
{
    if (isHopeless(room.value(), terms)) {
        return std::nullopt;
    }
    if (terms.inQuote) {
        return biggestByNotional(notional(terms.price, room, Rounding::Down), terms);
    }
    return onScale(room.value(), terms);
}

OrderSize orderSizeOf(Sizing const& sizing, Terms const& terms)
{
    if (terms.inQuote) {
        return QuoteSize{sizing.spend};
    }
    return BaseSize{sizing.quantity};
}

OrderSize smallestSize(Terms const& terms)
{
    if (terms.inQuote) {
        Money const spend = terms.minimumValue + feeAndTax(terms.minimumValue, terms.feeRate);
        return QuoteSize{spend.round(terms.sizeDecimals, Rounding::Up)};
    }
    auto const base = checkedDivide(terms.minimumValue.value(), terms.price.value(), Rounding::Up);
    return BaseSize{base ? Quantity(base->round(terms.sizeDecimals, Rounding::Up)) : Quantity{}};
}

}  // namespace pentad::risk
