// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/RiskEngine.h"

#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

#include <functional>
#include <type_traits>

namespace pentad::risk {
namespace {

using namespace pentad::test;

// Nobody but the engine makes an approval; everybody may copy one.
static_assert(!std::is_default_constructible_v<ApprovedOrder>);
static_assert(!std::is_constructible_v<ApprovedOrder, ClientOrderId, Slot, OrderIntent, OrderSize, bool>);
static_assert(!std::is_constructible_v<ApprovedOrder, OrderIntent>);
static_assert(!std::is_aggregate_v<ApprovedOrder>);
static_assert(std::is_copy_constructible_v<ApprovedOrder>);

Verdict verdict(RiskDecision const& decision, Gate gate)
{
    return record(decision, gate).verdict;
}

TEST(RiskEngineTest, ApprovesAnEntryThatPassesEverything)
{
    RiskScene scene;
    OrderIntent const intent = limitBuy("10");
    RiskDecision const decision = scene.decide(intent);
    Evaluation const& evaluation = decision.evaluation;
    EXPECT_TRUE(evaluation.accepted);
    EXPECT_FALSE(evaluation.reduced);
    EXPECT_FALSE(evaluation.riskReducing);
    EXPECT_FALSE(evaluation.refusal.has_value());
    EXPECT_FALSE(evaluation.reducedBy.has_value());
    EXPECT_EQ(evaluation.wantedNotional, money("999"));
    EXPECT_EQ(evaluation.admittedNotional, money("999"));
    EXPECT_EQ(evaluation.admittedSize, intent.size);
    EXPECT_EQ(evaluation.valuationPrice, price("99.90"));
    EXPECT_EQ(evaluation.feeAndTax, money("1.1988"));
    EXPECT_EQ(evaluation.requiredEdgeBps, decimal("25"));
    ASSERT_TRUE(decision.approved.has_value());
    EXPECT_EQ(decision.approved->slot(), kAvax);
    EXPECT_EQ(decision.approved->symbol(), Symbol("AVAXTRY"));
    EXPECT_EQ(decision.approved->size(), intent.size);
    EXPECT_EQ(decision.approved->limitPrice(), price("99.90"));
    EXPECT_EQ(decision.approved->clientOrderId(), clientOrderIdFor(scene.view.cycle, intent));
    EXPECT_EQ(decision.clientOrderId, decision.approved->clientOrderId());
    EXPECT_FALSE(decision.approved->riskReducing());
}

TEST(RiskEngineTest, ExitSkipsCapitalAndEdgeGates)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("10"));
    RiskDecision const decision = scene.decide(marketSell("10"));
    EXPECT_TRUE(decision.evaluation.accepted);
    EXPECT_TRUE(decision.evaluation.riskReducing);
    EXPECT_TRUE(decision.approved->riskReducing());
    EXPECT_EQ(decision.evaluation.feeAndTax, money("2.3976"));
    for (auto gate = static_cast<std::size_t>(Gate::DailyLoss); gate < kGates; ++gate) {
        EXPECT_EQ(decision.evaluation.gates[gate].verdict, Verdict::NotApplicable) << gate;
        EXPECT_EQ(decision.evaluation.gates[gate].numberCount, 0) << gate;
    }
    for (auto gate = std::size_t{0}; gate < static_cast<std::size_t>(Gate::DailyLoss); ++gate) {
        EXPECT_EQ(decision.evaluation.gates[gate].verdict, Verdict::Pass) << gate;
    }
}

