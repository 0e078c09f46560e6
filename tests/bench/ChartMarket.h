// SPDX-License-Identifier: GPL-3.0-or-later
// What the chart figures share: a made-up market with some thousand closed candles and a last price that moves, and a
// chart zoomed out until all of them are visible. Thread: any for the market; the interface's for charts.
#pragma once

#include "chart/CandleChart.h"
#include "contracts/EngineSnapshot.h"

#include <chrono>

namespace pentad::bench {

// The same market for all five assets.
class Market {
public:
    explicit Market(int bars);

    // The next price: a newer snapshot, valid until the one after it.
    EngineSnapshot const& tick();
    Bar const& forming() const { return *m_snapshot.assets[Slot{0}].formingBar; }
    int bars() const { return m_bars; }
    static ChartBar barAt(int number);

private:
    int m_bars;
    int m_tick = 0;
    EngineSnapshot m_snapshot;
};

void zoomOut(chart::CandleChart& chart);

// Lets the event loop of this thread turn for so long.
void turnEvents(std::chrono::milliseconds time);

}  // namespace pentad::bench
