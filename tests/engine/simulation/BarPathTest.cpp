// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/BarPath.h"

#include "support/RiskBuilders.h"
#include "support/Times.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using test::kMinute;
using test::price;

Bar bar(char const* open, char const* high, char const* low, char const* close)
{
    return Bar{UtcTime(Milliseconds(60'000)), price(open), price(high), price(low), price(close), Quantity(Decimal(1))};
}

TEST(BarPathTest, RisingBarsGoDownFirst)
{
    Bar const rising = bar("100", "110", "90", "105");
    EXPECT_EQ(pathPrice(rising, Milliseconds(0), kMinute), price("100"));
    EXPECT_EQ(pathPrice(rising, Milliseconds(10'000), kMinute), price("95"));
    EXPECT_EQ(pathPrice(rising, Milliseconds(20'000), kMinute), price("90"));
    EXPECT_EQ(pathPrice(rising, Milliseconds(40'000), kMinute), price("110"));
    EXPECT_EQ(pathPrice(rising, kMinute, kMinute), price("105"));
}

TEST(BarPathTest, FallingBarsGoUpFirst)
{
    Bar const falling = bar("105", "110", "90", "100");
    EXPECT_EQ(pathPrice(falling, Milliseconds(20'000), kMinute), price("110"));
    EXPECT_EQ(pathPrice(falling, Milliseconds(40'000), kMinute), price("90"));
    EXPECT_EQ(pathPrice(falling, kMinute, kMinute), price("100"));
}

TEST(BarPathTest, StaysWithinTheBarAtEveryMoment)
{
    Bar const odd = bar("99.997", "100.003", "99.991", "99.993");
    for (int ms = 0; ms <= 60'000; ms += 37) {
        Price const at = pathPrice(odd, Milliseconds(ms), kMinute);
        EXPECT_LE(odd.low, at);
        EXPECT_GE(odd.high, at);
    }
}

TEST(BarPathTest, QuotesLieAroundThePathOnTheScale)
{
    Quote const quote = quoteAlong(bar("100", "110", "90", "105"), Milliseconds(10'000), kMinute, Decimal(10), 2);
    EXPECT_EQ(quote.at, UtcTime(Milliseconds(70'000)));
    EXPECT_EQ(quote.last, price("95"));
    EXPECT_EQ(quote.bid, price("94.9"));
    EXPECT_EQ(quote.ask, price("95.1"));
    Quote const coarse = quoteAlong(bar("100.4", "110", "90", "105"), Milliseconds(0), kMinute, Decimal(1), 0);
    EXPECT_EQ(coarse.bid, price("100"));
    EXPECT_EQ(coarse.ask, price("101"));
    EXPECT_EQ(coarse.last, price("100"));
}

}  // namespace
}  // namespace pentad::simulation
