// SPDX-License-Identifier: GPL-3.0-or-later
// UTC that nobody can set: it goes on with the machine's monotonic time and follows its wall clock only slowly. Timeouts,
// ages and graces of the engine are differences of UTC; a wall clock that is set back would stop them, one that is set
// forward would end them all at once. Always: never steps back, and runs at nine to eleven tenths of real time, so that a
// clock put right is caught up with all the same. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <mutex>

namespace pentad {

class SteadyClock final : public Clock {
public:
    // Begins at the machine's wall time. The machine's clock must outlive it.
    explicit SteadyClock(Clock const& machine);
    // What an earlier session has seen lies before now, even if the wall clock was put back since.
    void notBefore(UtcTime time);

    UtcTime utc() const override;
    MonotonicTime monotonic() const override { return m_machine.monotonic(); }

private:
    using Precise = std::chrono::sys_time<std::chrono::nanoseconds>;

    Clock const& m_machine;
    mutable std::mutex m_mutex;
    mutable Precise m_utc;
    mutable MonotonicTime m_readAt;
};

}  // namespace pentad
