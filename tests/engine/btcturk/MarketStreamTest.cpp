// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/MarketStream.h"
#include "btcturk/Routes.h"
#include "contracts/EngineText.h"
#include "support/FakeMarket.h"
#include "support/Loop.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::kEth;
using test::price;
using test::quantity;
using test::waitUntil;

class MarketStreamTest : public testing::Test {
protected:
    static constexpr Milliseconds kAheadMost = std::chrono::minutes(5);

    MarketStreamTest()
    {
        PerAsset<Symbol> symbols;
        for (Slot const slot : kSlots) {
            symbols[slot] = test::paperPairs()[slot].symbol;
        }
        SocketLineParameters parameters;
        parameters.address = market.socket.address();
        parameters.name = "market";
        stream = std::make_unique<MarketStream>(
            parameters, SocketLine::Shared{clock, limiter, retries, log}, symbols,
            MarketStream::Parameters{Milliseconds(200), Milliseconds(60'000), 3, Milliseconds(100), Milliseconds(150)},
            MarketStream::Observers{[this](Slot slot) { ++touched[slot]; },
                                    [this](Slot, std::span<MarketTrade const> trades, bool history) {
                                        (history ? historyTrades : newTrades) += trades.size();
                                    },
                                    [this](Slot slot, Bar const& bar) { candles.emplace_back(slot, bar); },
                                    [this] { ++broke; }, [this] { ++doubted; }, [this](Slot slot) { ++lost[slot]; },
                                    [this](UtcTime stamp) { return stamp > clock.utc() + kAheadMost; }});
    }
    void open()
    {
        stream->open();
        ASSERT_TRUE(waitUntil([&] { return stream->booksComplete() && historyTrades == kUniverseSize; }));
        ASSERT_TRUE(waitUntil([&] { return touched[Slot{4}] >= 2; }));
    }
    std::optional<Quote> quote(Slot slot) { return stream->quote(slot, clock.utc()); }
    std::size_t joins(std::string const& pair, std::string const& channel = "obdiff")
    {
        return market.socket.received('"' + channel + R"(","event":")" + pair + R"(","join":true)");
    }
    ChannelView view()
    {
        ChannelView shown;
        log.describe(shown);
        return shown;
    }

    SystemClock clock;
    resilience::RateLimiter limiter = publishedLimits();
    resilience::RetryPolicy retries{resilience::RetryPolicy::standard(), 7};
    ChannelLog log{clock};
    test::FakeMarket market;
    PerAsset<int> touched;
    PerAsset<int> lost{};
    std::size_t historyTrades = 0;
    std::size_t newTrades = 0;
    std::vector<std::pair<Slot, Bar>> candles;
    int broke = 0;
    int doubted = 0;
    std::unique_ptr<MarketStream> stream;
};

TEST_F(MarketStreamTest, JoinsTwentyStreamsAndHasFiveBooks)
{
    EXPECT_FALSE(quote(kEth));
    EXPECT_EQ(stream->depth(kEth), nullptr);
    EXPECT_EQ(stream->tape(kEth), nullptr);
    open();
    EXPECT_EQ(market.socket.frames().size(), 20U);
    auto const shown = quote(kEth);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->bid, price("999"));
    EXPECT_EQ(shown->ask, price("1001"));
    EXPECT_EQ(shown->last, price("1000"));
}

TEST_F(MarketStreamTest, AJoinThatBringsNothingIsRepeated)
{
    market.silentJoins = {"ticker:ETHTRY", "trade:ETHTRY", "trade:SOLTRY"};
    open();
    EXPECT_EQ(joins("ETHTRY", "ticker"), 2U);
    EXPECT_EQ(joins("ETHTRY", "trade"), 2U);
    EXPECT_EQ(joins("SOLTRY", "trade"), 2U);
    EXPECT_EQ(joins("SOLTRY", "ticker"), 1U) << "that one was there";
    EXPECT_EQ(joins("BTCTRY", "ticker") + joins("BTCTRY", "trade"), 2U);
    EXPECT_EQ(joins("ETHTRY"), 1U) << "nor is the book asked for again";
    EXPECT_EQ(broke, 0);
}

TEST_F(MarketStreamTest, AStreamThatNeverSpeaksIsNotJoinedForEver)
{
    for (int i = 0; i < 9; ++i) {
        market.silentJoins.insert("trade:ETHTRY");
    }
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return joins("ETHTRY", "trade") == 3; }));
    test::letPass(Milliseconds(1'200));
    EXPECT_EQ(joins("ETHTRY", "trade"), 3U);
    EXPECT_EQ(broke, 0) << "the line goes on without it";
    EXPECT_TRUE(quote(kEth));
}

TEST_F(MarketStreamTest, TellsTheCandleUnderWayOfItsOwnLengthOnly)
{
    open();
    EXPECT_EQ(market.socket.received(R"("tradeview","event":"ETHTRY_1","join":true)"), 1U);
    auto const candle = [&](std::string const& resolution) {
        market.socket.say(
            R"([428,{"C":"1003","H":"1004","L":"999","O":"1000","V":"2.5","D":1700000040,"P":"ETHTRY","R":)" +
            resolution + R"(,"channel":"tradeview","event":"ETHTRY_1","type":428}])");
    };
    candle(R"("60")");
    candle(R"("1W")");
    candle("1");
    ASSERT_TRUE(waitUntil([&] { return !candles.empty(); }));
    ASSERT_EQ(candles.size(), 1U);
    EXPECT_EQ(candles[0].first, kEth);
    EXPECT_EQ(candles[0].second, (Bar{UtcTime(std::chrono::seconds(1'700'000'040)), price("1000"), price("1004"),
                                      price("999"), price("1003"), quantity("2.5")}));
}

TEST_F(MarketStreamTest, KeepsTheBookFromChanges)
{
    open();
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", R"({"CP":3,"P":"1001","A":"1"})");
    ASSERT_TRUE(waitUntil([&] { return quote(kEth) && quote(kEth)->bid == price("1000"); }));
    EXPECT_EQ(quote(kEth)->ask, price("1002"));
    auto const depth = stream->depth(kEth);
    ASSERT_TRUE(depth);
    ASSERT_EQ(depth->bids.size(), 3U);
    EXPECT_EQ(depth->bids[0], (BookLevel{price("1000"), quantity("3")}));
    EXPECT_EQ(depth->asks.size(), 1U);
    EXPECT_EQ(stream->depth(kEth), depth) << "the same as long as nothing changed";
}

TEST_F(MarketStreamTest, DropsABookThatLostItsOrderAndJoinsAnew)
{
    open();
    market.muteBooks.insert("ETHTRY");
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", "", 1);
    ASSERT_TRUE(waitUntil([&] { return !quote(kEth); }));
    EXPECT_EQ(stream->depth(kEth), nullptr);
    EXPECT_FALSE(stream->booksComplete());
    EXPECT_EQ(lost[kEth], 1) << "told at once";
    EXPECT_EQ(lost[test::kBtc], 0);
    EXPECT_TRUE(quote(test::kBtc)) << "the others are right";
    ASSERT_TRUE(waitUntil([&] { return joins("ETHTRY") == 2; }));
    EXPECT_EQ(market.socket.received(R"("obdiff","event":"ETHTRY","join":false)"), 1U);
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", "");
    market.muteBooks.clear();
    market.book("ETHTRY");
    ASSERT_TRUE(waitUntil([&] { return quote(kEth).has_value(); }));
    EXPECT_EQ(quote(kEth)->bid, price("999")) << "changes before the book do not count";
    EXPECT_EQ(view().sequenceGaps, 1U);
}

TEST_F(MarketStreamTest, ARepeatedChangeChangesNothing)
{
    open();
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", "");
    market.sequence["ETHTRY"] -= 1;
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", "");
    market.change("ETHTRY", R"({"CP":0,"P":"1000","A":"4"})", "");
    ASSERT_TRUE(waitUntil([&] { return stream->depth(kEth)->bids[0].quantity == quantity("4"); }));
    EXPECT_EQ(view().sequenceGaps, 0U);
}

TEST_F(MarketStreamTest, AJoinThatBringsNoBookIsRepeatedThenTheLineStartsOver)
{
    market.muteBooks.insert("SOLTRY");
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return joins("SOLTRY") == 3; }));
    ASSERT_TRUE(waitUntil([&] { return market.socket.connects() == 2; }, std::chrono::seconds(20)));
    market.muteBooks.clear();
    EXPECT_TRUE(waitUntil([&] { return stream->booksComplete(); }));
    EXPECT_GE(broke, 1);
}

