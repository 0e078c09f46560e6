// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Counterfactual.h"

#include "risk/CapitalTrials.h"
#include "risk/IntentTrials.h"
#include "risk/StateTrials.h"
#include "risk/Trials.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

#include <functional>

namespace pentad::risk {
namespace {

using namespace pentad::test;

std::vector<pentad::Counterfactual> ask(RiskScene& scene, OrderIntent const& intent)
{
    scene.decide(intent);
    return whatWouldMakeItTrade(scene.engine(), intent, scene.view);
}

pentad::Counterfactual const& of(std::vector<pentad::Counterfactual> const& answers, Change change)
{
    for (pentad::Counterfactual const& answer : answers) {
        if (answer.change == change) {
            return answer;
        }
    }
    static pentad::Counterfactual const none;
    ADD_FAILURE() << "no answer for change " << static_cast<int>(change);
    return none;
}

TEST(CounterfactualTest, NothingToAskOfAnOrderAcceptedWhole)
{
    RiskScene scene;
    EXPECT_TRUE(ask(scene, limitBuy("10")).empty());
}

TEST(CounterfactualTest, NothingHelpsAnUnknownSymbol)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    intent.symbol = Symbol("DOGETRY");
    EXPECT_TRUE(ask(scene, intent).empty());
}

TEST(CounterfactualTest, NothingHelpsALimitOrderWithoutItsLimit)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    intent.limitPrice.reset();
    EXPECT_TRUE(ask(scene, intent).empty());
}

TEST(CounterfactualTest, NoPriceHelpsWhereNothingIsOffered)
{
    RiskScene scene;
    scene.view.assets[kAvax].bid = scene.view.assets[kAvax].ask = Price{};
    EXPECT_TRUE(ask(scene, limitBuy("10")).empty());
}

// Required at once: 8 + 24 + (2 + 5.0025) + 5 = 44.0025; as maker 8 + 12 + 0 + 5 = 25.
TEST(CounterfactualTest, EdgeCanBeReachedInSomeWaysAndNotInOthers)
{
    RiskScene scene;
    OrderIntent intent = marketBuy(QuoteSize{money("1002.40")});
    intent.expectedEdgeBps = Decimal(35);
    auto const answers = ask(scene, intent);
    ASSERT_EQ(answers.size(), 4U);

    auto const& maker = of(answers, Change::PostAsMaker);
    EXPECT_TRUE(maker.flips);
    EXPECT_EQ(maker.from, decimal("24"));
    EXPECT_EQ(maker.to, decimal("12"));
    EXPECT_EQ(maker.distance, decimal("10"));
    EXPECT_EQ(maker.valuationPrice, price("99.90"));
    // 1002.40 / 1.0012 / 99.90 = 10.02203
    EXPECT_EQ(maker.admittedSize, OrderSize(BaseSize{quantity("10.022")}));

    auto const& edge = of(answers, Change::ExpectedEdgeRises);
    EXPECT_TRUE(edge.flips);
    EXPECT_EQ(edge.from, decimal("35"));
    EXPECT_TRUE(edge.distance.isZero());

    auto const& noise = of(answers, Change::NoNoiseMargin);
    EXPECT_FALSE(noise.flips);
    EXPECT_EQ(noise.distance.text(4, Rounding::HalfEven), "-4.0025");
    EXPECT_EQ(noise.stillFailing, Gate::Edge);

    // Even a minimum of 0 leaves 36.0025.
    auto const& minimum = of(answers, Change::LowerEdgeMinimum);
    EXPECT_FALSE(minimum.flips);
    EXPECT_TRUE(minimum.to.isZero());
    EXPECT_EQ(minimum.distance.text(4, Rounding::HalfEven), "-1.0025");
}

TEST(CounterfactualTest, LowerEdgeMinimumIsTheHighestThatSuffices)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    intent.expectedEdgeBps = Decimal(20);
    auto const answers = ask(scene, intent);
    EXPECT_TRUE(of(answers, Change::LowerEdgeMinimum).flips);
    EXPECT_EQ(of(answers, Change::LowerEdgeMinimum).to, decimal("3"));
    EXPECT_TRUE(of(answers, Change::NoNoiseMargin).flips);
}

