// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/RiskChecks.h"

#include <algorithm>
#include <cstdlib>

namespace pentad::risk {
namespace {

constexpr Rate kWhole{Decimal(1)};
// Ratios from outside are shown up to here; whatever is beyond has long failed its gate.
constexpr Decimal kRatioMax{1'000'000};
constexpr Decimal kEdgeBpsMax{1'000'000};

template <typename... Numbers>
void write(GateRecord& record, Numbers... numbers)
{
    static_assert(sizeof...(numbers) <= GateRecord::kNumbersMax);
    std::size_t index = 0;
    ((record.numbers[index++] = Decimal(numbers)), ...);
    record.numberCount = sizeof...(numbers);
}

void append(GateRecord& record, Decimal number)
{
    record.numbers[record.numberCount++] = number;
}

void open(GateRecord& record, Gate gate)
{
    record.gate = gate;
    record.numberCount = 0;
    record.hasDistance = false;
    record.distance = Decimal{};
}

void measure(GateRecord& record, Decimal distance)
{
    record.hasDistance = true;
    record.distance = distance;
}

void judge(GateRecord& record, bool holds)
{
    record.verdict = holds ? Verdict::Pass : Verdict::Fail;
}

// A gate of state: what it would stop goes through where it reduces risk.
void judgeState(Subject const& subject, GateRecord& record, bool holds)
{
    record.verdict = holds ? Verdict::Pass : subject.riskReducing ? Verdict::NotApplicable : Verdict::Fail;
}

// True if the gate does not bind this intent; the record is then complete.
bool skips(GateRecord& record, bool condition)
{
    if (condition) {
        record.verdict = Verdict::NotApplicable;
    }
    return condition;
}

// The end of every gate that can admit a part: `admitted` is asked for only where the whole does not fit.
template <typename Admitted>
void admit(Sizing& size, GateRecord& record, bool holds, Admitted&& admitted)
{
    if (holds) {
        record.verdict = Verdict::Pass;
        return;
    }
    std::optional<Sizing> const part = admitted();
    if (!part) {
        record.verdict = Verdict::Fail;
        return;
    }
    size = *part;
    record.verdict = Verdict::Reduced;
    append(record, size.quantity.value());
    append(record, size.notional.value());
}

Decimal seconds(Milliseconds time)
{
    constexpr Int128 kRawPerMillisecond = Decimal::kUnit / 1000;
    return Decimal::fromRaw(time.count() * kRawPerMillisecond);
}

// a / b rounded up and not above kRatioMax; b must be positive.
Decimal boundedRatio(Decimal a, Decimal b)
{
    auto const ratio = checkedDivide(a, b, Rounding::Up);
    return ratio ? min(*ratio, kRatioMax) : kRatioMax;
}

Decimal bps(Decimal ratio)
{
    constexpr Int128 kBpsPerUnit = 10'000;
    return Decimal::fromRaw(ratio.raw() * kBpsPerUnit);
}

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

// Where no quote is known, what the intent was decided on is the best that is left.
Price touchOf(OrderIntent const& intent, AssetRiskView const& asset)
{
    if (!asset.hasQuote) {
        return intent.referencePrice;
    }
    return intent.side == Side::Buy ? asset.ask : asset.bid;
}

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

bool knowsQuote(AssetRiskView const& asset)
{
    return asset.hasQuote && !asset.quoteLost;
}

bool isStale(Subject const& subject)
{
    return !knowsQuote(*subject.asset) || subject.asset->dataAge > subject.limits.risk.dataAgeMaximum;
}

// A market buy may take any price that stands in the book.
bool meetsOwnSell(Subject const& subject)
{
    std::optional<Price> const& ownSell = subject.asset->ownSell;
    if (!isBuy(subject) || !ownSell) {
        return false;
    }
    return !hasLimitPrice(subject.intent.type) || subject.intent.limitPrice.value_or(Price{}) >= *ownSell;
}

// Everything the type needs is there and positive, and nothing that it does not have.
bool isWellFormed(Subject const& subject)
{
    OrderIntent const& intent = subject.intent;
    bool const limitFits = hasLimitPrice(intent.type) ? intent.limitPrice && isSensiblePrice(*intent.limitPrice)
                                                      : !intent.limitPrice.has_value();
    bool const stopFits = hasStopPrice(intent.type) ? intent.stopPrice && isSensiblePrice(*intent.stopPrice)
                                                    : !intent.stopPrice.has_value();
    bool const sizeFits = !subject.terms.inQuote || (intent.type == OrderType::Market && isBuy(subject));
    return limitFits && stopFits && sizeFits && subject.wanted.has_value();
}

// Whether a gate on the size has nothing to say about this intent.
bool isOutsideCaps(Subject const& subject)
{
    return subject.riskReducing || !subject.wanted || !isBuy(subject);
}

}  // namespace

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

void checkUniverse(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Universe);
    bool const known = subject.instrument != nullptr;
    write(record, known);
    judge(record, known);
}

