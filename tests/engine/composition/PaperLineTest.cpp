// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/PaperLine.h"

#include "support/ManualClock.h"
#include "support/PaperBench.h"
#include "support/SampleChannel.h"

#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

using test::kEth;
using test::money;
using test::paperPairs;
using test::price;
using test::quantity;

struct PaperLineTest : testing::Test {
    PaperLineTest() { line.exchange().deposit(money("100000")); }

    Quote quote(char const* bid, char const* ask) { return Quote{clock.utc(), price(bid), price(ask), price(bid)}; }
    void hear(Quote const& news) { line.submit(EngineEvent{clock.utc(), QuoteChanged{kEth, news}}); }

    test::ManualClock clock{UtcTime(Milliseconds(1'700'000'040'000))};
    test::EventLog engine;
    test::EventLog account;
    PaperLine line{paperPairs(), test::plainFills(), engine, account, clock};
    test::SampleChannel channel{paperPairs()};
    test::Approver approver{paperPairs()};
};

TEST_F(PaperLineTest, TheEngineHearsOfTheMarketBeforeOrdersTrade)
{
    line.exchange().place(approver.limit(kEth, Side::Buy, quantity("1"), price("1001")));
    line.exchange().deliver(clock.utc());
    hear(quote("999", "1000"));
    EXPECT_EQ(engine.all<QuoteChanged>().size(), 1U);
    ASSERT_EQ(account.all<FillReported>().size(), 1U);
    line.submit(EngineEvent{clock.utc(), HazardRaised{Hazard::ClockSkew, "apart"}});
    EXPECT_EQ(engine.all<HazardRaised>().size(), 1U) << "everything else goes through as it is";
}

TEST_F(PaperLineTest, WithABookOrdersGetWhatStandsInIt)
{
    line.follow(channel);
    channel.observe(kEth, quote("999", "1000"));
    Quantity const best = channel.depth(kEth)->asks.front().quantity;
    line.exchange().place(approver.limit(kEth, Side::Buy, best + quantity("0.5"), price("1000")));
    line.exchange().deliver(clock.utc());
    hear(quote("999", "1000"));
    auto const fills = account.all<FillReported>();
    ASSERT_EQ(fills.size(), 1U);
    EXPECT_EQ(fills.front().fill.quantity, best);
}

}  // namespace
}  // namespace pentad::composition
