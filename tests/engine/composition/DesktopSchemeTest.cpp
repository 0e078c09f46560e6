// SPDX-License-Identifier: GPL-3.0-or-later
// Against a bus of its own with a portal that is made up; skipped where there is no dbus-daemon.
#include "composition/DesktopScheme.h"

#include "support/EventLoop.h"
#include "support/PrivateBus.h"

#include <gtest/gtest.h>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QDBusVirtualObject>

namespace pentad::composition {
namespace {

class FakePortal final : public QDBusVirtualObject {
public:
    QString introspect(QString const&) const override { return {}; }
    bool handleMessage(QDBusMessage const& message, QDBusConnection const& connection) override
    {
        asked << message.member() + QLatin1Char(' ') + message.arguments().value(1).toString();
        QVariant const inner = QVariant::fromValue(QDBusVariant(scheme));
        connection.send(isKnown ? message.createReply(QVariant::fromValue(QDBusVariant(inner)))
                                : message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                                                           QStringLiteral("no such setting")));
        return true;
    }
    QVariant scheme = 1U;
    bool isKnown = true;
    QStringList asked;
};

class DesktopSchemeTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!bus.isThere()) {
            GTEST_SKIP() << "there is no dbus-daemon here";
        }
        ASSERT_TRUE(theirs().registerVirtualObject(QString::fromLatin1(kPortalPath), &portal));
        ASSERT_TRUE(theirs().registerService(QString::fromLatin1(kPortalService)));
        QObject::connect(&scheme, &DesktopScheme::told, &scheme,
                         [this](std::optional<bool> dark) { heard.push_back(dark); });
    }
    QDBusConnection theirs()
    {
        if (!m_theirs) {
            m_theirs = bus.connection("portal");
        }
        return *m_theirs;
    }
    // Asks and waits until the answer to it is there.
    void ask()
    {
        qsizetype const before = portal.asked.size();
        scheme.ask();
        ASSERT_TRUE(test::happens([&] { return portal.asked.size() > before; }));
        QDBusMessage const ping =
            QDBusMessage::createMethodCall(QString::fromLatin1(kPortalService), QString::fromLatin1(kPortalPath),
                                           QString::fromLatin1(kPortalSettings), QStringLiteral("Ping"));
        QDBusPendingCall const behind = bus.connection("program").asyncCall(ping);
        ASSERT_TRUE(test::happens([&] { return behind.isFinished(); }));
        QCoreApplication::processEvents();
    }

    test::PrivateBus bus;
    FakePortal portal;
    DesktopScheme scheme{[this] { return bus.connection("program"); }};
    std::vector<std::optional<bool>> heard;

private:
    std::optional<QDBusConnection> m_theirs;
};

TEST_F(DesktopSchemeTest, TellsWhatThePortalSaysWheneverItIsAsked)
{
    EXPECT_TRUE(portal.asked.isEmpty()) << "nobody wants to know yet";
    ask();
    EXPECT_EQ(heard, (std::vector<std::optional<bool>>{true}));
    EXPECT_EQ(portal.asked.front(), QStringLiteral("Read color-scheme"));
    ask();
    EXPECT_EQ(heard.size(), 1U) << "nothing new";
    portal.scheme = QStringLiteral("strange");
    ask();
    EXPECT_EQ(heard.size(), 1U) << "what is not meant is not taken";
    portal.scheme = 2U;
    ask();
    portal.scheme = 0U;
    ask();
    EXPECT_EQ(heard, (std::vector<std::optional<bool>>{true, false, std::nullopt}));
}

TEST_F(DesktopSchemeTest, APortalWithoutTheSettingTellsNothing)
{
    portal.isKnown = false;
    ask();
    EXPECT_TRUE(heard.empty());
}

TEST(DesktopSchemeWithoutBusTest, NothingHappens)
{
    DesktopScheme scheme([] { return QDBusConnection(QStringLiteral("nowhere")); });
    bool heard = false;
    QObject::connect(&scheme, &DesktopScheme::told, &scheme, [&] { heard = true; });
    scheme.ask();
    QCoreApplication::processEvents();
    EXPECT_FALSE(heard);
}

}  // namespace
}  // namespace pentad::composition
