// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/BarSource.h"

#include <algorithm>
#include <limits>

namespace pentad::simulation {

namespace {

// So many bars of an asset are asked of the memory before they are needed: reading them is most of what a bar costs.
constexpr std::ptrdiff_t kAhead = 8;

}  // namespace

CandleSource::CandleSource(CandleSet const& set) : m_interval(set.interval)
{
    for (Slot const slot : kSlots) {
        Lane& lane = m_lanes[slot];
        lane.series = &set.files[slot].series;
        auto const candles = lane.series->candles();
        lane.next = candles.data();
        lane.end = candles.data() + candles.size();
    }
}

CandleSource::CandleSource(std::unique_ptr<CandleSet const> set) : CandleSource(*set)
{
    m_owned = std::move(set);
}

bool CandleSource::next(BarFrame& frame)
{
    constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
    std::int64_t time = kNever;
    for (Lane const& lane : m_lanes) {
        if (lane.next != lane.end && lane.next->openTimeMs < time) {
            time = lane.next->openTimeMs;
        }
    }
    if (time == kNever) {
        return false;
    }
    frame.openTime = UtcTime(Milliseconds(time));
    frame.interval = m_interval;
    for (Slot const slot : kSlots) {
        Lane& lane = m_lanes[slot];
        bool const present = lane.next != lane.end && lane.next->openTimeMs == time;
        frame.present[slot] = present;
        if (present) {
            lane.series->fill(frame.bars[slot], *lane.next++);
            __builtin_prefetch(lane.next + kAhead);
        }
    }
    return true;
}

std::vector<Bar> CandleSource::older(Slot slot, UtcTime before, std::size_t count) const
{
    CandleSeries const& series = *m_lanes[slot].series;
    std::int64_t const latest = (before - m_interval).time_since_epoch().count();
    auto const candles = series.candles();
    auto const end = std::partition_point(candles.begin(), candles.end(),
                                          [&](Candle const& candle) { return candle.openTimeMs <= latest; });
    auto const known = static_cast<std::size_t>(end - candles.begin());
    std::vector<Bar> bars;
    for (Candle const& candle : candles.first(known).last(std::min(known, count))) {
        bars.push_back(series.bar(candle));
    }
    return bars;
}

}  // namespace pentad::simulation
