// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli rebuild --state FILE`: puts a damaged database aside and another in its place, which begins paused. Exit
// code 0: done; 1: it could not be; 2: wrong usage, or nothing to do; 3: another program holds the file. Thread: main.
#pragma once

#include <span>
#include <string>

namespace pentad::cli {

// The arguments after the word `rebuild`.
int runRebuildCommand(std::span<std::string const> arguments);

}  // namespace pentad::cli
