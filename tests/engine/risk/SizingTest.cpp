// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Sizing.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::risk {
namespace {

using namespace pentad::test;

Terms terms(std::string_view kind, std::string_view priceText, std::string_view feeRate)
{
    bool const inQuote = kind == "quote";
    return Terms{price(priceText), rate(feeRate), inQuote, inQuote ? 2 : 4, money("100")};
}

TEST(SizingTest, FeeAndTaxAreRoundedUp)
{
    EXPECT_EQ(feeAndTax(money("999.999"), rate("0.0012")), money("1.1999988"));
    EXPECT_EQ(feeAndTax(Money(Decimal::fromRaw(1)), rate("0.0012")), Money(Decimal::fromRaw(1)));
    EXPECT_EQ(feeAndTax(money("500"), rate("0")), money("0"));
}

TEST(SizingTest, MeasuresBothKindsOfSize)
{
    // 10 x 99.90 = 999; 0.12 % of it 1.1988.
    auto const base = sizingOf(BaseSize{quantity("10")}, terms("base", "99.90", "0.0012"));
    ASSERT_TRUE(base.has_value());
    EXPECT_EQ(base->quantity, quantity("10"));
    EXPECT_EQ(base->notional, money("999"));
    EXPECT_EQ(base->spend, money("1000.1988"));
    // 1002.40 / 1.0024 = 1000, which buys 10 at 100.
    auto const quote = sizingOf(QuoteSize{money("1002.40")}, terms("quote", "100", "0.0024"));
    ASSERT_TRUE(quote.has_value());
    EXPECT_EQ(quote->quantity, quantity("10"));
    EXPECT_EQ(quote->notional, money("1000"));
    EXPECT_EQ(quote->spend, money("1002.40"));
    // 1000 / 1.0024 = 997.605746209098164405427 -> up
    auto const rough = sizingOf(QuoteSize{money("1000")}, terms("quote", "100", "0.0024"));
    ASSERT_TRUE(rough.has_value());
    EXPECT_EQ(rough->notional, money("997.605746209098164406"));
    EXPECT_EQ(rough->quantity, quantity("9.976057462090981645"));
}

TEST(SizingTest, RefusesWhatCannotBeMeasured)
{
    for (auto const& row : textTable(R"(
        # kind  size                   price
        base    0                      100
        base    -1                     100
        base    1000000000000001       0.01
        base    1000000000000          1001
        base    1                      1000000000000001
        quote   0                      100
        quote   -1                     100
        quote   1000000000000001       100
        quote   1000                   0.0000000000000001
    )")) {
        OrderSize size = BaseSize{quantity(row[1])};
        if (row[0] == "quote") {
            size = QuoteSize{money(row[1])};
        }
        EXPECT_FALSE(sizingOf(size, terms(row[0], row[2], "0.0012")).has_value()) << row[0] << " " << row[1];
    }
}

TEST(SizingTest, AnUnknownPriceLeavesTheNotionalAtZero)
{
    auto const sizing = sizingOf(BaseSize{quantity("10")}, terms("base", "0", "0.0012"));
    ASSERT_TRUE(sizing.has_value());
    EXPECT_EQ(sizing->quantity, quantity("10"));
    EXPECT_TRUE(sizing->notional.isZero());
    EXPECT_FALSE(biggestByNotional(money("1000"), terms("base", "0", "0.0012")).has_value());
}

TEST(SizingTest, FindsTheBiggestThatFits)
{
    for (auto const& row : textTable(R"(
        # kind  by        room     price   fee     size     notional
        # 1000 / 99.90 = 10.01001 -> 10.0100
        base    notional  1000     99.90   0.0012  10.01    999.999
        # 1000 x 1.0024
        quote   notional  1000     100     0.0024  1002.4   1000
        # 700.30 x 1.0024 = 701.98072 -> 701.98, / 1.0024 = 700.29928
        quote   notional  700.3    100     0.0024  701.98   700.29928172
        # 1000 / 1.0012 / 99.90 = 9.99801 -> 9.9980
        base    spend     1000     99.90   0.0012  9.998    998.8002
        quote   spend     1000.009 100     0.0024  1000     997.6057462
        base    quantity  9.50009  99.90   0.0012  9.5      949.05
        # 9.5 x 100 x 1.0024
        quote   quantity  9.5      100     0.0024  952.28   950
        # exactly the minimum, and the step below it
        base    notional  100      100     0.0012  1        100
        base    notional  99.9999  100     0.0012  none     -
        quote   spend     100.24   100     0.0024  100.24   100
        quote   spend     100.23   100     0.0024  none     -
        base    notional  0        100     0.0012  none     -
        base    spend     -5       100     0.0012  none     -
        base    quantity  0        100     0.0012  none     -
    )")) {
        Terms const conditions = terms(row[0], row[3], row[4]);
        auto const biggest = row[1] == "notional" ? biggestByNotional(money(row[2]), conditions)
                             : row[1] == "spend"  ? biggestBySpend(money(row[2]), conditions)
                                                  : biggestByQuantity(quantity(row[2]), conditions);
        std::string const what = row[0] + " by " + row[1] + " in " + row[2];
        ASSERT_EQ(biggest.has_value(), row[5] != "none") << what;
        if (biggest) {
            OrderSize const size = orderSizeOf(*biggest, conditions);
            Decimal const sent = conditions.inQuote ? std::get<QuoteSize>(size).money.value()
                                                    : std::get<BaseSize>(size).quantity.value();
            EXPECT_EQ(sent, decimal(row[5])) << what;
            EXPECT_EQ(biggest->notional.round(8, Rounding::Down), money(row[6])) << what;
        }
    }
}

// 100 / 99.90 = 1.001001...; with 0.12 % on top of 100, rounded up to the quote scale, 100.12.
TEST(SizingTest, TheSmallestSizeHasTheMinimumValueAndLiesOnTheScale)
{
    EXPECT_EQ(smallestSize(terms("base", "99.90", "0.0012")), OrderSize(BaseSize{quantity("1.0011")}));
    EXPECT_EQ(smallestSize(terms("base", "100", "0.0012")), OrderSize(BaseSize{quantity("1")}));
    EXPECT_EQ(smallestSize(terms("quote", "99.90", "0.0012")), OrderSize(QuoteSize{money("100.12")}));
    EXPECT_EQ(smallestSize(terms("quote", "99.90", "0.00125")), OrderSize(QuoteSize{money("100.13")}));
}

}  // namespace
}  // namespace pentad::risk