TEST_F(MarketStreamTest, TradesMoveTheLastPriceAndFillTheTape)
{
    open();
    UtcTime const now = clock.utc();
    for (int i = 0; i < 60; ++i) {
        market.trade("ETHTRY", 100 + i, now + Milliseconds(i), "1003");
        market.trade("ETHTRY", 100 + i, now + Milliseconds(i), "1003");
    }
    ASSERT_TRUE(waitUntil([&] { return newTrades == 120; }));
    EXPECT_EQ(quote(kEth)->last, price("1003"));
    auto const tape = stream->tape(kEth);
    ASSERT_TRUE(tape);
    ASSERT_EQ(tape->trades.size(), TradeTape::kTradesMax);
    EXPECT_EQ(tape->trades.front().id, 159);
    EXPECT_EQ(tape->trades.back().id, 110);
    EXPECT_EQ(tape->lastMinute, quantity("25"));
}

TEST_F(MarketStreamTest, AfterAnUnreadableFrameTheTradesAreAskedForAnew)
{
    open();
    EXPECT_EQ(market.socket.received(R"("trade","event":"ETHTRY","join":true)"), 1U);
    market.socket.say("[422,{");
    ASSERT_TRUE(waitUntil([&] { return doubted == 1; }));
    EXPECT_TRUE(waitUntil([&] { return historyTrades == 2 * kUniverseSize; })) << "a new history of each pair";
    EXPECT_EQ(market.socket.received(R"("trade","event":"ETHTRY","join":false)"), 1U);
    EXPECT_EQ(broke, 0);
}

