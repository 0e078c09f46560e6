// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says, in the reader's language: its sentences are a closed list (contracts/EngineText.h), so they are
// recognised and said again with their numbers. Words of the operator, the disk or the exchange stay as they are.
// Thread: the interface's.
#pragma once

#include "contracts/EngineText.h"
#include "format/Format.h"

namespace pentad::format {

QString word(OrderEvent event);
QString word(PostTradeFinding finding);
QString word(NoteLevel level);
QString word(DifferenceKind kind);

// A sentence of the engine: a note's text, an answer, a cause, a reason.
QString said(Format const& format, std::string_view sentence);
// What a note is about: a state, a hazard, a breaker, an asset, an order.
QString subject(std::string_view about);

}  // namespace pentad::format
