// SPDX-License-Identifier: GPL-3.0-or-later
// What the capital policy never does, whatever the account looks like.
#include "capital/CapitalPolicy.h"

#include "support/RiskBuilders.h"
#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::capital {
namespace {

using namespace pentad::test;

CapitalFigures figuresOf(CapitalInputs const& inputs, CapitalParameters const& parameters)
{
    return CapitalPolicy(parameters).compute(inputs);
}

RC_GTEST_PROP(CapitalLaws, EquityIdentityHoldsExactly, ())
{
    CapitalInputs const inputs = *anyInputs();
    CapitalFigures const figures = figuresOf(inputs, *anyCapital());
    Money sum = inputs.cash - inputs.accruedFees;
    for (Money const value : inputs.positionValues) {
        sum += value;
    }
    RC_ASSERT(figures.equity == sum);
    RC_ASSERT(figures.cashAvailable + inputs.commitments == inputs.cash);
}

RC_GTEST_PROP(CapitalLaws, TradableNeverExceedsEquityLessReserveAndBuffer, ())
{
    CapitalFigures const figures = figuresOf(*anyInputs(), *anyCapital());
    RC_ASSERT(!figures.tradable.isNegative());
    RC_ASSERT(figures.tradable.isZero() ||
              figures.tradable <= figures.equity - figures.reservedCash - figures.feeBuffer);
}

RC_GTEST_PROP(CapitalLaws, CapsAreNeverNegativeNorAboveTheirAbsoluteLimit, ())
{
    CapitalParameters const parameters = *anyCapital();
    CapitalFigures const figures = figuresOf(*anyInputs(), parameters);
    for (Slot const slot : kSlots) {
        RC_ASSERT(!figures.assetCaps[slot].isNegative());
        RC_ASSERT(figures.assetCaps[slot] <= parameters.assetCapAbsoluteOf[slot].value_or(parameters.assetCapAbsolute));
        RC_ASSERT(figures.assetCaps[slot] <= figures.tradable);
    }
    RC_ASSERT(!figures.grossCap.isNegative());
    RC_ASSERT(figures.grossCap <= parameters.grossCapAbsolute);
    RC_ASSERT(!figures.multiplier.isZero() || figures.grossCap.isZero());
}

RC_GTEST_PROP(CapitalLaws, LadderAgreesWithTheDrawdownItShows, ())
{
    CapitalParameters const parameters = *anyCapital();
    CapitalInputs const inputs = *anyInputs();
    CapitalFigures const figures = figuresOf(inputs, parameters);
    RC_PRE(inputs.highWater.isPositive());
    int reached = 0;
    for (LadderStep const& step : parameters.ladder) {
        reached += figures.drawdown >= step.drawdown ? 1 : 0;
    }
    RC_ASSERT(figures.ladderStep == reached);
}

RC_GTEST_PROP(CapitalLaws, LosingExactlyTheRoomReachesTheNextStepAndNotLess, ())
{
    CapitalParameters parameters = *anyCapital();
    CapitalInputs inputs = *anyInputs();
    CapitalFigures const before = figuresOf(inputs, parameters);
    RC_PRE(before.toNextStep.has_value());
    RC_ASSERT(before.toNextStep->isPositive());
    inputs.cash -= *before.toNextStep;
    RC_ASSERT(figuresOf(inputs, parameters).ladderStep == before.ladderStep + 1);
    inputs.cash += Money(Decimal::fromRaw(1));
    RC_ASSERT(figuresOf(inputs, parameters).ladderStep == before.ladderStep);
}

RC_GTEST_PROP(CapitalLaws, ALossNeverRaisesTradableCapitalOrCaps, ())
{
    CapitalParameters const parameters = *anyCapital();
    CapitalInputs inputs = *anyInputs();
    CapitalFigures const before = figuresOf(inputs, parameters);
    inputs.cash -= *anyMoney(0, 1'000'000);
    CapitalFigures const after = figuresOf(inputs, parameters);
    RC_ASSERT(after.tradable <= before.tradable);
    RC_ASSERT(after.grossCap <= before.grossCap);
    RC_ASSERT(after.multiplier <= before.multiplier);
    for (Slot const slot : kSlots) {
        RC_ASSERT(after.assetCaps[slot] <= before.assetCaps[slot]);
    }
}

RC_GTEST_PROP(CapitalLaws, HarvestIsNeverNegativeAndNeverMoreThanIsFree, ())
{
    CapitalInputs inputs = *anyInputs();
    inputs.realizedPnlMonth += *anyMoney(0, 5'000'000);
    CapitalFigures const figures = figuresOf(inputs, *anyCapital());
    RC_ASSERT(!figures.harvestDue.isNegative());
    RC_ASSERT(figures.harvestDue.isZero() || inputs.reserveBucket + figures.harvestDue <= figures.cashAvailable);
    RC_ASSERT(figures.harvestDue <= figures.harvestable);
}

RC_GTEST_PROP(CapitalLaws, TheSameProfitIsNeverHarvestedTwice, ())
{
    CapitalParameters const parameters = *anyCapital();
    CapitalInputs inputs = *anyInputs();
    Money const due = figuresOf(inputs, parameters).harvestDue;
    inputs.harvestedMonth += due;
    inputs.reserveBucket += due;
    Money const again = figuresOf(inputs, parameters).harvestDue;
    // Something is left only where the free cash did not reach, and then there is none now either.
    RC_ASSERT(again.isZero());
}

// Over a month of wins and losses, what was swept is the share of the highest profit seen, at most.
RC_GTEST_PROP(CapitalLaws, HarvestOfAMonthIsTheShareOfItsHighestProfit, ())
{
    CapitalParameters const parameters = *anyCapital();
    CapitalInputs inputs;
    inputs.cash = money("100000000");
    inputs.highWater = inputs.cash;
    Money highest{};
    for (Money const profit : *rc::gen::container<std::vector<Money>>(20, anyMoney(-100'000, 100'000))) {
        inputs.realizedPnlMonth = profit;
        CapitalFigures const figures = figuresOf(inputs, parameters);
        highest = max(highest, figures.harvestable);
        inputs.harvestedMonth += figures.harvestDue;
        inputs.reserveBucket += figures.harvestDue;
        RC_ASSERT(inputs.harvestedMonth == portion(highest, parameters.harvestRate, Rounding::Down));
    }
}

RC_GTEST_PROP(CapitalLaws, MoreProfitNeverMakesLessDue, ())
{
    CapitalParameters const parameters = *anyCapital();
    CapitalInputs inputs = *anyInputs();
    Money const before = figuresOf(inputs, parameters).harvestDue;
    inputs.realizedPnlMonth += *anyMoney(0, 100'000);
    RC_ASSERT(figuresOf(inputs, parameters).harvestDue >= before);
}

}  // namespace
}  // namespace pentad::capital
