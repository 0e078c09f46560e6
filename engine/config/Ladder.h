// SPDX-License-Identifier: GPL-3.0-or-later
// The drawdown ladder as text: in a file a list of tables with `drawdown` and `multiplier`, elsewhere the short form
// 0.05:0.70,0.10:0.40,0.15:0. Always: drawdowns ascend strictly, multipliers never ascend. Thread: any, pure.
#pragma once

#include "config/Value.h"
#include "domain/Parameters.h"

#include <string>
#include <vector>

namespace pentad::config {

Reading<std::vector<LadderStep>> readLadder(RawValue const& value);
// A TOML list of inline tables on one line.
std::string ladderText(std::vector<LadderStep> const& ladder);

}  // namespace pentad::config
