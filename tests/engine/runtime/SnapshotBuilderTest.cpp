// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/SnapshotBuilder.h"

#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::World;

SnapshotPtr built(World& world, SnapshotBuilder& builder)
{
    for (StepRecord const& record : world.records()) {
        builder.take(record);
    }
    EngineFacts facts;
    facts.account = "demo";
    return builder.build(world.core(), facts);
}

TEST(SnapshotBuilderTest, ShowsWhatTheCoreKnowsAndWhatWasDecided)
{
    World world;
    world.start();
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    SnapshotBuilder builder;
    SnapshotPtr const snapshot = built(world, builder);
    EXPECT_EQ(snapshot->sequence, 1U);
    EXPECT_EQ(snapshot->state, EngineState::Running);
    EXPECT_EQ(snapshot->capital.equity, world.core().totals().equity);
    ASSERT_EQ(snapshot->decisions.size(), 1U);
    EXPECT_TRUE(snapshot->decisions.front()->evaluation.accepted);
    ASSERT_EQ(snapshot->openOrders.size(), 1U);
    EXPECT_EQ(snapshot->openOrders.front().clientOrderId, world.lastOrder());
    EXPECT_EQ(snapshot->assets[kAvax].chip.kind, ChipKind::Buy);
    EXPECT_FALSE(snapshot->assets[kAvax].stale);
}

TEST(SnapshotBuilderTest, NamesTheGateThatBlockedAnAsset)
{
    World world;
    world.start();
    world.command(Pause{"test"});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    SnapshotBuilder builder;
    SnapshotPtr const snapshot = built(world, builder);
    EXPECT_EQ(snapshot->assets[kAvax].chip.kind, ChipKind::Blocked);
    EXPECT_EQ(snapshot->assets[kAvax].chip.blockedBy, Gate::Pause);
    EXPECT_TRUE(snapshot->paused);
    EXPECT_EQ(snapshot->pauseReason, "test");
}

TEST(SnapshotBuilderTest, SequencesAscendAndAFailureIsTheStateWord)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    EngineFacts facts;
    EXPECT_EQ(builder.build(world.core(), facts)->sequence, 1U);
    facts.failure = "it broke";
    SnapshotPtr const failed = builder.build(world.core(), facts);
    EXPECT_EQ(failed->sequence, 2U);
    EXPECT_EQ(failed->state, EngineState::Failed);
    EXPECT_EQ(failed->stateCause, "it broke");
}

TEST(SnapshotBuilderTest, ThinsTheEquityCurveAndKeepsItsOrder)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    constexpr int kSamples = 5'000;
    for (int i = 0; i < kSamples; ++i) {
        builder.sampleEquity(UtcTime(Milliseconds(i)), Money(Decimal(i)), Money(Decimal(i)));
    }
    SnapshotPtr const snapshot = builder.build(world.core(), {});
    EXPECT_LE(snapshot->equityCurve.size(), 1'000U);
    EXPECT_GE(snapshot->equityCurve.size(), 400U);
    EXPECT_EQ(snapshot->equityCurve.front().equity, Money(Decimal(0)));
    for (std::size_t i = 1; i < snapshot->equityCurve.size(); ++i) {
        EXPECT_LT(snapshot->equityCurve[i - 1].at, snapshot->equityCurve[i].at);
    }
}

TEST(SnapshotBuilderTest, KeepsTheNewestTwoHundredNotes)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    StepRecord record;
    for (int i = 0; i < 250; ++i) {
        record.clear();
        record.notes.push_back(NoteRecord{NoteKind::Session, UtcTime(Milliseconds(i)), {}, "n", std::to_string(i), {}});
        builder.take(record);
    }
    SnapshotPtr const snapshot = builder.build(world.core(), {});
    ASSERT_EQ(snapshot->notes.size(), 200U);
    EXPECT_EQ(snapshot->notes.front().text, "50");
    EXPECT_EQ(snapshot->notes.back().text, "249");
}

