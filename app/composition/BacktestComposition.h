// SPDX-License-Identifier: GPL-3.0-or-later
// What a backtest is put together from: the same core as in trading, with risk and strategy inside, and a journal that
// keeps either only the running digest or everything in a file. The command itself knows neither. Thread: any.
#pragma once

#include "config/Settings.h"
#include "contracts/DecisionCore.h"
#include "contracts/Journal.h"
#include "domain/Calendar.h"

#include <filesystem>
#include <memory>

namespace pentad::composition {

struct BacktestParts {
    Calendar calendar;
    std::unique_ptr<DecisionCore> core;
    std::unique_ptr<Journal> journal;
};

// `journalFile` empty: the journal keeps the digest in memory; otherwise a new file is made, and one that exists already
// is an error. The universe is that of settings.trading.symbols, with its trading rules.
Expected<BacktestParts, JournalError> makeBacktestCore(config::Settings const& settings, Universe const& universe,
                                                       std::filesystem::path const& journalFile);

}  // namespace pentad::composition
