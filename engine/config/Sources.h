// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what every source of settings says, as assignments to rows of the table, weakest source first: file,
// overlay of the profile, .env beside the file (without one, in the usual folder), environment, command line. Mistakes in
// form and unknown keys are collected on the way; the values are looked at later. Thread: any; reads files, no exception
// leaves it.
#pragma once

#include "config/KeyNames.h"
#include "config/LoadRequest.h"

#include <string>
#include <vector>

namespace pentad::config {

struct Assignment {
    KeyMatch match;
    RawValue value;
    Layer layer = Layer::Default;
    std::string source;  // as printed beside the value

    std::string name() const { return fullName(*match.key, match.symbol); }
};

struct Assignments {
    std::vector<Assignment> list;
    ConfigErrors errors;
};

Assignments collectAssignments(LoadRequest const& request);

}  // namespace pentad::config
