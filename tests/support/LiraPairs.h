// SPDX-License-Identifier: GPL-3.0-or-later
// The five pairs that tests trade unless they say otherwise, by name and with the rules of the generated market.
// Any thread.
#pragma once

#include "simulation/MarketGenerator.h"

#include <string>
#include <vector>

namespace pentad::test {

inline std::vector<std::string> const kLiraPairs{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};

inline Universe liraUniverse()
{
    return simulation::generatedUniverse(kLiraPairs).value().universe;
}

}  // namespace pentad::test
