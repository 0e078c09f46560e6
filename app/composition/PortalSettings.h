// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop portal's interface of settings, as far as its signal goes: Qt subscribes to it when somebody connects.
// Thread: that in which it is made.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace pentad::composition {

class PortalSettings final : public QDBusAbstractInterface {
    Q_OBJECT

public:
    static constexpr char const* kService = "org.freedesktop.portal.Desktop";
    static constexpr char const* kPath = "/org/freedesktop/portal/desktop";
    static constexpr char const* kInterface = "org.freedesktop.portal.Settings";

    // Heard by path and interface: with a service named, Qt would ask the bus for its owner and wait for the answer.
    PortalSettings(QDBusConnection const& bus, QObject* parent)
        : QDBusAbstractInterface(QString(), QString::fromLatin1(kPath), kInterface, bus, parent)
    {
    }

Q_SIGNALS:
    // Named as on the bus.
    void SettingChanged(QString const& group, QString const& key, QDBusVariant const& value);
};

}  // namespace pentad::composition
