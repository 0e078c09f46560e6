// SPDX-License-Identifier: GPL-3.0-or-later
// Backtests as the terminal sees them: asked for by settings, run in the background, several kept for comparison.
// Results are immutable. Implemented in app/composition; calls return at once. Thread: the reader's.
#pragma once

#include "contracts/DecisionCore.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace pentad {

struct BacktestRequest {
    std::string label;
    std::string dataDirectory;
    std::string interval;              // 1m, 5m, 15m, 1h, 4h, 1d
    std::vector<std::string> symbols;  // five
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    // Dotted settings key and value text, for example {"capital.edge_min_bps", "12.0"}.
    std::vector<std::pair<std::string, std::string>> settings;
};

enum class BacktestPhase : std::uint8_t { Waiting, Loading, Running, Done, Cancelled, Failed };

struct BacktestTrade {  // one round trip
    Slot slot{};
    UtcTime openedAt;
    UtcTime closedAt;
    Quantity quantity;
    Price entry;  // average
    Price exit;   // average
    Money gross;
    Money feeAndTax;
    Money net;
    Rate netRate;  // net over what was paid
    int bars = 0;
};
struct BacktestPoint {
    UtcTime at;
    Money equity;
    Rate drawdown;  // below the highest equity so far, not below 0
};
struct BacktestOutcome {
    Universe universe;
    UtcTime from;
    UtcTime to;
    std::uint64_t bars = 0;
    CoreTotals totals;
    Money startEquity;
    Money endEquity;
    Rate returnRate;
    double sharpe = 0;
    std::vector<BacktestPoint> curve;
    std::vector<BacktestTrade> trades;                             // newest last, complete
    std::vector<std::shared_ptr<DecisionRecord const>> decisions;  // newest last, at most 2000
    std::string journalSha256;
    std::chrono::nanoseconds wall{0};
    std::vector<std::string> notices;  // sentences of the engine about the candles: spans cut, gaps
};
struct BacktestRun {
    std::uint64_t id = 0;
    BacktestRequest request;
    BacktestPhase phase = BacktestPhase::Waiting;
    std::uint64_t barsDone = 0;
    std::uint64_t barsTotal = 0;
    std::string failure;                             // one sentence, if it failed
    std::shared_ptr<BacktestOutcome const> outcome;  // when done, or cancelled with a partial result
};

class BacktestRunner {
public:
    virtual ~BacktestRunner() = default;
    // One runs at a time, later ones wait. Ids ascend.
    virtual std::uint64_t start(BacktestRequest request) = 0;
    virtual void cancel(std::uint64_t id) = 0;
    virtual void forget(std::uint64_t id) = 0;
    virtual std::vector<BacktestRun> const& runs() const = 0;
    // Called in the reader's thread after runs() changed, at most about 20 times a second.
    virtual void observe(std::function<void()> changed) = 0;
};

}  // namespace pentad
