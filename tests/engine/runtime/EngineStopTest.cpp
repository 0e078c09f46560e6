// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/EngineBench.h"
#include "support/Loop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

// Has placed one order, which the exchange has.
struct WithAnOrder : EngineBench {
    explicit WithAnOrder(EngineOptions const& wanted = {}) : EngineBench(wanted)
    {
        start();
        want();
        cycle();
        submit(OrderAcknowledged{exchange.placed.front(), ExchangeOrderId{5001}});
    }
};

TEST(EngineStopTest, StopsInOrderOnceTheCancelsAreConfirmed)
{
    WithAnOrder bench;
    ClientOrderId const id = bench.exchange.placed.front();
    bench.diary.clear();
    bench.command(Stop{true});
    EXPECT_THAT(bench.diary, ElementsAre("append", "cancel"));
    EXPECT_TRUE(bench.stops.empty()) << "the cancel is not confirmed";
    bench.submit(OrderCancelled{id, ExchangeOrderId{5001}});
    EXPECT_THAT(bench.diary, ElementsAre("append", "cancel", "append", "feed stops", "append", "stopped"));
    EXPECT_THAT(bench.stops, ElementsAre(""));
    NoteRecord const last = bench.journal.records.back().notes.back();
    EXPECT_EQ(last.kind, NoteKind::Session);
    EXPECT_EQ(last.subject, "end");
    EXPECT_FALSE(bench.journal.records.back().checkpoint.empty());
}

TEST(EngineStopTest, StopsAtItsDeadlineWithoutTheConfirmation)
{
    EngineOptions options;
    options.shutdownDeadline = 3s;
    WithAnOrder bench(options);
    bench.command(Stop{true});
    bench.cycle();
    bench.cycle();
    EXPECT_TRUE(bench.stops.empty());
    bench.cycle();
    EXPECT_THAT(bench.stops, ElementsAre(""));
    EXPECT_THAT(bench.journal.records.back().notes.back().reason, HasSubstr("deadline"));
}

// Between two cycles nothing may happen for an hour.
TEST(EngineStopTest, ADeadlineNeedsNoEventToEndTheStop)
{
    EngineOptions options;
    options.shutdownDeadline = 20ms;
    WithAnOrder bench(options);
    bench.command(Stop{true});
    EXPECT_TRUE(bench.stops.empty());
    EXPECT_TRUE(test::waitUntil([&] { return !bench.stops.empty(); }));
    EXPECT_THAT(bench.journal.records.back().notes.back().reason, HasSubstr("deadline"));
}

TEST(EngineStopTest, NoCycleBeginsOnceItStops)
{
    EngineOptions options;
    options.cadence = 1ms;
    options.shutdownDeadline = 60ms;
    WithAnOrder bench(options);
    bench.command(Stop{true});
    ASSERT_TRUE(test::waitUntil([&] { return !bench.stops.empty(); }));
    EXPECT_EQ(bench.newest()->totals.cycles, 1U);
}

TEST(EngineStopTest, AStopWaitsForTheReplyToAPlacement)
{
    for (bool const answered : {true, false}) {
        EngineOptions options;
        options.shutdownDrain = answered ? 60s : 20ms;
        EngineBench bench(options);
        bench.start();
        bench.want();
        bench.cycle();
        ASSERT_EQ(bench.exchange.placed.size(), 1U);
        bench.command(Stop{false});
        EXPECT_TRUE(bench.stops.empty()) << "nobody knows yet whether the exchange has the order";
        if (answered) {
            bench.submit(OrderAcknowledged{bench.exchange.placed.front(), ExchangeOrderId{5001}});
        }
        ASSERT_TRUE(test::waitUntil([&] { return !bench.stops.empty(); }));
        EXPECT_EQ(bench.journal.records.back().notes.back().reason.find("deadline") == std::string::npos, answered);
    }
}

TEST(EngineStopTest, StopWithoutCancelsEndsAtOnceAndLeavesOrders)
{
    EngineBench bench;
    bench.start();
    bench.want();
    bench.cycle();
    bench.submit(OrderAcknowledged{bench.exchange.placed.front(), ExchangeOrderId{5001}});
    bench.command(Stop{false});
    EXPECT_THAT(bench.stops, ElementsAre(""));
    EXPECT_EQ(bench.count("cancel"), 0U);
    bench.command(Stop{false});
    EXPECT_EQ(bench.stops.size(), 1U) << "it ends once";
}

TEST(EngineStopTest, AStopWhoseLastStepsCouldNotBeWrittenSaysSo)
{
    EngineBench bench({}, appendsOfStart());
    bench.start();
    bench.command(Stop{false});
    ASSERT_EQ(bench.stops.size(), 1U);
    EXPECT_THAT(bench.stops.front(), HasSubstr("state.db"));
}

}  // namespace
}  // namespace pentad::runtime
