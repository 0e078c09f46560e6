// SPDX-License-Identifier: GPL-3.0-or-later
// OP2: from a fault to its alert in the window. Thread: the interface's.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

// Three faults: an order that is answered with 401 and an account report that is answered with 500, twice each round, and
// a market that falls silent, five pairs at once. Time zero is the first moment at which the program can know: the
// exchange has read the request that it answers so, or the data has become too old.
void measureAlerts(int rounds, Report& report);

}  // namespace pentad::bench
