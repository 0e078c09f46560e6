// SPDX-License-Identifier: GPL-3.0-or-later
// The intents of one decision, kept in place: at most one per asset, nothing is allocated.
// Every size is rounded down to what the pair allows; a size of less than the pair's minimum value is not asked for, and
// then nothing is returned. Intents are of type Market; execution decides how they are really sent. Thread: one.
#pragma once

#include "strategy/AssetSituation.h"

#include <array>

namespace pentad::strategy {

class IntentList {
public:
    IntentList(std::string_view strategy, int horizonBars) : m_strategy(strategy), m_horizonBars(horizonBars) {}

    void clear() { m_count = 0; }
    std::span<OrderIntent const> intents() const { return {m_intents.data(), m_count}; }

    // Spends this much, fee and tax included.
    OrderIntent* buyFor(AssetSituation const& asset, Money spent);
    // Buys the quantity that this much is worth at the buy price, fee and tax on top.
    OrderIntent* buyWorth(AssetSituation const& asset, Money value);
    // Sells the quantity, or all that is unlocked if that is less.
    OrderIntent* sell(AssetSituation const& asset, Quantity quantity);

private:
    OrderIntent* add(AssetSituation const& asset, Side side, OrderSize size, Price referencePrice);

    StrategyId m_strategy;
    int m_horizonBars;
    std::size_t m_count = 0;
    std::array<OrderIntent, kUniverseSize> m_intents{};
};

}  // namespace pentad::strategy
