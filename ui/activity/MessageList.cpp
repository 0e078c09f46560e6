// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/MessageList.h"

#include <algorithm>

namespace pentad::activity {
namespace {

constexpr std::size_t kMessagesMax = 500;

}  // namespace

Message& MessageList::add(QString const& text, UtcTime at, bool critical, bool warning)
{
    auto const same = std::find_if(m_messages.begin(), m_messages.end(), [&](Message const& message) {
        return message.text == text && message.critical == critical;
    });
    if (same != m_messages.end()) {
        same->last = at;
        ++same->times;
        same->read = false;
        std::rotate(m_messages.begin(), same, same + 1);
        return m_messages.front();
    }
    if (m_messages.size() >= kMessagesMax) {
        auto const oldestRead =
            std::find_if(m_messages.rbegin(), m_messages.rend(), [](Message const& message) { return message.read; });
        m_messages.erase(oldestRead == m_messages.rend() ? m_messages.end() - 1 : std::prev(oldestRead.base()));
    }
    Message message;
    message.id = QString::number(++m_made);
    message.text = text;
    message.first = at;
    message.last = at;
    message.critical = critical;
    message.warning = warning;
    return *m_messages.insert(m_messages.begin(), std::move(message));
}

void MessageList::markSeen()
{
    for (Message& message : m_messages) {
        message.read = message.read || !message.critical;
    }
}

void MessageList::acknowledgeAll()
{
    for (Message& message : m_messages) {
        message.read = message.read || message.flow == 0;
    }
}

void MessageList::acknowledge(QString const& id)
{
    for (Message& message : m_messages) {
        if (message.id == id) {
            message.read = true;
        }
    }
}

std::vector<Message> MessageList::takeNews()
{
    std::vector<Message> news;
    for (auto message = m_messages.rbegin(); message != m_messages.rend(); ++message) {
        if (!message->read && message->told != message->times) {
            message->told = message->times;
            news.push_back(*message);
        }
    }
    return news;
}

std::vector<Message> MessageList::sayAnew()
{
    std::vector<Message> changed;
    for (Message& message : m_messages) {
        QString const text = message.words ? message.words() : message.text;
        if (text != message.text) {
            message.text = text;
            changed.push_back(message);
        }
    }
    return changed;
}

Message* MessageList::ofFlow(std::uint64_t flow)
{
    auto const found = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&](Message const& message) { return message.flow == flow; });
    return found == m_messages.end() ? nullptr : &*found;
}

Message const* MessageList::find(QString const& id) const
{
    auto const found =
        std::find_if(m_messages.begin(), m_messages.end(), [&](Message const& message) { return message.id == id; });
    return found == m_messages.end() ? nullptr : &*found;
}

int MessageList::unread() const
{
    return static_cast<int>(
        std::count_if(m_messages.begin(), m_messages.end(), [](Message const& message) { return !message.read; }));
}

int MessageList::unacknowledged() const
{
    return static_cast<int>(std::count_if(m_messages.begin(), m_messages.end(), [](Message const& message) {
        return message.critical && !message.read && message.flow == 0;
    }));
}

}  // namespace pentad::activity
