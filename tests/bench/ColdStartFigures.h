// SPDX-License-Identifier: GPL-3.0-or-later
// OP3: from the start of the process until the books agree with the exchange, on a long journal. Thread: the interface's.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

// The terminal in a process of its own, on a journal of 10,000 closed orders and a million rows that the page cache has
// been told to forget; its exchange is the demo's, over real sockets.
void measureColdStart(int repetitions, Report& report);

}  // namespace pentad::bench
