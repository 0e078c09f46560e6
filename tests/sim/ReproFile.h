// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as a small JSON text: what a break is reported with, to be looked at, edited and run again. Pure.
#pragma once

#include "foundation/Expected.h"
#include "sim/Fault.h"

#include <string>

namespace pentad::sim {

struct Repro {
    Plan plan;
    std::string mutant = "none";
    std::string broken;  // id of the invariant; empty where nothing broke
    std::string text;
};

std::string reproText(Repro const& repro);
// One sentence where the text is no plan.
Expected<Repro, std::string> reproFrom(std::string const& text);

}  // namespace pentad::sim
