// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/ResultTables.h"

#include "backtestpage/ResultRows.h"
#include "decisions/EvaluationView.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::backtestpage {

using widgets::DataTable;
using widgets::named;

namespace {

constexpr int kTabHeight = 31;
constexpr int kFilterWidth = 150;
constexpr int kFilterWidthCompact = 104;  // beside whose decisions they are

QString currencyOf(format::Format const& format, ShownRuns const& runs)
{
    for (std::optional<BacktestRun> const& run : {runs.a, runs.b}) {
        if (run && run->outcome) {
            return format.currency(run->outcome->universe.quote());
        }
    }
    return {};
}

}  // namespace

ResultTables::ResultTables(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_tabs(named(new QTabBar(this), "backtest.tabs")),
      m_headers(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_evaluation(new decisions::EvaluationView(desk, "backtest.evaluation"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout();
    bar->setSpacing(0);
    m_tabs->setExpanding(false);
    m_tabs->setFixedHeight(kTabHeight);
    m_headers->setFixedHeight(kTabHeight);
    for (int i = TradesOfA; i <= Months; ++i) {
        m_tabs->addTab(QString());
    }
    bar->addWidget(m_tabs);
    bar->addWidget(m_headers, 1);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);

    m_tradesA = addTable("backtest.tradesA");
    m_tradesB = addTable("backtest.tradesB");
    auto* both = named(new QSplitter(Qt::Horizontal), "backtest.decisionSplitter");
    both->setHandleWidth(3);
    m_decisions = addTable("backtest.decisions", both);
    both->insertWidget(0, m_decisions);
    both->addWidget(m_evaluation);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    both->setSizes({400, 600});
    m_months = addTable("backtest.months");
    // The newest first; months as they went by.
    m_tradesA->sortBy(QStringLiteral("number"), Qt::DescendingOrder);
    m_tradesB->sortBy(QStringLiteral("number"), Qt::DescendingOrder);
    m_decisions->sortBy(QStringLiteral("decision"), Qt::DescendingOrder);
    m_months->sortBy(QStringLiteral("month"), Qt::AscendingOrder);

    m_decisionSource = named(new widgets::Segments(this), "backtest.decisionSource");
    static_cast<widgets::PanelHeader*>(m_headers->widget(Decisions))->addControl(m_decisionSource);
    connect(m_decisionSource, &widgets::Segments::chosen, this, [this] { fillDecisions(); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_headers->setCurrentIndex(tab);
        m_pages->setCurrentIndex(tab);
        shareTabRow();
    });
    shareTabRow();
    connect(m_decisions, &DataTable::currentChanged, this, [this](QString const& id) { showDecision(id); });
    connect(m_decisions, &DataTable::activated, this, [this](QString const& id) {
        showDecision(id);
        m_evaluation->setFocus();
    });
}

DataTable* ResultTables::addTable(char const* name, QWidget* page)
{
    auto* header = new widgets::PanelHeader(this);
    header->setFixedHeight(kTabHeight);
    header->setInTabRow(true);
    auto* table = new DataTable(m_desk, name, page != nullptr ? page : this);
    table->addControlsTo(*header);
    m_headers->addWidget(header);
    m_pages->addWidget(page != nullptr ? page : table);
    return table;
}

std::optional<BacktestRun> const& ResultTables::decisionRun() const
{
    return m_decisionSource->current() == 1 ? m_runs.b : m_runs.a;
}

void ResultTables::setRuns(ShownRuns const& runs)
{
    m_runs = runs;
    QString const currency = currencyOf(m_desk.format(), runs);
    m_tradesA->setColumns(tradeColumns(currency));
    m_tradesB->setColumns(tradeColumns(currency));
    m_decisions->setColumns(decisionColumns(currency));
    m_months->setColumns(monthColumns(currency));
    fillTrades(*m_tradesA, runs.a);
    fillTrades(*m_tradesB, runs.b);
    fillDecisions();
    m_months->setRows(monthRows(m_desk.format(), outcomeOf(runs.a), outcomeOf(runs.b)));
    m_months->setEmptyText(tr("No result yet. Choose the candles and run a backtest."));
    nameTabs();
}

void ResultTables::fillTrades(DataTable& table, std::optional<BacktestRun> const& run)
{
    BacktestOutcome const* const outcome = outcomeOf(run);
    table.setRows(outcome != nullptr ? tradeRows(m_desk.format(), *outcome) : std::vector<widgets::Row>{});
    QString const noTrade = outcome != nullptr ? noTradeSentence(m_desk.format(), *outcome) : QString();
    table.setEmptyText(outcome == nullptr  ? tr("No run is shown here. Choose one in the list of runs.")
                       : noTrade.isEmpty() ? tr("Every position is still open: no round trip has ended.")
                                           : noTrade);
}

void ResultTables::fillDecisions()
{
    BacktestOutcome const* const outcome = outcomeOf(decisionRun());
    m_decisions->setRows(outcome != nullptr ? decisionRows(m_desk.format(), *outcome) : std::vector<widgets::Row>{});
    m_decisions->setEmptyText(outcome == nullptr
                                  ? tr("No run is shown here. Choose one in the list of runs.")
                                  : tr("The strategy never wanted to trade, so there was nothing to decide."));
    m_evaluation->setEmptyText(tr("Choose a decision to see all its gates."));
    showDecision(m_decisions->currentId());
    nameTabs();
}

void ResultTables::showDecision(QString const& id)
{
    BacktestOutcome const* const outcome = outcomeOf(decisionRun());
    if (outcome != nullptr) {
        auto const found = std::find_if(outcome->decisions.begin(), outcome->decisions.end(),
                                        [&](auto const& decision) { return QString::number(decision->id) == id; });
        if (found != outcome->decisions.end()) {
            std::optional<Slot> const slot = outcome->universe.find((*found)->intent.symbol.view());
            m_evaluation->setEvaluation((*found)->evaluation, outcome->universe[slot.value_or(Slot{0})]);
            return;
        }
    }
    m_evaluation->clear();
}

// The tabs have what the controls of the shown table leave, not what those of the widest would.
void ResultTables::shareTabRow()
{
    for (int i = 0; i < m_headers->count(); ++i) {
        m_headers->widget(i)->setSizePolicy(
            i == m_headers->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_headers->updateGeometry();
}

void ResultTables::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    bool const isCompact = window()->width() < look::kCompactBelow;
    if (isCompact != m_isCompact) {
        m_isCompact = isCompact;
        m_decisions->setFilterWidth(isCompact ? kFilterWidthCompact : kFilterWidth);
        nameTabs();
    }
}

void ResultTables::nameTabs()
{
    // In a small window the names are worth more than the numbers.
    auto const name = [this](Tab tab, QString const& title, std::optional<std::size_t> count) {
        QString const counted =
            count ? tr("%1  %2", "tab and number of rows").arg(title, m_desk.format().count(*count)) : title;
        m_tabs->setTabText(tab, m_isCompact ? title : counted);
        m_tabs->setTabToolTip(tab, counted);
    };
    auto const countOf = [](BacktestOutcome const* outcome, auto BacktestOutcome::*list) {
        return outcome != nullptr ? std::optional((outcome->*list).size()) : std::nullopt;
    };
    name(TradesOfA, tr("A trades"), countOf(outcomeOf(m_runs.a), &BacktestOutcome::trades));
    name(TradesOfB, tr("B trades"), countOf(outcomeOf(m_runs.b), &BacktestOutcome::trades));
    name(Decisions, tr("Decisions"), countOf(outcomeOf(decisionRun()), &BacktestOutcome::decisions));
    name(Months, tr("Months"), std::nullopt);
}

void ResultTables::retranslate()
{
    m_tabs->setAccessibleName(tr("Results"));
    m_decisionSource->setChoices({tr("of A"), tr("of B")});
    m_decisionSource->setAccessibleName(tr("Whose decisions"));
    m_tradesA->setAccessibleName(tr("A trades"));
    m_tradesB->setAccessibleName(tr("B trades"));
    m_decisions->setAccessibleName(tr("Decisions"));
    m_months->setAccessibleName(tr("Months"));
    setRuns(m_runs);
}

}  // namespace pentad::backtestpage
