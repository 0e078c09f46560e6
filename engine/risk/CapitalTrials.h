// SPDX-License-Identifier: GPL-3.0-or-later
// What would change the verdict of a gate of capital: equity, cash or edge risen, exposure given up, a limit raised to
// what is needed and no further. See risk/Trials.h. Amounts of money round up. Pure, thread: any.
#pragma once

#include "risk/Subject.h"
#include "risk/Trials.h"

namespace pentad::risk {

// The loss must stay below the border of the halting step, not on it.
void tryRecovery(Trials& trials, Subject const& subject);
// A deposit: it raises the high-water mark too. Where reserved cash grows with the deposit, more than what is missing
// is needed. Amounts are rounded up to the pair's quote scale.
void tryMoreCash(Trials& trials, Subject const& subject, Money missing);
void tryEdge(Trials& trials, Subject const& subject, GateRecord const& record);

// Of the following, `need` is what has to fit.
void tryAssetCap(Trials& trials, Subject const& subject, Sizing const& need);
void tryConcentration(Trials& trials, Subject const& subject, Sizing const& need);
// Every asset whose exposure is big enough will do, the biggest first.
void tryGrossCap(Trials& trials, Subject const& subject, Sizing const& need);
// The fee buffer asks for more than reserved cash alone, so a deposit has to satisfy both.
void tryCash(Trials& trials, Subject const& subject, Sizing const& need);
void tryMaxPosition(Trials& trials, Subject const& subject, Sizing const& need);

}  // namespace pentad::risk
