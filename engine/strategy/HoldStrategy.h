// SPDX-License-Identifier: GPL-3.0-or-later
// Never trades: the baseline every other strategy has to beat. Pure; thread: the owner's.
#pragma once

#include "contracts/Strategy.h"

namespace pentad::strategy {

class HoldStrategy final : public Strategy {
public:
    static constexpr std::string_view kId = "hold";
    std::string_view id() const override { return kId; }
    int warmupBars() const override { return 0; }
    Decimal priorEdgeBps() const override { return {}; }
    void observe(Slot, Bar const&) override {}
    std::span<OrderIntent const> decide(MarketView const&, PortfolioView const&, Universe const&) override
    {
        return {};
    }
    void indicators(Slot, std::vector<IndicatorValue>&) const override {}
    std::optional<Rate> targetWeight(Slot) const override { return std::nullopt; }
};

}  // namespace pentad::strategy
