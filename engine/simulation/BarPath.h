// SPDX-License-Identifier: GPL-3.0-or-later
// What a market may have looked like inside a bar: from open over one extreme and the other to close, in straight
// lines; low first in a rising bar, high first in a falling one. Exact decimals, no randomness. Thread: any.
#pragma once

#include "domain/MarketData.h"

namespace pentad::simulation {

// Within low and high; open at 0, close at the whole interval, the extremes at one and two thirds.
Price pathPrice(Bar const& bar, Milliseconds elapsed, Milliseconds interval);

// Bid and ask around the path, at least one tick apart where there is a spread; on the scale; last is the path itself.
Quote quoteAlong(Bar const& bar, Milliseconds elapsed, Milliseconds interval, Decimal halfSpreadBps, int priceScale);

}  // namespace pentad::simulation
