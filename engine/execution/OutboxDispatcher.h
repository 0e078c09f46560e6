// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out the effects of steps, after their records are durable and never before. The one place that talks to an
// exchange client. Thread: the engine's.
#pragma once

#include "contracts/DecisionCore.h"
#include "contracts/ExchangeClient.h"

namespace pentad::execution {

class OutboxDispatcher {
public:
    explicit OutboxDispatcher(ExchangeClient& exchange) : m_exchange(exchange) {}

    void dispatch(Effect const& effect);
    // After this nothing is sent any more, whatever is asked.
    void disarm() { m_armed = false; }
    std::uint64_t placed() const { return m_placed; }
    std::uint64_t cancels() const { return m_cancels; }

private:
    ExchangeClient& m_exchange;
    bool m_armed = true;
    std::uint64_t m_placed = 0;
    std::uint64_t m_cancels = 0;
};

}  // namespace pentad::execution