// Each single obstacle has its own way out, and that way really leads out.
TEST(CounterfactualTest, EveryObstacleHasAChangeThatFlipsIt)
{
    struct Case {
        Change change;
        std::string from;
        std::string to;
        std::function<void(RiskScene&, OrderIntent&)> cause;
    };
    std::vector<Case> const cases{
        {Change::Resume, "1", "0", [](RiskScene& scene, OrderIntent&) { scene.view.paused = true; }},
        {Change::Arm, "0", "1", [](RiskScene& scene, OrderIntent&) { scene.view.disarmed = true; }},
        {Change::Arm, "0", "1",
         [](RiskScene& scene, OrderIntent& intent) {
             scene.hold(kAvax, quantity("10"));
             scene.view.disarmed = scene.view.neverArmed = true;
             intent = limitSell("10");
         }},
        {Change::EnableAsset, "0", "1",
         [](RiskScene& scene, OrderIntent&) { scene.view.assets[kAvax].enabled = false; }},
        {Change::SafeModeEnds, "1", "0", [](RiskScene& scene, OrderIntent&) { scene.view.safeMode = true; }},
        {Change::BreakersClose, "2", "0",
         [](RiskScene& scene, OrderIntent&) {
             scene.view.breakers[0].phase = BreakerPhase::Open;
             scene.view.breakers[2].phase = BreakerPhase::HalfOpen;
         }},
        {Change::FreshData, "25", "10",
         [](RiskScene& scene, OrderIntent&) { scene.view.assets[kAvax].dataAge = Milliseconds(25'000); }},
        {Change::FreshData, "1", "1",
         [](RiskScene& scene, OrderIntent&) { scene.view.assets[kAvax].hasQuote = false; }},
        {Change::NextCycle, "7", "8",
         [](RiskScene& scene, OrderIntent& intent) { scene.known = {clientOrderIdFor(scene.view.cycle, intent)}; }},
        {Change::RoundToScale, "6", "4",
         [](RiskScene&, OrderIntent& intent) { intent.size = BaseSize{quantity("10.123456")}; }},
        {Change::RoundToScale, "3", "2", [](RiskScene&, OrderIntent& intent) { intent.limitPrice = price("99.905"); }},
        {Change::RoundToScale, "3", "2",
         [](RiskScene&, OrderIntent& intent) { intent = marketBuy(QuoteSize{money("1002.405")}); }},
        // 100 / 99.90 = 1.001001... -> 1.0011
        {Change::LargerSize, "49.95", "100.00989",
         [](RiskScene&, OrderIntent& intent) { intent.size = BaseSize{quantity("0.5")}; }},
        // 100 x 1.0024 = 100.24
        {Change::LargerSize, "49.8802873104549082", "100",
         [](RiskScene&, OrderIntent& intent) { intent = marketBuy(QuoteSize{money("50")}); }},
        {Change::PriceInsideCollar, "98", "99",
         [](RiskScene&, OrderIntent& intent) { intent.limitPrice = price("98"); }},
        {Change::PriceInsideCollar, "101.5", "101",
         [](RiskScene&, OrderIntent& intent) { intent.limitPrice = price("101.5"); }},
        {Change::PriceInsideCollar, "95", "100",
         [](RiskScene&, OrderIntent& intent) {
             intent = marketBuy(BaseSize{quantity("10")});
             intent.referencePrice = price("95");
         }},
        {Change::OwnOrderEnds, "1", "0",
         [](RiskScene& scene, OrderIntent&) { scene.view.assets[kAvax].ownSell = price("99.85"); }},
        {Change::FewerRecentOrders, "14", "9",
         [](RiskScene& scene, OrderIntent&) { scene.view.ordersLastMinute = 14; }},
        {Change::FewerOpenOrders, "12", "11", [](RiskScene& scene, OrderIntent&) { scene.view.openOrders = 12; }},
        {Change::SmallerDailyLoss, "-30000", "-20000",
         [](RiskScene& scene, OrderIntent&) { scene.view.dailyPnl = money("-30000"); }},
        // 15 % of 2,000,000 may not be lost.
        {Change::EquityRecovers, "1000000", "1700000.000000000000000001",
         [](RiskScene& scene, OrderIntent&) { scene.inputs.highWater = money("2000000"); }},
        // The smallest order, 1.0011 at 99.90, costs 100.1299 with its fee: 450.1299 are missing to the reserve of 10,100
        // and the fee buffer of 250, and of what is paid in the reserve takes 10 %.
        {Change::MoreCash, "101000", "101500.15",
         [](RiskScene& scene, OrderIntent&) {
             scene.inputs.cash = money("101000");
             scene.inputs.highWater = money("101000");
             scene.inputs.commitments = money("91000");
         }},
        // Room for the smallest order, 100.00989, is enough.
        {Change::LessExposure, "2997", "2899.99011",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(kAvax, quantity("30"));
             scene.risk.notionalMaximumPerAsset = money("3000");
         }},
        {Change::HigherNotionalLimit, "3000", "3097.00989",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(kAvax, quantity("30"));
             scene.risk.notionalMaximumPerAsset = money("3000");
         }},
        {Change::HigherAssetCap, "3000", "3097.00989",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(kAvax, quantity("30"));
             scene.capital.assetCapAbsolute = money("3000");
         }},
        {Change::LessExposure, "2997", "2899.99011",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(Slot{1}, quantity("30"));
             scene.capital.grossCapAbsolute = money("3000");
         }},
        {Change::HigherGrossCap, "3000", "3097.00989",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(Slot{1}, quantity("30"));
             scene.capital.grossCapAbsolute = money("3000");
         }},
        {Change::HigherPositionLimit, "30.5", "31.0011",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(kAvax, quantity("30"));
             scene.risk.positionMaximum[kAvax] = quantity("30.5");
         }},
        // No more than what is free, and it reduces risk.
        {Change::SmallerSize, "1000", "500",
         [](RiskScene& scene, OrderIntent& intent) {
             scene.hold(kAvax, quantity("5"));
             scene.view.paused = true;
             intent = limitSell("10");
         }},
        {Change::SmallerPosition, "30", "25",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(kAvax, quantity("30"));
             scene.risk.positionMaximum[kAvax] = quantity("35");
         }},
    };
    for (Case const& one : cases) {
        RiskScene scene;
        OrderIntent intent = limitBuy("10");
        one.cause(scene, intent);
        auto const answers = ask(scene, intent);
        auto const& answer = of(answers, one.change);
        EXPECT_TRUE(answer.flips) << static_cast<int>(one.change);
        EXPECT_FALSE(answer.stillFailing.has_value()) << static_cast<int>(one.change);
        EXPECT_TRUE(answer.admittedNotional.isPositive()) << static_cast<int>(one.change);
        EXPECT_EQ(answer.from.round(16, Rounding::Down), decimal(one.from)) << static_cast<int>(one.change);
        EXPECT_EQ(answer.to.text(), one.to) << static_cast<int>(one.change);
        bool const whole = answer.admittedNotional >= notional(price("99.90"), quantity("10"), Rounding::Down);
        EXPECT_TRUE(!whole || !answer.distance.isNegative()) << static_cast<int>(one.change);
    }
}

