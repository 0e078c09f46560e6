// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/BarSeries.h"
#include "widgets/Geometry.h"

#include <algorithm>

namespace pentad::chart {
namespace {

std::int64_t floorDivide(std::int64_t dividend, std::int64_t divisor)
{
    return dividend >= 0 ? dividend / divisor : -((-dividend + divisor - 1) / divisor);
}

void merge(SeriesBar& bar, Bar const& part)
{
    bar.high = max(bar.high, part.high);
    bar.low = min(bar.low, part.low);
    bar.close = part.close;
}

SeriesBar begun(Place place, UtcTime openTime, Bar const& part)
{
    SeriesBar bar;
    bar.place = place;
    bar.openTime = openTime;
    bar.open = part.open;
    bar.high = part.high;
    bar.low = part.low;
    bar.close = part.close;
    return bar;
}

}  // namespace

PlotBar plotBar(SeriesBar const& bar)
{
    PlotBar plot;
    plot.place = bar.place;
    plot.open = widgets::plotted(bar.open);
    plot.high = widgets::plotted(bar.high);
    plot.low = widgets::plotted(bar.low);
    plot.close = widgets::plotted(bar.close);
    plot.volume = widgets::plotted(bar.volume);
    for (std::size_t i = 0; i < bar.overlays.size(); ++i) {
        if (bar.overlays[i]) {
            plot.overlays[i] = widgets::plotted(*bar.overlays[i]);
        }
    }
    return plot;
}

void BarSeries::setInterval(Interval interval)
{
    if (interval != m_interval) {
        m_interval = interval;
        clear();
    }
}

void BarSeries::clear()
{
    m_chunks.clear();
    m_bars.clear();
    m_plot.clear();
    m_closed = 0;
    m_newestEnd.reset();
    m_forming.reset();
    m_length = std::max<Milliseconds>(lengthOf(m_interval), m_barLength);
}

Place BarSeries::placeOf(UtcTime time) const
{
    return floorDivide((time.time_since_epoch() - m_offset).count(), m_length.count());
}

UtcTime BarSeries::timeOf(Place place) const
{
    return UtcTime(m_offset + place * m_length);
}

// Only our last chunk has grown, or whole ones came behind it.
bool BarSeries::continues(BarHistory const& history, std::size_t same) const
{
    if (same == m_chunks.size()) {
        return true;
    }
    if (same + 1 != m_chunks.size() || same >= history.size()) {
        return false;
    }
    BarChunk const& known = *m_chunks[same];
    BarChunk const& grown = *history[same];
    return !known.empty() && grown.size() >= known.size() && grown.front().bar == known.front().bar &&
           grown[known.size() - 1].bar == known.back().bar;
}

BarSeries::News BarSeries::follow(AssetSnapshot const& asset)
{
    BarHistory const& history = asset.history;
    std::size_t same = 0;
    while (same < history.size() && same < m_chunks.size() && history[same] == m_chunks[same]) {
        ++same;
    }
    bool const isSameHistory = same == history.size() && same == m_chunks.size();
    bool const rebuild = asset.barLength != m_barLength || m_bars.empty() || !continues(history, same);
    std::size_t const closedBefore = m_closed;
    std::optional<SeriesBar> const formingBefore = m_forming;
    if (rebuild) {
        bool const wasEmpty = empty();
        m_barLength = asset.barLength;
        clear();
        m_offset = Milliseconds(0);
        if (m_length == m_barLength && !history.empty() && !history.front()->empty()) {
            m_offset = history.front()->front().bar.openTime.time_since_epoch() % m_length;
        }
        append(history, 0);
        settle(asset.formingBar);
        return wasEmpty && empty() ? News::Nothing : News::Rebuilt;
    }
    if (!isSameHistory) {
        append(history, same);
    }
    settle(asset.formingBar);
    if (m_closed != closedBefore) {
        return News::Closed;
    }
    return m_forming != formingBefore ? News::Forming : News::Nothing;
}

void BarSeries::append(BarHistory const& history, std::size_t same)
{
    std::size_t skip = same < m_chunks.size() ? m_chunks[same]->size() : 0;
    for (std::size_t i = same; i < history.size(); ++i) {
        BarChunk const& chunk = *history[i];
        for (std::size_t at = std::exchange(skip, 0); at < chunk.size(); ++at) {
            add(chunk[at]);
        }
    }
    m_chunks.resize(same);
    m_chunks.insert(m_chunks.end(), history.begin() + static_cast<std::ptrdiff_t>(same), history.end());
}

void BarSeries::add(ChartBar const& bar)
{
    ++m_barsRead;
    Place const place = placeOf(bar.bar.openTime);
    m_newestEnd = bar.bar.openTime + m_barLength;
    if (m_bars.empty() || m_bars.back().place < place) {
        m_bars.push_back(begun(place, timeOf(place), bar.bar));
        m_plot.emplace_back();
    } else {
        merge(m_bars.back(), bar.bar);
    }
    SeriesBar& newest = m_bars.back();
    newest.volume += bar.bar.volume;
    newest.overlays = bar.overlays;
    ++newest.parts;
    m_plot.back() = plotBar(newest);
}

void BarSeries::settle(std::optional<Bar> const& forming)
{
    m_closed = m_bars.size();
    m_forming.reset();
    bool const hasQuotes = forming && forming->open.isPositive();
    Place const quoted = hasQuotes ? placeOf(forming->openTime) : 0;
    if (m_bars.empty()) {
        if (hasQuotes) {
            m_forming = begun(quoted, timeOf(quoted), *forming);
        }
        return;
    }
    Place const last = m_bars.back().place;
    bool const isFull = *m_newestEnd >= timeOf(last + 1);
    bool const isLeft = hasQuotes && quoted > last;
    if (isLeft) {
        m_forming = begun(quoted, timeOf(quoted), *forming);
    } else if (!isFull) {
        --m_closed;
        m_forming = m_bars.back();
        if (hasQuotes && quoted == last) {
            merge(*m_forming, *forming);
        }
    }
}

Place BarSeries::firstPlace() const
{
    check(!empty(), "BarSeries: there is no bar");
    return m_closed > 0 ? m_bars.front().place : m_forming->place;
}

Place BarSeries::lastPlace() const
{
    check(!empty(), "BarSeries: there is no bar");
    return m_forming ? m_forming->place : m_bars[m_closed - 1].place;
}

std::size_t BarSeries::indexFrom(Place place) const
{
    auto const bars = closedPlot();
    auto const found =
        std::partition_point(bars.begin(), bars.end(), [&](PlotBar const& b) { return b.place < place; });
    return static_cast<std::size_t>(found - bars.begin());
}

SeriesBar const* BarSeries::at(Place place) const
{
    if (m_forming && m_forming->place == place) {
        return &*m_forming;
    }
    std::size_t const index = indexFrom(place);
    return index < m_closed && m_bars[index].place == place ? &m_bars[index] : nullptr;
}

SeriesBar const* BarSeries::nearest(Place place) const
{
    if (empty()) {
        return nullptr;
    }
    if (m_forming && (m_closed == 0 || place >= m_forming->place)) {
        return &*m_forming;
    }
    std::size_t const index = indexFrom(place);
    SeriesBar const* const after = index < m_closed ? &m_bars[index] : m_forming ? &*m_forming : nullptr;
    SeriesBar const* const before = index > 0 ? &m_bars[index - 1] : nullptr;
    if (after == nullptr || before == nullptr) {
        return after != nullptr ? after : before;
    }
    return after->place - place <= place - before->place ? after : before;
}

}  // namespace pentad::chart
