// SPDX-License-Identifier: GPL-3.0-or-later
// Our side of a comparison with another program: reads the candles that both use, writes down its trades once, and then
// replays whenever a line comes in, so that a script can let the two take turns. Thread: one.
#pragma once

#include <filesystem>

namespace pentad::bench {

// Answers each line on standard input with one line of JSON. Returns the exit code.
int serveReplays(std::filesystem::path const& folder);

}  // namespace pentad::bench
