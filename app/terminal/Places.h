// SPDX-License-Identifier: GPL-3.0-or-later
// Where the terminal keeps its own things; created when they are first written, readable by nobody else.
// Thread: main, at start-up.
#pragma once

#include <QString>

namespace pentad::terminal {

// $XDG_CONFIG_HOME/pentad or ~/.config/pentad; values that are not absolute are ignored.
QString configFolder();
// The look, layouts and shortcuts of a profile.
QString preferencesFile(QString const& profile);
// $XDG_STATE_HOME/pentad or ~/.local/state/pentad: the log.
QString stateFolder();

}  // namespace pentad::terminal
