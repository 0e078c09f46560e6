// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Engine.h"

#include "contracts/EngineText.h"
#include "engine/runtime/EngineBench.h"
#include "runtime/CoreState.h"
#include "runtime/CycleNumbers.h"
#include "support/Loop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QAbstractEventDispatcher>
#include <QEventLoop>

#include <dlfcn.h>

#include <algorithm>
#include <new>
#include <utility>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::money;
using test::price;
using test::quantity;
using test::World;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(EngineTest, StartsInTheOrderOfRecovery)
{
    EngineBench bench;
    bench.engine->start();
    EXPECT_THAT(bench.diary, ElementsAre("load", "restored", "feed starts", "append", "report"));
}

TEST(EngineTest, CommitsBeforeItSends)
{
    EngineBench bench;
    bench.start();
    bench.want();
    bench.cycle();
    EXPECT_THAT(bench.diary, ElementsAre("append", "place"));
    // What was committed holds the order that was sent, and a checkpoint that knows it.
    StepRecord const& record = bench.journal.records.back();
    ASSERT_EQ(record.orders.size(), 1U);
    EXPECT_EQ(record.orders.front().clientOrderId, bench.exchange.placed.front());
    auto const saved = decodeCoreState(record.checkpoint);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->orders.open().size(), 1U);
    Diary const& seen = bench.observer.diary;
    EXPECT_EQ(static_cast<std::size_t>(std::count(seen.begin(), seen.end(), "committed")),
              bench.journal.records.size());
}

TEST(EngineTest, WhoWatchesHearsEverythingInItsOrder)
{
    EngineBench bench;
    bench.start();
    bench.want();
    bench.observer.diary.clear();
    bench.clock.advance(1s);
    bench.quote();
    bench.observer.diary.clear();
    bench.engine->runCycle();
    Diary const& seen = bench.observer.diary;
    auto const at = [&](char const* word) { return std::find(seen.begin(), seen.end(), word) - seen.begin(); };
    EXPECT_EQ(at("heard cycle"), 0);
    EXPECT_LT(at("committed"), at("sent order"));
    EXPECT_LT(at("sent order"), at("cycled"));
    EXPECT_EQ(std::count(seen.begin(), seen.end(), "cycled"), 1);
    EXPECT_GE(bench.observer.last.ended, bench.observer.last.began);
}

bool showsHazard(EngineBench& bench, Hazard hazard)
{
    std::vector<HazardView> const& hazards = bench.newest()->hazards;
    return std::any_of(hazards.begin(), hazards.end(),
                       [hazard](HazardView const& view) { return view.hazard == hazard; });
}

TEST(EngineTest, CyclesThatDidNotRunForLongAreAStandstill)
{
    EngineBench bench;
    bench.start();
    bench.engine->runCycle();
    bench.clock.advance(3h);  // cycles are an hour apart
    bench.quote();
    bench.engine->runCycle();
    EXPECT_FALSE(showsHazard(bench, Hazard::StoodStill));
    bench.report();
    bench.diary.clear();

    bench.clock.advance(3h + 1s);
    bench.quote();  // the socket wakes up first
    EXPECT_EQ(bench.count("report"), 1U) << "the exchange is asked at once";
    EXPECT_TRUE(bench.newest()->state == EngineState::SafeMode);
    bench.want();
    bench.engine->runCycle();
    EXPECT_TRUE(showsHazard(bench, Hazard::StoodStill));
    EXPECT_TRUE(bench.exchange.placed.empty());
    bench.report();
    bench.quote();
    bench.engine->runCycle();
    EXPECT_FALSE(showsHazard(bench, Hazard::StoodStill)) << "told once, over once";
}

TEST(EngineTest, CyclesThatNobodyPacesAreNeverLate)
{
    EngineOptions options;
    options.selfPaced = false;  // time goes in leaps there
    EngineBench bench(options);
    bench.start();
    bench.engine->runCycle();
    bench.clock.advance(10h);
    bench.quote();
    bench.engine->runCycle();
    EXPECT_FALSE(showsHazard(bench, Hazard::StoodStill));
}

