// SPDX-License-Identifier: GPL-3.0-or-later
// When breakers were open, safe mode was on and trading was paused, as spans in the order in which they began. Looks at
// the state after every step and notes what has changed; the newest spans are kept. What is on when a session begins is
// shown since when the state says; earlier spans are in the journal. Thread: the engine's.
#pragma once

#include "runtime/CoreState.h"
#include "runtime/Published.h"

#include <deque>

namespace pentad::runtime {

class Timeline {
public:
    static constexpr std::size_t kSpansMax = 200;

    void look(CoreState const& state);
    // Oldest first.
    SharedList<TimelineSpan> const& spans() { return m_spans.shared(); }

private:
    struct Now {
        TimelineState state = TimelineState::On;
        UtcTime since;
        std::string const* cause = nullptr;
    };
    void follow(TimelineLane lane, std::optional<Now> const& now, UtcTime at);

    Published<std::deque<TimelineSpan>> m_spans;
    std::array<std::optional<TimelineState>, kTimelineLanes> m_current;
};

}  // namespace pentad::runtime
