// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/DesktopNotifier.h"

#include "observability/Redaction.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

namespace pentad::observability {
namespace {

constexpr std::size_t kWaitingMax = 20;

QDBusMessage notificationCall(char const* method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                          QStringLiteral("/org/freedesktop/Notifications"),
                                          QStringLiteral("org.freedesktop.Notifications"), QString::fromLatin1(method));
}

QString severityWord(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info: return QStringLiteral("Pentad");
    case AlertSeverity::Warning: return QStringLiteral("Pentad: warning");
    case AlertSeverity::Critical: return QStringLiteral("Pentad: act now");
    }
    return {};
}

}  // namespace

NotificationText notificationText(AlertView const& alert, std::string_view mode, bool hasMarkup)
{
    NotificationText text;
    text.urgency = static_cast<std::uint8_t>(alert.severity);
    text.summary = severityWord(alert.severity) + QStringLiteral(" (") +
                   QString::fromUtf8(mode.data(), static_cast<qsizetype>(mode.size())).toUpper() + QLatin1Char(')');
    text.body =
        QString::fromStdString(redacted(alert.subject.empty() ? alert.text : alert.subject + ": " + alert.text));
    if (alert.count > 1) {
        text.body += QStringLiteral(" (%1x)").arg(alert.count);
    }
    if (hasMarkup) {
        text.body = text.body.toHtmlEscaped();
    }
    return text;
}

DesktopNotifier::DesktopNotifier(QDBusConnection bus, std::string mode, QObject* parent)
    : QObject(parent), m_bus(std::move(bus)), m_mode(std::move(mode))
{
    if (!m_bus.isConnected()) {
        return;
    }
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notificationCall("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        QDBusPendingReply<QStringList> const reply = *watcher;
        watcher->deleteLater();
        // Without an answer there may still be a desktop that shows text; escaped is the safe form of it.
        m_hasMarkup = reply.isError() || reply.value().contains(QStringLiteral("body-markup"));
        for (AlertView const& alert : std::exchange(m_waiting, {})) {
            notify(alert);
        }
    });
}

void DesktopNotifier::show(AlertView const& alert)
{
    if (!m_bus.isConnected()) {
        return;
    }
    if (m_hasMarkup) {
        notify(alert);
    } else if (m_waiting.size() < kWaitingMax) {
        m_waiting.push_back(alert);
    }
}

void DesktopNotifier::notify(AlertView const& alert)
{
    NotificationText const text = notificationText(alert, m_mode, *m_hasMarkup);
    auto const before = m_shown.find(alert.id);
    QVariantMap const hints{{QStringLiteral("urgency"), QVariant::fromValue(uchar(text.urgency))},
                            {QStringLiteral("desktop-entry"), QStringLiteral("pentad")},
                            {QStringLiteral("category"), QStringLiteral("device.error")}};
    QDBusMessage call = notificationCall("Notify");
    call << QStringLiteral("Pentad") << (before == m_shown.end() ? 0U : before->second) << QStringLiteral("pentad")
         << text.summary << text.body << QStringList() << hints << -1;
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id = alert.id] {
        QDBusPendingReply<uint> const reply = *watcher;
        watcher->deleteLater();
        if (reply.isError()) {
            return;
        }
        if (m_shown.size() >= kShownMax) {
            m_shown.erase(m_shown.begin());
        }
        m_shown.insert_or_assign(id, reply.value());
    });
}

}  // namespace pentad::observability
