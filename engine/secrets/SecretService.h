// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's Secret Service: the state of its default keyring over the session bus, the entries through QtKeychain,
// never in plain text (no insecure fallback). Entries are text: what holds a zero byte does not come back whole.
// Needs Qt's event loop on glib, as distributions build it. Made before other threads begin, because it sets a variable of
// the environment. Thread: that of its event loop.
#pragma once

#include "secrets/KeyringAccess.h"

#include <QObject>
#include <QStringList>

#include <chrono>

class QDBusConnection;
class QDBusMessage;
class QDBusPendingCall;

namespace pentad::secrets {

class SecretService final : public QObject, public KeyringAccess {
    Q_OBJECT

public:
    // `service`: the program's id, under which the keyring keeps its entries.
    explicit SecretService(QString service, QObject* parent = nullptr);
    ~SecretService() override;

    void askState(StateAnswer answer) override;
    void read(std::string const& name, Answer answer) override;
    void write(std::string const& name, Secret const& secret, Answer answer) override;
    void remove(std::string const& name, Answer answer) override;

private:
    void askLocked(QDBusConnection const& bus, QString const& collection, StateAnswer answer);
    void send(QDBusConnection const& bus, QDBusMessage const& message,
              std::function<void(QDBusPendingCall const&)> answered);

    QString m_service;
    QStringList m_open;  // names of the connections that still wait for an answer
    int m_asked = 0;
};

}  // namespace pentad::secrets
