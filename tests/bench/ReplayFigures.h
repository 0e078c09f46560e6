// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of spec goals G4, G5, G21 and G22: what persisting, the whole path, memory and hashing cost a replay.
// Thread: one; G21 measures in processes of its own.
#pragma once

#include "bench/Measure.h"
#include "bench/Replay.h"

namespace pentad::bench {

void measurePersisting(simulation::CandleSet const& candles, int repetitions, Report& report);  // G4
void measureWholePath(simulation::CandleSet const& candles, int repetitions, Report& report);   // G5
void measureMemory(std::size_t barsEach, int repetitions, Report& report);                      // G21
void measureHashing(simulation::CandleSet const& candles, int repetitions, Report& report);     // G22

}  // namespace pentad::bench