TEST(EngineTest, ANewDatabaseCountsItsCyclesFromWhenItWasBegun)
{
    for (bool const paced : {true, false}) {
        EngineOptions options;
        options.selfPaced = paced;
        EngineBench bench(options);
        bench.clock.advance(1'096 * 24h);  // to 2026
        CycleId const before = cyclesBefore(bench.clock.utc() + 1h);
        ASSERT_GT(number(before), 0U);
        bench.start();
        ASSERT_FALSE(bench.journal.records.empty());
        EXPECT_EQ(bench.journal.records.front().cycle, paced ? before : CycleId{}) << paced;
    }
}

// The window's silence is measured over cycles that run.
void cycleAfter(EngineBench& bench, Milliseconds time)
{
    bench.clock.advance(time);
    bench.quote();
    bench.engine->runCycle();
}

TEST(EngineTest, EntriesEndWhileTheWindowIsSilentAndExitsGoOn)
{
    EngineOptions options;
    options.windowSilence = 60s;
    EngineBench bench(options);
    bench.start();
    cycleAfter(bench, 50s);
    bench.command(WindowSeen{});
    cycleAfter(bench, 60s);
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
    bench.want();
    cycleAfter(bench, 1s);
    EXPECT_TRUE(showsHazard(bench, Hazard::WindowSilent));
    EXPECT_TRUE(bench.exchange.placed.empty()) << "not even in the cycle that found it";
    EXPECT_THAT(bench.newest()->stateCause, HasSubstr("61.0 s, limit 60.0 s"));

    bench.command(WindowSeen{});
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
    cycleAfter(bench, 10s);
    bench.want();
    cycleAfter(bench, 1s);
    EXPECT_EQ(bench.exchange.placed.size(), 1U);
}

TEST(EngineTest, TheWordOfTheWindowIsNoCommand)
{
    EngineBench bench;
    bench.start();
    std::uint64_t const before = bench.newest()->sequence;
    std::size_t const records = bench.journal.records.size();
    bench.clock.advance(1s);
    bench.engine->submitCommand(std::make_shared<Command const>(Command{CommandId{}, WindowSeen{}}));
    EXPECT_EQ(bench.journal.records.size(), records);
    EXPECT_EQ(bench.newest()->sequence, before);
}

TEST(EngineTest, WithoutAWindowNobodyMissesOne)
{
    EngineBench bench;
    bench.start();
    cycleAfter(bench, 1h);
    cycleAfter(bench, 1h);
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
}

TEST(EngineTest, AWindowThatStoodStillWithTheEngineIsNotMissed)
{
    EngineOptions options;
    options.windowSilence = 60s;
    EngineBench bench(options);
    bench.start();
    cycleAfter(bench, 10h);
    EXPECT_TRUE(showsHazard(bench, Hazard::StoodStill));
    EXPECT_FALSE(showsHazard(bench, Hazard::WindowSilent));
}

TEST(EngineTest, AlertsAreShownAndAcknowledgedLikeEverythingElse)
{
    EngineBench bench;
    AlertView alert;
    alert.id = 7;
    bench.observer.kept.push_back(alert);
    bench.start();
    bench.command(AcknowledgeAlert{7});
    EXPECT_TRUE(bench.newest()->answers.back().accepted);
    ASSERT_EQ(bench.newest()->alerts.size(), 1U);
    EXPECT_EQ(bench.newest()->alerts[0].id, 7U);
    bench.command(AcknowledgeAlert{8});
    EXPECT_FALSE(bench.newest()->answers.back().accepted);
}

TEST(EngineTest, WhatIsFoundInASnapshotIsShownWithIt)
{
    EngineBench bench;
    bench.start();
    bench.observer.finds.emplace().id = 9;
    bench.command(Pause{"lunch"});
    ASSERT_EQ(bench.newest()->alerts.size(), 1U);
    EXPECT_EQ(bench.newest()->alerts[0].id, 9U);
}

TEST(EngineTest, TheAlertOfItsEndIsInTheLastSnapshot)
{
    EngineBench bench({}, std::size_t(-1), true);
    bench.start();
    bench.clock.advance(1s);
    bench.quote();
    bench.observer.finds.emplace().id = 9;
    bench.submit(CycleDue{});
    EXPECT_EQ(bench.newest()->state, EngineState::Failed);
    ASSERT_EQ(bench.newest()->alerts.size(), 1U);
}

// A session whose data is as old as it may be, with a cycle just over and the next an hour away.
void bringToTheLimitOfAge(EngineBench& bench)
{
    bench.start();
    bench.quote();
    bench.clock.advance(config::Settings{}.risk.dataAgeMaximum);
    bench.engine->runCycle();
}

TEST(EngineTest, AFeedThatFallsSilentIsFoundBeforeTheNextCycle)
{
    EngineBench bench;
    bringToTheLimitOfAge(bench);
    EXPECT_FALSE(showsHazard(bench, Hazard::MarketDataStale));
    bench.clock.advance(1ms);
    EXPECT_TRUE(test::waitUntil([&] { return showsHazard(bench, Hazard::MarketDataStale); }));
    EXPECT_TRUE(bench.newest()->assets[test::kAvax].stale);
}

TEST(EngineTest, AFeedThatSpeaksOnceMoreBetweenTwoCyclesIsWatchedOn)
{
    EngineBench bench;
    bringToTheLimitOfAge(bench);
    bench.quote();
    bench.clock.advance(config::Settings{}.risk.dataAgeMaximum);
    test::letPass(50ms);
    EXPECT_FALSE(showsHazard(bench, Hazard::MarketDataStale));
    bench.clock.advance(1ms);
    EXPECT_TRUE(test::waitUntil([&] { return showsHazard(bench, Hazard::MarketDataStale); }));
}

TEST(EngineTest, AFeedThatSpeaksInTimeIsNotSilent)
{
    EngineBench bench;
    bringToTheLimitOfAge(bench);
    bench.quote();
    bench.clock.advance(1ms);
    test::letPass(50ms);
    EXPECT_FALSE(showsHazard(bench, Hazard::MarketDataStale));
}

TEST(EngineTest, AnOrderThatCouldNotBeWrittenIsNeverSent)
{
    EngineBench full({}, appendsOfStart());
    full.start();
    full.want();
    full.cycle();
    EXPECT_EQ(full.count("place"), 0U);
    EXPECT_THAT(full.diary, Contains("append failed"));
    SnapshotPtr const seen = full.newest();
    EXPECT_TRUE(seen->openOrders.empty());
    ASSERT_FALSE(seen->endedOrders.empty());
    EXPECT_EQ(seen->endedOrders.back().state, OrderState::Rejected);
    EXPECT_THAT(seen->endedOrders.back().note, HasSubstr("not sent"));
    EXPECT_EQ(seen->state, EngineState::SafeMode);
    EXPECT_THAT(seen->stateCause, HasSubstr("no space left"));
}

TEST(EngineTest, CancelsStillGoWhileTheJournalFails)
{
    EngineBench bench({}, appendsOfStart() + 2);
    bench.start();
    bench.want();
    bench.cycle();
    ASSERT_EQ(bench.exchange.placed.size(), 1U);
    bench.submit(OrderAcknowledged{bench.exchange.placed.front(), ExchangeOrderId{5001}});
    bench.diary.clear();
    bench.command(Kill{"disk"});
    EXPECT_THAT(bench.diary, Contains("append failed"));
    EXPECT_THAT(bench.diary, Contains("cancel"));
    EXPECT_TRUE(bench.stops.empty());
}

// Its steps are in memory only: it cancels and ends, and the next start recovers.
TEST(EngineTest, ADiskThatFailedEndsTheSessionAfterItsCancels)
{
    EngineBench bench;
    bench.start();
    bench.want();
    bench.cycle();
    ASSERT_EQ(bench.exchange.placed.size(), 1U);
    bench.submit(OrderAcknowledged{bench.exchange.placed.front(), ExchangeOrderId{5001}});
    bench.diary.clear();
    bench.failing.failWith({JournalErrorKind::WriteFailed, "the disk does not answer"});
    bench.want();
    bench.cycle();
    EXPECT_EQ(bench.newest()->state, EngineState::SafeMode);
    EXPECT_EQ(bench.exchange.placed.size(), 1U) << "what is not recorded is not sent";
    EXPECT_TRUE(bench.stops.empty());
    for (int i = 0; i < 60 && bench.stops.empty(); ++i) {
        bench.cycle();
    }
    EXPECT_THAT(bench.diary, Contains("cancel"));
    ASSERT_EQ(bench.stops.size(), 1U);
    EXPECT_EQ(bench.stops.front(), say(Phrase::JournalLost, {"state.db"}));
}

TEST(EngineTest, AFullDiskIsWaitedFor)
{
    EngineBench bench;
    bench.start();
    bench.failing.failWith({JournalErrorKind::DiskFull, "no space"});
    bench.want();
    for (int i = 0; i < 60; ++i) {
        bench.cycle();
    }
    EXPECT_TRUE(bench.stops.empty());
}

TEST(EngineTest, AJournalThatFailsIsToldWhileItFailsAndWhenItWorksAgain)
{
    EngineBench bench;
    bench.start();
    bench.failing.failWith({JournalErrorKind::DiskFull, "no space"});
    bench.want();
    bench.cycle();
    ASSERT_EQ(bench.observer.journalReports.size(), 1U) << "nobody waits for the end of the session";
    EXPECT_FALSE(bench.observer.journalReports[0].works);
    EXPECT_EQ(bench.observer.journalReports[0].why, "no space");
    EXPECT_GE(bench.observer.journalReports[0].waiting, 1U);
    for (int i = 0; i < 60; ++i) {
        bench.cycle();
    }
    std::size_t const told = bench.observer.journalReports.size();
    EXPECT_EQ(told, 3U) << "after ten seconds, and after twenty more";
    bench.failing.heal();
    bench.cycle();
    ASSERT_EQ(bench.observer.journalReports.size(), told + 1);
    EXPECT_TRUE(bench.observer.journalReports.back().works);
    EXPECT_GE(bench.observer.journalReports.back().failures, 60U);
}

// The patience counts from this failure, not from one that is over.
TEST(EngineTest, ADiskThatWorkedInBetweenIsWaitedForAnew)
{
    EngineBench bench;
    bench.start();
    for (int round = 0; round < 3; ++round) {
        bench.failing.failWith({JournalErrorKind::WriteFailed, "the disk does not answer"});
        bench.want();
        for (int i = 0; i < 15; ++i) {
            bench.cycle();
        }
        EXPECT_TRUE(bench.stops.empty()) << round;
        bench.failing.heal();
        bench.cycle();
    }
    EXPECT_TRUE(bench.stops.empty());
}

// What was put by is for the cancels and the end, not for new risk.
TEST(EngineTest, WithoutAReserveItStaysInSafeModeThoughTheJournalWorksAgain)
{
    EngineBench bench({}, appendsOfStart());
    bench.start();
    bench.failing.setReserve(false);
    bench.want();
    bench.cycle();
    bench.failing.heal();
    for (int i = 0; i < 8; ++i) {
        bench.cycle();
        bench.report();
    }
    EXPECT_EQ(bench.newest()->journalSequence, bench.digest.head().sequence) << "everything is recorded";
    EXPECT_EQ(bench.newest()->state, EngineState::SafeMode);
    bench.failing.setReserve(true);
    for (int i = 0; i < 10; ++i) {
        cycleAfter(bench, 1s);
        bench.report();
    }
    EXPECT_EQ(bench.newest()->state, EngineState::Running);
}

TEST(EngineTest, RecoversWhenTheJournalWorksAgain)
{
    EngineBench bench({}, appendsOfStart());
    bench.start();
    bench.want();
    bench.cycle();
    ASSERT_EQ(bench.newest()->state, EngineState::SafeMode);
    std::uint64_t const before = bench.digest.head().sequence;
    bench.failing.heal();
    bench.cycle();
    // Nothing was lost on the way: the chain goes on without a gap, the order and its refusal are in it.
    EXPECT_GT(bench.digest.head().sequence, before + 1);
    EXPECT_EQ(bench.newest()->journalSequence, bench.digest.head().sequence);
    bool refusalIsWritten = false;
    for (StepRecord const& record : bench.journal.records) {
        for (OrderRecord const& order : record.orders) {
            refusalIsWritten = refusalIsWritten || order.state == OrderState::Rejected;
        }
    }
    EXPECT_TRUE(refusalIsWritten);
    for (int i = 0; i < 8; ++i) {
        bench.cycle();
        bench.report();
    }
    EXPECT_EQ(bench.newest()->state, EngineState::Running);
    bench.want();
    bench.cycle();
    EXPECT_EQ(bench.exchange.placed.size(), 1U);
}

TEST(EngineTest, AFailedCheckDisarmsAndStops)
{
    EngineBench bench({}, std::size_t(-1), true);
    bench.start();
    bench.cycle();
    ASSERT_EQ(bench.stops.size(), 1U);
    EXPECT_THAT(bench.stops.front(), HasSubstr("a check of the strategy failed"));
    EXPECT_EQ(bench.newest()->state, EngineState::Failed);
    EXPECT_THAT(bench.newest()->stateCause, HasSubstr("a check of the strategy failed"));
    EXPECT_EQ(bench.count("feed stops"), 1U);
    // Dead is dead.
    bench.diary.clear();
    bench.cycle();
    bench.command(Kill{"anything"});
    EXPECT_TRUE(bench.diary.empty());
    EXPECT_EQ(bench.stops.size(), 1U);
}

// Wherever in a step it happens: nothing is sent, and the reason is told.
TEST(EngineTest, WithoutMemoryItDisarmsTellsAndStops)
{
    for (bool const inTheJournal : {true, false}) {
        SCOPED_TRACE(inTheJournal ? "while the step is written" : "before the step is made");
        EngineBench bench;
        bench.start();
        bench.command(Pause{"a step before"});
        bench.command(Resume{"and after"});
        std::uint64_t const written = bench.digest.head().sequence;
        bench.want();
        bench.journal.outOfMemory = inTheJournal;
        bench.observer.outOfMemory = !inTheJournal;
        bench.diary.clear();
        bench.cycle();
        EXPECT_THAT(bench.diary, ElementsAre("feed stops", "stopped"));
        EXPECT_TRUE(bench.exchange.placed.empty());
        EXPECT_EQ(bench.digest.head().sequence, written);
        ASSERT_EQ(bench.stops.size(), 1U);
        EXPECT_THAT(bench.stops.front(), HasSubstr("there was no memory left"));
        EXPECT_EQ(bench.newest()->state, EngineState::Failed);
        EXPECT_EQ(bench.halts.size(), 1U);
        bench.cycle();
        bench.command(Kill{"anything"});
        EXPECT_TRUE(bench.exchange.placed.empty());
        EXPECT_EQ(bench.stops.size(), 1U);
    }
}

// Which allocation of this thread fails, counted from now; 0 for none. See operator new below.
thread_local std::size_t failingAllocation = 0;

// Whether there was an N-th allocation in it, which failed. What follows it works again.
bool failsAtAllocation(std::size_t n, std::function<void()> const& work)
{
    failingAllocation = n;
    work();
    return std::exchange(failingAllocation, 0) == 0;
}

// Something that happens to an engine which trades, made ready: nothing but the engine itself allocates in it.
struct MemoryStory {
    char const* name;
    std::function<void()> (*ready)(EngineBench&);
};

void withAnOpenOrder(EngineBench& bench)
{
    bench.want();
    bench.cycle();
    bench.submit(OrderAcknowledged{bench.exchange.placed.front(), ExchangeOrderId{5001}});
}

std::function<void()> heardLater(EngineBench& bench, EventBody body)
{
    auto const event = std::make_shared<EngineEvent>(EngineEvent{bench.clock.utc(), std::move(body)});
    return [&bench, event] { bench.engine->submit(std::move(*event)); };
}

constexpr MemoryStory kMemoryStories[] = {
    {"a cycle that buys",
     [](EngineBench& bench) -> std::function<void()> {
         bench.want();
         bench.clock.advance(1s);
         bench.quote();
         return [&bench] { bench.engine->runCycle(); };
     }},
    {"a fill",
     [](EngineBench& bench) {
         withAnOpenOrder(bench);
         Fill fill = test::fillOf(7, kAvax, Side::Buy, quantity("4"), price("899.00"), bench.clock.utc());
         fill.clientOrderId = bench.exchange.placed.front();
         return heardLater(bench, FillReported{fill, false});
     }},
    {"a kill",
     [](EngineBench& bench) {
         withAnOpenOrder(bench);
         return heardLater(bench, CommandGiven{std::make_shared<Command const>(Command{CommandId{1}, Kill{"x"}})});
     }},
};

// Nothing half done is written, nothing unwritten is sent, the end is told, and the next session goes on from there.
TEST(EngineTest, TheNthAllocationOfAStepMayFailForEveryN)
{
    constexpr std::size_t kRestartEach = 16;
    for (MemoryStory const& story : kMemoryStories) {
        SCOPED_TRACE(story.name);
        std::size_t n = 1;
        for (bool struck = true; struck && !HasFailure(); ++n) {
            SCOPED_TRACE(n);
            EngineBench bench;
            bench.start();
            auto const work = story.ready(bench);
            JournalState const before = bench.digest.load().value();
            bench.diary.clear();
            struck = failsAtAllocation(n, work);
            QObjectList const timers = bench.engine->children();
            bench.engine.reset();
            for (QObject* const timer : timers) {
                EXPECT_TRUE(QAbstractEventDispatcher::instance()->registeredTimers(timer).isEmpty());
            }
            JournalState const after = bench.digest.load().value();
            if (!struck) {
                EXPECT_TRUE(bench.stops.empty());
                EXPECT_EQ(after.head.sequence, before.head.sequence + 1) << "the step itself was never made";
                break;
            }
            ASSERT_EQ(bench.stops.size(), 1U);
            EXPECT_THAT(bench.stops.front(), HasSubstr("there was no memory left"));
            EXPECT_EQ(bench.halts.size(), 1U);
            auto const saved = decodeCoreState(after.checkpoint);
            ASSERT_TRUE(saved);
            if (after.head.sequence == before.head.sequence) {
                EXPECT_EQ(after.checkpoint, before.checkpoint);
                EXPECT_EQ(bench.count("place") + bench.count("cancel"), 0U) << "sent, but not written";
            }
            for (ClientOrderId const& id : bench.exchange.placed) {
                EXPECT_NE(saved->orders.find(id), nullptr) << "sent, but not known";
            }
            if (n % kRestartEach != 0) {
                continue;
            }
            EngineBench next;
            next.digest = bench.digest;
            next.clock.advance(2h);
            next.start();
            next.cycle();
            EXPECT_TRUE(next.stops.empty());
            EXPECT_TRUE(next.exchange.placed.empty()) << "an order is never sent again";
        }
        EXPECT_GT(n, 5U) << "hardly anything was tried";
    }
}

// What a command has led to is sent only once it is written: an end between the two leaves nothing of it behind.
TEST(EngineTest, AnExceptionAtAnyCommandEndsItAndSendsNothingOfTheCommand)
{
    ClientOrderId const nobodys("P1ZZZZ");
    CommandBody const bodies[] = {
        Pause{"x"},
        Resume{"x"},
        Flatten{"x"},
        Kill{"x"},
        Rearm{"x"},
        Arm{money("1")},
        Disarm{"x"},
        EnableAsset{Symbol("AVAXTRY"), false},
        PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{quantity("2")}, price("899.00"), {}},
        CancelOrder{nobodys},
        CancelAllOrders{},
        MoveOrder{nobodys, price("898.00")},
        AcknowledgeFlow{1},
        Stop{true}};
    for (CommandBody const& body : bodies) {
        SCOPED_TRACE(body.index());
        EXPECT_FALSE(leavesNoRecord(body));
        EngineBench bench;
        bench.start();
        bench.want();
        bench.cycle();
        ASSERT_EQ(bench.exchange.placed.size(), 1U);
        std::uint64_t const written = bench.digest.head().sequence;
        bench.journal.outOfMemory = true;
        bench.diary.clear();
        bench.command(body);
        EXPECT_EQ(bench.count("place") + bench.count("cancel"), 0U);
        EXPECT_EQ(bench.count("stopped"), 1U);
        EXPECT_EQ(bench.digest.head().sequence, written);
        ASSERT_EQ(bench.stops.size(), 1U);
        EXPECT_THAT(bench.stops.front(), HasSubstr("stopped itself to protect the account"));
        EXPECT_EQ(bench.halts.size(), 1U);
    }
}

