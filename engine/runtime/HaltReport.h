// SPDX-License-Identifier: GPL-3.0-or-later
// Why the engine stopped itself, and what it was at that moment: for the log and for the file that stays beside the
// journal. Numbers, ids and states only: nothing that a person or the exchange wrote, and no secret, as the core knows
// none. Pure. Thread: any.
#pragma once

#include "domain/Ids.h"
#include "domain/Instrument.h"
#include "foundation/Clock.h"

#include <string>
#include <string_view>

namespace pentad::runtime {

struct CoreState;

struct HaltReport {
    std::string reason;     // the whole sentence, in English
    std::string invariant;  // V1 ... V24; empty where another check failed or an exception escaped
    UtcTime at;
    CycleId cycle{};
    std::string state;  // one fact a line
};

// Of a core that is broken: what is in it is told as it stands, committed or not. `written` is the last step on disk.
HaltReport haltReport(std::string reason, UtcTime at, std::uint64_t written, CoreState const& state,
                      Universe const& universe);

// Which invariant the sentence of a stopped engine names; empty if none.
std::string brokenInvariantIn(std::string_view sentence);

}  // namespace pentad::runtime
