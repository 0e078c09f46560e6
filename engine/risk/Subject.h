// SPDX-License-Identifier: GPL-3.0-or-later
// What the gates look at: one intent, the view and the owner's limits, with what every gate wants to know of them.
// Pure, thread: any.
#pragma once

#include "contracts/RiskManager.h"
#include "domain/Parameters.h"
#include "risk/Sizing.h"

namespace pentad::risk {

// The owner's numbers in the form in which the checks need them; made once.
struct Limits {
    Limits(RiskParameters const& riskParameters, CapitalParameters const& capital, FeeParameters const& fees);

    RiskParameters risk;
    PerAsset<Money> assetCapAbsolutes;  // E_asset_abs_i, or the risk limit per asset where that is lower
    PerAsset<Rate> assetCapWeights;
    Rate reinvestmentRate;
    std::optional<Rate> haltDrawdown;  // where the ladder's multiplier becomes 0
    Decimal edgeMinimumBps;
    Decimal noiseMarginBps;
    Rate makerRate;
    Rate takerRate;
};

// One intent in front of the gates. Lives no longer than the intent, view and limits it was made from.
struct Subject {
    Subject(OrderIntent const& wantedIntent, RiskView const& riskView, Limits const& limitsInForce);

    OrderIntent const& intent;
    RiskView const& view;
    Limits const& limits;
    Slot slot{};
    Instrument const* instrument = nullptr;  // none if the symbol is not in the universe; then nothing is valued
    AssetRiskView const* asset = nullptr;
    bool riskReducing = false;  // a sell that does not exceed what is held and unlocked
    bool marketable = true;     // trades at once: pays the taker fee, the half spread and slippage
    Terms terms;
    std::optional<Sizing> wanted;  // none if the size cannot be measured
};

bool isBuy(Subject const& subject);
bool isFlattenMarketSell(OrderIntent const& intent);
bool hasLimitPrice(OrderType type);
bool hasStopPrice(OrderType type);
// The ask for buys and the bid for sells. Where no quote is known, what the intent was decided on is the best that is
// left.
Price touchOf(OrderIntent const& intent, AssetRiskView const& asset);
// There is a quote, and its feed is not lost.
bool knowsQuote(AssetRiskView const& asset);
// No known quote, or one older than is allowed. The subject's asset must be known.
bool isStale(Subject const& subject);

}  // namespace pentad::risk
