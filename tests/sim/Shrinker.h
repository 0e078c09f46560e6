// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a plan that breaks something as small as it goes: first the horizon by halves, then the faults (halves, quarters,
// ... single ones), then their numbers, as long as the same invariant breaks. Who tries a plan is a parameter. Pure.
#pragma once

#include "sim/Fault.h"

#include <functional>

namespace pentad::sim {

// True if the plan still breaks in the same way.
using StillBreaks = std::function<bool(Plan const& plan)>;

// `plan` must break. At most `triesMaximum` plans are tried.
Plan shrunk(Plan plan, StillBreaks const& stillBreaks, int triesMaximum = 150);

}  // namespace pentad::sim
