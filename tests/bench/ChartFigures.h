// SPDX-License-Identifier: GPL-3.0-or-later
// Goals G14 and G15: what a new price costs the candle charts. A frame is counted from the snapshot to the end of
// its painting, in a window of the offscreen platform, with all candles visible. Thread: the interface's.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

void measureCharts(int repetitions, std::function<bool(std::string const&)> const& wanted, Report& report);

}  // namespace pentad::bench
