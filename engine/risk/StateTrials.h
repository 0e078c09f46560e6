// SPDX-License-Identifier: GPL-3.0-or-later
// What would change the verdict of a gate of state: a pause ended, a breaker closed, data come in. See risk/Trials.h.
// Pure, thread: any.
#pragma once

#include "risk/Subject.h"
#include "risk/Trials.h"

namespace pentad::risk {

void tryPause(Trials& trials, Subject const& subject);
void tryBreakers(Trials& trials, RiskView const& view);
void tryFreshData(Trials& trials, Subject const& subject, GateRecord const& record);

}  // namespace pentad::risk
