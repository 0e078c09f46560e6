// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the palette can call, and the dialogs of the controls. Reducing risk is instant; increasing it, or acting
// widely, shows its figures first.
#include "chart/ChartPanel.h"
#include "controls/ArmDialog.h"
#include "controls/CloseDialog.h"
#include "controls/DirectCancelDialog.h"
#include "controls/FlattenDialog.h"
#include "controls/FlattenResult.h"
#include "controls/KillDialog.h"
#include "controls/MoveDialog.h"
#include "controls/RearmDialog.h"
#include "controls/ResumeDialog.h"
#include "controls/StuckDialog.h"
#include "preferences/AboutDialog.h"
#include "preferences/FirstRunWizard.h"
#include "preferences/KeyDialog.h"
#include "preferences/SettingsPage.h"
#include "preferences/ShortcutsOverview.h"
#include "shell/Cockpit.h"
#include "shell/CommandPalette.h"
#include "shell/MainWindow.h"
#include "shell/NavigationRail.h"
#include "shell/PauseKeys.h"
#include "shell/StatusBar.h"
#include "shell/TopBar.h"

#include <QDialog>

namespace pentad::shell {
namespace {

QKeySequence keysOf(QByteArray const& written)
{
    return QKeySequence(QString::fromLatin1(written));
}

}  // namespace

QAction* MainWindow::addAction(char const* id, std::function<QString()> text, QKeySequence const& keys,
                               std::function<void()> work, widgets::Shortcuts::Keys kind)
{
    auto* action = new QAction(text(), this);
    action->setObjectName(QStringLiteral("action.") + QString::fromLatin1(id));
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, std::move(work));
    QMainWindow::addAction(action);
    m_texts.emplace_back(action, std::move(text));
    m_shortcuts.add(QString::fromLatin1(id), action, keys, kind);
    return action;
}

// In the order in which the palette lists them.
void MainWindow::makeActions()
{
    makeEngineActions();
    makePageActions();
    makePanelActions();
    makeChartActions();
    makeViewActions();
    makeLayoutActions();
    makeHelpActions();
    makeWindowActions();
}

void MainWindow::makeEngineActions()
{
    using Keys = widgets::Shortcuts::Keys;
    addAction(
        "engine.pause", [] { return tr("Pause trading"); }, keysOf("Ctrl+P"), [this] { m_topBar->pause(); },
        Keys::WithModifier);
    addAction(
        "engine.pauseKey", [] { return tr("Pause trading (Pause key)"); }, keysOf("Pause"),
        [this] { m_topBar->pause(); });
    new PauseKeys(
        m_shortcuts, {QStringLiteral("engine.pause"), QStringLiteral("engine.pauseKey")}, [this] { m_topBar->pause(); },
        this);
    addAction(
        "engine.resume", [] { return tr("Resume trading…"); }, keysOf("Ctrl+Shift+P"), [this] { askResume(); },
        Keys::WithModifier);
    addAction(
        "engine.flatten", [] { return tr("Flatten: sell everything…"); }, keysOf("Ctrl+Shift+F"),
        [this] { askFlatten(); }, Keys::WithModifier);
    addAction(
        "engine.certificate", [] { return tr("Last flatten certificate"); }, {}, [this] { showCertificate(); },
        Keys::WithModifier);
    addAction(
        "engine.kill", [] { return tr("Kill: cancel every order and latch…"); }, {}, [this] { askKill(); },
        Keys::WithModifier);
    addAction(
        "engine.rearm", [] { return tr("Re-arm after a kill…"); }, {}, [this] { askRearm(); }, Keys::WithModifier);
    addAction(
        "engine.arm", [] { return tr("Arm live trading…"); }, {}, [this] { askArm(); }, Keys::WithModifier);
    addAction(
        "engine.disarm", [] { return tr("Disarm live trading"); }, {},
        [this] { m_desk.issueTold(Disarm{tr("operator").toStdString()}); }, Keys::WithModifier);
    addAction(
        "engine.cancelAll", [] { return tr("Cancel all orders"); }, keysOf("Ctrl+Shift+X"),
        [this] { m_desk.issueTold(CancelAllOrders{}); }, Keys::WithModifier);
}

// What could do nothing now is not offered. PAUSE, FLATTEN and KILL always are.
void MainWindow::offerActions(EngineSnapshot const& snapshot)
{
    auto const offer = [this](char const* id, bool isPossible) {
        m_shortcuts.action(QString::fromLatin1(id))->setEnabled(isPossible);
    };
    bool const isLive = snapshot.mode == TradingMode::Live;
    offer("engine.rearm", snapshot.killed);
    offer("engine.arm", isLive && !snapshot.armed && snapshot.worstCase.has_value());
    offer("engine.disarm", isLive && snapshot.armed);
    offer("engine.certificate", snapshot.flatten.certificate != nullptr);
}

