// SPDX-License-Identifier: GPL-3.0-or-later
// OP1: from the kill to the last cancel at the exchange, with twenty orders open. Thread: the interface's.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

// As many rounds as the published limits let through in a minute, or `rounds` if that is more. The exchange takes ten
// cancels a second, so a second figure says how long each took beyond what it waited for that.
void measureKill(int rounds, Report& report);

}  // namespace pentad::bench
