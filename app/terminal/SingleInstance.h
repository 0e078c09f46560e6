// SPDX-License-Identifier: GPL-3.0-or-later
// One terminal per profile: the first start holds a lock and listens, a later one asks it to come to the front and ends.
// The lock goes away with its process, however it ends. Thread: the interface's.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace pentad::terminal {

class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(QString const& profile, QObject* parent = nullptr);

    // True if this process is the first. Otherwise the other one was asked to raise its window. Where no lock can be made
    // nobody is in the way either: two engines are kept apart by the lock of their journal.
    bool claim();

Q_SIGNALS:
    void raiseWanted();

private:
    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

}  // namespace pentad::terminal
