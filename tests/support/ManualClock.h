// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until a test moves it. Both kinds of time move together, unless reading is given a price:
// then every reading of the monotonic time moves that a little, so that what is measured with it has a length.
// Thread: one.
#pragma once

#include "foundation/Clock.h"

namespace pentad::test {

class ManualClock final : public Clock {
public:
    explicit ManualClock(UtcTime start = UtcTime(Milliseconds(1'700'000'000'000))) : m_utc(start) {}

    UtcTime utc() const override { return m_utc; }
    MonotonicTime monotonic() const override { return m_monotonic += m_readingTime * (1 + m_readings++ * 7 % 11); }

    void advance(Milliseconds time)
    {
        m_utc += time;
        m_monotonic += time;
    }

    // From now on a reading takes one to eleven times this long, in turn.
    void setReadingTime(std::chrono::nanoseconds time) { m_readingTime = time; }

private:
    UtcTime m_utc;
    mutable MonotonicTime m_monotonic{};
    std::chrono::nanoseconds m_readingTime{0};
    mutable std::int64_t m_readings = 0;
};

}  // namespace pentad::test
