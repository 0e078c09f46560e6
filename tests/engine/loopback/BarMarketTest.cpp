// SPDX-License-Identifier: GPL-3.0-or-later
// The market of the loopback exchange: its trades make the bars, its book follows them, and accounts meet both.
#include "loopback/BarMarket.h"
#include "simulation/MarketGenerator.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;
using std::chrono::minutes;
using std::chrono::seconds;

std::unique_ptr<simulation::BarSource> generator(std::uint64_t seed = 7)
{
    return std::make_unique<simulation::MarketGenerator>(paperPairs(), seed, kMidnight);
}

Exchange generated(std::uint64_t seed = 7)
{
    ExchangeParameters parameters;
    parameters.seed = seed;
    return Exchange(paperPairs(), parameters, generator(seed));
}

// A market of one pair whose bars a test wrote.
struct ScriptedMarket {
    explicit ScriptedMarket(std::vector<Bar> const& bars, MarketStart const& start = {.historyBars = 1})
        : exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(frames(bars)))
    {
        begin = exchange.start(start);
    }
    static std::vector<simulation::BarFrame> frames(std::vector<Bar> const& bars)
    {
        std::vector<simulation::BarFrame> made;
        made.reserve(bars.size());
        for (Bar const& bar : bars) {
            made.push_back(frameOf(kEth, kMidnight + minutes(made.size()), minutes(1), bar));
        }
        return made;
    }
    Bar candle(int minute) const
    {
        UtcTime const open = kMidnight + minutes(minute);
        auto const found = exchange.candles(kEth, minutes(1), open, open, 1);
        return found.empty() ? Bar{} : found.front();
    }

    Exchange exchange;
    UtcTime begin;
};

Bar const kQuiet = barOf("1000", "1000", "1000", "1000", "10");

TEST(BarMarketTest, CandlesEqualTheBarsOfTheSource)
{
    Exchange exchange = generated();
    UtcTime const begin = exchange.start({.historyBars = 30});
    EXPECT_EQ(begin, kMidnight + minutes(30));
    exchange.advance(begin + minutes(60));
    auto const source = generator();
    simulation::BarFrame frame;
    for (int bar = 0; bar < 90; ++bar) {
        ASSERT_TRUE(source->next(frame));
        for (Slot const slot : kSlots) {
            auto const candle = exchange.candles(slot, minutes(1), frame.openTime, frame.openTime, 1);
            ASSERT_EQ(candle.size(), 1U) << bar;
            EXPECT_EQ(candle[0].open, frame.bars[slot].open) << bar;
            EXPECT_EQ(candle[0].high, frame.bars[slot].high) << bar;
            EXPECT_EQ(candle[0].low, frame.bars[slot].low) << bar;
            EXPECT_EQ(candle[0].close, frame.bars[slot].close) << bar;
            EXPECT_EQ(candle[0].volume, frame.bars[slot].volume) << bar;
        }
    }
}

TEST(BarMarketTest, TradesTickerAndCandleTellTheSameStory)
{
    Exchange exchange = generated();
    UtcTime const begin = exchange.start({.historyBars = 1});
    exchange.advance(begin + minutes(3) + seconds(20));
    for (Slot const slot : kSlots) {
        auto const trades = exchange.lastTrades(slot, 50);
        ASSERT_EQ(trades.size(), 50U);
        EXPECT_GT(trades[0].id, trades[1].id);
        TickerFigures const ticker = exchange.ticker(slot);
        EXPECT_EQ(ticker.last, trades[0].price);
        EXPECT_EQ(exchange.latestCandle(slot, minutes(1))->close, trades[0].price);
        EXPECT_LT(ticker.bid, ticker.ask);
        // The last price is one of the touches, as far as nobody else traded.
        EXPECT_TRUE(ticker.last == ticker.bid || ticker.last == ticker.ask);
    }
}

TEST(BarMarketTest, BookHasItsLevelsAndIsNeverCrossed)
{
    Exchange exchange = generated();
    UtcTime now = exchange.start({.historyBars = 1});
    for (int i = 0; i < 600; ++i, now += seconds(1)) {
        exchange.advance(now);
        for (Slot const slot : kSlots) {
            BookView const book = exchange.book(slot);
            ASSERT_GE(book.bids.size(), 95U);
            ASSERT_GE(book.asks.size(), 95U);
            ASSERT_LT(book.bids[0].price, book.asks[0].price);
        }
    }
}