TEST_F(MarketStreamTest, WhatIsSaidOfAPairThatWasNotAskedForIsCountedAndNotedOnce)
{
    open();
    auto const before = touched;
    auto const noted = [this] {
        ChannelView const shown = view();
        return std::count_if(shown.events->begin(), shown.events->end(), [](ChannelEvent const& event) {
            return event.kind == ChannelEventKind::MessageRefused &&
                   event.what == say(Phrase::FrameOfOtherPair, {"DOGETRY"});
        });
    };
    market.ticker("DOGETRY");
    market.book("DOGETRY");
    market.change("DOGETRY", R"({"CP":0,"P":"999","A":"3"})", "");
    market.trade("DOGETRY", 77, market.tradedAt, "1");
    market.socket.say(
        R"([428,{"C":"1","H":"1","L":"1","O":"1","V":"1","D":1700000000,"P":"DOGETRY","R":1,"channel":"tradeview",)"
        R"("event":"DOGETRY_1","type":428}])");
    ASSERT_TRUE(waitUntil([&] { return view().refusedMessages == 5; }));
    EXPECT_EQ(noted(), 1);
    EXPECT_EQ(touched, before);
    EXPECT_TRUE(stream->booksComplete());
    EXPECT_EQ(newTrades, 0U);
}

TEST_F(MarketStreamTest, ATradeOfTheFutureChangesNothingAndTheTradesAreAskedForAnew)
{
    open();
    std::size_t const known = stream->tape(kEth)->trades.size();
    market.trade("ETHTRY", 9, clock.utc() + kAheadMost + std::chrono::minutes(1), "5000");
    ASSERT_TRUE(waitUntil([&] { return doubted == 1; }));
    EXPECT_EQ(newTrades, 0U);
    EXPECT_EQ(quote(kEth)->last, price("1000"));
    EXPECT_EQ(stream->tape(kEth)->trades.size(), known);
    EXPECT_EQ(view().refusedMessages, 1U);
    EXPECT_TRUE(waitUntil([&] { return historyTrades == 2 * kUniverseSize; })) << "a new history of each pair";
    market.trade("ETHTRY", 10, clock.utc() + kAheadMost - std::chrono::minutes(1), "1003");
    ASSERT_TRUE(waitUntil([&] { return newTrades == 1; })) << "a clock may be a little ahead";
    EXPECT_EQ(quote(kEth)->last, price("1003"));
}

