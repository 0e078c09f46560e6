// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of two runs side by side, as texts. A difference is shown where both numbers are exact, and is the exact
// subtraction of what the engine computed. Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"

namespace pentad::backtestpage {

struct Metric {
    QString key;  // stable: "end_equity"
    QString title;
    QString a;
    QString b;
    QString difference;
    int better = 0;  // of B against A: 1 better, -1 worse, 0 neither or not a matter of better
};

// Where there is little room, money is rounded to whole units; what the ledger leaves over never is.
std::vector<Metric> metricsOf(format::Format const& format, ShownRuns const& runs, bool wholeMoney = false);

}  // namespace pentad::backtestpage
