// SPDX-License-Identifier: GPL-3.0-or-later
// A file of settings, read as TOML and as .env: it ends in settings that can be printed and loaded again, or in
// mistakes that each are one line. Errors are broken laws. Thread: any; writes below the folder for temporary files.
#pragma once

#include "config/DotEnv.h"
#include "config/Load.h"
#include "config/Print.h"
#include "fuzz/Law.h"
#include "fuzz/ScratchFolder.h"

#include <string_view>

namespace pentad::fuzz {

inline void holdMistakes(config::ConfigErrors const& mistakes)
{
    for (config::ConfigError const& mistake : mistakes) {
        law(!mistake.problem.empty(), "a mistake does not say what is wrong");
        law(mistake.line().find('\n') == std::string::npos, "a mistake is more than one line");
    }
}

inline bool feedConfig(std::string_view bytes)
{
    config::DotEnvReading const reading = config::readDotEnv(bytes, ".env");
    holdMistakes(reading.errors);
    for (config::DotEnvEntry const& entry : reading.entries) {
        law(!entry.name.empty() && entry.name.find_first_of("=\n") == std::string::npos, "a variable has no name");
    }
    ScratchFolder const folder;
    config::LoadRequest request;
    request.file = folder.write("config.toml", bytes);
    auto const loaded = config::load(request);
    if (!loaded) {
        law(!loaded.error().empty(), "a file was refused without a reason");
        holdMistakes(loaded.error());
        return false;
    }
    if (!loaded->sources.empty()) {
        request.file = folder.write("printed.toml", config::print(*loaded));
        auto const again = config::load(request);
        law(again.has_value(), "printed settings are not taken");
        law(config::configHash(again->settings) == config::configHash(loaded->settings),
            "printed settings are others than those that were loaded");
    }
    return true;
}

}  // namespace pentad::fuzz
