// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/EdgeEstimator.h"

#include <gtest/gtest.h>

#include <vector>

namespace pentad::strategy {
namespace {

Decimal decimal(char const* text)
{
    return Decimal::parse(text).value();
}

TEST(EdgeEstimatorTest, ShrinksAsComputedByHand)
{
    struct Row {
        char const* prior;
        char const* priorWeight;
        char const* mean;
        std::uint64_t roundTrips;
        char const* edge;
    };
    std::vector<Row> const rows{
        {"60", "20", "0", 0, "60"},                        // no evidence: the prior
        {"60", "20", "60", 7, "60"},                       // evidence that agrees
        {"60", "20", "0", 20, "30"},                       // as much evidence as prior
        {"60", "20", "-60", 20, "0"},                      //
        {"60", "20", "-20", 60, "0"},                      // (1200 - 1200) / 80
        {"60", "20", "10", 1, "57.619047619047619047"},    // 1210 / 21, down
        {"0", "2", "-1", 1, "-0.333333333333333334"},      // -1 / 3, towards minus infinity
        {"0", "2", "1", 1, "0.333333333333333333"},        //
        {"60", "0", "12.5", 4, "12.5"},                    // no weight of the prior: only evidence
        {"60", "0", "0", 0, "60"},                         // neither: the prior
        {"45", "0.5", "15", 1, "25"},                      // (22.5 + 15) / 1.5
        {"-5", "10", "5", 30, "2.5"},                      // (-50 + 150) / 40
        {"60", "20", "-3", 1'000'000'000, "-2.99999874"},  // hardly anything is left of the prior
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row const& row = rows[i];
        Decimal const edge =
            shrunkEdgeBps(decimal(row.prior), decimal(row.priorWeight), decimal(row.mean), row.roundTrips);
        if (row.roundTrips > 1'000'000) {
            EXPECT_EQ(edge.round(8, Rounding::HalfEven), decimal(row.edge)) << i;
        } else {
            EXPECT_EQ(edge, decimal(row.edge)) << i;
        }
    }
}

TEST(EdgeEstimatorTest, RefusesANegativeWeightOfThePrior)
{
    EXPECT_THROW((void)shrunkEdgeBps(Decimal(1), Decimal(-1), Decimal(1), 1), CheckFailure);
}

TEST(EdgeEstimatorTest, CountsRoundTrips)
{
    RoundTripStatistics statistics;
    EXPECT_EQ(statistics.meanBps(), Decimal(0));
    for (char const* const realized : {"12.5", "-40", "7.5"}) {
        statistics.add(decimal(realized));
    }
    EXPECT_EQ(statistics.roundTrips, 3U);
    EXPECT_EQ(statistics.sumBps, Decimal(-20));
    EXPECT_EQ(statistics.meanBps(), "-6.666666666666666667"_dec);
    EXPECT_EQ(statistics, (RoundTripStatistics{3, Decimal(-20)}));
}

TEST(EdgeEstimatorTest, ShowsExactlyTheNumbersItsEdgeComesFrom)
{
    RoundTripStatistics const statistics{3, Decimal(-20)};
    EdgeView const view = edgeView(Decimal(60), Decimal(20), statistics);
    EXPECT_EQ(view.priorBps, Decimal(60));
    EXPECT_EQ(view.meanRealizedBps, statistics.meanBps());
    EXPECT_EQ(view.roundTrips, 3U);
    EXPECT_EQ(view.edgeBps, shrunkEdgeBps(view.priorBps, Decimal(20), view.meanRealizedBps, view.roundTrips));
    EXPECT_LE(view.edgeBps, divide(Decimal(1'180), Decimal(23), Rounding::Floor));
}

// Costs of 48 bps, a noise margin of 5 and a minimum of 3 ask for 56 bps. A prior of 60 passes; each trip loses 20.
TEST(EdgeEstimatorTest, AStrategyThatDoesNotEarnItsCostsGatesItself)
{
    Decimal const required(56);
    RoundTripStatistics statistics;
    std::uint64_t lossesUntilGated = 0;
    Decimal last = edgeView(Decimal(60), Decimal(20), statistics).edgeBps;
    while (last >= required && lossesUntilGated < 100) {
        statistics.add(Decimal(-20));
        ++lossesUntilGated;
        Decimal const edge = edgeView(Decimal(60), Decimal(20), statistics).edgeBps;
        EXPECT_LT(edge, last);
        last = edge;
    }
    // 1180 / 21 = 56.19 still passes, 1160 / 22 = 52.73 does not.
    EXPECT_EQ(lossesUntilGated, 2U);

    // One that earns its costs stays open however long it goes on.
    RoundTripStatistics earning;
    for (int trip = 0; trip < 10'000; ++trip) {
        earning.add(Decimal(56));
        ASSERT_GE(edgeView(Decimal(60), Decimal(20), earning).edgeBps, required);
    }
}

}  // namespace
}  // namespace pentad::strategy
