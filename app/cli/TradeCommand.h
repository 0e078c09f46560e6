// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli trade`: the engine in its thread, a live status on the terminal, operator commands as lines on standard
// input, an orderly stop on SIGINT, SIGTERM, `quit` or the end of --duration; a second signal ends at once.
// Thread: main.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace pentad::cli {

// `dropped`: variables of the environment that this process did not believe.
int runTradeCommand(std::span<std::string const> arguments, std::vector<std::string> const& dropped);

}  // namespace pentad::cli
