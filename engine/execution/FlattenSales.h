// SPDX-License-Identifier: GPL-3.0-or-later
// What the orders of a flatten brought in, against what its rehearsal expected. Sums of recorded fills, nothing
// estimated but the fees that the exchange has not told yet. Pure, thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"

namespace pentad::execution {

// True for an order that the flatten which began at `since` has placed.
bool isFlattenSale(OrderRecord const& order, UtcTime since);
// Adds one order's fills.
void addSale(FlattenView& flatten, OrderRecord const& order);
// After the last order: averages, and the differences from the plan where there is one. Rounded half to even.
void concludeSales(FlattenView& flatten);

}  // namespace pentad::execution
