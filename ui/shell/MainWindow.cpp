// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "activity/MessageCentre.h"
#include "controls/FlattenProgress.h"
#include "format/EngineWords.h"
#include "format/Words.h"
#include "look/Icons.h"
#include "policy/SafeModeBanner.h"
#include "shell/Cockpit.h"
#include "shell/CommandPalette.h"
#include "shell/DirectCancelBanner.h"
#include "shell/EndBanner.h"
#include "shell/ModeStrip.h"
#include "shell/NavigationRail.h"
#include "shell/Scrim.h"
#include "shell/StatusBar.h"
#include "shell/Toasts.h"
#include "shell/TopBar.h"
#include "widgets/PlainLabels.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::shell {
namespace {

constexpr auto kGeometry = "window/geometry";

// A sheet lets every widget be polished anew, so the one that is worn already is left alone: another language or zone
// needs none.
void wear(look::Theme const& theme)
{
    if (QString const sheet = look::styleSheet(theme); qApp->styleSheet() != sheet) {
        qApp->setStyleSheet(sheet);
    }
}

// Enough of it to be grasped; the monitor it stood on may be gone.
bool isOnAScreen(QRect const& frame)
{
    QList<QScreen*> const screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](QScreen const* screen) {
        return screen->availableGeometry().intersects(frame.adjusted(40, 10, -40, -40));
    });
}

}  // namespace

MainWindow::MainWindow(widgets::Desk& desk, widgets::Shortcuts& shortcuts, ProgramFacts facts, QWidget* parent)
    : QMainWindow(parent), m_desk(desk), m_shortcuts(shortcuts), m_facts(std::move(facts))
{
    setObjectName(QStringLiteral("mainWindow"));
    new widgets::PlainLabels(this);
    wear(desk.theme());  // before there is anything to polish twice
    setWindowIcon(look::programIcon());
    setMinimumSize(1024, 640);
    auto* whole = widgets::ofKind(new QWidget(this), "backdrop");
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ModeStrip(desk, whole));
    m_topBar = new TopBar(desk, whole);
    column->addWidget(m_topBar);
    m_endBanner = new EndBanner(desk, whole);
    column->addWidget(m_endBanner);
    m_directCancel = new DirectCancelBanner(desk, whole);
    column->addWidget(m_directCancel);
    column->addWidget(new policy::SafeModeBanner(desk, whole));
    column->addWidget(new controls::FlattenProgress(desk, whole));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_rail = new NavigationRail(desk, whole);
    m_stack = new QStackedWidget(whole);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    m_status = new StatusBar(desk, whole);
    column->addWidget(m_status);
    setCentralWidget(whole);
    m_toasts = new Toasts(desk, m_stack, whole);
    m_palette = new CommandPalette(shortcuts, this);
    new Scrim(desk, this);

    makePages();
    makeActions();

    connect(&desk, &widgets::Desk::restyled, this, [this] { retranslate(); });
    connect(&desk, &widgets::Desk::refreshed, this, [this] { refresh(); });
    connect(&desk, &widgets::Desk::selectionChanged, this, [this] { refresh(); });
    connect(&desk, &widgets::Desk::moveWanted, this, &MainWindow::askMove);
    connect(&desk, &widgets::Desk::pageWanted, this, [this](widgets::Page page) { show(page); });
    connect(m_topBar, &TopBar::resumeWanted, this, &MainWindow::askResume);
    connect(m_topBar, &TopBar::flattenWanted, this, [this] {
        if (m_desk.preferences().flattenGesture() == widgets::FlattenGesture::Hold) {
            m_topBar->flatten();
        } else {
            askFlatten();
        }
    });
    connect(m_topBar, &TopBar::rearmWanted, this, &MainWindow::askRearm);
    connect(m_directCancel, &DirectCancelBanner::wanted, this, &MainWindow::askDirectCancel);
    connect(m_topBar, &TopBar::armWanted, this, &MainWindow::askArm);
    connect(
        qGuiApp, &QGuiApplication::screenRemoved, this, [this] { comeIntoView(); }, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { keepPlace(); });
    qApp->installEventFilter(this);
    retranslate();
    show(widgets::Page::Cockpit);
    // Keys reach the chart at once, and no control of the top bar looks chosen.
    if (auto* chart = findChild<QWidget*>(QStringLiteral("chart.candles"))) {
        chart->setFocus();
    }
}

void MainWindow::addPage(widgets::Page page, QWidget* widget, bool atBottom)
{
    m_pages.emplace_back(page, widget);
    m_stack->addWidget(widget);
    m_rail->addPage(page, atBottom);
}

void MainWindow::show(widgets::Page page)
{
    for (auto const& [known, widget] : m_pages) {
        if (known == page) {
            m_page = page;
            m_stack->setCurrentWidget(widget);
            m_rail->setCurrent(page);
            refresh();
        }
    }
}

void MainWindow::retranslate()
{
    wear(m_desk.theme());
    for (auto const& [action, text] : m_texts) {
        action->setText(text());
    }
    for (NamedPanel const& each : m_panels) {
        m_cockpit->setTitle(each.panel, each.title());
    }
    refresh();
}

