// SPDX-License-Identifier: GPL-3.0-or-later
// Shows alerts as notifications of the desktop, over the session bus. One notification for each alert: a newer occurrence
// replaces the older. Never waits; without a bus or a desktop that notifies, nothing happens. Thread: that in which it is
// made.
#pragma once

#include "contracts/Alert.h"

#include <QDBusConnection>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace pentad::observability {

struct NotificationText {
    QString summary;
    QString body;
    std::uint8_t urgency = 1;  // 0 low, 1 normal, 2 critical
};
// `hasMarkup`: the desktop reads HTML in the body, so that it must be escaped.
NotificationText notificationText(AlertView const& alert, std::string_view mode, bool hasMarkup);

class DesktopNotifier final : public QObject {
public:
    DesktopNotifier(QDBusConnection bus, std::string mode, QObject* parent = nullptr);
    void show(AlertView const& alert);

private:
    void notify(AlertView const& alert);

    static constexpr std::size_t kShownMax = 200;
    QDBusConnection m_bus;
    std::string m_mode;
    std::optional<bool> m_hasMarkup;                 // once the desktop has said so
    std::vector<AlertView> m_waiting;                // until then
    std::map<std::uint64_t, std::uint32_t> m_shown;  // alert -> notification
};

}  // namespace pentad::observability
