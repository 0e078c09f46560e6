// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all settings, one row per key, in the order in which they are printed. A new setting is one row here
// and one member in Settings.h or domain/Parameters.h; everything else follows. Thread: any, immutable.
#pragma once

#include "config/Key.h"

#include <vector>

namespace pentad::config {

std::vector<Key> const& keyTable();

}  // namespace pentad::config
