// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/IntentList.h"

namespace pentad::strategy {

OrderIntent* IntentList::buyFor(AssetSituation const& asset, Money spent)
{
    Money const money = spent.round(asset.instrument.quoteScale, Rounding::Down);
    if (!money.isPositive() || money < asset.instrument.minimumValue) {
        return nullptr;
    }
    return add(asset, Side::Buy, QuoteSize{money}, asset.buyPrice());
}

OrderIntent* IntentList::buyWorth(AssetSituation const& asset, Money value)
{
    Price const price = asset.buyPrice();
    Quantity const quantity =
        quantityFor(value, price, Rounding::Down).round(asset.instrument.quantityScale, Rounding::Down);
    if (!quantity.isPositive() || notional(price, quantity, Rounding::Down) < asset.instrument.minimumValue) {
        return nullptr;
    }
    return add(asset, Side::Buy, BaseSize{quantity}, price);
}

OrderIntent* IntentList::sell(AssetSituation const& asset, Quantity quantity)
{
    Price const price = asset.sellPrice();
    Quantity const sold = min(quantity, asset.portfolio.unlocked).round(asset.instrument.quantityScale, Rounding::Down);
    if (!sold.isPositive() || notional(price, sold, Rounding::Down) < asset.instrument.minimumValue) {
        return nullptr;
    }
    return add(asset, Side::Sell, BaseSize{sold}, price);
}

OrderIntent* IntentList::add(AssetSituation const& asset, Side side, OrderSize size, Price referencePrice)
{
    check(m_count < m_intents.size(), "IntentList: more than one intent for an asset");
    OrderIntent& intent = m_intents[m_count++];
    intent = OrderIntent{};
    intent.strategy = m_strategy;
    intent.symbol = asset.instrument.symbol;
    intent.side = side;
    intent.size = size;
    intent.referencePrice = referencePrice;
    intent.expectedEdgeBps = asset.portfolio.edge.edgeBps;
    intent.horizonBars = m_horizonBars;
    return &intent;
}

}  // namespace pentad::strategy
