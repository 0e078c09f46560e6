// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ChannelLog.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

bool isSaidAlready(ChannelEvent const& last, ChannelEvent const& event)
{
    return last.kind == event.kind && last.where == event.where && last.what == event.what;
}

// Names come from fixed sets, reasons nearly so: beyond these they are counted together.
void count(ChannelView::Counts& counts, std::string_view name)
{
    constexpr std::size_t kNamesMax = 32;
    auto found = counts.find(name);
    if (found == counts.end()) {
        found = counts.try_emplace(counts.size() < kNamesMax ? std::string(name) : std::string("other"), 0).first;
    }
    ++found->second;
}

}  // namespace

void ChannelLog::message(std::string_view socket)
{
    ++m_messages;
    count(m_messagesOf, socket);
}

void ChannelLog::reconnected(std::string_view why)
{
    ++m_reconnects;
    count(m_reconnectsFor, why);
}

void ChannelLog::note(ChannelEventKind kind, std::string where, std::string what)
{
    if (kind == ChannelEventKind::SequenceGap) {
        ++m_gaps;
        count(m_gapsOf, where);
    }
    ChannelEvent event{m_clock.utc(), kind, std::move(where), std::move(what)};
    if (!m_events->empty() && isSaidAlready(m_events->back(), event)) {
        return;
    }
    if (m_listener) {
        m_listener(event);
    }
    // Handed out lists never change: a new one is made of the old.
    auto events = std::make_shared<std::vector<ChannelEvent>>(*m_events);
    if (events->size() == ChannelView::kEventsMax) {
        events->erase(events->begin());
    }
    events->push_back(std::move(event));
    m_events = std::move(events);
}

void ChannelLog::signedAnswered(MonotonicTime at, Milliseconds took)
{
    m_failuresInRow = 0;
    m_repliedAt = at;
    m_replies.push_back(took);
    if (m_replies.size() > kRepliesKept) {
        m_replies.pop_front();
    }
}

void ChannelLog::signedFailed()
{
    ++m_failuresInRow;
}

void ChannelLog::describe(ChannelView& view) const
{
    if (m_failuresInRow > 0) {
        view.orders = m_failuresInRow >= kDownAfter ? ChannelState::Down : ChannelState::Degraded;
    } else {
        view.orders = m_repliedAt ? ChannelState::Up : ChannelState::Unknown;
    }
    view.replyAge.reset();
    view.replyTime.reset();
    if (m_repliedAt) {
        view.replyAge = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - *m_repliedAt);
        std::vector<Milliseconds> sorted(m_replies.begin(), m_replies.end());
        auto const place = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() * 95 + 99) / 100 - 1);
        std::nth_element(sorted.begin(), place, sorted.end());
        view.replyTime = *place;
    }
    view.reconnects = m_reconnects;
    view.messages = m_messages;
    view.sequenceGaps = m_gaps;
    view.refusedMessages = m_refusedMessages;
    view.messagesOf = m_messagesOf;
    view.reconnectsFor = m_reconnectsFor;
    view.gapsOf = m_gapsOf;
    view.events = m_events;
}

}  // namespace pentad::btcturk