TEST(EngineTest, ABrokenInvariantHaltsTellsAndLeavesNothingOfItsStep)
{
    EngineBench bench({}, std::size_t(-1), false, true);
    bench.start();
    bench.command(Pause{"lunch"});
    std::uint64_t const written = bench.digest.head().sequence;
    bench.want();
    bench.diary.clear();
    bench.cycle();
    EXPECT_THAT(bench.diary, ElementsAre("feed stops", "stopped"));
    EXPECT_EQ(bench.digest.head().sequence, written);
    EXPECT_TRUE(bench.exchange.placed.empty());
    // On screen: which, what and the numbers, as one sentence.
    ASSERT_EQ(bench.stops.size(), 1U);
    EXPECT_THAT(bench.stops.front(), HasSubstr("invariant V10 is broken: order P1"));
    EXPECT_EQ(bench.newest()->state, EngineState::Failed);
    EXPECT_EQ(bench.newest()->stateCause, bench.stops.front());
    // For the disk: the same, and what the engine was, without anything that people wrote.
    ASSERT_EQ(bench.halts.size(), 1U);
    EXPECT_EQ(bench.halts.front().invariant, "V10");
    EXPECT_EQ(bench.halts.front().reason, bench.stops.front());
    EXPECT_THAT(bench.halts.front().state, HasSubstr("cash: 1000000"));
    EXPECT_THAT(bench.halts.front().state, HasSubstr("last step written: " + std::to_string(written)));
    EXPECT_THAT(bench.halts.front().state, Not(HasSubstr("lunch")));
    // The next start begins with the last good step.
    auto const saved = decodeCoreState(bench.journal.records.back().checkpoint);
    ASSERT_TRUE(saved);
    EXPECT_TRUE(saved->paused);
    EXPECT_TRUE(saved->orders.open().empty());
    EXPECT_TRUE(saved->outbox.empty());
    // Dead is dead.
    bench.diary.clear();
    bench.cycle();
    EXPECT_TRUE(bench.diary.empty());
}

