// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of Decimal against Boost's unbounded integers, with operands at every edge and at random. The oracle
// rounds by floor division and comparison of doubled remainders, which is not how Decimal does it.
#include "domain/Decimal.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <ostream>
#include <random>

namespace pentad {
namespace {

using boost::multiprecision::cpp_int;
// Wide enough for every intermediate result, and without allocations: for the long loops.
using Wide = boost::multiprecision::int512_t;

constexpr Int128 kRawMax = static_cast<Int128>(~UInt128{0} >> 1U);
constexpr Int128 kRawMin = -kRawMax - 1;
constexpr Rounding kModes[] = {Rounding::Down,    Rounding::Up,     Rounding::Floor,
                               Rounding::Ceiling, Rounding::HalfUp, Rounding::HalfEven};

template <typename Integer>
Integer integer(Int128 value)
{
    Integer const high = static_cast<std::int64_t>(value >> 64);
    return high * (Integer(1) << 64U) + static_cast<std::uint64_t>(value);
}

template <typename Integer>
std::optional<Decimal> decimalIfFits(Integer const& value)
{
    static Integer const least = integer<Integer>(kRawMin);
    static Integer const most = integer<Integer>(kRawMax);
    if (value < least || value > most) {
        return std::nullopt;
    }
    Integer const magnitude = value < 0 ? Integer(-value) : value;
    auto const low = static_cast<std::uint64_t>(Integer(magnitude % (Integer(1) << 64U)));
    auto const high = static_cast<std::uint64_t>(Integer(magnitude / (Integer(1) << 64U)));
    UInt128 const bits = (static_cast<UInt128>(high) << 64U) | low;
    return Decimal::fromRaw(static_cast<Int128>(value < 0 ? UInt128{0} - bits : bits));
}

// A quotient before it is rounded: floor, whether something is left, and how twice the rest compares with the divisor.
template <typename Integer>
struct Quotient {
    Integer floor;
    bool exact = true;
    int half = 0;

    Quotient(Integer dividend, Integer divisor)
    {
        if (divisor < 0) {
            dividend = -dividend;
            divisor = -divisor;
        }
        floor = dividend / divisor;
        Integer rest = dividend - floor * divisor;
        if (rest < 0) {
            --floor;
            rest += divisor;
        }
        exact = rest == 0;
        half = Integer(rest * 2).compare(divisor);
    }

