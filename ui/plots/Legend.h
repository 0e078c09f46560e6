// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of a plot stand for, as rich text for a label. Thread: the interface's.
#pragma once

#include <QColor>
#include <QString>

#include <vector>

namespace pentad::plots {

struct LegendEntry {
    enum class Mark { Block, Line, Dashes };
    QColor colour;
    QString text;
    Mark mark = Mark::Block;
};

QString legendText(std::vector<LegendEntry> const& entries);

}  // namespace pentad::plots
