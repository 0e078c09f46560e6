// SPDX-License-Identifier: GPL-3.0-or-later
#include "capital/CapitalPolicy.h"

namespace pentad::capital {
namespace {

constexpr Money kNothing{};
constexpr Rate kWhole{Decimal(1)};

Money notBelowZero(Money money)
{
    return max(money, kNothing);
}

// Most of the time the multiplier is one, and a multiplication saved here is saved in every cycle.
Money scaled(Money money, Rate rate)
{
    return rate == kWhole ? money : portion(money, rate, Rounding::Down);
}

}  // namespace

Money equity(Money cash, Money positionsValue, Money accruedFees)
{
    return cash + positionsValue - accruedFees;
}

Money cashAvailable(Money cash, Money commitments)
{
    return cash - commitments;
}

Rate drawdown(Money equity, Money highWater)
{
    if (!highWater.isPositive() || equity >= highWater) {
        return Rate{};
    }
    return ratio(highWater - equity, highWater, Rounding::Down);
}

LadderPlace ladderPlace(Money equity, Money highWater, std::span<LadderStep const> ladder)
{
    LadderPlace place;
    if (!highWater.isPositive()) {
        return place;
    }
    Money const loss = highWater - equity;
    for (LadderStep const& step : ladder) {
        // The loss counts whole units of 10^-18, so comparing it with the border rounded up is exact.
        Money const border = portion(highWater, step.drawdown, Rounding::Up);
        if (loss < border) {
            place.toNextStep = border - loss;
            break;
        }
        ++place.step;
        place.multiplier = step.multiplier;
    }
    return place;
}

Money capitalBase(Money equity, Money highWater, Money reserveBucket, BaseModes modes)
{
    Money const base = modes.conservative ? min(equity, highWater) : equity;
    return modes.strict ? base - reserveBucket : base;
}

Money reservedCash(Money capitalBase, Money minimum, Rate rate)
{
    return max(minimum, portion(capitalBase, rate, Rounding::Ceiling));
}

Money feeBuffer(Money rollingNotional, Money minimum, Rate rate)
{
    return max(minimum, portion(rollingNotional, rate, Rounding::Up));
}

Money tradable(Money capitalBase, Money reservedCash, Money feeBuffer, Rate reinvestmentRate)
{
    return portion(notBelowZero(capitalBase - reservedCash - feeBuffer), reinvestmentRate, Rounding::Down);
}

Money exposureCap(Money scaledTradable, Money absolute, Rate weight)
{
    return min(absolute, portion(scaledTradable, weight, Rounding::Down));
}

Money harvestable(Money realizedPnlMonth, Money threshold)
{
    return notBelowZero(realizedPnlMonth - threshold);
}

Money harvestDue(Money harvestable, Rate rate, Money harvestedMonth, Money sweepable)
{
    if (!harvestable.isPositive()) {
        return kNothing;
    }
    return notBelowZero(min(portion(harvestable, rate, Rounding::Down) - harvestedMonth, sweepable));
}

Money sweepable(Money cashAvailable, Money reserveBucket, Money accruedFees)
{
    return notBelowZero(cashAvailable - reserveBucket - accruedFees);
}

std::optional<Rate> shareOf(Money part, Money whole)
{
    return whole.isPositive() ? std::optional(ratio(part, whole, Rounding::HalfEven)) : std::nullopt;
}

std::vector<LadderRung> ladderRungs(CapitalFigures const& figures, CapitalParameters const& parameters)
{
    std::vector<LadderRung> rungs;
    auto const add = [&](Rate drawdown, Rate multiplier, std::optional<Money> startsAtEquity) {
        Money const cap =
            exposureCap(scaled(figures.tradable, multiplier), parameters.grossCapAbsolute, parameters.grossCapMultiple);
        bool const active = rungs.size() == static_cast<std::size_t>(figures.ladderStep);
        rungs.push_back({drawdown, multiplier, startsAtEquity, cap, active});
    };
    add(Rate{}, kWhole, std::nullopt);
    Money const highWater = figures.inputs.highWater;
    for (LadderStep const& step : parameters.ladder) {
        // The same border as ladderPlace: the loss from the high-water mark, rounded up.
        add(step.drawdown, step.multiplier,
            highWater.isPositive() ? std::optional(highWater - portion(highWater, step.drawdown, Rounding::Up))
                                   : std::nullopt);
    }
    return rungs;
}

WorstCase worstCase(CapitalFigures const& figures, RiskParameters const& risk, FeeParameters const& fees)
{
    WorstCase worst;
    worst.fall = risk.stressFall;
    worst.slippage = risk.stressSlippage;
    worst.costRate = fees.takerRate;
    Money wanted;
    Money held;
    for (Slot const slot : kSlots) {
        worst.exposures[slot] = max(figures.assetCaps[slot], figures.exposures[slot]);
        wanted += worst.exposures[slot];
        held += figures.exposures[slot];
    }
    // What is held stays even where it exceeds the caps.
    Money const room = max(figures.grossCap, held);
    for (Slot const slot : kSlots) {
        if (wanted > room) {
            Money const more = worst.exposures[slot] - figures.exposures[slot];
            Money const fit = portion(more, ratio(room - held, wanted - held, Rounding::Up), Rounding::Up);
            worst.exposures[slot] = figures.exposures[slot] + min(more, fit);
        }
        worst.losses[slot] = portion(worst.exposures[slot], worst.fall, Rounding::Up);
        worst.exposure += worst.exposures[slot];
        worst.left += worst.exposures[slot] - worst.losses[slot];
        worst.total += worst.losses[slot];
    }
    worst.exitSlippage = portion(worst.left, worst.slippage, Rounding::Up);
    worst.costsIn = portion(worst.exposure - held, worst.costRate, Rounding::Up);
    worst.costsOut = portion(worst.left - worst.exitSlippage, worst.costRate, Rounding::Up);
    worst.total += worst.exitSlippage + worst.costsIn + worst.costsOut;
    worst.toAccept = worst.total.round(0, Rounding::Up);
    worst.ofEquity = shareOf(worst.total, figures.equity);
    return worst;
}

CapitalPolicy::CapitalPolicy(CapitalParameters const& parameters) : m_parameters(parameters)
{
    for (Slot const slot : kSlots) {
        m_assetCapAbsolutes[slot] = parameters.assetCapAbsoluteOf[slot].value_or(parameters.assetCapAbsolute);
        m_assetCapWeights[slot] = parameters.assetCapWeightOf[slot].value_or(parameters.assetCapWeight);
        m_sameCaps = m_sameCaps && m_assetCapAbsolutes[slot] == m_assetCapAbsolutes[kSlots.front()] &&
                     m_assetCapWeights[slot] == m_assetCapWeights[kSlots.front()];
    }
}

CapitalFigures CapitalPolicy::compute(CapitalInputs const& inputs) const
{
    CapitalParameters const& p = m_parameters;
    CapitalFigures figures;
    figures.inputs = inputs;

    for (Slot const slot : kSlots) {
        figures.positionsValue += inputs.positionValues[slot];
        figures.exposures[slot] = inputs.positionValues[slot] + inputs.openBuyNotionals[slot];
        figures.grossExposure += figures.exposures[slot];
    }
    figures.equity = equity(inputs.cash, figures.positionsValue, inputs.accruedFees);
    figures.cashAvailable = cashAvailable(inputs.cash, inputs.commitments);

    figures.drawdown = drawdown(figures.equity, inputs.highWater);
    LadderPlace const place = ladderPlace(figures.equity, inputs.highWater, p.ladder);
    figures.multiplier = place.multiplier;
    figures.ladderStep = place.step;
    figures.toNextStep = place.toNextStep;

    figures.capitalBase = capitalBase(figures.equity, inputs.highWater, inputs.reserveBucket,
                                      {.conservative = p.conservativeBase, .strict = p.strictReserveBucket});
    figures.reservedCash = reservedCash(figures.capitalBase, p.reservedCashMinimum, p.reservedCashRate);
    figures.feeBuffer = feeBuffer(inputs.rollingNotional, p.feeBufferMinimum, p.feeBufferRate);
    figures.requiredCash = figures.reservedCash + figures.feeBuffer + inputs.reserveBucket;
    figures.tradable = tradable(figures.capitalBase, figures.reservedCash, figures.feeBuffer, p.reinvestmentRate);

    Money const scaledTradable = scaled(figures.tradable, figures.multiplier);
    for (Slot const slot : kSlots) {
        figures.assetCaps[slot] = m_sameCaps && slot != kSlots.front()
                                      ? figures.assetCaps[kSlots.front()]
                                      : exposureCap(scaledTradable, m_assetCapAbsolutes[slot], m_assetCapWeights[slot]);
    }
    figures.grossCap = exposureCap(scaledTradable, p.grossCapAbsolute, p.grossCapMultiple);

    figures.harvestable = harvestable(inputs.realizedPnlMonth, p.harvestThreshold);
    figures.harvestDue = harvestDue(figures.harvestable, p.harvestRate, inputs.harvestedMonth,
                                    sweepable(figures.cashAvailable, inputs.reserveBucket, inputs.accruedFees));
    return figures;
}

}  // namespace pentad::capital
