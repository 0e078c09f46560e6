// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the built-in strategies by name.
#pragma once

#include "contracts/Strategy.h"
#include "domain/Parameters.h"

#include <memory>

namespace pentad::strategy {

// trend, reversion, rebalance, hold.
std::span<std::string_view const> strategyNames();

// Nothing for a name that is not one of them.
std::unique_ptr<Strategy> makeStrategy(StrategyParameters const& parameters, Universe const& universe);

}  // namespace pentad::strategy
