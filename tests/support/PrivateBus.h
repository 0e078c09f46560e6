// SPDX-License-Identifier: GPL-3.0-or-later
// A message bus of its own, for stand-ins of what a desktop offers. Ends with it, and with it the connections that were
// named. Thread: one.
#pragma once

#include <gtest/gtest.h>
#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace pentad::test {

class PrivateBus {
public:
    PrivateBus()
    {
        QString const daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty()) {
            return;
        }
        m_daemon.start(daemon,
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_daemon.waitForReadyRead()) {
            m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        }
        if (m_address.isEmpty()) {
            // What would be skipped for it could be broken and nobody would know.
            ADD_FAILURE() << "there is a dbus-daemon, but it does not start: "
                          << m_daemon.readAllStandardError().toStdString();
        }
    }
    ~PrivateBus()
    {
        for (QString const& name : m_names) {
            QDBusConnection::disconnectFromBus(name);
        }
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    PrivateBus(PrivateBus const&) = delete;
    PrivateBus& operator=(PrivateBus const&) = delete;

    // Where there is no dbus-daemon, there is none.
    bool isThere() const { return !m_address.isEmpty(); }
    QDBusConnection connection(char const* name)
    {
        m_names << QString::fromLatin1(name);
        return QDBusConnection::connectToBus(m_address, m_names.back());
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

}  // namespace pentad::test