void MainWindow::makePageActions()
{
    for (auto const& [page, widget] : m_pages) {
        QByteArray const id = QByteArrayLiteral("page.") + QByteArray::number(static_cast<int>(page));
        QByteArray const keys = QByteArrayLiteral("F") + QByteArray::number(static_cast<int>(page) + 1);
        addAction(
            id.constData(), [page = page] { return tr("Open: %1").arg(NavigationRail::nameOf(page)); }, keysOf(keys),
            [this, page = page] { show(page); });
    }
    for (Slot const slot : kSlots) {
        int const digit = static_cast<int>(slot) + 1;
        QByteArray const id = QByteArrayLiteral("asset.") + QByteArray::number(digit);
        addAction(
            id.constData(), [digit] { return tr("Select asset %1").arg(digit); },
            QKeySequence(static_cast<Qt::Key>(Qt::Key_0 + digit)), [this, slot] { m_desk.select(slot); });
    }
}

void MainWindow::makeViewActions()
{
    auto& preferences = m_desk.preferences();
    addAction(
        "view.palette", [] { return tr("Command palette"); }, keysOf("Ctrl+K"), [this] { m_palette->ask(); });
    addAction(
        "view.fullScreen", [] { return tr("Full screen"); }, keysOf("F11"),
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    addAction(
        "view.theme", [] { return tr("Switch between dark and light"); }, keysOf("Ctrl+Shift+L"),
        [this, &preferences] {
            bool const isDark = m_desk.theme().brightness == look::Brightness::Dark;
            preferences.setTheme(isDark ? widgets::ThemeChoice::Light : widgets::ThemeChoice::Dark);
        });
    addAction(
        "view.language", [] { return tr("Switch between Turkish and English"); }, keysOf("Ctrl+Shift+G"),
        [this, &preferences] {
            bool const isTurkish = m_desk.format().language() == format::Language::Turkish;
            preferences.setLanguage(isTurkish ? widgets::LanguageChoice::English : widgets::LanguageChoice::Turkish);
        });
}

void MainWindow::makeLayoutActions()
{
    addAction(
        "layout.keep", [] { return tr("Keep this layout under a name…"); }, {}, [this] { keepLayoutAs(); });
    addAction(
        "layout.choose", [] { return tr("Choose a layout…"); }, keysOf("Ctrl+Shift+Y"), [this] { showLayouts(); });
    addAction(
        "layout.factory", [] { return tr("Back to the factory layout"); }, {}, [this] { m_cockpit->resetToFactory(); });
    addAction(
        "layout.export", [] { return tr("Export this layout to a file…"); }, {}, [this] { exportLayout(); });
    addAction(
        "layout.import", [] { return tr("Import a layout from a file…"); }, {}, [this] { importLayout(); });
    addAction(
        "layout.lock", [] { return tr("Lock or unlock the layout"); }, keysOf("Ctrl+L"), [this] { turnLayoutLock(); });
}

void MainWindow::makeHelpActions()
{
    if (m_desk.services().keys != nullptr) {
        addAction(
            "keys.open", [] { return tr("Exchange keys…"); }, {}, [this] { openKeys(); });
    }
    addAction(
        "help.shortcuts", [] { return tr("All shortcuts"); }, keysOf("?"),
        [this] {
            auto* overview = new preferences::ShortcutsOverview(m_shortcuts, this);
            overview->setAttribute(Qt::WA_DeleteOnClose);
            connect(overview, &preferences::ShortcutsOverview::editWanted, this, [this] {
                show(widgets::Page::Settings);
                m_settings->showShortcuts();
            });
            overview->open();
        });
    auto const about = [this] {
        auto* dialog = new preferences::AboutDialog(m_facts.versions, m_facts.paths, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    addAction(
        "help.about", [] { return tr("About Pentad"); }, {}, about);
    addAction(
        "help.firstRun", [] { return tr("Show the first-run guide again"); }, {}, [this] { openFirstRun(); });
    connect(m_status, &StatusBar::aboutWanted, this, about);
}

void MainWindow::makeWindowActions()
{
    constexpr int kMonitors = 4;
    for (int monitor = 1; monitor <= kMonitors; ++monitor) {
        QByteArray const id = QByteArrayLiteral("window.monitor.") + QByteArray::number(monitor);
        QByteArray const keys = QByteArrayLiteral("Ctrl+Shift+") + QByteArray::number(monitor);
        addAction(
            id.constData(), [monitor] { return tr("Move the window to monitor %1").arg(monitor); }, keysOf(keys),
            [this, monitor] { moveToMonitor(monitor - 1); });
    }
    addAction(
        "window.close", [] { return tr("Quit"); }, keysOf("Ctrl+Q"), [this] { close(); },
        widgets::Shortcuts::Keys::WithModifier);
}

void MainWindow::makePanelActions()
{
    for (NamedPanel const& panel : m_panels) {
        QByteArray const id = QByteArrayLiteral("panel.") + panel.name;
        addAction(
            id.constData(), [title = panel.title] { return tr("Show panel: %1").arg(title()); }, {},
            [this, shown = panel.panel] {
                show(widgets::Page::Cockpit);
                m_cockpit->showPanel(shown);
            });
    }
}

void MainWindow::makeChartActions()
{
    auto const chartAction = [&](char const* id, std::function<QString()> text, char const* keys,
                                 void (*work)(chart::ChartPanel&)) {
        addAction(id, std::move(text), keysOf(keys), [this, work] {
            show(widgets::Page::Cockpit);
            work(*m_chart);
        });
    };
    using chart::ChartPanel;
    chartAction(
        "chart.five", [] { return tr("One chart or all five"); }, "Ctrl+5",
        [](ChartPanel& panel) { panel.toggleFiveUp(); });
    chartAction(
        "chart.table", [] { return tr("The chart's candles as a table"); }, "Ctrl+T",
        [](ChartPanel& panel) { panel.setTableShown(!panel.isTableShown()); });
    chartAction(
        "chart.copyPicture", [] { return tr("Copy the chart as a picture"); }, "Ctrl+Shift+C",
        [](ChartPanel& panel) { panel.copyPicture(); });
    chartAction(
        "chart.savePicture", [] { return tr("Save the chart as a picture…"); }, "Ctrl+Shift+S",
        [](ChartPanel& panel) { panel.choosePictureFile(); });
}

bool MainWindow::hasDialog() const
{
    auto const dialogs = findChildren<QDialog*>();
    return std::any_of(dialogs.begin(), dialogs.end(),
                       [&](QDialog const* dialog) { return dialog->isVisible() && dialog->isModal(); });
}

void MainWindow::askResume()
{
    if (m_desk.snapshot() && !hasDialog()) {
        (new controls::ResumeDialog(m_desk, this))->open();
    }
}

void MainWindow::askFlatten()
{
    if (m_desk.snapshot() && !hasDialog()) {
        (new controls::FlattenDialog(m_desk, this))->open();
    }
}

void MainWindow::showCertificate()
{
    if (m_desk.snapshot() && m_desk.snapshot()->flatten.certificate && !hasDialog()) {
        (new controls::FlattenResult(m_desk, this))->open();
    }
}

void MainWindow::askKill()
{
    // A latched kill whose orders are still open may be given again: that repeats the cancels.
    SnapshotPtr const& snapshot = m_desk.snapshot();
    if (snapshot && (!snapshot->killed || !snapshot->openOrders.empty()) && !hasDialog()) {
        auto* dialog = new controls::KillDialog(m_desk, this);
        connect(dialog, &controls::KillDialog::directCancelWanted, this, &MainWindow::askDirectCancel);
        dialog->open();
    }
}

void MainWindow::askDirectCancel()
{
    if (m_desk.services().directCancel != nullptr && !hasDialog()) {
        (new controls::DirectCancelDialog(m_desk, this))->open();
    }
}

void MainWindow::askRearm()
{
    if (m_desk.snapshot() && m_desk.snapshot()->killed && !hasDialog()) {
        (new controls::RearmDialog(m_desk, this))->open();
    }
}

void MainWindow::askArm()
{
    SnapshotPtr const& snapshot = m_desk.snapshot();
    if (snapshot && !snapshot->armed && snapshot->worstCase && !hasDialog()) {
        (new controls::ArmDialog(m_desk, this))->open();
    }
}

void MainWindow::askMove(widgets::MoveDraft const& draft)
{
    if (m_desk.snapshot() && !hasDialog()) {
        (new controls::MoveDialog(m_desk, draft, this))->open();
    }
}

void MainWindow::askClose()
{
    if (hasDialog()) {
        return;
    }
    auto* dialog = new controls::CloseDialog(m_desk, this);
    connect(dialog, &controls::CloseDialog::chosen, this, [this](bool cancelOrders) { stopEngine(cancelOrders); });
    dialog->open();
}

void MainWindow::askStuck()
{
    if (hasDialog()) {
        return;
    }
    auto* dialog = new controls::StuckDialog(m_desk, this);
    connect(dialog, &controls::StuckDialog::endWanted, this, &MainWindow::abandoned);
    dialog->open();
}

// The result of a flatten opens by itself, once; not that of one that was over before this window was there.
void MainWindow::watchFlatten(EngineSnapshot const& snapshot)
{
    FlattenView const& flatten = snapshot.flatten;
    UtcTime const ended = flatten.certificate ? flatten.certificate->endedAt : UtcTime{};
    if (!m_flattenEnded) {
        m_flattenEnded = ended;
    }
    bool const isOver = flatten.phase == FlattenPhase::Done || flatten.phase == FlattenPhase::Waiting;
    if (ended != *m_flattenEnded && isOver && !hasDialog()) {
        m_flattenEnded = ended;
        (new controls::FlattenResult(m_desk, this))->open();
    }
}

void MainWindow::openFirstRun()
{
    if (!hasDialog()) {
        auto* wizard = new preferences::FirstRunWizard(m_desk, this);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &preferences::FirstRunWizard::layoutLockWanted, m_cockpit, &Cockpit::setLocked);
        connect(wizard, &preferences::FirstRunWizard::demoWanted, this, [this] { show(widgets::Page::Cockpit); });
        wizard->open();
    }
}

void MainWindow::openKeys()
{
    if (m_desk.services().keys != nullptr && !hasDialog()) {
        auto* dialog = new preferences::KeyDialog(m_desk, *m_desk.services().keys, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

}  // namespace pentad::shell
