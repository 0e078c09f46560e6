// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Decimal.h"
#include "engine/domain/DecimalTraits.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

#include <functional>
#include <type_traits>

namespace pentad {
namespace {

using test::Comparable;
using test::decimal;
using test::kModes;
using test::Summable;
using test::TextRow;
using test::textTable;

// No door for binary fractions, in or out.
template <typename Number>
constexpr bool kHasNoBinaryDoor = !std::is_constructible_v<Decimal, Number> &&
                                  !std::is_convertible_v<Number, Decimal> && !std::is_assignable_v<Decimal&, Number> &&
                                  !std::is_constructible_v<Number, Decimal> && !std::is_convertible_v<Decimal, Number>;
static_assert(kHasNoBinaryDoor<float>);
static_assert(kHasNoBinaryDoor<double>);
static_assert(kHasNoBinaryDoor<long double>);
static_assert(kHasNoBinaryDoor<std::string_view> && kHasNoBinaryDoor<char const*>, "text enters through parse() only");

static_assert(Summable<Decimal, Decimal> && Summable<Decimal, int>);
static_assert(!Summable<Decimal, double> && !Summable<double, Decimal> && !Summable<Decimal, float>);
static_assert(Comparable<Decimal, int> && !Comparable<Decimal, double>);

static_assert(std::is_trivially_copyable_v<Decimal> && sizeof(Decimal) == 16);
static_assert("0.0012"_dec == Decimal::fromMantissa(12, 4));

constexpr Int128 kRawMax = static_cast<Int128>(~UInt128{0} >> 1U);
constexpr Int128 kRawMin = -kRawMax - 1;
constexpr Decimal kMax = Decimal::fromRaw(kRawMax);
constexpr Decimal kMin = Decimal::fromRaw(kRawMin);
constexpr Decimal kSmallest = Decimal::fromRaw(1);
constexpr char const* kMaxText = "170141183460469231731.687303715884105727";
constexpr char const* kMinText = "-170141183460469231731.687303715884105728";

constexpr char const* kModeNames[] = {"Down", "Up", "Floor", "Ceiling", "HalfUp", "HalfEven"};

// Checks one table whose last six columns are the results of the six modes.
void checkModes(std::string_view table, std::size_t inputs,
                std::function<Decimal(TextRow const&, Rounding)> const& operation)
{
    std::size_t rows = 0;
    for (TextRow const& row : textTable(table)) {
        ASSERT_EQ(row.size(), inputs + std::size(kModes)) << "bad row " << rows;
        for (std::size_t mode = 0; mode < std::size(kModes); ++mode) {
            EXPECT_EQ(operation(row, kModes[mode]).text(), row[inputs + mode])
                << kModeNames[mode] << " in the row that begins with " << row[0] << ' ' << row[1];
        }
        ++rows;
    }
    EXPECT_GT(rows, 0U);
}

TEST(DecimalTest, RoundsByTheTable)
{
    checkModes(R"(
        # value                     to    Down   Up     Floor  Ceiling HalfUp HalfEven
        # an even last digit: below the tie, on it, above it
          1.24                      1     1.2    1.3    1.2    1.3     1.2    1.2
          1.25                      1     1.2    1.3    1.2    1.3     1.3    1.2
          1.26                      1     1.2    1.3    1.2    1.3     1.3    1.3
         -1.24                      1    -1.2   -1.3   -1.3   -1.2    -1.2   -1.2
         -1.25                      1    -1.2   -1.3   -1.3   -1.2    -1.3   -1.2
         -1.26                      1    -1.2   -1.3   -1.3   -1.2    -1.3   -1.3
        # an odd last digit
          1.34                      1     1.3    1.4    1.3    1.4     1.3    1.3
          1.35                      1     1.3    1.4    1.3    1.4     1.4    1.4
          1.36                      1     1.3    1.4    1.3    1.4     1.4    1.4
         -1.34                      1    -1.3   -1.4   -1.4   -1.3    -1.3   -1.3
         -1.35                      1    -1.3   -1.4   -1.4   -1.3    -1.4   -1.4
         -1.36                      1    -1.3   -1.4   -1.4   -1.3    -1.4   -1.4
        # the smallest step on either side of the tie
          1.249999999999999999      1     1.2    1.3    1.2    1.3     1.2    1.2
          1.250000000000000001      1     1.2    1.3    1.2    1.3     1.3    1.3
         -1.249999999999999999      1    -1.2   -1.3   -1.3   -1.2    -1.2   -1.2
         -1.250000000000000001      1    -1.2   -1.3   -1.3   -1.2    -1.3   -1.3
        # around zero
          0                         0     0      0      0      0       0      0
          0.000000000000000001      0     0      1      0      1       0      0
          0.5                       0     0      1      0      1       1      0
          0.500000000000000001      0     0      1      0      1       1      1
          1.5                       0     1      2      1      2       2      2
          2.5                       0     2      3      2      3       3      2
         -0.000000000000000001      0     0     -1     -1      0       0      0
         -0.5                       0     0     -1     -1      0      -1      0
         -0.500000000000000001      0     0     -1     -1      0      -1     -1
         -1.5                       0    -1     -2     -2     -1      -2     -2
         -2.5                       0    -2     -3     -3     -2      -3     -2
        # nothing to round
          7                         0     7      7      7      7       7      7
         -7.25                      2    -7.25  -7.25  -7.25  -7.25   -7.25  -7.25
         -7.25                     18    -7.25  -7.25  -7.25  -7.25   -7.25  -7.25
        # a carry through all digits
          9.99                      1     9.9    10     9.9    10      10     10
         -9.99                      1    -9.9   -10    -10    -9.9    -10    -10
    )",
               2, [](TextRow const& row, Rounding mode) { return decimal(row[0]).round(std::stoi(row[1]), mode); });
}

TEST(DecimalTest, RoundsTheLastPlaceAway)
{
    Decimal const tieAboveEven = Decimal::fromRaw(5);
    Decimal const tieAboveOdd = Decimal::fromRaw(15);
    for (Rounding const mode : kModes) {
        bool const grows = mode == Rounding::Up || mode == Rounding::Ceiling || mode == Rounding::HalfUp;
        EXPECT_EQ(tieAboveEven.round(17, mode), Decimal::fromRaw(grows ? 10 : 0));
        EXPECT_EQ(tieAboveOdd.round(17, mode), Decimal::fromRaw(grows || mode == Rounding::HalfEven ? 20 : 10));
        EXPECT_EQ(kSmallest.round(18, mode), kSmallest);
    }
}

TEST(DecimalTest, RoundsNumbersAtTheEndOfTheRange)
{
    EXPECT_EQ(kMax.round(0, Rounding::Down).text(), "170141183460469231731");
    EXPECT_EQ(kMax.round(17, Rounding::Down).text(), "170141183460469231731.68730371588410572");
    EXPECT_EQ(kMin.round(16, Rounding::HalfUp).text(), "-170141183460469231731.6873037158841057");
    EXPECT_THROW((void)kMax.round(17, Rounding::HalfUp), CheckFailure);
    EXPECT_EQ(kMin.round(0, Rounding::Ceiling).text(), "-170141183460469231731");
    EXPECT_EQ(kMax.round(18, Rounding::Up), kMax);
    EXPECT_EQ(kMin.round(18, Rounding::Up), kMin);
    for (Rounding const away : {Rounding::Up, Rounding::HalfUp, Rounding::HalfEven}) {
        EXPECT_THROW((void)kMax.round(0, away), CheckFailure);
        EXPECT_THROW((void)kMin.round(0, away), CheckFailure);
    }
    EXPECT_THROW((void)kMax.round(0, Rounding::Ceiling), CheckFailure);
    EXPECT_THROW((void)kMin.round(0, Rounding::Floor), CheckFailure);
    EXPECT_THROW((void)kMax.text(2, Rounding::Up), CheckFailure);
}

TEST(DecimalTest, RefusesToRoundToAnImpossibleScale)
{
    EXPECT_THROW((void)Decimal(1).round(-1, Rounding::Down), CheckFailure);
    EXPECT_THROW((void)Decimal(1).round(19, Rounding::Down), CheckFailure);
    EXPECT_THROW((void)Decimal(1).text(19, Rounding::Down), CheckFailure);
}

// The factor a is given in units of 10^-18, and so are the products.
TEST(DecimalTest, MultipliesRoundingTheEighteenthDecimal)
{
    checkModes(R"(
        # a (units) b              Down   Up     Floor  Ceiling HalfUp HalfEven
          1         0.4            0      1      0      1       0      0
          1         0.5            0      1      0      1       1      0
          1         0.6            0      1      0      1       1      1
          3         0.5            1      2      1      2       2      2
          5         0.5            2      3      2      3       3      2
         -1         0.4            0     -1     -1      0       0      0
         -1         0.5            0     -1     -1      0      -1      0
         -1        -0.5            0      1      0      1       1      0
          3        -0.5           -1     -2     -2     -1      -2     -2
          5        -0.5           -2     -3     -3     -2      -3     -2
         -5        -0.5            2      3      2      3       3      2
          1         0.499999999999999999  0  1  0  1  0  0
          1         0.500000000000000001  0  1  0  1  1  1
          7         3              21     21     21     21      21     21
          0        -12.5           0      0      0      0       0      0
    )",
               2, [](TextRow const& row, Rounding mode) {
                   Decimal const product = multiply(Decimal::fromRaw(std::stoi(row[0])), decimal(row[1]), mode);
                   return Decimal(static_cast<std::int64_t>(product.raw()));
               });
}

