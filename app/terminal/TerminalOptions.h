// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written behind `pentad` on the command line: the settings options that every program has, and a few that
// are about the window. Thread: main, before the application object.
#pragma once

#include "composition/SettingsOptions.h"

namespace pentad::terminal {

struct TerminalOptions {
    composition::SettingsOptions settings;
    bool help = false;
    bool version = false;
    bool paths = false;
    bool resetLayout = false;
    bool minimized = false;
    std::string language;  // tr, en, or empty
    std::string faults;    // a fault file for the demo's exchange, or empty
    std::string theme;     // dark, light, system, or empty
};

// An error is one sentence for the user.
Expected<TerminalOptions, std::string> parseTerminalOptions(std::span<std::string const> arguments);
std::string_view terminalUsage();

}  // namespace pentad::terminal
