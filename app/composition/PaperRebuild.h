// SPDX-License-Identifier: GPL-3.0-or-later
// The account of the paper exchange as the journal knows it: after a restart the exchange inside the program is made
// again from our books, so that both agree. Thread: any.
#pragma once

#include "runtime/CoreState.h"
#include "simulation/PaperExchange.h"

namespace pentad::composition {

simulation::PaperRestore paperRestore(runtime::CoreState const& state);

}  // namespace pentad::composition
