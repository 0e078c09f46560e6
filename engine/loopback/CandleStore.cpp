// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/CandleStore.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

// Weeks begin on a Monday; 1970 did not.
UtcTime openOf(UtcTime at, Milliseconds resolution)
{
    constexpr std::chrono::days kWeek{7};
    constexpr UtcTime kFirstMonday{std::chrono::days(4)};
    return at - (resolution == kWeek ? at - kFirstMonday : at.time_since_epoch()) % resolution;
}

}  // namespace

// The candle of this time; a new one begins and ends at `price`.
Bar& CandleStore::candleAt(std::size_t which, UtcTime at, Price price)
{
    UtcTime const open = openOf(at, kResolutions[which]);
    auto& candles = m_candles[which];
    if (candles.empty() || candles.back().openTime < open) {
        candles.push_back(Bar{open, price, price, price, price, Quantity{}});
        if (candles.size() > m_kept) {
            candles.pop_front();
        }
    }
    return candles.back();
}

void CandleStore::addBar(Bar const& bar, Milliseconds interval)
{
    for (std::size_t which = 0; which < kResolutions.size(); ++which) {
        if (kResolutions[which] >= interval && kResolutions[which] % interval == Milliseconds(0)) {
            Bar& candle = candleAt(which, bar.openTime, bar.open);
            candle.high = max(candle.high, bar.high);
            candle.low = min(candle.low, bar.low);
            candle.close = bar.close;
            candle.volume += bar.volume;
        }
    }
}

void CandleStore::addTrade(UtcTime at, Price price, Quantity quantity)
{
    for (std::size_t which = 0; which < kResolutions.size(); ++which) {
        Bar& candle = candleAt(which, at, price);
        if (candle.volume.isZero()) {
            // It was only touched: the first trade makes it.
            candle.open = candle.high = candle.low = price;
        }
        candle.high = max(candle.high, price);
        candle.low = min(candle.low, price);
        candle.close = price;
        candle.volume += quantity;
    }
}

void CandleStore::touch(UtcTime at, Price price)
{
    for (std::size_t which = 0; which < kResolutions.size(); ++which) {
        candleAt(which, at, price);
    }
}

std::deque<Bar> const* CandleStore::of(Milliseconds resolution) const
{
    auto const found = std::find(kResolutions.begin(), kResolutions.end(), resolution);
    return found != kResolutions.end() ? &m_candles[static_cast<std::size_t>(found - kResolutions.begin())] : nullptr;
}

std::vector<Bar> CandleStore::candles(Milliseconds resolution, UtcTime from, UtcTime to, std::size_t count) const
{
    std::deque<Bar> const* const all = of(resolution);
    if (all == nullptr || to < from) {
        return {};
    }
    auto const first =
        std::partition_point(all->begin(), all->end(), [&](Bar const& bar) { return bar.openTime < from; });
    auto const last = std::partition_point(first, all->end(), [&](Bar const& bar) { return bar.openTime <= to; });
    auto const found = static_cast<std::size_t>(last - first);
    return {last - static_cast<std::ptrdiff_t>(std::min(found, count)), last};
}

std::optional<Bar> CandleStore::oldest(Milliseconds resolution) const
{
    std::deque<Bar> const* const all = of(resolution);
    return all != nullptr && !all->empty() ? std::optional(all->front()) : std::nullopt;
}

std::optional<Bar> CandleStore::latest(Milliseconds resolution) const
{
    std::deque<Bar> const* const all = of(resolution);
    return all != nullptr && !all->empty() ? std::optional(all->back()) : std::nullopt;
}

}  // namespace pentad::loopback
