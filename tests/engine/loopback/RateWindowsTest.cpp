// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/RateWindows.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

// How many pass before the first refusal.
int passing(RateWindows& windows, RateGroup group, std::string_view account, Milliseconds since)
{
    int count = 0;
    while (count < 10'000 && !windows.take(group, account, since)) {
        ++count;
    }
    return count;
}

TEST(RateWindowsTest, LetsAsManyPassAsPublished)
{
    struct Case {
        RateGroup group;
        int limit;
    };
    for (Case const& row :
         {Case{RateGroup::SubmitOrder, 10}, Case{RateGroup::CancelOrder, 10}, Case{RateGroup::OneOrder, 30},
          Case{RateGroup::OpenOrders, 300}, Case{RateGroup::AllOrders, 300}, Case{RateGroup::Balances, 120},
          Case{RateGroup::UserTrades, 120}, Case{RateGroup::CryptoMoves, 90}, Case{RateGroup::FiatMoves, 90},
          Case{RateGroup::Ticker, 600}, Case{RateGroup::OrderBook, 180}, Case{RateGroup::Ohlcs, 120},
          Case{RateGroup::GraphHost, 600}, Case{RateGroup::SocketConnect, 15}, Case{RateGroup::Unlimited, 10'000}}) {
        RateWindows windows;
        EXPECT_EQ(passing(windows, row.group, {}, Milliseconds(0)), row.limit);
    }
}

TEST(RateWindowsTest, BlocksForAsLongAsThePeriod)
{
    RateWindows windows;
    // The window begins with the first request; the block begins when it is exceeded.
    EXPECT_FALSE(windows.take(RateGroup::Balances, {}, Milliseconds(1'000)));
    EXPECT_EQ(passing(windows, RateGroup::Balances, {}, Milliseconds(30'000)), 119);
    auto const refusal = windows.take(RateGroup::Balances, {}, Milliseconds(40'000));
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->limit, 120);
    EXPECT_EQ(refusal->period, "1m");
    EXPECT_FALSE(refusal->perAccount);
    EXPECT_EQ(refusal->retryAfterSeconds, 50);
    EXPECT_EQ(windows.take(RateGroup::Balances, {}, Milliseconds(89'999))->retryAfterSeconds, 1);
    EXPECT_FALSE(windows.take(RateGroup::Balances, {}, Milliseconds(90'000)));
}

TEST(RateWindowsTest, ANewWindowBeginsWhenTheOldOneIsOver)
{
    RateWindows windows;
    for (int second = 0; second < 20; ++second) {
        EXPECT_EQ(passing(windows, RateGroup::OneOrder, {}, Milliseconds(second * 2'500)), 30) << second;
    }
}

TEST(RateWindowsTest, HoldsTheMinuteAsWellAsTheSecond)
{
    RateWindows windows;
    int passed = 0;
    for (int step = 0; step < 40; ++step) {
        for (int i = 0; i < 10; ++i) {
            passed += windows.take(RateGroup::SubmitOrder, {}, Milliseconds(step * 1'200)) ? 0 : 1;
        }
    }
    EXPECT_EQ(passed, 300);
    EXPECT_EQ(windows.take(RateGroup::SubmitOrder, {}, Milliseconds(48'000))->period, "1m");
}

TEST(RateWindowsTest, CountsEveryAccountForItself)
{
    RateWindows windows;
    EXPECT_EQ(passing(windows, RateGroup::SubmitOrder, "a", Milliseconds(0)), 10);
    EXPECT_TRUE(windows.take(RateGroup::SubmitOrder, "a", Milliseconds(0))->perAccount);
    EXPECT_FALSE(windows.take(RateGroup::SubmitOrder, "b", Milliseconds(0)));
    // Where the policy knows addresses only, an account is not counted.
    EXPECT_EQ(passing(windows, RateGroup::Balances, "a", Milliseconds(0)), 10'000);
}

}  // namespace
}  // namespace pentad::loopback
