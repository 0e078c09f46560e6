// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision saw of the market and the account, as far as its gates recorded it. Thread: the interface's.
#pragma once

#include "decisions/NumbersView.h"

#include "contracts/StepRecord.h"

namespace pentad::decisions {

std::vector<NumbersView::Entry> seenBy(format::Format const& format, DecisionRecord const& decision,
                                       Instrument const& instrument);
// "quote age 0.9 s".
QString seenAge(format::Format const& format, Evaluation const& evaluation);

}  // namespace pentad::decisions