TEST(DecimalTest, MultipliesNumbersOfEverySize)
{
    EXPECT_EQ(multiply("2750000.5"_dec, "0.015"_dec, Rounding::Down), "41250.0075"_dec);
    EXPECT_EQ(multiply("13000000000"_dec, "13000000000"_dec, Rounding::Down).text(), "169000000000000000000");
    EXPECT_EQ(multiply(kMax, 1, Rounding::Up), kMax);
    EXPECT_EQ(multiply(kMin, 1, Rounding::Up), kMin);
    EXPECT_EQ(multiply(kMax, -1, Rounding::Up), -kMax);
    EXPECT_EQ(multiply(kMax, kSmallest, Rounding::Down).text(), "170.141183460469231731");
    EXPECT_EQ(multiply(kMax, kSmallest, Rounding::Up).text(), "170.141183460469231732");
    EXPECT_EQ(multiply(kMin, kSmallest, Rounding::Floor).text(), "-170.141183460469231732");
}

// Both the short way (dividends below about 340) and the long one; modes in the order of kModes. Each gives the result
// nearer to zero (in) or the one farther from it (out).
TEST(DecimalTest, DividesRoundingTheEighteenthDecimal)
{
    auto const rows = textTable(R"(
        #a                      b   nearer-zero             farther                 Dn  Up   Fl   Ce   HU   HE
        1                       3   0.333333333333333333    0.333333333333333334    in  out  in   out  in   in
        2                       3   0.666666666666666666    0.666666666666666667    in  out  in   out  out  out
        -1                      3   -0.333333333333333333   -0.333333333333333334   in  out  out  in   in   in
        2                       -3  -0.666666666666666666   -0.666666666666666667   in  out  out  in   out  out
        -2                      -3  0.666666666666666666    0.666666666666666667    in  out  in   out  out  out
        1000                    3   333.333333333333333333  333.333333333333333334  in  out  in   out  in   in
        -2000                   3   -666.666666666666666666 -666.666666666666666667 in  out  out  in   out  out
        0.000000000000000001    2   0                       0.000000000000000001    in  out  in   out  out  in
        0.000000000000000003    2   0.000000000000000001    0.000000000000000002    in  out  in   out  out  out
        -0.000000000000000001   2   0                       -0.000000000000000001   in  out  out  in   out  in
        1000.000000000000000001 2   500                     500.000000000000000001  in  out  in   out  out  in
        1000.000000000000000003 2   500.000000000000000001  500.000000000000000002  in  out  in   out  out  out
        1000.000000000000000001 -2  -500                    -500.000000000000000001 in  out  out  in   out  in
        0                       7   0                       0                       in  in   in   in   in   in
        -1000                   -8  125                     125                     in  in   in   in   in   in
    )");
    for (TextRow const& row : rows) {
        ASSERT_EQ(row.size(), 4 + std::size(kModes)) << row[0];
        for (std::size_t mode = 0; mode < std::size(kModes); ++mode) {
            EXPECT_EQ(divide(decimal(row[0]), decimal(row[1]), kModes[mode]).text(), row[row[4 + mode] == "in" ? 2 : 3])
                << row[0] << " by " << row[1] << ' ' << kModeNames[mode];
        }
    }
}

