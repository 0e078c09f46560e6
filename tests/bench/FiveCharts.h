// SPDX-License-Identifier: GPL-3.0-or-later
// Goal G13: the terminal's five charts at once, as they live: a hundred prices a second from another thread, drawn
// thirty times a second. Thread: the interface's; the prices have one of their own.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

void measureFiveCharts(int repetitions, Report& report);

}  // namespace pentad::bench
