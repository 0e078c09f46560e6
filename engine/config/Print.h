// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as text: what is in force and where each value came from, and the commented file of all defaults. Both are
// valid TOML that loads to the same settings. Secrets are not part of the settings; whether the environment holds them
// is shown as ***. Thread: any, pure.
#pragma once

#include "config/Load.h"

#include <string>

namespace pentad::config {

// Every key in the order of the table: `risk.daily_loss_max = "0.02"  # default`.
std::string print(LoadedSettings const& loaded);

// A commented file with every key, what it means, what it accepts and its default.
std::string defaultFile();

// SHA-256 in hexadecimal over every setting that may change a decision; folders, addresses, ports and log levels are
// left out, so that the same trading gives the same journal wherever it runs.
std::string configHash(Settings const& settings);

}  // namespace pentad::config
