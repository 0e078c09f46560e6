// SPDX-License-Identifier: GPL-3.0-or-later
// How far an order has come, for those who watch it: what may still trade, at what it traded on average, which part of
// it is done. Nothing here decides anything. Pure, thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"

namespace pentad::orders {

// Leaves are 0 once the order has ended. The average is rounded half to even, the part down, so that it says 100 % only
// where nothing is left: a part of a base size counts units, a part of a quote size counts money with its fees.
OrderView viewOf(OrderRecord const& order);

}  // namespace pentad::orders
