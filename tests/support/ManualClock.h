// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until a test moves it. Both kinds of time move together. Thread: one.
#pragma once

#include "foundation/Clock.h"

namespace pentad::test {

class ManualClock final : public Clock {
public:
    explicit ManualClock(UtcTime start = UtcTime(Milliseconds(1'700'000'000'000))) : m_utc(start) {}

    UtcTime utc() const override { return m_utc; }
    MonotonicTime monotonic() const override { return m_monotonic; }

    void advance(Milliseconds time)
    {
        m_utc += time;
        m_monotonic += time;
    }

private:
    UtcTime m_utc;
    MonotonicTime m_monotonic{};
};

}  // namespace pentad::test