void checkKillSwitch(Subject const& subject, GateRecord& record)
{
    open(record, Gate::KillSwitch);
    write(record, subject.view.killed);
    judgeState(subject, record, !subject.view.killed);
}

void checkPause(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Pause);
    bool const enabled = subject.asset != nullptr && subject.asset->enabled;
    RiskView const& view = subject.view;
    write(record, view.paused, enabled);
    if (view.disarmed) {
        append(record, Decimal(0));
    }
    // What was there before anybody armed is not a strategy's to sell.
    if (view.neverArmed && subject.intent.origin == Origin::Strategy) {
        append(record, Decimal(0));
        judge(record, false);
        return;
    }
    judgeState(subject, record, !view.paused && !view.disarmed && enabled);
}

void checkSafeMode(Subject const& subject, GateRecord& record)
{
    open(record, Gate::SafeMode);
    write(record, subject.view.safeMode);
    judgeState(subject, record, !subject.view.safeMode);
}

void checkBreakers(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Breakers);
    bool closed = true;
    for (BreakerView const& breaker : subject.view.breakers) {
        append(record, Decimal(static_cast<int>(breaker.phase)));
        closed = closed && breaker.phase == BreakerPhase::Closed;
    }
    judgeState(subject, record, closed);
}

void checkDataAge(Subject const& subject, GateRecord& record)
{
    open(record, Gate::DataAge);
    if (skips(record, subject.asset == nullptr)) {
        return;
    }
    Decimal const age = seconds(subject.asset->dataAge);
    Decimal const limit = seconds(subject.limits.risk.dataAgeMaximum);
    bool const known = knowsQuote(*subject.asset);
    write(record, known, age, limit);
    if (known) {
        measure(record, limit - age);
    }
    judgeState(subject, record, !isStale(subject));
}

void checkDuplicate(Subject const& subject, ClientOrderId const& clientOrderId, GateRecord& record)
{
    open(record, Gate::Duplicate);
    auto const& known = subject.view.knownOrders;
    std::string_view const wanted = clientOrderId.view();
    bool const found =
        std::any_of(known.begin(), known.end(), [&](ClientOrderId const& id) { return id.view() == wanted; });
    write(record, known.size(), found);
    judge(record, !found);
}

void checkScale(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Scale);
    if (skips(record, subject.instrument == nullptr)) {
        return;
    }
    OrderIntent const& intent = subject.intent;
    int const limitDecimals = intent.limitPrice ? intent.limitPrice->value().decimalsUsed() : 0;
    int const stopDecimals = intent.stopPrice ? intent.stopPrice->value().decimalsUsed() : 0;
    int const priceDecimals = std::max(limitDecimals, stopDecimals);
    int const sizeDecimals = subject.terms.inQuote ? std::get<QuoteSize>(intent.size).money.value().decimalsUsed()
                                                   : std::get<BaseSize>(intent.size).quantity.value().decimalsUsed();
    bool const wellFormed = isWellFormed(subject);
    write(record, priceDecimals, subject.instrument->priceScale, sizeDecimals, subject.terms.sizeDecimals, wellFormed);
    judge(record,
          priceDecimals <= subject.instrument->priceScale && sizeDecimals <= subject.terms.sizeDecimals && wellFormed);
}