TEST_F(MarketStreamTest, ACandleOfTheFutureIsNotBelieved)
{
    open();
    auto const candle = [&](UtcTime at) {
        market.socket.say(R"([428,{"C":"1003","H":"1004","L":"999","O":"1000","V":"2.5","D":)" +
                          std::to_string(at.time_since_epoch() / std::chrono::seconds(1)) +
                          R"(,"P":"ETHTRY","R":"1","channel":"tradeview","event":"ETHTRY_1","type":428}])");
    };
    candle(clock.utc() + kAheadMost + std::chrono::minutes(1));
    candle(clock.utc() - std::chrono::minutes(1));
    ASSERT_TRUE(waitUntil([&] { return !candles.empty(); }));
    EXPECT_EQ(candles.size(), 1U);
    EXPECT_EQ(view().refusedMessages, 1U);
}

TEST_F(MarketStreamTest, ATickerConfirmsTheQuote)
{
    open();
    int const before = touched[kEth];
    market.ticker("ETHTRY", "1004");
    ASSERT_TRUE(waitUntil([&] { return touched[kEth] > before; }));
    EXPECT_EQ(quote(kEth)->last, price("1004"));
    EXPECT_EQ(quote(kEth)->bid, price("999")) << "of the book";
}

TEST_F(MarketStreamTest, ABookThatStandsStillWhileTheTickerMovesIsNotConfirmedAndJoinedAnew)
{
    open();
    int const before = touched[kEth];
    market.ticker("ETHTRY", "1004", "1003", "1005");
    ASSERT_TRUE(waitUntil([&] { return !quote(kEth); }));
    EXPECT_NE(stream->depth(kEth), nullptr) << "nothing is proven yet";
    market.trade("ETHTRY", 100, clock.utc(), "1004");
    ASSERT_TRUE(waitUntil([&] { return newTrades == 1; }));
    EXPECT_EQ(joins("ETHTRY"), 1U);
    test::letPass(Milliseconds(200));
    market.ticker("ETHTRY", "1004", "1003", "1005");
    ASSERT_TRUE(waitUntil([&] { return joins("ETHTRY") == 2; }));
    EXPECT_EQ(view().sequenceGaps, 1U);
    ASSERT_TRUE(waitUntil([&] { return quote(kEth).has_value(); }));
    EXPECT_GT(touched[kEth], before) << "by the new book";
}

TEST_F(MarketStreamTest, ATickerThatTrailsBehindAMovingBookIsNoGap)
{
    open();
    for (int i = 0; i < 4; ++i) {
        market.change("ETHTRY", R"({"CP":0,"P":"999","A":")" + std::to_string(i + 2) + R"("})", "");
        market.ticker("ETHTRY", "1000", "998", "1001");
        test::letPass(Milliseconds(80));
    }
    EXPECT_EQ(view().sequenceGaps, 0U);
    market.ticker("ETHTRY");
    EXPECT_TRUE(waitUntil([&] { return quote(kEth).has_value(); })) << "they agree again";
}

TEST_F(MarketStreamTest, TradesDoNotKeepASilentBookFresh)
{
    open();
    test::letPass(Milliseconds(200));
    int const before = touched[kEth];
    market.trade("ETHTRY", 100, clock.utc(), "1003");
    ASSERT_TRUE(waitUntil([&] { return newTrades == 1; }));
    EXPECT_EQ(touched[kEth], before);
    market.ticker("ETHTRY", "1003");
    EXPECT_TRUE(waitUntil([&] { return touched[kEth] > before; }));
}

TEST_F(MarketStreamTest, ForgetsEverythingWithTheLine)
{
    open();
    market.socket.drop();
    ASSERT_TRUE(waitUntil([&] { return broke == 1; }));
    EXPECT_FALSE(quote(kEth));
    EXPECT_TRUE(waitUntil([&] { return stream->booksComplete(); }, std::chrono::seconds(20)));
    EXPECT_EQ(joins("ETHTRY"), 2U);
}

}  // namespace
}  // namespace pentad::btcturk
