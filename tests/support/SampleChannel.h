// SPDX-License-Identifier: GPL-3.0-or-later
// A line to an exchange that exists only for readers: an order book around every quote, a trade for every new price, and
// figures of a line in good health. Deterministic. Thread: one.
#pragma once

#include "contracts/ExchangeChannel.h"

namespace pentad::test {

class SampleChannel final : public ChannelMonitor {
public:
    explicit SampleChannel(Universe universe) : m_universe(std::move(universe)) { figures.present = true; }

    void observe(Slot slot, Quote const& quote);

    ChannelView channel() const override { return figures; }
    std::shared_ptr<DepthView const> depth(Slot slot) const override { return m_depth[slot]; }
    std::shared_ptr<TradeTape const> tape(Slot slot) const override { return m_tape[slot]; }

    static ChannelView healthy(UtcTime now);
    ChannelView figures;

private:
    Universe m_universe;
    PerAsset<std::shared_ptr<DepthView const>> m_depth;
    PerAsset<std::shared_ptr<TradeTape const>> m_tape;
    std::int64_t m_trades = 0;
};

}  // namespace pentad::test