TEST(CounterfactualTest, ConcentrationIsCuredByLessExposureOfThatAssetOrAHigherLimit)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("30"));
    scene.risk.concentrationMaximum = rate("0.003");
    // 0.3 % of 1,002,997 = 3,008.991; 2,997 + 100.00989 are 88.01889 too many.
    auto const answers = ask(scene, limitBuy("10"));
    auto const& answer = of(answers, Change::LessExposure);
    EXPECT_EQ(answer.gate, Gate::Concentration);
    EXPECT_EQ(answer.to, decimal("2908.98111"));
    EXPECT_EQ(answer.symbol, Symbol("AVAXTRY"));
    EXPECT_TRUE(answer.flips);
    auto const& limit = of(answers, Change::HigherConcentration);
    EXPECT_TRUE(limit.flips);
    // 3,097.00989 / 1,002,997
    EXPECT_EQ(limit.to.text(9, Rounding::HalfEven), "0.003087756");
}

TEST(CounterfactualTest, AWeightThatBindsIsRaised)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("30"));
    scene.capital.assetCapWeight = rate("0.004");
    auto const answers = ask(scene, limitBuy("10"));
    auto const& weight = of(answers, Change::HigherAssetWeight);
    EXPECT_TRUE(weight.flips);
    EXPECT_EQ(weight.from, decimal("0.004"));
    EXPECT_EQ(answers.size(), 2U) << "less exposure and the weight; the absolute caps are not in the way";
    scene.capital.assetCapWeight = Rate(weight.to - Decimal::fromRaw(1'000'000'000'000));
    EXPECT_FALSE(scene.decide(limitBuy("10")).evaluation.accepted) << "a little less is not enough";
}

