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

void DesktopScheme::follow()
{
    if (!m_bus) {
        return;
    }
    std::optional<QDBusConnection> there = std::exchange(m_bus, nullptr)();
    if (!there || !there->isConnected()) {
        return;
    }
    // First the signal, so that no change falls between the answer and it. Heard by path and interface: with the service
    // named, Qt would ask the bus for its owner and wait for the answer.
    QString const path = QString::fromLatin1(kPortalPath);
    QString const interface = QString::fromLatin1(kPortalSettings);
    there->connect(QString(), path, interface, QStringLiteral("SettingChanged"), this,
                   SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(QString::fromLatin1(kPortalService), path, interface, QStringLiteral("Read"));
    question << QString::fromLatin1(kGroup) << QString::fromLatin1(kKey);
    auto* const watcher = new QDBusPendingCallWatcher(there->asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        QDBusPendingReply<QDBusVariant> const reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            take(reply.value().variant());
        }
    });
}

void DesktopScheme::settingChanged(QString const& group, QString const& key, QDBusVariant const& value)
{
    if (group == QLatin1String(kGroup) && key == QLatin1String(kKey)) {
        take(value.variant());
    }
}

// Read wraps its answer twice.
void DesktopScheme::take(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    if (value.userType() != QMetaType::UInt) {
        return;
    }
    switch (value.toUInt()) {
    case kPrefersDark: Q_EMIT told(true); break;
    case kPrefersLight: Q_EMIT told(false); break;
    default: Q_EMIT told(std::nullopt); break;
    }
}

}  // namespace pentad::composition
