// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a gate's sum as a bar: what is added up, how long it is together, and where the other side of the
// comparison stands. For an edge the parts are the costs and the mark is what is expected; for a cap the parts are what
// would be held and the mark is the cap. Lengths are ratios for drawing, figures are the recorded ones.
// Thread: the interface's.
#pragma once

#include "contracts/RiskManager.h"
#include "format/Format.h"
#include "look/Theme.h"

#include <QPainter>

#include <optional>
#include <vector>

namespace pentad::decisions {

struct BreakdownPart {
    QString label;
    QString figure;
    double length = 0;
};

struct Breakdown {
    std::vector<BreakdownPart> parts;
    QString sum;   // stands at the end of the parts
    QString mark;  // stands at markAt
    double markAt = 0;
    bool sumIsLimit = false;  // the parts are what is needed; the mark is what there is
};

// Nothing for gates that add nothing up, and where a recorded number cannot be drawn as a length.
std::optional<Breakdown> breakdownOf(format::Format const& format, GateRecord const& record);

inline constexpr int kBreakdownHeight = 66;
void paintBreakdown(QPainter& painter, QRectF const& box, Breakdown const& breakdown, look::Theme const& theme);

}  // namespace pentad::decisions
