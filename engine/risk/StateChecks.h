// SPDX-License-Identifier: GPL-3.0-or-later
// The gates that ask whether orders may be made now: stops and breakers, the age of the data, how many orders there are.
// Those of state (all but the order rate) never stop a risk-reducing intent: they record their numbers and, where they
// would fail, NotApplicable; checkPause has the one exception. How records are filled: risk/GateRecording.h. Pure,
// thread: any.
#pragma once

#include "risk/Subject.h"

namespace pentad::risk {

// Extra orders per minute that only risk-reducing intents may use, as a multiple of ordersPerMinuteMaximum: entries can
// never use up the rate that an exit needs.
inline constexpr int kReducingRateReserve = 1;

void checkKillSwitch(Subject const& subject, GateRecord& record);
// Also asks whether live trading is armed. Where it never was, over this journal, it stops what reduces risk as well,
// if a strategy wants it.
void checkPause(Subject const& subject, GateRecord& record);
void checkSafeMode(Subject const& subject, GateRecord& record);
// Anything but closed stops new risk; a probe of a half-open breaker must not be an entry.
void checkBreakers(Subject const& subject, GateRecord& record);
// Fails without a quote.
void checkDataAge(Subject const& subject, GateRecord& record);
void checkOrderRate(Subject const& subject, GateRecord& record);
void checkOpenOrders(Subject const& subject, GateRecord& record);

}  // namespace pentad::risk