TEST(EngineTest, AFailedCheckIsForTheDiskToo)
{
    EngineBench bench({}, std::size_t(-1), true);
    bench.start();
    bench.cycle();
    ASSERT_EQ(bench.halts.size(), 1U);
    EXPECT_EQ(bench.halts.front().invariant, "");
    EXPECT_EQ(bench.halts.front().reason, bench.stops.front());
}

TEST(EngineTest, AJournalThatCannotBeReadEndsTheStart)
{
    EngineBench bench;
    StepRecord foreign;
    foreign.sequence = 1;
    foreign.notes.push_back({});
    foreign.checkpoint = {std::byte{9}};
    ASSERT_TRUE(bench.digest.append(std::span(&foreign, 1)));
    bench.engine->start();
    ASSERT_EQ(bench.stops.size(), 1U);
    EXPECT_THAT(bench.stops.front(), HasSubstr("state.db"));
    EXPECT_EQ(bench.count("feed starts"), 0U);
    EXPECT_EQ(bench.newest()->state, EngineState::Failed);
}

// --- snapshots

TEST(EngineTest, PublishesQuotesAtMostTenTimesASecond)
{
    EngineBench bench;
    bench.start();
    bench.clock.advance(1s);
    bench.quote();
    std::uint64_t const first = bench.newest()->sequence;
    for (int i = 0; i < 50; ++i) {
        bench.clock.advance(1ms);
        bench.quote();
    }
    EXPECT_EQ(bench.newest()->sequence, first);
    bench.clock.advance(60ms);
    bench.quote();
    EXPECT_EQ(bench.newest()->sequence, first + 1);
}

