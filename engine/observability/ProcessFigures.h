// SPDX-License-Identifier: GPL-3.0-or-later
// What this process costs, as the system tells in /proc. For showing only. Thread: any.
#pragma once

namespace pentad::observability {

// 0 where the system does not tell.
struct ProcessFigures {
    double cpuSeconds = 0;  // user and system, of all threads
    double residentBytes = 0;
    double startSeconds = 0;  // Unix time
};
ProcessFigures processFigures();

}  // namespace pentad::observability
