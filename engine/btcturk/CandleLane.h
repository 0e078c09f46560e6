// SPDX-License-Identifier: GPL-3.0-or-later
// The candles of one pair on their way to the engine: history of the chart host first, then each candle as it closes,
// built from trades where all were heard, from the chart host where not. Always: candles leave in ascending order, each
// once, without a hole (an interval without trades is flat), none before the history has come, and only what closed
// lately as new; what closed earlier is history, for it must not lead to a decision. What was told is compared with
// the chart host afterwards and corrected for the charts. Bounded. Pure, thread: one.
#pragma once

#include "btcturk/BarAssembler.h"
#include "domain/EngineEvent.h"

#include <deque>
#include <span>
#include <vector>

namespace pentad::btcturk {

struct CandleRange {
    UtcTime from;  // open time of the first
    UtcTime to;    // open time of the last
    friend bool operator==(CandleRange const&, CandleRange const&) = default;
};

class CandleLane {
public:
    static constexpr std::size_t kBarsKept = 6'000;
    // The chart host needs a moment to finish a candle; younger ones of it are not believed.
    static constexpr Milliseconds kSettling{3'000};

    // Both on the exchange's clock.
    struct Patience {
        Milliseconds trades{1'000};            // after a candle's end its last trades may take so long to come
        std::optional<Milliseconds> newFor{};  // so long after its end a candle is news; none = its length
    };
    // Of the history only the newest `toldBars` are told, the rest is kept for older().
    CandleLane(Slot slot, Milliseconds length, std::size_t toldBars, Patience patience)
        : m_slot(slot),
          m_length(length),
          m_toldBars(toldBars),
          m_tradesLate(patience.trades),
          m_newFor(patience.newFor.value_or(length)),
          m_trades(length)
    {
    }
    CandleLane(Slot slot, Milliseconds length) : CandleLane(slot, length, kBarsKept, Patience{}) {}

    BarAssembler& trades() { return m_trades; }
    // Candles of the chart host, ascending, at the exchange's time `now`. An empty answer to the first question means
    // that there is no history.
    std::vector<BarClosed> takeHistory(std::span<Bar const> bars, UtcTime now);
    // The candles that trades can tell by now.
    std::vector<BarClosed> closeFromTrades(UtcTime now);
    // What the chart host should be asked for: nothing, the history (`wanted` candles), or what is missing or unproven.
    std::optional<CandleRange> wanted(UtcTime now, std::size_t historyBars) const;

    bool hasHistory() const { return m_hasHistory; }
    std::vector<Bar> older(UtcTime before, std::size_t count) const;

private:
    std::optional<UtcTime> nextOpen() const;
    void tell(Bar const& bar, UtcTime now, bool proven, std::vector<BarClosed>& told);
    void correct(Bar const& bar);

    Slot m_slot;
    Milliseconds m_length;
    std::size_t m_toldBars;
    Milliseconds m_tradesLate;
    Milliseconds m_newFor;
    UtcTime m_toldFrom{};  // older candles are only kept
    BarAssembler m_trades;
    std::deque<Bar> m_bars;      // told, ascending, without holes
    std::size_t m_unproven = 0;  // of the newest, built from trades and not compared yet
    bool m_hasHistory = false;
};

}  // namespace pentad::btcturk
