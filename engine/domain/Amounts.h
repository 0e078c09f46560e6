// SPDX-License-Identifier: GPL-3.0-or-later
// Money words that cannot be mixed up: each wraps a Decimal and converts to nothing by itself.
//
//   Price     quote currency for one unit of the base asset
//   Quantity  units of the base asset
//   Money     units of the quote currency
//   Rate      a ratio: 0.0024 is 24 bps
//
//   X + X, X - X, -X, compare          exact, same type only
//   notional(Price, Quantity, R)       -> Money     rounded to 18 decimals as told
//   quantityFor(Money, Price, R)       -> Quantity  rounded to 18 decimals as told; the price must not be zero
//   averagePrice(Money, Quantity, R)   -> Price     rounded to 18 decimals as told; the quantity must not be zero
//   portion(Money, Rate, R)            -> Money     rounded to 18 decimals as told; of a Quantity likewise
//   shifted(Price, Rate, R)            -> Price     price x (1 + rate), rounded to 18 decimals as told
//   ratio(Money, Money, R)             -> Rate      rounded to 18 decimals as told; the divisor must not be zero
//
// The size of an order is either base (BaseSize) or quote (QuoteSize: what a market buy spends, fee and tax included).
// Thread: any.
#pragma once

#include "domain/Decimal.h"

#include <variant>

namespace pentad {

template <typename Tag>
class Amount {
public:
    constexpr Amount() = default;
    constexpr explicit Amount(Decimal value) : m_value(value) {}

    constexpr Decimal value() const { return m_value; }
    constexpr bool isZero() const { return m_value.isZero(); }
    constexpr bool isPositive() const { return m_value.isPositive(); }
    constexpr bool isNegative() const { return m_value.isNegative(); }
    Amount round(int decimals, Rounding rounding) const { return Amount(m_value.round(decimals, rounding)); }
    std::string text() const { return m_value.text(); }
    std::string text(int decimals, Rounding rounding) const { return m_value.text(decimals, rounding); }

    constexpr Amount operator-() const { return Amount(-m_value); }
    friend constexpr Amount operator+(Amount a, Amount b) { return Amount(a.m_value + b.m_value); }
    friend constexpr Amount operator-(Amount a, Amount b) { return Amount(a.m_value - b.m_value); }
    constexpr Amount& operator+=(Amount other) { return *this = *this + other; }
    constexpr Amount& operator-=(Amount other) { return *this = *this - other; }
    friend constexpr bool operator==(Amount, Amount) = default;
    friend constexpr auto operator<=>(Amount a, Amount b) { return a.m_value <=> b.m_value; }
    friend constexpr Amount min(Amount a, Amount b) { return b < a ? b : a; }
    friend constexpr Amount max(Amount a, Amount b) { return a < b ? b : a; }

private:
    Decimal m_value;
};

using Price = Amount<struct PriceTag>;
using Quantity = Amount<struct QuantityTag>;
using Money = Amount<struct MoneyTag>;
using Rate = Amount<struct RateTag>;

inline Money notional(Price price, Quantity quantity, Rounding rounding)
{
    return Money(multiply(price.value(), quantity.value(), rounding));
}
inline Quantity quantityFor(Money money, Price price, Rounding rounding)
{
    return Quantity(divide(money.value(), price.value(), rounding));
}
inline Price averagePrice(Money money, Quantity quantity, Rounding rounding)
{
    return Price(divide(money.value(), quantity.value(), rounding));
}
inline Money portion(Money money, Rate rate, Rounding rounding)
{
    return Money(multiply(money.value(), rate.value(), rounding));
}
inline Quantity portion(Quantity quantity, Rate rate, Rounding rounding)
{
    return Quantity(multiply(quantity.value(), rate.value(), rounding));
}
inline Rate ratio(Money dividend, Money divisor, Rounding rounding)
{
    return Rate(divide(dividend.value(), divisor.value(), rounding));
}
inline Price shifted(Price price, Rate rate, Rounding rounding)
{
    return Price(multiply(price.value(), Decimal(1) + rate.value(), rounding));
}

// 1 bps = 0.0001: exact for up to 14 decimals, further ones are cut off.
constexpr Rate rateFromBps(Decimal bps)
{
    return Rate(Decimal::fromRaw(bps.raw() / 10'000));
}
// Exact.
inline Decimal bpsFromRate(Rate rate)
{
    return multiply(rate.value(), Decimal(10'000), Rounding::HalfEven);
}

struct BaseSize {
    Quantity quantity;
    friend bool operator==(BaseSize const&, BaseSize const&) = default;
};
struct QuoteSize {
    Money money;
    friend bool operator==(QuoteSize const&, QuoteSize const&) = default;
};
using OrderSize = std::variant<BaseSize, QuoteSize>;

}  // namespace pentad
