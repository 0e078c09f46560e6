// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Subject.h"

#include <algorithm>

namespace pentad::risk {
namespace {

Price valuationPriceOf(OrderIntent const& intent, AssetRiskView const& asset)
{
    if (hasLimitPrice(intent.type)) {
        return intent.limitPrice.value_or(Price{});
    }
    if (hasStopPrice(intent.type)) {
        return intent.stopPrice.value_or(Price{});
    }
    return intent.referencePrice.isPositive() ? intent.referencePrice : touchOf(intent, asset);
}

bool tradesAtOnce(OrderIntent const& intent, AssetRiskView const& asset)
{
    if (intent.type != OrderType::Limit || !intent.limitPrice || !asset.hasQuote) {
        return true;
    }
    return intent.side == Side::Buy ? *intent.limitPrice >= asset.ask : *intent.limitPrice <= asset.bid;
}

}  // namespace

bool isBuy(Subject const& subject)
{
    return subject.intent.side == Side::Buy;
}

bool isFlattenMarketSell(OrderIntent const& intent)
{
    return intent.origin == Origin::Flatten && intent.side == Side::Sell && intent.type == OrderType::Market;
}

bool hasLimitPrice(OrderType type)
{
    return type == OrderType::Limit || type == OrderType::StopLimit;
}

bool hasStopPrice(OrderType type)
{
    return type == OrderType::StopMarket || type == OrderType::StopLimit;
}

Price touchOf(OrderIntent const& intent, AssetRiskView const& asset)
{
    if (!asset.hasQuote) {
        return intent.referencePrice;
    }
    return intent.side == Side::Buy ? asset.ask : asset.bid;
}

bool knowsQuote(AssetRiskView const& asset)
{
    return asset.hasQuote && !asset.quoteLost;
}

bool isStale(Subject const& subject)
{
    return !knowsQuote(*subject.asset) || subject.asset->dataAge > subject.limits.risk.dataAgeMaximum;
}

Limits::Limits(RiskParameters const& riskParameters, CapitalParameters const& capital, FeeParameters const& fees)
    : risk(riskParameters),
      reinvestmentRate(capital.reinvestmentRate),
      edgeMinimumBps(capital.edgeMinimumBps),
      noiseMarginBps(capital.noiseMarginBps),
      makerRate(fees.makerRate),
      takerRate(fees.takerRate)
{
    for (Slot const slot : kSlots) {
        assetCapAbsolutes[slot] = min(capital.assetCapAbsoluteOf[slot].value_or(capital.assetCapAbsolute),
                                      riskParameters.notionalMaximumPerAsset);
        assetCapWeights[slot] = capital.assetCapWeightOf[slot].value_or(capital.assetCapWeight);
    }
    auto const halt = std::find_if(capital.ladder.begin(), capital.ladder.end(),
                                   [](LadderStep const& step) { return step.multiplier.isZero(); });
    if (halt != capital.ladder.end()) {
        haltDrawdown = halt->drawdown;
    }
}

Subject::Subject(OrderIntent const& wantedIntent, RiskView const& riskView, Limits const& limitsInForce)
    : intent(wantedIntent), view(riskView), limits(limitsInForce)
{
    auto const found = view.universe != nullptr ? view.universe->find(intent.symbol.view()) : std::nullopt;
    if (!found) {
        return;
    }
    slot = *found;
    instrument = &(*view.universe)[slot];
    asset = &view.assets[slot];
    if (auto const* base = std::get_if<BaseSize>(&intent.size)) {
        riskReducing = intent.side == Side::Sell && base->quantity.isPositive() && base->quantity <= asset->unlocked;
    }
    marketable = tradesAtOnce(intent, *asset);
    terms.price = valuationPriceOf(intent, *asset);
    terms.feeRate = marketable ? limits.takerRate : limits.makerRate;
    terms.inQuote = std::holds_alternative<QuoteSize>(intent.size);
    terms.sizeDecimals = terms.inQuote ? instrument->quoteScale : instrument->quantityScale;
    terms.minimumValue = instrument->minimumValue;
    if (!terms.price.isNegative()) {
        wanted = sizingOf(intent.size, terms);
    }
}

}  // namespace pentad::risk
