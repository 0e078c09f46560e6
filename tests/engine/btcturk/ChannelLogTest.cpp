// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ChannelLog.h"
#include "support/ManualClock.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

class ChannelLogTest : public testing::Test {
protected:
    ChannelView view()
    {
        ChannelView shown;
        log.describe(shown);
        return shown;
    }
    test::ManualClock clock;
    ChannelLog log{clock};
};

TEST_F(ChannelLogTest, TheOrderChannelIsJudgedByItsLastAnswers)
{
    EXPECT_EQ(view().orders, ChannelState::Unknown);
    log.signedAnswered(clock.monotonic(), Milliseconds(20));
    EXPECT_EQ(view().orders, ChannelState::Up);
    log.signedFailed();
    EXPECT_EQ(view().orders, ChannelState::Degraded);
    log.signedFailed();
    log.signedFailed();
    EXPECT_EQ(view().orders, ChannelState::Down);
    log.signedAnswered(clock.monotonic(), Milliseconds(20));
    EXPECT_EQ(view().orders, ChannelState::Up);
}

TEST_F(ChannelLogTest, SaysHowLongAnswersTake)
{
    for (int i = 1; i <= 200; ++i) {
        log.signedAnswered(clock.monotonic(), Milliseconds(i));
    }
    clock.advance(Milliseconds(700));
    EXPECT_EQ(view().replyTime, Milliseconds(195)) << "95 of the last 100";
    EXPECT_EQ(view().replyAge, Milliseconds(700));
}

TEST_F(ChannelLogTest, KeepsTheLastEventsAndNoRepetitions)
{
    log.note(ChannelEventKind::Connected, "market");
    auto const before = view().events;
    for (int i = 0; i < 300; ++i) {
        log.note(ChannelEventKind::RequestFailed, std::to_string(i));
        log.note(ChannelEventKind::RequestFailed, std::to_string(i));
    }
    EXPECT_EQ(before->size(), 1U) << "what was handed out does not change";
    ASSERT_EQ(view().events->size(), ChannelView::kEventsMax);
    EXPECT_EQ(view().events->back().where, "299");
    EXPECT_EQ(view().events->front().where, "100");
}

TEST_F(ChannelLogTest, Counts)
{
    log.note(ChannelEventKind::SequenceGap, "BTCTRY");
    log.note(ChannelEventKind::SequenceGap, "BTCTRY");
    log.note(ChannelEventKind::SequenceGap, "ETHTRY");
    log.message("market socket");
    log.message("market socket");
    log.message("account socket");
    log.reconnected("closed by the exchange");
    log.refusedMessage();
    EXPECT_EQ(view().sequenceGaps, 3U);
    EXPECT_EQ(view().gapsOf, (ChannelView::Counts{{"BTCTRY", 2}, {"ETHTRY", 1}}));
    EXPECT_EQ(view().messages, 3U);
    EXPECT_EQ(view().messagesOf, (ChannelView::Counts{{"account socket", 1}, {"market socket", 2}}));
    EXPECT_EQ(view().reconnects, 1U);
    EXPECT_EQ(view().reconnectsFor, (ChannelView::Counts{{"closed by the exchange", 1}}));
    EXPECT_EQ(view().refusedMessages, 1U);
}

TEST_F(ChannelLogTest, ManyReasonsAreCountedTogether)
{
    for (int i = 0; i < 100; ++i) {
        log.reconnected(std::to_string(i));
    }
    EXPECT_LE(view().reconnectsFor.size(), 33U);
    EXPECT_EQ(view().reconnectsFor.at("other"), 68U);
    EXPECT_EQ(view().reconnects, 100U);
}

}  // namespace
}  // namespace pentad::btcturk
