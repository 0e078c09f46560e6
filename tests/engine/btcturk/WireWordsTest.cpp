// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WireWords.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

TEST(WireWordsTest, CaseAndUnderscoresDoNotCount)
{
    EXPECT_EQ(sideOf("Buy"), Side::Buy);
    EXPECT_EQ(sideOf("SELL"), Side::Sell);
    EXPECT_EQ(orderTypeOf("STOP_LIMIT"), OrderType::StopLimit);
    EXPECT_EQ(orderTypeOf("stopLimit"), OrderType::StopLimit);
    EXPECT_EQ(orderTypeOf("stopmarket"), OrderType::StopMarket);
    EXPECT_EQ(orderTypeOf("Limit"), OrderType::Limit);
    EXPECT_EQ(orderTypeOf("market"), OrderType::Market);
    EXPECT_EQ(orderStatusOf("Canceled"), OrderStatus::Canceled);
    EXPECT_EQ(orderStatusOf("cancelled"), OrderStatus::Canceled);
    EXPECT_EQ(orderStatusOf("UNTOUCHED"), OrderStatus::Untouched);
}

TEST(WireWordsTest, WhatIsNotKnownIsNotGuessed)
{
    EXPECT_EQ(sideOf("purchase"), std::nullopt);
    EXPECT_EQ(sideOf("buyer"), std::nullopt);
    EXPECT_EQ(sideOf("bu"), std::nullopt);
    EXPECT_EQ(sideOf(""), std::nullopt);
    EXPECT_EQ(orderTypeOf("lımıt"), std::nullopt);  // dotless, as a Turkish locale writes it
    EXPECT_EQ(orderStatusOf("expired"), OrderStatus::Unknown);
    EXPECT_EQ(sideOfCode(2), std::nullopt);
    EXPECT_EQ(orderTypeOfCode(3), std::nullopt);
    EXPECT_EQ(orderTypeOfCode(-1), std::nullopt);
}

}  // namespace
}  // namespace pentad::btcturk
