// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Clock.h"

#include <ctime>

namespace pentad {

UtcTime SystemClock::utc() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

MonotonicTime SystemClock::monotonic() const
{
    // The clock that goes on while the machine is suspended: what was heard before is old afterwards.
    std::timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) != 0) {
        return std::chrono::steady_clock::now();
    }
    return MonotonicTime(std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

}  // namespace pentad
