// SPDX-License-Identifier: GPL-3.0-or-later
// The notices of a session. Equal texts are one message with a counter, the newest first; a critical one counts as
// unread until somebody acknowledges it, any other until it was seen. Bounded: the oldest read ones go first. Thread:
// the interface's.
#pragma once

#include "foundation/Clock.h"

#include <QString>

#include <functional>
#include <vector>

namespace pentad::activity {

struct Message {
    QString id;
    QString text;
    UtcTime first;
    UtcTime last;
    int times = 1;
    int told = 0;  // how often of these it was handed out as news
    bool critical = false;
    bool warning = false;
    bool read = false;
    std::uint64_t flow = 0;    // of a deposit or withdrawal that waits to be acknowledged; 0 = none
    std::uint64_t alert = 0;   // of the engine's watch, which must hear that it was read; 0 = none
    std::uint64_t raised = 0;  // how often that alert had come
    // Says it anew in the reader's language; empty where only these words are known.
    std::function<QString()> words;
};

class MessageList {
public:
    Message& add(QString const& text, UtcTime at, bool critical, bool warning = false);
    // What is not critical has been seen.
    void markSeen();
    // Every critical one but those of flows, which end only at the engine's word.
    void acknowledgeAll();
    void acknowledge(QString const& id);
    // What is unread and was not handed out yet, the oldest first.
    std::vector<Message> takeNews();
    // The language has changed; those that now have other words.
    std::vector<Message> sayAnew();
    // The message that tells of a flow; null where none does.
    Message* ofFlow(std::uint64_t flow);
    Message const* find(QString const& id) const;
    int unread() const;
    int unacknowledged() const;
    // Newest first.
    std::vector<Message> const& messages() const { return m_messages; }

private:
    std::vector<Message> m_messages;
    std::uint64_t m_made = 0;
};

}  // namespace pentad::activity
