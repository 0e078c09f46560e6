// SPDX-License-Identifier: GPL-3.0-or-later
// Where a new database begins to number its cycles. Client order ids are made from these numbers, and the exchange does
// not refuse an id that another database over the same account has used: equal decisions of two databases must not fall
// into cycles with equal numbers. So a number follows from when the database was begun. The shortest cycle is 50 ms, and
// counted in those since 2026 no database can have got as far as one that is begun later. Pure. Thread: any.
#pragma once

#include "domain/Ids.h"
#include "foundation/Clock.h"

#include <algorithm>

namespace pentad::runtime {

// The number before the first cycle of a database that is begun now. By a clock that stands before 2026 it is 0.
constexpr CycleId cyclesBefore(UtcTime now)
{
    constexpr UtcTime kCounted{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
    constexpr Milliseconds kShortestCycle{50};
    return CycleId{static_cast<std::uint64_t>(std::max<std::int64_t>((now - kCounted) / kShortestCycle, 0))};
}

}  // namespace pentad::runtime
