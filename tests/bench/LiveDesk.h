// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of an operator share: the terminal with its window, armed for live trading at a LiveExchange, over real
// sockets, signed, and within the limits that the exchange publishes. Thread: the interface's.
#pragma once

#include "bench/LiveExchange.h"
#include "support/FakeSecrets.h"
#include "support/LiveTerminal.h"

#include <QTemporaryDir>

namespace pentad::bench {

class LiveDesk {
public:
    // As somebody runs it, but without a strategy and with room for what is measured.
    static config::Settings settings();

    explicit LiveDesk(config::Settings settings);

    // Reconciled, with prices, and armed; false if that took too long.
    bool begin();
    // Nothing is wrong any more.
    bool recovered();
    bool end();

    LiveExchange& exchange() { return m_exchange; }
    widgets::Desk& desk() { return m_terminal.desk(); }
    EngineSnapshot const& seen() const { return m_terminal.seen(); }
    // Whether the engine did what it was asked for.
    bool ask(CommandBody body);
    // A buy below the market that nobody meets; `number` makes it differ from the others.
    PlaceOrder restingBuy(int number) const;

private:
    LiveExchange m_exchange;
    test::FakeSecrets m_secrets;
    QTemporaryDir m_folder;
    test::LiveTerminal m_terminal;
};

}  // namespace pentad::bench
