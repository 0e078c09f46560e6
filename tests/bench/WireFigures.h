// SPDX-License-Identifier: GPL-3.0-or-later
// Goals G11 and G12, and the steady stream: how fast frames of the exchange become values, how fast they are taken from a
// socket and applied to the books, and whether a thousand a second for a minute leave the memory as it was. G8 is
// measured by peers/tickToOrder.sh, for which serveOrders() does our half. Thread: the one with the event loop; the
// peer that floods has one of its own.
#pragma once

#include "bench/Measure.h"

namespace pentad::bench {

void measureDecoding(int repetitions, Report& report);  // G11
void measureIngest(int repetitions, Report& report);    // G12
void measureSteadyStream(int seconds, Report& report);  // 1,000 frames a second

// Answers each line of input, a count, with the seconds that so many ticks took to become signed orders, as JSON.
int serveOrders();

}  // namespace pentad::bench
