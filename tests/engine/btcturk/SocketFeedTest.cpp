// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/SocketFeed.h"
#include "btcturk/UserStream.h"
#include "contracts/EngineText.h"
#include "support/FakeMarket.h"
#include "support/RestWorld.h"
#include "support/Times.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::btcturk {
namespace {

using test::kEth;
using test::kMinute;
using test::price;
using test::quantity;
using test::waitUntil;

class SocketFeedTest : public testing::Test {
protected:
    SocketFeedTest()
    {
        parameters.line.address = market.socket.address();
        parameters.line.name = "market";
        parameters.selector.startPatience = Milliseconds(500);
        parameters.selector.silenceMaximum = Milliseconds(600);
        parameters.selector.healthyFor = Milliseconds(300);
        parameters.selector.booksPatience = Milliseconds(300);
        parameters.pollEvery = Milliseconds(50);
        parameters.bookPollEvery = Milliseconds(50);
        parameters.tradesPollEvery = Milliseconds(50);
        parameters.confirmEvery = Milliseconds(50);
        parameters.candlesEvery = Milliseconds(300);
        parameters.tick = Milliseconds(10);
        parameters.historyBars = 10;
        market.tradedAt = world.clock.utc() - kMinute * 3;
        make();
    }
    void make()
    {
        PerAsset<Symbol> symbols;
        for (Slot const slot : kSlots) {
            symbols[slot] = test::paperPairs()[slot].symbol;
        }
        feed = std::make_unique<SocketFeed>(
            parameters, world.rest,
            SocketLine::Shared{world.clock, world.rest.limiter(), world.rest.retries(), world.log}, symbols, sink,
            SocketFeed::Observers{[this] { ++succeeded; },
                                  [this](std::string const& why) { failures.push_back(why); }});
    }
    // Candles of the chart host up to the one before the one under way.
    std::string candles(int bars, Milliseconds length)
    {
        std::string times;
        std::string levels;
        UtcTime const now = openTimeOf(world.clock.utc(), length);
        for (int i = bars; i >= 1; --i) {
            std::string const comma = times.empty() ? "" : ",";
            times += comma + std::to_string((now - i * length).time_since_epoch() / std::chrono::seconds(1));
            levels += comma + "1000";
        }
        return R"({"s":"ok","t":[)" + times + R"(],"h":[)" + levels + R"(],"o":[)" + levels + R"(],"l":[)" + levels +
               R"(],"c":[)" + levels + R"(],"v":[)" + levels + "]}";
    }
    void history(int bars) { world.fake.klines = candles(bars, kMinute); }
    // Of five minutes; those are answered so, minutes as they are.
    void beginFives(std::string const& answer, int status = 200)
    {
        parameters.barLength = kFiveMinutes;
        parameters.stream.candleLength = kFiveMinutes;
        make();
        history(60);
        world.fake.fault = [this, answer,
                            status](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
            if (request.path() != "/v1/klines/history") {
                return std::nullopt;
            }
            bool const isFive = request.target.find("resolution=5&") != std::string::npos;
            ++(isFive ? fivesAsked : minutesAsked);
            return isFive ? std::optional(test::jsonAnswer(answer, status)) : std::nullopt;
        };
        start();
    }
    // Told of a pair, each where five minutes begin; of a whole one the volume is that of five minutes.
    bool fivesCome(Quantity volume)
    {
        return waitUntil(
            [&] {
                std::vector<BarClosed> const told = events.all<BarClosed>();
                bool const are = std::all_of(told.begin(), told.end(), [](BarClosed const& closed) {
                    return openTimeOf(closed.bar.openTime, kFiveMinutes) == closed.bar.openTime;
                });
                return are && told.size() >= 5 * 5 && told[told.size() / 2].bar.volume == volume;
            },
            std::chrono::seconds(20));
    }
    // An answer of it was counted as trouble of the line.
    bool chartHostFailed() const
    {
        return std::any_of(failures.begin(), failures.end(),
                           [](std::string const& why) { return why.starts_with("HTTP"); });
    }
    static constexpr Milliseconds kFiveMinutes = 5 * kMinute;
    void start() { feed->start({}); }
    bool comesFrom(FeedSource source, Milliseconds patience = std::chrono::seconds(20))
    {
        return waitUntil([&] { return feed->source() == source; }, patience);
    }
    std::vector<Quote> quotes(Slot slot) const
    {
        std::vector<Quote> found;
        for (QuoteChanged const& each : events.all<QuoteChanged>()) {
            if (each.slot == slot) {
                found.push_back(each.quote);
            }
        }
        return found;
    }
    // Keeps the socket talking.
    void chatter()
    {
        QObject::connect(&talk, &QTimer::timeout, &talk, [this] { market.ticker("BTCTRY"); });
        talk.start(Milliseconds(50));
    }

