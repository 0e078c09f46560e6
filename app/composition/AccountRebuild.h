// SPDX-License-Identifier: GPL-3.0-or-later
// The account of the demo's exchange as the journal knows it: that exchange lives in this program and ends with it, so
// after a restart it is made again from our books, and both agree. Thread: any.
#pragma once

#include "loopback/ExchangeTypes.h"
#include "runtime/CoreState.h"

namespace pentad::composition {

// Orders that were acknowledged and are open; the rest never reached the exchange.
loopback::AccountOpening accountOpening(runtime::CoreState const& state, Universe const& universe);

}  // namespace pentad::composition
