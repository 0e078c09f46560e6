// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/DemoMarket.h"

#include "support/CandleFolder.h"
#include "support/LiraPairs.h"
#include "support/PaperBench.h"
#include "support/Times.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using test::EventLog;
using test::kLiraPairs;
using test::kMinute;
using test::kNewYear;
using test::money;

// A generated market with ten bars of history.
struct Scene {
    explicit Scene(int warmupBars = 10)
        : universe(generatedUniverse(kLiraPairs)->universe),
          exchange(universe, test::plainFills(), log),
          market(std::make_unique<MarketGenerator>(universe, 5, kNewYear), universe,
                 DemoParameters{std::chrono::seconds(15), Decimal(2), warmupBars}, &exchange, log)
    {
    }
    std::vector<BarClosed> bars(bool history) const
    {
        std::vector<BarClosed> found;
        for (BarClosed const& closed : log.all<BarClosed>()) {
            if (closed.history == history) {
                found.push_back(closed);
            }
        }
        return found;
    }

    EventLog log;
    Universe universe;
    PaperExchange exchange;
    DemoMarket market;
};

PerAsset<std::optional<UtcTime>> seen(UtcTime time)
{
    PerAsset<std::optional<UtcTime>> all;
    for (auto& each : all) {
        each = time;
    }
    return all;
}

TEST(DemoMarketTest, GivesHistoryFirstAndBeginsAfterIt)
{
    Scene scene;
    EXPECT_EQ(scene.market.prepare({}), kNewYear + 10 * kMinute);
    EXPECT_TRUE(scene.log.events.empty());
    scene.market.start({});
    ASSERT_EQ(scene.bars(true).size(), 50U);
    EXPECT_EQ(scene.bars(true).front().bar.openTime, kNewYear);
    EXPECT_EQ(scene.bars(true).back().bar.openTime, kNewYear + 9 * kMinute);
    EXPECT_EQ(scene.log.events.size(), 50U);
}

TEST(DemoMarketTest, QuotesGoAlongTheBarAndTheBarClosesThem)
{
    Scene scene;
    UtcTime const begin = scene.market.prepare({});
    scene.market.start({});
    scene.log.events.clear();
    scene.market.advance(begin - Milliseconds(1));
    EXPECT_TRUE(scene.log.events.empty());
    scene.market.advance(begin + kMinute);
    auto const quotes = scene.log.all<QuoteChanged>();
    auto const bars = scene.bars(false);
    ASSERT_EQ(bars.size(), 5U);
    ASSERT_EQ(quotes.size(), 25U) << "four along the bar and the first of the next one";
    EXPECT_EQ(bars[0].bar.openTime, begin);
    for (std::size_t i = 0; i < 20; ++i) {
        Bar const& bar = bars[static_cast<std::size_t>(quotes[i].slot)].bar;
        EXPECT_LT(quotes[i].quote.bid, quotes[i].quote.ask);
        EXPECT_GE(quotes[i].quote.last, bar.low);
        EXPECT_LE(quotes[i].quote.last, bar.high);
        EXPECT_EQ(quotes[i].quote.at, begin + std::chrono::seconds(15) * (i / 5));
    }
    UtcTime before{};
    for (EngineEvent const& event : scene.log.events) {
        EXPECT_GE(event.at, before);
        before = event.at;
    }
}

TEST(DemoMarketTest, SmallStepsAndLargeStepsTellTheSame)
{
    Scene small;
    Scene large;
    UtcTime const begin = small.market.prepare({});
    large.market.prepare({});
    small.market.start({});
    large.market.start({});
    for (int second = 0; second <= 600; ++second) {
        small.market.advance(begin + std::chrono::seconds(second));
    }
    large.market.advance(begin + std::chrono::seconds(600));
    ASSERT_EQ(small.log.events.size(), large.log.events.size());
    for (std::size_t i = 0; i < small.log.events.size(); ++i) {
        EXPECT_EQ(small.log.events[i].at, large.log.events[i].at);
        EXPECT_EQ(small.log.events[i].body.index(), large.log.events[i].body.index());
    }
    EXPECT_EQ(small.bars(false).back().bar, large.bars(false).back().bar);
}

