// SPDX-License-Identifier: GPL-3.0-or-later
// Goal G6: one full cycle of the live engine, from the quote to the durable commit of everything it changed, against the
// least that a durable commit can cost: 8 KB written over and synced. Thread: one.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

void measureLiveCycle(int repetitions, int cycles, Report& report);

}  // namespace pentad::bench
