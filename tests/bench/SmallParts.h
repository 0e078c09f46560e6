// SPDX-License-Identifier: GPL-3.0-or-later
// Single operations of the hot path under Google Benchmark: for finding out, not for goals. Thread: one.
#pragma once

namespace pentad::bench {

// The arguments are those of Google Benchmark, the first one a name. Returns the exit code.
int runSmallParts(int argc, char** argv);

}  // namespace pentad::bench
