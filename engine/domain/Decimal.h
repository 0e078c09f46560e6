// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal: an exact decimal number, a 128-bit integer count of 10^-18. Range about +-1.7e20.
// There is no way in from binary floating point and none out. Text round-trips exactly. Every operation is checked:
// a result that does not fit fails a check (a bug), except where the name says `checked` and nothing is returned.
//
//   Decimal + Decimal, -          exact
//   multiply(a, b, Rounding)      rounded to 18 decimals as told
//   divide(a, b, Rounding)        rounded to 18 decimals as told; b must not be zero
//   round(decimals, Rounding)     to fewer decimals as told
//
// Rounding is always an argument, never implied. Thread: any.
#pragma once

#include "foundation/Bytes.h"
#include "foundation/Check.h"
#include "foundation/Expected.h"

#include <array>
#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace pentad {

enum class Rounding : std::uint8_t {
    Down,      // towards zero
    Up,        // away from zero
    Floor,     // towards minus infinity
    Ceiling,   // towards plus infinity
    HalfUp,    // to nearest, ties away from zero
    HalfEven,  // to nearest, ties to the even neighbour
};

enum class DecimalError : std::uint8_t {
    Empty,
    NotANumber,       // anything but [sign] digits [. digits]; no exponent, no separators, no spaces
    TooManyDecimals,  // more than 18 decimals, or non-zero digits that the asked scale cannot hold
    OutOfRange,
};

class Decimal {
public:
    static constexpr int kScale = 18;
    static constexpr std::int64_t kUnit = 1'000'000'000'000'000'000;

    constexpr Decimal() = default;
    // Whole numbers convert; binary floating point never does.
    template <std::integral T>
    constexpr Decimal(T whole) : m_raw(static_cast<Int128>(whole) * kUnit)
    {
    }
    template <std::floating_point T>
    Decimal(T) = delete;

    // raw counts units of 10^-18.
    static constexpr Decimal fromRaw(Int128 raw) { return Decimal(raw, RawTag{}); }
    // mantissa x 10^-decimals, exactly; 0 <= decimals <= 18.
    static constexpr Decimal fromMantissa(std::int64_t mantissa, int decimals)
    {
        check(decimals >= 0 && decimals <= kScale, "Decimal: decimals out of range");
        return fromRaw(static_cast<Int128>(mantissa) * powerOfTen(kScale - decimals));
    }
    // Accepts -12, 12.5, 0.000000000000000001; refuses exponents, separators, signs other than one leading - or +,
    // a missing digit on either side of the point, and more decimals than 18 unless the rest are zeros.
    static constexpr Expected<Decimal, DecimalError> parse(std::string_view text);

    constexpr Int128 raw() const { return m_raw; }

    // Shortest exact text: no trailing zeros after the point, no point for whole numbers, never an exponent.
    std::string text() const;
    // The same in the caller's memory, for those who write many.
    using TextBuffer = std::array<char, 48>;
    std::string_view text(TextBuffer& buffer) const;
    // Exactly `decimals` digits after the point, rounded as told.
    std::string text(int decimals, Rounding rounding) const;

    constexpr bool isZero() const { return m_raw == 0; }
    constexpr bool isPositive() const { return m_raw > 0; }
    constexpr bool isNegative() const { return m_raw < 0; }
    constexpr Decimal absolute() const { return m_raw < 0 ? -*this : *this; }

    // How many decimals the number really has: 0 to 18.
    int decimalsUsed() const;
    Decimal round(int decimals, Rounding rounding) const;

