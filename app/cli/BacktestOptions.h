// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind `pentad-cli backtest`. What concerns settings (also the data folder, the symbols, the interval, the
// strategy and the seed) becomes an override of them; the rest stays here.
// A mistake is one sentence: what, where, what to do. Thread: any, a value.
#pragma once

#include "composition/SettingsOptions.h"
#include "foundation/Clock.h"
#include "foundation/Expected.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace pentad::cli {

struct BacktestOptions {
    composition::SettingsOptions settings;
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    std::filesystem::path report;   // empty = no report files
    std::filesystem::path journal;  // empty = digest only
    int threads = 2;
    bool json = false;
    bool skipMalformed = false;
    bool help = false;
};

// `arguments` are those behind the word backtest.
Expected<BacktestOptions, std::string> parseBacktestOptions(std::span<std::string const> arguments);
std::string_view backtestUsage();

}  // namespace pentad::cli
