// SPDX-License-Identifier: GPL-3.0-or-later
#include "SingleInstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <unistd.h>

namespace pentad::terminal {
namespace {

constexpr int kAnswerMs = 1'000;

QString runtimeFolder()
{
    QString const place = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    // In a folder that all users share, each has one of their own.
    QString folder = place.isEmpty() ? QDir::tempPath() + QStringLiteral("/pentad-%1").arg(::getuid())
                                     : place + QStringLiteral("/pentad");
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

}  // namespace

SingleInstance::SingleInstance(QString const& profile, QObject* parent) : QObject(parent)
{
    QString const name = profile.isEmpty() ? QStringLiteral("default") : QString::fromLatin1(profile.toUtf8().toHex());
    m_name = runtimeFolder() + QLatin1Char('/') + name;
    m_lock = std::make_unique<QLockFile>(m_name + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server.nextPendingConnection()) {
            // Nothing that a caller says is read: it can only ask for the window.
            caller->deleteLater();
            Q_EMIT raiseWanted();
        }
    });
}

bool SingleInstance::claim()
{
    QString const socket = m_name + QStringLiteral(".socket");
    if (m_lock->tryLock(0)) {
        // What a killed process left behind.
        QLocalServer::removeServer(socket);
        m_server.listen(socket);
        return true;
    }
    if (m_lock->error() != QLockFile::LockFailedError) {
        return true;
    }
    QLocalSocket caller;
    caller.connectToServer(socket);
    caller.waitForConnected(kAnswerMs);
    return false;
}

}  // namespace pentad::terminal
