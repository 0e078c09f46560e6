// SPDX-License-Identifier: GPL-3.0-or-later
// Market time for the demo: UTC begins where it is told and runs a multiple of the machine's monotonic clock.
// Monotonic time stays the machine's, so that cadence and timeouts are real. Thread: any.
#pragma once

#include "foundation/Bytes.h"
#include "foundation/Check.h"
#include "foundation/Clock.h"

namespace pentad::simulation {

class SimulatedClock final : public Clock {
public:
    // `speedPermille` 1000 is real time, 60000 is a minute per second; above 0. The machine's clock must outlive this.
    SimulatedClock(Clock const& machine, UtcTime start, std::int64_t speedPermille)
        : m_machine(machine), m_begin(machine.monotonic()), m_start(start), m_speedPermille(speedPermille)
    {
        check(speedPermille > 0, "SimulatedClock: time must pass");
    }

    UtcTime utc() const override
    {
        constexpr std::int64_t kNanosecondsPerMillisecond = 1'000'000;
        Int128 const elapsed = (m_machine.monotonic() - m_begin).count();
        Int128 const passed = elapsed * m_speedPermille / 1000 / kNanosecondsPerMillisecond;
        return m_start + Milliseconds(static_cast<std::int64_t>(passed));
    }
    MonotonicTime monotonic() const override { return m_machine.monotonic(); }

private:
    Clock const& m_machine;
    MonotonicTime m_begin;
    UtcTime m_start;
    std::int64_t m_speedPermille;
};

}  // namespace pentad::simulation
