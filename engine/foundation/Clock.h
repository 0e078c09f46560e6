// SPDX-License-Identifier: GPL-3.0-or-later
// Time as a contract. UTC time is for records and day borders; monotonic time is for cadence, timeouts and ages.
// Nothing else in the program reads a clock. Thread: any, an implementation must allow concurrent reads.
#pragma once

#include <chrono>

namespace pentad {

using Milliseconds = std::chrono::milliseconds;
// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
using UtcTime = std::chrono::sys_time<Milliseconds>;
// Time since an arbitrary start that never steps back; it counts while the machine is suspended.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    virtual UtcTime utc() const = 0;
    virtual MonotonicTime monotonic() const = 0;
};

// The machine's own clocks.
class SystemClock final : public Clock {
public:
    UtcTime utc() const override;
    MonotonicTime monotonic() const override;
};

}  // namespace pentad
