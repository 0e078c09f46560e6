// SPDX-License-Identifier: GPL-3.0-or-later
// The options by which every subcommand chooses its settings: --config FILE,
// --profile NAME, --set KEY=VALUE and short forms for the keys that are given
// most often (--mode, --symbols, --strategy, --seed, --interval, --data,
// --state). Each of them is an override of the command line, the strongest
// source. Thread: main, before anything else runs.
#pragma once

#include "composition/Arguments.h"
#include "config/Load.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace pentad::composition {

struct SettingsOptions {
    std::optional<std::filesystem::path> file;
    std::string profile;
    std::vector<std::pair<std::string, std::string>> overrides;
    GivenOnce given;  // of these and of the command's own options; not of --set

    // Takes the option at `position` and moves past it and its value. False if it
    // is none of these options; an error is one sentence for the user.
    Expected<bool, std::string> take(std::span<std::string const> arguments, std::size_t& position);

    // What is to be read: with the process environment, and config.toml in the user's configuration folder if no file
    // is named and that one exists. The file .env stands beside the file that is used, else in that same folder.
    config::LoadRequest request() const;
    Expected<config::LoadedSettings, config::ConfigErrors> load() const { return config::load(request()); }
};

// $XDG_CONFIG_HOME/pentad/config.toml, else ~/.config/pentad/config.toml;
// nothing if neither folder is known.
std::optional<std::filesystem::path> defaultConfigFile(std::map<std::string, std::string> const& environment);

// Where this session's journal lives: where the settings say, else the default place. Nothing is made there.
std::filesystem::path statePath(config::Settings const& settings);
// Makes the folder of the journal where it is the default one; every other must be there. The error is one sentence.
Expected<void, std::string> prepareStatePlace(config::Settings const& settings, std::filesystem::path const& state);

// Every mistake on its own line of stderr.
void printErrors(config::ConfigErrors const& errors);

}  // namespace pentad::composition
