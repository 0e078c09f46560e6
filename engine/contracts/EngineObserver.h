// SPDX-License-Identifier: GPL-3.0-or-later
// Watches the engine from outside: what it heard, committed, sent and showed, and how long that took. Nothing that an
// observer does may come back into a decision, except as a command that is journalled like everybody's. It must not wait
// and must not throw. Thread: the engine's.
#pragma once

#include "contracts/Alert.h"
#include "contracts/DecisionCore.h"
#include "contracts/EngineSnapshot.h"

namespace pentad {

// One attempt of one call over the line to the exchange.
struct CallReport {
    std::string_view route;       // path of the route, one of a fixed set
    int status = 0;               // of HTTP; 0 without an answer
    std::string_view failure;     // none, timed out ...; one of a fixed set
    int attempt = 1;              // 1 for the first
    bool again = false;           // it will be tried again
    ClientOrderId clientOrderId;  // of the order that it is about; empty for others
    MonotonicTime began;
    MonotonicTime ended;

    bool failed() const { return status < 200 || status >= 300; }
};

struct CycleReport {
    CycleId cycle{};
    MonotonicTime began;
    MonotonicTime ended;
    CycleTiming timing;
};

// The journal could not be written, or can be again.
struct JournalReport {
    bool works = false;          // again
    std::string why;             // of the newest failure
    std::uint64_t failures = 0;  // in a row
    Milliseconds lasted{0};      // since the first of them
    std::size_t waiting = 0;     // steps that are in memory only
};

class EngineObserver {
public:
    virtual ~EngineObserver() = default;
    // Before the core decides about it.
    virtual void heard(EngineEvent const& event) = 0;
    // On disk; `took` is the time of its batch.
    virtual void committed(StepRecord const& record, std::chrono::nanoseconds took) = 0;
    // Told when it begins, ever less often while it lasts, and when it is over.
    virtual void journalled(JournalReport const&) {}
    // Given to the adapter of the exchange.
    virtual void sent(Effect const& effect) = 0;
    virtual void cycled(CycleReport const& report) = 0;
    // About to be published.
    virtual void shown(EngineSnapshot const& snapshot) = 0;
    // For the snapshot: newest last.
    virtual std::vector<AlertView> alerts() const = 0;
    // False if there is no such alert.
    virtual bool acknowledge(std::uint64_t alertId) = 0;
    virtual void failed(std::string const& why) = 0;
    // For the snapshot.
    virtual OutletView outlets() const { return {}; }
};

}  // namespace pentad