    Integer rounded(Rounding rounding) const
    {
        bool const negative = floor < 0;
        bool const even = floor % 2 == 0;
        bool takesCeiling = false;
        switch (rounding) {
        case Rounding::Down: takesCeiling = negative; break;
        case Rounding::Up: takesCeiling = !negative; break;
        case Rounding::Floor: takesCeiling = false; break;
        case Rounding::Ceiling: takesCeiling = true; break;
        case Rounding::HalfUp: takesCeiling = half > 0 || (half == 0 && !negative); break;
        case Rounding::HalfEven: takesCeiling = half > 0 || (half == 0 && !even); break;
        }
        return !exact && takesCeiling ? Integer(floor + 1) : floor;
    }
};

template <typename Operation>
std::optional<Decimal> attempted(Operation operation)
{
    try {
        return operation();
    } catch (CheckFailure const&) {
        return std::nullopt;
    }
}

template <typename Integer>
bool addsLikeTheOracle(Decimal a, Decimal b)
{
    Integer const x = integer<Integer>(a.raw());
    Integer const y = integer<Integer>(b.raw());
    auto const sum = decimalIfFits<Integer>(x + y);
    return checkedAdd(a, b) == sum && attempted([&] { return a + b; }) == sum &&
           attempted([&] { return a - b; }) == decimalIfFits<Integer>(x - y) &&
           attempted([&] { return -a; }) == decimalIfFits<Integer>(-x) && (a < b) == (x < y) && (a == b) == (x == y);
}

template <typename Integer>
bool multipliesLikeTheOracle(Decimal a, Decimal b)
{
    Quotient<Integer> const product(integer<Integer>(a.raw()) * integer<Integer>(b.raw()), Integer(Decimal::kUnit));
    return std::all_of(std::begin(kModes), std::end(kModes), [&](Rounding mode) {
        return checkedMultiply(a, b, mode) == decimalIfFits<Integer>(product.rounded(mode));
    });
}

template <typename Integer>
bool dividesLikeTheOracle(Decimal a, Decimal b)
{
    if (b.isZero()) {
        return std::all_of(std::begin(kModes), std::end(kModes),
                           [&](Rounding mode) { return !checkedDivide(a, b, mode); });
    }
    Quotient<Integer> const quotient(integer<Integer>(a.raw()) * Decimal::kUnit, integer<Integer>(b.raw()));
    return std::all_of(std::begin(kModes), std::end(kModes), [&](Rounding mode) {
        return checkedDivide(a, b, mode) == decimalIfFits<Integer>(quotient.rounded(mode));
    });
}

template <typename Integer>
bool roundsLikeTheOracle(Decimal a, int decimals)
{
    Integer const step = integer<Integer>(Decimal::powerOfTen(Decimal::kScale - decimals));
    Quotient<Integer> const steps(integer<Integer>(a.raw()), step);
    return std::all_of(std::begin(kModes), std::end(kModes), [&](Rounding mode) {
        return attempted([&] { return a.round(decimals, mode); }) == decimalIfFits<Integer>(steps.rounded(mode) * step);
    });
}

// The shortest exact text, from the decimal digits of the unbounded integer.
std::string oracleText(Decimal value)
{
    cpp_int const raw = integer<cpp_int>(value.raw());
    std::string digits = cpp_int(abs(raw)).str();
    digits.insert(0, digits.size() <= 18 ? 19 - digits.size() : 0, '0');
    std::string fraction = digits.substr(digits.size() - 18);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return (raw < 0 ? "-" : "") + digits.substr(0, digits.size() - 18) + (fraction.empty() ? "" : "." + fraction);
}

bool textReturns(Decimal value)
{
    auto const shortest = Decimal::parse(value.text());
    auto const padded = Decimal::parse(value.text(Decimal::kScale, Rounding::Down));
    return shortest && *shortest == value && padded && *padded == value;
}

// 0, 1, powers of ten and of two (the borders of 64 bits among them), their neighbours, the ends of the range.
std::vector<Decimal> const& edges()
{
    static std::vector<Decimal> const all = [] {
        std::vector<Int128> raws{0, kRawMax, kRawMax - 1, kRawMin, kRawMin + 1, kRawMax / 2, kRawMin / 2};
        auto const around = [&raws](Int128 centre) {
            for (Int128 const raw : {centre - 1, centre, centre + 1}) {
                raws.push_back(raw);
                raws.push_back(-raw);
            }
        };
        for (int exponent = 0; exponent <= 38; ++exponent) {
            around(Decimal::powerOfTen(exponent));
        }
        for (unsigned const bit : {1U, 31U, 32U, 33U, 59U, 60U, 63U, 64U, 65U, 95U, 96U, 123U, 124U, 126U}) {
            around(Int128{1} << bit);
        }
        // Where the short way of dividing ends, and a whole product of 128 bits begins.
        around(static_cast<Int128>(~UInt128{0} / static_cast<UInt128>(Decimal::kUnit)));
        around(kRawMax / Decimal::kUnit);
        std::sort(raws.begin(), raws.end());
        raws.erase(std::unique(raws.begin(), raws.end()), raws.end());
        std::vector<Decimal> decimals;
        decimals.reserve(raws.size());
        for (Int128 const raw : raws) {
            decimals.push_back(Decimal::fromRaw(raw));
        }
        return decimals;
    }();
    return all;
}

// A number of any width: all widths are equally likely, so that sums, products and quotients often fit and often not.
Decimal shaped(std::uint64_t high, std::uint64_t low, unsigned shift)
{
    auto const raw = static_cast<Int128>((static_cast<UInt128>(high) << 64U) | low);
    return Decimal::fromRaw(raw >> static_cast<int>(shift));
}

struct Operand {
    Decimal value;
    friend std::ostream& operator<<(std::ostream& stream, Operand const& operand)
    {
        return stream << operand.value.text();
    }
};

rc::Gen<Operand> anyOperand()
{
    auto const random =
        rc::gen::map(rc::gen::tuple(rc::gen::arbitrary<std::uint64_t>(), rc::gen::arbitrary<std::uint64_t>(),
                                    rc::gen::inRange(0U, 128U)),
                     [](std::tuple<std::uint64_t, std::uint64_t, unsigned> const& parts) {
                         return Operand{shaped(std::get<0>(parts), std::get<1>(parts), std::get<2>(parts))};
                     });
    auto const edge = rc::gen::map(rc::gen::elementOf(edges()), [](Decimal value) { return Operand{value}; });
    // Small sizes would make every number nearly zero.
    return rc::gen::resize(rc::kNominalSize, rc::gen::oneOf(random, edge));
}

rc::Gen<int> anyScale()
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, Decimal::kScale + 1));
}