TEST(DemoMarketTest, ContinuesAfterTheLastBarThatWasSeen)
{
    Scene whole;
    UtcTime const begin = whole.market.prepare({});
    whole.market.start({});
    whole.market.advance(begin + 30 * kMinute);
    auto const truth = whole.bars(false);

    Scene resumed;
    auto lastSeen = seen(begin + 19 * kMinute);
    lastSeen[Slot{4}] = begin + 18 * kMinute;  // the crash came between two bars of one moment
    EXPECT_EQ(resumed.market.prepare(lastSeen), begin + 20 * kMinute);
    resumed.market.start(lastSeen);
    ASSERT_EQ(resumed.bars(true).size(), 50U);
    EXPECT_EQ(resumed.bars(true).back().bar.openTime, begin + 19 * kMinute);
    EXPECT_EQ(resumed.bars(true).front().bar.openTime, begin + 10 * kMinute);
    resumed.market.advance(begin + 30 * kMinute);
    auto const rest = resumed.bars(false);
    ASSERT_EQ(rest.size(), 50U);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        EXPECT_EQ(rest[i].bar, truth[100 + i].bar);
    }
}

TEST(DemoMarketTest, ExchangeLivesOnTheSameQuotes)
{
    Scene scene;
    test::Approver approver(scene.universe);
    scene.exchange.deposit(money("10000"));
    UtcTime const begin = scene.market.prepare({});
    scene.market.start({});
    scene.exchange.place(approver.marketBuy(Slot{2}, money("1000")));
    scene.market.advance(begin + Milliseconds(100));
    scene.market.advance(begin + std::chrono::seconds(16));
    auto const fill = scene.log.only<FillReported>().fill;
    auto const quotes = scene.log.all<QuoteChanged>();
    EXPECT_EQ(fill.price, quotes[2].quote.ask);
}

TEST(DemoMarketTest, StopsAndSaysSoWhenTheFilesEnd)
{
    test::CandleFolder folder;
    for (std::string const& symbol : kLiraPairs) {
        folder.write(symbol + "-1m.csv", test::CandleFolder::rows(1, 20));
    }
    auto loaded = loadCandles(folder.path(), kLiraPairs, kMinute, {});
    ASSERT_TRUE(loaded) << loaded.error().message;
    auto set = std::make_unique<CandleSet const>(std::move(*loaded));
    EventLog log;
    Universe const universe = paperUniverse(*set)->universe;
    DemoMarket market(std::make_unique<CandleSource>(std::move(set)), universe,
                      DemoParameters{std::chrono::seconds(60), Decimal(2), 15}, nullptr, log);
    UtcTime const begin = market.prepare({});
    market.start({});
    market.advance(begin + 100 * kMinute);
    EXPECT_TRUE(market.exhausted());
    EXPECT_NE(market.notice().find("ended at 1970-01-01T00:21:00Z"), std::string::npos) << market.notice();
    std::size_t const count = log.events.size();
    EXPECT_EQ(count, 15U * 5 + 5U * 5 * 2);
    market.advance(begin + 200 * kMinute);
    EXPECT_EQ(log.events.size(), count);
}

TEST(DemoMarketTest, GivesTheChartsMoreHistoryThanTheStrategyNeeds)
{
    EventLog log;
    Universe const universe = generatedUniverse(kLiraPairs)->universe;
    DemoMarket market(std::make_unique<MarketGenerator>(universe, 5, kNewYear), universe,
                      DemoParameters{std::chrono::seconds(15), Decimal(2), 10, 100, 300}, nullptr, log);
    EXPECT_EQ(market.prepare({}), kNewYear + 400 * kMinute);
    market.start({});
    auto const bars = log.all<BarClosed>();
    ASSERT_EQ(bars.size(), 500U);
    EXPECT_EQ(bars.front().bar.openTime, kNewYear + 300 * kMinute);
    EXPECT_TRUE(bars.back().history);
}

