// SPDX-License-Identifier: GPL-3.0-or-later
// Code that the environment would have this process load. Where plugins lie is not for a variable to say: whoever sets one
// would read the keys. What the dynamic loader was told is done before main(), so the program is started anew without it;
// code that ran before could have prevented that, and what it did to other programs of the user is beyond this one.
// Thread: main, except foldersOfLoadedCode.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pentad::composition {

// The argument with which a person keeps LD_PRELOAD, LD_AUDIT and LD_LIBRARY_PATH. No variable: whoever can set those could
// set that too.
inline constexpr std::string_view kKeepsLoaderVariables = "--keep-loader-variables";

// The first line of main(): starts the program anew without the variables of the loader, unless `arguments` (those of
// main, ended by null) keep them. Returns where there is nothing to leave; where it cannot start, why: go no further then.
std::string leaveLoaderVariables(char** arguments);

// Removes the variables that name places or modules from which libraries would load more code, and returns the names of
// those that were there and of those that the start before left behind. To be called before there is an application
// object. QT_QPA_PLATFORM stays: it chooses among the plugins of the installation.
std::vector<std::string> dropForeignCode();

// From here on plugins come from where Qt is installed, and not from beside the program. Needs the application object.
void keepToInstalledPlugins();

// Sentences for the log and stderr: what was dropped, and for live trading what the loader put into this process after all
// and whether everybody may write to the program's folder. English.
std::vector<std::string> foreignCodeWarnings(std::vector<std::string> const& dropped, bool isLive);

// Where everything lies that was loaded into this process up to now, in order and each once. Asks the loader and not
// /proc, which shows a process that keeps keys to root alone. Thread: any.
std::vector<std::string> foldersOfLoadedCode();

}  // namespace pentad::composition