TEST(BarMarketTest, EventsDoNotDependOnHowOftenTimeIsTold)
{
    auto const story = [](seconds every) {
        Exchange exchange = generated();
        UtcTime const begin = exchange.start({.historyBars = 5});
        for (UtcTime now = begin; now <= begin + minutes(10); now += every) {
            exchange.advance(now);
        }
        std::vector<ExchangeEvent> events;
        exchange.takeEvents(events);
        std::string text;
        for (PublicTrade const& trade : eventsOf<PublicTrade>(events)) {
            text += std::to_string(trade.id) + trade.price.text() + trade.quantity.text() +
                    std::to_string(trade.at.time_since_epoch().count()) + ";";
        }
        return text;
    };
    EXPECT_EQ(story(seconds(1)), story(seconds(60)));
    EXPECT_EQ(story(seconds(7)), story(seconds(7)));
}

TEST(BarMarketTest, BarsAreMovedSoThatTheFirstNewOneIsUnderWay)
{
    Exchange exchange = generated();
    UtcTime const wanted = kMidnight + std::chrono::days(40) + minutes(12) + seconds(34);
    EXPECT_EQ(exchange.start({.historyBars = 10, .opensAt = wanted}), wanted);
    exchange.advance(wanted);
    auto const candles = exchange.candles(kEth, minutes(1), UtcTime{}, kEver, 100);
    ASSERT_EQ(candles.size(), 11U);
    EXPECT_EQ(candles.back().openTime, kMidnight + std::chrono::days(40) + minutes(12));
    EXPECT_EQ(candles.front().openTime, kMidnight + std::chrono::days(40) + minutes(2));
}

TEST(BarMarketTest, ResumesBehindTheLastBarThatWasSeen)
{
    Exchange exchange = generated();
    EXPECT_EQ(exchange.start({.historyBars = 10, .resumeAfter = kMidnight + minutes(44)}), kMidnight + minutes(45));
    EXPECT_EQ(exchange.candles(kEth, minutes(1), UtcTime{}, kEver, 100).size(), 45U);
}

TEST(BarMarketTest, StandsStillWhenTheSourceEndsAndItsBookStays)
{
    ScriptedMarket market({kQuiet, kQuiet, kQuiet});
    market.exchange.advance(kMidnight + minutes(2) + seconds(59));
    EXPECT_FALSE(market.exchange.exhausted());
    market.exchange.advance(kMidnight + minutes(60));
    EXPECT_TRUE(market.exchange.exhausted());
    EXPECT_EQ(market.exchange.candles(kEth, minutes(1), UtcTime{}, kEver, 100).size(), 3U);
    AccountId const account = market.exchange.openAccount({holdings("TRY=1000"), {}, 0, 0});
    ASSERT_TRUE(market.exchange.submit(account, orderText(kEth, "buy market 500"), kMidnight + minutes(61)));
    EXPECT_GT(market.exchange.userTrades(account, {}).size(), 0U);
}

TEST(BarMarketTest, SourceWithoutBarsMakesAnEmptyMarket)
{
    ScriptedMarket market({}, {.historyBars = 0, .opensAt = kMidnight});
    EXPECT_EQ(market.begin, kMidnight);
    market.exchange.advance(kMidnight + minutes(5));
    EXPECT_TRUE(market.exchange.book(kEth).bids.empty());
}

TEST(BarMarketTest, GapsStayGapsAndQuietBarsAreCandlesWithoutVolume)
{
    std::vector<simulation::BarFrame> frames{
        frameOf(kEth, kMidnight, minutes(1), kQuiet),
        frameOf(kEth, kMidnight + minutes(1), minutes(1), barOf("1000", "1000", "1000", "1000", "0")),
        frameOf(kEth, kMidnight + minutes(5), minutes(1), kQuiet)};
    Exchange exchange(paperPairs(), {}, std::make_unique<ScriptedBars>(frames));
    exchange.start({.historyBars = 1});
    exchange.advance(kMidnight + minutes(10));
    auto const candles = exchange.candles(kEth, minutes(1), UtcTime{}, kEver, 100);
    ASSERT_EQ(candles.size(), 3U);
    EXPECT_EQ(candles[1].volume, Quantity{});
    EXPECT_EQ(candles[2].openTime, kMidnight + minutes(5));
}

