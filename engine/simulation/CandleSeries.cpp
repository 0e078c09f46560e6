// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleSeries.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pentad::simulation {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

constexpr std::array<std::pair<std::string_view, Milliseconds>, 8> kIntervals{{
    {"1m", 1min},
    {"5m", 5min},
    {"15m", 15min},
    {"30m", 30min},
    {"1h", 1h},
    {"4h", 4h},
    {"1d", 24h},
    {"1w", 168h},
}};

}  // namespace

void CandleSeries::narrow(UtcTime first, UtcTime last)
{
    auto const opensBefore = [](Candle const& candle, std::int64_t time) { return candle.openTimeMs < time; };
    auto const begin = m_candles.begin();
    std::int64_t const firstMs = first.time_since_epoch().count();
    std::int64_t const lastMs = last.time_since_epoch().count();
    auto const usedBegin = std::lower_bound(begin, m_candles.end(), firstMs, opensBefore);
    auto const usedEnd = std::lower_bound(usedBegin, m_candles.end(), lastMs + 1, opensBefore);
    m_usedBegin = static_cast<std::size_t>(usedBegin - begin);
    m_usedEnd = static_cast<std::size_t>(usedEnd - begin);
}

Gaps gapsOf(CandleSeries const& series)
{
    Gaps gaps;
    auto const candles = series.candles();
    std::int64_t const interval = series.interval().count();
    for (std::size_t i = 1; i < candles.size(); ++i) {
        std::int64_t const step = candles[i].openTimeMs - candles[i - 1].openTimeMs;
        if (step != interval) {
            auto const missing = static_cast<std::uint64_t>(step / interval - 1);
            ++gaps.count;
            gaps.missing += missing;
            gaps.longest = std::max(gaps.longest, missing);
        }
    }
    return gaps;
}

std::optional<Milliseconds> parseInterval(std::string_view text)
{
    for (auto const& [name, interval] : kIntervals) {
        if (name == text) {
            return interval;
        }
    }
    return std::nullopt;
}

std::string_view intervalText(Milliseconds interval)
{
    for (auto const& [name, known] : kIntervals) {
        if (known == interval) {
            return name;
        }
    }
    return {};
}

std::string_view intervalChoices()
{
    return "1m, 5m, 15m, 30m, 1h, 4h, 1d or 1w";
}

}  // namespace pentad::simulation
