// SPDX-License-Identifier: GPL-3.0-or-later
// What the log and the message centre know about notes of the journal: a name for each that stays the same while the list
// of the newest ones moves on, and everything as text for a report of trouble. Thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <QStringList>

namespace pentad::activity {

// One per note, in the same order. Equal notes of the same millisecond are numbered.
QStringList noteIds(SharedList<NoteRecord> const& notes);
// State of the machine as plain text for a report of trouble; English, machine numbers, no secrets.
QString diagnostics(EngineSnapshot const& snapshot, Milliseconds silence);

}  // namespace pentad::activity
