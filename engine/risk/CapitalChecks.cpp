// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/CapitalChecks.h"

#include "risk/GateRecording.h"
#include "risk/Ratios.h"

#include <algorithm>

namespace pentad::risk {
namespace {

constexpr Decimal kEdgeBpsMax{1'000'000};

// Whether a gate on the size has nothing to say about this intent.
bool isOutsideCaps(Subject const& subject)
{
    return subject.riskReducing || !subject.wanted || !isBuy(subject);
}

}  // namespace

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

}  // namespace pentad::risk
