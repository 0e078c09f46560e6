// SPDX-License-Identifier: GPL-3.0-or-later
// Paper trading: the real market on its way to the engine, and our paper exchange beside it. Whatever the market says
// reaches the engine first and then the paper exchange, which matches our orders against the book behind each quote.
// Thread: the engine's.
#pragma once

#include "contracts/ExchangeChannel.h"
#include "simulation/PaperExchange.h"

#include <QTimer>

namespace pentad::composition {

class PaperLine final : public QObject, public EventSink {
public:
    // `engine` hears of the market, `account` of orders; the line's books come from `line`, set before anything is heard.
    PaperLine(Universe const& universe, simulation::FillParameters const& fills, EventSink& engine, EventSink& account,
              Clock const& clock);

    void follow(ChannelMonitor const& line) { m_line = &line; }
    simulation::PaperExchange& exchange() { return m_exchange; }
    void submit(EngineEvent event) override;

private:
    EventSink& m_engine;
    Clock const& m_clock;
    simulation::PaperExchange m_exchange;
    ChannelMonitor const* m_line = nullptr;
    QTimer m_timer;
};

}  // namespace pentad::composition
