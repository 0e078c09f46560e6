// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/DesktopScheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace pentad::composition {
namespace {

constexpr char const* kGroup = "org.freedesktop.appearance";
constexpr char const* kKey = "color-scheme";
constexpr uint kPrefersDark = 1;
constexpr uint kPrefersLight = 2;

}  // namespace

DesktopScheme::DesktopScheme(std::function<std::optional<QDBusConnection>()> bus, QObject* parent)
    : QObject(parent), m_bus(std::move(bus))
{
}

void DesktopScheme::ask()
{
    if (m_bus) {
        m_connection = std::exchange(m_bus, nullptr)();
    }
    if (!m_connection || !m_connection->isConnected()) {
        return;
    }
    QDBusMessage question =
        QDBusMessage::createMethodCall(QString::fromLatin1(kPortalService), QString::fromLatin1(kPortalPath),
                                       QString::fromLatin1(kPortalSettings), QStringLiteral("Read"));
    question << QString::fromLatin1(kGroup) << QString::fromLatin1(kKey);
    auto* const watcher = new QDBusPendingCallWatcher(m_connection->asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        QDBusPendingReply<QDBusVariant> const reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            take(reply.value().variant());
        }
    });
}

// Read wraps its answer twice.
void DesktopScheme::take(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    if (value.userType() != QMetaType::UInt || m_told == value.toUInt()) {
        return;
    }
    m_told = value.toUInt();
    switch (value.toUInt()) {
    case kPrefersDark: Q_EMIT told(true); break;
    case kPrefersLight: Q_EMIT told(false); break;
    default: Q_EMIT told(std::nullopt); break;
    }
}

}  // namespace pentad::composition
