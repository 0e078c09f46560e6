// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps each asset near a fixed weight of tradable capital, all in exact decimals:
//
//   target = weight x tradable;   no trade while |value - target| <= band x target;   else trade value - target
//
// Weights are those configured; where all are zero each asset gets weightSum / 5. Looked at when a bar closes and
// everyBars bars of the furthest asset have passed since the last look, for the first time at the first new bar of a run.
// A look while nothing may be bought (paused, disarmed, safe mode) is in vain: it is made again as soon as buying is open.
// Sells come before buys, so that their proceeds can be counted on first. Without tradable capital there is no target
// and nothing is done: getting out is the business of the drawdown ladder and of the operator. Thread: the core's.
#pragma once

#include "domain/Parameters.h"
#include "strategy/IntentList.h"

namespace pentad::strategy {

class RebalanceStrategy final : public Strategy {
public:
    explicit RebalanceStrategy(RebalanceParameters const& parameters);

    static constexpr std::string_view kId = "rebalance";
    std::string_view id() const override { return kId; }
    int warmupBars() const override { return 1; }
    Decimal priorEdgeBps() const override { return m_parameters.priorEdgeBps; }
    // Its weights do not depend on bars.
    void observe(Slot, Bar const&) override {}
    std::span<OrderIntent const> decide(MarketView const& market, PortfolioView const& portfolio,
                                        Universe const& universe) override;
    void indicators(Slot, std::vector<IndicatorValue>&) const override {}
    std::optional<Rate> targetWeight(Slot slot) const override { return m_weights[slot]; }

private:
    bool isDue(MarketView const& market, bool entriesOpen);
    void sellExcess(AssetSituation const& asset, Rate weight, Money tradable);
    void buyShortfall(AssetSituation const& asset, Rate weight, Money tradable);
    void addReasons(OrderIntent& intent, AssetSituation const& asset, Rate weight, Money tradable) const;

    RebalanceParameters m_parameters;
    PerAsset<Rate> m_weights;
    std::uint64_t m_nextLook = 0;  // in bars of the furthest asset
    bool m_looksAgain = false;     // the last look was in vain
    IntentList m_intents;
};

}  // namespace pentad::strategy
