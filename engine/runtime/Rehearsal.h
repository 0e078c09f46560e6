// SPDX-License-Identifier: GPL-3.0-or-later
// What a flatten would do if it were asked for now, by the rules of the flatten itself: what can be sold, rounded as the
// exchange takes it, at the bid, less taker fee and tax; what is too small stays as dust. An asset without a quote is
// counted as sold for nothing. Exact money: proceeds round down, costs up. Thread: the engine's.
#pragma once

#include "runtime/Core.h"

namespace pentad::runtime {

// `cadence` is the time between two cycles; a flatten moves on once per cycle. `stepWait` is the pause between two steps,
// in the same real time. Steps are counted as if the bids were as many again after each of them.
FlattenRehearsal rehearse(Core const& core, std::chrono::nanoseconds cadence, Milliseconds stepWait = {});

}  // namespace pentad::runtime
