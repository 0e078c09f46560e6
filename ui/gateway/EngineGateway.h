// SPDX-License-Identifier: GPL-3.0-or-later
// The only door between whoever shows the engine (terminal, command line) and the engine. Commands go out as one signal,
// snapshots come in at one slot; both connections are queued and made in app/composition. Never blocks, never waits,
// computes no money. Always holds the newest snapshot it was rung for. Thread: the reader's.
#pragma once

#include "contracts/SnapshotSlot.h"
#include "domain/Command.h"

#include <QObject>

#include <chrono>

class QTimer;

namespace pentad::gateway {

class EngineGateway : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // The slot the engine puts its snapshots into; set once, before the engine starts.
    void readFrom(std::shared_ptr<SnapshotSlot> slot) { m_slot = std::move(slot); }
    // Sends a command and returns its id; its answer appears in a later snapshot.
    CommandId issue(CommandBody body);
    // The engine has ended, or none began: nothing is sent from now on, and who issues a command hears refused().
    void end();
    // From now on tells the engine at this interval that the reader's event loop turns.
    void tellSeenEvery(std::chrono::milliseconds interval);
    // The newest snapshot; null before the first.
    SnapshotPtr const& snapshot() const { return m_snapshot; }
    // The answer to a command, if the newest snapshot has it.
    std::optional<CommandAnswer> answerTo(CommandId id) const;

public Q_SLOTS:
    void show(pentad::SnapshotPtr snapshot);

Q_SIGNALS:
    void commandIssued(pentad::CommandPtr command);
    void changed();
    void refused(quint64 command);

private:
    std::shared_ptr<SnapshotSlot> m_slot;
    SnapshotPtr m_snapshot;
    std::uint64_t m_commands = 0;
    QTimer* m_seenTimer = nullptr;
    bool m_ended = false;
};

}  // namespace pentad::gateway
