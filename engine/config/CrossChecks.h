// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold between settings that are each valid alone. A contradiction names the keys it concerns, the one that
// should be changed first. Thread: any, pure.
#pragma once

#include "config/Settings.h"

#include <string>
#include <vector>

namespace pentad::config {

struct Contradiction {
    std::vector<std::string> keys;
    std::string problem;
};

std::vector<Contradiction> contradictions(Settings const& settings);

}  // namespace pentad::config
