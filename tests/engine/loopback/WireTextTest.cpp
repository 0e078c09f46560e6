// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/WireText.h"

#include "support/LiraPairs.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using test::liraUniverse;

TEST(WireTextTest, FindsAPairInEverySpellingThatRestTakes)
{
    for (char const* const text : {"BTCTRY", "btctry", "BTC_TRY", "btc_try"}) {
        EXPECT_EQ(findPair(liraUniverse(), text), Slot{0}) << text;
    }
    for (char const* const text : {"", "BTC", "NOPETRY", "BTC-TRY"}) {
        EXPECT_FALSE(findPair(liraUniverse(), text)) << text;
    }
    EXPECT_EQ(normalizedPair(liraUniverse()[Slot{3}]), "AVAX_TRY");
}

TEST(WireTextTest, PadsWithoutRounding)
{
    for (auto const& row : test::textTable(R"(
        0.01      8  0.01000000
        0.123456789 8 0.123456789
        5         0  5
        5.25      0  5.25
    )")) {
        EXPECT_EQ(padded(Decimal::parse(row[0]).value(), row[1].front() - '0'), row[2]);
    }
}

TEST(WireTextTest, SpellsTimesAndWords)
{
    constexpr UtcTime kTime{Milliseconds(1'790'150'400'123)};
    EXPECT_EQ(isoText(kTime), "2026-09-23T08:00:00.1230000+00:00");
    EXPECT_EQ(isoText(UtcTime(Milliseconds(1'790'150'400'000))), "2026-09-23T08:00:00.0000000+00:00");
    EXPECT_EQ(wireTime(kTime), 1'790'150'400'123);
    EXPECT_EQ(wireSeconds(kTime), 1'790'150'400);
    EXPECT_EQ(methodText(OrderType::StopMarket), "stopmarket");
    EXPECT_EQ(methodText(OrderType::StopLimit), "stoplimit");
    EXPECT_EQ(orderSideText(Side::Sell), "sell");
    EXPECT_EQ(assetName(Asset("TRY")), "Türk Lirası");
    EXPECT_EQ(assetName(Asset("NEW")), "NEW");
}

}  // namespace
}  // namespace pentad::loopback
