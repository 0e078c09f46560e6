// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a small text file whole, or says in words why it cannot. A folder, a missing file and a file that is far too
// large for settings are told apart. Thread: any; no exception leaves it.
#pragma once

#include "foundation/Expected.h"

#include <filesystem>
#include <string>

namespace pentad::config {

// The error is a clause without the name of the file: "there is no such file".
Expected<std::string, std::string> readTextFile(std::filesystem::path const& path);

}  // namespace pentad::config
