// SPDX-License-Identifier: GPL-3.0-or-later
// Table cells as machine text: RFC 4180 lines for files, tab-separated lines for the clipboard. Never the reader's
// language, only raw values. Thread: any.
#pragma once

#include <QStringList>

namespace pentad::widgets {

// A text cell that a spreadsheet would take for a formula gets a leading apostrophe.
QString guardedText(QString const& text);
QString csvField(QString const& text);
// Ends with CRLF.
QString csvLine(QStringList const& fields);
// Tabs and line ends inside a cell become spaces.
QString tabbedLine(QStringList const& cells);

}  // namespace pentad::widgets
