// SPDX-License-Identifier: GPL-3.0-or-later
// A number as text, or two with a space between them, in units of whatever they count: what is read is written back
// exactly, and sums, products and quotients of two keep their laws. Errors are broken laws. Thread: any.
#pragma once

#include "domain/Decimal.h"
#include "fuzz/Law.h"

#include <string_view>

namespace pentad::fuzz {

// Between nothing and `limit`, on its side of zero.
inline bool isWithin(Decimal value, Decimal limit)
{
    return limit.isNegative() ? value >= limit && !value.isPositive() : value <= limit && !value.isNegative();
}

inline void holdAlone(Decimal value)
{
    std::string const text = value.text();
    auto const again = Decimal::parse(text);
    law(again && *again == value, "a number is not what its text says");
    law(text.find('.') == std::string::npos || text.back() != '0', "a text has zeros at its end");
    auto const whole = Decimal::parse(value.text(Decimal::kScale, Rounding::Down));
    law(whole && *whole == value, "a number is not what its text of 18 decimals says");
    int const decimals = value.decimalsUsed();
    law(decimals >= 0 && decimals <= Decimal::kScale, "a number has more decimals than there are");
    law(value.round(decimals, Rounding::HalfEven) == value, "a number has more decimals than it says");
    for (int kept = 0; kept <= Decimal::kScale; ++kept) {
        law(isWithin(value.round(kept, Rounding::Down), value), "rounding towards zero went away from it");
    }
}

inline void holdTogether(Decimal a, Decimal b)
{
    auto const sum = checkedAdd(a, b);
    law(sum == checkedAdd(b, a), "a sum depends on the order");
    law(!sum || *sum - b == a, "a sum less one of its parts is not the other");
    law(checkedMultiply(a, b, Rounding::HalfEven) == checkedMultiply(b, a, Rounding::HalfEven),
        "a product depends on the order");
    auto const quotient = checkedDivide(a, b, Rounding::Down);
    law(!quotient || !b.isZero(), "something was divided by zero");
    if (quotient) {
        auto const back = checkedMultiply(*quotient, b, Rounding::Down);
        law(back && isWithin(*back, a), "a quotient that was rounded down is too large");
    }
}

inline bool feedDecimal(std::string_view bytes)
{
    auto const space = bytes.find(' ');
    auto const first = Decimal::parse(bytes.substr(0, space));
    if (!first) {
        return false;
    }
    holdAlone(*first);
    if (space == std::string_view::npos) {
        return true;
    }
    auto const second = Decimal::parse(bytes.substr(space + 1));
    if (!second) {
        return false;
    }
    holdAlone(*second);
    holdTogether(*first, *second);
    return true;
}

}  // namespace pentad::fuzz