TEST(EngineTest, PublishesDecisionsAtOnce)
{
    EngineBench bench;
    bench.start();
    bench.clock.advance(1s);
    bench.quote();
    std::uint64_t const first = bench.newest()->sequence;
    bench.command(Pause{"x"});
    EXPECT_EQ(bench.newest()->sequence, first + 1);
    EXPECT_TRUE(bench.newest()->paused);
    bench.command(Resume{"x"});
    EXPECT_EQ(bench.newest()->sequence, first + 2);
}

TEST(EngineTest, PublishesAtOnceEvenInTheFirstMomentOfTheClock)
{
    EngineBench bench;
    bench.engine->start();
    ASSERT_NE(bench.newest(), nullptr);
    EXPECT_FALSE(bench.newest()->notes.empty());
}

TEST(EngineTest, RingsOnceUntilTheSlotIsEmptied)
{
    EngineBench bench;
    bench.start();
    bench.newest();
    std::size_t const before = bench.rings;
    for (int i = 0; i < 5; ++i) {
        bench.command(Pause{"x"});
    }
    EXPECT_EQ(bench.rings, before + 1);
    EXPECT_EQ(bench.newest()->answers.size(), 5U);
    bench.command(Resume{"x"});
    EXPECT_EQ(bench.rings, before + 2);
}

