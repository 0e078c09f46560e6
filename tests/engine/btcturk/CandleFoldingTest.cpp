// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CandleFolding.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::price;
using test::quantity;
using namespace std::chrono_literals;

constexpr Milliseconds kFive = 5min;
// A whole number of five minutes, hours, days and weeks after 1970.
constexpr UtcTime kOrigin{std::chrono::hours(168 * 2'900)};

struct FoldedMinute {
    int minute;
    char const* open;
    char const* high;
    char const* low;
    char const* close;
    char const* volume;
};

std::vector<Bar> barsAt(std::vector<FoldedMinute> const& rows)
{
    std::vector<Bar> bars;
    bars.reserve(rows.size());
    for (FoldedMinute const& row : rows) {
        bars.push_back({kOrigin + std::chrono::minutes(row.minute), price(row.open), price(row.high), price(row.low),
                        price(row.close), quantity(row.volume)});
    }
    return bars;
}

struct FoldingRow {
    char const* name;
    std::vector<FoldedMinute> minutes;
    std::vector<FoldedMinute> expected;
};

TEST(CandleFoldingTest, MinutesBecomeFiveMinutes)
{
    for (FoldingRow const& row : std::vector<FoldingRow>{
             {"nothing", {}, {}},
             {"one whole interval",
              {{0, "10", "12", "9", "11", "1"},
               {1, "11", "15", "11", "14", "2"},
               {2, "14", "14", "8", "9", "0.5"},
               {3, "9", "9", "9", "9", "0"},
               {4, "9", "10", "9", "10", "1"}},
              {{0, "10", "15", "8", "10", "4.5"}}},
             {"the border belongs to the next one",
              {{4, "10", "10", "10", "10", "1"}, {5, "20", "20", "20", "20", "2"}},
              {{0, "10", "10", "10", "10", "1"}, {5, "20", "20", "20", "20", "2"}}},
             {"minutes without a trade are missing inside of one",
              {{1, "10", "11", "10", "11", "1"}, {3, "12", "12", "7", "8", "1"}},
              {{0, "10", "12", "7", "8", "2"}}},
             {"an interval without any minute stays a gap",
              {{0, "10", "10", "10", "10", "1"}, {11, "12", "12", "12", "12", "1"}},
              {{0, "10", "10", "10", "10", "1"}, {10, "12", "12", "12", "12", "1"}}},
             {"before the origin intervals begin alike",
              {{-6, "1", "1", "1", "1", "1"}, {-5, "2", "2", "2", "2", "1"}, {-1, "3", "3", "3", "3", "1"}},
              {{-10, "1", "1", "1", "1", "1"}, {-5, "2", "3", "2", "3", "2"}}},
         }) {
        EXPECT_EQ(foldBars(barsAt(row.minutes), kFive), barsAt(row.expected)) << row.name;
    }
}

TEST(CandleFoldingTest, AVolumeBeyondAllBoundsBreaksNothing)
{
    std::vector<Bar> bars = barsAt({{0, "1", "1", "1", "1", "0"}, {1, "1", "1", "1", "1", "0"}});
    Quantity const most = quantity("170000000000000000000");
    bars[0].volume = bars[1].volume = most;
    ASSERT_FALSE(checkedAdd(most.value(), most.value())) << "the sum would be too large";
    EXPECT_EQ(foldBars(bars, kFive).at(0).volume, most);
}

TEST(CandleFoldingTest, EveryLengthIsMadeOfOneThatFitsIntoIt)
{
    EXPECT_FALSE(foldingSource(1min));
    EXPECT_FALSE(foldingSource(7min));
    for (Milliseconds const length : {Milliseconds(5min), Milliseconds(15min), Milliseconds(30min), Milliseconds(1h),
                                      Milliseconds(4h), Milliseconds(24h), Milliseconds(168h)}) {
        auto const source = foldingSource(length);
        ASSERT_TRUE(source) << length.count();
        EXPECT_LT(*source, length);
        EXPECT_EQ(length % *source, 0ms);
        EXPECT_TRUE(mayBeOffered(*source));
    }
    EXPECT_TRUE(mayBeOffered(5min));
    EXPECT_FALSE(mayBeOffered(168h)) << "nobody knows on which day its weeks begin";
}

TEST(CandleFoldingTest, CandlesOfAnotherLengthAreKnownByWhereTheyBegin)
{
    EXPECT_TRUE(areOfLength({}, kFive));
    EXPECT_TRUE(areOfLength(barsAt({{0, "1", "1", "1", "1", "0"}, {10, "1", "1", "1", "1", "0"}}), kFive));
    EXPECT_FALSE(areOfLength(barsAt({{0, "1", "1", "1", "1", "0"}, {1, "1", "1", "1", "1", "0"}}), kFive));
}

}  // namespace
}  // namespace pentad::btcturk
