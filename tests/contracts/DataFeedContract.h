// SPDX-License-Identifier: GPL-3.0-or-later
// What every DataFeed must do, wherever its market comes from. A fixture gives:
//
//   DataFeed& feed();  EventLog& log();
//   bool until(predicate);         lets the market go on until it holds; false if it never does
//   void strike(Mishap);  void calm();   of the line; those that have no line let it pass
//   void pass();                   a little market time
//   bool ended();                  the market has come to its end and stands still
//   Price bid(Slot);               the market's own best bid, once it has ended
//
// The laws: history first, ascending, without holes; each bar once and in order, whatever the line does; nothing that the
// engine has seen is told as new; a quote never goes back in time; after stop() nothing; older() is ascending, bounded and
// closed.
#pragma once

#include "contracts/DataFeed.h"
#include "contracts/Mishap.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::test {

template <typename Fixture>
class DataFeedContract : public testing::Test {
protected:
    std::vector<BarClosed> bars(Slot slot)
    {
        std::vector<BarClosed> found;
        for (BarClosed const& closed : fixture.log().template all<BarClosed>()) {
            if (closed.slot == slot) {
                found.push_back(closed);
            }
        }
        return found;
    }
    std::vector<Quote> quotes(Slot slot)
    {
        std::vector<Quote> found;
        for (QuoteChanged const& changed : fixture.log().template all<QuoteChanged>()) {
            if (changed.slot == slot) {
                found.push_back(changed.quote);
            }
        }
        return found;
    }
    std::size_t newBars(Slot slot)
    {
        auto const all = bars(slot);
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [](BarClosed const& each) { return !each.history; }));
    }
    bool everyPair(std::function<bool(Slot)> const& holds) { return std::all_of(kSlots.begin(), kSlots.end(), holds); }
    // Ascending, without a hole, each a bar that can be.
    void expectOrderly(std::vector<BarClosed> const& told)
    {
        for (std::size_t i = 0; i < told.size(); ++i) {
            Bar const& bar = told[i].bar;
            EXPECT_LE(bar.low, std::min(bar.open, bar.close));
            EXPECT_GE(bar.high, std::max(bar.open, bar.close));
            if (i > 0) {
                EXPECT_EQ(bar.openTime - told[i - 1].bar.openTime, Milliseconds(std::chrono::minutes(1))) << i;
            }
        }
    }
    void expectOrderly()
    {
        for (Slot const slot : kSlots) {
            expectOrderly(bars(slot));
            auto const told = quotes(slot);
            for (std::size_t i = 0; i < told.size(); ++i) {
                EXPECT_LT(told[i].bid, told[i].ask);
                EXPECT_TRUE(i == 0 || told[i].at >= told[i - 1].at) << i;
            }
        }
    }

    Fixture fixture;
};

TYPED_TEST_SUITE_P(DataFeedContract);

TYPED_TEST_P(DataFeedContract, HistoryComesFirstAndTheRestFollowsWithoutAHole)
{
    this->fixture.feed().start({});
    ASSERT_TRUE(this->fixture.until([&] {
        return this->everyPair([&](Slot slot) { return this->newBars(slot) >= 2 && !this->quotes(slot).empty(); });
    }));
    this->expectOrderly();
    for (Slot const slot : kSlots) {
        auto const told = this->bars(slot);
        EXPECT_TRUE(told.front().history);
        EXPECT_FALSE(told.back().history);
    }
}

TYPED_TEST_P(DataFeedContract, NothingSeenBeforeIsNew)
{
    this->fixture.feed().start({});
    ASSERT_TRUE(
        this->fixture.until([&] { return this->everyPair([&](Slot slot) { return this->newBars(slot) >= 2; }); }));
    this->fixture.feed().stop();
    PerAsset<std::optional<UtcTime>> seen;
    for (Slot const slot : kSlots) {
        seen[slot] = this->bars(slot).back().bar.openTime;
    }
    this->fixture.log().events.clear();
    this->fixture.feed().start(seen);
    ASSERT_TRUE(
        this->fixture.until([&] { return this->everyPair([&](Slot slot) { return this->newBars(slot) >= 1; }); }));
    for (Slot const slot : kSlots) {
        for (BarClosed const& told : this->bars(slot)) {
            EXPECT_TRUE(told.history || told.bar.openTime > *seen[slot]);
        }
    }
}

