// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/DesktopScheme.h"

#include "composition/PortalSettings.h"

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
    std::optional<QDBusConnection> const there = std::exchange(m_bus, nullptr)();
    if (!there || !there->isConnected()) {
        return;
    }
    QDBusConnection const& bus = *there;
    // First the signal, so that no change falls between the answer and it.
    connect(new PortalSettings(bus, this), &PortalSettings::SettingChanged, this,
            [this](QString const& group, QString const& key, QDBusVariant const& value) {
                if (group == QLatin1String(kGroup) && key == QLatin1String(kKey)) {
                    take(value.variant());
                }
            });
    QDBusMessage question = QDBusMessage::createMethodCall(
        QString::fromLatin1(PortalSettings::kService), QString::fromLatin1(PortalSettings::kPath),
        QString::fromLatin1(PortalSettings::kInterface), QStringLiteral("Read"));
    question << QString::fromLatin1(kGroup) << QString::fromLatin1(kKey);
    auto* const watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
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
