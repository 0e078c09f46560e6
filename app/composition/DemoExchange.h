// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange of the demo: the loopback exchange in a thread of its own, so that it is as far from the engine as a real
// one and goes on while the engine is busy. It has one account, with a key that is no secret: it is reached from this
// machine only and holds no money. Thread: made, asked and ended in the engine's; the exchange lives in its own.
#pragma once

#include "loopback/LoopbackExchange.h"

#include <QThread>

#include <future>

namespace pentad::composition {

class DemoExchange final : public QThread {
    Q_OBJECT

public:
    struct Setup {
        Universe universe;
        std::unique_ptr<simulation::BarSource> bars;
        loopback::LoopbackSettings settings;
        loopback::AccountOpening account;
    };
    struct Opened {
        loopback::LoopbackUrls urls;
        UtcTime now;         // of the exchange
        MonotonicTime at{};  // when that was its time
    };

    // Waits until the exchange serves. One sentence if it cannot.
    static Expected<std::unique_ptr<DemoExchange>, std::string> open(Setup setup);
    ~DemoExchange() override;

    Opened const& opened() const { return m_opened; }
    static loopback::LoopbackKey key();

private:
    explicit DemoExchange(Setup setup) : m_setup(std::move(setup)) {}
    void run() override;

    Setup m_setup;
    std::promise<Expected<Opened, std::string>> m_promise;
    Opened m_opened;
};

}  // namespace pentad::composition
