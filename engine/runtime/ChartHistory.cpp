// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/ChartHistory.h"

#include <algorithm>

namespace pentad::runtime {

ChartHistory::ChartHistory(Milliseconds barLength) : m_barLength(barLength)
{
    check(barLength > Milliseconds(0), "ChartHistory: bars need a length");
}

std::optional<UtcTime> ChartHistory::newest(Lane const& lane)
{
    if (!lane.tail.empty()) {
        return lane.tail.back().bar.openTime;
    }
    return lane.full.empty() ? std::nullopt : std::optional(lane.full.back()->back().bar.openTime);
}

void ChartHistory::append(Lane& lane, ChartBar bar)
{
    lane.tail.push_back(std::move(bar));
    lane.shown.reset();
    if (lane.tail.size() == kChunkBars) {
        lane.full.push_back(std::make_shared<BarChunk const>(std::move(lane.tail)));
        lane.tail = {};
        lane.tail.reserve(kChunkBars);
    }
    if (lane.full.size() * kChunkBars + lane.tail.size() > kBarsMax) {
        lane.full.erase(lane.full.begin());
        lane.exhausted = false;  // what was let go can be asked for again
    }
}

void ChartHistory::observe(BarClosed const& event, Strategy const& strategy)
{
    Lane& lane = m_lanes[event.slot];
    if (auto const last = newest(lane); last && event.bar.openTime <= *last) {
        return;
    }
    ChartBar bar;
    bar.bar = event.bar;
    m_values.clear();
    strategy.indicators(event.slot, m_values);
    for (IndicatorValue const& value : m_values) {
        if (!value.onPriceScale) {
            continue;
        }
        auto found = std::find(lane.names.begin(), lane.names.end(), value.name);
        if (found == lane.names.end()) {
            if (lane.names.size() == ChartBar::kOverlaysMax) {
                continue;
            }
            found = lane.names.insert(lane.names.end(), std::string(value.name));
        }
        bar.overlays[static_cast<std::size_t>(found - lane.names.begin())] = Price(value.value);
    }
    append(lane, std::move(bar));
    if (lane.forming && lane.forming->openTime <= event.bar.openTime) {
        lane.forming.reset();
    }
}

// Bars of a market need not begin at multiples of their length since 1970: weeks begin on a day of their own.
UtcTime ChartHistory::openTimeOf(Lane const& lane, UtcTime time) const
{
    UtcTime const anchor = newest(lane).value_or(UtcTime{});
    std::int64_t const length = m_barLength.count();
    std::int64_t const since = (time - anchor).count();
    std::int64_t const bars = since >= 0 ? since / length : -((-since + length - 1) / length);
    return anchor + bars * m_barLength;
}

void ChartHistory::observe(QuoteChanged const& event)
{
    Quote const& quote = event.quote;
    if (!quote.bid.isPositive() || quote.ask < quote.bid) {
        return;  // nobody believes it
    }
    Lane& lane = m_lanes[event.slot];
    Price const price = quote.last.isPositive() ? quote.last : quote.bid;
    UtcTime const openTime = openTimeOf(lane, quote.at);
    if (auto const last = newest(lane); last && openTime <= *last) {
        return;  // belongs to a bar that has closed
    }
    if (lane.forming && openTime < lane.forming->openTime) {
        return;
    }
    if (!lane.forming || lane.forming->openTime != openTime) {
        lane.forming = Bar{openTime, price, price, price, price, {}};
        return;
    }
    lane.forming->high = max(lane.forming->high, price);
    lane.forming->low = min(lane.forming->low, price);
    lane.forming->close = price;
}

std::size_t ChartHistory::prepend(Slot slot, std::span<Bar const> older, bool exhausted)
{
    Lane& lane = m_lanes[slot];
    if (auto const first = oldest(slot)) {
        auto const end =
            std::partition_point(older.begin(), older.end(), [&](Bar const& bar) { return bar.openTime < *first; });
        older = older.first(static_cast<std::size_t>(end - older.begin()));
    }
    if (older.size() > room(slot)) {
        older = older.last(room(slot));
        exhausted = false;
    }
    lane.exhausted = exhausted;
    if (older.empty()) {
        return 0;
    }
    if (older.size() % kChunkBars == 0) {
        BarHistory all;
        for (std::size_t at = 0; at < older.size(); at += kChunkBars) {
            BarChunk chunk;
            for (Bar const& bar : older.subspan(at, kChunkBars)) {
                chunk.push_back(ChartBar{bar, {}});
            }
            all.push_back(std::make_shared<BarChunk const>(std::move(chunk)));
        }
        lane.full.insert(lane.full.begin(), all.begin(), all.end());
        return older.size();
    }
    // The oldest bars there are do not fill a chunk: all are put into new ones, so that only the last is not full.
    Lane fresh;
    for (Bar const& bar : older) {
        append(fresh, ChartBar{bar, {}});
    }
    for (auto const& chunk : lane.full) {
        for (ChartBar const& bar : *chunk) {
            append(fresh, bar);
        }
    }
    for (ChartBar const& bar : lane.tail) {
        append(fresh, bar);
    }
    lane.full = std::move(fresh.full);
    lane.tail = std::move(fresh.tail);
    lane.shown.reset();
    return older.size();
}

std::size_t ChartHistory::barCount(Slot slot) const
{
    return m_lanes[slot].full.size() * kChunkBars + m_lanes[slot].tail.size();
}

std::optional<UtcTime> ChartHistory::oldest(Slot slot) const
{
    Lane const& lane = m_lanes[slot];
    if (!lane.full.empty()) {
        return lane.full.front()->front().bar.openTime;
    }
    return lane.tail.empty() ? std::nullopt : std::optional(lane.tail.front().bar.openTime);
}

std::size_t ChartHistory::barsBefore(Slot slot, UtcTime time) const
{
    auto const before = [&](BarChunk const& chunk) {
        auto const end = std::partition_point(chunk.begin(), chunk.end(),
                                              [&](ChartBar const& bar) { return bar.bar.openTime < time; });
        return static_cast<std::size_t>(end - chunk.begin());
    };
    std::size_t count = before(m_lanes[slot].tail);
    for (auto const& chunk : m_lanes[slot].full) {
        count += before(*chunk);
    }
    return count;
}

std::size_t ChartHistory::room(Slot slot) const
{
    std::size_t const count = barCount(slot);
    // A chunk is kept free, so that what was loaded is not let go again with the next bars.
    std::size_t const most = kBarsMax - kChunkBars;
    return count >= most ? 0 : (most - count) / kChunkBars * kChunkBars;
}

void ChartHistory::fill(Slot slot, AssetSnapshot& asset)
{
    Lane& lane = m_lanes[slot];
    asset.history = lane.full;
    if (!lane.tail.empty()) {
        if (!lane.shown) {
            lane.shown = std::make_shared<BarChunk const>(lane.tail);
        }
        asset.history.push_back(lane.shown);
    }
    asset.overlayNames = lane.names;
    asset.formingBar = lane.forming;
    asset.barLength = m_barLength;
    asset.historyExhausted = lane.exhausted;
}

}  // namespace pentad::runtime
