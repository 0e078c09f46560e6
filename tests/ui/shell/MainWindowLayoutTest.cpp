// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Cockpit.h"
#include "shell/MainWindow.h"
#include "ui/shell/WindowFixture.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>

namespace pentad::shell {
namespace {

class MainWindowLayoutTest : public WindowFixture {};

TEST_F(MainWindowLayoutTest, ALayoutIsKeptUnderItsNameAndTheFactorysComesBack)
{
    Cockpit& cockpit = stage.window->cockpit();
    auto* dock = cockpit.findChild<QDockWidget*>(QStringLiteral("dock.watchlist"));
    dock->hide();
    cockpit.keep(QStringLiteral("yalnız grafik"));
    cockpit.resetToFactory();
    stage.settle();
    EXPECT_FALSE(dock->isHidden());
    EXPECT_EQ(cockpit.layouts(), QStringList{QStringLiteral("yalnız grafik")});
    EXPECT_TRUE(cockpit.apply(QStringLiteral("yalnız grafik")));
    EXPECT_TRUE(dock->isHidden());
}

TEST_F(MainWindowLayoutTest, ALayoutThatIsDamagedIsLeftAndSaidSo)
{
    QString const name = QStringLiteral("eski");
    stage.preferences.setValue(QStringLiteral("layouts/") + QString::fromLatin1(name.toUtf8().toHex()),
                               QByteArray("no layout"));
    QStringList told;
    QObject::connect(&stage.desk, &widgets::Desk::noticed, stage.window.get(),
                     [&told](QString const& text) { told << text; });
    action("layout.choose")->trigger();
    auto* const menu = stage.find<QMenu>("layout.menu");
    ASSERT_NE(menu, nullptr);
    QMenu* const layout = menu->actions().front()->menu();
    ASSERT_NE(layout, nullptr);
    layout->actions().front()->trigger();
    menu->close();
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().contains(name)) << told.front().toStdString();
    EXPECT_FALSE(stage.window->cockpit().findChild<QDockWidget*>(QStringLiteral("dock.watchlist"))->isHidden());
}

TEST_F(MainWindowLayoutTest, WhatStoodOnAMonitorThatIsGoneComesBack)
{
    QRect const room = QGuiApplication::primaryScreen()->availableGeometry();
    auto* const dock = stage.window->cockpit().findChild<QDockWidget*>(QStringLiteral("dock.watchlist"));
    dock->setFloating(true);
    stage.settle();
    for (QWidget* const each : std::initializer_list<QWidget*>{stage.window.get(), dock}) {
        each->move(room.right() + 5'000, room.top() + 100);
        ASSERT_FALSE(room.intersects(each->frameGeometry()));
    }
    Q_EMIT qGuiApp->screenRemoved(QGuiApplication::primaryScreen());
    EXPECT_TRUE(becomes([&] { return room.intersects(stage.window->frameGeometry()); }));
    EXPECT_TRUE(becomes([&] { return room.intersects(dock->frameGeometry()); }));
}

TEST_F(MainWindowLayoutTest, WhatWasMovedOutlivesANarrowWindow)
{
    auto* const watchlist = stage.find<QDockWidget>("dock.watchlist");
    watchlist->hide();
    stage.settle();
    stage.window->resize(1280, 800);
    EXPECT_TRUE(becomes([&] { return !watchlist->isHidden(); })) << "a narrow window has a layout of its own";
    stage.window->resize(1920, 1080);
    EXPECT_TRUE(becomes([&] { return watchlist->isHidden(); }));
}

TEST_F(MainWindowLayoutTest, LockingTheLayoutIsSaid)
{
    QStringList told;
    QObject::connect(&stage.desk, &widgets::Desk::noticed, stage.window.get(),
                     [&told](QString const& text) { told << text; });
    action("layout.lock")->trigger();
    EXPECT_TRUE(stage.window->cockpit().isLocked());
    action("layout.lock")->trigger();
    EXPECT_FALSE(stage.window->cockpit().isLocked());
    ASSERT_EQ(told.size(), 2);
    EXPECT_NE(told.front(), told.back());
}

TEST_F(MainWindowLayoutTest, TheLayoutSurvivesARestart)
{
    auto const dockOf = [](MainWindow& window, char const* name) {
        return window.cockpit().findChild<QDockWidget*>(QString::fromLatin1(name));
    };
    dockOf(*stage.window, "dock.watchlist")->hide();
    stage.settle();
    int const policyWidth = dockOf(*stage.window, "dock.policy")->width();
    stage.window->cockpit().remember();
    widgets::Shortcuts shortcuts(stage.preferences);
    MainWindow next(stage.desk, shortcuts, ProgramFacts{});
    next.resize(stage.window->size());
    next.show();
    EXPECT_TRUE(dockOf(next, "dock.watchlist")->isHidden());
    EXPECT_TRUE(becomes([&] { return std::abs(dockOf(next, "dock.policy")->width() - policyWidth) <= 2; }))
        << dockOf(next, "dock.policy")->width() << " instead of " << policyWidth;
    next.resize(1280, 800);
    EXPECT_TRUE(becomes([&] { return !dockOf(next, "dock.watchlist")->isHidden(); }))
        << "a narrow window has a layout of its own";
}

}  // namespace
}  // namespace pentad::shell
