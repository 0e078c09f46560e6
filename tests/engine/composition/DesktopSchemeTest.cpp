// SPDX-License-Identifier: GPL-3.0-or-later
// Against a bus of its own with a portal that is made up; skipped where there is no dbus-daemon.
#include "composition/DesktopScheme.h"

#include "support/EventLoop.h"
#include "support/PrivateBus.h"

#include <gtest/gtest.h>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace pentad::composition {
namespace {

class FakePortal final : public QDBusVirtualObject {
public:
    QString introspect(QString const&) const override { return {}; }
    bool handleMessage(QDBusMessage const& message, QDBusConnection const& connection) override
    {
        asked << message.member() + QLatin1Char(' ') + message.arguments().value(1).toString();
        QVariant const inner = QVariant::fromValue(QDBusVariant(QVariant(scheme)));
        connection.send(isKnown ? message.createReply(QVariant::fromValue(QDBusVariant(inner)))
                                : message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                                                           QStringLiteral("no such setting")));
        return true;
    }
    uint scheme = 1;
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
    void change(char const* group, char const* key, QVariant const& value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            QString::fromLatin1(kPortalPath), QString::fromLatin1(kPortalSettings), QStringLiteral("SettingChanged"));
        signal << QString::fromLatin1(group) << QString::fromLatin1(key) << QVariant::fromValue(QDBusVariant(value));
        ASSERT_TRUE(theirs().send(signal));
    }

    test::PrivateBus bus;
    FakePortal portal;
    DesktopScheme scheme{[this] { return bus.connection("program"); }};
    std::vector<std::optional<bool>> heard;

private:
    std::optional<QDBusConnection> m_theirs;
};

TEST_F(DesktopSchemeTest, TellsWhatThePortalSaysAndEveryChange)
{
    EXPECT_TRUE(portal.asked.isEmpty()) << "nobody follows it yet";
    scheme.follow();
    scheme.follow();
    ASSERT_TRUE(test::happens([&] { return heard.size() == 1; }));
    EXPECT_EQ(heard[0], std::optional(true));
    EXPECT_EQ(portal.asked, QStringList{QStringLiteral("Read color-scheme")}) << "once";

    constexpr char const* kAppearance = "org.freedesktop.appearance";
    change(kAppearance, "accent-color", 1U);
    change("org.gnome.desktop.interface", "color-scheme", QStringLiteral("prefer-light"));
    change(kAppearance, "color-scheme", QStringLiteral("strange"));
    change(kAppearance, "color-scheme", 2U);
    change(kAppearance, "color-scheme", 0U);
    ASSERT_TRUE(test::happens([&] { return heard.size() == 3; }));
    EXPECT_EQ(heard[1], std::optional(false)) << "what is not meant is not taken";
    EXPECT_EQ(heard[2], std::nullopt) << "no wish any more";
}

TEST_F(DesktopSchemeTest, APortalWithoutTheSettingTellsNothing)
{
    portal.isKnown = false;
    scheme.follow();
    ASSERT_TRUE(test::happens([&] { return !portal.asked.isEmpty(); }));
    // What comes behind the refusal is heard, and nothing before it.
    change("org.freedesktop.appearance", "color-scheme", 2U);
    ASSERT_TRUE(test::happens([&] { return !heard.empty(); }));
    EXPECT_EQ(heard, std::vector<std::optional<bool>>{false});
}

TEST(DesktopSchemeWithoutBusTest, NothingHappens)
{
    DesktopScheme scheme([] { return QDBusConnection(QStringLiteral("nowhere")); });
    bool heard = false;
    QObject::connect(&scheme, &DesktopScheme::told, &scheme, [&] { heard = true; });
    scheme.follow();
    QCoreApplication::processEvents();
    EXPECT_FALSE(heard);
}

}  // namespace
}  // namespace pentad::composition
