// SPDX-License-Identifier: GPL-3.0-or-later
// What the log and the message centre know about notes of the journal: which of them call for attention, and a name for
// each that stays the same while the list of the newest ones moves on. Thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <QStringList>

namespace pentad::activity {

// Modes, breakers, findings after trades, money that came or went.
bool needsAttention(NoteKind kind);
// One per note, in the same order. Equal notes of the same millisecond are numbered.
QStringList noteIds(std::vector<NoteRecord> const& notes);
// State of the machine as plain text for a report of trouble; English, machine numbers, no secrets.
QString diagnostics(EngineSnapshot const& snapshot, Milliseconds silence);

}  // namespace pentad::activity
