// SPDX-License-Identifier: GPL-3.0-or-later
// What would make a refused intent trade, or a reduced one trade whole: for the gate that decided, the smallest change
// of each single input (a size, a price, an exposure, a limit) that could flip it, tried by running the whole
// evaluation again. Nothing is estimated: what a change would lead to is what RiskEngine (and CapitalPolicy, where money
// changes) says. For screens, not for the hot path. Pure, thread: any.
#pragma once

#include "contracts/Counterfactual.h"
#include "risk/RiskEngine.h"

#include <vector>

namespace pentad::risk {

// Empty for an intent that is accepted whole, and where no change of one input is imaginable (an unknown symbol).
std::vector<pentad::Counterfactual> whatWouldMakeItTrade(RiskEngine const& engine, OrderIntent const& intent,
                                                         RiskView const& view);

}  // namespace pentad::risk
