// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a pair remembers of what was traded: the last trades, the candles, the last 24 hours. All of it is made
// from the same trades, so none contradicts another. Bounded. Thread: one.
#pragma once

#include "loopback/CandleStore.h"
#include "loopback/TickerWindow.h"

namespace pentad::loopback {

class TradeTape {
public:
    TradeTape(std::size_t candlesKept, std::size_t tradesKept) : m_candles(candlesKept), m_tradesKept(tradesKept) {}

    // What counts as the last price until something is traded.
    void begin(Price price) { m_window.begin(price); }
    void addBar(Bar const& bar, Milliseconds interval)
    {
        m_candles.addBar(bar, interval);
        m_window.addBar(bar);
    }
    void addTrade(PublicTrade const& trade)
    {
        m_candles.addTrade(trade.at, trade.price, trade.quantity);
        m_window.addTrade(trade.at, trade.price, trade.quantity);
        m_trades.push_back(trade);
        if (m_trades.size() > m_tradesKept) {
            m_trades.pop_front();
        }
    }
    // A bar without a trade still is one.
    void touch(UtcTime at) { m_candles.touch(at, m_window.last()); }

    // Zero before anything was traded.
    Price last() const { return m_window.last(); }
    TickerFigures figures(UtcTime now) const { return m_window.figures(now); }
    CandleStore const& candles() const { return m_candles; }
    // Newest first.
    std::vector<PublicTrade> newest(std::size_t count) const
    {
        std::size_t const shown = count < m_trades.size() ? count : m_trades.size();
        return {m_trades.rbegin(), m_trades.rbegin() + static_cast<std::ptrdiff_t>(shown)};
    }

private:
    CandleStore m_candles;
    TickerWindow m_window;
    std::deque<PublicTrade> m_trades;
    std::size_t m_tradesKept;
};

}  // namespace pentad::loopback
