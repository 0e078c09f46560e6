// SPDX-License-Identifier: GPL-3.0-or-later
// What would stand in the way of a session with these settings, found without beginning one: the journal, the disk, the
// folder of the log. Nothing is written and nobody is asked over the network. Thread: main.
#pragma once

#include "config/Settings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace pentad::composition {

struct DoctorFinding {
    bool isGood = true;
    std::string about;  // one word
    std::string told;   // a sentence; of what is not good also what to do
};

// `logs` is the folder of the log where the settings name none; empty where there is none either.
std::vector<DoctorFinding> examine(config::Settings const& settings, std::filesystem::path const& logs);

}  // namespace pentad::composition
