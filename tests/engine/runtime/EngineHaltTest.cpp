// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/EngineBench.h"
#include "runtime/CoreState.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QAbstractEventDispatcher>

#include <dlfcn.h>

#include <new>
#include <utility>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::money;
using test::price;
using test::quantity;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(EngineHaltTest, AFailedCheckDisarmsAndStops)
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
TEST(EngineHaltTest, WithoutMemoryItDisarmsTellsAndStops)
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
TEST(EngineHaltTest, TheNthAllocationOfAStepMayFailForEveryN)
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
TEST(EngineHaltTest, AnExceptionAtAnyCommandEndsItAndSendsNothingOfTheCommand)
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

TEST(EngineHaltTest, ABrokenInvariantHaltsTellsAndLeavesNothingOfItsStep)
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