void checkMinimumValue(Subject const& subject, GateRecord& record)
{
    open(record, Gate::MinimumValue);
    if (skips(record, subject.instrument == nullptr)) {
        return;
    }
    Sizing const size = subject.wanted.value_or(Sizing{});
    Money const minimum = subject.terms.minimumValue;
    write(record, size.quantity.value(), subject.terms.price.value(), size.notional.value(), minimum.value());
    if (skips(record, subject.wanted && subject.terms.price.isZero() && isFlattenMarketSell(subject.intent))) {
        return;
    }
    measure(record, (size.notional - minimum).value());
    judge(record, size.notional >= minimum && !size.notional.isZero());
}

void checkPriceCollar(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::PriceCollar);
    if (skips(record, subject.instrument == nullptr)) {
        return;
    }
    OrderIntent const& intent = subject.intent;
    bool const fromStop = intent.type == OrderType::StopLimit;
    Price const touch = fromStop ? intent.stopPrice.value_or(Price{}) : touchOf(intent, *subject.asset);
    Price price = intent.referencePrice.isPositive() ? intent.referencePrice : touch;
    if (hasLimitPrice(intent.type)) {
        price = intent.limitPrice.value_or(Price{});
    }
    Decimal const limit = bps(subject.limits.risk.priceCollar.value());
    bool const measurable = price.isPositive() && touch.isPositive();
    // Rounding up keeps the comparison exact: the collar itself is a whole number of 10^-18.
    Decimal const deviation =
        measurable ? bps(boundedRatio((price - touch).value().absolute(), touch.value())) : Decimal{};
    write(record, price.value(), touch.value(), deviation, limit);
    if (measurable) {
        measure(record, limit - deviation);
    }
    bool const meetsOwn = meetsOwnSell(subject);
    if (meetsOwn) {
        append(record, subject.asset->ownSell->value());
    }
    bool const leftToExchange = isFlattenMarketSell(intent) && isStale(subject);
    bool const holds = leftToExchange || (measurable && deviation <= limit && !meetsOwn);
    std::optional<Quantity> const& depth = subject.asset->askDepth;
    if (!holds || !isBuy(subject) || intent.type != OrderType::Market || !depth || !subject.wanted) {
        judge(record, holds);
        return;
    }
    append(record, size.quantity.value());
    append(record, depth->value());
    admit(size, record, size.quantity <= *depth, [&] { return biggestByQuantity(*depth, subject.terms); });
}

void checkOrderRate(Subject const& subject, GateRecord& record)
{
    open(record, Gate::OrderRate);
    int const limit =
        subject.limits.risk.ordersPerMinuteMaximum * (subject.riskReducing ? 1 + kReducingRateReserve : 1);
    int const after = subject.view.ordersLastMinute + 1;
    write(record, subject.view.ordersLastMinute, after, limit);
    measure(record, Decimal(limit - after));
    judge(record, after <= limit);
}

void checkOpenOrders(Subject const& subject, GateRecord& record)
{
    open(record, Gate::OpenOrders);
    int const limit = subject.limits.risk.openOrdersMaximum;
    int const after = subject.view.openOrders + 1;
    write(record, subject.view.openOrders, after, limit);
    measure(record, Decimal(limit - after));
    judgeState(subject, record, after <= limit);
}