TEST(CounterfactualTest, AGrossMultipleThatBindsIsRaised)
{
    RiskScene scene;
    scene.hold(Slot{1}, quantity("30"));
    scene.capital.grossCapMultiple = rate("0.004");
    auto const answers = ask(scene, limitBuy("10"));
    auto const& multiple = of(answers, Change::HigherGrossMultiple);
    EXPECT_TRUE(multiple.flips);
    EXPECT_EQ(multiple.from, decimal("0.004"));
    scene.capital.grossCapMultiple = Rate(multiple.to - Decimal::fromRaw(1'000'000'000'000));
    RiskDecision const less = scene.decide(limitBuy("10"));
    EXPECT_TRUE(!less.evaluation.accepted || less.evaluation.reduced) << "a little less is not enough";
}

// What lets the smallest capital trade at all leaves nothing for an order.
TEST(CounterfactualTest, TradableCapitalNeedsADepositThatAnOrderNeedsMoreOf)
{
    RiskScene scene;
    scene.inputs.cash = scene.inputs.highWater = money("200");
    auto const answers = ask(scene, limitBuy("10"));
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].change, Change::MoreCash);
    EXPECT_EQ(answers[0].gate, Gate::TradableCapital);
    EXPECT_TRUE(answers[0].distance.isPositive()) << "that gate is passed";
    EXPECT_FALSE(answers[0].flips);
    EXPECT_NE(answers[0].stillFailing, Gate::TradableCapital);
}

// An order far above its cap, where what is held leaves no room for even the smallest one.
TEST(CounterfactualTest, AnOrderAboveItsCapNeedsRoomForTheSmallestOrderOnly)
{
    struct Case {
        Change change;
        std::string from;
        std::string to;
        std::string smallerStep;  // not enough
    };
    // Cap 1,000, held 9.96 x 99.90 = 995.004, ordered 20.02 x 99.90 = 1,999.998: 95.01389 are missing.
    for (Case const& one : {Case{Change::LessExposure, "995.004", "899.99011", "900"},
                            Case{Change::HigherNotionalLimit, "1000", "1095.01389", "1095"}}) {
        auto const scene = [] {
            RiskScene made;
            made.hold(kAvax, quantity("9.96"));
            made.risk.notionalMaximumPerAsset = money("1000");
            return made;
        };
        RiskScene asked = scene();
        auto const answers = ask(asked, limitBuy("20.02"));
        auto const& answer = of(answers, one.change);
        EXPECT_TRUE(answer.flips) << static_cast<int>(one.change);
        EXPECT_EQ(answer.from, decimal(one.from));
        EXPECT_EQ(answer.to, decimal(one.to));
        EXPECT_EQ(answer.admittedSize, OrderSize(BaseSize{quantity("1.0011")}));
        RiskScene less = scene();
        if (one.change == Change::LessExposure) {
            less.inputs.positionValues[kAvax] = money(one.smallerStep);
        } else {
            less.risk.notionalMaximumPerAsset = money(one.smallerStep);
        }
        EXPECT_FALSE(less.decide(limitBuy("20.02")).evaluation.accepted) << static_cast<int>(one.change);
    }
}

// An order of 2,000 under a cap of 1,000 is never taken whole, whatever is sold: only the cap or the size can help.
TEST(CounterfactualTest, WhatIsBeyondTheCapAltogetherNeedsAnotherCapOrSize)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("5"));
    scene.risk.notionalMaximumPerAsset = money("1000");
    auto const answers = ask(scene, limitBuy("20.02"));
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_TRUE(of(answers, Change::SmallerSize).flips);
    EXPECT_TRUE(of(answers, Change::HigherNotionalLimit).flips);
    EXPECT_EQ(of(answers, Change::HigherNotionalLimit).to, decimal("2499.498"));
}

