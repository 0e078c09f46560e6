// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli doctor`: says what would stand in the way of a session with these settings, without beginning one. Exit
// code 0: nothing; 1: something, named with what to do; 2: wrong usage or configuration. Thread: main.
#pragma once

#include "composition/LineSettings.h"

#include <span>
#include <string>

namespace pentad::cli {

// The arguments after the word `doctor`.
int runDoctorCommand(std::span<std::string const> arguments, composition::KeyTesterMaker makeTester);

}  // namespace pentad::cli