RC_GTEST_PROP(DecimalLaws, AddsSubtractsNegatesAndComparesExactly, ())
{
    RC_ASSERT(addsLikeTheOracle<cpp_int>((*anyOperand()).value, (*anyOperand()).value));
}

RC_GTEST_PROP(DecimalLaws, MultipliesAsTheOracleDoes, ())
{
    RC_ASSERT(multipliesLikeTheOracle<cpp_int>((*anyOperand()).value, (*anyOperand()).value));
}

RC_GTEST_PROP(DecimalLaws, DividesAsTheOracleDoes, ())
{
    RC_ASSERT(dividesLikeTheOracle<cpp_int>((*anyOperand()).value, (*anyOperand()).value));
}

RC_GTEST_PROP(DecimalLaws, RoundsAsTheOracleDoes, ())
{
    RC_ASSERT(roundsLikeTheOracle<cpp_int>((*anyOperand()).value, *anyScale()));
}

RC_GTEST_PROP(DecimalLaws, ThrowsExactlyWhereTheCheckedOperationReturnsNothing, ())
{
    Decimal const a = (*anyOperand()).value;
    Decimal const b = (*anyOperand()).value;
    Rounding const mode = *rc::gen::elementOf(std::vector<Rounding>(std::begin(kModes), std::end(kModes)));
    RC_ASSERT(attempted([&] { return multiply(a, b, mode); }) == checkedMultiply(a, b, mode));
    RC_ASSERT(attempted([&] { return divide(a, b, mode); }) == checkedDivide(a, b, mode));
}

RC_GTEST_PROP(DecimalLaws, WritesTheShortestExactTextAndReadsItBack, ())
{
    Decimal const value = (*anyOperand()).value;
    RC_ASSERT(value.text() == oracleText(value));
    RC_ASSERT(textReturns(value));
    auto const point = value.text().find('.');
    int const written = point == std::string::npos ? 0 : static_cast<int>(value.text().size() - point - 1);
    RC_ASSERT(value.decimalsUsed() == written);
    RC_ASSERT(value.round(value.decimalsUsed(), Rounding::Up) == value);
}

RC_GTEST_PROP(DecimalLaws, RoundsToFixpointsLessThanAStepAway, ())
{
    Decimal const value = (*anyOperand()).value;
    int const decimals = *anyScale();
    cpp_int const step = integer<cpp_int>(Decimal::powerOfTen(Decimal::kScale - decimals));
    for (Rounding const mode : kModes) {
        if (auto const rounded = attempted([&] { return value.round(decimals, mode); })) {
            RC_ASSERT(rounded->round(decimals, mode) == *rounded);
            RC_ASSERT(rounded->decimalsUsed() <= decimals);
            cpp_int const distance = integer<cpp_int>(rounded->raw()) - integer<cpp_int>(value.raw());
            RC_ASSERT(abs(distance) < step);
        }
    }
}

// What a text of digits means, decided on the text itself and with unbounded integers.
std::optional<Decimal> oracleNumber(bool negative, std::string const& whole, std::string const& fraction)
{
    if (fraction.find_first_not_of('0', 18) != std::string::npos && fraction.size() > 18) {
        return std::nullopt;
    }
    std::string digits = whole + fraction.substr(0, 18);
    digits.append(18 - std::min<std::size_t>(fraction.size(), 18), '0');
    cpp_int raw = 0;
    for (char const digit : digits) {
        raw = raw * 10 + (digit - '0');
    }
    return decimalIfFits<cpp_int>(negative ? cpp_int(-raw) : raw);
}

