// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli report --state FILE --kind KIND --out FILE [--from ISO] [--to ISO]`: a complete CSV from a state file that
// no engine holds, with its checksum beside it; the same writer as in the terminal. Exit code 0: written; 1: it could
// not be written; 2: wrong usage, or a state file that cannot be read. Thread: main.
#pragma once

#include <span>
#include <string>

namespace pentad::cli {

// The arguments after the word `report`.
int runReportCommand(std::span<std::string const> arguments);

}  // namespace pentad::cli
