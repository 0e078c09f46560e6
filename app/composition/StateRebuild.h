// SPDX-License-Identifier: GPL-3.0-or-later
// A database in the place of a damaged one: begun anew, so that the next session opens its books with what the exchange
// reports, or copied from the newest backup that holds. Either way that session begins paused, with the reason shown; the
// kill switch and switched-off pairs stay as they were, and a kill switch that cannot be read counts as latched. Cycles go
// on at a number that no earlier one can have had, because the ids of orders are made from it. A good database is refused.
// Thread: any, at start-up.
#pragma once

#include "persistence/Database.h"

namespace pentad::composition {

struct RebuildRequest {
    std::string path;
    persistence::StateIdentity
        identity;  // counts where the damaged file does not say whose it is; an empty mode: unknown
    bool fromBackup = false;
    std::string reason;  // the operator's own words
    UtcTime now;
};

struct RebuildOutcome {
    std::string damage;  // what was wrong
    std::string kept;    // the damaged file's name now
    std::string backup;  // what took its place; empty if it begins anew
    persistence::StateIdentity identity;
    bool killed = false;
};

Expected<RebuildOutcome, JournalError> rebuildState(RebuildRequest const& request);

}  // namespace pentad::composition
