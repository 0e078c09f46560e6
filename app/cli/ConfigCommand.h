// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommand `pentad-cli config`: shows the settings in force with the source of each, checks them, or writes the
// commented file of all defaults. Changes nothing else, and never replaces a file.
// Exit codes: 0 done, 2 usage or configuration. Thread: main.
#pragma once

#include <span>
#include <string>

namespace pentad::cli {

// The arguments after `config`.
int runConfigCommand(std::span<std::string const> arguments);

}  // namespace pentad::cli