void MainWindow::refresh()
{
    SnapshotPtr const& snapshot = m_desk.snapshot();
    if (!snapshot) {
        setWindowTitle((m_engineEnded ? tr("Pentad · %1 · not running") : tr("Pentad · %1 · starting"))
                           .arg(format::word(m_desk.tradingMode())));
        return;
    }
    AssetSnapshot const& asset = snapshot->assets[m_desk.selected()];
    QString subject = NavigationRail::nameOf(m_page);
    if (m_page == widgets::Page::Cockpit || m_page == widgets::Page::Asset) {
        subject = asset.hasQuote
                      ? QStringLiteral("%1 %2").arg(format::text(asset.instrument.symbol.view()),
                                                    m_desk.format().price(asset.quote.last, asset.instrument))
                      : format::text(asset.instrument.symbol.view());
    }
    setWindowTitle(tr("Pentad · %1 · %2 · account %3")
                       .arg(format::word(snapshot->mode), subject, format::text(snapshot->account)));
    offerActions(*snapshot);
    greet(*snapshot);
    watchFlatten(*snapshot);
    watchWebhook(*snapshot);
}

// Alerts that do not arrive are told where somebody looks; once, until one arrives again.
void MainWindow::watchWebhook(EngineSnapshot const& snapshot)
{
    std::string const& trouble = snapshot.health.outlets.webhookTrouble;
    bool const isNews = !trouble.empty() && !m_webhookFails;
    m_webhookFails = !trouble.empty();
    if (isNews) {
        m_desk.notify([this, trouble] {
            return tr("An alert did not reach the webhook: %1").arg(format::said(m_desk.format(), trouble));
        });
    }
}

// ----------------------------------------------------------------------------------------------------------------------
// The end, and the place of the window.

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        // Later: Qt walks all widgets with this event, and a new look makes and deletes some.
        QMetaObject::invokeMethod(
            this, [this] { followDesktop(m_desktopDark); }, Qt::QueuedConnection);
    }
    return QMainWindow::event(event);
}

void MainWindow::followDesktop(std::optional<bool> dark)
{
    m_desktopDark = dark;
    m_desk.setSystemDark(dark.value_or(look::isDark(QGuiApplication::palette())));
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != qApp || event->type() != QEvent::Quit) {
        return QMainWindow::eventFilter(watched, event);
    }
    stopAndClose(false);  // the desktop waits for no answer: orders stay where they are
    return true;
}

void MainWindow::keepPlace()
{
    m_cockpit->remember();
    m_desk.preferences().setValue(QString::fromLatin1(kGeometry), saveGeometry());
    m_desk.preferences().sync();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepPlace();
    if (m_engineEnded || m_mayClose || !m_desk.snapshot()) {
        event->accept();
        Q_EMIT closed();
        return;
    }
    event->ignore();
    if (m_desk.engineSilent()) {
        if (!m_stopAsked) {
            stopEngine(false);  // should it come to itself, it ends in order
        }
        askStuck();
        return;
    }
    if (m_stopAsked) {
        return;  // it is on its way out
    }
    EngineSnapshot const& snapshot = *m_desk.snapshot();
    bool const flattens = snapshot.state == EngineState::Flattening;
    if (snapshot.openOrders.empty() && !flattens) {
        stopEngine(false);
    } else {
        askClose();
    }
}

void MainWindow::stopAndClose(bool cancelOrders)
{
    if (m_engineEnded || !m_desk.snapshot()) {
        m_mayClose = true;
        close();
    } else if (!m_stopAsked) {
        stopEngine(cancelOrders);
    }
}

void MainWindow::stopEngine(bool cancelOrders)
{
    m_stopAsked = true;
    m_desk.issue(Stop{cancelOrders});
}

void MainWindow::engineStopped(QString const& failure)
{
    m_engineEnded = true;
    if (m_stopAsked && failure.isEmpty()) {
        m_mayClose = true;
        close();
        return;
    }
    m_desk.endEngine(failure.toStdString());
    if (!m_desk.snapshot()) {
        m_topBar->showFailure();
    }
    m_endBanner->showEnd();
    m_directCancel->engineEnded();
    m_desk.notify(
        [this, why = failure.toStdString()] {
            return why.empty() ? tr("The engine has ended. What you see is its last word.")
                               : tr("The engine has ended: %1").arg(format::said(m_desk.format(), why));
        },
        true);
    refresh();
}

void MainWindow::restorePlace()
{
    constexpr QSize kUsual(1440, 900);
    QByteArray const kept = m_desk.preferences().value(QString::fromLatin1(kGeometry)).toByteArray();
    bool restored = !kept.isEmpty() && restoreGeometry(kept);
    if (restored && isOnAScreen(frameGeometry())) {
        return;
    }
    QRect const room = QGuiApplication::primaryScreen()->availableGeometry();
    resize(kUsual.boundedTo(room.size()));
    move(room.center() - QPoint(width() / 2, height() / 2));
}

void MainWindow::comeIntoView()
{
    if (!isOnAScreen(frameGeometry())) {
        moveToMonitor(0);
    }
    for (QDockWidget* const dock : m_cockpit->docks()) {
        if (dock->isFloating() && !isOnAScreen(dock->frameGeometry())) {
            dock->move(frameGeometry().center() - dock->rect().center());
        }
    }
}

void MainWindow::moveToMonitor(qsizetype index)
{
    QList<QScreen*> const screens = QGuiApplication::screens();
    if (index < 0 || index >= screens.size()) {
        return;
    }
    Qt::WindowStates const states = windowState();
    QRect const room = screens[index]->availableGeometry();
    setWindowState(Qt::WindowNoState);
    resize(size().boundedTo(room.size()));
    move(room.center() - QPoint(width() / 2, height() / 2));
    setWindowState(states);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    bool const compact = width() < look::kCompactBelow;
    m_topBar->setCompact(compact);
    m_rail->setCompact(compact);
    m_status->setCompact(compact);
    m_cockpit->setCompact(compact);
}

}  // namespace pentad::shell
