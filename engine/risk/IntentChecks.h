// SPDX-License-Identifier: GPL-3.0-or-later
// The gates that ask whether the order itself makes sense: its pair, its name, its form, its value, its price.
// They bind risk-reducing intents too. How records are filled: risk/GateRecording.h. Pure, thread: any.
#pragma once

#include "risk/Subject.h"

namespace pentad::risk {

void checkUniverse(Subject const& subject, GateRecord& record);
void checkDuplicate(Subject const& subject, ClientOrderId const& clientOrderId, GateRecord& record);
// Decimals within the instrument's scales, and a size and prices that are there where the type needs them and positive.
void checkScale(Subject const& subject, GateRecord& record);
// Binds risk-reducing intents too. Only a market sell of flatten for which no price is known at all is left to the
// exchange to measure.
void checkMinimumValue(Subject const& subject, GateRecord& record);
// The touch is the ask for buys and the bid for sells, or the intent's reference where no quote is known. A stop-limit
// is measured from its stop. A market sell of flatten passes on a stale or missing quote: the exchange keeps market
// orders within 5 % of its own best price.
// A buy must not meet an own sell order; a sell is never stopped by an own buy: whoever places it cancels that buy.
// A market buy is bound by what the asks within the collar hold, where that is known; else it is left to the exchange's
// band.
void checkPriceCollar(Subject const& subject, Sizing& size, GateRecord& record);

}  // namespace pentad::risk
