// SPDX-License-Identifier: GPL-3.0-or-later
// A circuit breaker as in section 9.4 of the architecture: CLOSED -> OPEN after `threshold` failures in a row; OPEN ->
// HALF_OPEN after the cooldown, with a budget of probes; HALF_OPEN -> CLOSED when all probes succeeded, back to OPEN on
// the first failure. A failure after which nothing can succeed opens it at once. Probes whose answers do not come within
// the cooldown are given anew; a probe that was never sent is given back. Time is given, monotonic. Pure; thread: one.
#pragma once

#include "domain/EngineEvent.h"

namespace pentad::resilience {

struct BreakerParameters {
    int threshold = 5;
    Milliseconds cooldown{30'000};
    int probes = 2;
};

class CircuitBreaker {
public:
    CircuitBreaker(BreakerGroup group, BreakerParameters parameters) : m_group(group), m_parameters(parameters) {}

    // Whether a call may be made now; takes a probe while half open.
    bool allows(MonotonicTime now);
    void succeeded(MonotonicTime now);
    void failed(MonotonicTime now, std::string reason);
    // A call that was allowed was not made after all. That proves nothing: whoever comes next may make it instead.
    void notMade();
    // A failure that says that every other call would fail too.
    void trip(MonotonicTime now, std::string reason);

    BreakerPhase phase() const { return m_phase; }
    // The event to tell the engine when phase, failures or good probes changed since the last call; nothing otherwise.
    std::optional<BreakerChanged> takeChange(MonotonicTime now, UtcTime utc);

private:
    void open(MonotonicTime now);

    BreakerGroup m_group;
    BreakerParameters m_parameters;
    BreakerPhase m_phase = BreakerPhase::Closed;
    int m_failures = 0;
    int m_probesLeft = 0;
    int m_probesSucceeded = 0;
    MonotonicTime m_openedAt{};
    MonotonicTime m_probedAt{};
    std::string m_reason;
    bool m_changed = true;
};

}  // namespace pentad::resilience
