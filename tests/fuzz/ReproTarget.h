// SPDX-License-Identifier: GPL-3.0-or-later
// A repro file of the simulation: the plan that is taken is the same after it was written and read again. Errors are
// broken laws. Thread: any.
#pragma once

#include "fuzz/Law.h"
#include "sim/ReproFile.h"

#include <string>
#include <string_view>

namespace pentad::fuzz {

inline bool feedRepro(std::string_view bytes)
{
    auto const repro = sim::reproFrom(std::string(bytes));
    if (!repro) {
        law(!repro.error().empty(), "a file was refused without a reason");
        return false;
    }
    auto const again = sim::reproFrom(sim::reproText(*repro));
    law(again.has_value(), "a plan that was written is not taken");
    law(again->plan.seed == repro->plan.seed && again->plan.horizon == repro->plan.horizon &&
            again->plan.deduplicates == repro->plan.deduplicates && again->plan.live == repro->plan.live,
        "a plan is another after it was written");
    law(again->plan.faults == repro->plan.faults, "faults are others after they were written");
    return true;
}

}  // namespace pentad::fuzz
