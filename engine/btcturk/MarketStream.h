// SPDX-License-Identifier: GPL-3.0-or-later
// The public part of the socket for the five pairs: books kept from numbered changes, tickers, trades. A book that loses
// its order, or stands still while the ticker says other best prices, is dropped and joined anew. A join that brings no
// first frame is repeated, because the exchange says "joined" to anything; where no book comes all the same, the line is
// started over. Thread: the engine's.
#pragma once

#include "btcturk/SocketLine.h"
#include "domain/Instrument.h"
#include "market/OrderBook.h"

#include <deque>
#include <set>

namespace pentad::btcturk {

class MarketStream final : public QObject {
public:
    struct Parameters {
        Milliseconds bookPatience{5'000};  // for the first frame of any stream
        Milliseconds candleLength{60'000};
        int joinsMaximum = 3;
        Milliseconds tradesRejoinedEvery{5'000};  // at most, after frames that could not be read
        // A book that nothing has changed may differ from the ticker, which trails behind it, for this long.
        Milliseconds doubtMaximum{3'000};
    };
    struct Observers {
        // The best prices or the last price of a pair, or a fresh word that they are the same.
        std::function<void(Slot)> touched;
        // `history`: what was traded before the join, newest first.
        std::function<void(Slot, std::span<MarketTrade const>, bool history)> traded;
        // The candle under way, as the exchange has it.
        std::function<void(Slot, Bar const&)> candle;
        // The line was lost: trades may have been missed since.
        std::function<void()> broke;
        // A frame could not be read: trades may be missing, until a new history comes.
        std::function<void()> doubted;
        // The book of a pair is no longer known, until touched() tells of a new one.
        std::function<void(Slot)> lost;
        // Asked whether a stamp is too far ahead to be true; empty: none is.
        std::function<bool(UtcTime)> isOfFuture = {};
    };

    MarketStream(SocketLineParameters line, SocketLine::Shared shared, PerAsset<Symbol> const& symbols,
                 Parameters parameters, Observers observers);

    void open() { m_line.open(); }
    void close() { m_line.close(); }
    SocketLine const& line() const { return m_line; }
    bool booksComplete() const;
    // Nothing while the book is incomplete or in doubt.
    std::optional<Quote> quote(Slot slot, UtcTime at) const;
    // Nothing while the book is incomplete.
    std::optional<Quantity> within(Slot slot, Side side, Rate band) const;

    // For display; the same pointer as long as nothing changed, null while nothing is known.
    std::shared_ptr<DepthView const> depth(Slot slot) const;
    std::shared_ptr<TradeTape const> tape(Slot slot) const;

private:
    struct Lane {
        market::OrderBook book;
        MonotonicTime joinedAt{};
        int joins = 0;
        bool hasTicker = false;  // since the line opened, as the next
        bool hasTrades = false;
        MonotonicTime firstsAskedAt{};  // the first frames of those two
        int firstsAsked = 0;
        std::optional<MonotonicTime> confirmedAt;   // the book, by itself or by the ticker
        std::optional<MonotonicTime> doubtedSince;  // the ticker has other best prices than the book, which is silent
        std::optional<Price> last;
        std::deque<PublicTrade> trades;  // newest first
        mutable std::shared_ptr<DepthView const> depth;
        mutable std::shared_ptr<TradeTape const> tape;
    };

    void joinAll();
    void joinBook(Slot slot);
    void askFirsts(Slot slot);
    void joinTrades();
    void doubtTrades();
    void take(Frame const& frame);
    void take(BookFrame const& frame);
    void take(BookChangeFrame const& frame);
    void take(TickersFrame const& frame);
    void take(TradesFrame const& frame);
    void take(CandleFrame const& frame);
    void compare(Slot slot, Ticker const& ticker);
    bool refusesStamp(Slot slot, UtcTime stamp);
    void dropBook(Slot slot);
    static void forgetBook(Lane& lane);
    void bookAnswer(Slot slot, market::BookUpdate update);
    void forget();
    void watch();
    std::optional<Slot> slotOf(Symbol const& symbol) const;
    std::optional<Slot> joined(Symbol const& symbol);

    PerAsset<Symbol> m_symbols;
    SocketLine::Shared m_shared;
    Parameters m_parameters;
    Observers m_observers;
    PerAsset<Lane> m_lanes;
    SocketLine m_line;
    bool m_tradesDoubted = false;
    PerAsset<bool> m_stampRefused{};  // the last one of the pair; each run of them is noted once
    std::set<Symbol> m_strangers;     // of whom was spoken unasked; each is noted once
    std::optional<MonotonicTime> m_tradesRejoinedAt;
    QTimer m_watch;
};

// Of trades that are not empty, newest first.
TradeTape tapeOf(std::vector<PublicTrade> trades);

}  // namespace pentad::btcturk
