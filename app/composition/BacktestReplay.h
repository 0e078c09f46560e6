// SPDX-License-Identifier: GPL-3.0-or-later
// One backtest, put together and run: what the command line and the terminal share. The candles must outlive it.
// Thread: one, any; several may run side by side.
#pragma once

#include "composition/BacktestComposition.h"
#include "simulation/Backtest.h"
#include "simulation/PaperInstruments.h"

namespace pentad::composition {

class BacktestReplay {
public:
    // `journalFile` empty: only the digest is kept. The error is one sentence.
    static Expected<std::unique_ptr<BacktestReplay>, std::string> make(config::Settings const& settings,
                                                                       simulation::CandleSet const& candles,
                                                                       std::filesystem::path const& journalFile);

    simulation::PaperUniverse const& rules() const { return m_rules; }
    Calendar const& calendar() const { return m_parts.calendar; }
    // Once. Ends cleanly after the moment in which `stop` is set.
    Expected<simulation::BacktestResult, JournalError> run(Clock const& clock, std::atomic<bool> const* stop,
                                                           simulation::BacktestObserver* observer);

private:
    BacktestReplay(config::Settings const& settings, simulation::CandleSet const& candles,
                   simulation::PaperUniverse rules, BacktestParts parts, std::size_t commitBatch);

    simulation::CandleSet const& m_candles;
    simulation::PaperUniverse m_rules;
    BacktestParts m_parts;
    std::size_t m_commitBatch;
    simulation::EventQueue m_queue;
    simulation::PaperExchange m_exchange;
};

// What a reader of the result should know of the candles and of how their orders were filled: sentences of the engine.
std::vector<std::string> backtestNotices(config::Settings const& settings, simulation::CandleSet const& candles);

// Why nothing was traded, in words of one or two lines; empty if something was.
std::string noTradeText(CoreTotals const& totals);

}  // namespace pentad::composition
