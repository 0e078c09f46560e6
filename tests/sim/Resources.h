// SPDX-License-Identifier: GPL-3.0-or-later
// What this process holds of the machine: open descriptors, and bytes of memory that are resident. Zero where the machine
// does not tell. Thread: any.
#pragma once

#include <cstddef>

namespace pentad::sim {

struct Resources {
    std::size_t descriptors = 0;
    std::size_t residentBytes = 0;
};

Resources resourcesNow();

}  // namespace pentad::sim
