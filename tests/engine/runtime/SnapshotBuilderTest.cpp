// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/SnapshotBuilder.h"

#include "support/SampleChannel.h"
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

TEST(SnapshotBuilderTest, ShowsWhetherLiveTradingWasEverArmed)
{
    for (bool const live : {false, true}) {
        test::WorldOptions options;
        options.settings.trading.mode = live ? config::TradingMode::Live : config::TradingMode::Paper;
        options.settings.trading.dryRun = !live;
        World world(options);
        world.start();
        SnapshotBuilder builder;
        EXPECT_EQ(built(world, builder)->everArmed, !live);
        EXPECT_EQ(world.command(Arm{Money(Decimal(100'000'000))}).accepted, live);
        world.command(Disarm{});
        SnapshotPtr const snapshot = built(world, builder);
        EXPECT_EQ(snapshot->armed, !live);
        EXPECT_TRUE(snapshot->everArmed);
    }
}

TEST(SnapshotBuilderTest, ShowsTheLineToTheExchangeWhereThereIsOne)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    EngineFacts facts;
    SnapshotPtr const without = builder.build(world.core(), facts);
    EXPECT_FALSE(without->channel.present);
    EXPECT_EQ(without->assets[kAvax].depth, nullptr);

    test::SampleChannel channel(world.core().setup().universe);
    UtcTime const now = world.core().state().now;
    Price const bid(Decimal(899));
    channel.observe(kAvax, Quote{now, bid, Price(Decimal(900)), bid});
    facts.channel = &channel;
    SnapshotPtr const with = builder.build(world.core(), facts);
    EXPECT_TRUE(with->channel.present);
    EXPECT_EQ(with->channel.feed, FeedSource::Socket);
    ASSERT_NE(with->assets[kAvax].depth, nullptr);
    EXPECT_EQ(with->assets[kAvax].depth->bids.front().price, bid);
    EXPECT_EQ(with->assets[kAvax].tape->trades.size(), 1U);
    EXPECT_EQ(with->assets[Slot{0}].depth, nullptr);
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

TEST(SnapshotBuilderTest, TheCurveBeginsWhereEquityIsKnown)
{
    World world;
    SnapshotBuilder builder;
    builder.endCycle(world.core());  // a cycle before the exchange has said what there is
    world.start();
    world.cycle();
    builder.endCycle(world.core());
    SnapshotPtr const snapshot = builder.build(world.core(), {});
    ASSERT_EQ(snapshot->equityCurve.size(), 1U);
    EXPECT_EQ(snapshot->equityCurve.front().equity, world.core().capital().equity);
    EXPECT_TRUE(snapshot->equityCurve.front().equity.isPositive());
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

// A snapshot never changes, and what has not changed since the last one is not copied.
TEST(SnapshotBuilderTest, SnapshotsShareTheListsThatDidNotChangeBetweenThem)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    StepRecord record;
    record.notes.push_back(NoteRecord{NoteKind::Session, {}, {}, "n", "one", {}});
    record.fills.emplace_back().fill.tradeId = TradeId{1};
    builder.take(record);
    builder.sampleEquity(UtcTime(Milliseconds(1)), Money(Decimal(1)), Money(Decimal(1)));
    SnapshotPtr const first = builder.build(world.core(), {});
    SnapshotPtr const second = builder.build(world.core(), {});
    EXPECT_TRUE(second->notes.isSharedWith(first->notes));
    EXPECT_TRUE(second->fills.isSharedWith(first->fills));
    EXPECT_TRUE(second->equityCurve.isSharedWith(first->equityCurve));

    record.clear();
    record.notes.push_back(NoteRecord{NoteKind::Session, {}, {}, "n", "two", {}});
    builder.take(record);
    builder.sampleEquity(UtcTime(Milliseconds(2)), Money(Decimal(2)), Money(Decimal(2)));
    SnapshotPtr const third = builder.build(world.core(), {});
    ASSERT_EQ(third->notes.size(), 2U);
    EXPECT_EQ(third->notes.back().text, "two");
    EXPECT_EQ(third->equityCurve.size(), 2U);
    EXPECT_TRUE(third->fills.isSharedWith(first->fills)) << "nothing was filled";
    EXPECT_EQ(first->notes.size(), 1U);
    EXPECT_EQ(first->equityCurve.size(), 1U);
    EXPECT_EQ(third->equityCurve.data(), first->equityCurve.data()) << "a point more copies none of those before it";
}

