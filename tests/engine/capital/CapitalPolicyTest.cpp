// SPDX-License-Identifier: GPL-3.0-or-later
#include "capital/CapitalPolicy.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::capital {
namespace {

using test::decimal;
using test::money;
using test::rate;
using test::textTable;

std::vector<LadderStep> const& shippedLadder()
{
    static std::vector<LadderStep> const ladder = CapitalParameters{}.ladder;
    return ladder;
}

TEST(CapitalPolicyTest, EquityIsCashAndPositionsLessAccruedFees)
{
    EXPECT_EQ(equity(money("1000.10"), money("250.05"), money("0.15")), money("1250"));
    EXPECT_EQ(equity(money("0"), money("0"), money("3")), money("-3"));
}

TEST(CapitalPolicyTest, CashAvailableMayBeNegative)
{
    EXPECT_EQ(cashAvailable(money("1000"), money("400.5")), money("599.5"));
    EXPECT_EQ(cashAvailable(money("100"), money("400")), money("-300"));
}

TEST(CapitalPolicyTest, DrawdownIsRoundedDownAndNeverNegative)
{
    for (auto const& row : textTable(R"(
        # equity     high     drawdown
        1000         1000     0
        1100         1000     0
        950          1000     0.05
        950.01       1000     0.04999
        2            3        0.333333333333333333
        -500         1000     1.5
        5            0        0
        -5           0        0
    )")) {
        EXPECT_EQ(drawdown(money(row[0]), money(row[1])), rate(row[2])) << row[0] << " of " << row[1];
    }
}

TEST(CapitalPolicyTest, LadderStepsAreReachedOnTheirBorder)
{
    for (auto const& row : textTable(R"(
        # equity               step  multiplier  to-next
        1000                   0     1           50
        1020                   0     1           70
        950.000000000000000001 0     1           0.000000000000000001
        950                    1     0.70        50
        900.01                 1     0.70        0.01
        900                    2     0.40        50
        850.01                 2     0.40        0.01
        850                    3     0           none
        -10                    3     0           none
    )")) {
        LadderPlace const place = ladderPlace(money(row[0]), money("1000"), shippedLadder());
        EXPECT_EQ(place.step, std::stoi(row[1])) << row[0];
        EXPECT_EQ(place.multiplier, rate(row[2])) << row[0];
        EXPECT_EQ(place.toNextStep.has_value(), row[3] != "none") << row[0];
        if (place.toNextStep) {
            EXPECT_EQ(*place.toNextStep, money(row[3])) << row[0];
        }
    }
}

// The border of 2.1 smallest units lies between two representable amounts.
TEST(CapitalPolicyTest, LadderAndDrawdownAgreeWhereTheBorderIsNotRepresentable)
{
    Money const highWater = Money(Decimal::fromRaw(7));
    std::vector<LadderStep> const ladder{{rate("0.3"), rate("0.5")}};
    // A loss of 2 units is below the border, 3 is above.
    EXPECT_EQ(ladderPlace(Money(Decimal::fromRaw(5)), highWater, ladder).step, 0);
    EXPECT_EQ(ladderPlace(Money(Decimal::fromRaw(4)), highWater, ladder).step, 1);
    EXPECT_LT(drawdown(Money(Decimal::fromRaw(5)), highWater), rate("0.3"));
    EXPECT_GE(drawdown(Money(Decimal::fromRaw(4)), highWater), rate("0.3"));
}

TEST(CapitalPolicyTest, LadderIsIdleWithoutHighWaterMarkOrSteps)
{
    LadderPlace const unmarked = ladderPlace(money("0"), money("0"), shippedLadder());
    EXPECT_EQ(unmarked.step, 0);
    EXPECT_EQ(unmarked.multiplier, rate("1"));
    EXPECT_FALSE(unmarked.toNextStep.has_value());
    LadderPlace const stepless = ladderPlace(money("1"), money("1000"), {});
    EXPECT_EQ(stepless.multiplier, rate("1"));
    EXPECT_FALSE(stepless.toNextStep.has_value());
}

TEST(CapitalPolicyTest, CapitalBaseFollowsItsTwoModes)
{
    for (auto const& row : textTable(R"(
        # equity  high   bucket  conservative  strict  base
        1000      900    50      no            no      1000
        1000      900    50      no            yes     950
        1000      900    50      yes           no      900
        1000      900    50      yes           yes     850
        800       900    50      yes           yes     750
        20        900    50      no            yes     -30
    )")) {
        EXPECT_EQ(capitalBase(money(row[0]), money(row[1]), money(row[2]),
                              {.conservative = row[3] == "yes", .strict = row[4] == "yes"}),
                  money(row[5]));
    }
}

TEST(CapitalPolicyTest, ReservedCashIsTheLargerOfBothRoundedUp)
{
    for (auto const& row : textTable(R"(
        # base                  minimum  rate   reserved
        10000                   1000     0.10   1000
        10000.01                1000     0.10   1000.001
        5000                    1000     0.10   1000
        -5000                   0        0.10   0
        0.000000000000000001    0        0.10   0.000000000000000001
        0.000000000000000019    0        0.10   0.000000000000000002
    )")) {
        EXPECT_EQ(reservedCash(money(row[0]), money(row[1]), rate(row[2])), money(row[3])) << row[0];
    }
}

TEST(CapitalPolicyTest, FeeBufferIsTheLargerOfBothRoundedUp)
{
    for (auto const& row : textTable(R"(
        # rolling               minimum  rate     buffer
        100000                  250      0.0012   250
        208333.33               250      0.0012   250
        208333.34               250      0.0012   250.000008
        3846200                 250      0.0012   4615.44
        0.000000000000000001    0        0.0012   0.000000000000000001
    )")) {
        EXPECT_EQ(feeBuffer(money(row[0]), money(row[1]), rate(row[2])), money(row[3])) << row[0];
    }
}

TEST(CapitalPolicyTest, TradableIsRoundedDownAndNeverNegative)
{
    for (auto const& row : textTable(R"(
        # base                  reserved  buffer  rate   tradable
        10000                   1000      250     0.85   7437.5
        10000                   1000      250     1      8750
        1250                    1000      250     0.85   0
        1249.99                 1000      250     0.85   0
        -1                      0         0       0.85   0
        0.000000000000000001    0         0       0.85   0
        0.000000000000000002    0         0       0.85   0.000000000000000001
    )")) {
        EXPECT_EQ(tradable(money(row[0]), money(row[1]), money(row[2]), rate(row[3])), money(row[4])) << row[0];
    }
}

TEST(CapitalPolicyTest, ExposureCapIsTheSmallerOfBothRoundedDown)
{
    for (auto const& row : textTable(R"(
        # scaled                absolute  weight  cap
        100000                  250000    0.30    30000
        1000000                 250000    0.30    250000
        0                       250000    0.30    0
        0.000000000000000003    1         0.30    0
        0.000000000000000004    1         0.30    0.000000000000000001
    )")) {
        EXPECT_EQ(exposureCap(money(row[0]), money(row[1]), rate(row[2])), money(row[3])) << row[0];
    }
}

TEST(CapitalPolicyTest, HarvestTakesItsShareOnceAndOnlyWhatIsFree)
{
    for (auto const& row : textTable(R"(
        # pnl    threshold  rate   harvested  sweepable  due
        900      1000       0.25   0          10000      0
        1000     1000       0.25   0          10000      0
        1000.01  1000       0.25   0          10000      0.0025
        5000     1000       0.25   0          10000      1000
        5000     1000       0.25   400        10000      600
        5000     1000       0.25   1000       10000      0
        3000     1000       0.25   1000       10000      0
        5000     1000       0.25   0          700        700
        5000     1000       0.25   0          0          0
        5000     1000       0      0          10000      0
        -5000    1000       0.25   0          10000      0
        -5000    -6000      0.25   0          10000      250
    )")) {
        Money const due =
            harvestDue(harvestable(money(row[0]), money(row[1])), rate(row[2]), money(row[3]), money(row[4]));
        EXPECT_EQ(due, money(row[5])) << row[0] << " harvested " << row[3];
    }
}

TEST(CapitalPolicyTest, SweepLeavesTheBucketOpenBuysAndUnpaidFees)
{
    EXPECT_EQ(sweepable(money("1000"), money("300"), money("5")), money("695"));
    EXPECT_EQ(sweepable(money("300"), money("300"), money("5")), money("0"));
}

// One account worked through: every figure below follows from these inputs by hand.
CapitalInputs workedExample()
{
    CapitalInputs inputs;
    inputs.cash = money("551382.04");
    inputs.positionValues[Slot{0}] = money("241002.10");
    inputs.positionValues[Slot{1}] = money("160000.00");
    inputs.positionValues[Slot{2}] = money("98000.00");
    inputs.positionValues[Slot{3}] = money("81002.10");
    inputs.positionValues[Slot{4}] = money("119115.53");
    inputs.openBuyNotionals[Slot{0}] = money("24.51");
    inputs.accruedFees = money("3.50");
    inputs.highWater = money("1279960.15");
    inputs.reserveBucket = money("38420");
    inputs.rollingNotional = money("3846200");
    inputs.realizedPnlMonth = money("21840");
    inputs.harvestedMonth = money("2100");
    return inputs;
}

TEST(CapitalPolicyTest, ComputesAllFiguresOfTheWorkedExample)
{
    CapitalParameters parameters;
    parameters.harvestThreshold = money("10000");
    parameters.grossCapAbsolute = money("900000");
    parameters.assetCapWeightOf[Slot{3}] = rate("0.10");
    parameters.assetCapAbsoluteOf[Slot{2}] = money("120000");
    CapitalFigures const figures = CapitalPolicy(parameters).compute(workedExample());

    EXPECT_EQ(figures.positionsValue, money("699119.73"));
    EXPECT_EQ(figures.equity, money("1250498.27"));
    EXPECT_EQ(figures.cashAvailable, money("551382.04"));
    EXPECT_EQ(figures.drawdown.text(4, Rounding::Down), "0.0230");
    EXPECT_EQ(figures.multiplier, rate("1"));
    EXPECT_EQ(figures.ladderStep, 0);
    EXPECT_EQ(figures.toNextStep, money("34536.1275"));
    EXPECT_EQ(figures.capitalBase, money("1212078.27"));
    EXPECT_EQ(figures.reservedCash, money("121207.827"));
    EXPECT_EQ(figures.feeBuffer, money("4615.44"));
    EXPECT_EQ(figures.requiredCash, money("164243.267"));
    EXPECT_EQ(figures.tradable, money("923316.75255"));
    EXPECT_EQ(figures.assetCaps[Slot{0}], money("250000"));
    EXPECT_EQ(figures.assetCaps[Slot{2}], money("120000"));
    EXPECT_EQ(figures.assetCaps[Slot{3}], money("92331.675255"));
    EXPECT_EQ(figures.grossCap, money("877150.9149225"));
    EXPECT_EQ(figures.exposures[Slot{0}], money("241026.61"));
    EXPECT_EQ(figures.exposures[Slot{3}], money("81002.10"));
    EXPECT_EQ(figures.grossExposure, money("699144.24"));
    EXPECT_EQ(figures.harvestable, money("11840"));
    EXPECT_EQ(figures.harvestDue, money("860"));
}

TEST(CapitalPolicyTest, MultiplierScalesEveryCap)
{
    CapitalInputs inputs;
    inputs.cash = money("90000");
    inputs.highWater = money("100000");
    CapitalParameters parameters;
    CapitalFigures const figures = CapitalPolicy(parameters).compute(inputs);
    // 90,000 - 9,000 - 250 = 80,750; x 0.85 = 68,637.50; x 0.40 = 27,455; x 0.30 and x 0.95.
    EXPECT_EQ(figures.multiplier, rate("0.4"));
    EXPECT_EQ(figures.tradable, money("68637.5"));
    for (Slot const slot : kSlots) {
        EXPECT_EQ(figures.assetCaps[slot], money("8236.5"));
    }
    EXPECT_EQ(figures.grossCap, money("26082.25"));

    inputs.cash = money("85000");
    CapitalFigures const halted = CapitalPolicy(parameters).compute(inputs);
    EXPECT_TRUE(halted.multiplier.isZero());
    EXPECT_TRUE(halted.assetCaps[Slot{0}].isZero());
    EXPECT_TRUE(halted.grossCap.isZero());
    EXPECT_TRUE(halted.tradable.isPositive());
}

TEST(CapitalPolicyTest, CommitmentsReduceCashButNotEquity)
{
    CapitalInputs inputs;
    inputs.cash = money("10000");
    inputs.commitments = money("4000");
    inputs.openBuyNotionals[Slot{1}] = money("3990");
    inputs.highWater = money("10000");
    CapitalFigures const figures = CapitalPolicy(CapitalParameters{}).compute(inputs);
    EXPECT_EQ(figures.equity, money("10000"));
    EXPECT_EQ(figures.cashAvailable, money("6000"));
    EXPECT_EQ(figures.exposures[Slot{1}], money("3990"));
    EXPECT_EQ(figures.grossExposure, money("3990"));
}

TEST(CapitalPolicyTest, AShareIsOfSomethingPositive)
{
    for (auto const& row : textTable(R"(
        # part   whole  share
        50       200    0.25
        250      200    1.25
        -3       200    -0.015
        1        3      0.333333333333333333
        2        3      0.666666666666666667
        0        7      0
        5        0      none
        5        -1     none
    )")) {
        std::optional<Rate> const share = shareOf(money(row[0]), money(row[1]));
        EXPECT_EQ(share, row[2] == "none" ? std::nullopt : std::optional(rate(row[2]))) << row[0] << " of " << row[1];
    }
}

TEST(CapitalPolicyTest, RungsStartWhereTheLadderSaysAndCarryTheirCap)
{
    CapitalParameters parameters;
    parameters.grossCapAbsolute = money("900000");
    CapitalFigures figures;
    figures.inputs.highWater = money("1279960.15");
    figures.tradable = money("923316.75");
    figures.ladderStep = 1;
    std::vector<LadderRung> const rungs = ladderRungs(figures, parameters);
    std::vector<test::TextRow> const rows = textTable(R"(
        # from  factor  starts           cap           active
        0       1       none             877150.9125   no
        0.05    0.70    1215962.1425     614005.63875  yes
        0.10    0.40    1151964.135      350860.365    no
        0.15    0       1087966.1275     0             no
    )");
    ASSERT_EQ(rungs.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& row = rows[i];
        EXPECT_EQ(rungs[i].drawdown, rate(row[0]));
        EXPECT_EQ(rungs[i].multiplier, rate(row[1]));
        EXPECT_EQ(rungs[i].startsAtEquity, row[2] == "none" ? std::nullopt : std::optional(money(row[2]))) << i;
        EXPECT_EQ(rungs[i].grossCap, money(row[3])) << i;
        EXPECT_EQ(rungs[i].active, row[4] == "yes") << i;
    }
}

// A screen must not say "starts here" one unit beside where the policy switches.
TEST(CapitalPolicyTest, ARungIsActiveExactlyFromTheEquityItNames)
{
    CapitalParameters const parameters;
    CapitalFigures figures;
    figures.inputs.highWater = money("1000.000000000000000007");
    for (LadderRung const& rung : ladderRungs(figures, parameters)) {
        if (rung.startsAtEquity) {
            Money const above = *rung.startsAtEquity + Money(Decimal::fromRaw(1));
            EXPECT_EQ(ladderPlace(*rung.startsAtEquity, figures.inputs.highWater, parameters.ladder).multiplier,
                      rung.multiplier);
            EXPECT_GT(ladderPlace(above, figures.inputs.highWater, parameters.ladder).multiplier, rung.multiplier);
        }
    }
}

TEST(CapitalPolicyTest, WithoutAHighWaterMarkNoRungHasAPlace)
{
    for (LadderRung const& rung : ladderRungs(CapitalFigures{}, CapitalParameters{})) {
        EXPECT_FALSE(rung.startsAtEquity);
    }
}

// --- the worst case, by hand: falls of 40 %, 1.5 % slippage of what is left, 0.24 % fee and tax

TEST(CapitalPolicyTest, TheWorstCaseFillsTheCapsLetsThemFallAndSellsWhatIsLeft)
{
    CapitalFigures figures;
    figures.equity = money("100000");
    figures.grossCap = money("50000");
    for (Slot const slot : kSlots) {
        figures.assetCaps[slot] = money("10000");
    }
    figures.exposures[Slot{1}] = money("4000");
    WorstCase const worst = worstCase(figures, RiskParameters{}, FeeParameters{});
    EXPECT_EQ(worst.exposure, money("50000"));
    EXPECT_EQ(worst.losses[Slot{0}], money("4000"));
    EXPECT_EQ(worst.left, money("30000"));
    EXPECT_EQ(worst.exitSlippage, money("450"));
    EXPECT_EQ(worst.costsIn, money("110.4")) << "0.24 % of 46,000 that is not held yet";
    EXPECT_EQ(worst.costsOut, money("70.92")) << "0.24 % of 29,550";
    EXPECT_EQ(worst.total, money("20631.32"));
    EXPECT_EQ(worst.toAccept, money("20632")) << "rounded up to a whole unit";
    EXPECT_EQ(worst.ofEquity, rate("0.2063132"));
}

TEST(CapitalPolicyTest, TheWorstCaseKeepsWithinTheGrossCapButCountsWhatIsHeldAboveIt)
{
    CapitalFigures figures;
    figures.grossCap = money("20000");
    for (Slot const slot : kSlots) {
        figures.assetCaps[slot] = money("10000");
    }
    EXPECT_EQ(worstCase(figures, RiskParameters{}, FeeParameters{}).exposure, money("20000"));
    figures.exposures[Slot{2}] = money("30000");
    WorstCase const worst = worstCase(figures, RiskParameters{}, FeeParameters{});
    EXPECT_EQ(worst.exposure, money("30000"));
    EXPECT_EQ(worst.costsIn, money("0"));
}

}  // namespace
}  // namespace pentad::capital
