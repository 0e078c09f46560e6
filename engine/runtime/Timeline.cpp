// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Timeline.h"

#include <algorithm>

namespace pentad::runtime {

void Timeline::follow(TimelineLane lane, std::optional<Now> const& now, UtcTime at)
{
    std::optional<TimelineState>& current = m_current[static_cast<std::size_t>(lane)];
    std::optional<TimelineState> const next = now ? std::optional(now->state) : std::nullopt;
    if (next == current) {
        return;
    }
    std::deque<TimelineSpan>& spans = m_spans.edit();
    if (current) {
        auto const open = std::find_if(spans.rbegin(), spans.rend(),
                                       [&](TimelineSpan const& span) { return span.lane == lane && !span.until; });
        if (open != spans.rend()) {
            open->until = at;
        }
    }
    current = next;
    if (now) {
        spans.push_back(TimelineSpan{lane, now->state, now->since, std::nullopt, *now->cause});
        if (spans.size() > kSpansMax) {
            spans.pop_front();
        }
    }
}

void Timeline::look(CoreState const& state)
{
    for (BreakerSnapshot const& breaker : state.breakers) {
        TimelineLane lane = TimelineLane::Orders;
        switch (breaker.group) {
        case BreakerGroup::Orders: lane = TimelineLane::Orders; break;
        case BreakerGroup::Account: lane = TimelineLane::Account; break;
        case BreakerGroup::MarketData: lane = TimelineLane::MarketData; break;
        }
        switch (breaker.phase) {
        case BreakerPhase::Closed: follow(lane, std::nullopt, state.now); break;
        case BreakerPhase::Open:
            follow(lane, Now{TimelineState::Open, breaker.since, &breaker.reason}, state.now);
            break;
        case BreakerPhase::HalfOpen:
            follow(lane, Now{TimelineState::HalfOpen, breaker.since, &breaker.reason}, state.now);
            break;
        }
    }
    if (state.safeMode) {
        std::string cause;
        UtcTime since = state.now;
        for (std::size_t i = 0; i < kHazards; ++i) {
            if (state.hazards[i].active) {
                cause = std::string(hazardText(static_cast<Hazard>(i))) + ": " + state.hazards[i].detail;
                since = state.hazards[i].since;
                break;
            }
        }
        follow(TimelineLane::SafeMode, Now{TimelineState::On, since, &cause}, state.now);
    } else {
        follow(TimelineLane::SafeMode, std::nullopt, state.now);
    }
    if (state.paused) {
        follow(TimelineLane::Paused, Now{TimelineState::On, state.pausedAt, &state.pauseReason}, state.now);
    } else {
        follow(TimelineLane::Paused, std::nullopt, state.now);
    }
}

}  // namespace pentad::runtime
