// SPDX-License-Identifier: GPL-3.0-or-later
// The single door between exact decimals and the binary fractions that statistics are made of. What comes back through
// quantised() is a number to show, or a ratio that only ever makes an order smaller; money, quantities and prices of
// orders stay Decimal throughout. Results are the same on every machine with IEEE 754 doubles. Thread: any.
#pragma once

#include "domain/Decimal.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace pentad::strategy {

// The double next to the number, at most two units in the last place away; exact for whole numbers below 2^53.
// Never descends where the Decimal ascends, as long as that is below 9e15.
inline double approximate(Decimal number)
{
    // 10^18 = 2^18 x 5^18 is itself a double, so the division rounds once. The two halves are both taken as signed, which
    // needs no branch and is several times faster than the library's conversion of 128 bits.
    constexpr double kUnit = 1e18;
    constexpr double kTwoTo64 = 18446744073709551616.0;
    auto const low = static_cast<std::int64_t>(number.raw());
    auto const high = static_cast<std::int64_t>(number.raw() >> 64) + (low < 0 ? 1 : 0);
    return (static_cast<double>(high) * kTwoTo64 + static_cast<double>(low)) / kUnit;
}

// The nearest multiple of 10^-decimals (0 to 18), ties to the even one. Nothing for infinities, NaN, and what does not
// fit a Decimal.
inline std::optional<Decimal> quantised(double value, int decimals)
{
    check(decimals >= 0 && decimals <= Decimal::kScale, "quantised: decimals out of range");
    static constexpr auto kPowers = [] {
        std::array<std::int64_t, Decimal::kScale + 1> powers{};
        for (int exponent = 0; exponent <= Decimal::kScale; ++exponent) {
            powers[static_cast<std::size_t>(exponent)] = static_cast<std::int64_t>(Decimal::powerOfTen(exponent));
        }
        return powers;
    }();
    constexpr double kInt64Limit = 9.2e18;
    constexpr double kInt128Limit = 1.7e38;
    double const steps = std::nearbyint(value * static_cast<double>(kPowers[static_cast<std::size_t>(decimals)]));
    if (!(std::fabs(steps) < kInt128Limit)) {
        return std::nullopt;
    }
    Int128 const whole = std::fabs(steps) < kInt64Limit ? static_cast<std::int64_t>(steps) : static_cast<Int128>(steps);
    Int128 raw = 0;
    if (__builtin_mul_overflow(whole, Int128{kPowers[static_cast<std::size_t>(Decimal::kScale - decimals)]}, &raw)) {
        return std::nullopt;
    }
    return Decimal::fromRaw(raw);
}

}  // namespace pentad::strategy