TEST(BarMarketTest, RestingOrderThatThePathReachesIsFilledAsMakerAtItsPrice)
{
    ScriptedMarket market({kQuiet, barOf("1000", "1005", "990", "1002", "10")});
    AccountId const account = market.exchange.openAccount({holdings("TRY=10000"), {}, 0, 0});
    auto const reached = market.exchange.submit(account, orderText(kEth, "buy limit 1 995"), market.begin);
    auto const missed = market.exchange.submit(account, orderText(kEth, "buy limit 1 985"), market.begin);
    market.exchange.advance(market.begin + minutes(1));
    EXPECT_EQ(market.exchange.order(account, *reached)->status, OrderStatus::Closed);
    EXPECT_EQ(market.exchange.order(account, *missed)->status, OrderStatus::Untouched);
    Quantity bought;
    for (UserTrade const& trade : market.exchange.userTrades(account, {})) {
        EXPECT_TRUE(trade.maker);
        EXPECT_EQ(trade.price, price("995"));
        bought += trade.quantity;
    }
    EXPECT_EQ(bought, quantity("1"));
    // The bar is still the bar, plus what the account traded.
    EXPECT_EQ(market.candle(1).low, price("990"));
    EXPECT_EQ(market.candle(1).high, price("1005"));
    EXPECT_GE(market.candle(1).volume, quantity("10"));
    EXPECT_LE(market.candle(1).volume, quantity("11"));
}

TEST(BarMarketTest, OrderThatThePathPassesIsFilledWhateverTheVolumeOfTheBar)
{
    ScriptedMarket market({kQuiet, barOf("1000", "1001", "990", "991", "0.5")});
    AccountId const account = market.exchange.openAccount({holdings("TRY=100000"), {}, 0, 0});
    auto const id = market.exchange.submit(account, orderText(kEth, "buy limit 50 995"), market.begin);
    UtcTime now = market.begin;
    for (; now < market.begin + minutes(1); now += seconds(1)) {
        market.exchange.advance(now);
        BookView const book = market.exchange.book(kEth);
        ASSERT_LT(book.bids[0].price, book.asks[0].price);
    }
    EXPECT_EQ(market.exchange.order(account, *id)->status, OrderStatus::Closed);
    EXPECT_GE(market.candle(1).volume, quantity("50")) << "what the account traded is in the candle";
}

TEST(BarMarketTest, AccountInsideTheSpreadIsServedFirst)
{
    ScriptedMarket market({kQuiet, kQuiet});
    AccountId const account = market.exchange.openAccount({holdings("TRY=10000,ETH=1"), {}, 0, 0});
    market.exchange.advance(market.begin + seconds(5));
    TickerFigures const ticker = market.exchange.ticker(kEth);
    Price const inside(ticker.bid.value() + decimal("0.1"));
    ASSERT_LT(inside, ticker.ask);
    auto const id =
        market.exchange.submit(account, orderText(kEth, "buy limit 0.5 " + inside.text()), market.begin + seconds(5));
    market.exchange.advance(market.begin + minutes(1));
    EXPECT_EQ(market.exchange.order(account, *id)->status, OrderStatus::Closed);
    EXPECT_EQ(market.exchange.userTrades(account, {}).front().price, inside);
}

TEST(BarMarketTest, LargeOrderMovesTheCandleAsItTrulyWould)
{
    ScriptedMarket market({kQuiet, kQuiet});
    AccountId const account = market.exchange.openAccount({holdings("TRY=1000000"), {}, 0, 0});
    Price const ask = market.exchange.ticker(kEth).ask;
    auto const id = market.exchange.submit(account, orderText(kEth, "buy market 50000"), market.begin + seconds(20));
    EXPECT_EQ(market.exchange.order(account, *id)->status, OrderStatus::Closed);
    Price const worst = market.exchange.userTrades(account, {}).front().price;
    EXPECT_GT(worst, ask);
    market.exchange.advance(market.begin + minutes(1));
    EXPECT_EQ(market.candle(1).high, worst);
    EXPECT_GT(market.candle(1).volume, quantity("50"));
    EXPECT_EQ(market.candle(1).close, price("1000")) << "the market comes back";
}

TEST(BarMarketTest, StopFollowsThePath)
{
    ScriptedMarket market({kQuiet, barOf("1000", "1001", "950", "960", "10")});
    AccountId const account = market.exchange.openAccount({holdings("ETH=1"), {}, 0, 0});
    auto const stop = market.exchange.submit(account, orderText(kEth, "sell stop_market 1 stop 970"), market.begin);
    market.exchange.advance(market.begin + minutes(1));
    EXPECT_EQ(market.exchange.order(account, *stop)->status, OrderStatus::Canceled);
    auto const trades = market.exchange.userTrades(account, {});
    ASSERT_FALSE(trades.empty());
    EXPECT_LE(trades.front().price, price("970"));
    EXPECT_GT(trades.front().price, price("960"));
}

}  // namespace
}  // namespace pentad::loopback
