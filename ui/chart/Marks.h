// SPDX-License-Identifier: GPL-3.0-or-later
// What happened at a bar and is marked there: our fills, and decisions that the gates refused. One mark stands for all
// of a kind in one bar and remembers the newest. Thread: the interface's.
#pragma once

#include "chart/BarSeries.h"
#include "format/Format.h"

#include <QString>

namespace pentad::chart {

enum class MarkKind : std::uint8_t { Bought, Sold, Blocked };

struct Mark {
    MarkKind kind = MarkKind::Bought;
    Place place = 0;
    int count = 0;
    std::optional<FillRecord> fill;
    std::shared_ptr<DecisionRecord const> decision;
    double price = 0;  // where it stands if there is no bar
};

// Ascending by place; of the same place, fills before blocked decisions.
std::vector<Mark> marksOf(EngineSnapshot const& snapshot, Slot slot, BarSeries const& series);

// One or two sentences for the pointer.
QString explain(Mark const& mark, Instrument const& instrument, format::Format const& format);

}  // namespace pentad::chart
