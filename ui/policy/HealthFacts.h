// SPDX-License-Identifier: GPL-3.0-or-later
// How the machine is doing, as facts: only what has a source in the snapshot, an en dash where that has nothing yet.
// Thread: the interface's.
#pragma once

#include "policy/FactList.h"

namespace pentad::policy {

// The few of the right-hand column.
std::vector<Fact> healthFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);
// In detail, for the Health screen.
std::vector<Fact> engineFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);
std::vector<Fact> journalFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);
std::vector<Fact> dataFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);
std::vector<Fact> reconciliationFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk);

// A fact that is quiet as long as its value is missing.
Fact fact(char const* key, QString name, QString value, Level level, QString note = {});
// "all 8 in range", "2 of 8 need a look".
QString summaryOf(std::vector<Fact> const& facts);
// Nanoseconds as "0.42 ms" or "3.1 s".
QString shortDuration(format::Format const& format, std::chrono::nanoseconds duration);

}  // namespace pentad::policy
