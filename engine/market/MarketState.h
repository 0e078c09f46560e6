// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the five markets: newest bar and quote, when they were heard of, and a bounded ring of closes.
// A quote that is not positive, crossed, or far from what was told before (PriceBand.h) is refused: it
// neither moves prices nor freshens the data. A quote that was lost stays lost until a real one comes, however young.
// Where only candles come (backtests), the close stands for bid, ask and last. A bar not newer than the newest is
// ignored: feeds repeat themselves after a reconnect. Pure; O(1) per event. Thread: the core's.
#pragma once

#include "contracts/Strategy.h"
#include "domain/EngineEvent.h"
#include "domain/Parameters.h"
#include "market/PriceBand.h"

#include <array>

namespace pentad::market {

class CloseRing {
public:
    static constexpr std::size_t kCapacity = 1500;  // 24 h of one-minute bars and some

    void push(UtcTime openTime, Price close)
    {
        m_items[m_next] = {openTime, close};
        m_next = m_next + 1 == kCapacity ? 0 : m_next + 1;
        m_size = m_size == kCapacity ? kCapacity : m_size + 1;
    }
    std::size_t size() const { return m_size; }
    // 0 = newest; back < size().
    Price close(std::size_t back) const { return item(back).close; }
    UtcTime openTime(std::size_t back) const { return item(back).openTime; }

private:
    struct Item {
        UtcTime openTime;
        Price close;
    };
    Item const& item(std::size_t back) const
    {
        check(back < m_size, "CloseRing: beyond what is kept");
        std::size_t const newest = m_next + kCapacity - 1;
        return m_items[(newest - back) % kCapacity];
    }

    std::array<Item, kCapacity> m_items{};
    std::size_t m_next = 0;
    std::size_t m_size = 0;
};

class MarketState {
public:
    // A real quote no older than `quoteMaximum` says more about bid and ask than the close of a bar.
    explicit MarketState(Milliseconds quoteMaximum) : m_quoteMaximum(quoteMaximum) {}

    // False if the bar is not newer than the newest of its asset, or far from its quotes, and was ignored.
    bool observe(UtcTime now, BarClosed const& event);
    // False if the quote makes no sense and was refused.
    bool observe(UtcTime now, QuoteChanged const& event);
    void lose(Slot slot) { m_lost[slot] = true; }
    bool isLost(Slot slot) const { return m_lost[slot]; }
    // Bars seen so far are no longer new; called when a cycle ends.
    void endCycle();

    MarketView const& view() const { return m_view; }
    MarketView& view() { return m_view; }
    bool hasData(Slot slot) const { return m_heard[slot].has_value(); }
    // Nothing if nothing was heard yet.
    std::optional<Milliseconds> dataAge(Slot slot, UtcTime now) const;
    std::optional<Milliseconds> feedAge(UtcTime now) const;
    Price mark(Slot slot, MarkBasis basis) const;
    CloseRing const& closes(Slot slot) const { return m_closes[slot]; }

private:
    Milliseconds m_quoteMaximum;
    MarketView m_view;
    PerAsset<std::optional<UtcTime>> m_heard;
    PerAsset<std::optional<UtcTime>> m_quoteHeard;  // real quotes only
    PerAsset<bool> m_lost{};
    std::optional<UtcTime> m_feedHeard;
    PerAsset<std::optional<UtcTime>> m_lastBarTime;  // open time of the newest bar
    PerAsset<CloseRing> m_closes;
    PerAsset<PriceBand> m_bands;
};

}  // namespace pentad::market
