// SPDX-License-Identifier: GPL-3.0-or-later
// The line to the exchange, as facts: where prices come from, how the order routes answer, clocks, rate limits.
// Thread: the interface's.
#pragma once

#include "policy/FactList.h"

namespace pentad::policy {

// The few of the right-hand column.
std::vector<Fact> channelSummary(EngineSnapshot const& snapshot, widgets::Desk const& desk);
// In detail; empty where the exchange is inside the program.
std::vector<Fact> channelFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);
// What each rate limit still allows; empty likewise.
std::vector<Fact> budgetFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);

}  // namespace pentad::policy
