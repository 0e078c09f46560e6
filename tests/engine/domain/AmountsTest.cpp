// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Amounts.h"
#include "engine/domain/DecimalTraits.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace pentad {
namespace {

using test::Comparable;
using test::decimal;
using test::kModes;
using test::Summable;
using test::TextRow;
using test::textTable;

template <typename A, typename B>
concept Multipliable = requires(A a, B b)
{
    a* b;
};

template <typename A>
constexpr bool kHasNoOtherDoor = !std::is_constructible_v<A, float> && !std::is_constructible_v<A, double> &&
                                 !std::is_constructible_v<A, long double> && !std::is_convertible_v<Decimal, A> &&
                                 !std::is_convertible_v<A, Decimal> && !std::is_convertible_v<int, A>;
static_assert(kHasNoOtherDoor<Price> && kHasNoOtherDoor<Quantity> && kHasNoOtherDoor<Money> && kHasNoOtherDoor<Rate>);

template <typename A, typename B>
constexpr bool kNeverMixed = !std::is_constructible_v<A, B> && !std::is_constructible_v<B, A> && !Summable<A, B> &&
                             !Summable<B, A> && !Comparable<A, B> && !Multipliable<A, B>;
static_assert(kNeverMixed<Price, Quantity> && kNeverMixed<Price, Money> && kNeverMixed<Price, Rate>);
static_assert(kNeverMixed<Quantity, Money> && kNeverMixed<Quantity, Rate> && kNeverMixed<Money, Rate>);
static_assert(Summable<Money, Money> && Comparable<Money, Money> && !Multipliable<Money, Money>);
static_assert(!std::is_convertible_v<Quantity, OrderSize> && !std::is_convertible_v<Money, OrderSize>);

Decimal converted(std::string const& name, Decimal a, Decimal b, Rounding rounding)
{
    if (name == "notional") {
        return notional(Price(a), Quantity(b), rounding).value();
    }
    if (name == "quantityFor") {
        return quantityFor(Money(a), Price(b), rounding).value();
    }
    if (name == "averagePrice") {
        return averagePrice(Money(a), Quantity(b), rounding).value();
    }
    if (name == "portion") {
        EXPECT_EQ(portion(Quantity(a), Rate(b), rounding).value(), portion(Money(a), Rate(b), rounding).value());
        return portion(Money(a), Rate(b), rounding).value();
    }
    if (name == "ratio") {
        return ratio(Money(a), Money(b), rounding).value();
    }
    if (name == "shifted") {
        return shifted(Price(a), Rate(b), rounding).value();
    }
    ADD_FAILURE() << "no conversion is called " << name;
    return {};
}

TEST(AmountsTest, ConvertsExactlyWhereEighteenDecimalsAreEnough)
{
    auto const rows = textTable(R"(
        # conversion    a            b            result, in every mode
        notional        2750000.5    0.015        41250.0075
        notional        17.42       -100         -1742
        quantityFor     1000         2500000      0.0004
        quantityFor     0            17           0
        averagePrice    41250.0075   0.015        2750000.5
        portion         1000         0.0024       2.4
        portion        -1000         0.25        -250
        ratio           25           1000         0.025
        ratio          -25           1000        -0.025
        shifted         100          0.05         105
        shifted         100         -0.05         95
        shifted         100         -1            0
    )");
    for (TextRow const& row : rows) {
        for (Rounding const mode : kModes) {
            EXPECT_EQ(converted(row[0], decimal(row[1]), decimal(row[2]), mode).text(), row[3]) << row[0];
        }
    }
}

// Each mode gives the result nearer to zero (in) or the one farther from it (out); modes in the order of kModes.
TEST(AmountsTest, RoundsTheEighteenthDecimalAsTold)
{
    auto const rows = textTable(R"(
        #            a                     b    nearer-zero           farther               Dn  Up   Fl   Ce   HU   HE
        notional     0.000000000000000003  0.5  0.000000000000000001  0.000000000000000002  in  out  in   out  out  out
        notional     0.000000000000000001  0.5  0                     0.000000000000000001  in  out  in   out  out  in
        quantityFor  1                     3    0.333333333333333333  0.333333333333333334  in  out  in   out  in   in
        averagePrice -2                    3    -0.666666666666666666 -0.666666666666666667 in  out  out  in   out  out
        portion      -0.000000000000000001 0.5  0                     -0.000000000000000001 in  out  out  in   out  in
        ratio        2                     3    0.666666666666666666  0.666666666666666667  in  out  in   out  out  out
        shifted      0.000000000000000001  0.5  0.000000000000000001  0.000000000000000002  in  out  in   out  out  out
    )");
    for (TextRow const& row : rows) {
        ASSERT_EQ(row.size(), 5 + std::size(kModes));
        for (std::size_t mode = 0; mode < std::size(kModes); ++mode) {
            EXPECT_EQ(converted(row[0], decimal(row[1]), decimal(row[2]), kModes[mode]).text(),
                      row[row[5 + mode] == "in" ? 3 : 4])
                << row[0] << " in mode " << mode;
        }
    }
}

TEST(AmountsTest, RefusesToDivideByZero)
{
    EXPECT_THROW((void)quantityFor(Money(1), Price(), Rounding::Down), CheckFailure);
    EXPECT_THROW((void)averagePrice(Money(1), Quantity(), Rounding::Down), CheckFailure);
    EXPECT_THROW((void)ratio(Money(1), Money(), Rounding::Down), CheckFailure);
}

TEST(AmountsTest, RefusesResultsThatDoNotFit)
{
    Decimal const large = "100000000000000000000"_dec;
    EXPECT_THROW((void)notional(Price(large), Quantity(2), Rounding::Down), CheckFailure);
    EXPECT_THROW((void)quantityFor(Money(large), Price("0.5"_dec), Rounding::Down), CheckFailure);
    EXPECT_THROW((void)(Money(large) + Money(large)), CheckFailure);
}

TEST(AmountsTest, AddsSubtractsAndComparesWithinOneKind)
{
    Money sum(10);
    sum += Money("0.5"_dec);
    sum -= Money(2);
    EXPECT_EQ(sum, Money("8.5"_dec));
    EXPECT_EQ(-sum, Money("-8.5"_dec));
    EXPECT_EQ(Money(3) - Money(5), Money(-2));
    EXPECT_LT(Money(3), Money(5));
    EXPECT_EQ(min(Money(3), Money(5)), Money(3));
    EXPECT_EQ(max(Money(3), Money(5)), Money(5));
    EXPECT_TRUE(Money().isZero());
    EXPECT_TRUE(Money(1).isPositive());
    EXPECT_TRUE(Money(-1).isNegative());
}

TEST(AmountsTest, RoundsAndWritesLikeTheNumberInside)
{
    EXPECT_EQ(Price("17.425"_dec).round(2, Rounding::HalfEven), Price("17.42"_dec));
    EXPECT_EQ(Price("17.425"_dec).round(2, Rounding::Up), Price("17.43"_dec));
    EXPECT_EQ(Quantity("0.50"_dec).text(), "0.5");
    EXPECT_EQ(Money("-2.345"_dec).text(2, Rounding::Floor), "-2.35");
}

TEST(AmountsTest, ConvertsBasisPointsBothWays)
{
    auto const rows = textTable(R"(
        0 0      1 0.0001      24 0.0024      -5 -0.0005      10000 1      0.5 0.00005
        0.00000000000001 0.000000000000000001
    )");
    for (TextRow const& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            EXPECT_EQ(rateFromBps(decimal(row[i])).text(), row[i + 1]);
            EXPECT_EQ(bpsFromRate(Rate(decimal(row[i + 1]))).text(), row[i]);
        }
    }
}

TEST(AmountsTest, TellsBaseFromQuoteSizes)
{
    OrderSize const base = BaseSize{Quantity(5)};
    OrderSize const quote = QuoteSize{Money(5)};
    EXPECT_NE(base, quote);
    EXPECT_EQ(base, OrderSize(BaseSize{Quantity(5)}));
    EXPECT_NE(base, OrderSize(BaseSize{Quantity(6)}));
    EXPECT_EQ(quote, OrderSize(QuoteSize{Money(5)}));
}

}  // namespace
}  // namespace pentad
