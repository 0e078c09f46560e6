// SPDX-License-Identifier: GPL-3.0-or-later
// The stretches of time that a chart shades: pauses, safe mode, breakers that were open. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"

#include <QString>

namespace pentad::chart {

struct Band {
    TimelineLane lane = TimelineLane::Paused;
    TimelineState state = TimelineState::On;
    UtcTime from;
    std::optional<UtcTime> until;  // still so if none
    std::string cause;
    friend bool operator==(Band const&, Band const&) = default;
};

std::vector<Band> bandsOf(EngineSnapshot const& snapshot);
QString labelOf(Band const& band);

}  // namespace pentad::chart
