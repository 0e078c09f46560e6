// SPDX-License-Identifier: GPL-3.0-or-later
// A decision in words: how it ended, why, and in one short line for a list. Everything is read from the recorded numbers;
// nothing is worked out again. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "format/Words.h"

namespace pentad::decisions {

enum class Outcome : std::uint8_t { Accepted, Reduced, Refused };

Outcome outcomeOf(Evaluation const& evaluation);
QString word(Outcome outcome);

GateRecord const& gateOf(Evaluation const& evaluation, Gate gate);
// The wire spelling of the code of the first failing or reducing gate; empty if all passed.
QString codeOf(Evaluation const& evaluation);

Instrument const* instrumentOf(EngineSnapshot const& snapshot, Symbol const& symbol);
std::shared_ptr<DecisionRecord const> decisionOf(EngineSnapshot const& snapshot, std::uint64_t id);

// The distance of a gate, with the base asset behind quantities.
QString distanceText(format::Format const& format, GateRecord const& record, Instrument const& instrument);
// "Buy 29.7636 AVAX at 839.95".
QString titleOf(format::Format const& format, OrderIntent const& intent, Instrument const& instrument);
QString sizeText(format::Format const& format, OrderSize const& size, Instrument const& instrument);
// One sentence that says why; the decisive figure stands between <b> and </b>, everything else is plain.
QString sentenceOf(format::Format const& format, Evaluation const& evaluation, Instrument const& instrument);
// The sentence without its marks, for the clipboard and for screen readers.
QString plain(QString marked);
// "Edge 6.4 bp short", "Risk-reducing".
QString shortReason(format::Format const& format, Evaluation const& evaluation, Instrument const& instrument);

}  // namespace pentad::decisions