TEST(SnapshotBuilderTest, AThinnedCurveIsAnotherAndLeavesEarlierSnapshotsTheirs)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    std::int64_t next = 0;
    auto const sample = [&] {
        builder.sampleEquity(UtcTime(Milliseconds(next)), Money(Decimal(next)), Money(Decimal(next)));
        ++next;
    };
    while (next < 999) {
        sample();
    }
    SnapshotPtr const whole = builder.build(world.core(), {});
    sample();
    SnapshotPtr const thinned = builder.build(world.core(), {});
    EXPECT_EQ(thinned->equityCurve.size(), 500U);
    EXPECT_EQ(thinned->equityCurve[1].equity, Money(Decimal(2)));
    EXPECT_EQ(thinned->equityCurve.back().equity, Money(Decimal(998)));
    ASSERT_EQ(whole->equityCurve.size(), 999U);
    for (std::int64_t i = 0; i < 999; ++i) {
        ASSERT_EQ(whole->equityCurve[static_cast<std::size_t>(i)].equity, Money(Decimal(i)));
    }
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

TEST(SnapshotBuilderTest, CarriesTheSharesAndRoomsThatScreensShow)
{
    test::WorldOptions options;
    options.holdings[kAvax] = test::quantity("100");
    World world(options);
    world.start();
    world.want({World::intent(Side::Sell, kAvax, "40", "901.00")});
    world.cycle();
    SnapshotBuilder builder;
    world.quote(kAvax, "890.00", "890.10");
    world.cycle();
    builder.endCycle(world.core());
    SnapshotPtr const seen = builder.build(world.core(), {});
    AssetSnapshot const& avax = seen->assets[kAvax];
    EXPECT_EQ(avax.locked, test::quantity("40"));
    EXPECT_EQ(avax.unlocked, test::quantity("60"));
    EXPECT_EQ(avax.mark, test::price("890"));
    EXPECT_EQ(avax.exposureRoom, avax.cap - avax.exposure);
    EXPECT_EQ(avax.exposureUsed, ratio(avax.exposure, avax.cap, Rounding::HalfEven));
    EXPECT_EQ(avax.unrealizedPnl, test::money("-1000"));
    EXPECT_EQ(avax.unrealizedReturn, ratio(test::money("-1000"), test::money("90000"), Rounding::HalfEven));
    EXPECT_EQ(seen->dailyReturn, ratio(test::money("-1000"), seen->dayStartEquity, Rounding::HalfEven));
    EXPECT_EQ(seen->dailyLossUsed, ratio(test::money("1000"), seen->dailyLossLimit, Rounding::HalfEven));
    EXPECT_EQ(seen->grossRoom, seen->capital.grossCap - seen->capital.grossExposure);
    EXPECT_EQ(seen->grossUsed, ratio(seen->capital.grossExposure, seen->capital.grossCap, Rounding::HalfEven));
    ASSERT_EQ(seen->ladder.size(), world.settings().capital.ladder.size() + 1);
    EXPECT_TRUE(seen->ladder.front().active);
    ASSERT_EQ(seen->openOrders.size(), 1U);
    EXPECT_EQ(seen->openOrders.front().leaves, test::quantity("40"));
}

TEST(SnapshotBuilderTest, ABarAfterWhichNothingIsWantedIsADecisionToHold)
{
    World world;
    world.start();
    SnapshotBuilder builder;
    auto const chip = [&] { return builder.build(world.core(), {})->assets[kAvax].chip.kind; };
    EXPECT_EQ(chip(), ChipKind::None);
    world.bar(kAvax, "900", "901", "899", "900");
    world.cycle();
    builder.endCycle(world.core());
    EXPECT_EQ(chip(), ChipKind::Hold);
    world.command(Pause{"test"});
    world.bar(kAvax, "900", "901", "899", "900");
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    for (StepRecord const& record : world.lastRecords()) {
        builder.take(record);
    }
    builder.endCycle(world.core());
    EXPECT_EQ(chip(), ChipKind::Blocked);
    world.cycle();
    builder.endCycle(world.core());
    EXPECT_EQ(chip(), ChipKind::Blocked) << "nothing new was decided about";
}