    constexpr Decimal operator-() const
    {
        check(m_raw != kRawMin, "Decimal: overflow in negation");
        return fromRaw(-m_raw);
    }
    friend constexpr Decimal operator+(Decimal a, Decimal b)
    {
        Int128 sum = 0;
        check(!__builtin_add_overflow(a.m_raw, b.m_raw, &sum), "Decimal: overflow in addition");
        return fromRaw(sum);
    }
    friend constexpr Decimal operator-(Decimal a, Decimal b)
    {
        Int128 difference = 0;
        check(!__builtin_sub_overflow(a.m_raw, b.m_raw, &difference), "Decimal: overflow in subtraction");
        return fromRaw(difference);
    }
    constexpr Decimal& operator+=(Decimal other) { return *this = *this + other; }
    constexpr Decimal& operator-=(Decimal other) { return *this = *this - other; }
    friend constexpr bool operator==(Decimal, Decimal) = default;
    friend constexpr auto operator<=>(Decimal a, Decimal b) { return a.m_raw <=> b.m_raw; }

    static constexpr Int128 powerOfTen(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; ++i) {
            power *= 10;
        }
        return power;
    }

private:
    struct RawTag {};
    constexpr Decimal(Int128 raw, RawTag) : m_raw(raw) {}
    static constexpr Int128 kRawMax = static_cast<Int128>(~UInt128{0} >> 1U);
    static constexpr Int128 kRawMin = -kRawMax - 1;

    Int128 m_raw = 0;
};

Decimal multiply(Decimal a, Decimal b, Rounding rounding);
Decimal divide(Decimal a, Decimal b, Rounding rounding);
// Nothing where the result does not fit, or b is zero. For numbers that come from outside.
std::optional<Decimal> checkedMultiply(Decimal a, Decimal b, Rounding rounding);
std::optional<Decimal> checkedDivide(Decimal a, Decimal b, Rounding rounding);
std::optional<Decimal> checkedAdd(Decimal a, Decimal b);

constexpr Decimal min(Decimal a, Decimal b)
{
    return b < a ? b : a;
}
constexpr Decimal max(Decimal a, Decimal b)
{
    return a < b ? b : a;
}

constexpr Expected<Decimal, DecimalError> Decimal::parse(std::string_view text)
{
    if (text.empty()) {
        return Unexpected(DecimalError::Empty);
    }
    bool const negative = text.front() == '-';
    if (negative || text.front() == '+') {
        text.remove_prefix(1);
    }
    UInt128 magnitude = 0;
    int decimals = -1;
    bool digitBefore = false;
    constexpr UInt128 kMagnitudeMax = UInt128{1} << 127U;
    for (char const c : text) {
        if (c == '.') {
            if (decimals >= 0 || !digitBefore) {
                return Unexpected(DecimalError::NotANumber);
            }
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9') {
            return Unexpected(DecimalError::NotANumber);
        }
        auto const digit = static_cast<unsigned>(c - '0');
        if (decimals >= 0) {
            if (decimals == kScale) {
                if (digit != 0) {
                    return Unexpected(DecimalError::TooManyDecimals);
                }
                continue;
            }
            ++decimals;
        } else {
            digitBefore = true;
        }
        if (magnitude > (kMagnitudeMax - digit) / 10) {
            return Unexpected(DecimalError::OutOfRange);
        }
        magnitude = magnitude * 10 + digit;
    }
    if (!digitBefore || decimals == 0) {
        return Unexpected(DecimalError::NotANumber);
    }
    for (int i = decimals < 0 ? 0 : decimals; i < kScale; ++i) {
        if (magnitude > kMagnitudeMax / 10) {
            return Unexpected(DecimalError::OutOfRange);
        }
        magnitude *= 10;
    }
    if (magnitude > static_cast<UInt128>(kRawMax) + (negative ? 1U : 0U)) {
        return Unexpected(DecimalError::OutOfRange);
    }
    return fromRaw(negative ? static_cast<Int128>(UInt128{0} - magnitude) : static_cast<Int128>(magnitude));
}

// "0.0012"_dec: checked while compiling.
consteval Decimal operator""_dec(char const* text, std::size_t length)
{
    return Decimal::parse(std::string_view(text, length)).value();
}

}  // namespace pentad
