// SPDX-License-Identifier: GPL-3.0-or-later
// Goals G16, G17 and G18: the whole terminal with its engine. How long the window does not listen while commits are
// slow, how soon it can be used after the start, and how much memory it takes. Thread: the interface's; G17 and G18
// measure in processes of their own.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

void measureBlocks(int repetitions, Report& report);     // G16
void measureStart(int repetitions, Report& report);      // G17
void measureFootprint(int repetitions, Report& report);  // G18

}  // namespace pentad::bench
