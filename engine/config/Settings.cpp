// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Settings.h"

#include <array>
#include <utility>

namespace pentad::config {
namespace {
constexpr std::array<std::pair<std::string_view, std::chrono::minutes>, 8> kIntervals{
    {{"1m", std::chrono::minutes(1)},
     {"5m", std::chrono::minutes(5)},
     {"15m", std::chrono::minutes(15)},
     {"30m", std::chrono::minutes(30)},
     {"1h", std::chrono::hours(1)},
     {"4h", std::chrono::hours(4)},
     {"1d", std::chrono::hours(24)},
     {"1w", std::chrono::hours(168)}}};

}  // namespace

std::string_view tradingModeText(TradingMode mode)
{
    switch (mode) {
    case TradingMode::Demo: return "demo";
    case TradingMode::Paper: return "paper";
    case TradingMode::Live: return "live";
    }
    return {};
}

std::string_view logLevelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Trace: return "trace";
    case LogLevel::Debug: return "debug";
    case LogLevel::Info: return "info";
    case LogLevel::Warning: return "warning";
    case LogLevel::Error: return "error";
    }
    return {};
}

Milliseconds TradingSettings::barLength() const
{
    return intervalLength(interval);
}

std::vector<std::string_view> const& knownIntervals()
{
    static std::vector<std::string_view> const intervals = [] {
        std::vector<std::string_view> names;
        names.reserve(kIntervals.size());
        for (auto const& [name, length] : kIntervals) {
            names.push_back(name);
        }
        return names;
    }();
    return intervals;
}

Milliseconds intervalLength(std::string_view interval)
{
    for (auto const& [name, length] : kIntervals) {
        if (name == interval) {
            return length;
        }
    }
    return Milliseconds{0};
}

}  // namespace pentad::config
