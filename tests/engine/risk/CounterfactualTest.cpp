// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Counterfactual.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

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
    ADD_FAILURE() << "no answer for: " << changeText(change);
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
        {Change::Rearm, "1", "0", [](RiskScene& scene, OrderIntent&) { scene.view.killed = true; }},
        {Change::Resume, "1", "0", [](RiskScene& scene, OrderIntent&) { scene.view.paused = true; }},
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
        {Change::FewerRecentOrders, "14", "9",
         [](RiskScene& scene, OrderIntent&) { scene.view.ordersLastMinute = 14; }},
        {Change::FewerOpenOrders, "12", "11", [](RiskScene& scene, OrderIntent&) { scene.view.openOrders = 12; }},
        {Change::SmallerDailyLoss, "-30000", "-20000",
         [](RiskScene& scene, OrderIntent&) { scene.view.dailyPnl = money("-30000"); }},
        // 15 % of 2,000,000 may not be lost.
        {Change::EquityRecovers, "1000000", "1700000.000000000000000001",
         [](RiskScene& scene, OrderIntent&) { scene.inputs.highWater = money("2000000"); }},
        // 10,000 - 1,000.1988 are 1,100.1988 short of the reserve of 10,100, which grows by 10 % of what is paid in.
        {Change::MoreCash, "101000", "102222.45",
         [](RiskScene& scene, OrderIntent&) {
             scene.inputs.cash = money("101000");
             scene.inputs.highWater = money("101000");
             scene.inputs.commitments = money("91000");
         }},
        {Change::LessExposure, "2997", "2001",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(kAvax, quantity("30"));
             scene.risk.notionalMaximumPerAsset = money("3000");
         }},
        {Change::LessExposure, "2997", "2001",
         [](RiskScene& scene, OrderIntent&) {
             scene.hold(Slot{1}, quantity("30"));
             scene.capital.grossCapAbsolute = money("3000");
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
        EXPECT_TRUE(answer.flips) << changeText(one.change);
        EXPECT_FALSE(answer.stillFailing.has_value()) << changeText(one.change);
        EXPECT_TRUE(answer.admittedNotional.isPositive()) << changeText(one.change);
        EXPECT_EQ(answer.from.round(16, Rounding::Down), decimal(one.from)) << changeText(one.change);
        EXPECT_EQ(answer.to.text(), one.to) << changeText(one.change);
        EXPECT_FALSE(answer.distance.isNegative()) << changeText(one.change);
    }
}

TEST(CounterfactualTest, ConcentrationIsCuredByLessExposureOfThatAsset)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("30"));
    scene.risk.concentrationMaximum = rate("0.003");
    // 0.3 % of 1,002,997 = 3,008.991; 2,997 + 999 are 987.009 too many.
    auto const answers = ask(scene, limitBuy("10"));
    auto const& answer = of(answers, Change::LessExposure);
    EXPECT_EQ(answer.gate, Gate::Concentration);
    EXPECT_EQ(answer.to, decimal("2009.991"));
    EXPECT_TRUE(answer.flips);
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

TEST(CounterfactualTest, EveryChangeHasAWordAndAKind)
{
    std::set<std::string_view> words;
    for (int i = 0; i <= static_cast<int>(Change::SmallerPosition); ++i) {
        words.insert(changeText(static_cast<Change>(i)));
        EXPECT_FALSE(changeKind(static_cast<Change>(i)).empty());
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(Change::SmallerPosition) + 1);
}

}  // namespace
}  // namespace pentad::risk
