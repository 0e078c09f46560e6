// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/ChartHistory.h"

#include "support/PaperBench.h"
#include "support/Times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kNewYear;
using test::price;
using testing::ElementsAre;

constexpr Slot kOne{1};

UtcTime minute(int number)
{
    return kNewYear + std::chrono::minutes(number);
}
Bar barAt(int number)
{
    Price const level{Decimal(1'000 + number)};
    return Bar{minute(number), level, level, level, level, {}};
}
Quote quoteAt(UtcTime at, std::string_view last)
{
    return Quote{at, price(last), price(last), price(last)};
}

// Draws what the test says.
class DrawingStrategy final : public Strategy {
public:
    std::string_view id() const override { return "drawing"; }
    int warmupBars() const override { return 0; }
    Decimal priorEdgeBps() const override { return {}; }
    void observe(Slot, Bar const&) override {}
    std::span<OrderIntent const> decide(MarketView const&, PortfolioView const&, Universe const&) override
    {
        return {};
    }
    void indicators(Slot, std::vector<IndicatorValue>& values) const override
    {
        values.insert(values.end(), drawn.begin(), drawn.end());
    }
    std::optional<Rate> targetWeight(Slot) const override { return std::nullopt; }
    std::vector<IndicatorValue> drawn;
};

struct ChartScene {
    void close(int number) { chart.observe(BarClosed{kOne, barAt(number), false}, strategy); }
    void close(int first, int last)
    {
        for (int number = first; number <= last; ++number) {
            close(number);
        }
    }
    AssetSnapshot shown()
    {
        AssetSnapshot asset;
        chart.fill(kOne, asset);
        return asset;
    }
    std::vector<Bar> bars()
    {
        std::vector<Bar> all;
        for (auto const& chunk : shown().history) {
            for (ChartBar const& bar : *chunk) {
                all.push_back(bar.bar);
            }
        }
        return all;
    }

    DrawingStrategy strategy;
    ChartHistory chart{1min};
};

TEST(ChartHistoryTest, ChunksButTheLastAreFullAndStayTheSameObjects)
{
    ChartScene scene;
    scene.close(0, 599);
    AssetSnapshot const first = scene.shown();
    ASSERT_EQ(first.history.size(), 3U);
    EXPECT_EQ(first.history[0]->size(), 256U);
    EXPECT_EQ(first.history[1]->size(), 256U);
    EXPECT_EQ(first.history[2]->size(), 88U);
    AssetSnapshot const unchanged = scene.shown();
    EXPECT_EQ(unchanged.history, first.history) << "nothing closed: nothing was copied";
    scene.close(600);
    AssetSnapshot const second = scene.shown();
    EXPECT_EQ(second.history[0], first.history[0]);
    EXPECT_EQ(second.history[1], first.history[1]);
    EXPECT_EQ(second.history[2]->size(), 89U);
    EXPECT_EQ(first.history[2]->size(), 88U) << "a snapshot never changes";
}

TEST(ChartHistoryTest, KeepsTheNewestFiveThousand)
{
    ChartScene scene;
    for (int number = 0; number < 6'000; ++number) {
        scene.close(number);
        ASSERT_LE(scene.chart.barCount(kOne), ChartHistory::kBarsMax);
    }
    auto const bars = scene.bars();
    EXPECT_GE(bars.size(), ChartHistory::kBarsMax - ChartHistory::kChunkBars);
    EXPECT_EQ(bars.back(), barAt(5'999));
    for (std::size_t i = 1; i < bars.size(); ++i) {
        ASSERT_EQ(bars[i].openTime - bars[i - 1].openTime, 1min);
    }
}

TEST(ChartHistoryTest, IgnoresWhatIsNotNewer)
{
    ChartScene scene;
    scene.close(0, 3);
    scene.close(2);
    scene.close(3);
    EXPECT_EQ(scene.bars().size(), 4U);
}

TEST(ChartHistoryTest, KeepsTheLinesOfTheStrategyAtEachClose)
{
    ChartScene scene;
    scene.close(0);  // still warming up
    scene.strategy.drawn = {{"ema_fast", Decimal(11), true}, {"z", Decimal(2), false}, {"ema_slow", Decimal(12), true}};
    scene.close(1);
    scene.strategy.drawn = {{"ema_slow", Decimal(22), true}};
    scene.close(2);
    scene.strategy.drawn = {{"a", Decimal(1), true}, {"b", Decimal(2), true}, {"c", Decimal(3), true}};
    scene.close(3);
    AssetSnapshot const shown = scene.shown();
    EXPECT_THAT(shown.overlayNames, ElementsAre("ema_fast", "ema_slow", "a", "b")) << "four lines at most";
    BarChunk const& bars = *shown.history.front();
    EXPECT_FALSE(bars[0].overlays[0]);
    EXPECT_EQ(bars[1].overlays[0], Price(Decimal(11)));
    EXPECT_EQ(bars[1].overlays[1], Price(Decimal(12)));
    EXPECT_FALSE(bars[2].overlays[0]);
    EXPECT_EQ(bars[2].overlays[1], Price(Decimal(22)));
    EXPECT_EQ(bars[3].overlays[3], Price(Decimal(2)));
}

TEST(ChartHistoryTest, TheFormingBarIsWhatTheQuotesSaySinceTheLastClose)
{
    ChartScene scene;
    EXPECT_FALSE(scene.shown().formingBar);
    scene.close(0);
    for (auto const& [seconds, last] : {std::pair(0, "50"), {10, "55"}, {20, "45"}, {30, "52"}}) {
        scene.chart.observe(QuoteChanged{kOne, quoteAt(minute(1) + std::chrono::seconds(seconds), last)});
    }
    ASSERT_TRUE(scene.shown().formingBar);
    EXPECT_EQ(*scene.shown().formingBar, (Bar{minute(1), price("50"), price("55"), price("45"), price("52"), {}}));
    EXPECT_EQ(scene.shown().barLength, 1min);
    // A quote nobody believes, and one from before the close.
    scene.chart.observe(QuoteChanged{kOne, Quote{minute(1) + 40s, price("60"), price("50"), price("99")}});
    scene.chart.observe(QuoteChanged{kOne, quoteAt(minute(0) + 59s, "99")});
    EXPECT_EQ(scene.shown().formingBar->high, price("55"));
    scene.close(1);
    EXPECT_FALSE(scene.shown().formingBar);
    scene.chart.observe(QuoteChanged{kOne, quoteAt(minute(2), "53")});
    EXPECT_EQ(scene.shown().formingBar->open, price("53"));
    scene.chart.observe(QuoteChanged{kOne, quoteAt(minute(3), "54")});
    EXPECT_EQ(scene.shown().formingBar->openTime, minute(3)) << "a bar that never closed gives way";
}

TEST(ChartHistoryTest, PutsOlderBarsBeforeTheOldest)
{
    struct Row {
        char const* what;
        int first;
        int last;
        bool exhausted;
        std::size_t taken;
    };
    for (Row const& row : {Row{"two whole chunks", -512, -1, false, 512}, Row{"a part of a chunk", -100, -1, true, 100},
                           Row{"reaching into what is there", -256, 20, false, 256}, Row{"nothing", 0, -1, true, 0}}) {
        SCOPED_TRACE(row.what);
        ChartScene scene;
        scene.close(0, 299);
        auto const before = scene.shown();
        std::vector<Bar> older;
        for (int number = row.first; number <= row.last; ++number) {
            older.push_back(barAt(number));
        }
        EXPECT_EQ(scene.chart.prepend(kOne, older, row.exhausted), row.taken);
        auto const bars = scene.bars();
        ASSERT_EQ(bars.size(), 300 + row.taken);
        for (std::size_t i = 1; i < bars.size(); ++i) {
            ASSERT_EQ(bars[i].openTime - bars[i - 1].openTime, 1min);
        }
        AssetSnapshot const shown = scene.shown();
        EXPECT_EQ(shown.historyExhausted, row.exhausted);
        for (std::size_t i = 0; i + 1 < shown.history.size(); ++i) {
            EXPECT_EQ(shown.history[i]->size(), ChartHistory::kChunkBars);
        }
        if (row.taken % ChartHistory::kChunkBars == 0) {
            EXPECT_EQ(shown.history.back(), before.history.back()) << "what was there is shared";
        }
        scene.close(300);
        EXPECT_EQ(scene.bars().back(), barAt(300));
    }
}

TEST(ChartHistoryTest, TakesOnlyAsManyOlderBarsAsItMayKeep)
{
    ChartScene scene;
    scene.close(0, 4'299);
    std::size_t const room = scene.chart.room(kOne);
    EXPECT_EQ(room, 256U);
    std::vector<Bar> older;
    for (int number = -1'000; number < 0; ++number) {
        older.push_back(barAt(number));
    }
    EXPECT_EQ(scene.chart.prepend(kOne, older, true), room);
    EXPECT_FALSE(scene.shown().historyExhausted) << "some were left out";
    EXPECT_EQ(scene.bars().front(), barAt(-256));
    EXPECT_EQ(scene.chart.room(kOne), 0U);
    EXPECT_EQ(scene.chart.barsBefore(kOne, minute(0)), 256U);
}

}  // namespace
}  // namespace pentad::runtime
