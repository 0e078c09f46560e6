// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of one asset at the interval the reader chose: made from the snapshot's base bars, exactly (highs and lows
// are compared as decimals), with the doubles for drawing beside them. Places count intervals since 1970, so a gap in
// the market is a gap in the places and nothing is invented to fill it. Following a snapshot costs what is new in it:
// chunks are told apart by their pointers. Thread: the interface's.
#pragma once

#include "chart/Interval.h"
#include "contracts/EngineSnapshot.h"

#include <span>

namespace pentad::chart {

using Place = std::int64_t;

struct SeriesBar {
    Place place = 0;
    UtcTime openTime;
    Price open;
    Price high;
    Price low;
    Price close;
    Quantity volume;
    int parts = 0;  // closed base bars in it; 0: only quotes so far, and the volume is not known
    std::array<std::optional<Price>, ChartBar::kOverlaysMax> overlays;
    friend bool operator==(SeriesBar const&, SeriesBar const&) = default;
};

// The same as places on a scale.
struct PlotBar {
    Place place = 0;
    double open = 0;
    double high = 0;
    double low = 0;
    double close = 0;
    double volume = 0;
    std::array<std::optional<double>, ChartBar::kOverlaysMax> overlays;
};
PlotBar plotBar(SeriesBar const& bar);

class BarSeries {
public:
    // What a snapshot brought, from little to much.
    enum class News : std::uint8_t { Nothing, Forming, Closed, Rebuilt };

    void setInterval(Interval interval);
    // Takes over what is new for an asset; a different asset must be announced by clear().
    News follow(AssetSnapshot const& asset);
    void clear();

    std::span<SeriesBar const> closed() const { return {m_bars.data(), m_closed}; }
    std::span<PlotBar const> closedPlot() const { return {m_plot.data(), m_closed}; }
    // The bar that is not over: closed base bars of a bucket that is not full, and the quotes since.
    std::optional<SeriesBar> const& forming() const { return m_forming; }

    bool empty() const { return m_closed == 0 && !m_forming; }
    // Of the oldest and of the newest bar, forming included; there must be one.
    Place firstPlace() const;
    Place lastPlace() const;
    SeriesBar const* at(Place place) const;
    // The bar at the place, or the nearest one.
    SeriesBar const* nearest(Place place) const;
    // Index into closed() of the first bar not before the place.
    std::size_t indexFrom(Place place) const;

    // At least the length of a base bar.
    Milliseconds length() const { return m_length; }
    Place placeOf(UtcTime time) const;
    UtcTime timeOf(Place place) const;

    // Base bars read since the beginning: what following has cost.
    std::uint64_t barsRead() const { return m_barsRead; }

private:
    bool continues(BarHistory const& history, std::size_t same) const;
    void append(BarHistory const& history, std::size_t same);
    void add(ChartBar const& bar);
    void settle(std::optional<Bar> const& forming);

    Interval m_interval = Interval::FifteenMinutes;
    Milliseconds m_barLength{60'000};
    Milliseconds m_length{900'000};
    Milliseconds m_offset{0};  // base bars need not begin at multiples of their length
    BarHistory m_chunks;
    std::vector<SeriesBar> m_bars;  // the last one may still be forming
    std::vector<PlotBar> m_plot;
    std::size_t m_closed = 0;
    std::optional<UtcTime> m_newestEnd;  // of the newest base bar
    std::optional<SeriesBar> m_forming;
    std::uint64_t m_barsRead = 0;
};

}  // namespace pentad::chart
