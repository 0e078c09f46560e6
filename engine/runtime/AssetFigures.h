// SPDX-License-Identifier: GPL-3.0-or-later
// One asset as the screens show it: what is held and locked, what it is worth and earned, how full its cap is, what an
// edge must reach. Reads the core, changes nothing. Thread: the engine's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "risk/Subject.h"
#include "runtime/Core.h"

namespace pentad::runtime {

// What the gate of edges would ask of a buy now, sent in the configured style. None without a quote.
std::optional<EdgeRequirement> requiredEdge(Core const& core, risk::Limits const& limits, Slot slot);

// Everything but the chip and the chart.
void fillFigures(Core const& core, risk::Limits const& limits, Slot slot, AssetSnapshot& asset);

}  // namespace pentad::runtime
