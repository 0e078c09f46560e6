// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "chart/CandleChart.h"
#include "contracts/EngineText.h"
#include "policy/FactList.h"
#include "shell/Cockpit.h"
#include "shell/StateBlock.h"
#include "shell/StatusCell.h"
#include "ui/shell/TerminalStage.h"
#include "watchlist/WatchlistRow.h"
#include "widgets/HoldButton.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSessionManager>
#include <QStackedWidget>
#include <QToolTip>

#include <functional>

namespace pentad::shell {
namespace {

using widgets::HoldButton;

class MainWindowTest : public testing::Test {
protected:
    void SetUp() override
    {
        stage.session.run(std::chrono::minutes(10));
        stage.settle();
    }
    QAction* action(char const* id) { return stage.shortcuts.action(QString::fromLatin1(id)); }
    static void click(QWidget* widget)
    {
        QPointF const centre = widget->rect().center();
        for (auto const type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, centre, widget->mapToGlobal(centre), Qt::LeftButton,
                              type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(widget, &event);
        }
    }
    std::vector<QDialog*> openDialogs() const
    {
        std::vector<QDialog*> open;
        for (QDialog* dialog : stage.window->findChildren<QDialog*>()) {
            if (dialog->isVisible() && dialog->isModal()) {
                open.push_back(dialog);
            }
        }
        return open;
    }