void checkDailyLoss(Subject const& subject, GateRecord& record)
{
    open(record, Gate::DailyLoss);
    if (skips(record, subject.riskReducing)) {
        return;
    }
    RiskView const& view = subject.view;
    Rate const maximum = subject.limits.risk.dailyLossMaximum;
    Money const floor = dailyPnlFloor(view.dayStartEquity, maximum);
    write(record, view.dailyPnl.value(), maximum.value(), view.dayStartEquity.value(), floor.value());
    measure(record, (view.dailyPnl - floor).value());
    judge(record, view.dailyPnl >= floor);
}

void checkDrawdown(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Drawdown);
    if (skips(record, subject.riskReducing)) {
        return;
    }
    CapitalFigures const& capital = subject.view.capital;
    write(record, capital.equity.value(), capital.inputs.highWater.value(), capital.drawdown.value(),
          capital.multiplier.value());
    if (subject.limits.haltDrawdown) {
        measure(record, (*subject.limits.haltDrawdown - capital.drawdown).value());
    }
    judge(record, capital.multiplier.isPositive());
}

void checkTradableCapital(Subject const& subject, GateRecord& record)
{
    open(record, Gate::TradableCapital);
    if (skips(record, subject.riskReducing)) {
        return;
    }
    CapitalFigures const& capital = subject.view.capital;
    write(record, capital.capitalBase.value(), capital.reservedCash.value(), capital.feeBuffer.value(),
          subject.limits.reinvestmentRate.value(), capital.tradable.value());
    measure(record, min(capital.capitalBase - capital.reservedCash - capital.feeBuffer, capital.tradable).value());
    judge(record, capital.tradable.isPositive());
}

EdgeRequirement edgeRequirement(Subject const& subject)
{
    Limits const& limits = subject.limits;
    Rate const fee = max(subject.terms.feeRate, subject.asset->seenFee);
    EdgeRequirement need{limits.edgeMinimumBps, bps(fee.value()), {}, limits.noiseMarginBps, {}};
    if (subject.marketable) {
        need.slippageBps = limits.risk.slippageEstimateBps + halfSpreadBps(*subject.asset);
    }
    need.totalBps = need.minimumBps + need.feeBps + need.slippageBps + need.noiseBps;
    return need;
}

void checkEdge(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Edge);
    if (skips(record, subject.riskReducing || subject.instrument == nullptr)) {
        return;
    }
    Decimal const expected = std::clamp(subject.intent.expectedEdgeBps, -kEdgeBpsMax, kEdgeBpsMax);
    EdgeRequirement const need = edgeRequirement(subject);
    write(record, expected, need.minimumBps, need.feeBps, need.slippageBps, need.noiseBps, need.totalBps);
    if (skips(record, subject.intent.origin == Origin::Operator)) {
        return;
    }
    measure(record, expected - need.totalBps);
    judge(record, expected >= need.totalBps);
}

void checkAssetCap(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::AssetCap);
    if (skips(record, isOutsideCaps(subject))) {
        return;
    }
    CapitalFigures const& capital = subject.view.capital;
    Money const absolute = subject.limits.assetCapAbsolutes[subject.slot];
    Money const cap = min(capital.assetCaps[subject.slot], absolute);
    Money const exposure = capital.exposures[subject.slot];
    Money const after = exposure + size.notional;
    write(record, exposure.value(), size.notional.value(), after.value(), absolute.value(),
          subject.limits.assetCapWeights[subject.slot].value(), capital.tradable.value(), capital.multiplier.value(),
          cap.value());
    measure(record, (cap - after).value());
    admit(size, record, after <= cap, [&] { return biggestByNotional(cap - exposure, subject.terms); });
}

void checkMaxPosition(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::MaxPosition);
    auto const& maximum = subject.limits.risk.positionMaximum[subject.slot];
    if (skips(record, subject.riskReducing || !subject.wanted || (isBuy(subject) && !maximum))) {
        return;
    }
    Quantity const limit = isBuy(subject) ? *maximum : subject.asset->unlocked;
    Quantity const position = isBuy(subject) ? subject.asset->held + subject.asset->openBuys : Quantity{};
    Quantity const after = position + size.quantity;
    write(record, position.value(), size.quantity.value(), after.value(), limit.value());
    measure(record, (limit - after).value());
    admit(size, record, after <= limit, [&] { return biggestByQuantity(limit - position, subject.terms); });
}