TEST(DecimalTest, DividesNumbersAtTheEndOfTheRange)
{
    EXPECT_EQ(divide(kMax, 1, Rounding::Up), kMax);
    EXPECT_EQ(divide(kMin, 1, Rounding::Up), kMin);
    EXPECT_EQ(divide(kMax, kMax, Rounding::Up), Decimal(1));
    EXPECT_EQ(divide(kMin, kMin, Rounding::Up), Decimal(1));
    EXPECT_EQ(divide(kMax, kMin, Rounding::Ceiling).text(), "-0.999999999999999999");
    EXPECT_EQ(divide(1, kMax, Rounding::Down).text(), "0");
    EXPECT_EQ(divide(1, kMax, Rounding::Up), kSmallest);
    EXPECT_EQ(divide("170.141183460469231731"_dec, kSmallest, Rounding::Down).text(), "170141183460469231731");
}

std::string parseOutcome(std::string_view text)
{
    auto const parsed = Decimal::parse(text);
    if (parsed) {
        return parsed->text();
    }
    switch (parsed.error()) {
    case DecimalError::Empty: return "Empty";
    case DecimalError::NotANumber: return "NotANumber";
    case DecimalError::TooManyDecimals: return "TooManyDecimals";
    case DecimalError::OutOfRange: return "OutOfRange";
    }
    return "?";
}

