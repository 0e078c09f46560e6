// SPDX-License-Identifier: GPL-3.0-or-later
// Code that the environment would have this process load. Where Qt looks for plugins is not for a variable to say:
// whoever sets one would read the keys. What the dynamic loader was told is done before main() and can only be named.
// Thread: main.
#pragma once

#include <string>
#include <vector>

namespace pentad::composition {

// Removes the variables that name folders of Qt plugins, and returns the names of those that were there. To be called
// before there is an application object. QT_QPA_PLATFORM stays: it chooses among the plugins of the installation.
std::vector<std::string> dropPluginFolders();

// Sentences for the log and stderr: what was dropped, and for live trading what the loader put into this process. English.
std::vector<std::string> foreignCodeWarnings(std::vector<std::string> const& dropped, bool isLive);

}  // namespace pentad::composition
