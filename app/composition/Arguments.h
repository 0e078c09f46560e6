// SPDX-License-Identifier: GPL-3.0-or-later
// What every command line is held to, whatever the command: arguments are lines of text, an option says one thing, and
// it says something. Errors are one sentence for the user. Thread: main, before anything else runs.
#pragma once

#include "foundation/Expected.h"

#include <map>
#include <span>
#include <string>

namespace pentad::composition {

// About the first argument that is not one line of text in UTF-8; empty if all are. It is named by its place alone: it
// might be a key, or steer the terminal that shows it.
std::string argumentMistake(std::span<std::string const> arguments);

// What an option is called: "--state" of "--state=FILE".
std::string optionName(std::string const& argument);

// What stands behind the option at `position`: after its sign of equality, or else as the next argument, which then does
// not begin with "--". Moves past both. The error is that nothing stands there.
Expected<std::string, std::string> optionValue(std::span<std::string const> arguments, std::size_t& position);

class GivenOnce {
public:
    // The same, for an option that may be given once; see mistake().
    Expected<std::string, std::string> value(std::span<std::string const> arguments, std::size_t& position);
    // Empty, or that the option has nothing behind it, or said something else before. The same again does no harm.
    std::string mistake(std::string const& name, std::string const& value);

private:
    std::map<std::string, std::string> m_given;
};

}  // namespace pentad::composition