    test::RestWorld world;
    test::FakeMarket market;
    test::EventLog events;
    LaterSink sink{events, world.clock};
    int succeeded = 0;
    int fivesAsked = 0;
    int minutesAsked = 0;
    std::vector<std::string> failures;
    SocketFeed::Parameters parameters;
    QTimer talk;
    std::unique_ptr<SocketFeed> feed;
};

TEST_F(SocketFeedTest, QuotesComeFromTheBookOfTheSocket)
{
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    ASSERT_TRUE(waitUntil([&] { return !quotes(kEth).empty(); }));
    EXPECT_EQ(quotes(kEth).back().bid, price("999"));
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", "");
    ASSERT_TRUE(waitUntil([&] { return quotes(kEth).back().bid == price("1000"); }));
    // 3 at 1000, 1 at 999, 2 at 998: all of it no further than 5 % away.
    EXPECT_TRUE(waitUntil([&] { return quotes(kEth).back().bidDepth == quantity("6"); }));
    // 1 at 1001 and 2 at 1002: no further than 0.5 % away.
    EXPECT_EQ(quotes(kEth).back().askDepth, quantity("3"));
    EXPECT_TRUE(waitUntil([&] { return succeeded > 0; }));
    EXPECT_EQ(world.asked("GET", "/api/v2/ticker"), 0);
    ChannelView view;
    feed->describe(view);
    EXPECT_EQ(view.feed, FeedSource::Socket);
    EXPECT_TRUE(view.messageAge && view.pingAge);
}

TEST_F(SocketFeedTest, AGapInABookLosesItsQuoteUntilTheNewBookIsThere)
{
    parameters.selector.booksPatience = std::chrono::seconds(20);
    make();
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    ASSERT_TRUE(waitUntil([&] { return !quotes(kEth).empty() && !quotes(test::kBtc).empty(); }));
    market.muteBooks.insert("ETHTRY");
    market.change("ETHTRY", R"({"CP":1,"P":"1000","A":"3"})", "", 1);
    ASSERT_TRUE(waitUntil([&] { return events.all<QuoteLost>().size() == 1; }));
    EXPECT_EQ(events.only<QuoteLost>().slot, kEth);
    std::size_t const before = quotes(kEth).size();
    market.muteBooks.clear();
    market.book("ETHTRY");
    EXPECT_TRUE(waitUntil([&] { return quotes(kEth).size() > before; })) << "even if it is the same as before";
}

TEST_F(SocketFeedTest, SilenceIsNotCoveredUp)
{
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    ASSERT_TRUE(waitUntil([&] { return !quotes(kEth).empty(); }));
    test::letPass(Milliseconds(100));
    std::size_t const before = quotes(kEth).size();
    test::letPass(Milliseconds(200));
    EXPECT_EQ(quotes(kEth).size(), before) << "nothing new was said about it";
    market.ticker("ETHTRY");
    EXPECT_TRUE(waitUntil([&] { return quotes(kEth).size() == before + 1; })) << "the same, but said anew";
}

TEST_F(SocketFeedTest, PollsWhileTheSocketIsDownAndComesBack)
{
    market.socket.setGreeting({});
    world.fake.publicTrades =
        R"([{"pair":"ETHTRY","pairNormalized":"ETH_TRY","numerator":"ETH","denominator":"TRY","date":1690150399000,)"
        R"("tid":"7","price":"1001","amount":"0.25","side":"sell"},)"
        R"({"pair":"ETHTRY","pairNormalized":"ETH_TRY","numerator":"ETH","denominator":"TRY","date":1690150399871,)"
        R"("tid":"8","price":"1002","amount":"0.5","side":"buy"}])";
    start();
    ASSERT_TRUE(comesFrom(FeedSource::Rest));
    ASSERT_TRUE(waitUntil([&] { return feed->tape(kEth) != nullptr; }));
    ASSERT_EQ(feed->tape(kEth)->trades.size(), 2U);
    EXPECT_EQ(feed->tape(kEth)->trades[0].id, 8) << "newest first";
    EXPECT_EQ(feed->tape(kEth)->trades[0].takerSide, Side::Sell) << "as the socket would name it";
    EXPECT_EQ(feed->tape(kEth)->lastMinute, quantity("0.75"));
    ASSERT_TRUE(waitUntil([&] { return quotes(kEth).size() >= 2; }));
    EXPECT_EQ(quotes(kEth).back().last, price("1000"));
    EXPECT_GT(succeeded, 0);
    ASSERT_TRUE(waitUntil([&] { return feed->depth(kEth) != nullptr; }));
    auto const polledBook = feed->depth(kEth);
    ASSERT_EQ(polledBook->bids.size(), 2U);
    EXPECT_EQ(polledBook->bids[0], (BookLevel{price("999"), quantity("1")}));
    EXPECT_EQ(polledBook->asks[0].price, price("1001"));
    market.socket.setGreeting(R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])");
    market.socket.drop();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    test::letPass(Milliseconds(50));
    int const polled = world.asked("GET", "/api/v2/ticker");
    test::letPass(Milliseconds(200));
    EXPECT_EQ(world.asked("GET", "/api/v2/ticker"), polled);
    EXPECT_EQ(feed->depth(kEth), feed->stream().depth(kEth)) << "the book of the socket again";
    EXPECT_EQ(feed->tape(kEth), feed->stream().tape(kEth));
}

