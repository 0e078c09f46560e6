// SPDX-License-Identifier: GPL-3.0-or-later
// The way from sources to settings: defaults < file < overlay of the profile < .env < environment < command line.
// Either everything is valid, or all mistakes are returned at once and nothing is loaded. Loaded settings are const:
// limits stay what they are until the next start. A setting for an asset that is not in the universe is an error,
// unless a stronger source than the setting's replaced the universe. Thread: any; reads files, no exception leaves it.
#pragma once

#include "config/ConfigError.h"
#include "config/LoadRequest.h"
#include "config/Settings.h"
#include "foundation/Expected.h"

#include <map>
#include <string>

namespace pentad::config {

struct LoadedSettings {
    Settings const settings;
    // Dotted key -> "FILE:LINE:COL", "environment NAME", "command line"; keys that are absent have their default.
    std::map<std::string, std::string, std::less<>> const sources;
    // Whether the environment holds the secrets; their text is never kept here.
    bool const apiKeyInEnvironment;
    bool const apiSecretInEnvironment;
};

Expected<LoadedSettings, ConfigErrors> load(LoadRequest const& request);

}  // namespace pentad::config
