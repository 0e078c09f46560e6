// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/RollingMoments.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

#include <cmath>

namespace pentad::strategy {
namespace {

struct Batch {
    double mean = 0;
    double deviation = 0;
};

// Two passes over the window that ends at `last`.
Batch batchOf(std::vector<double> const& values, std::size_t last, std::size_t window)
{
    long double mean = 0;
    for (std::size_t i = last + 1 - window; i <= last; ++i) {
        mean += static_cast<long double>(values[i]);
    }
    mean /= static_cast<long double>(window);
    long double squares = 0;
    for (std::size_t i = last + 1 - window; i <= last; ++i) {
        long double const distance = static_cast<long double>(values[i]) - mean;
        squares += distance * distance;
    }
    return {static_cast<double>(mean), static_cast<double>(std::sqrt(squares / static_cast<long double>(window - 1)))};
}

void expectBatch(std::vector<double> const& values, int window, double tolerance)
{
    RollingMoments moments(window);
    for (std::size_t i = 0; i < values.size(); ++i) {
        moments.observe(values[i]);
        ASSERT_EQ(moments.ready(), i + 1 >= static_cast<std::size_t>(window));
        if (!moments.ready()) {
            continue;
        }
        Batch const batch = batchOf(values, i, static_cast<std::size_t>(window));
        ASSERT_NEAR(moments.mean(), batch.mean, tolerance * std::fabs(batch.mean)) << window << " at " << i;
        ASSERT_NEAR(moments.deviation(), batch.deviation, tolerance * batch.deviation + 1e-300)
            << window << " at " << i;
        if (batch.deviation > 0) {
            ASSERT_NEAR(moments.zScore(values[i]).value(), (values[i] - batch.mean) / batch.deviation, 1e-6);
        }
    }
}

TEST(RollingMomentsTest, EqualsTheBatchOnALongRandomSeries)
{
    std::vector<double> values;
    for (std::int64_t const price : test::randomWalk(3, 100'000, 1'000'000)) {
        values.push_back(static_cast<double>(price) / 100);
    }
    for (int const window : {2, 3, 20, 48}) {
        expectBatch(values, window, 1e-9);
    }
}

TEST(RollingMomentsTest, FollowsTheHandComputedWindow)
{
    RollingMoments moments(4);
    for (double const value : {100.0, 2.0, 4.0, 4.0, 6.0}) {
        moments.observe(value);
    }
    EXPECT_DOUBLE_EQ(moments.mean(), 4);
    EXPECT_DOUBLE_EQ(moments.deviation(), std::sqrt(8.0 / 3));
    EXPECT_DOUBLE_EQ(moments.zScore(6).value(), 2 / std::sqrt(8.0 / 3));
}

TEST(RollingMomentsTest, HasNoDeviationAndNoScoreOnAConstant)
{
    RollingMoments moments(7);
    for (int i = 0; i < 1'000; ++i) {
        moments.observe(0.1);
        if (moments.ready()) {
            ASSERT_EQ(moments.mean(), 0.1);
            ASSERT_EQ(moments.deviation(), 0);
            ASSERT_EQ(moments.zScore(0.2), std::nullopt);
        }
    }
}

// Sums from which old values are subtracted keep a residue of every spike; these do not.
TEST(RollingMomentsTest, ForgetsASpikeCompletely)
{
    std::mt19937_64 random(5);
    std::vector<double> values;
    values.reserve(400);
    for (int i = 0; i < 400; ++i) {
        values.push_back(i % 100 == 50 ? 1e12 : 1 + static_cast<double>(test::uniform(random, 0, 1'000)) / 1e6);
    }
    for (int const window : {2, 3, 20}) {
        expectBatch(values, window, 1e-8);
    }
}

TEST(RollingMomentsTest, FollowsSteps)
{
    std::vector<double> values;
    values.reserve(300);
    for (int i = 0; i < 300; ++i) {
        values.push_back((i / 37) % 2 == 0 ? 5 : 12);
    }
    for (int const window : {2, 5, 36, 37, 38}) {
        RollingMoments moments(window);
        for (std::size_t i = 0; i < values.size(); ++i) {
            moments.observe(values[i]);
            if (moments.ready()) {
                Batch const batch = batchOf(values, i, static_cast<std::size_t>(window));
                ASSERT_NEAR(moments.mean(), batch.mean, 1e-13);
                ASSERT_NEAR(moments.deviation(), batch.deviation, 1e-13);
            }
        }
    }
}

TEST(RollingMomentsTest, NeedsTwoValues)
{
    for (int const window : {-1, 0, 1}) {
        EXPECT_THROW(RollingMoments{window}, CheckFailure);
    }
}

}  // namespace
}  // namespace pentad::strategy
