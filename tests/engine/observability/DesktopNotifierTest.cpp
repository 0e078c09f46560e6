// SPDX-License-Identifier: GPL-3.0-or-later
// Against a bus of its own with a desktop that is made up; skipped where there is no dbus-daemon.
#include "observability/DesktopNotifier.h"

#include "support/EventLoop.h"
#include "support/PrivateBus.h"

#include <gtest/gtest.h>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace pentad::observability {
namespace {

AlertView someAlert()
{
    AlertView alert;
    alert.id = 4;
    alert.kind = AlertKind::Drift;
    alert.severity = AlertSeverity::Critical;
    alert.subject = "balances";
    alert.text = "12 < 13 TRY, token=abc";
    return alert;
}

TEST(NotificationTextTest, NamesModeSeverityAndCause)
{
    NotificationText text = notificationText(someAlert(), "live", false);
    EXPECT_EQ(text.summary, QStringLiteral("Pentad: act now (LIVE)"));
    EXPECT_EQ(text.body, QStringLiteral("balances: 12 < 13 TRY, token=***"));
    EXPECT_EQ(text.urgency, 2);
    AlertView often = someAlert();
    often.count = 3;
    text = notificationText(often, "demo", true);
    EXPECT_EQ(text.body, QStringLiteral("balances: 12 &lt; 13 TRY, token=*** (3x)"));
}

class FakeDesktop final : public QDBusVirtualObject {
public:
    QString introspect(QString const&) const override { return {}; }
    bool handleMessage(QDBusMessage const& message, QDBusConnection const& connection) override
    {
        if (message.member() == QStringLiteral("GetCapabilities")) {
            connection.send(message.createReply(QVariant(QStringList{QStringLiteral("body-markup")})));
            return true;
        }
        shown.push_back(message.arguments());
        connection.send(message.createReply(QVariant(uint(70 + shown.size()))));
        return true;
    }
    std::vector<QVariantList> shown;
};

TEST(DesktopNotifierTest, ANewerOccurrenceReplacesTheOlder)
{
    test::PrivateBus bus;
    if (!bus.isThere()) {
        GTEST_SKIP() << "there is no dbus-daemon here";
    }
    FakeDesktop desktop;
    QDBusConnection theirs = bus.connection("desktop");
    ASSERT_TRUE(theirs.isConnected());
    ASSERT_TRUE(theirs.registerVirtualObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop));
    ASSERT_TRUE(theirs.registerService(QStringLiteral("org.freedesktop.Notifications")));
    DesktopNotifier notifier(bus.connection("program"), "live");
    notifier.show(someAlert());
    ASSERT_TRUE(test::happens([&] { return desktop.shown.size() == 1; }));
    EXPECT_EQ(desktop.shown[0][1].toUInt(), 0U);
    EXPECT_TRUE(desktop.shown[0][4].toString().contains(QStringLiteral("&lt;")));
    // Its number is known once the answer has come.
    ASSERT_TRUE(test::happens([&] {
        notifier.show(someAlert());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        return desktop.shown.back()[1].toUInt() >= 71U;
    }));
}

TEST(DesktopNotifierTest, WithoutABusNothingHappens)
{
    DesktopNotifier notifier(QDBusConnection(QStringLiteral("nowhere")), "demo");
    notifier.show(someAlert());
    EXPECT_TRUE(notifier.children().isEmpty()) << "no call is under way";
}

}  // namespace
}  // namespace pentad::observability