TEST_F(SocketFeedTest, PricesThatCannotBeAreCountedAndLoggedAndChangeNothing)
{
    market.socket.setGreeting({});
    std::string bid = "-999";
    world.fake.fault = [&](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/api/v2/ticker") {
            return std::nullopt;
        }
        return test::jsonAnswer(
            R"({"data":[{"pair":"ETHTRY","pairNormalized":"ETH_TRY","timestamp":1690150399871,"last":1000,"high":1100,)"
            R"("low":900,"bid":)" +
            bid +
            R"(,"ask":1001,"open":1000,"volume":1,"average":1000,"daily":0,"dailyPercent":0,"denominatorSymbol":"TRY",)"
            R"("numeratorSymbol":"ETH","order":1}],"success":true,"message":null,"code":0})");
    };
    auto const shown = [this] {
        ChannelView view;
        world.log.describe(view);
        return view;
    };
    start();
    ASSERT_TRUE(waitUntil([&] { return shown().refusedMessages > 0; }));
    EXPECT_TRUE(quotes(kEth).empty());
    ChannelView const view = shown();
    EXPECT_TRUE(std::any_of(view.events->begin(), view.events->end(), [](ChannelEvent const& event) {
        return event.what.find("field bid: negative") != std::string::npos;
    }));
    bid = "999";
    EXPECT_TRUE(waitUntil([&] { return !quotes(kEth).empty(); }));
}

