// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about a run in the reader's language: how far it is, what became of it, and what it means when nothing
// was traded. Thread: the interface's.
#pragma once

#include "contracts/Backtests.h"
#include "format/Format.h"

namespace pentad::backtestpage {

// The two runs that are compared; copies, because results never change.
struct ShownRuns {
    std::optional<BacktestRun> a;
    std::optional<BacktestRun> b;
};

// Nothing without a run, and before it has a result.
inline BacktestOutcome const* outcomeOf(std::optional<BacktestRun> const& run)
{
    return run ? run->outcome.get() : nullptr;
}

QString word(BacktestPhase phase);
bool isActive(BacktestRun const& run);
// It has a result, but not of the whole time that was asked for.
bool isPartial(BacktestRun const& run);
QString labelOf(BacktestRun const& run);
// Why a run without a fill is a result and not a failure; empty if it traded.
QString noTradeSentence(format::Format const& format, BacktestOutcome const& outcome);
// 2026-08-31 20:00 in the chosen zone.
QString minuteOf(format::Format const& format, UtcTime at);

}  // namespace pentad::backtestpage