TYPED_TEST_P(DataFeedContract, StoppedMeansSilent)
{
    this->fixture.feed().start({});
    ASSERT_TRUE(
        this->fixture.until([&] { return this->everyPair([&](Slot slot) { return !this->quotes(slot).empty(); }); }));
    this->fixture.feed().stop();
    this->fixture.pass();
    this->fixture.log().events.clear();
    this->fixture.pass();
    EXPECT_TRUE(this->fixture.log().events.empty());
}

TYPED_TEST_P(DataFeedContract, OlderBarsAscendAreBoundedAndClosed)
{
    this->fixture.feed().start({});
    ASSERT_TRUE(
        this->fixture.until([&] { return this->everyPair([&](Slot slot) { return this->newBars(slot) >= 1; }); }));
    for (Slot const slot : kSlots) {
        UtcTime const before = this->bars(slot).back().bar.openTime;
        auto const older = this->fixture.feed().older(slot, before, 5);
        ASSERT_FALSE(older.empty());
        EXPECT_LE(older.size(), 5U);
        EXPECT_EQ(older.back().openTime + std::chrono::minutes(1), before);
        for (std::size_t i = 1; i < older.size(); ++i) {
            EXPECT_LT(older[i - 1].openTime, older[i].openTime);
        }
    }
}

TYPED_TEST_P(DataFeedContract, OrderlyWhateverTheLineDoesAndRightInTheEnd)
{
    this->fixture.feed().start({});
    ASSERT_TRUE(
        this->fixture.until([&] { return this->everyPair([&](Slot slot) { return !this->quotes(slot).empty(); }); }));
    for (Mishap const mishap :
         {Mishap::FramesLost, Mishap::FramesRepeated, Mishap::FramesReordered, Mishap::FramesGarbled,
          Mishap::SocketSilent, Mishap::SocketClosed, Mishap::ClocksApart}) {
        this->fixture.strike(mishap);
        this->fixture.pass();
        this->fixture.calm();
        this->fixture.pass();
    }
    ASSERT_TRUE(this->fixture.until([&] { return this->fixture.ended(); }));
    EXPECT_TRUE(this->fixture.until([&] {
        return this->everyPair([&](Slot slot) {
            auto const told = this->quotes(slot);
            return !told.empty() && told.back().bid == this->fixture.bid(slot);
        });
    })) << "the last quote is not what the market stands at";
    this->expectOrderly();
}

// Data that stops must grow old: an invented flat candle would make it look fresh.
TYPED_TEST_P(DataFeedContract, AFrozenServerTellsNothing)
{
    if constexpr (!requires { TypeParam::kHasALine; }) {
        GTEST_SKIP() << "has no line";
    } else {
        this->fixture.feed().start({});
        ASSERT_TRUE(
            this->fixture.until([&] { return this->everyPair([&](Slot slot) { return this->newBars(slot) >= 1; }); }));
        this->fixture.strike(Mishap::ServerFrozen);
        this->fixture.pass();
        this->fixture.pass();
        this->fixture.log().events.clear();
        this->fixture.pass();
        this->fixture.pass();
        EXPECT_TRUE(this->fixture.log().events.empty());
    }
}

REGISTER_TYPED_TEST_SUITE_P(DataFeedContract, HistoryComesFirstAndTheRestFollowsWithoutAHole, NothingSeenBeforeIsNew,
                            StoppedMeansSilent, OlderBarsAscendAreBoundedAndClosed,
                            OrderlyWhateverTheLineDoesAndRightInTheEnd, AFrozenServerTellsNothing);

}  // namespace pentad::test
