// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Decimal.h"

#include <array>
#include <bit>
#include <cstring>

namespace pentad {
namespace {

constexpr UInt128 kRawMaxMagnitude = ~UInt128{0} >> 1U;

// 10^0 to 10^18.
constexpr auto kPowersOfTen = [] {
    std::array<std::uint64_t, Decimal::kScale + 1> powers{};
    std::uint64_t power = 1;
    for (std::uint64_t& each : powers) {
        each = power;
        power *= 10;
    }
    return powers;
}();

constexpr UInt128 magnitudeOf(Int128 value)
{
    return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

// Whether the magnitude of a quotient must grow by one, given what was left over.
// `half` compares twice the remainder with the divisor: -1 below, 0 tie, 1 above.
bool roundsAway(bool negative, bool quotientIsOdd, bool remainderIsZero, int half, Rounding rounding)
{
    if (remainderIsZero) {
        return false;
    }
    switch (rounding) {
    case Rounding::Down: return false;
    case Rounding::Up: return true;
    case Rounding::Floor: return negative;
    case Rounding::Ceiling: return !negative;
    case Rounding::HalfUp: return half >= 0;
    case Rounding::HalfEven: return half > 0 || (half == 0 && quotientIsOdd);
    }
    return false;
}

std::optional<Decimal> signedResult(UInt128 magnitude, bool negative)
{
    if (magnitude > kRawMaxMagnitude + (negative ? 1U : 0U)) {
        return std::nullopt;
    }
    return Decimal::fromRaw(negative ? static_cast<Int128>(UInt128{0} - magnitude) : static_cast<Int128>(magnitude));
}

template <typename Unsigned>
int compareHalf(Unsigned const& remainder, Unsigned const& divisor)
{
    Unsigned const rest = divisor - remainder;
    return remainder < rest ? -1 : (remainder == rest ? 0 : 1);
}

std::optional<Decimal> roundedQuotient(UInt128 dividend, UInt128 divisor, bool negative, Rounding rounding)
{
    bool const narrow = (dividend | divisor) >> 64U == 0;
    UInt128 quotient =
        narrow ? static_cast<std::uint64_t>(dividend) / static_cast<std::uint64_t>(divisor) : dividend / divisor;
    UInt128 const remainder = dividend - quotient * divisor;
    if (roundsAway(negative, (quotient & 1U) != 0, remainder == 0, compareHalf(remainder, divisor), rounding)) {
        ++quotient;
    }
    return signedResult(quotient, negative);
}

// Division of two limbs by the constant 10^18 through its reciprocal (Moeller and Granlund, "Improved division by
// invariant integers", 2011, algorithm 4). The divisor is shifted so that its top bit is set.
constexpr unsigned kShift = 4;
constexpr std::uint64_t kDivisor = static_cast<std::uint64_t>(Decimal::kUnit) << kShift;
static_assert((kDivisor >> 63U) == 1);
constexpr auto kReciprocal = static_cast<std::uint64_t>(~UInt128{0} / kDivisor - (UInt128{1} << 64U));

std::uint64_t divideStep(std::uint64_t high, std::uint64_t low, std::uint64_t& remainder)
{
    UInt128 const estimate = static_cast<UInt128>(kReciprocal) * high + ((static_cast<UInt128>(high) << 64U) | low);
    auto quotient = static_cast<std::uint64_t>(estimate >> 64U) + 1;
    remainder = low - quotient * kDivisor;
    if (remainder > static_cast<std::uint64_t>(estimate)) {
        --quotient;
        remainder += kDivisor;
    }
    if (remainder >= kDivisor) [[unlikely]] {
        ++quotient;
        remainder -= kDivisor;
    }
    return quotient;
}

// What stands before the point and behind it.
struct Parts {
    UInt128 whole;
    std::uint64_t fraction;  // in units of 10^-18
};

Parts partsOf(UInt128 magnitude)
{
    auto const high = static_cast<std::uint64_t>(magnitude >> 64U);
    auto const low = static_cast<std::uint64_t>(magnitude);
    std::uint64_t remainder = 0;
    std::uint64_t const upper =
        divideStep(high >> (64U - kShift), (high << kShift) | (low >> (64U - kShift)), remainder);
    std::uint64_t const lower = divideStep(remainder, low << kShift, remainder);
    return {(static_cast<UInt128>(upper) << 64U) | lower, remainder >> kShift};
}

constexpr auto kDigitPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

// Writes the last `Digits` digits of the value, an even number of them, to the place that ends at `end`.
template <int Digits>
char* writeDigits(char* end, std::uint64_t value)
{
    for (int i = 0; i < Digits; i += 2) {
        end -= 2;
        std::memcpy(end, kDigitPairs.data() + 2 * (value % 100), 2);
        value /= 100;
    }
    return end;
}

// The number with all of its 18 decimals, at the end of the buffer.
std::string_view spelled(Int128 raw, Decimal::TextBuffer& buffer)
{
    auto [whole, fraction] = partsOf(magnitudeOf(raw));
    char* const end = buffer.data() + buffer.size();
    char* at = writeDigits<Decimal::kScale>(end, fraction);
    *--at = '.';
    constexpr std::uint64_t kPart = 1'000'000'000'000'000'000;
    if (whole >= kPart) [[unlikely]] {
        at = writeDigits<Decimal::kScale>(at, static_cast<std::uint64_t>(whole % kPart));
        whole /= kPart;
    }
    auto rest = static_cast<std::uint64_t>(whole);
    do {
        *--at = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (raw < 0) {
        *--at = '-';
    }
    return {at, static_cast<std::size_t>(end - at)};
}

// One limb of a quotient by a divisor of two limbs whose top bit is set (Knuth, The Art of Computer Programming,
// volume 2, 4.3.1, algorithm D with n = 2). `remainder` holds the two upper limbs of the dividend and must be below the
// divisor; it becomes what is left.
std::uint64_t divideTwoLimbs(UInt128& remainder, std::uint64_t low, UInt128 divisor)
{
    auto const divisorHigh = static_cast<std::uint64_t>(divisor >> 64U);
    auto const divisorLow = static_cast<std::uint64_t>(divisor);
    UInt128 quotient = remainder / divisorHigh;
    UInt128 rest = remainder - quotient * divisorHigh;
    constexpr UInt128 kLimb = UInt128{1} << 64U;
    while (rest < kLimb && (quotient >= kLimb || quotient * divisorLow > ((rest << 64U) | low))) {
        --quotient;
        rest += divisorHigh;
    }
    remainder = ((remainder << 64U) | low) - quotient * divisor;
    return static_cast<std::uint64_t>(quotient);
}

// False if the product does not fit.
inline bool multiplyRaw(Int128 a, Int128 b, Rounding rounding, Int128& product)
{
    // Rates of nothing and of the whole are everywhere in limits.
    if (b == Decimal::kUnit || a == 0) {
        product = a;
        return true;
    }
    if (b == 0) {
        product = 0;
        return true;
    }
    bool const negative = (a < 0) != (b < 0);
    UInt128 const x = magnitudeOf(a);
    UInt128 const y = magnitudeOf(b);
    auto const x0 = static_cast<std::uint64_t>(x);
    auto const x1 = static_cast<std::uint64_t>(x >> 64U);
    auto const y0 = static_cast<std::uint64_t>(y);
    auto const y1 = static_cast<std::uint64_t>(y >> 64U);

    // Four limbs of x * y, least first. Rates and quantities seldom have an upper limb.
    UInt128 const low = static_cast<UInt128>(x0) * y0;
    UInt128 const middle = static_cast<UInt128>(x1) * y0 + static_cast<std::uint64_t>(low >> 64U);
    auto const p0 = static_cast<std::uint64_t>(low);
    auto p1 = static_cast<std::uint64_t>(middle);
    UInt128 high = static_cast<std::uint64_t>(middle >> 64U);
    if (y1 != 0) {
        UInt128 const cross = static_cast<UInt128>(x0) * y1 + p1;
        p1 = static_cast<std::uint64_t>(cross);
        high += static_cast<UInt128>(x1) * y1 + static_cast<std::uint64_t>(cross >> 64U);
    }
    // The quotient fits 128 bits only if the product is below 10^18 * 2^128.
    if (high >= static_cast<UInt128>(Decimal::kUnit)) {
        return false;
    }
    auto const p2 = static_cast<std::uint64_t>(high);
    std::uint64_t const n2 = (p2 << kShift) | (p1 >> (64U - kShift));
    std::uint64_t const n1 = (p1 << kShift) | (p0 >> (64U - kShift));
    std::uint64_t const n0 = p0 << kShift;
    std::uint64_t remainder = 0;
    std::uint64_t const q1 = divideStep(n2, n1, remainder);
    std::uint64_t const q0 = divideStep(remainder, n0, remainder);
    UInt128 quotient = (static_cast<UInt128>(q1) << 64U) | q0;
    if (remainder != 0 && rounding != Rounding::Down &&
        roundsAway(negative, (q0 & 1U) != 0, false, compareHalf(remainder, kDivisor), rounding)) {
        if (quotient == ~UInt128{0}) {
            return false;
        }
        ++quotient;
    }
    if (quotient > kRawMaxMagnitude + (negative ? 1U : 0U)) {
        return false;
    }
    product = negative ? static_cast<Int128>(UInt128{0} - quotient) : static_cast<Int128>(quotient);
    return true;
}

}  // namespace

std::optional<Decimal> checkedMultiply(Decimal a, Decimal b, Rounding rounding)
{
    Int128 product = 0;
    return multiplyRaw(a.raw(), b.raw(), rounding, product) ? std::optional(Decimal::fromRaw(product)) : std::nullopt;
}

std::optional<Decimal> checkedDivide(Decimal a, Decimal b, Rounding rounding)
{
    if (b.isZero()) {
        return std::nullopt;
    }
    // Spreads are often nothing, and a tax that is not raised makes a divisor of one.
    if (a.isZero() || b.raw() == Decimal::kUnit) {
        return a;
    }
    bool const negative = a.isNegative() != b.isNegative();
    UInt128 const dividend = magnitudeOf(a.raw());
    UInt128 const divisor = magnitudeOf(b.raw());
    constexpr UInt128 kNarrowLimit = ~UInt128{0} / static_cast<UInt128>(Decimal::kUnit);
    if (dividend <= kNarrowLimit) {
        return roundedQuotient(dividend * static_cast<UInt128>(Decimal::kUnit), divisor, negative, rounding);
    }
    // Three limbs of dividend * 10^18.
    constexpr auto kUnit = static_cast<std::uint64_t>(Decimal::kUnit);
    UInt128 const low = static_cast<UInt128>(static_cast<std::uint64_t>(dividend)) * kUnit;
    UInt128 const high = static_cast<UInt128>(static_cast<std::uint64_t>(dividend >> 64U)) * kUnit +
                         static_cast<std::uint64_t>(low >> 64U);
    auto const lowest = static_cast<std::uint64_t>(low);
    UInt128 quotient = 0;
    UInt128 remainder = 0;
    if (divisor >> 64U == 0) {
        auto const narrowDivisor = static_cast<std::uint64_t>(divisor);
        if (static_cast<std::uint64_t>(high >> 64U) >= narrowDivisor) {
            return std::nullopt;
        }
        UInt128 const upper = high / narrowDivisor;
        UInt128 const rest = ((high - upper * narrowDivisor) << 64U) | lowest;
        UInt128 const lower = rest / narrowDivisor;
        quotient = (upper << 64U) | lower;
        remainder = rest - lower * narrowDivisor;
    } else {
        // The product is below 2^188 and the divisor at least 2^64, so the quotient has two limbs.
        auto const shift = static_cast<unsigned>(std::countl_zero(static_cast<std::uint64_t>(divisor >> 64U)));
        UInt128 const normalized = divisor << shift;
        UInt128 const top = shift == 0 ? 0 : high >> (128U - shift);
        UInt128 const upper = (high << shift) | (shift == 0 ? 0 : lowest >> (64U - shift));
        remainder = (top << 64U) | static_cast<std::uint64_t>(upper >> 64U);
        quotient = static_cast<UInt128>(divideTwoLimbs(remainder, static_cast<std::uint64_t>(upper), normalized))
                   << 64U;
        quotient |= divideTwoLimbs(remainder, lowest << shift, normalized);
        remainder >>= shift;
    }
    if (roundsAway(negative, (quotient & 1U) != 0, remainder == 0, compareHalf(remainder, divisor), rounding)) {
        if (quotient == ~UInt128{0}) {
            return std::nullopt;
        }
        ++quotient;
    }
    return signedResult(quotient, negative);
}

std::optional<Decimal> checkedAdd(Decimal a, Decimal b)
{
    Int128 sum = 0;
    if (__builtin_add_overflow(a.raw(), b.raw(), &sum)) {
        return std::nullopt;
    }
    return Decimal::fromRaw(sum);
}

Decimal multiply(Decimal a, Decimal b, Rounding rounding)
{
    Int128 product = 0;
    check(multiplyRaw(a.raw(), b.raw(), rounding, product), "Decimal: overflow in multiplication");
    return Decimal::fromRaw(product);
}

Decimal divide(Decimal a, Decimal b, Rounding rounding)
{
    check(!b.isZero(), "Decimal: division by zero");
    auto const quotient = checkedDivide(a, b, rounding);
    check(quotient.has_value(), "Decimal: overflow in division");
    return *quotient;
}

Decimal Decimal::round(int decimals, Rounding rounding) const
{
    check(decimals >= 0 && decimals <= kScale, "Decimal: decimals out of range");
    if (m_raw == 0) {
        return *this;
    }
    std::uint64_t const step = kPowersOfTen[static_cast<std::size_t>(kScale - decimals)];
    auto const steps = roundedQuotient(magnitudeOf(m_raw), step, isNegative(), rounding);
    check(steps.has_value(), "Decimal: overflow in rounding");
    Int128 raw = 0;
    check(!__builtin_mul_overflow(steps->raw(), static_cast<Int128>(step), &raw), "Decimal: overflow in rounding");
    return fromRaw(raw);
}

int Decimal::decimalsUsed() const
{
    // Only the part after the point matters, and that fits one machine word.
    std::uint64_t fraction = partsOf(magnitudeOf(m_raw)).fraction;
    if (fraction == 0) {
        return 0;
    }
    int decimals = kScale;
    if (fraction % 100'000'000 == 0) {
        fraction /= 100'000'000;
        decimals -= 8;
    }
    while (fraction % 10'000 == 0) {
        fraction /= 10'000;
        decimals -= 4;
    }
    while (fraction % 10 == 0) {
        fraction /= 10;
        --decimals;
    }
    return decimals;
}

std::string_view Decimal::text(TextBuffer& buffer) const
{
    auto text = spelled(m_raw, buffer);
    // All decimals are there: the zeros at their end go, and the point if nothing is left behind it.
    text.remove_suffix(text.size() - 1 - text.find_last_not_of('0'));
    text.remove_suffix(text.back() == '.' ? 1 : 0);
    return text;
}

std::string Decimal::text() const
{
    TextBuffer buffer;
    return std::string(text(buffer));
}

std::string Decimal::text(int decimals, Rounding rounding) const
{
    TextBuffer buffer;
    auto text = spelled(round(decimals, rounding).m_raw, buffer);
    text.remove_suffix(static_cast<std::size_t>(decimals > 0 ? kScale - decimals : kScale + 1));
    return std::string(text);
}

}  // namespace pentad
