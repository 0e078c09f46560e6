// SPDX-License-Identifier: GPL-3.0-or-later
// What would change the verdict of a gate that looks at the order itself: other digits, another size, another price.
// See risk/Trials.h. Pure, thread: any.
#pragma once

#include "risk/Subject.h"
#include "risk/Trials.h"

namespace pentad::risk {

void tryRounding(Trials& trials, Subject const& subject, GateRecord const& record);
// The smallest order that has the minimum value.
void tryLargerSize(Trials& trials, Subject const& subject);
// A sell of no more than what is held and free reduces risk, and passes where a bigger one does not.
void trySmallerSell(Trials& trials, Subject const& subject);
// The nearest price on the scale that the collar allows; for a market order, deciding on the present touch.
void tryPrice(Trials& trials, Subject const& subject, GateRecord const& record);

}  // namespace pentad::risk
