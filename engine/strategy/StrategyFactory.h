// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the built-in strategies by name. Pure; thread: the owner's.
#pragma once

#include "contracts/Strategy.h"
#include "domain/Parameters.h"

#include <memory>

namespace pentad::strategy {

// trend, reversion, rebalance or hold; nothing for another name.
std::unique_ptr<Strategy> makeStrategy(StrategyParameters const& parameters, Universe const& universe);

}  // namespace pentad::strategy
