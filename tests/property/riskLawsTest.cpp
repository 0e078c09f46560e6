// SPDX-License-Identifier: GPL-3.0-or-later
// What risk never approves, whatever is asked in whatever state, and what it never refuses.
#include "risk/Counterfactual.h"
#include "risk/RiskEngine.h"
#include "risk/StateChecks.h"

#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::risk {
namespace {

using namespace pentad::test;

// What the approved order costs, from nothing but the order itself and the published rates.
struct Cost {
    Money notional;
    Money spend;
    Quantity quantity;
};

Cost costOf(RiskScene const& scene, ApprovedOrder const& order)
{
    AssetRiskView const& asset = scene.view.assets[order.slot()];
    bool const passive =
        order.limitPrice() && asset.hasQuote &&
        (order.side() == Side::Buy ? *order.limitPrice() < asset.ask : *order.limitPrice() > asset.bid);
    Rate const fee = passive ? scene.fees.makerRate : scene.fees.takerRate;
    Price const value = order.limitPrice().value_or(order.intent().referencePrice);
    if (auto const* base = std::get_if<BaseSize>(&order.size())) {
        Money const gross = notional(value, base->quantity, Rounding::Up);
        return {gross, gross + portion(gross, fee, Rounding::Up), base->quantity};
    }
    Money const spend = std::get<QuoteSize>(order.size()).money;
    Money const gross(divide(spend.value(), Decimal(1) + fee.value(), Rounding::Up));
    return {gross, spend, quantityFor(gross, value, Rounding::Up)};
}

void classify(RiskDecision const& decision)
{
    RC_TAG(decision.evaluation.accepted ? (decision.evaluation.reduced ? "reduced" : "accepted")
                                        : std::string(codeText(*decision.evaluation.refusal)));
}

RC_GTEST_PROP(RiskLaws, AnEvaluationIsWholeAndAgreesWithItself, ())
{
    RiskScene scene = *anyScene();
    OrderIntent const intent = *anyIntent();
    RiskDecision const decision = scene.decide(intent);
    Evaluation const& evaluation = decision.evaluation;
    classify(decision);
    std::optional<Gate> firstFailing;
    std::optional<Gate> lastReducing;
    for (std::size_t i = 0; i < kGates; ++i) {
        GateRecord const& judged = evaluation.gates[i];
        RC_ASSERT(judged.gate == static_cast<Gate>(i));
        RC_ASSERT(judged.numberCount <= GateRecord::kNumbersMax);
        if (judged.verdict == Verdict::Fail && !firstFailing) {
            firstFailing = judged.gate;
        }
        if (judged.verdict == Verdict::Reduced) {
            lastReducing = judged.gate;
        }
    }
    RC_ASSERT(evaluation.accepted == !firstFailing.has_value());
    RC_ASSERT(evaluation.accepted == decision.approved.has_value());
    RC_ASSERT(evaluation.refusal.has_value() == firstFailing.has_value());
    if (firstFailing) {
        RC_ASSERT(*evaluation.refusal == refusalOf(*firstFailing));
        RC_ASSERT(evaluation.admittedNotional.isZero());
    } else {
        RC_ASSERT(evaluation.reducedBy == lastReducing);
        RC_ASSERT(evaluation.admittedNotional <= evaluation.wantedNotional);
        RC_ASSERT(evaluation.reduced || decision.approved->size() == intent.size);
        RC_ASSERT(decision.approved->size() == evaluation.admittedSize);
        RC_ASSERT(decision.approved->riskReducing() == evaluation.riskReducing);
    }
}

RC_GTEST_PROP(RiskLaws, ARecordedDistanceHasTheSignOfItsVerdict, ())
{
    RiskScene scene = *anyScene();
    RiskDecision const decision = scene.decide(*anyIntent());
    for (GateRecord const& judged : decision.evaluation.gates) {
        bool const strict = judged.gate == Gate::Drawdown || judged.gate == Gate::TradableCapital;
        if (!judged.hasDistance || strict) {
            continue;
        }
        RC_ASSERT(judged.verdict != Verdict::Pass || !judged.distance.isNegative());
        RC_ASSERT((judged.verdict != Verdict::Fail && judged.verdict != Verdict::Reduced) ||
                  judged.distance.isNegative());
    }
}

RC_GTEST_PROP(RiskLaws, CashNeverFallsBelowReserveBufferAndBucket, ())
{
    RiskScene scene = *anyCalmScene();
    RiskDecision const decision = scene.decide(*anyBuy());
    RC_PRE(decision.approved.has_value());
    RC_TAG(decision.evaluation.reduced ? "reduced" : "whole");
    Cost const cost = costOf(scene, *decision.approved);
    CapitalFigures const& capital = scene.view.capital;
    RC_ASSERT(capital.cashAvailable - cost.spend >=
              capital.reservedCash + capital.feeBuffer + capital.inputs.reserveBucket);
    RC_ASSERT(cost.spend == decision.evaluation.admittedNotional + decision.evaluation.feeAndTax);
}

RC_GTEST_PROP(RiskLaws, ExposureNeverExceedsAnyCapThroughAnAcceptedIntent, ())
{
    RiskScene scene = *anyCalmScene();
    RiskDecision const decision = scene.decide(*anyBuy());
    RC_PRE(decision.approved.has_value());
    RC_TAG(decision.evaluation.reduced ? "reduced" : "whole");
    Cost const cost = costOf(scene, *decision.approved);
    Slot const slot = decision.approved->slot();
    CapitalFigures const& capital = scene.view.capital;
    Money const exposure = capital.exposures[slot] + cost.notional;
    RC_ASSERT(exposure <= capital.assetCaps[slot]);
    RC_ASSERT(exposure <= scene.risk.notionalMaximumPerAsset);
    RC_ASSERT(exposure <= portion(capital.equity, scene.risk.concentrationMaximum, Rounding::Down));
    RC_ASSERT(capital.grossExposure + cost.notional <= capital.grossCap);
    AssetRiskView const& asset = scene.view.assets[slot];
    if (auto const& maximum = scene.risk.positionMaximum[slot]) {
        RC_ASSERT(asset.held + asset.openBuys + cost.quantity <= *maximum);
    }
}

RC_GTEST_PROP(RiskLaws, WhatIsApprovedIsOnScaleAndNotBelowTheMinimum, ())
{
    RiskScene scene = *anyCalmScene();
    RiskDecision const decision = scene.decide(*anyIntent());
    RC_PRE(decision.approved.has_value());
    Instrument const& instrument = fivePairs()[decision.approved->slot()];
    if (auto const* base = std::get_if<BaseSize>(&decision.approved->size())) {
        RC_ASSERT(base->quantity.value().decimalsUsed() <= instrument.quantityScale);
        RC_ASSERT(decision.approved->side() == Side::Buy ||
                  base->quantity <= scene.view.assets[decision.approved->slot()].unlocked);
    } else {
        RC_ASSERT(std::get<QuoteSize>(decision.approved->size()).money.value().decimalsUsed() <= instrument.quoteScale);
        RC_ASSERT(decision.approved->side() == Side::Buy);
    }
    RC_ASSERT(costOf(scene, *decision.approved).notional >= instrument.minimumValue);
}

// One step more of the scale would break the cap that reduced: nothing is given away.
RC_GTEST_PROP(RiskLaws, AReducedSizeIsTheLargestThatFits, ())
{
    RiskScene scene = *anyCalmScene();
    OrderIntent intent = *anyBuy();
    RiskDecision const decision = scene.decide(intent);
    RC_PRE(decision.evaluation.reduced);
    if (auto const* base = std::get_if<BaseSize>(&decision.evaluation.admittedSize)) {
        intent.size = BaseSize{base->quantity + quantity("0.0001")};
    } else {
        intent.size = QuoteSize{std::get<QuoteSize>(decision.evaluation.admittedSize).money + money("0.01")};
    }
    RiskDecision const more = scene.decide(intent);
    RC_ASSERT(more.evaluation.reduced);
    RC_ASSERT(more.evaluation.admittedSize == decision.evaluation.admittedSize);
}

RC_GTEST_PROP(RiskLaws, AHaltedDrawdownAdmitsOnlyExits, ())
{
    RiskScene scene = *anyScene();
    scene.inputs.highWater = money("100000000");
    RiskDecision const decision = scene.decide(*anyIntent());
    RC_ASSERT(scene.view.capital.multiplier.isZero());
    RC_ASSERT(!decision.evaluation.accepted || decision.evaluation.riskReducing);
}

RC_GTEST_PROP(RiskLaws, NoTradableCapitalAdmitsOnlyExits, ())
{
    RiskScene scene = *anyScene();
    scene.capital.reservedCashMinimum = money("1000000000");
    RiskDecision const decision = scene.decide(*anyIntent());
    RC_ASSERT(scene.view.capital.tradable.isZero());
    RC_ASSERT(!decision.evaluation.accepted || decision.evaluation.riskReducing);
}

RC_GTEST_PROP(RiskLaws, AStoppedOrBlindEngineAcceptsNothingThatAddsRisk, ())
{
    RiskScene scene = *anyScene();
    AssetRiskView& asset = scene.view.assets[kAvax];
    switch (*rc::gen::inRange(0, 7)) {
    case 0: scene.view.killed = true; break;
    case 1: scene.view.paused = true; break;
    case 2: scene.view.safeMode = true; break;
    case 3: asset.enabled = false; break;
    case 4: asset.dataAge = Milliseconds(10'001); break;
    case 5: asset.hasQuote = false; break;
    case 6: scene.view.breakers[*rc::gen::inRange<std::size_t>(0, 3)].phase = BreakerPhase::Open; break;
    }
    RiskDecision const decision = scene.decide(*anyIntent());
    RC_ASSERT(!decision.evaluation.accepted || decision.evaluation.riskReducing);
}

RC_GTEST_PROP(RiskLaws, AProperExitIsAcceptedInEveryState, ())
{
    RiskScene scene = *anyScene();
    AssetRiskView const& asset = scene.view.assets[kAvax];
    scene.view.ordersLastMinute = *rc::gen::inRange(0, scene.risk.ordersPerMinuteMaximum * (1 + kReducingRateReserve));
    scene.view.openOrders = *rc::gen::inRange(0, 100);
    Quantity const whole = asset.unlocked.round(4, Rounding::Down);
    RC_PRE(notional(price("99"), whole, Rounding::Down) >= money("100"));
    OrderIntent exit = marketSell("1");
    exit.size = BaseSize{whole};
    if (*rc::gen::arbitrary<bool>()) {
        exit.type = OrderType::Limit;
        exit.limitPrice = price("99.50");
    }
    exit.origin = *rc::gen::element(Origin::Strategy, Origin::Operator, Origin::Flatten, Origin::Protection);
    exit.expectedEdgeBps = Decimal(*rc::gen::inRange(-100, 100));
    RiskDecision const decision = scene.decide(exit);
    RC_ASSERT(decision.evaluation.riskReducing);
    RC_ASSERT(decision.evaluation.accepted);
    RC_ASSERT(!decision.evaluation.reduced);
}

RC_GTEST_PROP(RiskLaws, EqualQuestionsHaveEqualAnswers, ())
{
    RiskScene scene = *anyScene();
    OrderIntent const intent = *anyIntent();
    RiskDecision const first = scene.decide(intent);
    RiskDecision second = scene.decide(*anyIntent());
    scene.engine().preTradeCheck(intent, scene.view, second);
    RC_ASSERT(first.clientOrderId == second.clientOrderId);
    RC_ASSERT(first.evaluation.refusal == second.evaluation.refusal);
    RC_ASSERT(first.evaluation.admittedSize == second.evaluation.admittedSize);
    for (std::size_t i = 0; i < kGates; ++i) {
        GateRecord const& a = first.evaluation.gates[i];
        GateRecord const& b = second.evaluation.gates[i];
        RC_ASSERT(a.verdict == b.verdict);
        RC_ASSERT(a.numberCount == b.numberCount);
        RC_ASSERT(std::equal(a.numbers.begin(), a.numbers.begin() + a.numberCount, b.numbers.begin()));
        RC_ASSERT(a.hasDistance == b.hasDistance);
        RC_ASSERT(a.distance == b.distance);
    }
}

// Whatever a plugin or a ticket contains, the answer is a refusal, never a failed check.
RC_GTEST_PROP(RiskLaws, AbsurdIntentsAreRefusedNotFatal, ())
{
    auto const absurd = [] {
        auto const magnitude = *rc::gen::inRange(0, 127);
        Int128 const raw = (static_cast<Int128>(*rc::gen::arbitrary<std::int64_t>()) << 64) >> magnitude;
        return Decimal::fromRaw(raw);
    };
    RiskScene scene = *anyScene();
    OrderIntent intent = *anyIntent();
    intent.type = *rc::gen::element(OrderType::Limit, OrderType::Market, OrderType::StopLimit, OrderType::StopMarket);
    if (*rc::gen::arbitrary<bool>()) {
        intent.limitPrice = Price(absurd());
    }
    if (*rc::gen::arbitrary<bool>()) {
        intent.stopPrice = Price(absurd());
    }
    if (*rc::gen::arbitrary<bool>()) {
        intent.size = QuoteSize{Money(absurd())};
    } else {
        intent.size = BaseSize{Quantity(absurd())};
    }
    intent.referencePrice = Price(absurd());
    intent.expectedEdgeBps = absurd();
    RiskDecision const decision = scene.decide(intent);
    RC_ASSERT(decision.evaluation.accepted == decision.approved.has_value());
    for (pentad::Counterfactual const& answer : whatWouldMakeItTrade(scene.engine(), intent, scene.view)) {
        RC_ASSERT(!answer.flips || answer.admittedNotional.isPositive());
    }
}

// A change that is said to flip the answer names no gate that still refuses, and the other way round.
RC_GTEST_PROP(RiskLaws, CounterfactualsAgreeWithThemselves, ())
{
    RiskScene scene = *anyScene();
    OrderIntent const intent = *anyIntent();
    RiskDecision const decision = scene.decide(intent);
    auto const answers = whatWouldMakeItTrade(scene.engine(), intent, scene.view);
    bool const whole = decision.evaluation.accepted && !decision.evaluation.reduced;
    RC_ASSERT(!whole || answers.empty());
    for (pentad::Counterfactual const& answer : answers) {
        RC_ASSERT(!answer.flips || !answer.stillFailing.has_value());
        RC_ASSERT(answer.stillFailing.has_value() == answer.admittedNotional.isZero());
    }
}

}  // namespace
}  // namespace pentad::risk
