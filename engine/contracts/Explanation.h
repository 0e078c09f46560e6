// SPDX-License-Identifier: GPL-3.0-or-later
// The formula of each gate as a pattern with places for the recorded numbers, so that text is made at the edge, in the
// user's language, from the record alone. {0} to {9} are GateRecord::numbers in order; the word after the colon is the
// kind of the number: money, price, quantity, rate, bps, count, seconds, flag (0 no, 1 yes), factor (a multiplier),
// phase (of a breaker: 0 closed, 1 open, 2 half-open). Patterns are ASCII; the edge may print x, /, -, <= as signs.
// Thread: any.
#pragma once

#include "contracts/StepRecord.h"

#include <string>

namespace pentad {

// The gate that made it so: the first that failed, or the one that set the smaller size; none for what is accepted whole.
GateRecord const* decidingGate(Evaluation const& evaluation);

// For example "{0:money} + {1:money} <= {2:money}".
std::string_view formulaPattern(Gate gate);
// The same for what was recorded: some gates have more to say where there is more to look at.
std::string_view formulaPattern(GateRecord const& record);
// A record of the pause gate of a session that is not armed: number 2.
bool looksAtArming(GateRecord const& record);
// One that refuses because nobody has ever armed live trading over this journal: number 3.
bool findsNeverArmed(GateRecord const& record);
// A record of the price collar that refuses because an own order stands in the way.
bool meetsOwnOrder(GateRecord const& record);
// A record of the price collar that holds the wanted size against what the asks within the collar hold: numbers 4 and 5.
bool looksAtDepth(GateRecord const& record);
// What a Reduced record adds after the formula: the pattern of its last two numbers. Empty for gates that never reduce.
std::string_view admissionPattern(Gate gate);
// The kind of unit of the gate's distance: one of the words above; empty for gates without a distance.
std::string_view distanceKind(Gate gate);
// One number as English text: money 2 decimals, bps and seconds 1, rates as percent with 2, quantities and prices
// exactly. Rounded half to even; seconds and rates carry their unit.
std::string formatNumber(std::string_view kind, Decimal number);
// The pattern with the numbers in it, English, dot decimals: for logs, JSON and the command line. A Reduced record is
// followed by what it admits; a record without numbers is "not applicable".
std::string explain(GateRecord const& record);

// What an order is, for logs and the command line: "SELL STOP_LIMIT 0.5 stop 901 at 900.1, 0.2 traded".
std::string orderText(OrderRecord const& order);

}  // namespace pentad
