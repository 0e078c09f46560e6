// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "chart/CandleChart.h"
#include "contracts/EngineText.h"
#include "policy/FactList.h"
#include "shell/Cockpit.h"
#include "shell/StateBlock.h"
#include "shell/StatusCell.h"
#include "ui/shell/WindowFixture.h"
#include "watchlist/WatchlistRow.h"
#include "widgets/HoldButton.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolTip>

#include <functional>

namespace pentad::shell {
namespace {

using widgets::HoldButton;

class MainWindowTest : public WindowFixture {};

TEST_F(MainWindowTest, SaysTheModeInBadgeTitleAndStrip)
{
    EXPECT_EQ(stage.find<QLabel>("topBar.mode")->text(), QStringLiteral("DEMO"));
    EXPECT_TRUE(stage.window->windowTitle().contains(QStringLiteral("DEMO")));
    EXPECT_TRUE(stage.window->windowTitle().contains(QStringLiteral("demo-7f3a")));
    EXPECT_TRUE(stage.find("shell.modeStrip")->isVisible());
}

TEST_F(MainWindowTest, SafeModeIsSaidOnEveryPage)
{
    auto* const banner = stage.find("safemode");
    ASSERT_NE(banner, nullptr);
    EXPECT_FALSE(banner->isVisible());
    stage.session.submit(HazardRaised{Hazard::ClockSkew, "30 s behind"});
    stage.settle();
    for (auto const page : {widgets::Page::Cockpit, widgets::Page::Asset, widgets::Page::Capital, widgets::Page::Risk,
                            widgets::Page::Orders, widgets::Page::Decisions, widgets::Page::Backtest,
                            widgets::Page::Reports, widgets::Page::Health, widgets::Page::Settings}) {
        stage.window->show(page);
        ASSERT_EQ(stage.window->current(), page);
        EXPECT_TRUE(banner->isVisible()) << static_cast<int>(page);
    }
}

TEST_F(MainWindowTest, AWebhookThatFailsIsToldOnce)
{
    int told = 0;
    QObject::connect(&stage.desk, &widgets::Desk::noticed, stage.window.get(), [&told](QString const& text) {
        told += text.contains(QStringLiteral("webhook: HTTP 500")) ? 1 : 0;
    });
    auto const show = [this](std::string trouble) {
        EngineSnapshot made = stage.seen();
        ++made.sequence;
        made.health.outlets.webhookTrouble = std::move(trouble);
        stage.gateway.show(std::make_shared<EngineSnapshot const>(std::move(made)));
        Q_EMIT stage.desk.refreshed();
        Q_EMIT stage.desk.refreshedSecond();
    };
    show("HTTP 500");
    show("HTTP 500");
    EXPECT_EQ(told, 1);
    show("");
    show("HTTP 500");
    EXPECT_EQ(told, 2);
}

TEST_F(MainWindowTest, ACockpitPanelIsShownByItsAction)
{
    for (char const* const name : {"ledger", "reconciliation"}) {
        QString const dock = QStringLiteral("dock.") + QString::fromLatin1(name);
        auto* const panel = stage.window->cockpit().findChild<QDockWidget*>(dock);
        ASSERT_TRUE(panel->visibleRegion().isEmpty()) << name;
        action((std::string("panel.") + name).c_str())->trigger();
        stage.settle();
        EXPECT_FALSE(panel->visibleRegion().isEmpty()) << name;
    }
}

TEST_F(MainWindowTest, MarkupInWordsOfOthersIsShownAndNotObeyed)
{
    QLabel label(QStringLiteral("<b>refused</b>"), stage.window.get());
    label.show();
    stage.settle();
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    QToolTip::showText(QPoint(10, 10), QStringLiteral("<b>refused</b>"), stage.window.get());
    int tips = 0;
    for (QWidget* const shown : QApplication::topLevelWidgets()) {
        if (auto* const tip = qobject_cast<QLabel*>(shown); tip != nullptr && tip->text().contains(u"refused")) {
            ++tips;
            EXPECT_EQ(tip->textFormat(), Qt::PlainText);
        }
    }
    EXPECT_EQ(tips, 1);
    QToolTip::hideText();
    QLabel rich(QStringLiteral("<b>5</b>"), stage.window.get());
    rich.setTextFormat(Qt::RichText);
    rich.show();
    EXPECT_EQ(rich.textFormat(), Qt::RichText);
}

TEST_F(MainWindowTest, EveryScreenOfTheRailOpensByItsKey)
{
    auto* stack = stage.window->findChild<QStackedWidget*>();
    std::set<QWidget*> shown;
    for (QString const& id : stage.shortcuts.ids()) {
        if (id.startsWith(QStringLiteral("page."))) {
            stage.shortcuts.action(id)->trigger();
            stage.settle();
            shown.insert(stack->currentWidget());
        }
    }
    EXPECT_EQ(shown.size(), static_cast<std::size_t>(stack->count()));
    EXPECT_GE(stack->count(), 8);
}

TEST_F(MainWindowTest, ThemeAndLanguageChangeWithoutARestart)
{
    auto* pause = stage.find<HoldButton>("topBar.pause");
    action("view.language")->trigger();
    stage.settle();
    EXPECT_EQ(pause->text().toStdString(), "DURAKLAT");
    look::Brightness const before = stage.desk.theme().brightness;
    action("view.theme")->trigger();
    stage.settle();
    EXPECT_NE(stage.desk.theme().brightness, before);
    action("view.language")->trigger();
    stage.settle();
    EXPECT_EQ(pause->text().toStdString(), "PAUSE");
}

TEST_F(MainWindowTest, TheStatusBarShowsTheLineToTheExchangeAndItsTrouble)
{
    auto const said = [this](char const* name) { return stage.find<QAbstractButton>(name)->text(); };
    EXPECT_TRUE(said("status.rest").contains(QStringLiteral("48")));
    EXPECT_TRUE(said("status.clock").contains(QStringLiteral("+3")));
    EXPECT_FALSE(said("status.feed").contains(QStringLiteral("REST")));
    stage.session.channel().figures.feed = FeedSource::Rest;
    stage.settle();
    EXPECT_TRUE(said("status.feed").contains(QStringLiteral("REST")));
}

TEST_F(MainWindowTest, AStatusThatSaysNothingTakesNoRoomAndIsNoStopOfTheTabKey)
{
    StatusCell cell(stage.desk, nullptr);
    EXPECT_EQ(cell.sizeHint().width(), 0);
    EXPECT_EQ(cell.focusPolicy(), Qt::NoFocus);
    cell.say(QStringLiteral("orders 2"), {});
    EXPECT_GT(cell.sizeHint().width(), 0);
    EXPECT_EQ(cell.focusPolicy(), Qt::TabFocus);
}

TEST_F(MainWindowTest, TheStatusBarHasTwoClocksWhateverZoneTheScreensShow)
{
    auto const said = [this](char const* name) { return stage.find<QAbstractButton>(name)->text(); };
    for (widgets::ZoneChoice const zone : {widgets::ZoneChoice::Exchange, widgets::ZoneChoice::Utc}) {
        stage.preferences.setZone(zone);
        stage.settle();
        EXPECT_TRUE(said("status.local").endsWith(QStringLiteral("Istanbul"))) << said("status.local").toStdString();
        EXPECT_TRUE(said("status.utc").endsWith(QStringLiteral("UTC")));
    }
}

TEST_F(MainWindowTest, ThePaletteFindsTurkishWordsByTheirSmallLetters)
{
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    action("view.palette")->trigger();
    stage.find<QLineEdit>("palette.field")->setText(QStringLiteral("izleme"));
    auto const* const list = stage.find<QListWidget>("palette.list");
    ASSERT_GE(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("İzleme"))) << list->item(0)->text().toStdString();
    EXPECT_GE(list->visualItemRect(list->item(0)).height(), 24) << "rows to be hit with the mouse";
    stage.find<QDialog>("palette")->hide();
}

TEST_F(MainWindowTest, ThePaletteOffersNothingThatCouldNotBeDone)
{
    auto const offers = [this](char const* id) { return action(id)->isEnabled(); };
    stage.settle();
    for (char const* const id : {"engine.rearm", "engine.arm", "engine.disarm", "engine.certificate"}) {
        EXPECT_FALSE(offers(id)) << id;
    }
    for (char const* const id : {"engine.pause", "engine.flatten", "engine.kill"}) {
        EXPECT_TRUE(offers(id)) << id;
    }
    action("view.palette")->trigger();
    auto* const field = stage.find<QLineEdit>("palette.field");
    field->setText(action("engine.rearm")->text());
    EXPECT_EQ(stage.find<QListWidget>("palette.list")->count(), 0);
    EXPECT_TRUE(stage.find<QLabel>("palette.none")->isVisible());
    field->setText(action("engine.kill")->text());
    EXPECT_FALSE(stage.find<QLabel>("palette.none")->isVisible());
    stage.find<QDialog>("palette")->hide();
    stage.desk.issue(Kill{"test"});
    stage.settle();
    EXPECT_TRUE(offers("engine.rearm"));
}

TEST_F(MainWindowTest, APauseThatWasFoundAgainLastsSinceItBegan)
{
    action("engine.pause")->trigger();
    stage.settle();
    EngineSnapshot said = stage.seen();
    ++said.sequence;
    said.pausedAt = said.at - std::chrono::hours(3);
    said.stateSince = said.at;
    stage.gateway.show(std::make_shared<EngineSnapshot const>(said));
    Q_EMIT stage.desk.refreshed();
    QString const cause = stage.find<StateBlock>("topBar.state")->cause();
    EXPECT_TRUE(cause.contains(stage.desk.format().time(said.pausedAt))) << cause.toStdString();
}

TEST_F(MainWindowTest, ADisarmedSessionSaysWhetherExitsGoOn)
{
    auto const* const state = stage.find<StateBlock>("topBar.state");
    auto const* const arm = stage.find<QPushButton>("topBar.arm");
    EngineSnapshot said = stage.seen();
    said.mode = TradingMode::Live;
    said.state = EngineState::Disarmed;
    said.armed = false;
    for (bool const everArmed : {false, true}) {
        said.everArmed = everArmed;
        ++said.sequence;
        stage.gateway.show(std::make_shared<EngineSnapshot const>(said));
        Q_EMIT stage.desk.refreshed();
        EXPECT_EQ(state->word(), QStringLiteral("DISARMED"));
        for (QString const& text : {state->cause(), arm->toolTip()}) {
            EXPECT_EQ(text.contains(QStringLiteral("nothing is sent that you do not order yourself")), !everArmed)
                << text.toStdString();
            EXPECT_EQ(text.contains(QStringLiteral("no entries; exits and what you order yourself go on")), everArmed)
                << text.toStdString();
        }
    }
}

TEST_F(MainWindowTest, TheKeyDialogOpensFromThePaletteAndFromTheSettingsOnlyOnce)
{
    action("keys.open")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(openDialogs().front()->objectName(), QStringLiteral("keys"));
    openDialogs().front()->reject();
    stage.settle();
    stage.window->show(widgets::Page::Settings);
    stage.find<QAbstractButton>("settings.keys")->click();
    action("keys.open")->trigger();
    stage.settle();
    EXPECT_EQ(openDialogs().size(), 1U);
}

TEST_F(MainWindowTest, NoTwoActionsShareAKey)
{
    for (QString const& id : stage.shortcuts.ids()) {
        EXPECT_FALSE(stage.shortcuts.holder(id, stage.shortcuts.current(id)).has_value()) << id.toStdString();
        EXPECT_EQ(stage.shortcuts.current(id), stage.shortcuts.standard(id)) << id.toStdString();
    }
}

TEST_F(MainWindowTest, NoKeyWithoutModifierTradesAnything)
{
    for (QString const& id : stage.shortcuts.ids()) {
        if (id.startsWith(QStringLiteral("engine.")) && id != QStringLiteral("engine.pauseKey")) {
            EXPECT_EQ(stage.shortcuts.rebind(id, QKeySequence(Qt::Key_F)), widgets::Shortcuts::Answer::NeedsModifier)
                << id.toStdString();
        }
    }
}

TEST_F(MainWindowTest, WhatASilentEngineSaidLastLooksOld)
{
    auto* const state = stage.find<StateBlock>("topBar.state");
    auto* const equity = stage.find<QLabel>("topBar.equity");
    auto* const row = stage.find<watchlist::WatchlistRow>("watchlist.row.0");
    auto* const feed = stage.find<StatusCell>("status.feed");
    auto const speak = [this] {
        EngineSnapshot said = stage.seen();
        ++said.sequence;
        for (Slot const slot : kSlots) {
            said.assets[slot].stale = false;
            said.assets[slot].dataAge = Milliseconds(400);
        }
        stage.gateway.show(std::make_shared<EngineSnapshot const>(std::move(said)));
        Q_EMIT stage.desk.refreshed();
        Q_EMIT stage.desk.refreshedSecond();
    };
    speak();
    QString const fresh = equity->styleSheet();
    ASSERT_FALSE(row->text().stale);
    ASSERT_FALSE(feed->hasTrouble());
    ASSERT_TRUE(becomes([&] { return state->word() == QStringLiteral("ENGINE SILENT"); }, std::chrono::seconds(10)));
    EXPECT_TRUE(equity->styleSheet().contains(stage.desk.theme().text3.name()));
    EXPECT_TRUE(row->text().stale);
    auto const* const candles = stage.find<chart::CandleChart>("chart.candles");
    ASSERT_TRUE(becomes([&] { return candles->scene().stale; }));
    EXPECT_NE(candles->scene().age, stage.desk.format().duration(Milliseconds(400))) << "it goes on growing older";
    EXPECT_TRUE(feed->hasTrouble());
    EXPECT_TRUE(stage.find<StatusCell>("status.cycle")->text().startsWith(QStringLiteral("ENGINE SILENT")));
    QString const said = state->accessibleName();
    EXPECT_TRUE(becomes([&] { return state->accessibleName() != said; })) << "how long it lasts is counted";
    speak();
    EXPECT_EQ(equity->styleSheet(), fresh);
    EXPECT_FALSE(row->text().stale);
}

TEST_F(MainWindowTest, FollowsTheDesktopBetweenLightAndDark)
{
    stage.preferences.setTheme(widgets::ThemeChoice::System);
    QPalette const before = QApplication::palette();
    auto const looks = [&](QColor const& window, look::Brightness brightness) {
        QPalette desktop = before;
        desktop.setColor(QPalette::Window, window);
        QApplication::setPalette(desktop);
        return becomes([&] { return stage.desk.theme().brightness == brightness; });
    };
    EXPECT_TRUE(looks(Qt::white, look::Brightness::Light));
    EXPECT_TRUE(looks(Qt::black, look::Brightness::Dark));
    EXPECT_TRUE(looks(Qt::white, look::Brightness::Light));
    // A desktop that says its wish is followed against its colours, until it says none.
    stage.window->followDesktop(true);
    EXPECT_EQ(stage.desk.theme().brightness, look::Brightness::Dark);
    EXPECT_TRUE(looks(Qt::lightGray, look::Brightness::Dark));
    stage.settle();
    EXPECT_EQ(stage.desk.theme().brightness, look::Brightness::Dark);
    stage.window->followDesktop(std::nullopt);
    EXPECT_EQ(stage.desk.theme().brightness, look::Brightness::Light);
    // A theme that was chosen stays.
    stage.preferences.setTheme(widgets::ThemeChoice::Light);
    stage.window->followDesktop(true);
    EXPECT_EQ(stage.desk.theme().brightness, look::Brightness::Light);
    QApplication::setPalette(before);
}

TEST_F(MainWindowTest, AModalDialogDimsTheWindowForAsLongAsItIsOpen)
{
    auto* const scrim = stage.find("scrim");
    ASSERT_NE(scrim, nullptr);
    EXPECT_FALSE(scrim->isVisible());
    action("view.palette")->trigger();
    stage.settle();
    EXPECT_FALSE(scrim->isVisible()) << "what goes at a click beside it dims nothing";
    stage.find<QDialog>("palette")->hide();
    stage.settle();

    QPoint const corner(stage.window->width() - 2, stage.window->height() - 2);
    QColor const before = stage.window->grab().toImage().pixelColor(corner);
    std::vector<std::function<void(QDialog*)>> const ends{
        [](QDialog* dialog) { dialog->reject(); }, [](QDialog* dialog) { dialog->accept(); },
        [](QDialog* dialog) { dialog->close(); }, [](QDialog* dialog) { delete dialog; }};
    for (auto const& end : ends) {
        action("engine.flatten")->trigger();
        stage.settle();
        ASSERT_EQ(openDialogs().size(), 1U);
        QDialog* const dialog = openDialogs().front();
        EXPECT_TRUE(scrim->isVisible());
        EXPECT_EQ(scrim->geometry(), stage.window->rect());
        EXPECT_NE(stage.window->grab().toImage().pixelColor(corner), before);
        auto* const kill = stage.find("topBar.kill");
        QWidget* const hit = stage.window->childAt(kill->mapTo(stage.window.get(), kill->rect().center()));
        EXPECT_TRUE(hit == kill || kill->isAncestorOf(hit)) << "it takes no mouse";
        EXPECT_TRUE(dialog->isWindow() && dialog->isVisible());
        stage.window->resize(stage.window->size() - QSize(20, 20));
        stage.settle();
        EXPECT_EQ(scrim->geometry(), stage.window->rect());
        end(dialog);
        stage.settle();
        EXPECT_FALSE(scrim->isVisible());
        stage.window->resize(stage.window->size() + QSize(20, 20));
        stage.settle();
    }
    EXPECT_EQ(stage.window->grab().toImage().pixelColor(corner), before);
}

TEST_F(MainWindowTest, ABrokenInvariantIsSaidWithItsNumbersAsTheReaderWritesThem)
{
    stage.window->engineStopped(QString::fromStdString(
        say(Phrase::EngineProtectedAccount,
            {say(Phrase::InvariantBroken, {"V8", say(Phrase::BrokenReserve, {"P1A", "1250498.27", "1300000"})})})));
    stage.settle();
    auto* const told = stage.window->findChild<QLabel*>(QStringLiteral("end.text"));
    EXPECT_TRUE(told->text().contains(
        QRegularExpression(QStringLiteral("invariant V8 is broken: order P1A would leave 1.250.498.27 of free "
                                          "cash, 1.300.000 must stay\n"))))
        << told->text().toStdString();
}

TEST(MainWindowStartTest, SaysTheModeBeforeTheEngineSpeaks)
{
    gateway::EngineGateway silent;
    widgets::Preferences preferences;
    widgets::Services services;
    services.mode = TradingMode::Live;
    widgets::Desk desk(silent, preferences, services);
    widgets::Shortcuts shortcuts(preferences);
    MainWindow window(desk, shortcuts, ProgramFacts{});
    window.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(window.findChild<QLabel*>(QStringLiteral("topBar.mode"))->text(), QStringLiteral("LIVE"));
    EXPECT_TRUE(window.windowTitle().contains(QStringLiteral("LIVE")));
    EXPECT_EQ(desk.mode(), look::ModeKind::Live);
}

TEST_F(MainWindowTest, TheOrdersPageLeadsToTheReconciliation)
{
    stage.window->show(widgets::Page::Orders);
    stage.settle();
    auto* const open = stage.find<QAbstractButton>("reconciliation.line.open");
    ASSERT_NE(open, nullptr);
    EXPECT_TRUE(open->isVisible());
    open->click();
    stage.settle();
    EXPECT_EQ(stage.window->current(), widgets::Page::Cockpit);
    EXPECT_TRUE(stage.find("reconciliation.headline")->isVisible());
}

// The first snapshot that the window sees, of a session that goes on with an earlier one or not.
TEST_F(MainWindowTest, ASessionThatGoesOnBeginsWithWhatWasFoundAgain)
{
    for (bool const resumed : {false, true}) {
        gateway::EngineGateway gateway;
        widgets::Preferences preferences;
        widgets::Desk desk(gateway, preferences);
        widgets::Shortcuts shortcuts(preferences);
        MainWindow window(desk, shortcuts, ProgramFacts{});
        window.resize(1600, 900);
        window.show();
        EngineSnapshot first = stage.seen();
        first.resumed = resumed;
        gateway.show(std::make_shared<EngineSnapshot const>(first));
        Q_EMIT desk.refreshed();
        Q_EMIT desk.refreshedSecond();
        QPointer<QWidget> const summary = window.findChild<QWidget*>(QStringLiteral("restart"));
        ASSERT_EQ(!summary.isNull(), resumed);
        auto* const chart = window.findChild<QWidget*>(QStringLiteral("chart.candles"));
        EXPECT_EQ(chart->isVisible(), !resumed);
        if (resumed) {
            EXPECT_TRUE(summary->isVisible());
            window.findChild<QAbstractButton*>(QStringLiteral("restart.leave"))->click();
            EXPECT_FALSE(summary->isVisible());
            EXPECT_TRUE(chart->isVisible());
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            EXPECT_TRUE(summary.isNull()) << "nobody counts for it any more";
            ++first.sequence;
            gateway.show(std::make_shared<EngineSnapshot const>(first));
            Q_EMIT desk.refreshed();
            Q_EMIT desk.refreshedSecond();
            EXPECT_EQ(window.findChild<QWidget*>(QStringLiteral("restart")), nullptr) << "once";
        }
    }
}

}  // namespace
}  // namespace pentad::shell
