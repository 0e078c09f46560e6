// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/EngineGateway.h"

#include <QTimer>

#include <algorithm>

namespace pentad::gateway {

CommandId EngineGateway::issue(CommandBody body)
{
    // Ids continue after the last one the engine has seen, so that they stay unique over restarts.
    std::uint64_t const seen = m_snapshot ? number(m_snapshot->lastCommand) : 0;
    m_commands = std::max(m_commands, seen) + 1;
    CommandId const id{m_commands};
    if (m_ended) {
        // Later, as every answer comes: whoever asked must know the id first.
        QMetaObject::invokeMethod(
            this, [this, id] { Q_EMIT refused(number(id)); }, Qt::QueuedConnection);
        return id;
    }
    Q_EMIT commandIssued(std::make_shared<Command const>(Command{id, std::move(body)}));
    return id;
}

void EngineGateway::end()
{
    m_ended = true;
    if (m_seenTimer != nullptr) {
        m_seenTimer->stop();
    }
}

void EngineGateway::tellSeenEvery(std::chrono::milliseconds interval)
{
    if (m_seenTimer == nullptr) {
        m_seenTimer = new QTimer(this);
        connect(m_seenTimer, &QTimer::timeout, this, [this] {
            Q_EMIT commandIssued(std::make_shared<Command const>(Command{CommandId{}, WindowSeen{}}));
        });
    }
    m_seenTimer->start(interval);
}

std::optional<CommandAnswer> EngineGateway::answerTo(CommandId id) const
{
    if (!m_snapshot) {
        return std::nullopt;
    }
    auto const& answers = m_snapshot->answers;
    auto const found =
        std::find_if(answers.rbegin(), answers.rend(), [&](CommandAnswer const& answer) { return answer.id == id; });
    return found == answers.rend() ? std::nullopt : std::optional(*found);
}

void EngineGateway::show(SnapshotPtr snapshot)
{
    if (m_slot) {
        if (SnapshotPtr newest = m_slot->take()) {
            snapshot = std::move(newest);
        }
    }
    if (!snapshot || (m_snapshot && snapshot->sequence <= m_snapshot->sequence)) {
        return;
    }
    m_snapshot = std::move(snapshot);
    Q_EMIT changed();
}

}  // namespace pentad::gateway
