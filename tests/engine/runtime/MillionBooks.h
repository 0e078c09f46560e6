// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the invariants begin with. Thread: any.
#pragma once

#include "runtime/CoreChecks.h"
#include "support/Orders.h"
#include "support/PaperBench.h"

#include <string>

namespace pentad::runtime {

// The id of the invariant that is broken, or "none".
inline std::string idOf(Finding const& finding)
{
    return finding ? std::string(finding->id) : "none";
}

// Books of a million with 20 AVAX marked at 900.
inline void openMillion(CoreState& state, CoreSetup const& setup)
{
    PerAsset<Quantity> holdings;
    PerAsset<Price> marks;
    holdings[test::kAvax] = test::quantity("20");
    marks[test::kAvax] = test::price("900");
    StepRecord opening;
    state.now = test::kOrdersBegin;
    state.books.open(state.now, setup.calendar, setup.universe, test::money("1000000"), holdings, marks, opening);
}

}  // namespace pentad::runtime
