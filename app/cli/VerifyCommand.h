// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli verify --state FILE [--json]`: proves a database from the file alone. Exit code 0: everything holds;
// 1: a record is bad, named in one sentence; 2: wrong usage, or a file that cannot be examined. Thread: main.
#pragma once

#include <span>
#include <string>

namespace pentad::cli {

// The arguments after the word `verify`.
int runVerifyCommand(std::span<std::string const> arguments);

}  // namespace pentad::cli
