// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/LaterSink.h"
#include "support/Loop.h"
#include "support/ManualClock.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

Quote sinkQuote(std::string_view bid)
{
    return Quote{{}, test::price(bid), test::price("2000"), test::price(bid)};
}

TEST(LaterSinkTest, HandsOverInOrderAndNeverInsideTheCall)
{
    test::ManualClock clock;
    test::EventLog events;
    LaterSink sink(events, clock);
    sink.tell(HazardRaised{Hazard::ClockSkew, "one"});
    sink.tell(OrderRefused{ClientOrderId("P1A"), "two", RefusalSource::Exchange});
    sink.tell(HazardRaised{Hazard::ClockSkew, "three"});
    EXPECT_TRUE(events.events.empty());
    ASSERT_TRUE(test::waitUntil([&] { return events.events.size() == 3; }));
    EXPECT_TRUE(std::holds_alternative<OrderRefused>(events.events[1].body));
}

TEST(LaterSinkTest, OfTheQuotesThatWaitOnlyTheNewestOfEachPairIsTold)
{
    test::ManualClock clock;
    test::EventLog events;
    LaterSink sink(events, clock);
    for (int i = 0; i < 10'000; ++i) {
        sink.tell(QuoteChanged{Slot{1}, sinkQuote(std::to_string(1'000 + i % 7))});
        sink.tell(QuoteChanged{Slot{2}, sinkQuote("500")});
        if (i % 100 == 0) {
            sink.tell(OrderRefused{ClientOrderId("P1A"), std::to_string(i), RefusalSource::Exchange});
        }
    }
    sink.tell(QuoteChanged{Slot{1}, sinkQuote("1234")});
    ASSERT_TRUE(test::waitUntil([&] { return !events.events.empty(); }));
    ASSERT_EQ(events.all<QuoteChanged>().size(), 2U);
    EXPECT_EQ(events.all<QuoteChanged>().back().quote.bid, test::price("1234"));
    auto const refused = events.all<OrderRefused>();
    ASSERT_EQ(refused.size(), 100U) << "what is no quote is told, however much of it there is";
    for (std::size_t i = 0; i < refused.size(); ++i) {
        EXPECT_EQ(refused[i].reason, std::to_string(i * 100));
    }
}

}  // namespace
}  // namespace pentad::btcturk
