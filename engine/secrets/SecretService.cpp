// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretService.h"

#include "secrets/KeyringBuffers.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <qt6keychain/keychain.h>

#include <algorithm>

namespace pentad::secrets {
namespace {

// A little less than the keychain's patience, so that the bus has given up before a program that is told so ends.
constexpr std::chrono::milliseconds kCallPatience{4'500};
constexpr char const* kName = "org.freedesktop.secrets";
constexpr char const* kPath = "/org/freedesktop/secrets";

QDBusMessage call(QString const& path, char const* interface, char const* method)
{
    return QDBusMessage::createMethodCall(QString::fromLatin1(kName), path, QString::fromLatin1(interface),
                                          QString::fromLatin1(method));
}

KeyringState stateOf(QDBusError const& error)
{
    using Type = QDBusError::ErrorType;
    auto const isOneOf = [&error](std::initializer_list<Type> types) {
        return std::find(types.begin(), types.end(), error.type()) != types.end();
    };
    if (isOneOf({Type::NoReply, Type::Timeout, Type::TimedOut})) {
        return KeyringState::TimedOut;
    }
    if (isOneOf({Type::AccessDenied})) {
        return KeyringState::Denied;
    }
    // A service that is installed and cannot be started is none; so is one whose default keyring does not exist.
    bool const cannotStart = error.name().startsWith(QStringLiteral("org.freedesktop.DBus.Error.Spawn."));
    bool const isAbsent =
        isOneOf({Type::ServiceUnknown, Type::NoServer, Type::NoNetwork, Type::Disconnected, Type::UnknownObject});
    return isAbsent || cannotStart ? KeyringState::Absent : KeyringState::Failed;
}

KeyringReply replyOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return KeyringReply::Done;
    case QKeychain::EntryNotFound: return KeyringReply::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return KeyringReply::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: return KeyringReply::Failed;
    }
    return KeyringReply::Failed;
}

// The job belongs to itself: the library still holds it when nobody waits any more.
template <typename Job>
void begin(Job* job, std::string const& name, std::function<void(Job&)> finished, QObject* context)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(QString::fromStdString(name));
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, finished = std::move(finished)](QKeychain::Job*) { finished(*job); });
    job->start();
}

}  // namespace

SecretService::SecretService(QString service, QObject* parent) : QObject(parent), m_service(std::move(service))
{
    // The library chooses by desktop, and on KDE takes a way that cannot be asked whether it is locked and waits for days.
    // KWallet answers as a Secret Service too, so that one way serves everywhere.
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
}

// What still waits is given up while the application is alive: D-Bus does not like to be left waiting at its end.
SecretService::~SecretService()
{
    qDeleteAll(findChildren<QDBusPendingCallWatcher*>());
    for (QString const& connection : std::exchange(m_open, {})) {
        QDBusConnection::disconnectFromBus(connection);
    }
}

void SecretService::askState(StateAnswer answer)
{
    // A connection of its own each time: a bus that was absent before may be there now.
    QString const connection =
        QStringLiteral("pentad-secrets-%1-%2").arg(reinterpret_cast<quintptr>(this)).arg(++m_asked);
    QDBusConnection const bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection);
    m_open << connection;
    auto const told = [this, connection, answer = std::move(answer)](KeyringState state) {
        m_open.removeOne(connection);
        QDBusConnection::disconnectFromBus(connection);
        answer(state);
    };
    if (!bus.isConnected()) {
        return told(KeyringState::Absent);
    }
    QDBusMessage message = call(QString::fromLatin1(kPath), "org.freedesktop.Secret.Service", "ReadAlias");
    message << QStringLiteral("default");
    send(bus, message, [this, bus, told](QDBusPendingCall const& pending) {
        QDBusPendingReply<QDBusObjectPath> const reply = pending;
        if (reply.isError()) {
            return told(stateOf(reply.error()));
        }
        QString const collection = reply.value().path();
        // The path "/" says that there is no default keyring.
        collection.size() > 1 ? askLocked(bus, collection, told) : told(KeyringState::Absent);
    });
}

void SecretService::askLocked(QDBusConnection const& bus, QString const& collection, StateAnswer answer)
{
    QDBusMessage message = call(collection, "org.freedesktop.DBus.Properties", "Get");
    message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    send(bus, message, [answer = std::move(answer)](QDBusPendingCall const& pending) {
        QDBusPendingReply<QDBusVariant> const reply = pending;
        if (reply.isError()) {
            answer(stateOf(reply.error()));
        } else {
            answer(reply.value().variant().toBool() ? KeyringState::Locked : KeyringState::Unlocked);
        }
    });
}

void SecretService::send(QDBusConnection const& bus, QDBusMessage const& message,
                         std::function<void(QDBusPendingCall const&)> answered)
{
    auto* const watcher =
        new QDBusPendingCallWatcher(bus.asyncCall(message, static_cast<int>(kCallPatience.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [watcher, answered = std::move(answered)](QDBusPendingCallWatcher*) {
                watcher->deleteLater();
                answered(*watcher);
            });
}

void SecretService::read(std::string const& name, Answer answer)
{
    auto const finished = [answer = std::move(answer)](QKeychain::ReadPasswordJob& job) {
        Secret secret = takenFrom(job.binaryData());
        answer(replyOf(job.error()), job.error() == QKeychain::NoError ? std::move(secret) : Secret());
    };
    begin<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(m_service), name, finished, this);
}

void SecretService::write(std::string const& name, Secret const& secret, Answer answer)
{
    auto* const job = new QKeychain::WritePasswordJob(m_service);
    handOver(secret, [job](QString const& text) { job->setTextData(text); });
    auto const finished = [answer = std::move(answer)](QKeychain::WritePasswordJob& done) {
        answer(replyOf(done.error()), {});
    };
    begin<QKeychain::WritePasswordJob>(job, name, finished, this);
}

void SecretService::remove(std::string const& name, Answer answer)
{
    auto const finished = [answer = std::move(answer)](QKeychain::DeletePasswordJob& job) {
        answer(replyOf(job.error()), {});
    };
    begin<QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(m_service), name, finished, this);
}

}  // namespace pentad::secrets
