// SPDX-License-Identifier: GPL-3.0-or-later
// Which screens there are, and what the cockpit's factory layout holds.
#include "activity/EquityPanel.h"
#include "activity/FillsPanel.h"
#include "activity/LedgerPanel.h"
#include "activity/LogPanel.h"
#include "activity/MessageCentre.h"
#include "activity/OrdersPanel.h"
#include "activity/PositionsPanel.h"
#include "activity/ReconciliationLine.h"
#include "activity/ReconciliationPanel.h"
#include "activity/RestartSummary.h"
#include "assetpage/AssetPage.h"
#include "backtestpage/BacktestPage.h"
#include "book/BookPanel.h"
#include "chart/ChartPanel.h"
#include "controls/TicketPanel.h"
#include "decisions/DecisionsPanel.h"
#include "decisions/ForensicsPage.h"
#include "exportpage/ExportPage.h"
#include "policy/HealthPage.h"
#include "policy/PolicyColumn.h"
#include "preferences/SettingsPage.h"
#include "riskpage/CapitalPage.h"
#include "riskpage/RiskPage.h"
#include "shell/Cockpit.h"
#include "shell/MainWindow.h"
#include "shell/StatusBar.h"
#include "shell/Toasts.h"
#include "watchlist/CycleStrip.h"
#include "watchlist/WatchlistPanel.h"

#include <QDockWidget>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace pentad::shell {
namespace {

// Panels one above the other, with movable borders.
QWidget* stacked(std::initializer_list<QWidget*> panels, char const* name)
{
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QString::fromLatin1(name));
    splitter->setHandleWidth(3);
    splitter->setChildrenCollapsible(false);
    for (QWidget* panel : panels) {
        splitter->addWidget(panel);
    }
    return splitter;
}

QWidget* below(QWidget* line, QWidget* rest, QWidget* parent)
{
    auto* whole = new QWidget(parent);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    column->addWidget(rest, 1);
    return whole;
}

char const* nameOf(widgets::Page page)
{
    switch (page) {
    case widgets::Page::Cockpit: return "cockpit";
    case widgets::Page::Asset: return "asset";
    case widgets::Page::Capital: return "capital";
    case widgets::Page::Risk: return "risk";
    case widgets::Page::Orders: return "orders";
    case widgets::Page::Decisions: return "decisions";
    case widgets::Page::Backtest: return "backtest";
    case widgets::Page::Reports: return "reports";
    case widgets::Page::Health: return "health";
    case widgets::Page::Settings: return "settings";
    }
    return "";
}

// Some panels stand on more than one screen, and a name means one widget: the first keeps it, the others carry the name
// of their screen before it, as in "orders.ledger.table".
void nameApart(QWidget const& whole, QString const& screen, QSet<QString>& taken)
{
    QSet<QString> here;
    for (auto* const widget : whole.findChildren<QWidget*>()) {
        QString const name = widget->objectName();
        if (name.isEmpty() || name.startsWith(QStringLiteral("qt_"))) {
            continue;
        }
        if (taken.contains(name)) {
            widget->setObjectName(screen + QLatin1Char('.') + name);
        }
        here.insert(widget->objectName());
    }
    taken += here;
}

}  // namespace

void MainWindow::makePages()
{
    makeCockpit();
    addPage(widgets::Page::Cockpit, m_cockpit);
    addPage(widgets::Page::Asset, new assetpage::AssetPage(m_desk));
    addPage(widgets::Page::Capital, new riskpage::CapitalPage(m_desk));
    addPage(widgets::Page::Risk, new riskpage::RiskPage(m_desk));
    addPage(widgets::Page::Orders,
            below(new activity::ReconciliationLine(m_desk),
                  stacked({new activity::OrdersPanel(m_desk), new activity::PositionsPanel(m_desk),
                           new activity::LedgerPanel(m_desk)},
                          "orders.splitter"),
                  m_stack));
    addPage(widgets::Page::Decisions, new decisions::ForensicsPage(m_desk));
    if (m_desk.services().backtests != nullptr) {
        addPage(widgets::Page::Backtest, new backtestpage::BacktestPage(m_desk));
    }
    addPage(widgets::Page::Reports, new exportpage::ExportPage(m_desk));
    addPage(widgets::Page::Health, new policy::HealthPage(m_desk));
    m_settings = new preferences::SettingsPage(m_desk, m_shortcuts);
    connect(m_settings, &preferences::SettingsPage::keysWanted, this, [this] { openKeys(); });
    addPage(widgets::Page::Settings, m_settings, true);
    QSet<QString> taken;
    for (auto const& [page, whole] : m_pages) {
        nameApart(*whole, QString::fromLatin1(nameOf(page)), taken);
    }
    connect(&m_desk, &widgets::Desk::decisionWanted, this, [this] { show(widgets::Page::Decisions); });
}