TEST_F(SocketFeedTest, ARowThatCannotBeReadIsToldOnceAndCountedInEveryAnswer)
{
    market.socket.setGreeting({});
    auto const row = [](int id, char const* size) {
        return R"({"pair":"ETHTRY","pairNormalized":"ETH_TRY","numerator":"ETH","denominator":"TRY",)"
               R"("date":1690150399000,"tid":")" +
               std::to_string(id) + R"(","price":"1001","amount":")" + size + R"(","side":"sell"})";
    };
    std::string rows = row(7, "0.25") + "," + row(8, "-1");
    int polls = 0;
    world.fake.fault = [&](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/api/v2/trades" || test::queryValue(request.target, "pairSymbol") != "ETHTRY") {
            return std::nullopt;
        }
        // Like lines in a row are written once: this one stands between.
        world.log.note(ChannelEventKind::RequestFailed, "poll", std::to_string(++polls));
        return test::jsonAnswer(R"({"data":[)" + rows + R"(],"success":true,"message":null,"code":0})");
    };
    int told = 0;
    world.log.tell([&](ChannelEvent const& event) { told += event.kind == ChannelEventKind::MessageRefused ? 1 : 0; });
    auto const counted = [this] {
        ChannelView view;
        world.log.describe(view);
        return view.refusedMessages;
    };
    start();
    ASSERT_TRUE(waitUntil([&] { return counted() >= 4; }));
    EXPECT_EQ(told, 1);
    rows += "," + row(9, "-1");
    ASSERT_TRUE(waitUntil([&] { return told == 2; })) << "another row is news";
    std::uint64_t const before = counted();
    ASSERT_TRUE(waitUntil([&] { return counted() >= before + 3; }));
    rows = row(7, "0.25") + "," + row(9, "-1");
    int const asked = polls;
    ASSERT_TRUE(waitUntil([&] { return polls >= asked + 3; }));
    EXPECT_EQ(told, 2) << "one of those told before";
}

// Of tickers over REST, beyond five minutes of the exchange's time and not of this machine's.
TEST_F(SocketFeedTest, ATickerOfTheFutureIsNotBelieved)
{
    market.socket.setGreeting({});
    Milliseconds ahead = std::chrono::minutes(6);
    world.fake.fault = [&](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/api/v2/ticker") {
            return std::nullopt;
        }
        Milliseconds const offset = world.fake.clockOffset;
        world.fake.clockOffset += ahead;
        test::ScriptedAnswer answer = world.fake.plain(request);
        world.fake.clockOffset = offset;
        return answer;
    };
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/server/time") > 0; }));
    test::letPass(Milliseconds(50));
    start();
    ASSERT_TRUE(waitUntil([&] {
        return std::any_of(failures.begin(), failures.end(), [](std::string const& why) {
            return why.find("which is still to come") != std::string::npos;
        });
    }));
    EXPECT_TRUE(quotes(kEth).empty());
    ahead = std::chrono::minutes(4);
    EXPECT_TRUE(waitUntil([&] { return !quotes(kEth).empty(); }));
}

TEST_F(SocketFeedTest, LeavesASocketThatFallsSilent)
{
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    talk.stop();
    EXPECT_TRUE(comesFrom(FeedSource::Rest));
    EXPECT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/ticker") > 0; }));
}

TEST_F(SocketFeedTest, ASocketThatTalksNonsenseIsSilentAndNoSuccess)
{
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    talk.disconnect();
    QObject::connect(&talk, &QTimer::timeout, &talk, [this] { market.socket.say("{"); });
    test::letPass(Milliseconds(50));
    int const before = succeeded;
    ASSERT_TRUE(comesFrom(FeedSource::Rest));
    EXPECT_LE(succeeded, before + 1) << "but for what REST said";
}

TEST_F(SocketFeedTest, AnAnswerThatComesAfterTheChangeIsThrownAway)
{
    market.socket.setGreeting({});
    world.fake.lastPrice = "777";
    world.fake.fault = [&](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/api/v2/ticker" || feed->source() != FeedSource::Rest) {
            return std::nullopt;
        }
        test::ScriptedAnswer late = world.fake.plain(request);
        late.delay = Milliseconds(250);
        return late;
    };
    start();
    ASSERT_TRUE(comesFrom(FeedSource::Rest));
    market.socket.setGreeting(R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])");
    market.socket.drop();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    test::letPass(Milliseconds(1));
    std::size_t const before = events.events.size();
    test::letPass(Milliseconds(300));
    for (std::size_t i = before; i < events.events.size(); ++i) {
        if (auto const* quote = std::get_if<QuoteChanged>(&events.events[i].body)) {
            EXPECT_NE(quote->quote.last, price("777"));
        }
    }
}

