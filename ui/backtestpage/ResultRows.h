// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables below the curves hold: round trips, decisions and months of runs, as rows with the machine's values
// behind the shown ones. Complete: one row for each thing the run has. Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "widgets/DataTable.h"

namespace pentad::backtestpage {

std::vector<widgets::Column> tradeColumns(QString const& currency);
std::vector<widgets::Row> tradeRows(format::Format const& format, BacktestOutcome const& run);

std::vector<widgets::Column> decisionColumns(QString const& currency);
std::vector<widgets::Row> decisionRows(format::Format const& format, BacktestOutcome const& run);

std::vector<widgets::Column> monthColumns(QString const& currency);
// One row for each month that either run touches: last equity, change since the month before, deepest drawdown.
std::vector<widgets::Row> monthRows(format::Format const& format, BacktestOutcome const* a, BacktestOutcome const* b);

}  // namespace pentad::backtestpage