// What was found again comes before prices. Whoever is on another screen by now stays there.
void MainWindow::greet(EngineSnapshot const& snapshot)
{
    if (std::exchange(m_greeted, true) || !snapshot.resumed || m_page != widgets::Page::Cockpit) {
        return;
    }
    auto* const summary = new activity::RestartSummary(m_desk, m_stack);
    QSet<QString> taken;
    nameApart(*m_cockpit, QStringLiteral("cockpit"), taken);
    nameApart(*summary, QStringLiteral("restart"), taken);
    connect(summary, &activity::RestartSummary::left, this, [this] { show(widgets::Page::Cockpit); });
    m_stack->addWidget(summary);
    m_stack->setCurrentWidget(summary);
    summary->setFocus();
    // It is said once: whatever screen comes next, it does not come back.
    connect(m_stack, &QStackedWidget::currentChanged, summary, &QObject::deleteLater);
}

void MainWindow::makeCockpit()
{
    m_cockpit = new Cockpit(m_desk, this);

    auto* centre = new QWidget(m_cockpit);
    auto* centreColumn = new QVBoxLayout(centre);
    centreColumn->setContentsMargins(0, 0, 0, 0);
    centreColumn->setSpacing(0);
    m_chart = new chart::ChartPanel(m_desk, "chart", centre);
    centreColumn->addWidget(m_chart, 1);
    m_cockpit->setCentre(centre);

    auto const place = [this](QWidget* panel, Cockpit::Place where, char const* name, std::function<QString()> title) {
        m_cockpit->addPanel(panel, where, QString::fromLatin1(name));
        m_panels.push_back({name, panel, std::move(title)});
    };
    // A tab that says how many there are.
    auto const counted = [this, place](auto* panel, char const* name, std::function<QString()> const& title) {
        place(panel, Cockpit::Place::Bottom, name, title);
        connect(panel, &std::remove_pointer_t<decltype(panel)>::countChanged, this,
                [this, panel] { m_cockpit->setCount(panel, panel->count()); });
        m_cockpit->setCount(panel, panel->count());
    };

    place(new watchlist::WatchlistPanel(m_desk), Cockpit::Place::Left, "watchlist", [] { return tr("Watchlist"); });
    place(new watchlist::CycleStrip(m_desk), Cockpit::Place::LeftBelow, "cycle", [] { return tr("Cycle"); });

    place(new book::BookPanel(m_desk), Cockpit::Place::RightOfCentre, "book", [] { return tr("Order book"); });

    auto* right = new QWidget(m_cockpit);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    auto* ticket = new controls::TicketPanel(m_desk, right);
    rightColumn->addWidget(new policy::PolicyColumn(m_desk, right), 1);
    rightColumn->addWidget(ticket);
    place(right, Cockpit::Place::Right, "policy", [] { return tr("Capital policy and ticket"); });
    m_toasts->keepClearOf(ticket);

    counted(new activity::OrdersPanel(m_desk), "orders", [] { return tr("Orders"); });
    counted(new activity::FillsPanel(m_desk), "fills", [] { return tr("Fills"); });
    counted(new activity::PositionsPanel(m_desk), "positions", [] { return tr("Positions"); });
    counted(new decisions::DecisionsPanel(m_desk), "decisions", [] { return tr("Decisions"); });
    auto* reconciliation = new activity::ReconciliationPanel(m_desk);
    counted(reconciliation, "reconciliation", [] { return tr("Reconciliation"); });
    counted(new activity::LedgerPanel(m_desk), "ledger", [] { return tr("Ledger"); });
    counted(new activity::EquityPanel(m_desk), "equity", [] { return tr("Equity"); });
    m_messages = new activity::MessageCentre(m_desk);
    counted(m_messages, "messages", [] { return tr("Messages"); });
    counted(new activity::LogPanel(m_desk), "log", [] { return tr("Log"); });

    connectMessages();
    connect(&m_desk, &widgets::Desk::reconciliationWanted, this, [this, reconciliation] {
        show(widgets::Page::Cockpit);
        m_cockpit->showPanel(reconciliation);
    });
    connect(&m_desk, &widgets::Desk::ticketWanted, this, [this] { show(widgets::Page::Cockpit); });
    m_cockpit->finish();
}

void MainWindow::connectMessages()
{
    auto const open = [this] {
        show(widgets::Page::Cockpit);
        m_cockpit->showPanel(m_messages);
    };
    // Its tab is opened and left without the panel being shown or hidden.
    auto const* const dock = qobject_cast<QDockWidget*>(m_messages->parentWidget());
    connect(dock, &QDockWidget::visibilityChanged, m_messages, &activity::MessageCentre::lookThrough);
    connect(dock, &QDockWidget::visibilityChanged, m_toasts, &Toasts::standBack);
    connect(m_messages, &activity::MessageCentre::unreadChanged, m_status, &StatusBar::setUnread);
    connect(m_messages, &activity::MessageCentre::told, m_toasts, &Toasts::tell);
    connect(m_messages, &activity::MessageCentre::saidAnew, m_toasts, &Toasts::retell);
    // Not through this window: the dock tells of itself also while the window goes.
    connect(m_messages, &activity::MessageCentre::lookedThrough, m_toasts, [toasts = m_toasts, messages = m_messages] {
        toasts->keep([messages](QString const& message) { return messages->isUnread(message); });
    });
    connect(m_toasts, &Toasts::acknowledged, m_messages, &activity::MessageCentre::acknowledgeOne);
    connect(m_toasts, &Toasts::centreWanted, this, open);
    connect(m_status, &StatusBar::noticesWanted, this, open);
}

}  // namespace pentad::shell
