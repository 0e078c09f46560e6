// SPDX-License-Identifier: GPL-3.0-or-later
// Another process that is measured from outside: it is started, says one line on its standard output, and ends.
// Thread: one.
#pragma once

#include <string>
#include <vector>

namespace pentad::bench {

struct FirstWord {
    double seconds = 0;  // from before the start of the process
    std::string text;    // the line, without its end
};

// Runs the command, waits for its line and then for its end. Stops this program with a sentence if nothing was said.
FirstWord firstWordOf(std::vector<std::string> command);

// This program, for a command that starts it again.
std::string thisProgram();

}  // namespace pentad::bench
