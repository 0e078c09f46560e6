// SPDX-License-Identifier: GPL-3.0-or-later
// Which situations need a person. Orders that rest at the exchange against our will, or that are not ours, and coins that
// it lets nobody sell, are a drift between what is and what should be. Pure: what is seen goes in, what should be told comes out; whether it is news is the
// AlertBook's business. Thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pentad::observability {

struct AlertThresholds {
    Milliseconds window{300'000};
    int retriesMaximum = 20;
    int rejectsMaximum = 50;
    Rate dailyLossUsed{"0.8"_dec};
};

struct AlertFinding {
    AlertKind kind = AlertKind::StaleFeed;
    AlertSeverity severity = AlertSeverity::Warning;
    std::string subject;
    std::string text;
    std::int64_t occurrence = 0;  // of what may come again at once: a higher one is news
    friend bool operator==(AlertFinding const&, AlertFinding const&) = default;
};

// What the rules look at.
struct AlertSigns {
    bool isWatching = false;                                        // the engine has begun its work
    std::vector<std::pair<std::string, std::string>> stale;         // symbol, how old
    std::vector<std::pair<std::string, std::string>> openCircuits;  // group, why
    int retries = 0;                                                // within the window
    int rejects = 0;
    std::string runaway;                               // why the strategy was switched off; empty if it was not
    std::vector<std::pair<std::string, bool>> drifts;  // what was found; whether money is unexplained
    std::vector<AlertFinding> strays;                  // orders that are open at the exchange against our will
    std::vector<AlertFinding> safeModes;               // causes that the rules above do not tell
    std::optional<Rate> dailyLossUsed;
    FlattenPhase flatten = FlattenPhase::None;
    UtcTime flattenStartedAt;
    std::string flattenResult;
    bool flattenWasCut = false;  // a kill ended it
    bool flattenLeftDust = false;
    bool failed = false;
    std::string failure;
};
AlertSigns signsOf(EngineSnapshot const& snapshot);

std::vector<AlertFinding> findingsOf(AlertSigns const& signs, AlertThresholds const& thresholds);

// Counts what happened within the last window.
class WindowCount {
public:
    explicit WindowCount(Milliseconds window) : m_window(window) {}
    void add(MonotonicTime at);
    int at(MonotonicTime now);

private:
    static constexpr std::size_t kKeptMax = 200'000;
    Milliseconds m_window;
    std::deque<MonotonicTime> m_times;
};

}  // namespace pentad::observability
