// SPDX-License-Identifier: GPL-3.0-or-later
// Events in the order in which they were submitted, until somebody takes them. Keeps its memory. Thread: one.
#pragma once

#include "contracts/ExchangeClient.h"

namespace pentad::simulation {

class EventQueue final : public EventSink {
public:
    void submit(EngineEvent event) override { m_events.push_back(std::move(event)); }

    bool empty() const { return m_taken == m_events.size(); }
    // The oldest event; there must be one. It lives until it is dropped or another is submitted.
    EngineEvent const& oldest() const
    {
        check(!empty(), "EventQueue: nothing to take");
        return m_events[m_taken];
    }
    void dropOldest()
    {
        check(!empty(), "EventQueue: nothing to drop");
        if (++m_taken == m_events.size()) {
            m_events.clear();
            m_taken = 0;
        }
    }
    EngineEvent take()
    {
        check(!empty(), "EventQueue: nothing to take");
        EngineEvent event = std::move(m_events[m_taken]);
        dropOldest();
        return event;
    }

private:
    std::vector<EngineEvent> m_events;
    std::size_t m_taken = 0;
};

}  // namespace pentad::simulation
