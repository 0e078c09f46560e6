// SPDX-License-Identifier: GPL-3.0-or-later
// The one word for the engine's state, and whether it is still true: what an engine said last is not what it is now. An
// engine that failed said so itself; its silence afterwards is no news. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

namespace pentad::widgets {

enum class EngineVoice : std::uint8_t { Speaks, Silent, Ended };

EngineVoice voiceOf(Desk const& desk, EngineSnapshot const& snapshot);
// ENGINE ENDED and ENGINE SILENT in place of a state that is not known any more.
QString stateWord(Desk const& desk, EngineSnapshot const& snapshot);

}  // namespace pentad::widgets
