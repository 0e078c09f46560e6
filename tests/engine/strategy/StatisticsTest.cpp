// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/Statistics.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace pentad::strategy {
namespace {

TEST(StatisticsTest, ApproximatesWholeNumbersExactly)
{
    for (std::int64_t const whole : {0LL, 1LL, 9LL, 10LL, 3'500'000LL, 9'007'199'254'740'991LL}) {
        EXPECT_EQ(approximate(Decimal(whole)), static_cast<double>(whole));
        EXPECT_EQ(approximate(Decimal(-whole)), -static_cast<double>(whole));
    }
}

TEST(StatisticsTest, StaysWithinTwoUnitsInTheLastPlace)
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 200'000; ++i) {
        UInt128 const bits = (static_cast<UInt128>(random()) << 64U) | random();
        Int128 const raw = static_cast<Int128>(bits) >> (random() % 127);
        double const value = approximate(Decimal::fromRaw(raw));
        long double const exact = static_cast<long double>(raw) / 1e18L;
        EXPECT_LE(std::fabs(static_cast<long double>(value) - exact),
                  2 * std::numeric_limits<double>::epsilon() * std::fabs(exact));
    }
}

TEST(StatisticsTest, NeverDescendsAroundTheBorderOf64Bits)
{
    for (Int128 const border : {Int128{1} << 63, Int128{1} << 64, Int128{3} << 63, -(Int128{1} << 63), Int128{0}}) {
        double last = -std::numeric_limits<double>::infinity();
        for (Int128 raw = border - 5'000; raw < border + 5'000; ++raw) {
            double const value = approximate(Decimal::fromRaw(raw));
            EXPECT_GE(value, last);
            last = value;
        }
    }
}

TEST(StatisticsTest, QuantisesToTheNearestStepWithTiesToEven)
{
    EXPECT_EQ(quantised(0.5, 0), Decimal(0));
    EXPECT_EQ(quantised(1.5, 0), Decimal(2));
    EXPECT_EQ(quantised(2.5, 0), Decimal(2));
    EXPECT_EQ(quantised(-1.5, 0), Decimal(-2));
    EXPECT_EQ(quantised(-0.0, 4), Decimal(0));
    EXPECT_EQ(quantised(841.12345, 2), "841.12"_dec);
    EXPECT_EQ(quantised(-841.127, 2), "-841.13"_dec);
    EXPECT_EQ(quantised(0.1, 18), "0.1"_dec);
    EXPECT_EQ(quantised(1e20, 0), Decimal::parse("100000000000000000000").value());
}

TEST(StatisticsTest, RefusesWhatIsNoNumberOrDoesNotFit)
{
    for (int const decimals : {0, 8, 18}) {
        EXPECT_EQ(quantised(std::numeric_limits<double>::quiet_NaN(), decimals), std::nullopt);
        EXPECT_EQ(quantised(std::numeric_limits<double>::infinity(), decimals), std::nullopt);
        EXPECT_EQ(quantised(-std::numeric_limits<double>::infinity(), decimals), std::nullopt);
        EXPECT_EQ(quantised(1e21, decimals), std::nullopt);
        EXPECT_EQ(quantised(-1e300, decimals), std::nullopt);
    }
    EXPECT_THROW((void)quantised(1, 19), CheckFailure);
    EXPECT_THROW((void)quantised(1, -1), CheckFailure);
}

}  // namespace
}  // namespace pentad::strategy
