// SPDX-License-Identifier: GPL-3.0-or-later
// Where logs and small notes of the program are kept: $XDG_STATE_HOME/pentad, else ~/.local/state/pentad; an empty path if
// there is no home. A value that is not absolute is ignored. Nothing is created here. Thread: any, at start-up.
#pragma once

#include <filesystem>

namespace pentad::composition {

std::filesystem::path stateFolder();

}  // namespace pentad::composition
