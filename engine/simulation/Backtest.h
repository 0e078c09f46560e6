// SPDX-License-Identifier: GPL-3.0-or-later
// Replays candles through a core, with the paper exchange as its market. For every moment at which bars open:
// fills of the pending orders against these bars, then BarClosed for each asset that has one, then CycleDue.
// Each step is committed before its effects are carried out. With `commitBatch` above 1 the journal gets several
// records at a time: allowed because no effect leaves this process, so nothing can be sent that is not in the journal
// of whoever reads it later. Equal inputs give equal results, whatever the batch. Thread: one.
#pragma once

#include "contracts/DecisionCore.h"
#include "contracts/Journal.h"
#include "domain/Calendar.h"
#include "simulation/CandleFiles.h"
#include "simulation/EventQueue.h"
#include "simulation/PaperExchange.h"

#include <atomic>

namespace pentad::simulation {

struct EquitySample {
    UtcTime at;
    Money equity;
};

class BacktestObserver {
public:
    virtual ~BacktestObserver() = default;
    // At most about 20 times a second.
    virtual void progressed(std::uint64_t barsDone, std::uint64_t barsTotal) = 0;
    // Every record that is committed, in order.
    virtual void recorded(StepRecord const& record) = 0;
};

struct BacktestInput {
    CandleSet const& candles;
    Clock const& clock;   // for wall time only
    Calendar calendar;    // day borders of the daily returns
    std::string version;  // goes into the journal
    std::size_t commitBatch = 1;
    std::atomic<bool> const* stop = nullptr;  // set from outside: end cleanly after this moment
    BacktestObserver* observer = nullptr;
};

struct BacktestResult {
    std::uint64_t bars = 0;  // of all five assets, really replayed
    UtcTime from;            // open time of the first and of the last bar replayed
    UtcTime to;
    bool partial = false;  // stopped before the end
    CoreTotals totals;
    Money startEquity;
    JournalHead head;
    std::vector<EquitySample> dayEnds;    // start, then the end of each day
    std::vector<EquitySample> equity;     // thinned, at most about 2000, the last one included
    double sharpe = 0;                    // of daily returns, 365 days a year; 0 if it cannot be told
    std::chrono::nanoseconds wall{0};     // of the replay alone
    std::uint64_t peakResidentBytes = 0;  // of the whole process so far
};

// The exchange must submit to `queue` and must hold the opening balances.
Expected<BacktestResult, JournalError> runBacktest(BacktestInput const& input, DecisionCore& core, Journal& journal,
                                                   PaperExchange& exchange, EventQueue& queue);

// Mean over standard deviation of the returns between the samples, times the root of 365. Needs two returns.
double sharpeOf(std::span<EquitySample const> dayEnds);

}  // namespace pentad::simulation