TEST(EngineTest, TheSnapshotTellsTheJournalsHead)
{
    EngineBench bench;
    bench.start();
    bench.command(Pause{"x"});
    SnapshotPtr const seen = bench.newest();
    EXPECT_EQ(seen->journalHead, bench.digest.head().digest);
    EXPECT_EQ(seen->journalSequence, bench.digest.head().sequence);
    EXPECT_EQ(seen->journalPath, "state.db");
    EXPECT_EQ(seen->lastCommand, CommandId{1});
    EXPECT_EQ(seen->timing.cadence, std::chrono::nanoseconds(1h));
}

// --- questions

TEST(EngineTest, AnswersQuestionsAtOnceWithoutARecord)
{
    EngineBench bench;
    bench.start();
    std::uint64_t const sequence = bench.digest.head().sequence;
    PlaceOrder const ticket{test::paperPairs()[kAvax].symbol, Side::Buy, OrderType::Limit, BaseSize{quantity("10")},
                            price("899.00")};
    bench.command(CheckOrder{ticket});
    EXPECT_TRUE(bench.newestAnswer().accepted) << bench.newestAnswer().text;
    EXPECT_EQ(bench.newestAnswer().id, CommandId{1});
    EXPECT_TRUE(bench.newestAnswer().evaluation);
    EXPECT_EQ(bench.newest()->lastCommand, CommandId{1}) << "ids go on all the same";
    EXPECT_TRUE(bench.diary.empty()) << "nothing was written, nothing sent";
    EXPECT_EQ(bench.digest.head().sequence, sequence);
    bench.command(ticket);
    EXPECT_THAT(bench.diary, ElementsAre("append", "place"));
}

