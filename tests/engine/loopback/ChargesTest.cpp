// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Charges.h"
#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

TEST(ChargesTest, FeeAndTaxTogetherAreThePublishedRate)
{
    Charge const charge = chargeFor(money("56250"), Rate("0.0024"_dec), Rate("0.20"_dec));
    EXPECT_EQ(charge.fee, money("112.5"));
    EXPECT_EQ(charge.tax, money("22.5"));
    Charge const small = chargeFor(money("1.23456789"), Rate("0.0024"_dec), Rate("0.20"_dec));
    EXPECT_EQ(small.fee, money("0.00246913"));
    EXPECT_EQ(small.tax, money("0.00049382"));
}

TEST(ChargesTest, HoldIsTheDocumentedOne)
{
    EXPECT_EQ(heldForBuy(price("3749000"), quantity("0.01"), Rate("0.0012"_dec)), money("37534.988"));
}

RC_GTEST_PROP(ChargesTest, PartsNeverCostMoreThanWasHeldForTheWhole, ())
{
    Price const limit = Price((*anyDecimal(1, 10'000)).round(3, Rounding::Down));
    Rate const rate = *rc::gen::element(Rate("0.0012"_dec), Rate("0.0024"_dec), Rate("0.0010"_dec));
    int const parts = *rc::gen::inRange(1, 8);
    Quantity whole;
    Money cost;
    for (int part = 0; part < parts; ++part) {
        Quantity const quantity((*anyDecimal(0, 20)).round(8, Rounding::Down));
        Money const traded = tradedMoney(limit, quantity);
        whole += quantity;
        cost += traded + chargeFor(traded, rate, Rate("0.20"_dec)).total();
    }
    RC_ASSERT(cost <= heldForBuy(limit, whole, rate));
}

RC_GTEST_PROP(ChargesTest, WhatMoneyAffordsNeverCostsMore, ())
{
    Money const budget = Money((*anyDecimal(0, 100'000)).round(8, Rounding::Down));
    Price const at = Price((*anyDecimal(1, 5'000'000)).round(3, Rounding::Down));
    Quantity const most = affordable(budget, at, Rate("0.0024"_dec));
    Money const traded = tradedMoney(at, most);
    RC_ASSERT(traded + chargeFor(traded, Rate("0.0024"_dec), Rate("0.20"_dec)).total() <= budget);
    RC_ASSERT(heldForBuy(at, most + Quantity("0.0000000000000002"_dec), Rate("0.0024"_dec)) >= budget);
}

}  // namespace
}  // namespace pentad::loopback
