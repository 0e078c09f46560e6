// SPDX-License-Identifier: GPL-3.0-or-later
// Moves the demo's market along with its clock, fifty times a second: fine enough that answers
// come within a second of market time at the usual speed. Thread: the engine's.
#pragma once

#include "simulation/DemoMarket.h"

#include <QTimer>

namespace pentad::composition {

// The feed of the demo as the engine sees it: the market, and the timer that it does not have itself.
class DemoDriver final : public QObject, public DataFeed {
public:
    DemoDriver(simulation::DemoMarket& market, Clock const& clock) : m_market(market), m_clock(clock)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { m_market.advance(m_clock.utc()); });
    }

    void start(PerAsset<std::optional<UtcTime>> const& resumeAfter) override
    {
        m_market.start(resumeAfter);
        m_timer.start(std::chrono::milliseconds(20));
    }
    void stop() override
    {
        // The exchange still answers what is on its way; only the market stands still.
        m_market.stop();
    }
    std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) override
    {
        return m_market.older(slot, before, count);
    }

private:
    simulation::DemoMarket& m_market;
    Clock const& m_clock;
    QTimer m_timer;
};

}  // namespace pentad::composition