TEST_F(SocketFeedTest, TellsTroubleOfBothSourcesToTheBreaker)
{
    market.socket.setGreeting({});
    world.fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        return request.path() == "/api/v2/ticker" ? std::optional(test::refusal("INVALID_REQUEST_ERROR", 1037))
                                                  : std::nullopt;
    };
    start();
    ASSERT_TRUE(waitUntil([&] { return failures.size() >= 5; }));
    EXPECT_EQ(succeeded, 0);
    EXPECT_FALSE(failures.front().empty());
}

// Our own limits say nothing about the exchange.
TEST_F(SocketFeedTest, AQuestionThatFindsNoTurnIsNoTroubleOfTheExchange)
{
    market.socket.setGreeting({});
    world.rest.limiter().blocked(indexOf(Route::Ticker), world.clock.monotonic(), Milliseconds(60'000));
    start();
    ASSERT_TRUE(comesFrom(FeedSource::Rest));
    ASSERT_TRUE(waitUntil([&] {
        ChannelView view;
        world.log.describe(view);
        return std::any_of(view.events->begin(), view.events->end(), [](ChannelEvent const& event) {
            auto const said = recognise(event.what);
            return event.where == "/api/v2/ticker" && said && said->phrase == Phrase::CallsHeldUntil;
        });
    }));
    EXPECT_EQ(failures, std::vector<std::string>());
    EXPECT_EQ(succeeded, 0);
}

TEST_F(SocketFeedTest, TellsTheHistoryOnceAndNoneOfItAsNew)
{
    history(8);
    start();
    chatter();
    ASSERT_TRUE(waitUntil([&] { return events.all<BarClosed>().size() >= 5 * 7; }));
    test::letPass(Milliseconds(400));
    PerAsset<std::optional<UtcTime>> last;
    for (BarClosed const& closed : events.all<BarClosed>()) {
        EXPECT_TRUE(!last[closed.slot] || closed.bar.openTime == *last[closed.slot] + kMinute);
        last[closed.slot] = closed.bar.openTime;
    }
    auto const bars = events.all<BarClosed>();
    EXPECT_TRUE(bars.front().history);
    auto const older = feed->older(kEth, world.clock.utc(), 3);
    ASSERT_EQ(older.size(), 3U);
    EXPECT_EQ(older[0].openTime + 2 * kMinute, older[2].openTime);
}

TEST_F(SocketFeedTest, AsksForTheHistoryUntilItComes)
{
    history(8);
    int refusals = 0;
    world.fake.fault = [&](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/v1/klines/history" || ++refusals > 7) {
            return std::nullopt;
        }
        return test::jsonAnswer("{\"s\":\"error\"", 200);
    };
    start();
    EXPECT_TRUE(waitUntil([&] { return events.all<BarClosed>().size() >= 5 * 7; }, std::chrono::seconds(20)));
    EXPECT_FALSE(failures.empty());
}

TEST_F(SocketFeedTest, AFloodOfTheMarketIsConflatedAndNoPrivateFrameIsLostInIt)
{
    constexpr int kChanges = 20'000;
    constexpr int kPerTrade = 100;
    constexpr int kPerBurst = 500;  // both ends live in this thread
    test::FakeMarket account;
    SocketLineParameters line;
    line.address = account.socket.address();
    line.name = "account";
    std::vector<TradeId> trades;
    UserStream user(line, SocketLine::Shared{world.clock, world.rest.limiter(), world.rest.retries(), world.log},
                    world.rest, UserStream::Parameters{},
                    UserStream::Observers{[] {}, [] {}, [](OrderFrame const&) {}, [](ExchangeOrderId) {},
                                          [&](UserTrade const& trade) { trades.push_back(trade.id); }});
    user.open();
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    ASSERT_TRUE(waitUntil([&] { return user.isLoggedIn() && !quotes(kEth).empty(); }));
    std::size_t const before = quotes(kEth).size();
    for (int i = 1; i <= kChanges; ++i) {
        // The best bid comes and goes.
        market.change("ETHTRY", i % 2 == 1 ? R"({"CP":1,"P":"1000","A":"3"})" : R"({"CP":3,"P":"1000","A":"3"})", "");
        if (i % kPerTrade == 0) {
            account.socket.say(R"([423,{"id":)" + std::to_string(i / kPerTrade) +
                               R"(,"orderId":79,"timestamp":1690150410250,"numeratorSymbol":"ETH",)"
                               R"("denominatorSymbol":"TRY","amount":"-0.5","fee":"-1.5","tax":"-0.3","price":"900",)"
                               R"("orderType":"sell","orderClientId":"P1Z","preciseAmount":-0.5}])");
        }
        if (i % kPerBurst == 0) {
            test::letPass(Milliseconds(1));
        }
    }
    market.change("ETHTRY", R"({"CP":1,"P":"1000.50","A":"3"})", "");
    ASSERT_TRUE(waitUntil([&] { return quotes(kEth).back().bid == price("1000.50"); }, std::chrono::seconds(60)));
    EXPECT_LT(quotes(kEth).size() - before, static_cast<std::size_t>(kChanges / 4)) << "few, and the newest wins";
    ASSERT_TRUE(waitUntil([&] { return trades.size() == kChanges / kPerTrade; }, std::chrono::seconds(60)));
    for (std::size_t i = 0; i < trades.size(); ++i) {
        EXPECT_EQ(number(trades[i]), static_cast<std::int64_t>(i + 1));
    }
    EXPECT_EQ(feed->source(), FeedSource::Socket);
    EXPECT_TRUE(user.isLoggedIn());
}

TEST_F(SocketFeedTest, FiveMinutesAreTakenWhereTheChartHostHasThem)
{
    beginFives(candles(12, kFiveMinutes));
    EXPECT_TRUE(fivesCome(quantity("1000")));
    EXPECT_EQ(minutesAsked, 0);
}

TEST_F(SocketFeedTest, FiveMinutesAreMadeOfMinutesWhereTheChartHostRefusesThem)
{
    beginFives(R"({"s":"error","errmsg":"unknown resolution"})");
    EXPECT_TRUE(fivesCome(quantity("5000")));
    EXPECT_EQ(fivesAsked, static_cast<int>(kUniverseSize)) << "each pair asks once";
    EXPECT_FALSE(chartHostFailed()) << "the line works";
}

TEST_F(SocketFeedTest, FiveMinutesAreMadeOfMinutesWhereTheChartHostSaysThatTheQuestionIsBad)
{
    beginFives("bad request", 400);
    EXPECT_TRUE(fivesCome(quantity("5000")));
    EXPECT_FALSE(chartHostFailed());
}

TEST_F(SocketFeedTest, FiveMinutesAreMadeOfMinutesWhereTheChartHostHasNothing)
{
    beginFives(R"({"s":"no_data","t":[],"h":[],"o":[],"l":[],"c":[],"v":[]})");
    EXPECT_TRUE(fivesCome(quantity("5000")));
}

TEST_F(SocketFeedTest, FiveMinutesAreMadeOfMinutesWhereTheChartHostAnswersWithAnotherLength)
{
    beginFives(candles(60, kMinute));
    EXPECT_TRUE(fivesCome(quantity("5000")));
}

TEST_F(SocketFeedTest, AnAnswerThatFailsIsNoReasonToDoWithoutFiveMinutes)
{
    beginFives("{}", 503);
    EXPECT_TRUE(waitUntil([&] { return !failures.empty() && fivesAsked > static_cast<int>(kUniverseSize); },
                          std::chrono::seconds(20)));
    EXPECT_EQ(minutesAsked, 0);
}

TEST_F(SocketFeedTest, SaysNothingMoreAfterStop)
{
    start();
    chatter();
    ASSERT_TRUE(comesFrom(FeedSource::Socket));
    failures.clear();
    feed->stop();
    EXPECT_TRUE(failures.empty()) << "it was closed here";
    test::letPass(Milliseconds(50));
    std::size_t const before = events.events.size();
    test::letPass(Milliseconds(200));
    EXPECT_EQ(events.events.size(), before);
}

}  // namespace
}  // namespace pentad::btcturk
