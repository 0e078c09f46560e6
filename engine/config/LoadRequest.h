// SPDX-License-Identifier: GPL-3.0-or-later
// What load() is asked to read. The process environment is an argument, so that tests can lie about it.
// Thread: any, a value.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pentad::config {

struct LoadRequest {
    std::optional<std::filesystem::path> file;                   // none: only defaults, environment and overrides
    std::filesystem::path folder;                                // of .env where no file is used; empty = none
    std::string profile;                                         // empty = none; dev, staging, prod or an own one
    std::map<std::string, std::string> environment;              // all variables of the process
    std::vector<std::pair<std::string, std::string>> overrides;  // dotted key and value, later ones win
};

}  // namespace pentad::config
