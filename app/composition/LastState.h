// SPDX-License-Identifier: GPL-3.0-or-later
// What a database on which no session can begin still tells, as one snapshot without an engine behind it: the newest
// checkpoint and the last steps, where they are proven and belong to these settings. What prices would have to value is
// not known in it. Reads only. Thread: any, at start-up.
#pragma once

#include "config/Settings.h"
#include "contracts/EngineSnapshot.h"
#include "persistence/Database.h"

namespace pentad::composition {

// `rules` are null where only the names of the pairs are known. `why` is the sentence that says why nothing began. Null if
// there is nothing that could be shown.
SnapshotPtr lastState(config::Settings const& settings, persistence::OpenOptions const& wanted, Universe const* rules,
                      std::string const& why);

}  // namespace pentad::composition
