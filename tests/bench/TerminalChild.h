// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal in a process of its own, for what is measured from outside: how soon its window can be used, and how
// much memory it takes. Thread: the interface's.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace pentad::bench {

// What a child is asked for: "start" says "usable" as soon as the window shows candles and takes events; "agreed"
// says "agreed" as soon as the window knows that the books and the exchange agree; "charts" says
// how many bytes the process has (PSS) with five charts of 2,000 candles; "history" trades until the journal has more
// steps than the lists of a start show. Returns the exit code.
int runTerminalChild(std::string const& what, QString const& folder);

// The command that starts such a child.
std::vector<std::string> terminalChild(QString const& folder, std::string const& what);

}  // namespace pentad::bench