TEST(DemoMarketTest, ThePastCanBeAskedForUntilItEnds)
{
    EventLog log;
    Universe const universe = generatedUniverse(kLiraPairs)->universe;
    DemoMarket market(std::make_unique<MarketGenerator>(universe, 5, kNewYear), universe,
                      DemoParameters{std::chrono::seconds(15), Decimal(2), 10, 100, 300}, nullptr, log);
    UtcTime const begin = market.prepare({});
    market.start({});
    Bar const oldestGiven = log.all<BarClosed>().front().bar;
    auto const older = market.older(Slot{0}, oldestGiven.openTime, 250);
    ASSERT_EQ(older.size(), 250U);
    EXPECT_EQ(older.back().openTime, oldestGiven.openTime - kMinute);
    EXPECT_EQ(older.back().close, oldestGiven.open) << "the same market";
    for (std::size_t i = 1; i < older.size(); ++i) {
        ASSERT_EQ(older[i].openTime - older[i - 1].openTime, kMinute);
    }
    EXPECT_EQ(market.older(Slot{0}, older.front().openTime, 250).size(), 50U);
    EXPECT_TRUE(market.older(Slot{0}, kNewYear, 250).empty());
    // What has passed since is part of the past; what is to come is not.
    market.advance(begin + 20 * kMinute);
    auto const newest = market.older(Slot{0}, begin + 500 * kMinute, 1);
    ASSERT_EQ(newest.size(), 1U);
    EXPECT_EQ(newest.front().openTime, begin + 19 * kMinute);
}

TEST(DemoMarketTest, KeepsABoundedPastOfAGeneratedMarket)
{
    EventLog log;
    Universe const universe = generatedUniverse(kLiraPairs)->universe;
    DemoMarket market(std::make_unique<MarketGenerator>(universe, 5, kNewYear), universe,
                      DemoParameters{std::chrono::seconds(15), Decimal(2), 10, 100, 0}, nullptr, log);
    UtcTime const begin = market.prepare(seen(kNewYear + 30'000 * kMinute));
    EXPECT_EQ(market.older(Slot{4}, begin, 100'000).size(), DemoMarket::kFramesKept + 100);
}

TEST(DemoMarketTest, CandleFilesGiveTheirWholePast)
{
    test::CandleFolder folder;
    for (std::string const& symbol : kLiraPairs) {
        folder.write(symbol + "-1m.csv", test::CandleFolder::rows(1, 200));
    }
    auto loaded = loadCandles(folder.path(), kLiraPairs, kMinute, {});
    ASSERT_TRUE(loaded) << loaded.error().message;
    auto set = std::make_unique<CandleSet const>(std::move(*loaded));
    UtcTime const first = set->first;
    EventLog log;
    Universe const universe = paperUniverse(*set)->universe;
    DemoMarket market(std::make_unique<CandleSource>(std::move(set)), universe,
                      DemoParameters{std::chrono::seconds(60), Decimal(2), 15}, nullptr, log);
    UtcTime const begin = market.prepare(seen(first + 150 * kMinute));
    EXPECT_EQ(market.older(Slot{1}, begin, 1'000).size(), 151U);
    auto const some = market.older(Slot{1}, begin - 100 * kMinute, 20);
    ASSERT_EQ(some.size(), 20U);
    EXPECT_EQ(some.back().openTime, begin - 101 * kMinute);
    EXPECT_EQ(market.older(Slot{1}, begin + 40 * kMinute, 1).back().openTime, begin - kMinute) << "not the future";
}

TEST(DemoMarketTest, StandsStillOnceStopped)
{
    Scene scene;
    UtcTime const begin = scene.market.prepare({});
    scene.market.start({});
    scene.market.stop();
    scene.log.events.clear();
    scene.market.advance(begin + 10 * kMinute);
    EXPECT_TRUE(scene.log.events.empty());
}

}  // namespace
}  // namespace pentad::simulation
