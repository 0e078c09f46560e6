// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's own clock: begins at a given instant and runs `speed` times as fast as real time. Rhythms of the wire,
// rate windows and faults count real time instead. Never steps back. Thread: one.
#pragma once

#include "domain/Decimal.h"
#include "foundation/Clock.h"

namespace pentad::loopback {

class ExchangeClock {
public:
    explicit ExchangeClock(Clock const& real) : m_real(real), m_realStart(real.monotonic()) {}

    // `speed` is above 0: market seconds per real second.
    void begin(UtcTime start, Decimal speed)
    {
        m_start = start;
        m_speed = speed;
        m_realStart = m_real.monotonic();
    }
    UtcTime now() const { return m_start + marketTime(m_real.monotonic() - m_realStart); }
    // Real time since begin().
    Milliseconds since() const { return std::chrono::floor<Milliseconds>(m_real.monotonic() - m_realStart); }
    // What a span of real time is on the exchange's clock, rounded down.
    Milliseconds marketTime(std::chrono::nanoseconds real) const
    {
        constexpr Int128 kNanosecondsPerMillisecond = 1'000'000;
        Int128 const scaled = m_speed.raw() * real.count();
        return Milliseconds(static_cast<std::int64_t>(scaled / Decimal::kUnit / kNanosecondsPerMillisecond));
    }

private:
    Clock const& m_real;
    MonotonicTime m_realStart;
    UtcTime m_start;
    Decimal m_speed{1};
};

}  // namespace pentad::loopback
