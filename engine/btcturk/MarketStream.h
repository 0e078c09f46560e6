// SPDX-License-Identifier: GPL-3.0-or-later
// The public part of the socket for the five pairs: books kept from numbered changes, tickers, trades. A book that loses
// its order is dropped and joined anew; a join that brings no book is repeated, and if that does not help the line is
// started over, because the exchange says "joined" to anything. Thread: the engine's.
#pragma once

#include "btcturk/SocketLine.h"
#include "domain/Instrument.h"
#include "market/OrderBook.h"

#include <deque>

namespace pentad::btcturk {

class MarketStream final : public QObject {
public:
    struct Parameters {
        Milliseconds bookPatience{5'000};
        Milliseconds candleLength{60'000};
        int joinsMaximum = 3;
    };
    struct Observers {
        // The best prices or the last price of a pair, or a fresh word that they are the same.
        std::function<void(Slot)> touched;
        // `history`: what was traded before the join, newest first.
        std::function<void(Slot, std::span<MarketTrade const>, bool history)> traded;
        // The candle under way, as the exchange has it.
        std::function<void(Slot, Bar const&)> candle;
        // Trades may have been missed since.
        std::function<void()> broke;
    };

    MarketStream(SocketLineParameters line, SocketLine::Shared shared, PerAsset<Symbol> const& symbols,
                 Parameters parameters, Observers observers);

    void open() { m_line.open(); }
    void close() { m_line.close(); }
    SocketLine const& line() const { return m_line; }
    bool booksComplete() const;
    // Nothing while the book is incomplete or a last price is missing.
    std::optional<Quote> quote(Slot slot, UtcTime at) const;
    // Nothing while the book is incomplete.
    std::optional<Quantity> bidsWithin(Slot slot, Rate band) const;

    // For display; the same pointer as long as nothing changed, null while nothing is known.
    std::shared_ptr<DepthView const> depth(Slot slot) const;
    std::shared_ptr<TradeTape const> tape(Slot slot) const;

private:
    struct Lane {
        market::OrderBook book;
        MonotonicTime joinedAt{};
        int joins = 0;
        std::optional<Price> last;
        std::deque<PublicTrade> trades;  // newest first
        mutable std::shared_ptr<DepthView const> depth;
        mutable std::shared_ptr<TradeTape const> tape;
    };

    void joinAll();
    void joinBook(Slot slot);
    void take(Frame const& frame);
    void take(BookFrame const& frame);
    void take(BookChangeFrame const& frame);
    void take(TickersFrame const& frame);
    void take(TradesFrame const& frame);
    void take(CandleFrame const& frame);
    void bookAnswer(Slot slot, market::BookUpdate update);
    void forget();
    void watch();
    std::optional<Slot> slotOf(Symbol const& symbol) const;

    PerAsset<Symbol> m_symbols;
    SocketLine::Shared m_shared;
    Parameters m_parameters;
    Observers m_observers;
    PerAsset<Lane> m_lanes;
    SocketLine m_line;
    QTimer m_watch;
};

}  // namespace pentad::btcturk
