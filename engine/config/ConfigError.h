// SPDX-License-Identifier: GPL-3.0-or-later
// One mistake in the configuration: where it stands, which key it concerns, what is wrong and what to do.
// Mistakes are collected and reported all at once, in the order in which a reader meets them. Values of keys that
// could hold a secret are never repeated in a message. Thread: any, a value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pentad::config {

// The sources of a value, weakest first.
enum class Layer : std::uint8_t { Default, File, Overlay, DotEnv, Environment, CommandLine };

// A file with line and column (both from 1; 0 = not known), or the name of another source.
struct Place {
    std::string origin;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    // FILE:LINE:COL, or as much of it as is known.
    std::string text() const;
};

struct ConfigError {
    Layer layer = Layer::Default;
    Place place;
    std::string key;  // may be empty
    std::string problem;

    // `FILE:LINE:COL: key: what is wrong; what to do`, without a line break.
    std::string line() const;
};

using ConfigErrors = std::vector<ConfigError>;

// Weaker sources first, then by line and column.
void sortByPlace(ConfigErrors& errors);

}  // namespace pentad::config