RC_GTEST_PROP(DecimalLaws, ParsesDigitsAsTheOracleDoes, ())
{
    auto const upTo = [](int most) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, most + 1)); };
    auto const digits = [](int count) {
        return *rc::gen::container<std::string>(static_cast<std::size_t>(count),
                                                rc::gen::elementOf(std::string("00001234567899")));
    };
    std::string const sign = *rc::gen::element<std::string>("", "-", "+");
    std::string const whole = digits(1 + upTo(22));
    std::string const fraction = digits(upTo(20)) + std::string(static_cast<std::size_t>(upTo(6)), '0');
    auto const parsed = Decimal::parse(sign + whole + (fraction.empty() ? "" : "." + fraction));
    auto const expected = oracleNumber(sign == "-", whole, fraction);
    RC_ASSERT(parsed.has_value() == expected.has_value());
    if (parsed) {
        RC_ASSERT(*parsed == *expected);
    } else {
        RC_ASSERT(parsed.error() == DecimalError::OutOfRange || parsed.error() == DecimalError::TooManyDecimals);
    }
}

// [sign] digits [. digits], read by hand.
bool looksLikeANumber(std::string_view text)
{
    auto const takeDigits = [&text] {
        std::size_t const count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count > 0;
    };
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    if (!takeDigits()) {
        return false;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        return takeDigits() && text.empty();
    }
    return text.empty();
}

RC_GTEST_PROP(DecimalLaws, ParsesNothingButSignDigitsPointDigits, ())
{
    auto const text = *rc::gen::container<std::string>(
        rc::gen::weightedOneOf<char>({{8, rc::gen::elementOf(std::string("0159"))},
                                      {3, rc::gen::elementOf(std::string("+-.."))},
                                      {1, rc::gen::elementOf(std::string(",eE nx'_\t\xE2\x88\x92"))},
                                      {1, rc::gen::arbitrary<char>()}}));
    auto const parsed = Decimal::parse(text);
    if (!looksLikeANumber(text)) {
        RC_ASSERT(!parsed.has_value());
    } else if (!parsed) {
        RC_ASSERT(parsed.error() == DecimalError::OutOfRange || parsed.error() == DecimalError::TooManyDecimals);
    }
}

TEST(DecimalLaws, HoldForEveryPairOfEdges)
{
    for (Decimal const a : edges()) {
        EXPECT_EQ(a.text(), oracleText(a));
        EXPECT_TRUE(textReturns(a)) << a.text();
        for (int decimals = 0; decimals <= Decimal::kScale; ++decimals) {
            EXPECT_TRUE(roundsLikeTheOracle<Wide>(a, decimals)) << a.text() << " to " << decimals;
        }
        for (Decimal const b : edges()) {
            EXPECT_TRUE(addsLikeTheOracle<Wide>(a, b)) << a.text() << " and " << b.text();
            EXPECT_TRUE(multipliesLikeTheOracle<Wide>(a, b)) << a.text() << " and " << b.text();
            EXPECT_TRUE(dividesLikeTheOracle<Wide>(a, b)) << a.text() << " and " << b.text();
        }
    }
}

// The generator is fixed by the standard, so these are the same operands on every machine.
TEST(DecimalLaws, HoldForAMillionPseudoRandomOperands)
{
    constexpr int kPairs = 500'000;
    std::mt19937_64 random(20'240'229);
    auto const next = [&random] {
        std::uint64_t const choice = random();
        if (choice % 8 == 0) {
            return edges()[(choice / 8) % edges().size()];
        }
        std::uint64_t const high = random();
        return shaped(high, random(), static_cast<unsigned>(choice / 8 % 128));
    };
    for (int i = 0; i < kPairs; ++i) {
        Decimal const a = next();
        Decimal const b = next();
        ASSERT_TRUE(addsLikeTheOracle<Wide>(a, b)) << a.text() << " and " << b.text();
        ASSERT_TRUE(multipliesLikeTheOracle<Wide>(a, b)) << a.text() << " and " << b.text();
        ASSERT_TRUE(dividesLikeTheOracle<Wide>(a, b)) << a.text() << " and " << b.text();
        int const decimals = i % (Decimal::kScale + 1);
        ASSERT_TRUE(roundsLikeTheOracle<Wide>(b, decimals)) << b.text() << " to " << decimals;
        ASSERT_TRUE(textReturns(a)) << a.text();
    }
}

}  // namespace
}  // namespace pentad