TEST(CounterfactualTest, UnderTheGrossCapEveryPositionThatIsBigEnoughIsNamed)
{
    RiskScene scene;
    scene.hold(Slot{0}, quantity("10"));
    scene.hold(Slot{1}, quantity("20"));
    scene.hold(Slot{2}, quantity("0.5"));  // 49.95: less than what is missing
    scene.capital.grossCapAbsolute = money("3050");
    std::vector<std::string> named;
    for (pentad::Counterfactual const& answer : ask(scene, limitBuy("10"))) {
        if (answer.change == Change::LessExposure) {
            named.push_back(answer.symbol.text());
            EXPECT_TRUE(answer.flips) << named.back();
        }
    }
    EXPECT_EQ(named, (std::vector<std::string>{"ETHTRY", "BTCTRY"}));
}

// Open buys are exposure, too.
TEST(CounterfactualTest, ExposureOfOpenBuysCanBeCancelled)
{
    RiskScene scene;
    scene.inputs.openBuyNotionals[kAvax] = money("2997");
    scene.inputs.commitments = money("2997");
    scene.risk.notionalMaximumPerAsset = money("3000");
    auto const answers = ask(scene, limitBuy("10"));
    EXPECT_TRUE(of(answers, Change::LessExposure).flips);
    EXPECT_EQ(of(answers, Change::LessExposure).to, decimal("2899.99011"));
}

// The engine pauses when it is re-armed.
TEST(CounterfactualTest, ARearmAloneIsNotEnough)
{
    RiskScene scene;
    scene.view.killed = true;
    auto const answers = ask(scene, limitBuy("10"));
    EXPECT_FALSE(of(answers, Change::Rearm).flips);
    EXPECT_EQ(of(answers, Change::Rearm).stillFailing, Gate::Pause);
}

TEST(CounterfactualTest, ASmallerSizeIsOfferedWhereAPartWasAdmitted)
{
    RiskScene scene;
    scene.risk.notionalMaximumPerAsset = money("1000");
    auto const answers = ask(scene, limitBuy("20"));
    auto const& smaller = of(answers, Change::SmallerSize);
    EXPECT_TRUE(smaller.flips);
    EXPECT_EQ(smaller.gate, Gate::AssetCap);
    EXPECT_EQ(smaller.from, decimal("1998"));
    EXPECT_EQ(smaller.to, decimal("999.999"));
    EXPECT_EQ(smaller.admittedSize, OrderSize(BaseSize{quantity("10.01")}));
}

TEST(CounterfactualTest, ASecondObstacleIsNamed)
{
    RiskScene scene;
    scene.view.paused = true;
    scene.view.assets[kAvax].enabled = false;
    OrderIntent intent = limitBuy("10");
    auto const both = ask(scene, intent);
    EXPECT_FALSE(of(both, Change::Resume).flips);
    EXPECT_EQ(of(both, Change::Resume).stillFailing, Gate::Pause);
    EXPECT_FALSE(of(both, Change::EnableAsset).flips);

    scene.view.assets[kAvax].enabled = true;
    intent.expectedEdgeBps = Decimal(0);
    auto const edge = ask(scene, intent);
    EXPECT_FALSE(of(edge, Change::Resume).flips);
    EXPECT_EQ(of(edge, Change::Resume).stillFailing, Gate::Edge);
}

TEST(CounterfactualTest, AskingChangesNothing)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    intent.expectedEdgeBps = Decimal(0);
    ask(scene, intent);
    EXPECT_EQ(scene.decideAsIs(intent).evaluation.refusal, RefusalCode::AlphaEdgeBelowMinimum);
    EXPECT_EQ(scene.view.capital.inputs.cash, money("1000000"));
}

TEST(CounterfactualTest, EveryChangeHasAKind)
{
    for (int i = 0; i <= static_cast<int>(Change::HigherGrossMultiple); ++i) {
        EXPECT_FALSE(changeKind(static_cast<Change>(i)).empty()) << i;
    }
}

}  // namespace
}  // namespace pentad::risk