TEST(RiskEngineTest, ExitGoesThroughInTheWorstStateOfAll)
{
    RiskScene scene;
    scene.hold(kAvax, quantity("10"));
    scene.inputs.highWater = money("9000000");
    scene.inputs.cash = money("-5");
    scene.view.killed = scene.view.paused = scene.view.safeMode = true;
    scene.view.assets[kAvax].enabled = false;
    scene.view.assets[kAvax].dataAge = Milliseconds(600'000);
    scene.view.breakers.fill(BreakerView{BreakerPhase::Open});
    scene.view.dailyPnl = money("-900000");
    scene.view.openOrders = 50;
    scene.view.ordersLastMinute = scene.risk.ordersPerMinuteMaximum;
    EXPECT_TRUE(scene.decide(marketSell("10")).evaluation.accepted);
    EXPECT_EQ(scene.decide(limitBuy("10")).evaluation.refusal, RefusalCode::KillSwitchLatched);
}

TEST(RiskEngineTest, EvaluatesAllGatesForAnUnknownSymbol)
{
    for (bool const withUniverse : {true, false}) {
        RiskScene scene;
        OrderIntent intent = limitBuy("10");
        if (withUniverse) {
            intent.symbol = Symbol("DOGETRY");
        } else {
            scene.view.universe = nullptr;
        }
        RiskDecision const decision = scene.decide(intent);
        EXPECT_EQ(decision.evaluation.refusal, RefusalCode::UniverseNotAllowed);
        EXPECT_FALSE(decision.approved.has_value());
        EXPECT_TRUE(decision.evaluation.wantedNotional.isZero());
        for (std::size_t gate = 0; gate < kGates; ++gate) {
            EXPECT_EQ(decision.evaluation.gates[gate].gate, static_cast<Gate>(gate));
        }
        EXPECT_EQ(verdict(decision, Gate::KillSwitch), Verdict::Pass);
        EXPECT_EQ(verdict(decision, Gate::OrderRate), Verdict::Pass);
        EXPECT_EQ(verdict(decision, Gate::Drawdown), Verdict::Pass);
        EXPECT_EQ(verdict(decision, Gate::Scale), Verdict::NotApplicable);
        EXPECT_EQ(verdict(decision, Gate::AssetCap), Verdict::NotApplicable);
    }
}

TEST(RiskEngineTest, ReusesADecisionWithoutTraces)
{
    RiskScene scene;
    scene.risk.notionalMaximumPerAsset = money("1000");
    RiskDecision decision = scene.decide(limitBuy("20"));
    ASSERT_TRUE(decision.evaluation.reduced);
    OrderIntent intent = limitBuy("5");
    intent.expectedEdgeBps = Decimal(0);
    scene.engine().preTradeCheck(intent, scene.view, decision);
    EXPECT_EQ(decision.evaluation.refusal, RefusalCode::AlphaEdgeBelowMinimum);
    EXPECT_FALSE(decision.approved.has_value());
    EXPECT_FALSE(decision.evaluation.reduced);
    EXPECT_FALSE(decision.evaluation.reducedBy.has_value());
    EXPECT_TRUE(decision.evaluation.admittedNotional.isZero());
    EXPECT_TRUE(decision.evaluation.feeAndTax.isZero());
    scene.engine().preTradeCheck(limitBuy("5"), scene.view, decision);
    EXPECT_TRUE(decision.evaluation.accepted);
    EXPECT_FALSE(decision.evaluation.refusal.has_value());
}

// One way to make each gate fail, for a limit buy of 10 at 99.90.
struct Fault {
    Gate gate;
    std::function<void(RiskScene&, OrderIntent&)> cause;
};

std::vector<Fault> const& faults()
{
    auto const setQuantity = [](OrderIntent& intent, Quantity size) { intent.size = BaseSize{size}; };
    auto const quantityOf = [](OrderIntent const& intent) { return std::get<BaseSize>(intent.size).quantity; };
    static std::vector<Fault> const all{
        {Gate::Universe, [](RiskScene&, OrderIntent& intent) { intent.symbol = Symbol("DOGETRY"); }},
        {Gate::KillSwitch, [](RiskScene& scene, OrderIntent&) { scene.view.killed = true; }},
        {Gate::Pause, [](RiskScene& scene, OrderIntent&) { scene.view.paused = true; }},
        {Gate::SafeMode, [](RiskScene& scene, OrderIntent&) { scene.view.safeMode = true; }},
        {Gate::Breakers, [](RiskScene& scene, OrderIntent&) { scene.view.breakers[1].phase = BreakerPhase::Open; }},
        {Gate::DataAge,
         [](RiskScene& scene, OrderIntent&) { scene.view.assets[kAvax].dataAge = Milliseconds(10'001); }},
        {Gate::Duplicate,
         [](RiskScene& scene, OrderIntent& intent) {
             scene.known.push_back(clientOrderIdFor(scene.view.cycle, intent));
         }},
        {Gate::Scale,
         [=](RiskScene&, OrderIntent& intent) { setQuantity(intent, quantityOf(intent) + quantity("0.00001")); }},
        {Gate::MinimumValue, [=](RiskScene&, OrderIntent& intent) { setQuantity(intent, quantity("0.5")); }},
        {Gate::PriceCollar, [](RiskScene&, OrderIntent& intent) { intent.limitPrice = price("98"); }},
        {Gate::OrderRate, [](RiskScene& scene, OrderIntent&) { scene.view.ordersLastMinute = 10; }},
        {Gate::OpenOrders, [](RiskScene& scene, OrderIntent&) { scene.view.openOrders = 12; }},
        {Gate::DailyLoss, [](RiskScene& scene, OrderIntent&) { scene.view.dailyPnl = money("-20000.01"); }},
        {Gate::Drawdown, [](RiskScene& scene, OrderIntent&) { scene.inputs.highWater = money("2000000"); }},
        {Gate::TradableCapital, [](RiskScene& scene, OrderIntent&) { scene.capital.reinvestmentRate = Rate{}; }},
        {Gate::Edge, [](RiskScene&, OrderIntent& intent) { intent.expectedEdgeBps = decimal("24.9"); }},
        {Gate::AssetCap, [](RiskScene& scene, OrderIntent&) { scene.risk.notionalMaximumPerAsset = money("99"); }},
        {Gate::MaxPosition,
         [](RiskScene& scene, OrderIntent&) { scene.risk.positionMaximum[kAvax] = quantity("0.5"); }},
        {Gate::Concentration,
         [](RiskScene& scene, OrderIntent&) { scene.risk.concentrationMaximum = rate("0.00001"); }},
        {Gate::GrossCap, [](RiskScene& scene, OrderIntent&) { scene.capital.grossCapAbsolute = money("99"); }},
        {Gate::ReservedCash, [](RiskScene& scene, OrderIntent&) { scene.inputs.commitments = money("899990"); }},
        // 210 over reserved cash: enough for 2 and its fee, but 250 of it are the fee buffer's.
        {Gate::FeeBuffer,
         [=](RiskScene& scene, OrderIntent& intent) {
             scene.inputs.commitments = max(scene.inputs.commitments, money("899790"));
             setQuantity(intent, quantity("2"));
         }},
    };
    return all;
}

TEST(RiskEngineTest, EachGateNamesItsOwnRefusal)
{
    ASSERT_EQ(faults().size(), kGates);
    for (Fault const& fault : faults()) {
        RiskScene scene;
        OrderIntent intent = limitBuy("10");
        fault.cause(scene, intent);
        RiskDecision const decision = scene.decide(intent);
        EXPECT_EQ(verdict(decision, fault.gate), Verdict::Fail) << gateText(fault.gate);
        ASSERT_TRUE(decision.evaluation.refusal.has_value()) << gateText(fault.gate);
        EXPECT_EQ(codeText(*decision.evaluation.refusal), codeText(refusalOf(fault.gate)));
        EXPECT_FALSE(decision.approved.has_value()) << gateText(fault.gate);
    }
}

TEST(RiskEngineTest, OfTwoNeighbouringFailingGatesTheEarlierNamesIt)
{
    for (std::size_t i = 0; i + 1 < faults().size(); ++i) {
        Fault const& earlier = faults()[i];
        Fault const& later = faults()[i + 1];
        RiskScene scene;
        OrderIntent intent = limitBuy("10");
        // A duplicate is made from the intent as it then stands, so it comes last.
        bool const earlierLast = earlier.gate != Gate::Universe;
        (earlierLast ? later : earlier).cause(scene, intent);
        (earlierLast ? earlier : later).cause(scene, intent);
        RiskDecision const decision = scene.decide(intent);
        EXPECT_EQ(verdict(decision, earlier.gate), Verdict::Fail) << gateText(earlier.gate);
        EXPECT_EQ(verdict(decision, later.gate), Verdict::Fail) << gateText(later.gate);
        ASSERT_TRUE(decision.evaluation.refusal.has_value());
        EXPECT_EQ(codeText(*decision.evaluation.refusal), codeText(refusalOf(earlier.gate))) << gateText(later.gate);
    }
}

TEST(RiskEngineTest, AllGatesFailingAtOnceAreAllRecorded)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    for (std::size_t i = faults().size(); i-- > 1;) {
        faults()[i].cause(scene, intent);
    }
    RiskDecision const decision = scene.decide(intent);
    EXPECT_EQ(decision.evaluation.refusal, RefusalCode::KillSwitchLatched);
    for (std::size_t gate = 1; gate < kGates; ++gate) {
        if (gate != static_cast<std::size_t>(Gate::Duplicate)) {  // the other faults changed what it was made from
            EXPECT_EQ(decision.evaluation.gates[gate].verdict, Verdict::Fail) << gateText(static_cast<Gate>(gate));
        }
    }
}

// "base" is the passive limit buy at 99.90 with the maker fee of 0.12 %, "quote" a market buy at 100 with the taker
// fee of 0.24 %, spending 2,000. 3 AVAX worth 299.70 are held; every room is in the table.
TEST(RiskEngineTest, AdmitsTheLargestPartByHand)
{
    for (auto const& row : textTable(R"(
        # kind  gate           limit     size     notional
        # room 1000 - 299.70 = 700.30; / 99.90 = 7.01001
        base    AssetCap       1000      7.01     700.299
        # 700.30 x 1.0024 = 701.98072; / 1.0024
        quote   AssetCap       1000      701.98   700.299281723
        # 12.5 - 3 = 9.5
        base    MaxPosition    12.5      9.5      949.05
        # 9.5 x 100 x 1.0024
        quote   MaxPosition    12.5      952.28   950
        # 0.1 % of 1,000,299.70 = 1,000.2997; - 299.70 = 700.5997; / 99.90 = 7.01301
        base    Concentration  0.001     7.013    700.5987
        # 700.5997 x 1.0024 = 702.28113
        quote   Concentration  0.001     702.28   700.598563447
        base    GrossCap       1000      7.01     700.299
        quote   GrossCap       1000      701.98   700.299281723
        # C_res 100,029.97; cash 101,000 + 29.97 = 1,000 above it; / 1.0012 / 99.90 = 9.99801
        base    ReservedCash   898970.03 9.998    998.8002
        quote   ReservedCash   898970.03 1000     997.605746209
        # 250 of the 1,000 are the fee buffer's: 750 / 1.0012 / 99.90 = 7.49850
        base    FeeBuffer      898970.03 7.4985   749.10015
        quote   FeeBuffer      898970.03 750      748.204309656
        # nothing above the minimum of 100 is left: refused
        base    AssetCap       399.6999  none     -
        base    AssetCap       399.75    1.0015   100.04985
        quote   AssetCap       399.69    none     -
        base    MaxPosition    4.001     none     -
        base    MaxPosition    4.0011    1.0011   100.00989
        base    AssetCap       200       none     -
        quote   FeeBuffer      899720.03 none     -
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity("3"));
        scene.capital.feeBufferMinimum = Money{};
        OrderIntent intent = row[0] == "base" ? limitBuy("20") : marketBuy(QuoteSize{money("2000")});
        Gate gate = Gate::AssetCap;
        if (row[1] == "AssetCap") {
            scene.risk.notionalMaximumPerAsset = money(row[2]);
        } else if (row[1] == "MaxPosition") {
            gate = Gate::MaxPosition;
            scene.risk.positionMaximum[kAvax] = quantity(row[2]);
        } else if (row[1] == "Concentration") {
            gate = Gate::Concentration;
            scene.risk.concentrationMaximum = rate(row[2]);
        } else if (row[1] == "GrossCap") {
            gate = Gate::GrossCap;
            scene.capital.grossCapAbsolute = money(row[2]);
        } else {
            gate = row[1] == "ReservedCash" ? Gate::ReservedCash : Gate::FeeBuffer;
            scene.inputs.commitments = money(row[2]);
            if (gate == Gate::FeeBuffer) {
                scene.capital.feeBufferMinimum = money("250");
            }
        }
        RiskDecision const decision = scene.decide(intent);
        Evaluation const& evaluation = decision.evaluation;
        std::string const what = row[0] + " " + row[1] + " " + row[2];
        if (row[3] == "none") {
            EXPECT_EQ(verdict(decision, gate), Verdict::Fail) << what;
            EXPECT_EQ(evaluation.refusal, refusalOf(gate)) << what;
            EXPECT_FALSE(decision.approved.has_value()) << what;
            continue;
        }
        ASSERT_TRUE(evaluation.accepted) << what;
        EXPECT_TRUE(evaluation.reduced) << what;
        EXPECT_EQ(evaluation.reducedBy, gate) << what;
        GateRecord const& judged = record(decision, gate);
        EXPECT_EQ(judged.verdict, Verdict::Reduced) << what;
        EXPECT_TRUE(judged.distance.isNegative()) << what;
        Decimal const size = row[0] == "base" ? std::get<BaseSize>(evaluation.admittedSize).quantity.value()
                                              : std::get<QuoteSize>(evaluation.admittedSize).money.value();
        EXPECT_EQ(size, decimal(row[3])) << what;
        EXPECT_EQ(evaluation.admittedNotional.round(9, Rounding::Down), money(row[4])) << what;
        EXPECT_EQ(judged.numbers[judged.numberCount - 1U], evaluation.admittedNotional.value()) << what;
        EXPECT_EQ(decision.approved->size(), evaluation.admittedSize) << what;
    }
}

TEST(RiskEngineTest, EachReducingGateReceivesWhatTheOneBeforeAdmitted)
{
    RiskScene scene;
    scene.risk.notionalMaximumPerAsset = money("1500");    // 15.0150
    scene.risk.positionMaximum[kAvax] = quantity("12.5");  // 12.5000
    scene.risk.concentrationMaximum = rate("0.0012");      // 1,200 -> 12.0120
    scene.capital.grossCapAbsolute = money("1100");        // 11.0110
    scene.inputs.commitments = money("899000");            // 1,000 -> 9.9980, and 750 -> 7.4985
    RiskDecision const decision = scene.decide(limitBuy("20"));
    auto const admitted = [&](Gate gate) {
        GateRecord const& judged = record(decision, gate);
        EXPECT_EQ(judged.verdict, Verdict::Reduced) << gateText(gate);
        return judged.numbers[judged.numberCount - 2U].text();
    };
    EXPECT_EQ(admitted(Gate::AssetCap), "15.015");
    EXPECT_EQ(admitted(Gate::MaxPosition), "12.5");
    EXPECT_EQ(admitted(Gate::Concentration), "12.012");
    EXPECT_EQ(admitted(Gate::GrossCap), "11.011");
    EXPECT_EQ(admitted(Gate::ReservedCash), "9.998");
    EXPECT_EQ(admitted(Gate::FeeBuffer), "7.4985");
    EXPECT_EQ(decision.evaluation.reducedBy, Gate::FeeBuffer);
    EXPECT_EQ(record(decision, Gate::MaxPosition).numbers[1], decimal("15.015"));
    EXPECT_EQ(record(decision, Gate::Concentration).numbers[1], decimal("1248.75"));
}

// A cap that admits nothing leaves the size to the later gates as it came, so that their numbers mean something.
TEST(RiskEngineTest, AFailingCapDoesNotChangeTheSizeInHand)
{
    RiskScene scene;
    scene.risk.notionalMaximumPerAsset = money("50");
    RiskDecision const decision = scene.decide(limitBuy("20"));
    EXPECT_EQ(decision.evaluation.refusal, RefusalCode::RiskAssetExposureLimit);
    EXPECT_EQ(record(decision, Gate::GrossCap).numbers[1], decimal("1998"));
    EXPECT_EQ(verdict(decision, Gate::GrossCap), Verdict::Pass);
}

TEST(RiskEngineTest, SellBeyondTheUnlockedHoldingIsCutToItAndIsNoExit)
{
    for (auto const& row : textTable(R"(
        # held  unlocked  sells    admitted
        10      10        11       10
        10      4.5       10       4.5
        10      1.00105   10       1.001
        10      0         10       none
        10      0.99      10       none
        0       0         10       none
    )")) {
        RiskScene scene;
        scene.hold(kAvax, quantity(row[0]));
        scene.view.assets[kAvax].unlocked = quantity(row[1]);
        RiskDecision const decision = scene.decide(limitSell(row[2]));
        EXPECT_FALSE(decision.evaluation.riskReducing);
        if (row[3] == "none") {
            EXPECT_EQ(decision.evaluation.refusal, RefusalCode::RiskMaxPosition) << row[1];
            continue;
        }
        ASSERT_TRUE(decision.evaluation.accepted) << row[1];
        EXPECT_EQ(decision.evaluation.reducedBy, Gate::MaxPosition);
        EXPECT_EQ(decision.evaluation.admittedSize, OrderSize(BaseSize{quantity(row[3])}));
        EXPECT_FALSE(decision.approved->riskReducing());
        for (Gate const gate : {Gate::AssetCap, Gate::Concentration, Gate::GrossCap, Gate::ReservedCash}) {
            EXPECT_EQ(verdict(decision, gate), Verdict::NotApplicable) << gateText(gate);
        }
        scene.view.paused = true;
        EXPECT_EQ(scene.decide(limitSell(row[2])).evaluation.refusal, RefusalCode::TradingPaused);
    }
}

TEST(RiskEngineTest, OpenBuysCountAgainstPositionAndExposure)
{
    RiskScene scene;
    scene.risk.positionMaximum[kAvax] = quantity("12");
    scene.view.assets[kAvax].openBuys = quantity("5");
    scene.inputs.openBuyNotionals[kAvax] = money("499.50");
    scene.risk.notionalMaximumPerAsset = money("1498.5");
    RiskDecision const decision = scene.decide(limitBuy("20"));
    GateRecord const& cap = record(decision, Gate::AssetCap);
    EXPECT_EQ(cap.numbers[cap.numberCount - 2U], decimal("10"));
    EXPECT_EQ(decision.evaluation.admittedSize, OrderSize(BaseSize{quantity("7")}));
}

TEST(RiskEngineTest, ReservedCashNamesTheReserveAndFeeBufferOnlyTheRest)
{
    for (auto const& row : textTable(R"(
        # commitments  code
        899649.74      none
        899649.75      CAPITAL_FEE_BUFFER_BREACH
        899899.74      CAPITAL_FEE_BUFFER_BREACH
        899899.75      CAPITAL_RESERVED_CASH_BREACH
    )")) {
        // 1.0011 x 99.90 = 100.00989, with 0.25 % on top 100.259914725; 1.0010 would be below the minimum of 100, so
        // nothing smaller can be admitted. C_res is 100,000, the fee buffer 250.
        RiskScene scene;
        scene.fees.makerRate = rate("0.0025");
        scene.inputs.commitments = money(row[0]);
        RiskDecision const decision = scene.decide(limitBuy("1.0011"));
        std::string const code =
            decision.evaluation.refusal ? std::string(codeText(*decision.evaluation.refusal)) : "none";
        EXPECT_EQ(code, row[1]) << row[0];
    }
}

TEST(RiskEngineTest, OperatorOrdersSkipOnlyTheEdgeGate)
{
    RiskScene scene;
    OrderIntent intent = limitBuy("10");
    intent.origin = Origin::Operator;
    intent.expectedEdgeBps = Decimal(0);
    EXPECT_TRUE(scene.decide(intent).evaluation.accepted);
    scene.view.paused = true;
    EXPECT_EQ(scene.decide(intent).evaluation.refusal, RefusalCode::TradingPaused);
    scene.view.paused = false;
    scene.inputs.highWater = money("2000000");
    EXPECT_EQ(scene.decide(intent).evaluation.refusal, RefusalCode::RiskDrawdownDeriskActive);
}

TEST(RiskEngineTest, ArmingBindsEntriesAndOverAJournalNeverArmedTheExitsOfAStrategy)
{
    constexpr std::size_t kPause = static_cast<std::size_t>(Gate::Pause);
    struct ArmingRow {
        Side side;
        Origin origin;
        bool everArmed;
        Verdict verdict;
        std::uint8_t numbers;
    };
    for (ArmingRow const& row : std::vector<ArmingRow>{
             {Side::Buy, Origin::Strategy, true, Verdict::Fail, 3},
             {Side::Buy, Origin::Strategy, false, Verdict::Fail, 4},
             {Side::Buy, Origin::Operator, false, Verdict::Fail, 3},
             {Side::Sell, Origin::Strategy, true, Verdict::NotApplicable, 3},
             {Side::Sell, Origin::Strategy, false, Verdict::Fail, 4},
             {Side::Sell, Origin::Operator, false, Verdict::NotApplicable, 3},
             {Side::Sell, Origin::Flatten, false, Verdict::NotApplicable, 3},
         }) {
        RiskScene scene;
        scene.hold(kAvax, quantity("10"));
        scene.view.disarmed = true;
        scene.view.neverArmed = !row.everArmed;
        OrderIntent intent = row.side == Side::Buy ? limitBuy("10") : limitSell("10");
        intent.origin = row.origin;
        RiskDecision const decision = scene.decide(intent);
        GateRecord const& gate = decision.evaluation.gates[kPause];
        EXPECT_EQ(gate.verdict, row.verdict) << sideText(row.side) << " " << static_cast<int>(row.origin);
        EXPECT_EQ(gate.numberCount, row.numbers) << sideText(row.side) << " " << static_cast<int>(row.origin);
        EXPECT_EQ(decision.approved.has_value(), row.verdict != Verdict::Fail);
    }
}

TEST(RiskEngineTest, PostTradeIsSilentWhenAllIsWell)
{
    RiskScene scene;
    scene.decide(limitBuy("10"));
    std::vector<PostTradeNote> notes;
    FinishedOrder const order{ClientOrderId("P1A"), kAvax,          Side::Buy,     price("100"),
                              price("100.5"),       quantity("10"), quantity("5"), quantity("15")};
    scene.engine().postTradeCheck(order, notes);
    EXPECT_TRUE(notes.empty());
}

TEST(RiskEngineTest, PostTradeFindsDailyLossBeyondItsLimitOnly)
{
    RiskScene scene;
    scene.decide(limitBuy("10"));
    std::vector<PostTradeNote> notes;
    scene.view.dailyPnl = money("-20000");
    scene.engine().postTradeCheck(scene.view, notes);
    EXPECT_TRUE(notes.empty());
    scene.view.dailyPnl = money("-20000.01");
    scene.engine().postTradeCheck(scene.view, notes);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].finding, PostTradeFinding::DailyLossLimit);
    EXPECT_EQ(notes[0].measured, decimal("-20000.01"));
    EXPECT_EQ(notes[0].limit, decimal("-20000"));
}

TEST(RiskEngineTest, PostTradeFindsTheDrawdownStep)
{
    for (auto const& row : textTable(R"(
        # cash    finding                limit
        950001    none                   -
        950000    drawdown-step          0.05
        890000    drawdown-step          0.1
        850000    drawdown-halt          0.15
    )")) {
        RiskScene scene;
        scene.inputs.cash = money(row[0]);
        scene.decide(limitBuy("10"));
        std::vector<PostTradeNote> notes;
        scene.engine().postTradeCheck(scene.view, notes);
        ASSERT_EQ(notes.size(), row[1] == "none" ? 0U : 1U) << row[0];
        if (!notes.empty()) {
            EXPECT_EQ(notes[0].finding,
                      row[1] == "drawdown-halt" ? PostTradeFinding::DrawdownHalt : PostTradeFinding::DrawdownStep);
            EXPECT_EQ(notes[0].limit, decimal(row[2]));
            EXPECT_EQ(notes[0].measured, scene.view.capital.drawdown.value());
        }
    }
}

TEST(RiskEngineTest, PostTradeFindsSlippageAndPositionsOffPlan)
{
    for (auto const& row : textTable(R"(
        # side  reference  average  filled  before  after   slippage  off
        buy     100        100.50   10      5       15      -         -
        buy     100        100.51   10      5       15      51        -
        sell    100        99.49    4       5       1       51        -
        sell    100        101      4       5       1       -         -
        buy     100        100      10      5       14.9    -         -0.1
        sell    100        100      4       5       1.5     -         0.5
        buy     100        120      0       5       5       -         -
        buy     0          120      10      5       15      -         -
        sell    100        90       4       5       2       1000      1
    )")) {
        RiskScene scene;
        scene.decide(limitBuy("10"));
        FinishedOrder const order{ClientOrderId("P1A"), kAvax,           row[0] == "buy" ? Side::Buy : Side::Sell,
                                  price(row[1]),        price(row[2]),   quantity(row[3]),
                                  quantity(row[4]),     quantity(row[5])};
        std::vector<PostTradeNote> notes;
        scene.engine().postTradeCheck(order, notes);
        std::string slippage = "-";
        std::string off = "-";
        for (PostTradeNote const& note : notes) {
            EXPECT_EQ(note.slot, kAvax);
            EXPECT_EQ(note.clientOrderId, order.clientOrderId);
            (note.finding == PostTradeFinding::SlippageAlarm ? slippage : off) = note.measured.text();
        }
        EXPECT_EQ(slippage, row[6]) << row[0] << " " << row[2];
        EXPECT_EQ(off, row[7]) << row[0] << " " << row[5];
    }
}

}  // namespace
}  // namespace pentad::risk
