// SPDX-License-Identifier: GPL-3.0-or-later
// The gates that ask whether the capital allows it: losses, the expected edge, caps on exposure and cash. They skip a
// risk-reducing intent without numbers; a sell beyond what is held meets them. The gates that can admit a part receive
// the size in hand and may make it smaller. How records are filled: risk/GateRecording.h. Pure, thread: any.
#pragma once

#include "risk/Subject.h"

namespace pentad::risk {

void checkDailyLoss(Subject const& subject, GateRecord& record);
void checkDrawdown(Subject const& subject, GateRecord& record);
void checkTradableCapital(Subject const& subject, GateRecord& record);
// With the fee of the model, or what fills were seen to pay where that is more. The subject's instrument must be known.
EdgeRequirement edgeRequirement(Subject const& subject);
// An operator gives no edge: the numbers are recorded, the verdict is NotApplicable.
void checkEdge(Subject const& subject, GateRecord& record);

// Caps on exposure and cash bind buys only: a sell adds no exposure and spends no cash.
void checkAssetCap(Subject const& subject, Sizing& size, GateRecord& record);
// For a sell the limit is what is held and unlocked, counted from 0: spot has no short positions.
void checkMaxPosition(Subject const& subject, Sizing& size, GateRecord& record);
void checkConcentration(Subject const& subject, Sizing& size, GateRecord& record);
void checkGrossCap(Subject const& subject, Sizing& size, GateRecord& record);
// C_res and the reserve bucket; what breaches only the fee buffer on top is the next gate's.
void checkReservedCash(Subject const& subject, Sizing& size, GateRecord& record);
void checkFeeBuffer(Subject const& subject, Sizing& size, GateRecord& record);

// Money that may be lost today, as the lowest daily profit and loss that is allowed: not above 0, rounded up.
Money dailyPnlFloor(Money dayStartEquity, Rate maximum);

}  // namespace pentad::risk
