// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Explanation.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace pentad {
namespace {

using namespace pentad::test;

std::string text(RiskDecision const& decision, Gate gate)
{
    return explain(record(decision, gate));
}

// index -> kind of every place in a pattern.
std::map<int, std::string> places(std::string_view pattern)
{
    std::map<int, std::string> result;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        std::size_t const close = pattern.find('}', at);
        result[pattern[at + 1] - '0'] = std::string(pattern.substr(at + 3, close - at - 3));
    }
    return result;
}

TEST(ExplanationTest, PatternsUseKnownKindsAndConsecutivePlaces)
{
    std::set<std::string> const kinds{"money", "price",   "quantity", "rate",   "bps",
                                      "count", "seconds", "flag",     "factor", "phase"};
    for (std::size_t i = 0; i < kGates; ++i) {
        auto const gate = static_cast<Gate>(i);
        GateRecord widest;
        widest.gate = gate;
        widest.numberCount = GateRecord::kNumbersMax;
        auto all = places(formulaPattern(widest));
        EXPECT_FALSE(all.empty()) << gateText(gate);
        all.merge(places(admissionPattern(gate)));
        int expected = 0;
        for (auto const& [index, kind] : all) {
            EXPECT_EQ(index, expected++) << gateText(gate);
            EXPECT_TRUE(kinds.contains(kind)) << gateText(gate) << " " << kind;
        }
        EXPECT_LE(all.size(), GateRecord::kNumbersMax) << gateText(gate);
        EXPECT_TRUE(distanceKind(gate).empty() || kinds.contains(std::string(distanceKind(gate))));
    }
}

// The engine writes as many numbers as the pattern has places, and a distance exactly where it has a kind.
TEST(ExplanationTest, RecordsFillTheirPatterns)
{
    RiskScene scene;
    scene.risk.positionMaximum[kAvax] = quantity("15");
    for (bool const reducing : {false, true}) {
        scene.risk.notionalMaximumPerAsset = reducing ? money("1400") : money("250000");
        scene.risk.positionMaximum[kAvax] = quantity(reducing ? "13" : "15");
        scene.risk.concentrationMaximum = reducing ? rate("0.0012") : rate("0.35");
        scene.capital.grossCapAbsolute = reducing ? money("1100") : money("1000000");
        scene.inputs.commitments = reducing ? money("899000") : money("0");
        RiskDecision const decision = scene.decide(limitBuy(reducing ? "20" : "10"));
        ASSERT_TRUE(decision.evaluation.accepted);
        for (GateRecord const& judged : decision.evaluation.gates) {
            std::size_t const formula = places(formulaPattern(judged)).size();
            std::size_t const admission = places(admissionPattern(judged.gate)).size();
            bool const reduced = judged.verdict == Verdict::Reduced;
            // A limit buy takes no more of the book than its price allows.
            EXPECT_EQ(reduced, reducing && admission > 0 && judged.gate != Gate::PriceCollar) << gateText(judged.gate);
            EXPECT_EQ(judged.numberCount, formula + (reduced ? admission : 0)) << gateText(judged.gate);
            EXPECT_EQ(judged.hasDistance, !distanceKind(judged.gate).empty()) << gateText(judged.gate);
        }
    }
}

TEST(ExplanationTest, ThePauseGateSaysWhetherLiveTradingIsArmed)
{
    RiskScene scene;
    scene.view.disarmed = true;
    EXPECT_EQ(text(scene.decide(limitBuy("10")), Gate::Pause), "paused = no, asset enabled = yes, armed = no");
    scene.view.neverArmed = true;
    EXPECT_EQ(text(scene.decide(limitBuy("10")), Gate::Pause),
              "paused = no, asset enabled = yes, armed = no, ever armed over this journal = no");
}

