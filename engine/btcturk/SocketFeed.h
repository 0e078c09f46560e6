// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's market as a DataFeed: quotes from the books of the socket, or from REST tickers while the socket cannot
// be trusted (FeedSelector decides, never both at once); candles from the chart host as history, then from trades,
// checked against the chart host afterwards (CandleLane). A quote is told when it changes, and again when the exchange
// says anew that it is the same; silence is never covered up. Thread: the engine's; everything is asynchronous.
#pragma once

#include "btcturk/CandleLane.h"
#include "btcturk/FeedSelector.h"
#include "btcturk/LaterSink.h"
#include "btcturk/MarketStream.h"
#include "btcturk/ReplyDecoder.h"
#include "btcturk/RestPipeline.h"
#include "contracts/DataFeed.h"

namespace pentad::btcturk {

class SocketFeed final : public QObject, public DataFeed {
public:
    struct Parameters {
        SocketLineParameters line;
        MarketStream::Parameters stream;
        FeedSelectorParameters selector;
        Milliseconds barLength{60'000};
        Rate depthBand{"0.05"_dec};     // how far below the best bid others count as depth
        Rate askBand{"0.005"_dec};      // and how far above the best ask
        std::size_t historyBars = 500;  // told at the start
        std::size_t chartBars = 5'000;  // in memory then, for older()
        CandleLane::Patience patience;
        Milliseconds pollEvery{2'000};        // of each pair over REST
        Milliseconds bookPollEvery{5'000};    // its order book: 180 calls a minute are allowed in all
        Milliseconds tradesPollEvery{5'000};  // its trades: 90 in all
        Milliseconds confirmEvery{1'000};     // the same quote is not told more often
        // The chart host, 60 calls a minute in all, is not asked more often for a pair, but for the first few times after
        // a start or a break: until then something is likely to be missing.
        Milliseconds candlesEvery{10'000};
        Milliseconds candlesSoon{1'000};
        Milliseconds tick{100};
    };
    // How it goes with market data, for the breaker.
    struct Observers {
        std::function<void()> succeeded;
        std::function<void(std::string const& why)> failed;
    };

    SocketFeed(Parameters parameters, RestPipeline& rest, SocketLine::Shared shared, PerAsset<Symbol> const& symbols,
               LaterSink& sink, Observers observers);

    void start(PerAsset<std::optional<UtcTime>> const& resumeAfter) override;
    void stop() override;
    // What is in memory: the chart host is not waited for.
    std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) override;

    MarketStream const& stream() const { return m_stream; }
    // The book and the trades of whichever source feeds; null while there are none.
    std::shared_ptr<DepthView const> depth(Slot slot) const;
    std::shared_ptr<TradeTape const> tape(Slot slot) const;
    FeedSource source() const { return m_selector.current(); }
    // feed, feedSince, messageAge and pingAge.
    void describe(ChannelView& view) const;

private:
    // What is asked for again and again while prices come over REST.
    struct Poll {
        bool underWay = false;
        std::optional<MonotonicTime> askedAt;
        std::size_t leftOut = 0;  // rows of its last list that could not be read

        // Whether it is to be asked for now; then it counts as asked.
        bool begins(MonotonicTime now, Milliseconds every);
    };
    using Take = void (SocketFeed::*)(Slot slot, std::uint64_t epoch, RestResult const& result);

    struct Pair {
        explicit Pair(CandleLane lane) : candles(std::move(lane)) {}

        CandleLane candles;
        // The chart host is asked for candles of this length instead, and those are folded.
        std::optional<Milliseconds> foldedFrom;
        bool candlesAsked = false;
        std::optional<MonotonicTime> candlesAskedAt;
        std::size_t candlesLeftOut = 0;
        Poll ticker;
        Poll book;
        Poll tape;
        std::shared_ptr<DepthView const> polledBook;
        std::shared_ptr<TradeTape const> polledTape;
        std::optional<Quote> quote;
        MonotonicTime quoteToldAt{};
        int hurries = kHurries;  // questions about candles that may follow soon
    };
    static constexpr int kHurries = 3;

    Pair& pair(Slot slot) { return m_pairs[static_cast<std::size_t>(slot)]; }
    Pair const& pair(Slot slot) const { return m_pairs[static_cast<std::size_t>(slot)]; }
    void tick();
    void select(MonotonicTime now);
    void touched(Slot slot);
    void lost(Slot slot);
    void traded(Slot slot, std::span<MarketTrade const> trades, bool history);
    void broke();
    void doubted();
    void tell(Slot slot, Quote quote);
    std::optional<Quantity> depthWithin(Slot slot, Side side, Rate band) const;
    void tell(std::vector<BarClosed> const& bars);
    void poll(Slot slot, MonotonicTime now);
    void ask(Slot slot, Route route, std::string query, Milliseconds patience, Take take);
    void takeBook(Slot slot, std::uint64_t epoch, RestResult const& result);
    void takeTrades(Slot slot, std::uint64_t epoch, RestResult const& result);
    void takeTicker(Slot slot, std::uint64_t epoch, RestResult const& result);
    void tendCandles(Slot slot, MonotonicTime now);
    void takeCandles(Slot slot, RestResult const& result);
    // Whether shorter candles are asked for from now on, because those of the wanted length do not come.
    bool beginsToFold(Slot slot);
    void failed(Route route, RestFailure const& failure);
    void noteLeftOut(std::size_t& before);
    void unanswered(RestResult const& result);

    Parameters m_parameters;
    RestPipeline& m_rest;
    SocketLine::Shared m_shared;
    PerAsset<Symbol> m_symbols;
    LaterSink& m_sink;
    Observers m_observers;
    ReplyDecoder m_decoder;
    FeedSelector m_selector;
    UtcTime m_sourceSince;
    std::optional<MonotonicTime> m_heardAt;  // of market data, from either source
    MonotonicTime m_tickedAt{};
    // The exchange's time when its socket last spoke: up to then no trade means that nobody traded.
    UtcTime m_spokeAt{};
    std::vector<Pair> m_pairs;
    MonotonicTime m_successToldAt{};
    MarketStream m_stream;
    QTimer m_tick;
    bool m_running = false;
};

}  // namespace pentad::btcturk
