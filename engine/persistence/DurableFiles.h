// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a file that was copied or renamed outlive a power loss: its bytes, then its name in the folder. False if the
// disk refused. Thread: any.
#pragma once

#include <string>

namespace pentad::persistence {

bool syncFile(std::string const& path);
// The folder that holds `path`.
bool syncFolderOf(std::string const& path);

}  // namespace pentad::persistence