TEST(ExplanationTest, WritesTheNumbersIntoTheFormula)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("96.5"));
    scene.risk.positionMaximum[kAvax] = quantity("150");
    scene.view.ordersLastMinute = 1;
    scene.view.openOrders = 4;
    scene.view.dailyPnl = money("6287.37");
    scene.view.dayStartEquity = money("1244210.90");
    scene.view.assets[kAvax].dataAge = Milliseconds(940);
    scene.known = {ClientOrderId("P1AAAAAAAAAAAAAAAAAAAA")};
    OrderIntent intent = marketBuy(BaseSize{quantity("29.7636")});
    intent.expectedEdgeBps = decimal("35.2");
    RiskDecision const decision = scene.decide(intent);
    EXPECT_EQ(text(decision, Gate::Universe), "one of the five = yes");
    EXPECT_EQ(text(decision, Gate::KillSwitch), "latched = no");
    EXPECT_EQ(text(decision, Gate::Pause), "paused = no, asset enabled = yes");
    EXPECT_EQ(text(decision, Gate::SafeMode), "safe mode = no");
    EXPECT_EQ(text(decision, Gate::Breakers), "orders closed, account closed, market data closed");
    EXPECT_EQ(text(decision, Gate::DataAge), "quote = yes, 0.9 s <= 10.0 s");
    EXPECT_EQ(text(decision, Gate::Duplicate), "among 1 decided = no");
    EXPECT_EQ(text(decision, Gate::Scale), "price has 0 <= 2 decimals, size has 4 <= 4, well-formed = yes");
    EXPECT_EQ(text(decision, Gate::MinimumValue), "29.7636 x 100 = 2976.36 >= 100.00");
    EXPECT_EQ(text(decision, Gate::PriceCollar), "|100 / 100 - 1| = 0.0 <= 100.0 bp");
    EXPECT_EQ(text(decision, Gate::OrderRate), "1 in the last minute + 1 = 2 <= 10");
    EXPECT_EQ(text(decision, Gate::OpenOrders), "4 + 1 = 5 <= 12");
    EXPECT_EQ(text(decision, Gate::DailyLoss), "6287.37 >= -2.00 % x 1244210.90 = -24884.22");
    EXPECT_EQ(text(decision, Gate::Drawdown), "1 - 1009640.35 / 1000000.00 = 0.00 %, multiplier 1.00 > 0");
    EXPECT_EQ(text(decision, Gate::TradableCapital), "(1009640.35 - 100964.04 - 250.00) x 0.85 = 772162.37 > 0");
    EXPECT_EQ(text(decision, Gate::Edge), "35.2 >= 8.0 + 24.0 + 7.0 + 5.0 = 44.0 bp");
    EXPECT_EQ(text(decision, Gate::AssetCap),
              "9640.35 + 2976.36 = 12616.71 <= min(250000.00, 30.00 % x 772162.37 x 1.00) = 231648.71");
    EXPECT_EQ(text(decision, Gate::MaxPosition), "96.5 + 29.7636 = 126.2636 <= 150");
    EXPECT_EQ(text(decision, Gate::Concentration), "(9640.35 + 2976.36) / 1009640.35 = 1.25 % <= 35.00 %");
    EXPECT_EQ(text(decision, Gate::GrossCap), "9640.35 + 2976.36 = 12616.71 <= 733554.25");
    EXPECT_EQ(text(decision, Gate::ReservedCash), "1000000.00 - 2983.50 = 997016.50 >= 100964.04 + 0.00 = 100964.04");
    EXPECT_EQ(text(decision, Gate::FeeBuffer), "997016.50 >= 100964.04 + 250.00 + 0.00 = 101214.04");
}

TEST(ExplanationTest, AReducedRecordSaysWhatItAdmits)
{
    RiskScene scene;
    scene.risk.notionalMaximumPerAsset = money("1000");
    RiskDecision const decision = scene.decide(limitBuy("20"));
    EXPECT_EQ(text(decision, Gate::AssetCap),
              "0.00 + 1998.00 = 1998.00 <= min(1000.00, 30.00 % x 764787.50 x 1.00) = 1000.00, "
              "admits 10.01 = 1000.00");
}

TEST(ExplanationTest, ARecordWithoutNumbersIsNotApplicable)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("10"));
    scene.view.breakers[0].phase = BreakerPhase::Open;
    scene.view.breakers[2].phase = BreakerPhase::HalfOpen;
    RiskDecision const decision = scene.decide(marketSell("5"));
    EXPECT_EQ(text(decision, Gate::Edge), "not applicable");
    EXPECT_EQ(text(decision, Gate::Breakers), "orders open, account closed, market data half-open");
}

TEST(ExplanationTest, NumbersAreRoundedHalfToEvenAndFreeOfLocale)
{
    for (auto const& row : textTable(R"(
        # kind    number      text
        money     1234567.895 1234567.90
        money     0.125       0.12
        money     -0.001      0.00
        bps       35.25       35.2
        seconds   0.95        1.0_s
        rate      0.02305     2.30_%
        rate      -0.5        -50.00_%
        factor    0.7         0.70
        price     839.950     839.95
        quantity  13.4883     13.4883
        count     3412        3412
        flag      0           no
        flag      1           yes
        phase     0           closed
        phase     1           open
        phase     2           half-open
    )")) {
        std::string expected = row[2];
        std::replace(expected.begin(), expected.end(), '_', ' ');
        EXPECT_EQ(formatNumber(row[0], decimal(row[1])), expected);
    }
}

TEST(ExplanationTest, VerdictsAndFindingsHaveDifferentWords)
{
    std::set<std::string_view> words;
    for (Verdict const verdict : {Verdict::Pass, Verdict::Reduced, Verdict::Fail, Verdict::NotApplicable}) {
        words.insert(verdictText(verdict));
    }
    EXPECT_EQ(words.size(), 4U);
    words.clear();
    for (PostTradeFinding const finding :
         {PostTradeFinding::DailyLossLimit, PostTradeFinding::DrawdownStep, PostTradeFinding::DrawdownHalt,
          PostTradeFinding::SlippageAlarm, PostTradeFinding::PositionOffPlan}) {
        words.insert(postTradeFindingText(finding));
    }
    EXPECT_EQ(words.size(), 5U);
    EXPECT_FALSE(words.contains(""));
}

}  // namespace
}  // namespace pentad