TEST(EngineTest, ExplainsADecisionThatWasRefused)
{
    EngineBench bench;
    bench.start();
    bench.command(Pause{"test"});
    bench.want();
    bench.cycle();
    ASSERT_FALSE(bench.newest()->decisions.empty());
    bench.command(ExplainDecision{bench.newest()->decisions.back()->id});
    CommandAnswer const answer = bench.newestAnswer();
    EXPECT_TRUE(answer.accepted) << answer.text;
    ASSERT_FALSE(answer.counterfactuals.empty());
    EXPECT_EQ(answer.counterfactuals.front().change, Change::Resume);
}

// A journal that keeps what it was given, as one on the disk does.
class KeepingJournal final : public Journal {
public:
    explicit KeepingJournal(std::vector<StepRecord> steps) : m_steps(std::move(steps)) {}
    Expected<JournalState, JournalError> load() override
    {
        return JournalState{{m_steps.size(), {}}, m_steps.back().checkpoint};
    }
    Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count) override
    {
        auto const first = m_steps.size() - std::min(count, m_steps.size());
        return std::vector<StepRecord>(m_steps.begin() + static_cast<std::ptrdiff_t>(first), m_steps.end());
    }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override
    {
        m_steps.insert(m_steps.end(), records.begin(), records.end());
        return JournalHead{m_steps.size(), {}};
    }

