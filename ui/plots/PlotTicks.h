// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of a plot's grid stand: values on 1, 2 or 5 times a power of ten, times on full minutes, hours, days and
// months of the chosen zone. Thread: the interface's.
#pragma once

#include "format/Format.h"
#include "plots/PlotParts.h"

namespace pentad::plots {

struct ValueTicks {
    std::vector<double> values;
    int decimals = 0;  // that the step needs
};
// At most `count` of them, ascending, all inside the span.
ValueTicks valueTicks(ValueSpan span, int count);

struct TimeTick {
    UtcTime at;
    QString label;
};
std::vector<TimeTick> timeTicks(format::Format const& format, TimeSpan span, int count);

}  // namespace pentad::plots