void checkConcentration(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::Concentration);
    if (skips(record, isOutsideCaps(subject))) {
        return;
    }
    Money const equity = subject.view.capital.equity;
    Money const exposure = subject.view.capital.exposures[subject.slot];
    Rate const maximum = subject.limits.risk.concentrationMaximum;
    // Rounding up keeps the comparison exact: the maximum itself is a whole number of 10^-18.
    Decimal const share =
        equity.isPositive() ? boundedRatio((exposure + size.notional).value(), equity.value()) : kRatioMax;
    write(record, exposure.value(), size.notional.value(), equity.value(), share, maximum.value());
    measure(record, maximum.value() - share);
    admit(size, record, share <= maximum.value(), [&]() -> std::optional<Sizing> {
        if (!equity.isPositive()) {
            return std::nullopt;
        }
        return biggestByNotional(portion(equity, maximum, Rounding::Down) - exposure, subject.terms);
    });
}

void checkGrossCap(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::GrossCap);
    if (skips(record, isOutsideCaps(subject))) {
        return;
    }
    CapitalFigures const& capital = subject.view.capital;
    Money const after = capital.grossExposure + size.notional;
    write(record, capital.grossExposure.value(), size.notional.value(), after.value(), capital.grossCap.value());
    measure(record, (capital.grossCap - after).value());
    admit(size, record, after <= capital.grossCap,
          [&] { return biggestByNotional(capital.grossCap - capital.grossExposure, subject.terms); });
}

void checkReservedCash(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::ReservedCash);
    if (skips(record, isOutsideCaps(subject))) {
        return;
    }
    CapitalFigures const& capital = subject.view.capital;
    Money const required = capital.reservedCash + capital.inputs.reserveBucket;
    Money const after = capital.cashAvailable - size.spend;
    write(record, capital.cashAvailable.value(), size.spend.value(), after.value(), capital.reservedCash.value(),
          capital.inputs.reserveBucket.value(), required.value());
    measure(record, (after - required).value());
    admit(size, record, after >= required,
          [&] { return biggestBySpend(capital.cashAvailable - required, subject.terms); });
}

void checkFeeBuffer(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::FeeBuffer);
    if (skips(record, isOutsideCaps(subject))) {
        return;
    }
    CapitalFigures const& capital = subject.view.capital;
    Money const after = capital.cashAvailable - size.spend;
    write(record, after.value(), capital.reservedCash.value(), capital.feeBuffer.value(),
          capital.inputs.reserveBucket.value(), capital.requiredCash.value());
    measure(record, (after - capital.requiredCash).value());
    admit(size, record, after >= capital.requiredCash,
          [&] { return biggestBySpend(capital.cashAvailable - capital.requiredCash, subject.terms); });
}

Money dailyPnlFloor(Money dayStartEquity, Rate maximum)
{
    return -portion(max(dayStartEquity, Money{}), maximum, Rounding::Down);
}

Decimal halfSpreadBps(AssetRiskView const& asset)
{
    Decimal const sum = (asset.ask + asset.bid).value();
    if (!asset.hasQuote || !sum.isPositive()) {
        return Decimal{};
    }
    return bps(boundedRatio((asset.ask - asset.bid).value(), sum));
}

Decimal slippageBps(Side side, Price referencePrice, Price averagePrice)
{
    Price const worse = side == Side::Buy ? averagePrice - referencePrice : referencePrice - averagePrice;
    auto const ratio = checkedDivide(worse.value(), referencePrice.value(), Rounding::Ceiling);
    return bps(ratio ? std::clamp(*ratio, -kRatioMax, kRatioMax) : kRatioMax);
}

}  // namespace pentad::risk
