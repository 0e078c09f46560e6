// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/StateFolder.h"

#include <cstdlib>

namespace pentad::composition {

std::filesystem::path stateFolder()
{
    char const* const state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && std::filesystem::path(state).is_absolute()) {
        return std::filesystem::path(state) / "pentad";
    }
    char const* const home = std::getenv("HOME");
    return home != nullptr ? std::filesystem::path(home) / ".local" / "state" / "pentad" : std::filesystem::path();
}

}  // namespace pentad::composition
