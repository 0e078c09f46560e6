// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/CoreState.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

std::vector<std::byte> bytesOf(CoreState const& state)
{
    ByteWriter writer;
    encode(state, writer);
    return writer.take();
}

// A state in which nothing has its initial value where that is possible without trading.
CoreState fullState()
{
    CoreState state;
    state.sequence = 7;
    state.now = UtcTime(Milliseconds(1'700'000'000'123));
    state.cycle = CycleId{42};
    state.lastCommand = CommandId{9};
    state.outbox.push_back(OutboxRow{3, OutboxKind::Cancel, ClientOrderId("P1AAAA"), ExchangeOrderId{8}, Slot{2}});
    state.repricing.emplace_back("P1BBBB");
    state.sendTimes.push_back(state.now);
    state.lastBar[Slot{4}] = state.now;
    state.paused = true;
    state.pauseReason = "öğle";
    state.killed = true;
    state.killReason = "drill";
    state.disabled[Slot{1}] = true;
    state.flatten.phase = FlattenPhase::Selling;
    state.flatten.reason = "end of day";
    state.flatten.steps = 3;
    state.hazards[2] = HazardState{true, "why", state.now};
    state.safeUntil = state.now;
    state.safeMode = true;
    state.breakers[1].phase = BreakerPhase::HalfOpen;
    state.breakers[1].nextProbe = state.now;
    state.foreignOrders.push_back({ClientOrderId("web"), ExchangeOrderId{5}, Symbol("BTCTRY"), Side::Sell,
                                   OrderType::StopLimit, Price(Decimal(5)), Quantity(Decimal(1)),
                                   Quantity(Decimal(1))});
    state.suspectedFlows.emplace_back(Asset("TRY"), "-1.5"_dec);
    state.flows.push_back({1, Asset("BTC"), "0.5"_dec, state.now, true});
    state.roundTrips[Slot{0}].add("12.5"_dec);
    state.totals.refused[4] = 11;
    state.stateWord = EngineState::Halted;
    state.stateCause = "drill";
    return state;
}

