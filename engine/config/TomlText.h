// SPDX-License-Identifier: GPL-3.0-or-later
// TOML as a tree of raw values, each with its place in the file. A mistake in the syntax of one line does not hide the
// mistakes after it: the line is reported, left out, and the rest is read. Numbers keep their spelling, so that none
// of them has to become binary floating point. Thread: any, pure; no exception leaves it.
#pragma once

#include "config/Value.h"

#include <string>
#include <string_view>

namespace pentad::config {

struct TomlReading {
    RawValue root;         // a table; empty if `complete` is false
    ConfigErrors errors;   // of the syntax; their layer is left at its default
    bool complete = true;  // false: a mistake that leaves the meaning of the rest open
};

TomlReading readToml(std::string_view text, std::string_view origin);

}  // namespace pentad::config
