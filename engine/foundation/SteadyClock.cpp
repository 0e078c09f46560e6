// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/SteadyClock.h"

#include <algorithm>

namespace pentad {
namespace {

// Of the time that has gone by, what may be caught up with or waited for.
constexpr int kCorrectionDivisor = 10;

}  // namespace

SteadyClock::SteadyClock(Clock const& machine) : m_machine(machine), m_utc(machine.utc()), m_readAt(machine.monotonic())
{
}

void SteadyClock::notBefore(UtcTime time)
{
    std::lock_guard const lock(m_mutex);
    m_utc = std::max(m_utc, Precise(time));
}

UtcTime SteadyClock::utc() const
{
    std::lock_guard const lock(m_mutex);
    MonotonicTime const now = m_machine.monotonic();
    auto const elapsed = std::max(now - m_readAt, std::chrono::nanoseconds(0));
    m_readAt = std::max(m_readAt, now);
    auto const most = elapsed / kCorrectionDivisor;
    auto const wrongBy = Precise(m_machine.utc()) - (m_utc + elapsed);
    m_utc += elapsed + std::clamp(wrongBy, -most, most);
    return std::chrono::floor<Milliseconds>(m_utc);
}

}  // namespace pentad
