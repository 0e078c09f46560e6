// SPDX-License-Identifier: GPL-3.0-or-later
// One function per rule. Each judges one intent by one gate and fills the record with the numbers of the gate's formula
// (contracts/Explanation.h, same order) and the distance to its limit: positive to spare, negative missing.
// Gates of state (kill switch, pause, safe mode, breakers, data age, open orders) never stop a risk-reducing intent:
// they record their numbers and, where they would fail, NotApplicable; checkPause has the one exception. Capital and
// edge gates skip it without numbers.
// The seven gates that can admit a part receive the size in hand and may make it smaller. Pure, thread: any.
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

// Extra orders per minute that only risk-reducing intents may use, as a multiple of ordersPerMinuteMaximum: entries can
// never use up the rate that an exit needs.
inline constexpr int kReducingRateReserve = 1;

// In order of precedence; RiskEngine.cpp calls them in this order.
void checkUniverse(Subject const& subject, GateRecord& record);
void checkKillSwitch(Subject const& subject, GateRecord& record);
// Also asks whether live trading is armed. Where it never was, over this journal, it stops what reduces risk as well,
// if a strategy wants it.
void checkPause(Subject const& subject, GateRecord& record);
void checkSafeMode(Subject const& subject, GateRecord& record);
// Anything but closed stops new risk; a probe of a half-open breaker must not be an entry.
void checkBreakers(Subject const& subject, GateRecord& record);
// Fails without a quote.
void checkDataAge(Subject const& subject, GateRecord& record);
void checkDuplicate(Subject const& subject, ClientOrderId const& clientOrderId, GateRecord& record);
// Decimals within the instrument's scales, and a size and prices that are there where the type needs them and positive.
void checkScale(Subject const& subject, GateRecord& record);
// Binds risk-reducing intents too. Only a market sell of flatten for which no price is known at all is left to the
// exchange to measure.
void checkMinimumValue(Subject const& subject, GateRecord& record);
// The touch is the ask for buys and the bid for sells, or the intent's reference where no quote is known. A stop-limit
// is measured from its stop. A market sell of flatten passes on a stale or missing quote: the exchange keeps market
// orders within 5 % of its own best price.
// A buy must not meet an own sell order; a sell is never stopped by an own buy: whoever places it cancels that buy.
// A market buy is bound by what the asks within the collar hold, where that is known; else it is left to the exchange's
// band.
void checkPriceCollar(Subject const& subject, Sizing& size, GateRecord& record);
void checkOrderRate(Subject const& subject, GateRecord& record);
void checkOpenOrders(Subject const& subject, GateRecord& record);
void checkDailyLoss(Subject const& subject, GateRecord& record);
void checkDrawdown(Subject const& subject, GateRecord& record);
void checkTradableCapital(Subject const& subject, GateRecord& record);
// With the fee of the model, or what fills were seen to pay where that is more. The subject's instrument must be known.
EdgeRequirement edgeRequirement(Subject const& subject);
// An operator gives no edge: the numbers are recorded, the verdict is NotApplicable.
void checkEdge(Subject const& subject, GateRecord& record);

// Caps on exposure and cash bind buys only: a sell adds no exposure and spends no cash.
void checkAssetCap(Subject const& subject, Sizing& size, GateRecord& record);
// For a sell the limit is what is held and unlocked, counted from 0: spot has no short positions.
void checkMaxPosition(Subject const& subject, Sizing& size, GateRecord& record);
void checkConcentration(Subject const& subject, Sizing& size, GateRecord& record);
void checkGrossCap(Subject const& subject, Sizing& size, GateRecord& record);
// C_res and the reserve bucket; what breaches only the fee buffer on top is the next gate's.
void checkReservedCash(Subject const& subject, Sizing& size, GateRecord& record);
void checkFeeBuffer(Subject const& subject, Sizing& size, GateRecord& record);

// Money that may be lost today, as the lowest daily profit and loss that is allowed: not above 0, rounded up.
Money dailyPnlFloor(Money dayStartEquity, Rate maximum);
// (ask - bid) / (ask + bid) in bps, rounded up; 0 without a quote.
Decimal halfSpreadBps(AssetRiskView const& asset);
// How much worse the average price was than the reference, in bps, rounded up; negative is better.
// The reference price must be positive.
Decimal slippageBps(Side side, Price referencePrice, Price averagePrice);

}  // namespace pentad::risk
