// SPDX-License-Identifier: GPL-3.0-or-later
// What every command line is held to, whatever the command: arguments are lines of text, an option says one thing, and
// it says something. Errors are one sentence for the user. Thread: main, before anything else runs.
#pragma once

#include <map>
#include <span>
#include <string>

namespace pentad::composition {

// About the first argument that is not one line of text in UTF-8; empty if all are. It is named by its place alone: it
// might be a key, or steer the terminal that shows it.
std::string argumentMistake(std::span<std::string const> arguments);

class GivenOnce {
public:
    // Empty, or that the option has nothing behind it, or said something else before. The same again does no harm.
    std::string mistake(std::string const& name, std::string const& value);

private:
    std::map<std::string, std::string> m_given;
};

}  // namespace pentad::composition
