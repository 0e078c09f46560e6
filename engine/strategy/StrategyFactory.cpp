// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/StrategyFactory.h"

#include "strategy/HoldStrategy.h"
#include "strategy/RebalanceStrategy.h"
#include "strategy/ReversionStrategy.h"
#include "strategy/TrendStrategy.h"

namespace pentad::strategy {

std::unique_ptr<Strategy> makeStrategy(StrategyParameters const& parameters, Universe const& universe)
{
    if (parameters.name == TrendStrategy::kId) {
        return std::make_unique<TrendStrategy>(parameters.trend, universe);
    }
    if (parameters.name == ReversionStrategy::kId) {
        return std::make_unique<ReversionStrategy>(parameters.reversion, universe);
    }
    if (parameters.name == RebalanceStrategy::kId) {
        return std::make_unique<RebalanceStrategy>(parameters.rebalance);
    }
    if (parameters.name == HoldStrategy::kId) {
        return std::make_unique<HoldStrategy>();
    }
    return nullptr;
}

}  // namespace pentad::strategy
