// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed cadence of cycles on a monotonic clock, drift-free: slot n is at start + n x interval, whatever a cycle took.
// A cycle that runs into the next slot is an overrun: the slots it covered are passed over, not made up for.
// Pure; thread: one.
#pragma once

#include "foundation/Clock.h"

#include <algorithm>
#include <cstdint>

namespace pentad::runtime {

class Cadence {
public:
    explicit Cadence(std::chrono::nanoseconds interval) : m_interval(interval) {}

    void start(MonotonicTime now)
    {
        m_start = now;
        m_slot = 0;
    }
    // Call when a cycle has ended: how long to wait for the next slot, never negative.
    std::chrono::nanoseconds untilNext(MonotonicTime now)
    {
        auto const elapsed = now - m_start;
        // A timer that fired a little early must not get the same slot again.
        auto const next = std::max(static_cast<std::uint64_t>(elapsed / m_interval), m_slot) + 1;
        if (next > m_slot + 1) {
            ++m_overruns;
            m_skipped += next - m_slot - 1;
        }
        m_slot = next;
        return m_start + static_cast<std::int64_t>(next) * m_interval - now;
    }
    std::chrono::nanoseconds interval() const { return m_interval; }
    std::uint64_t overruns() const { return m_overruns; }
    std::uint64_t skippedSlots() const { return m_skipped; }

private:
    std::chrono::nanoseconds m_interval;
    MonotonicTime m_start{};
    std::uint64_t m_slot = 0;
    std::uint64_t m_overruns = 0;
    std::uint64_t m_skipped = 0;
};

}  // namespace pentad::runtime
