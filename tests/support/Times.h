// SPDX-License-Identifier: GPL-3.0-or-later
// Moments and lengths of time that many tests use. Any thread.
#pragma once

#include "foundation/Clock.h"

namespace pentad::test {

inline constexpr Milliseconds kMinute{60'000};
// 2026-01-01 00:00 UTC.
inline constexpr UtcTime kNewYear{Milliseconds(1'767'225'600'000)};
// This computer has run for an hour.
inline constexpr MonotonicTime kHourUp{std::chrono::hours(1)};

}  // namespace pentad::test
