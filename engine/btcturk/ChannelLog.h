// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the adapter have to say for lamps and the connection log: the last events, how the signed routes
// answered lately, and counts. Like lines in a row are written once. Bounded. Thread: the engine's.
#pragma once

#include "contracts/ExchangeChannel.h"
#include "foundation/Clock.h"

#include <deque>
#include <functional>

namespace pentad::btcturk {

class ChannelLog {
public:
    static constexpr std::size_t kRepliesKept = 100;
    // So many failures of signed routes in a row mean that the order channel is down.
    static constexpr int kDownAfter = 3;

    explicit ChannelLog(Clock const& clock) : m_clock(clock) {}
    // Hears of each line that is written from now on.
    void tell(std::function<void(ChannelEvent const&)> listener) { m_listener = std::move(listener); }

    // `where` and `what` as ChannelEvent has them.
    void note(ChannelEventKind kind, std::string where, std::string what = {});
    void signedAnswered(MonotonicTime at, Milliseconds took);
    void signedFailed();
    // Of the socket with this name.
    void message(std::string_view socket);
    // Why it had been lost.
    void reconnected(std::string_view why);
    void refusedMessage() { ++m_refusedMessages; }

    // orders, replyAge, replyTime, the counts and the events.
    void describe(ChannelView& view) const;

private:
    Clock const& m_clock;
    std::function<void(ChannelEvent const&)> m_listener;
    std::shared_ptr<std::vector<ChannelEvent> const> m_events = std::make_shared<std::vector<ChannelEvent>>();
    std::deque<Milliseconds> m_replies;
    std::optional<MonotonicTime> m_repliedAt;
    int m_failuresInRow = 0;
    std::uint64_t m_messages = 0;
    std::uint64_t m_reconnects = 0;
    std::uint64_t m_gaps = 0;
    ChannelView::Counts m_messagesOf;
    ChannelView::Counts m_reconnectsFor;
    ChannelView::Counts m_gapsOf;
    std::uint64_t m_refusedMessages = 0;
};

}  // namespace pentad::btcturk
