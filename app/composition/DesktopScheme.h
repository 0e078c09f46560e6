// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop wishes dark or light programs, as its portal says (org.freedesktop.appearance, color-scheme): GNOME
// tells it nowhere else. Asked once, then followed; only the greeting of the bus is waited for, not the portal. Without a
// bus, a portal or that setting nothing is ever told. Thread: that in which it is made.
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <functional>
#include <optional>

namespace pentad::composition {

inline constexpr char const* kPortalService = "org.freedesktop.portal.Desktop";
inline constexpr char const* kPortalPath = "/org/freedesktop/portal/desktop";
inline constexpr char const* kPortalSettings = "org.freedesktop.portal.Settings";

class DesktopScheme final : public QObject {
    Q_OBJECT

public:
    // `bus` is called when the desktop is asked for the first time.
    explicit DesktopScheme(std::function<std::optional<QDBusConnection>()> bus, QObject* parent = nullptr);

    // Begins to ask and to follow; further calls change nothing.
    void follow();

Q_SIGNALS:
    // Nothing: it has no wish (any more).
    void told(std::optional<bool> dark);

private Q_SLOTS:
    void settingChanged(QString const& group, QString const& key, QDBusVariant const& value);

private:
    void take(QVariant value);

    std::function<std::optional<QDBusConnection>()> m_bus;  // empty once it was asked
};

}  // namespace pentad::composition
