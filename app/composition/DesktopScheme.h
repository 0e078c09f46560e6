// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop wishes dark or light programs, as its portal says (org.freedesktop.appearance, color-scheme): GNOME
// tells it nowhere else. Nothing waits for the portal's answer. Without a bus, a portal or that setting nothing is ever
// told. Thread: that in which it is made.
#pragma once

#include <QDBusConnection>
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

    // Asks once more; a wish that has not changed is not told again.
    void ask();

Q_SIGNALS:
    // Nothing: it has no wish (any more).
    void told(std::optional<bool> dark);

private:
    void take(QVariant value);

    std::function<std::optional<QDBusConnection>()> m_bus;  // empty once it was called
    std::optional<QDBusConnection> m_connection;
    std::optional<uint> m_told;
};

}  // namespace pentad::composition
