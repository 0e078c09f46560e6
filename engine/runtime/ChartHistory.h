// SPDX-License-Identifier: GPL-3.0-or-later
// The candles behind the charts: the newest closed bars of each asset with the strategy's lines at each close, in chunks
// that never change once they are full, and the bar that is forming out of quotes. A published view shares the chunks,
// so publishing costs what has changed since the last time, never the history. Not part of the core's state: it comes
// back from the feed's history. Bounded. Thread: the engine's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "domain/EngineEvent.h"

#include <span>

namespace pentad::runtime {

class ChartHistory {
public:
    static constexpr std::size_t kChunkBars = 256;
    static constexpr std::size_t kBarsMax = 5'000;  // per asset

    explicit ChartHistory(Milliseconds barLength);

    // A bar that closed, after the strategy has seen it. Not newer than the newest: ignored, feeds repeat themselves.
    void observe(BarClosed const& event, Strategy const& strategy);
    void observe(QuoteChanged const& event);
    // Bars before the oldest, ascending; others are left out. Returns how many were taken. `exhausted`: there are no
    // more before them.
    std::size_t prepend(Slot slot, std::span<Bar const> older, bool exhausted);

    std::size_t barCount(Slot slot) const;
    std::optional<UtcTime> oldest(Slot slot) const;
    // How many closed bars lie before `time`.
    std::size_t barsBefore(Slot slot, UtcTime time) const;
    // How many more whole chunks' worth of bars may be put before the oldest.
    std::size_t room(Slot slot) const;

    // history, overlayNames, formingBar, barLength and historyExhausted.
    void fill(Slot slot, AssetSnapshot& asset);

private:
    struct Lane {
        BarHistory full;                        // oldest first, each of kChunkBars
        BarChunk tail;                          // fewer than kChunkBars
        std::shared_ptr<BarChunk const> shown;  // the tail as it was last published, null if it has changed since
        std::vector<std::string> names;
        std::optional<Bar> forming;
        bool exhausted = false;
    };
    void append(Lane& lane, ChartBar bar);
    static std::optional<UtcTime> newest(Lane const& lane);
    UtcTime openTimeOf(Lane const& lane, UtcTime time) const;

    Milliseconds m_barLength;
    PerAsset<Lane> m_lanes;
    std::vector<IndicatorValue> m_values;  // kept for its memory
};

}  // namespace pentad::runtime
