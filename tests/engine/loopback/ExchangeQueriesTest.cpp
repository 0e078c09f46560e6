// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the exchange.
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;
using std::chrono::minutes;
using std::chrono::seconds;

std::vector<simulation::BarFrame> quietFrames(int count)
{
    std::vector<simulation::BarFrame> frames;
    frames.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        frames.push_back(
            frameOf(kEth, kMidnight + minutes(i), minutes(1), barOf("1000", "1010", "990", "1000", "100")));
    }
    return frames;
}

// Bars that a test wrote and that the source still knows later, as candle files do.
class KeptBars final : public simulation::BarSource {
public:
    explicit KeptBars(std::vector<simulation::BarFrame> const& frames) : m_frames(frames), m_bars(frames) {}
    bool next(simulation::BarFrame& frame) override { return m_bars.next(frame); }
    bool keepsPast() const override { return true; }
    std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) const override
    {
        std::vector<Bar> bars;
        for (auto const& frame : m_frames) {
            if (frame.openTime + frame.interval <= before) {
                bars.push_back(frame.bars[slot]);
            }
        }
        bars.erase(bars.begin(), bars.end() - static_cast<std::ptrdiff_t>(std::min(count, bars.size())));
        return bars;
    }

private:
    std::vector<simulation::BarFrame> m_frames;
    ScriptedBars m_bars;
};

TEST(ExchangeQueriesTest, RulesCarryPublishedIdsAndFencesThatMove)
{
    Exchange exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(quietFrames(3)));
    exchange.start({.historyBars = 1});
    PairRules const rules = exchange.rules(kEth);
    EXPECT_EQ(rules.id, 2);
    EXPECT_EQ(exchange.rules(kBtc).id, 1);
    EXPECT_EQ(exchange.rules(kXrp).id, 1003) << "never published";
    EXPECT_TRUE(rules.marketOrders);
    EXPECT_EQ(rules.minimumPrice, price("100"));
    EXPECT_EQ(rules.maximumPrice, price("10000"));
}

TEST(ExchangeQueriesTest, BookIsCutToTheLevelsAskedFor)
{
    Exchange exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(quietFrames(3)));
    exchange.start({.historyBars = 1});
    EXPECT_EQ(exchange.book(kEth).asks.size(), 100U);
    EXPECT_EQ(exchange.book(kEth, 25).bids.size(), 25U);
    auto const revision = exchange.bookRevision(kEth);
    exchange.advance(kMidnight + minutes(1) + seconds(30));
    EXPECT_NE(exchange.bookRevision(kEth), revision);
}

TEST(ExchangeQueriesTest, TickerShowsTheDayAndTheBestPrices)
{
    Exchange exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(quietFrames(3)));
    exchange.start({.historyBars = 1});
    exchange.advance(kMidnight + minutes(3));
    TickerFigures const ticker = exchange.ticker(kEth);
    EXPECT_EQ(ticker.high, price("1010"));
    EXPECT_EQ(ticker.low, price("990"));
    EXPECT_EQ(ticker.open, price("1000"));
    EXPECT_EQ(ticker.last, price("1000"));
    EXPECT_EQ(ticker.volume, quantity("300"));
    EXPECT_EQ(ticker.bid, exchange.book(kEth).bids.front().price);
    EXPECT_EQ(ticker.askQuantity, exchange.book(kEth).asks.front().quantity);
}

TEST(ExchangeQueriesTest, AtMostTwoHundredTradesAreShown)
{
    Exchange exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(quietFrames(3)));
    UtcTime const begin = exchange.start({.historyBars = 1});
    AccountId const account = exchange.openAccount({holdings("ETH=1000"), {}, 0, 0});
    for (int i = 0; i < 210; ++i) {
        ASSERT_TRUE(exchange.submit(account, orderText(kEth, "sell market 0.11"), begin));
    }
    auto const trades = exchange.userTrades(account, {});
    ASSERT_EQ(trades.size(), 200U);
    EXPECT_GT(trades.front().id, trades.back().id);
    EXPECT_EQ(exchange.allOrders(account, {}).size(), 100U);
    EXPECT_EQ(exchange.order(account, 1).error(), ExchangeFault::OrderNotFound);
}

TEST(ExchangeQueriesTest, CandlesBeforeTheHistoryComeFromASourceThatKeepsThem)
{
    Exchange exchange(paperPairs(), {}, std::make_unique<KeptBars>(quietFrames(30)));
    UtcTime const wanted = kMidnight + std::chrono::days(3);
    exchange.start({.historyBars = 25, .opensAt = wanted});
    ExchangeParameters few;
    few.candlesKept = 5;
    Exchange forgetful(paperPairs(), few, std::make_unique<KeptBars>(quietFrames(30)));
    forgetful.start({.historyBars = 25, .opensAt = wanted});
    auto const all = exchange.candles(kEth, minutes(1), UtcTime{}, kEver, 100);
    ASSERT_EQ(all.size(), 25U);
    EXPECT_EQ(forgetful.candles(kEth, minutes(1), UtcTime{}, kEver, 100), all);
    EXPECT_EQ(forgetful.candles(kEth, minutes(1), UtcTime{}, kEver, 12).size(), 12U);
    EXPECT_EQ(forgetful.candles(kEth, minutes(1), wanted - minutes(20), wanted - minutes(11), 100).size(), 10U);
}

TEST(ExchangeQueriesTest, OpenOrdersAreThoseOfThePairAndTheAccount)
{
    Exchange exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(quietFrames(3)));
    UtcTime const begin = exchange.start({.historyBars = 1});
    AccountId const account = exchange.openAccount({holdings("TRY=100000"), {}, 0, 0});
    AccountId const other = exchange.openAccount({holdings("TRY=100000"), {}, 0, 0});
    ASSERT_TRUE(exchange.submit(account, orderText(kEth, "buy limit 1 900"), begin));
    EXPECT_EQ(exchange.openOrders(account, kEth).size(), 1U);
    EXPECT_TRUE(exchange.openOrders(account, kBtc).empty());
    EXPECT_TRUE(exchange.openOrders(other, std::nullopt).empty());
}

}  // namespace
}  // namespace pentad::loopback
