// SPDX-License-Identifier: GPL-3.0-or-later
// Where databases live when nobody says otherwise: $XDG_DATA_HOME/pentad/<mode>.db, else ~/.local/share/pentad.
// A value of XDG_DATA_HOME that is not absolute is ignored, as its specification asks. Thread: any, at start-up.
#pragma once

#include "contracts/Journal.h"

#include <string>
#include <string_view>

namespace pentad::persistence {

// The path alone; nothing is created. `name` is that of the file without its ending: the mode, or the mode and the pairs.
std::string defaultStatePath(std::string_view name);
// Creates the default folder (0700) if it is missing.
Expected<std::string, JournalError> prepareDefaultState(std::string_view name);

}  // namespace pentad::persistence
