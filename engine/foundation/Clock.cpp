// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Clock.h"

namespace pentad {

UtcTime SystemClock::utc() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

MonotonicTime SystemClock::monotonic() const
{
    return std::chrono::steady_clock::now();
}

}  // namespace pentad