TEST(DecimalTest, ParsesAndRefusesByTheTable)
{
    auto const rows = textTable(R"(
        # text                       outcome
        # whole numbers and signs
          0                          0
          -0                         0
          +0                         0
          -0.000                     0
          7                          7
          +7                         7
          -12                        -12
          007                        7
          00000000000000000000000000000000000000000000000001   1
        # decimals
          12.5                       12.5
          12.50                      12.5
          +0.50                      0.5
          -0.000000000000000001      -0.000000000000000001
          0.100000000000000000       0.1
          3.141592653589793238       3.141592653589793238
        # more than 18 decimals pass only if the rest are zeros
          1.0000000000000000000      1
          0.1234567890123456780      0.123456789012345678
          0.12345678901234567800000000000000000000000000000000000000000000000000000000000   0.123456789012345678
          0.0000000000000000000000   0
          0.1234567890123456789      TooManyDecimals
          0.0000000000000000001      TooManyDecimals
          -1.00000000000000000000000000000000000000000000000000000000000000000000001         TooManyDecimals
        # a missing digit on either side of the point
          ""                         Empty
          .                          NotANumber
          .5                         NotANumber
          1.                         NotANumber
          -.5                        NotANumber
          -1.                        NotANumber
        # signs
          +                          NotANumber
          -                          NotANumber
          --1                        NotANumber
          +-1                        NotANumber
          -+1                        NotANumber
          ++1                        NotANumber
          1-                         NotANumber
          1-2                        NotANumber
          1.-2                       NotANumber
          −                          NotANumber
          −1                         NotANumber
        # exponents, separators, spaces, letters
          1e5                        NotANumber
          1E5                        NotANumber
          1e                         NotANumber
          1,5                        NotANumber
          1.234,56                   NotANumber
          1,234.56                   NotANumber
          1.2.3                      NotANumber
          1..2                       NotANumber
          1.0000000000000000000.     NotANumber
          1_000                      NotANumber
          1'000                      NotANumber
          " "                        NotANumber
          " 1"                       NotANumber
          "1 "                       NotANumber
          "1 000"                    NotANumber
          "- 1"                      NotANumber
          nan                        NotANumber
          NaN                        NotANumber
          inf                        NotANumber
          -Infinity                  NotANumber
          null                       NotANumber
          0x10                       NotANumber
          1a                         NotANumber
          a1                         NotANumber
          $1                         NotANumber
          ₺1                         NotANumber
          ١٢                         NotANumber
          １                         NotANumber
        # the ends of the range
          170141183460469231731.687303715884105727     170141183460469231731.687303715884105727
          -170141183460469231731.687303715884105728    -170141183460469231731.687303715884105728
          170141183460469231731.687303715884105727000  170141183460469231731.687303715884105727
          170141183460469231731.687303715884105728     OutOfRange
          -170141183460469231731.687303715884105729    OutOfRange
          170141183460469231732      OutOfRange
          -170141183460469231732     OutOfRange
          170141183460469231731.7    OutOfRange
          1000000000000000000000     OutOfRange
          99999999999999999999999999999999999999999999999999999999999999999999999999999999   OutOfRange
          340282366920938463463374607431768211456      OutOfRange
          340282366920938463463374607431768211457      OutOfRange
    )");
    for (TextRow const& row : rows) {
        ASSERT_EQ(row.size(), 2U) << row[0];
        EXPECT_EQ(parseOutcome(row[0]), row[1]) << "for '" << row[0] << "'";
    }
    EXPECT_GT(rows.size(), 70U);
}

