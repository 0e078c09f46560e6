// SPDX-License-Identifier: GPL-3.0-or-later
// The candles of one pair in every resolution the exchange publishes, made from its trades and, before those, from the
// bars of its history. Times ascend; a candle exists where something was traded or touch() said that time passed.
// Bounded: the oldest candles of each resolution fall out. Cost per trade: constant. Thread: one.
#pragma once

#include "domain/MarketData.h"

#include <array>
#include <deque>
#include <optional>
#include <vector>

namespace pentad::loopback {

inline constexpr std::array<Milliseconds, 8> kResolutions{
    std::chrono::minutes(1), std::chrono::minutes(5),   std::chrono::minutes(15), std::chrono::minutes(30),
    std::chrono::hours(1),   std::chrono::minutes(240), std::chrono::days(1),     std::chrono::days(7)};

class CandleStore {
public:
    explicit CandleStore(std::size_t kept) : m_kept(kept) {}

    // A bar of the past; goes into every resolution that is a multiple of its interval.
    void addBar(Bar const& bar, Milliseconds interval);
    void addTrade(UtcTime at, Price price, Quantity quantity);
    // Candles of this time exist, without volume where nothing was traded.
    void touch(UtcTime at, Price price);

    // Those that open in [from, to], ascending, the newest `count` of them; empty for other resolutions.
    std::vector<Bar> candles(Milliseconds resolution, UtcTime from, UtcTime to, std::size_t count) const;
    std::optional<Bar> oldest(Milliseconds resolution) const;
    std::optional<Bar> latest(Milliseconds resolution) const;

private:
    Bar& candleAt(std::size_t which, UtcTime at, Price price);
    std::deque<Bar> const* of(Milliseconds resolution) const;

    std::size_t m_kept;
    std::array<std::deque<Bar>, kResolutions.size()> m_candles;
};

}  // namespace pentad::loopback