private:
    std::vector<StepRecord> m_steps;
};

TEST(EngineTest, AfterARestartTheListsGoOnWhereTheyEnded)
{
    EngineBench before;
    before.start();
    before.want();
    before.cycle();
    before.command(Pause{"over night"});
    before.submit(OrderRefused{before.exchange.placed.front(), "no"});
    SnapshotPtr const last = before.newest();

    KeepingJournal journal(before.journal.records);
    EngineBench after;
    CoreSetup setup = composition::coreSetup(config::Settings{}, test::paperPairs());
    auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
    auto strategy = std::make_unique<test::ScriptedStrategy>(after.script);
    auto slot = std::make_shared<SnapshotSlot>();
    after.clock.advance(2h);
    Engine engine(after.options, std::make_unique<Core>(std::move(setup), std::move(risk), std::move(strategy)),
                  EngineAdapters{after.clock, journal, after.exchange, after.feed, {}}, slot);
    engine.start();
    SnapshotPtr const first = slot->take();
    ASSERT_NE(first, nullptr);
    EXPECT_TRUE(first->resumed);
    EXPECT_FALSE(last->resumed) << "that one began its journal";
    ASSERT_EQ(first->decisions.size(), last->decisions.size());
    EXPECT_EQ(first->decisions.back()->id, last->decisions.back()->id);
    EXPECT_EQ(first->endedOrders.size(), 1U);
    EXPECT_EQ(first->ledger.size(), last->ledger.size());
    EXPECT_GE(first->notes.size(), last->notes.size());
    EXPECT_EQ(first->assets[kAvax].chip.kind, last->assets[kAvax].chip.kind);
    ASSERT_FALSE(first->timeline.empty());
    EXPECT_EQ(first->timeline.front().cause, "over night");
    EXPECT_TRUE(first->answers.empty()) << "answers belong to their session";
}

// --- cycles by themselves

TEST(EngineTest, RunsItsCyclesByItselfAndStopsAfterTheLast)
{
    EngineOptions options;
    options.cadence = 1ms;
    options.cyclesMaximum = 5;
    EngineBench bench(options);
    QEventLoop loop;
    QObject::connect(bench.engine.get(), &Engine::stopped, &loop, &QEventLoop::quit);
    bench.engine->start();
    loop.exec();
    EXPECT_THAT(bench.stops, ElementsAre(""));
    EXPECT_EQ(bench.newest()->totals.cycles, 5U);
}

}  // namespace
}  // namespace pentad::runtime

// The allocations of the whole program, which go where they went before. Only this one is replaced: what takes memory back
// is that of the next library, the address sanitizer's where there is one.
void* operator new(std::size_t size)
{
    std::size_t& left = pentad::runtime::failingAllocation;
    if (left > 0 && --left == 0) {
        throw std::bad_alloc();
    }
    static auto* const next = reinterpret_cast<void* (*)(std::size_t)>(dlsym(RTLD_NEXT, "_Znwm"));
    return next(size);
}
