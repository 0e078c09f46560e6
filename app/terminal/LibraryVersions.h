// SPDX-License-Identifier: GPL-3.0-or-later
// Which versions of its libraries the program was compiled with, for About. Qt tells its own. Thread: any.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace pentad::terminal {

std::vector<std::pair<QString, QString>> libraryVersions();

}  // namespace pentad::terminal
