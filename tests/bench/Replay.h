// SPDX-License-Identifier: GPL-3.0-or-later
// The replay that all figures are about: five made-up markets of one-minute bars, and the plain EMA cross (12/26, long
// only, fixed stake, 15 bps fee, fill at the next open) through the whole path with every limit wide open.
// Same seed, same bars, on every machine. Thread: one.
#pragma once

#include "config/Settings.h"
#include "simulation/Backtest.h"

#include <filesystem>

namespace pentad::bench {

inline constexpr std::size_t kBarsEach = 500'000;
inline constexpr std::uint64_t kSeed = 20'240'229;

// A random walk per asset, without trend.
simulation::CandleSet syntheticCandles(std::size_t barsEach, std::uint64_t seed);
// One <SYMBOL>-1m.csv per asset; false if the folder cannot be written.
bool writeCandles(simulation::CandleSet const& candles, std::filesystem::path const& folder);

config::Settings replaySettings();
Universe replayUniverse(simulation::CandleSet const& candles);

// The whole path, once, into this journal.
simulation::BacktestResult replay(simulation::CandleSet const& candles, Journal& journal, std::size_t commitBatch = 1,
                                  simulation::BacktestObserver* observer = nullptr);
// The same into a DigestJournal.
simulation::BacktestResult replayInMemory(simulation::CandleSet const& candles);

// Only the strategy: it sees every bar, decides, and gets what it wants at the next open. No money.
struct BareRun {
    std::uint64_t bars = 0;
    std::uint64_t orders = 0;
    double seconds = 0;
};
BareRun bareStrategy(simulation::CandleSet const& candles);

// True if the books of the run balance to the last unit and something was traded.
bool balanced(simulation::BacktestResult const& result);

double seconds(simulation::BacktestResult const& result);

}  // namespace pentad::bench