TEST(SnapshotBuilderTest, KeepsTheNewestFiveHundredDecisionsAndFills)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    StepRecord record;
    for (std::uint64_t i = 1; i <= 600; ++i) {
        record.clear();
        record.decisions.emplace_back().id = i;
        record.fills.emplace_back().fill.tradeId = TradeId{static_cast<std::int64_t>(i)};
        builder.take(record);
    }
    SnapshotPtr const snapshot = builder.build(world.core(), {});
    ASSERT_EQ(snapshot->decisions.size(), 500U);
    EXPECT_EQ(snapshot->decisions.front()->id, 101U);
    ASSERT_EQ(snapshot->fills.size(), 500U);
    EXPECT_EQ(snapshot->fills.back().fill.tradeId, TradeId{600});
}

TEST(SnapshotBuilderTest, TheChipIsTheNewestDecisionOfTheAsset)
{
    World world;
    world.start();
    world.command(Pause{"test"});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    SnapshotBuilder builder;
    EXPECT_EQ(built(world, builder)->assets[kAvax].chip.kind, ChipKind::Blocked);
    world.command(Resume{"test"});
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    for (StepRecord const& record : world.lastRecords()) {
        builder.take(record);
    }
    SnapshotPtr const snapshot = builder.build(world.core(), {});
    EXPECT_EQ(snapshot->assets[kAvax].chip.kind, ChipKind::Buy);
    EXPECT_FALSE(snapshot->assets[kAvax].chip.blockedBy);
}

TEST(SnapshotBuilderTest, ShowsWhatTheFiguresAreComputedWithAndWhenControlsWereUsed)
{
    World world;
    world.start();
    world.cycle();
    UtcTime const paused = world.now();
    world.command(Pause{"news"});
    world.cycle();
    world.command(Kill{"worse"});
    SnapshotBuilder builder;
    builder.look(world.state());
    EngineFacts facts;
    facts.lastCommand = CommandId{77};
    facts.timing.cadence = std::chrono::seconds(1);
    SnapshotPtr const snapshot = builder.build(world.core(), facts);
    EXPECT_EQ(snapshot->strategyName, world.settings().strategy.name);
    EXPECT_EQ(snapshot->riskParameters.dailyLossMaximum, world.settings().risk.dailyLossMaximum);
    EXPECT_EQ(snapshot->capitalParameters.ladder, world.settings().capital.ladder);
    EXPECT_EQ(snapshot->feeParameters.takerRate, world.settings().fees.takerRate);
    EXPECT_EQ(snapshot->pausedAt, paused);
    EXPECT_EQ(snapshot->killedAt, world.now());
    EXPECT_EQ(snapshot->lastCommand, CommandId{77});
    EXPECT_EQ(snapshot->rehearsal.cashAfter, world.state().books.quoteBalance());
    ASSERT_EQ(snapshot->timeline.size(), 1U);
    EXPECT_EQ(snapshot->timeline.front().lane, TimelineLane::Paused);
}

TEST(SnapshotBuilderTest, RemembersTheWorstMomentOfTheDayUntilMidnight)
{
    test::WorldOptions options;
    options.holdings[kAvax] = test::quantity("100");
    World world(options);
    world.start();
    SnapshotBuilder builder;
    auto const cycle = [&](std::string_view bid, std::string_view ask, Milliseconds after) {
        world.quote(kAvax, bid, ask);
        world.cycle(after);
        builder.endCycle(world.core());
        return builder.build(world.core(), {});
    };
    EXPECT_FALSE(cycle("900.00", "900.10", std::chrono::seconds(1))->worstDailyAt);
    SnapshotPtr const worst = cycle("890.00", "890.10", std::chrono::seconds(1));
    EXPECT_EQ(worst->worstDailyPnl, test::money("-1000"));
    EXPECT_EQ(worst->worstDailyAt, world.now());
    SnapshotPtr const better = cycle("905.00", "905.10", std::chrono::seconds(1));
    EXPECT_EQ(better->worstDailyPnl, test::money("-1000"));
    EXPECT_EQ(better->worstDailyAt, worst->worstDailyAt);
    SnapshotPtr const nextDay = cycle("905.00", "905.10", std::chrono::hours(24));
    EXPECT_EQ(nextDay->worstDailyPnl, Money{});
    EXPECT_FALSE(nextDay->worstDailyAt);
}

}  // namespace
}  // namespace pentad::runtime
