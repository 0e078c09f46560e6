// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/RebalanceStrategy.h"

#include <algorithm>

namespace pentad::strategy {

RebalanceStrategy::RebalanceStrategy(RebalanceParameters const& parameters)
    : m_parameters(parameters), m_weights(parameters.targetWeights), m_intents(kId, parameters.horizonBars)
{
    check(parameters.everyBars >= 1, "RebalanceStrategy: needs a bar or more between looks");
    if (std::all_of(m_weights.begin(), m_weights.end(), [](Rate weight) { return weight.isZero(); })) {
        for (Rate& weight : m_weights) {
            weight = Rate(divide(parameters.weightSum.value(), Decimal(kUniverseSize), Rounding::Down));
        }
    }
}

bool RebalanceStrategy::isDue(MarketView const& market, bool entriesOpen)
{
    std::uint64_t furthest = 0;
    bool isNew = false;
    for (AssetMarketView const& asset : market.assets) {
        furthest = std::max(furthest, asset.barCount);
        isNew = isNew || asset.barIsNew;
    }
    if (!(isNew && furthest >= m_nextLook) && !(m_looksAgain && entriesOpen)) {
        return false;
    }
    m_looksAgain = !entriesOpen;
    m_nextLook = furthest + static_cast<std::uint64_t>(m_parameters.everyBars);
    return true;
}

std::span<OrderIntent const> RebalanceStrategy::decide(MarketView const& market, PortfolioView const& portfolio,
                                                       Universe const& universe)
{
    m_intents.clear();
    if (!isDue(market, portfolio.entriesOpen) || !portfolio.tradable.isPositive()) {
        return m_intents.intents();
    }
    auto const forEachFreeAsset = [&](auto trade) {
        for (Slot const slot : kSlots) {
            AssetSituation const asset(slot, market, portfolio, universe);
            if (asset.market.barCount > 0 && !asset.portfolio.openOrder) {
                (this->*trade)(asset, m_weights[slot], portfolio.tradable);
            }
        }
    };
    forEachFreeAsset(&RebalanceStrategy::sellExcess);
    forEachFreeAsset(&RebalanceStrategy::buyShortfall);
    return m_intents.intents();
}

void RebalanceStrategy::sellExcess(AssetSituation const& asset, Rate weight, Money tradable)
{
    Money const target = portion(tradable, weight, Rounding::Down);
    Money const excess = asset.portfolio.value - target;
    if (!excess.isPositive() || excess <= portion(target, m_parameters.band, Rounding::Down)) {
        return;
    }
    Quantity const quantity =
        target.isZero() ? asset.portfolio.unlocked : quantityFor(excess, asset.sellPrice(), Rounding::Down);
    if (OrderIntent* const intent = m_intents.sell(asset, quantity)) {
        addReasons(*intent, asset, weight, tradable);
    }
}

void RebalanceStrategy::buyShortfall(AssetSituation const& asset, Rate weight, Money tradable)
{
    Money const target = portion(tradable, weight, Rounding::Down);
    Money const shortfall = target - asset.portfolio.value;
    if (!asset.portfolio.enabled || !shortfall.isPositive() ||
        shortfall <= portion(target, m_parameters.band, Rounding::Down)) {
        return;
    }
    if (OrderIntent* const intent = m_intents.buyWorth(asset, shortfall)) {
        addReasons(*intent, asset, weight, tradable);
    }
}

void RebalanceStrategy::addReasons(OrderIntent& intent, AssetSituation const& asset, Rate weight, Money tradable) const
{
    intent.addReason("target_weight", weight.value());
    intent.addReason("actual_weight", ratio(asset.portfolio.value, tradable, Rounding::HalfEven).value());
    intent.addReason("band", m_parameters.band.value());
}

}  // namespace pentad::strategy
