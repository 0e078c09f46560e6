// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/BarSource.h"

namespace pentad::simulation {

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
        }
    }
    return true;
}

}  // namespace pentad::simulation
