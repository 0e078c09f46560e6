// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/CircuitBreaker.h"

#include <algorithm>

namespace pentad::resilience {

bool CircuitBreaker::allows(MonotonicTime now)
{
    if (m_phase == BreakerPhase::Open && now - m_openedAt >= m_parameters.cooldown) {
        m_phase = BreakerPhase::HalfOpen;
        m_probesLeft = m_parameters.probes;
        m_probesSucceeded = 0;
        m_changed = true;
    }
    switch (m_phase) {
    case BreakerPhase::Closed: return true;
    case BreakerPhase::Open: return false;
    case BreakerPhase::HalfOpen:
        if (m_probesLeft == 0 && now - m_probedAt >= m_parameters.cooldown) {
            m_probesLeft = m_parameters.probes - m_probesSucceeded;  // their answers are lost
        }
        if (m_probesLeft == 0) {
            return false;
        }
        --m_probesLeft;
        m_probedAt = now;
        return true;
    }
    return false;
}

void CircuitBreaker::succeeded(MonotonicTime)
{
    m_changed = m_changed || m_failures != 0;
    m_failures = 0;
    if (m_phase != BreakerPhase::HalfOpen) {
        return;
    }
    m_changed = true;
    if (++m_probesSucceeded >= m_parameters.probes) {
        m_phase = BreakerPhase::Closed;
        m_reason.clear();
    }
}

void CircuitBreaker::failed(MonotonicTime now, std::string reason)
{
    ++m_failures;
    m_changed = true;
    m_reason = std::move(reason);
    if (m_phase == BreakerPhase::HalfOpen ||
        (m_phase == BreakerPhase::Closed && m_failures >= m_parameters.threshold)) {
        open(now);
    }
}

void CircuitBreaker::notMade()
{
    if (m_phase == BreakerPhase::HalfOpen) {
        m_probesLeft = std::min(m_probesLeft + 1, m_parameters.probes - m_probesSucceeded);
    }
}

void CircuitBreaker::trip(MonotonicTime now, std::string reason)
{
    failed(now, std::move(reason));
    open(now);
}

void CircuitBreaker::open(MonotonicTime now)
{
    m_phase = BreakerPhase::Open;
    m_openedAt = now;
}

std::optional<BreakerChanged> CircuitBreaker::takeChange(MonotonicTime now, UtcTime utc)
{
    if (!m_changed) {
        return std::nullopt;
    }
    m_changed = false;
    BreakerChanged change{m_group, m_phase, m_failures, m_parameters.threshold, std::nullopt, m_reason};
    if (m_phase == BreakerPhase::Open) {
        auto const left = std::chrono::ceil<Milliseconds>(m_openedAt + m_parameters.cooldown - now);
        change.nextProbe = utc + std::max(Milliseconds{0}, left);
    } else if (m_phase == BreakerPhase::HalfOpen) {
        change.probesSucceeded = m_probesSucceeded;
        change.probesNeeded = m_parameters.probes;
    }
    return change;
}

}  // namespace pentad::resilience
