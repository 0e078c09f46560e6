// SPDX-License-Identifier: GPL-3.0-or-later
// Why the terminal cannot open, in a window, for people who did not start from a command line: what went wrong and what to
// do in the reader's language, then what the machine says about it, word for word. Thread: the interface's.
#pragma once

#include <QString>

class QMessageBox;

namespace pentad::shell {

enum class StartProblem : std::uint8_t {
    Settings,   // the file, the environment or the command line has mistakes
    StatePlace  // there is no place for the journal
};

QString sentenceOf(StartProblem problem);
// Not modal, not shown yet; deletes itself when it is closed.
QMessageBox* makeStartWindow(StartProblem problem, QString const& details);

}  // namespace pentad::shell