TEST(SnapshotBuilderTest, AFlattenIsComparedWithItsRehearsal)
{
    test::WorldOptions options;
    options.holdings[kAvax] = test::quantity("20");
    World world(options);
    world.start();
    SnapshotBuilder builder;
    SnapshotPtr const before = builder.build(world.core(), {});
    EXPECT_FALSE(before->flatten.plan);
    world.command(Flatten{"test"});
    for (int i = 0; i < 12; ++i) {
        for (StepRecord const& record : world.lastRecords()) {
            builder.take(record);
        }
        builder.build(world.core(), {});
        world.cycle();
    }
    SnapshotPtr const after = builder.build(world.core(), {});
    ASSERT_EQ(after->flatten.phase, FlattenPhase::Done);
    ASSERT_TRUE(after->flatten.plan);
    EXPECT_EQ(after->flatten.plan->net, before->rehearsal.net);
    EXPECT_EQ(after->flatten.sales[kAvax].sold, test::quantity("20"));
    EXPECT_EQ(after->flatten.total.net, after->flatten.sales[kAvax].net);
    EXPECT_EQ(after->flatten.againstPlan, after->flatten.total.net - before->rehearsal.net);
    EXPECT_FALSE(before->flatten.certificate);
    ASSERT_TRUE(after->flatten.certificate);
    EXPECT_EQ(after->flatten.certificate->net, after->flatten.total.net);
    SnapshotBuilder restarted;
    EXPECT_FALSE(restarted.build(world.core(), {})->flatten.plan) << "nobody remembers what was planned";
}

TEST(SnapshotBuilderTest, ARestartDrawsTheDaysThatAreOver)
{
    test::WorldOptions options;
    options.holdings[kAvax] = test::quantity("100");
    World world(options);
    world.start();
    world.quote(kAvax, "800.00", "800.10");
    world.cycle(std::chrono::hours(24));
    world.quote(kAvax, "850.00", "850.10");
    world.cycle(std::chrono::hours(24));
    world.restart();
    SnapshotBuilder builder;
    EXPECT_TRUE(builder.build(world.core(), {})->equityCurve.empty());
    builder.restore(world.core());
    SnapshotPtr const seen = builder.build(world.core(), {});
    ASSERT_EQ(seen->days.size(), 2U);
    ASSERT_EQ(seen->equityCurve.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EquityPoint const& point = seen->equityCurve[i];
        EXPECT_EQ(point.equity, seen->days[i].endEquity);
        EXPECT_EQ(point.drawdown, seen->days[i].drawdown);
        EXPECT_EQ(world.core().setup().calendar.day(point.at), seen->days[i].day + 1);
        EXPECT_LE(point.at, world.now());
    }
    EXPECT_EQ(seen->equityCurve[1].highWater, seen->days[0].startEquity);
    EXPECT_TRUE(builder.build(world.core(), {})->days.isSharedWith(seen->days)) << "no day has ended since";
    world.cycle(std::chrono::hours(24));
    EXPECT_EQ(builder.build(world.core(), {})->days.size(), 3U);
    EXPECT_EQ(seen->days.size(), 2U);
    EXPECT_TRUE(daysOfCheckpoint({}).empty());
    ByteWriter writer;
    encode(world.state(), writer);
    EXPECT_EQ(daysOfCheckpoint(writer.bytes()).size(), 3U);
}

TEST(SnapshotBuilderTest, DaysAndPointsCarryReturnAndDrawdown)
{
    test::WorldOptions options;
    options.holdings[kAvax] = test::quantity("100");
    World world(options);
    world.start();
    SnapshotBuilder builder;
    world.quote(kAvax, "800.00", "800.10");
    world.cycle(std::chrono::hours(24));
    world.quote(kAvax, "850.00", "850.10");
    world.cycle(std::chrono::hours(24));
    builder.endCycle(world.core());
    SnapshotPtr const seen = builder.build(world.core(), {});
    ASSERT_EQ(seen->days.size(), 2U);
    DailyPnl const& fallen = seen->days.front();
    DailyPnl const& risen = seen->days.back();
    EXPECT_EQ(fallen.dayReturn, ratio(fallen.pnl, fallen.startEquity, Rounding::HalfEven));
    EXPECT_LT(risen.drawdown, fallen.drawdown);
    EXPECT_EQ(risen.drawdown, ratio(fallen.startEquity - risen.endEquity, fallen.startEquity, Rounding::Down));
    ASSERT_FALSE(seen->equityCurve.empty());
    EquityPoint const& newest = seen->equityCurve.back();
    EXPECT_EQ(newest.drawdown, ratio(newest.highWater - newest.equity, newest.highWater, Rounding::Down));
}

}  // namespace
}  // namespace pentad::runtime
