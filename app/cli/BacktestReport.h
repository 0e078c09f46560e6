// SPDX-License-Identifier: GPL-3.0-or-later
// How a backtest is told: as one JSON object, as a summary for people, and as files of a report folder.
// Money is written exactly, as decimals without an exponent; nothing depends on the locale. Thread: one.
#pragma once

#include "simulation/Backtest.h"

#include <filesystem>
#include <fstream>

namespace pentad::cli {

struct BacktestReport {
    simulation::BacktestResult const& result;
    simulation::CandleSet const& candles;
    Universe const& universe;
    std::vector<Symbol> inventedRules;
    std::string strategy;
    std::uint64_t seed = 0;
    std::chrono::nanoseconds loading{0};
};

std::string backtestJson(BacktestReport const& report);
std::string backtestSummary(BacktestReport const& report);

// Why no report can be written into this folder, as far as that can be told without changing anything: one sentence, or
// nothing. An empty path asks for no report.
std::string folderMistake(std::filesystem::path const& folder);

// Writes trades.csv while the backtest runs, the other files at its end.
class BacktestFiles {
public:
    // Nothing, or why the folder cannot be written: one sentence.
    std::string open(std::filesystem::path const& folder);
    void add(StepRecord const& record, Universe const& universe);
    std::string finish(BacktestReport const& report);

private:
    struct Decisions {
        std::uint64_t accepted = 0;
        std::uint64_t reduced = 0;
        std::array<std::uint64_t, kRefusalCodes> refused{};
    };
    std::string decisionsJson(BacktestReport const& report) const;

    std::filesystem::path m_folder;
    std::ofstream m_trades;
    PerAsset<Decisions> m_decisions;
};

}  // namespace pentad::cli
