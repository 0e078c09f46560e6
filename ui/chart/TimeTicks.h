// SPDX-License-Identifier: GPL-3.0-or-later
// Round moments of the reader's zone for the time axis, and how a moment is written there. Thread: the interface's.
#pragma once

#include "format/Format.h"

#include <vector>

namespace pentad::chart {

struct TimeTick {
    UtcTime at;
    bool isDay = false;  // begins a day; says the day instead of the hour
};

// From inclusive, to exclusive, ascending; at least `least` apart and on multiples of a round length since midnight.
std::vector<TimeTick> timeTicks(UtcTime from, UtcTime to, Milliseconds least, QTimeZone const& zone);

QString tickText(format::Format const& format, TimeTick const& tick);
// Day, hour and minute.
QString momentText(format::Format const& format, UtcTime at);
// Time until a bar closes: "12:53", "3:05:10".
QString countdownText(Milliseconds left);

}  // namespace pentad::chart
