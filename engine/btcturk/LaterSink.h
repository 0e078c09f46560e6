// SPDX-License-Identifier: GPL-3.0-or-later
// Events on their way to the engine: handed over in the order they were given, from the event loop, never inside the
// call that caused them. So no answer comes before a call has returned, and no part of the adapter is entered again
// while it is at work. Of the quotes of a pair that wait only the newest is handed over, so that a flood of them makes no
// heap; nothing else is ever left out. Thread: the engine's.
#pragma once

#include "contracts/ExchangeClient.h"

#include <QTimer>

#include <vector>

namespace pentad::btcturk {

class LaterSink final : public QObject, public EventSink {
public:
    LaterSink(EventSink& target, Clock const& clock) : m_target(target), m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { handOver(); });
    }

    void submit(EngineEvent event) override
    {
        if (auto const* newest = std::get_if<QuoteChanged>(&event.body)) {
            std::erase_if(m_events, [&](EngineEvent const& waiting) {
                auto const* older = std::get_if<QuoteChanged>(&waiting.body);
                return older != nullptr && older->slot == newest->slot;
            });
        }
        m_events.push_back(std::move(event));
        if (!m_timer.isActive()) {
            m_timer.start();
        }
    }
    // With the clock's time.
    void tell(EventBody body) { submit(EngineEvent{m_clock.utc(), std::move(body)}); }

private:
    void handOver()
    {
        m_handed.clear();
        m_handed.swap(m_events);
        for (EngineEvent& event : m_handed) {
            m_target.submit(std::move(event));
        }
    }

    EventSink& m_target;
    Clock const& m_clock;
    QTimer m_timer;
    std::vector<EngineEvent> m_events;
    std::vector<EngineEvent> m_handed;  // kept for its memory
};

}  // namespace pentad::btcturk
