// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/PairGate.h"
#include "support/Loop.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::kBtc;
using test::kEth;
using test::waitUntil;

class PairGateTest : public testing::Test {
protected:
    TradingRulesPtr told(std::size_t count)
    {
        bool const came = waitUntil([&] { return events.all<RulesChanged>().size() >= count; });
        return came ? events.all<RulesChanged>().back().rules : nullptr;
    }
    SystemClock clock;
    test::EventLog events;
    LaterSink sink{events, clock};
    PairGate gate{{Milliseconds(150)}, test::paperPairs(), sink};
};

TEST_F(PairGateTest, TellsWhatIsPublished)
{
    PerAsset<Instrument> instruments = test::paperPairs().instruments();
    instruments[kEth].quantityScale = 2;
    PerAsset<bool> traded{};
    traded[kEth] = true;
    gate.publish(instruments, traded, {"ETHTRY: quantity decimals 8 -> 2"});
    auto const news = told(1);
    ASSERT_TRUE(news);
    EXPECT_EQ(news->instruments[kEth].quantityScale, 2);
    EXPECT_TRUE(news->traded[kEth]);
    EXPECT_FALSE(news->traded[kBtc]);
    EXPECT_EQ(news->changes.size(), 1U);
}

TEST_F(PairGateTest, ABlockedPairIsTriedAgainAfterAWhile)
{
    gate.blocked(kEth);
    gate.blocked(kEth);
    auto const closed = told(1);
    ASSERT_TRUE(closed);
    EXPECT_FALSE(closed->traded[kEth]);
    EXPECT_TRUE(closed->traded[kBtc]);
    auto const open = told(2);
    ASSERT_TRUE(open);
    EXPECT_TRUE(open->traded[kEth]);
    EXPECT_EQ(events.all<RulesChanged>().size(), 2U);
}

TEST_F(PairGateTest, AnOrderThatWasTakenOpensItAtOnceAndPublishedRulesDoNot)
{
    gate.blocked(kEth);
    PerAsset<bool> traded{};
    traded[kEth] = true;
    gate.publish(test::paperPairs().instruments(), traded, {});
    auto const still = told(2);
    ASSERT_TRUE(still);
    EXPECT_FALSE(still->traded[kEth]) << "the status of a pair does not show its maintenance";
    gate.taken(kEth);
    gate.taken(kEth);
    auto const open = told(3);
    ASSERT_TRUE(open);
    EXPECT_TRUE(open->traded[kEth]);
    test::letPass(Milliseconds(200));
    EXPECT_EQ(events.all<RulesChanged>().size(), 3U);
}

}  // namespace
}  // namespace pentad::btcturk