TEST(CoreStateCodecTest, EqualStatesHaveEqualBytesAndComeBackWhole)
{
    auto const bytes = bytesOf(fullState());
    EXPECT_EQ(bytesOf(fullState()), bytes);
    auto const back = decodeCoreState(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(bytesOf(*back), bytes);
    EXPECT_EQ(back->pauseReason, "öğle");
    EXPECT_EQ(back->flatten.phase, FlattenPhase::Selling);
    EXPECT_EQ(back->totals.refused[4], 11U);
    EXPECT_EQ(back->flows.front().amount, "0.5"_dec);
}

TEST(CoreStateCodecTest, WhatExplainsAFlowComesBack)
{
    CoreState state = fullState();
    state.flows.push_back({2, Asset("TRY"), "500"_dec, state.now, false, FlowHistory::NamesIt, 812'345, state.now});
    auto const bytes = bytesOf(state);
    auto const back = decodeCoreState(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->flows[0].history, FlowHistory::NotAsked);
    EXPECT_EQ(back->flows[1].history, FlowHistory::NamesIt);
    EXPECT_EQ(back->flows[1].movement, 812'345);
    EXPECT_EQ(back->flows[1].movementAt, state.now);
    EXPECT_EQ(bytesOf(*back), bytes);
}

TEST(CoreStateCodecTest, AStandstillEndsWithItsSession)
{
    CoreState state = fullState();
    state.hazards[static_cast<std::size_t>(Hazard::StoodStill)] = HazardState{true, "40 s", state.now};
    state.stoodStillUntil = state.now;
    auto const bytes = bytesOf(state);
    EXPECT_EQ(bytes, bytesOf(fullState())) << "checkpoints keep their form";
    auto const back = decodeCoreState(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_TRUE(back->hazards[2].active);
    EXPECT_FALSE(back->hazards[static_cast<std::size_t>(Hazard::StoodStill)].active);
}

CoreState movingState()
{
    CoreState state = fullState();
    state.moves.push_back({ClientOrderId("P1CCCC"), Price("3740000.5"_dec)});
    return state;
}

CoreState losingState()
{
    CoreState state = movingState();
    state.worstDayPnl = Money("-12.5"_dec);
    state.worstDayAt = UtcTime(Milliseconds(1'700'000'000'123));
    return state;
}

CoreState certifiedState()
{
    CoreState state = losingState();
    state.flatten.foreignStay = true;
    FlattenOrder order;
    order.kind = FlattenOrderKind::Foreign;
    order.slot = Slot{3};
    order.clientOrderId = ClientOrderId("P1DDDD");
    order.exchangeOrderId = ExchangeOrderId{77};
    order.state = OrderState::Cancelled;
    order.filled = Quantity("0.5"_dec);
    order.filledMoney = Money("450"_dec);
    order.fees = Money("1.08"_dec);
    order.note = "gone";
    state.flatten.orders.push_back(order);
    state.flatten.lastRefusal[Slot{2}] = "BALANCE_NOT_ENOUGH";
    ReportedBalances reported;
    reported.begunAt = state.now;
    reported.cashFree = Money("12.5"_dec);
    reported.cashLocked = Money("1"_dec);
    reported.free[Slot{1}] = Quantity("2"_dec);
    reported.locked[Slot{1}] = Quantity("3"_dec);
    reported.withheld[Slot{1}] = Quantity("3"_dec);
    state.reported = reported;
    auto certificate = std::make_shared<FlattenCertificate>();
    certificate->verified = true;
    certificate->reason = "end of day";
    certificate->result = "done";
    certificate->begunAt = state.now - Milliseconds(4'000);
    certificate->endedAt = state.now;
    certificate->readAt = state.now;
    certificate->steps = 2;
    certificate->quote = Asset("TRY");
    certificate->cashFree = Money("12.5"_dec);
    certificate->cashLocked = Money("1"_dec);
    certificate->gross = Money("450"_dec);
    certificate->feeAndTax = Money("1.08"_dec);
    certificate->net = Money("448.92"_dec);
    CertifiedAsset& asset = certificate->assets[Slot{1}];
    asset = {Asset("ETH"), Quantity(1),           Quantity(2), Quantity(3), Quantity(4), Quantity(5), Quantity(6),
             Quantity(7),  DustReason::BelowUnit, Quantity(8), Price(9),    Money(10),   Money(11),   Money(12)};
    certificate->orders.push_back(order);
    certificate->undone.emplace_back("ETH stays");
    state.certificate = std::move(certificate);
    return state;
}

// The operator's sell waits for the cancel of a stop, and the strategy's too.
CoreState waitingState()
{
    CoreState state = losingState();
    WaitingExit exit;
    exit.intent.strategy = StrategyId("operator");
    exit.intent.symbol = Symbol("AVAXTRY");
    exit.intent.side = Side::Sell;
    exit.intent.type = OrderType::Limit;
    exit.intent.size = BaseSize{Quantity("20"_dec)};
    exit.intent.limitPrice = Price("900"_dec);
    exit.intent.referencePrice = Price("899.5"_dec);
    exit.intent.origin = Origin::Operator;
    exit.intent.addReason("command", "17"_dec);
    exit.slot = Slot{3};
    exit.since = state.now - Milliseconds(1'500);
    exit.sent = ClientOrderId("P1EEEE");
    state.waitingExits.push_back(exit);
    exit.intent.origin = Origin::Strategy;
    state.waitingExits.push_back(exit);
    return state;
}

TEST(CoreStateCodecTest, TheSellOfTheOperatorThatWaitsComesBackAndTheStrategysDoesNot)
{
    CoreState const state = waitingState();
    auto const back = decodeCoreState(bytesOf(state));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(bytesOf(*back), bytesOf(state));
    ASSERT_EQ(back->waitingExits.size(), 1U);
    WaitingExit const& exit = back->waitingExits.front();
    WaitingExit const& saved = state.waitingExits.front();
    EXPECT_EQ(exit.slot, saved.slot);
    EXPECT_EQ(exit.since, saved.since);
    EXPECT_EQ(exit.sent, saved.sent);
    EXPECT_EQ(exit.intent.origin, Origin::Operator);
    EXPECT_EQ(exit.intent.reasonCount, 1U);
    EXPECT_EQ(exit.intent.reasons[0].value, "17"_dec);
    EXPECT_EQ(exit.intent.referencePrice, saved.intent.referencePrice);
    EXPECT_EQ(clientOrderIdFor(CycleId{1}, exit.intent), clientOrderIdFor(CycleId{1}, saved.intent))
        << "the same order would be sent";
}

TEST(CoreStateCodecTest, AFlattenComesBackWithItsOrdersAndTheLastCertificate)
{
    CoreState const state = certifiedState();
    auto const back = decodeCoreState(bytesOf(state));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(bytesOf(*back), bytesOf(state));
    EXPECT_TRUE(back->flatten.foreignStay);
    EXPECT_EQ(back->flatten.orders, state.flatten.orders);
    EXPECT_EQ(back->flatten.lastRefusal, state.flatten.lastRefusal);
    ASSERT_TRUE(back->reported);
    EXPECT_EQ(back->reported->begunAt, state.now);
    EXPECT_EQ(back->reported->cashFree, Money("12.5"_dec));
    EXPECT_EQ(back->reported->withheld[Slot{1}], Quantity("3"_dec));
    ASSERT_TRUE(back->certificate);
    EXPECT_EQ(*back->certificate, *state.certificate);
}

TEST(CoreStateCodecTest, WithoutAFlattenNothingIsWrittenAboutOne)
{
    CoreState state = losingState();
    state.flatten = {};
    auto const without = bytesOf(state);
    state.reported = ReportedBalances{};
    EXPECT_EQ(bytesOf(state), without);
}

CoreState earningState()
{
    CoreState state = losingState();
    state.earnedBy = StrategyId("trend");
    EarnedBefore other;
    other.strategy = StrategyId("reversion");
    other.roundTrips[Slot{3}].add("-7.25"_dec);
    state.earnedBefore.push_back(other);
    return state;
}

TEST(CoreStateCodecTest, RefusesEveryTruncationAndTrailingBytes)
{
    for (CoreState const& state :
         {fullState(), movingState(), losingState(), certifiedState(), waitingState(), earningState()}) {
        auto bytes = bytesOf(state);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            EXPECT_FALSE(decodeCoreState(std::span(bytes).first(length)).has_value()) << length;
        }
        bytes.push_back(std::byte{0});
        EXPECT_FALSE(decodeCoreState(bytes).has_value());
    }
}

TEST(CoreStateCodecTest, AnOrderOnTheMoveComesBackWithItsPrice)
{
    auto const back = decodeCoreState(bytesOf(movingState()));
    ASSERT_TRUE(back.has_value());
    ASSERT_EQ(back->moves.size(), 1U);
    EXPECT_EQ(back->moves.front().limitPrice, Price("3740000.5"_dec));
    EXPECT_EQ(bytesOf(*back), bytesOf(movingState()));
}

TEST(CoreStateCodecTest, TheWorstOfTheDayComesBackWithItsMoment)
{
    auto const back = decodeCoreState(bytesOf(losingState()));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->worstDayPnl, Money("-12.5"_dec));
    EXPECT_EQ(back->worstDayAt, UtcTime(Milliseconds(1'700'000'000'123)));
    EXPECT_EQ(back->moves.size(), 1U);
    EXPECT_EQ(bytesOf(*back), bytesOf(losingState()));
}

TEST(CoreStateCodecTest, RefusalsForTheOrderRateComeBack)
{
    CoreState state = losingState();
    state.rateRefusals = {state.now - Milliseconds(1'500), state.now};
    auto const back = decodeCoreState(bytesOf(state));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->rateRefusals, state.rateRefusals);
    EXPECT_EQ(bytesOf(*back), bytesOf(state));
}

TEST(CoreStateCodecTest, FeesAboveTheModelComeBack)
{
    CoreState state = losingState();
    state.seenFees[Slot{2}] = {Rate("0.0048"_dec), state.now};
    auto const back = decodeCoreState(bytesOf(state));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->seenFee(Slot{2}), Rate("0.0048"_dec));
    EXPECT_EQ(back->seenFee(Slot{1}), Rate{});
    EXPECT_EQ(bytesOf(*back), bytesOf(state));
}

TEST(CoreStateCodecTest, WhetherItWasEverArmedComesBackAndOlderBytesDoNotSayIt)
{
    for (CoreState state : {fullState(), certifiedState()}) {
        auto const older = bytesOf(state);
        EXPECT_FALSE(decodeCoreState(older)->everArmed);
        state.everArmed = true;
        auto const bytes = bytesOf(state);
        EXPECT_EQ(bytes.size(), older.size());
        EXPECT_NE(bytes, older);
        auto const back = decodeCoreState(bytes);
        ASSERT_TRUE(back.has_value());
        EXPECT_TRUE(back->everArmed);
        EXPECT_EQ(bytesOf(*back), bytes);
    }
}

TEST(CoreStateCodecTest, WhoEarnedWhatComesBack)
{
    auto const back = decodeCoreState(bytesOf(earningState()));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->earnedBy, StrategyId("trend"));
    ASSERT_EQ(back->earnedBefore.size(), 1U);
    EXPECT_EQ(back->earnedBefore[0].strategy, StrategyId("reversion"));
    EXPECT_EQ(back->earnedBefore[0].roundTrips, earningState().earnedBefore[0].roundTrips);
    EXPECT_EQ(bytesOf(*back), bytesOf(earningState()));
}

TEST(CoreStateCodecTest, WhatOthersBroughtComesBackAndOlderBytesAreTheStrategys)
{
    CoreState state = earningState();
    auto const older = bytesOf(state);
    EXPECT_TRUE(decodeCoreState(older)->broughtByOthers[Slot{2}].isZero());
    state.broughtByOthers[Slot{2}] = Quantity("0.75"_dec);
    auto const bytes = bytesOf(state);
    EXPECT_GT(bytes.size(), older.size());
    auto const back = decodeCoreState(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->broughtByOthers, state.broughtByOthers);
    EXPECT_EQ(bytesOf(*back), bytes);
}

TEST(CoreStateCodecTest, SurvivesEverySingleFlippedByte)
{
    auto const bytes = bytesOf(fullState());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto flipped = bytes;
        flipped[i] ^= std::byte{0xFF};
        // Either refused, or a state that has bytes again: never a crash.
        if (auto const state = decodeCoreState(flipped)) {
            EXPECT_FALSE(bytesOf(*state).empty());
        }
    }
}

}  // namespace
}  // namespace pentad::runtime