    TerminalStage stage;
};

TEST_F(MainWindowTest, SaysTheModeInBadgeTitleAndStrip)
{
    EXPECT_EQ(stage.find<QLabel>("topBar.mode")->text(), QStringLiteral("DEMO"));
    EXPECT_TRUE(stage.window->windowTitle().contains(QStringLiteral("DEMO")));
    EXPECT_TRUE(stage.window->windowTitle().contains(QStringLiteral("demo-7f3a")));
    EXPECT_TRUE(stage.find("shell.modeStrip")->isVisible());
}

TEST_F(MainWindowTest, OnePressPausesWithoutAQuestionAndASecondOneOffersToResume)
{
    auto* pause = stage.find<HoldButton>("topBar.pause");
    ASSERT_FALSE(stage.seen().paused);
    click(pause);
    stage.settle();
    EXPECT_TRUE(stage.seen().paused);
    EXPECT_TRUE(openDialogs().empty());
    EXPECT_EQ(stage.find<StateBlock>("topBar.state")->word(), QStringLiteral("PAUSED"));
    EXPECT_EQ(pause->text(), QStringLiteral("RESUME"));
    click(pause);
    stage.settle();
    EXPECT_EQ(openDialogs().size(), 1U);
    EXPECT_TRUE(stage.seen().paused) << "nothing resumes before the dialog's verb";
}

TEST_F(MainWindowTest, TheKeyPausesFromAnyFocus)
{
    action("engine.pause")->trigger();
    stage.settle();
    EXPECT_TRUE(stage.seen().paused);
}

TEST_F(MainWindowTest, AShortPressOnKillDoesNothing)
{
    click(stage.find("topBar.kill"));
    stage.settle();
    EXPECT_FALSE(stage.seen().killed);
}

TEST_F(MainWindowTest, HoldingKillForASecondLatchesAndOnlyRearmingIsOffered)
{
    auto* kill = stage.find<HoldButton>("topBar.kill");
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(5, 5), kill->mapToGlobal(QPointF(5, 5)), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(kill, &press);
    EXPECT_TRUE(becomes([&] { return stage.seen().killed; }));
    stage.settle();
    EXPECT_EQ(stage.find<StateBlock>("topBar.state")->word(), QStringLiteral("HALTED"));
    EXPECT_EQ(kill->text(), QStringLiteral("RE-ARM"));
    EXPECT_FALSE(kill->isPending()) << "the snapshot has answered";
    EXPECT_FALSE(stage.find<HoldButton>("topBar.pause")->isPending());
}

TEST_F(MainWindowTest, ThePaletteKillsWithAReason)
{
    action("engine.kill")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_FALSE(stage.seen().killed) << "nothing is sent before the dialog's verb";
    openDialogs().front()->findChild<QLineEdit*>(QStringLiteral("kill.reason"))->setText(QStringLiteral("fire"));
    click(openDialogs().front()->findChild<QWidget*>(QStringLiteral("kill.act")));
    stage.settle();
    EXPECT_TRUE(stage.seen().killed);
    EXPECT_EQ(stage.seen().killReason, "fire");
}

TEST_F(MainWindowTest, AKillMayBeGivenAgainWhileOrdersAreOpen)
{
    auto const show = [this](bool hasOrders) {
        EngineSnapshot killed = stage.seen();
        ++killed.sequence;
        killed.killed = true;
        killed.openOrders.clear();
        if (hasOrders) {
            OrderView& order = killed.openOrders.emplace_back();
            order.clientOrderId = ClientOrderId("P1A");
            order.symbol = killed.assets[Slot{0}].instrument.symbol;
            order.strategy = StrategyId("trend");
            order.state = OrderState::Working;
            order.size = BaseSize{Quantity("0.01"_dec)};
            order.leaves = Quantity("0.01"_dec);
            order.limitPrice = killed.assets[Slot{0}].quote.bid;
            order.createdAt = order.updatedAt = killed.at;
        }
        stage.gateway.show(std::make_shared<EngineSnapshot const>(std::move(killed)));
    };
    show(false);
    action("engine.kill")->trigger();
    EXPECT_TRUE(openDialogs().empty()) << "there is nothing left to cancel";
    show(true);
    action("engine.kill")->trigger();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_TRUE(openDialogs().front()->findChild<QWidget*>(QStringLiteral("kill.act"))->isEnabled());
    EXPECT_TRUE(openDialogs()
                    .front()
                    ->findChild<QLabel*>(QStringLiteral("dialog.sentence"))
                    ->accessibleName()
                    .contains(QStringLiteral("still open")));
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

TEST_F(MainWindowTest, FlattenShowsItsFiguresBeforeItSellsAnything)
{
    std::size_t const fills = stage.seen().fills.size();
    action("engine.flatten")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(stage.seen().flatten.phase, FlattenPhase::None);
    // Enter and Esc keep the positions.
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(openDialogs().front(), &enter);
    stage.settle();
    EXPECT_TRUE(openDialogs().empty());
    EXPECT_EQ(stage.seen().flatten.phase, FlattenPhase::None);
    EXPECT_EQ(stage.seen().fills.size(), fills);
}

TEST_F(MainWindowTest, TheLastCertificateOpensAgainFromThePalette)
{
    action("engine.certificate")->trigger();
    stage.settle();
    ASSERT_TRUE(openDialogs().empty()) << "there is none yet";
    stage.desk.issue(Flatten{"holiday", false});
    for (int i = 0; i < 10 && stage.seen().flatten.phase != FlattenPhase::Done; ++i) {
        stage.session.run(std::chrono::minutes(1));
        stage.settle();
    }
    ASSERT_EQ(stage.seen().flatten.phase, FlattenPhase::Done);
    ASSERT_EQ(openDialogs().size(), 1U) << "it opens by itself";
    openDialogs().front()->reject();
    stage.settle();
    ASSERT_TRUE(openDialogs().empty());
    action("engine.certificate")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(openDialogs().front()->objectName(), QStringLiteral("flattenResult"));
    openDialogs().front()->reject();
    stage.settle();
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

TEST_F(MainWindowTest, ALayoutIsKeptUnderItsNameAndTheFactorysComesBack)
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

TEST_F(MainWindowTest, ALayoutThatIsDamagedIsLeftAndSaidSo)
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

TEST_F(MainWindowTest, WhatStoodOnAMonitorThatIsGoneComesBack)
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

TEST_F(MainWindowTest, WhatWasMovedOutlivesANarrowWindow)
{
    auto* const watchlist = stage.find<QDockWidget>("dock.watchlist");
    watchlist->hide();
    stage.settle();
    stage.window->resize(1280, 800);
    EXPECT_TRUE(becomes([&] { return !watchlist->isHidden(); })) << "a narrow window has a layout of its own";
    stage.window->resize(1920, 1080);
    EXPECT_TRUE(becomes([&] { return watchlist->isHidden(); }));
}

TEST_F(MainWindowTest, LockingTheLayoutIsSaid)
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

TEST_F(MainWindowTest, TheLayoutSurvivesARestart)
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

TEST_F(MainWindowTest, AnEngineThatEndsByItselfLeavesTheWindowAndSaysSo)
{
    stage.window->engineStopped(QStringLiteral("the engine stopped itself to protect the account: test"));
    stage.settle();
    EXPECT_TRUE(stage.window->isVisible());
    auto* const banner = stage.window->findChild<QWidget*>(QStringLiteral("end"));
    ASSERT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->findChild<QLabel*>(QStringLiteral("end.text"))
                    ->text()
                    .startsWith(QStringLiteral("the engine stopped itself to protect the account: test\n")));
    stage.window->show(widgets::Page::Settings);
    stage.settle();
    EXPECT_TRUE(banner->isVisible()) << "on every page";
    auto const* const cycle = stage.find<StatusCell>("status.cycle");
    EXPECT_TRUE(becomes([&] { return cycle->text().startsWith(QStringLiteral("ENGINE ENDED")); }));
    EXPECT_EQ(stage.find<StateBlock>("topBar.state")->word(), QStringLiteral("ENGINE ENDED"));
    EXPECT_TRUE(cycle->hasTrouble()) << "its last state is no news of now";
    stage.window->show(widgets::Page::Health);
    stage.settle();
    EXPECT_EQ(stage.find<policy::FactList>("healthpage.engine")->valueOf(QStringLiteral("state")),
              QStringLiteral("ENGINE ENDED"));
}

TEST_F(MainWindowTest, WhatAJournalTellsWithoutAnEngineIsForViewOnly)
{
    auto last = std::make_shared<EngineSnapshot>(stage.seen());
    last->sequence += 1;
    last->state = EngineState::Failed;
    last->stateCause = "the disk is read-only";
    last->fromJournal = true;
    stage.gateway.show(last);
    stage.window->engineStopped(QStringLiteral("the disk is read-only"));
    EXPECT_TRUE(becomes([&] { return stage.find<StateBlock>("topBar.state")->word() == QStringLiteral("VIEW ONLY"); }));
    EXPECT_TRUE(stage.find<StatusCell>("status.cycle")->text().startsWith(QStringLiteral("VIEW ONLY")));
    QString const told = stage.find<QLabel>("end.text")->text();
    EXPECT_TRUE(told.startsWith(QStringLiteral("the disk is read-only\n"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("nothing can be sent"))) << told.toStdString();
    for (char const* const button : {"topBar.pause", "topBar.flatten", "topBar.kill"}) {
        EXPECT_FALSE(stage.find<HoldButton>(button)->isEnabled()) << button;
    }
    bool isRefused = false;
    QObject::connect(&stage.desk, &widgets::Desk::answered, stage.window.get(), [&](CommandAnswer const& answer) {
        isRefused = !answer.accepted && answer.text == say(Phrase::EngineGone);
    });
    CommandId const asked = stage.desk.issue(CancelAllOrders{});
    EXPECT_TRUE(becomes([&] { return isRefused; }));
    EXPECT_FALSE(stage.desk.isPending(asked));
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

struct DesktopEndTest : MainWindowTest {
    DesktopEndTest()
    {
        QObject::connect(&stage.gateway, &gateway::EngineGateway::commandIssued, stage.window.get(),
                         [this](CommandPtr const& command) {
                             if (auto const* stop = std::get_if<Stop>(&command->body)) {
                                 stops.push_back(*stop);
                             }
                         });
    }
    static void asksToSave()
    {
        // Only Qt can make one; the window does not look into it.
        alignas(std::max_align_t) std::byte place[sizeof(QSessionManager)] = {};
        Q_EMIT qGuiApp->commitDataRequest(*reinterpret_cast<QSessionManager*>(place));
    }
    static void ends()
    {
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
    }
    std::vector<Stop> stops;
};

TEST_F(DesktopEndTest, StopsTheEngineAndKeepsTheOrders)
{
    asksToSave();
    ends();
    ends();
    ASSERT_EQ(stops.size(), 1U);
    EXPECT_FALSE(stops.front().cancelOpenOrders);
    EXPECT_TRUE(openDialogs().empty()) << "nobody is there to answer";
}

TEST_F(DesktopEndTest, OneThatIsCalledOffStopsNothingAndTheLayoutIsSaved)
{
    stage.window->cockpit().findChild<QDockWidget*>(QStringLiteral("dock.watchlist"))->hide();
    asksToSave();
    asksToSave();
    EXPECT_TRUE(stops.empty());
    EXPECT_TRUE(stage.window->isVisible());
    widgets::Shortcuts shortcuts(stage.preferences);
    MainWindow next(stage.desk, shortcuts, ProgramFacts{});
    EXPECT_TRUE(next.cockpit().findChild<QDockWidget*>(QStringLiteral("dock.watchlist"))->isHidden());
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

TEST_F(MainWindowTest, ClosingStopsTheEngineFirst)
{
    bool stopAsked = false;
    QObject::connect(&stage.gateway, &gateway::EngineGateway::commandIssued, stage.window.get(),
                     [&](CommandPtr const& command) { stopAsked = std::holds_alternative<Stop>(command->body); });
    bool const asks = !stage.seen().openOrders.empty();
    stage.window->close();
    stage.settle();
    EXPECT_TRUE(stage.window->isVisible());
    EXPECT_EQ(openDialogs().size(), asks ? 1U : 0U);
    EXPECT_EQ(stopAsked, !asks);
}

TEST_F(MainWindowTest, ClosingWhileTheEngineIsSilentOffersToEndTheProgramAsItStands)
{
    auto const* const state = stage.find<StateBlock>("topBar.state");
    ASSERT_TRUE(becomes([&] { return state->word() == QStringLiteral("ENGINE SILENT"); }, std::chrono::seconds(10)));
    int stops = 0;
    QObject::connect(&stage.gateway, &gateway::EngineGateway::commandIssued, stage.window.get(),
                     [&](CommandPtr const& command) { stops += std::holds_alternative<Stop>(command->body) ? 1 : 0; });
    int abandoned = 0;
    QObject::connect(stage.window.get(), &MainWindow::abandoned, stage.window.get(), [&] { ++abandoned; });
    stage.window->close();
    ASSERT_EQ(openDialogs().size(), 1U);
    click(openDialogs().front()->findChild<QAbstractButton*>(QStringLiteral("stuck.wait")));
    EXPECT_TRUE(openDialogs().empty());
    EXPECT_EQ(abandoned, 0);

    // The sample engine has heard the wish to stop, and said so.
    ASSERT_TRUE(becomes([&] { return stage.desk.engineSilent(); }, std::chrono::seconds(10)));
    stage.window->close();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(stops, 1) << "it is asked to stop once, should it come to itself";
    auto const* const sentence = openDialogs().front()->findChild<QLabel*>(QStringLiteral("dialog.sentence"));
    QString const before = sentence->text();
    EXPECT_TRUE(becomes([&] { return sentence->text() != before; })) << "how long it lasts is counted";
    click(openDialogs().front()->findChild<QAbstractButton*>(QStringLiteral("stuck.end")));
    EXPECT_EQ(abandoned, 1);

    EngineSnapshot said = stage.seen();
    ++said.sequence;
    stage.gateway.show(std::make_shared<EngineSnapshot const>(std::move(said)));
    EXPECT_TRUE(becomes([&] { return openDialogs().empty(); })) << "it speaks again";
    EXPECT_TRUE(stage.window->isVisible());

    ASSERT_TRUE(becomes([&] { return state->word() == QStringLiteral("ENGINE SILENT"); }, std::chrono::seconds(10)));
    stage.window->close();
    ASSERT_EQ(openDialogs().size(), 1U);
    stage.window->engineStopped(QStringLiteral("the disk is read-only"));
    EXPECT_TRUE(openDialogs().empty()) << "nothing is left to wait for";
    EXPECT_TRUE(stage.window->isVisible());
}

}  // namespace
}  // namespace pentad::shell
