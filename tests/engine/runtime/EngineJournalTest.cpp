// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/EngineBench.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;

TEST(EngineJournalTest, AnOrderThatCouldNotBeWrittenIsNeverSent)
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

TEST(EngineJournalTest, CancelsStillGoWhileTheJournalFails)
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
TEST(EngineJournalTest, ADiskThatFailedEndsTheSessionAfterItsCancels)
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

TEST(EngineJournalTest, AFullDiskIsWaitedFor)
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

TEST(EngineJournalTest, AJournalThatFailsIsToldWhileItFailsAndWhenItWorksAgain)
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
TEST(EngineJournalTest, ADiskThatWorkedInBetweenIsWaitedForAnew)
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
TEST(EngineJournalTest, WithoutAReserveItStaysInSafeModeThoughTheJournalWorksAgain)
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
        bench.cycleAfter(1s);
        bench.report();
    }
    EXPECT_EQ(bench.newest()->state, EngineState::Running);
}

TEST(EngineJournalTest, RecoversWhenTheJournalWorksAgain)
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

TEST(EngineJournalTest, AFailedCheckIsForTheDiskToo)
{
    EngineBench bench({}, std::size_t(-1), true);
    bench.start();
    bench.cycle();
    ASSERT_EQ(bench.halts.size(), 1U);
    EXPECT_EQ(bench.halts.front().invariant, "");
    EXPECT_EQ(bench.halts.front().reason, bench.stops.front());
}

TEST(EngineJournalTest, AJournalThatCannotBeReadEndsTheStart)
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

}  // namespace
}  // namespace pentad::runtime
