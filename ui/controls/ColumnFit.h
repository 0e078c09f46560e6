// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of a small table are, and which of them stay where not all have room. Pixels. Thread: any.
#pragma once

#include <vector>

namespace pentad::controls {

struct ColumnNeed {
    int least = 0;   // what its words and figures need
    int weight = 1;  // its share of a width that is enough
    int rank = 0;    // 0 stays always; of the others the highest goes first
};

// One width for each column; 0 for one that is left out. Where even those that stay have no room, all of them get less
// than they need.
std::vector<int> fitColumns(std::vector<ColumnNeed> const& columns, int width);

}  // namespace pentad::controls
