// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a .env file: KEY=value lines, # comments, optional single or double quotes around the value, nothing is
// expanded. Every malformed line is reported, none is guessed. Thread: any, pure.
#pragma once

#include "config/ConfigError.h"

#include <string>
#include <string_view>
#include <vector>

namespace pentad::config {

struct DotEnvEntry {
    std::string name;
    std::string value;
    Place place;
};

struct DotEnvReading {
    std::vector<DotEnvEntry> entries;
    ConfigErrors errors;
};

DotEnvReading readDotEnv(std::string_view text, std::string_view origin);

}  // namespace pentad::config
