// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT, SIGTERM and SIGHUP as one orderly wish to stop: the handler writes a byte into a pipe, the event loop does the
// rest. The second signal of a process ends it at once: the next start recovers. Make one per process, before the engine
// starts. Thread: main.
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace pentad::composition {

// Ends the process as the second signal does, with nothing waited for and nothing written any more; exit code 130.
[[noreturn]] void endAtOnce();

class StopSignals final : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);

Q_SIGNALS:
    // Once.
    void stopWanted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace pentad::composition
