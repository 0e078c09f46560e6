// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Parameters.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

TEST(ParametersTest, PublishedFeesDependOnTheQuoteCurrency)
{
    EXPECT_EQ(publishedFees(Asset("TRY")).makerRate, Rate("0.0012"_dec));
    EXPECT_EQ(publishedFees(Asset("TRY")).takerRate, Rate("0.0024"_dec));
    EXPECT_EQ(publishedFees(Asset("USDT")).makerRate, Rate("0.0010"_dec));
    EXPECT_EQ(publishedFees(Asset("USDT")).takerRate, Rate("0.0014"_dec));
    EXPECT_EQ(publishedFees(Asset("USDT")).taxRate, Rate("0.20"_dec));
}

}  // namespace
}  // namespace pentad
