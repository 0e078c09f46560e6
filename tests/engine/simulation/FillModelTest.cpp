// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/FillModel.h"

#include "support/RiskBuilders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using test::decimal;
using test::money;
using test::price;
using test::quantity;
using test::rate;

TEST(FillModelTest, ChargesAsTheWireDocumentStates)
{
    // notional, published rate, tax rate, fee, tax: worked out by hand.
    for (auto const& row : test::textTable(R"(
        56250        0.0024  0.20  112.5          22.5
        50000        0.0012  0.20  50             10
        100          0.0018  0.18  0.15254238     0.02745763
        1000000      0       0.20  0              0
        0.01         0.0024  0.20  0.00002        0.000004
        0.000001     0.0024  0.20  0.00000001     0.00000001
    )")) {
        Charge const charge = chargeFor(money(row[0]), rate(row[1]), rate(row[2]));
        EXPECT_EQ(charge.fee.text(), decimal(row[3]).text()) << row[0];
        EXPECT_EQ(charge.tax.text(), decimal(row[4]).text()) << row[0];
    }
}

TEST(FillModelTest, RoundsPricesAgainstTheSide)
{
    for (auto const& row : test::textTable(R"(
        BUY   100.001   2  100.01
        SELL  100.009   2  100.00
        BUY   100       0  100
        SELL  0.4       0  1
        SELL  0.0000001 4  0.0001
        BUY   60497.99  0  60498
        SELL  60497.99  0  60497
    )")) {
        Side const side = row[0] == "BUY" ? Side::Buy : Side::Sell;
        int const scale = row[2].front() - '0';
        EXPECT_EQ(roundedAgainst(side, price(row[1]), scale), price(row[3])) << row[0] << ' ' << row[1];
    }
}

TEST(FillModelTest, SpreadAndSlippageWorsenThePrice)
{
    EXPECT_EQ(worsened(Side::Buy, price("100000"), Decimal(3), 0), price("100030"));
    EXPECT_EQ(worsened(Side::Sell, price("100000"), Decimal(3), 0), price("99970"));
    EXPECT_EQ(worsened(Side::Buy, price("101"), decimal("0.5"), 2), price("101.01"));
    EXPECT_EQ(worsened(Side::Sell, price("101"), decimal("0.5"), 2), price("100.99"));
}

TEST(FillModelTest, VolumeShareIsRoundedDown)
{
    EXPECT_EQ(volumeShare(quantity("12.3456789"), rate("0.1"), 4), quantity("1.2345"));
    EXPECT_EQ(volumeShare(quantity("0"), rate("0.1"), 4), quantity("0"));
    EXPECT_FALSE(volumeShare(quantity("5"), std::nullopt, 4));
}

TEST(FillModelTest, AffordableNeverCostsMoreThanTheBudgetAndNeverAStepTooLittle)
{
    Rate const fee = rate("0.0024");
    Rate const tax = rate("0.2");
    Decimal budget = decimal("99.91");
    for (int i = 0; i < 400; ++i) {
        Price const at(decimal("3750000") - Decimal(7919 * i));
        Quantity const bought = affordable(Money(budget), at, fee, tax, 8);
        EXPECT_LE(costOf(at, bought, fee, tax), Money(budget));
        EXPECT_GT(costOf(at, bought + quantity("0.00000002"), fee, tax), Money(budget));
        budget += decimal("37.13");
    }
    EXPECT_EQ(affordable(money("1000"), price("100"), Rate{}, tax, 8), quantity("10"));
    EXPECT_TRUE(affordable(money("0"), price("100"), fee, tax, 8).isZero());
    EXPECT_TRUE(affordable(money("0.00000002"), price("0.0000001"), fee, tax, 8).isZero());
}

TEST(FillModelTest, BandIsInclusive)
{
    EXPECT_TRUE(insideBand(Side::Buy, price("105"), price("100"), rate("0.05")));
    EXPECT_FALSE(insideBand(Side::Buy, price("105.01"), price("100"), rate("0.05")));
    EXPECT_TRUE(insideBand(Side::Sell, price("95"), price("100"), rate("0.05")));
    EXPECT_FALSE(insideBand(Side::Sell, price("94.99"), price("100"), rate("0.05")));
    EXPECT_TRUE(insideBand(Side::Sell, price("200"), price("100"), rate("0.05")));
}

TEST(FillModelTest, BuysHoldTheirValueAndTheMakerFee)
{
    // The published order row of the wire document: 0.01 at 3,749,000 with 0.12 % holds 37,534.988.
    EXPECT_EQ(heldForBuy(price("3749000"), quantity("0.01"), rate("0.0012")), money("37534.988"));
}

}  // namespace
}  // namespace pentad::simulation
