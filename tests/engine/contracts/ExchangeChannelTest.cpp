// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/ExchangeChannel.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad {
namespace {

TEST(ExchangeChannelTest, EveryEventHasAWordOfItsOwn)
{
    std::set<std::string_view> words;
    int const last = static_cast<int>(ChannelEventKind::SystemMessage);
    for (int kind = 0; kind <= last; ++kind) {
        EXPECT_TRUE(words.insert(channelEventText(static_cast<ChannelEventKind>(kind))).second) << kind;
    }
    EXPECT_EQ(words.count(""), 0U);
}

TEST(ExchangeChannelTest, OnlyWhatIsWrongIsTrouble)
{
    EXPECT_FALSE(isTrouble(ChannelEventKind::Connected));
    EXPECT_FALSE(isTrouble(ChannelEventKind::PollingEnded));
    EXPECT_TRUE(isTrouble(ChannelEventKind::Disconnected));
    EXPECT_TRUE(isTrouble(ChannelEventKind::PollingBegan));
    EXPECT_TRUE(isTrouble(ChannelEventKind::RulesChanged));
}

}  // namespace
}  // namespace pentad
