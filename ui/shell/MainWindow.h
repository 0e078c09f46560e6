// SPDX-License-Identifier: GPL-3.0-or-later
// The window: mode strip, top bar, rail, the screens, status bar; and the actions that keys and the palette call. It
// decides nothing about trading: every control becomes a command. Closing it stops the engine first, in order; with open
// orders it asks what becomes of them. When the desktop session ends nobody is asked, and orders stay. Thread: the
// interface's.
#pragma once

#include "widgets/Desk.h"
#include "widgets/Shortcuts.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace pentad::activity {
class MessageCentre;
}
namespace pentad::chart {
class ChartPanel;
}
namespace pentad::preferences {
class SettingsPage;
}

namespace pentad::shell {

class Cockpit;
class CommandPalette;
class DirectCancelBanner;
class EndBanner;
class NavigationRail;
class StatusBar;
class Toasts;
class TopBar;
struct LayoutFault;

// What About shows and only the composition root knows.
struct ProgramFacts {
    std::vector<std::pair<QString, QString>> versions;
    std::vector<std::pair<QString, QString>> paths;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(widgets::Desk& desk, widgets::Shortcuts& shortcuts, ProgramFacts facts, QWidget* parent = nullptr);

    // The engine has ended: by our wish, and then the window closes, or by itself, and then the window stays and says so.
    void engineStopped(QString const& failure);
    // From a signal, or as the desktop ends: nobody is asked.
    void stopAndClose(bool cancelOrders);
    using QMainWindow::show;
    void show(widgets::Page page);
    widgets::Page current() const { return m_page; }
    Cockpit& cockpit() { return *m_cockpit; }
    // Where the window was the last time, if that place still exists.
    void restorePlace();
    // Counted from 0; a monitor that is not there changes nothing.
    void moveToMonitor(qsizetype index);
    // What the desktop wishes, where it says so; nothing: it says nothing, and its colours tell.
    void followDesktop(std::optional<bool> dark);
    void openFirstRun();
    void openKeys();

Q_SIGNALS:
    void closed();
    // The engine does not answer, and the user ends the program all the same: its thread cannot be waited for.
    void abandoned();

protected:
    bool event(QEvent* event) override;
    // The application is told to quit: by the desktop, once nobody can call the end of its session off any more. Before,
    // while it asks to save (commitDataRequest), another program may still do so; nothing of the engine waits to be
    // saved, and it goes on.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // A panel of the cockpit and how it is called.
    struct NamedPanel {
        char const* name;
        QWidget* panel;
        std::function<QString()> title;
    };

    void makePages();
    void makeCockpit();
    void makeActions();
    void makeEngineActions();
    void makePageActions();
    void makePanelActions();
    void makeChartActions();
    void makeViewActions();
    void makeLayoutActions();
    void makeHelpActions();
    void makeWindowActions();
    void offerActions(EngineSnapshot const& snapshot);
    QAction* addAction(char const* id, std::function<QString()> text, QKeySequence const& keys,
                       std::function<void()> work, widgets::Shortcuts::Keys kind = widgets::Shortcuts::Keys::Any);
    void addPage(widgets::Page page, QWidget* widget, bool atBottom = false);
    void retranslate();
    void refresh();
    void connectMessages();
    // Moves what no monitor shows any more to where one does.
    void comeIntoView();
    void greet(EngineSnapshot const& snapshot);
    void watchFlatten(EngineSnapshot const& snapshot);
    void watchWebhook(EngineSnapshot const& snapshot);
    void askResume();
    void askFlatten();
    void showCertificate();
    void askKill();
    void askDirectCancel();
    void askRearm();
    void askArm();
    void askClose();
    void askStuck();
    void askMove(widgets::MoveDraft const& draft);
    void stopEngine(bool cancelOrders);
    void keepPlace();
    void keepLayoutAs();
    void turnLayoutLock();
    void showLayouts();
    void exportLayout();
    void importLayout();
    // A file that is no layout is told with its reason, and changes nothing.
    void takeLayoutFrom(QString const& path);
    static QString sentenceOf(LayoutFault const& fault, QString const& path);
    // One dialog at a time; it deletes itself.
    bool hasDialog() const;

    widgets::Desk& m_desk;
    widgets::Shortcuts& m_shortcuts;
    ProgramFacts m_facts;
    TopBar* m_topBar;
    EndBanner* m_endBanner;
    DirectCancelBanner* m_directCancel;
    NavigationRail* m_rail;
    QStackedWidget* m_stack;
    StatusBar* m_status;
    Toasts* m_toasts;
    Cockpit* m_cockpit = nullptr;
    CommandPalette* m_palette;
    preferences::SettingsPage* m_settings = nullptr;
    activity::MessageCentre* m_messages = nullptr;
    chart::ChartPanel* m_chart = nullptr;
    std::vector<NamedPanel> m_panels;
    std::vector<std::pair<widgets::Page, QWidget*>> m_pages;
    std::vector<std::pair<QAction*, std::function<QString()>>> m_texts;
    widgets::Page m_page = widgets::Page::Cockpit;
    bool m_stopAsked = false;
    bool m_engineEnded = false;
    bool m_mayClose = false;
    std::optional<UtcTime> m_flattenEnded;  // the end of the flatten whose result was shown, or was there before
    bool m_webhookFails = false;
    bool m_greeted = false;
    std::optional<bool> m_desktopDark;
};

}  // namespace pentad::shell