TEST(DecimalTest, ParsesVeryLongTexts)
{
    EXPECT_EQ(parseOutcome(std::string(100'000, '0') + "5"), "5");
    EXPECT_EQ(parseOutcome("5." + std::string(100'000, '0')), "5");
    EXPECT_EQ(parseOutcome("5." + std::string(100'000, '0') + "1"), "TooManyDecimals");
    EXPECT_EQ(parseOutcome(std::string(100'000, '9')), "OutOfRange");
}

TEST(DecimalTest, RefusesControlCharactersInNumbers)
{
    for (std::string const& text : {std::string("1\0", 2), std::string("\0", 1), std::string("1\n"), std::string("\t1"),
                                    std::string("1\r\n"), std::string("1\xC2\xA0"),
                                    std::string("\xEF\xBB\xBF"
                                                "1")}) {
        EXPECT_EQ(parseOutcome(text), "NotANumber");
    }
}

TEST(DecimalTest, WritesTextThatParsesBackExactly)
{
    for (char const* text : {"0",
                             "1",
                             "-1",
                             "0.1",
                             "-0.1",
                             "10",
                             "100",
                             "1000000",
                             "0.000000000000000001",
                             "-0.000000000000000001",
                             "1.000000000000000001",
                             "2750000.5",
                             "-12.34",
                             "0.00012",
                             "99999999999999999999.9",
                             "100000000000000000000",
                             "1000000000000000000.000000000000000001",
                             "18446744073709551616",
                             kMaxText,
                             kMinText}) {
        EXPECT_EQ(decimal(text).text(), text);
        Decimal::TextBuffer buffer;
        EXPECT_EQ(decimal(text).text(buffer), text);
    }
    EXPECT_EQ(decimal(kMaxText), kMax);
    EXPECT_EQ(decimal(kMinText), kMin);
}

TEST(DecimalTest, WritesExactlyTheAskedDecimals)
{
    auto const rows = textTable(R"(
        # value     decimals  HalfUp
          0         0         0
          0         2         0.00
          1         2         1.00
          1.005     2         1.01
          1.004     2         1.00
         -1.005     2        -1.01
         -0.004     2         0.00
         -0.5       0        -1
          999.995   2         1000.00
          0.05      1         0.1
          12.5      8         12.50000000
          1         18        1.000000000000000000
    )");
    for (TextRow const& row : rows) {
        EXPECT_EQ(decimal(row[0]).text(std::stoi(row[1]), Rounding::HalfUp), row[2]) << row[0];
    }
    EXPECT_EQ(kMin.text(18, Rounding::Down), kMinText);
}

TEST(DecimalTest, CountsTheDecimalsItReallyHas)
{
    auto const rows = textTable(R"(
        0 0      7 0      -7 0      100 0     0.5 1      -0.5 1     1.50 1     1.05 2     0.10 1
        0.000000000000000001 18     -0.000000000000000001 18     0.00000000000000001 17     123.123456789012345678 18
        170141183460469231731.687303715884105727 18     -170141183460469231731.687303715884105728 18
    )");
    for (TextRow const& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            EXPECT_EQ(decimal(row[i]).decimalsUsed(), std::stoi(row[i + 1])) << row[i];
        }
    }
}

TEST(DecimalTest, FailsACheckWhenASumOrDifferenceDoesNotFit)
{
    EXPECT_EQ(kMax + 0, kMax);
    EXPECT_EQ(kMax + kMin, Decimal::fromRaw(-1));
    EXPECT_EQ((kMin + kSmallest) - kSmallest, kMin);
    EXPECT_THROW((void)(kMax + kSmallest), CheckFailure);
    EXPECT_THROW((void)(kSmallest + kMax), CheckFailure);
    EXPECT_THROW((void)(kMin + kMin), CheckFailure);
    EXPECT_THROW((void)(kMin - kSmallest), CheckFailure);
    EXPECT_THROW((void)(kMax - -kSmallest), CheckFailure);
    EXPECT_THROW((void)(Decimal(0) - kMin), CheckFailure);
    Decimal sum = kMax;
    EXPECT_THROW(sum += kSmallest, CheckFailure);
    EXPECT_EQ(sum, kMax);
    sum = kMin;
    EXPECT_THROW(sum -= kSmallest, CheckFailure);
    EXPECT_EQ(sum, kMin);
}

TEST(DecimalTest, FailsACheckWhenTheLeastNumberIsNegated)
{
    EXPECT_EQ(-kMax, Decimal::fromRaw(kRawMin + 1));
    EXPECT_EQ((-kMax).absolute(), kMax);
    EXPECT_THROW((void)-kMin, CheckFailure);
    EXPECT_THROW((void)kMin.absolute(), CheckFailure);
}

TEST(DecimalTest, FailsACheckWhenAProductOrQuotientDoesNotFit)
{
    for (Rounding const mode : kModes) {
        EXPECT_THROW((void)multiply(kMax, 2, mode), CheckFailure);
        EXPECT_THROW((void)multiply(kMin, -1, mode), CheckFailure);
        EXPECT_THROW((void)multiply(kMax, kMax, mode), CheckFailure);
        EXPECT_THROW((void)multiply(kMin, kMin, mode), CheckFailure);
        EXPECT_THROW((void)divide(kMin, -1, mode), CheckFailure);
        EXPECT_THROW((void)divide(kMax, "0.5"_dec, mode), CheckFailure);
        EXPECT_THROW((void)divide(kMax, kSmallest, mode), CheckFailure);
        EXPECT_THROW((void)divide(1000, kSmallest, mode), CheckFailure);
        EXPECT_THROW((void)divide("170.141183460469231732"_dec, kSmallest, mode), CheckFailure);
        EXPECT_THROW((void)divide(1, 0, mode), CheckFailure);
        EXPECT_THROW((void)divide(0, 0, mode), CheckFailure);
    }
}

TEST(DecimalTest, ReturnsNothingWhereTheCheckedOperationDoesNotFit)
{
    EXPECT_EQ(checkedAdd(kMax, kSmallest), std::nullopt);
    EXPECT_EQ(checkedAdd(kMin, -kSmallest), std::nullopt);
    EXPECT_EQ(checkedAdd(kMax, -kMax), Decimal(0));
    EXPECT_EQ(checkedMultiply(kMax, 2, Rounding::Down), std::nullopt);
    EXPECT_EQ(checkedMultiply(kMin, -1, Rounding::Down), std::nullopt);
    EXPECT_EQ(checkedMultiply(2, 3, Rounding::Down), Decimal(6));
    EXPECT_EQ(checkedDivide(1, 0, Rounding::Down), std::nullopt);
    EXPECT_EQ(checkedDivide(kMax, kSmallest, Rounding::Down), std::nullopt);
    EXPECT_EQ(checkedDivide(6, 3, Rounding::Down), Decimal(2));
}

// Only a negative number may have 2^127 units.
TEST(DecimalTest, DecidesOverflowAfterRounding)
{
    Decimal const half = "0.5"_dec;
    Decimal const twice = Decimal::fromRaw(kRawMax - 1);  // even: halves exactly
    EXPECT_EQ(checkedMultiply(twice, half, Rounding::Up), Decimal::fromRaw((kRawMax - 1) / 2));
    // (2^127 - 1) x (1 + 10^-18) lies above the largest number in every mode.
    EXPECT_EQ(checkedMultiply(kMax, "1.000000000000000001"_dec, Rounding::Down), std::nullopt);
    // The product lies between 2^128 - 1 and 2^128 units: rounded away from zero it must not wrap to nothing.
    for (Rounding const mode : kModes) {
        Decimal const factor = "170141183460469231561.546120255414874166"_dec;
        EXPECT_EQ(checkedMultiply(factor, "2.000000000000000002"_dec, mode), std::nullopt);
        EXPECT_EQ(checkedMultiply(factor, "-2.000000000000000002"_dec, mode), std::nullopt);
    }
    // 85070591730234615865.843651857942052863 x 2 is the largest number less one unit.
    Decimal const nearlyHalf = Decimal::fromRaw(kRawMax / 2);
    EXPECT_EQ(checkedMultiply(nearlyHalf, 2, Rounding::Up), Decimal::fromRaw(kRawMax - 1));
    // -2^126 x 2 is exactly the least number, its opposite does not fit.
    Decimal const quarter = Decimal::fromRaw(Int128{1} << 126U);
    EXPECT_EQ(checkedMultiply(quarter, -2, Rounding::Down), kMin);
    EXPECT_EQ(checkedMultiply(quarter, 2, Rounding::Down), std::nullopt);
    EXPECT_EQ(checkedDivide(quarter, "-0.5"_dec, Rounding::Down), kMin);
    EXPECT_EQ(checkedDivide(quarter, half, Rounding::Down), std::nullopt);
}

TEST(DecimalTest, TakesMantissaAndDecimals)
{
    EXPECT_EQ(Decimal::fromMantissa(125, 2).text(), "1.25");
    EXPECT_EQ(Decimal::fromMantissa(-125, 0).text(), "-125");
    EXPECT_EQ(Decimal::fromMantissa(1, 18), kSmallest);
    EXPECT_EQ(Decimal::fromMantissa(std::numeric_limits<std::int64_t>::min(), 0).text(), "-9223372036854775808");
    EXPECT_THROW((void)Decimal::fromMantissa(1, 19), CheckFailure);
    EXPECT_THROW((void)Decimal::fromMantissa(1, -1), CheckFailure);
}

TEST(DecimalTest, TakesEveryWholeNumberOfTheMachine)
{
    EXPECT_EQ(Decimal(std::numeric_limits<std::int64_t>::max()).text(), "9223372036854775807");
    EXPECT_EQ(Decimal(std::numeric_limits<std::int64_t>::min()).text(), "-9223372036854775808");
    EXPECT_EQ(Decimal(std::numeric_limits<std::uint64_t>::max()).text(), "18446744073709551615");
    EXPECT_EQ(Decimal(std::uint8_t{200}).text(), "200");
}

TEST(DecimalTest, ComparesByValue)
{
    EXPECT_LT("-0.1"_dec, Decimal(0));
    EXPECT_LT("1.9"_dec, "1.91"_dec);
    EXPECT_EQ("1.10"_dec, "1.1"_dec);
    EXPECT_LT(kMin, kMax);
    EXPECT_EQ(min("2"_dec, "3"_dec), Decimal(2));
    EXPECT_EQ(max("2"_dec, "3"_dec), Decimal(3));
    EXPECT_TRUE(Decimal().isZero() && !Decimal().isPositive() && !Decimal().isNegative());
    EXPECT_TRUE(kSmallest.isPositive() && !kSmallest.isZero());
    EXPECT_TRUE((-kSmallest).isNegative() && !(-kSmallest).isZero());
}

}  // namespace
}  // namespace pentad
