// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/BacktestPage.h"

#include "backtestpage/ComparePlot.h"
#include "backtestpage/MetricsPanel.h"
#include "backtestpage/RefusalBars.h"
#include "backtestpage/ResultTables.h"
#include "backtestpage/RunList.h"
#include "backtestpage/RunProgress.h"
#include "backtestpage/SetupForm.h"
#include "widgets/PanelHeader.h"

#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::backtestpage {

using widgets::named;

namespace {

constexpr int kLeftWidth = 338;
constexpr int kLeftWidthCompact = 268;
constexpr int kRightWidth = 470;
constexpr int kRightWidthCompact = 348;
constexpr int kHandle = 3;

QVBoxLayout* columnOf(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

QSplitter* splitter(char const* name)
{
    auto* made = named(new QSplitter(Qt::Vertical), name);
    made->setHandleWidth(kHandle);
    made->setChildrenCollapsible(false);
    return made;
}

}  // namespace

BacktestPage::BacktestPage(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "backtest.page", parent), m_left(makeLeft()), m_right(makeRight())
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kHandle);
    row->addWidget(m_left);
    row->addWidget(makeMiddle(), 1);
    row->addWidget(m_right);
    connectParts();
}

QWidget* BacktestPage::makeLeft()
{
    auto* left = new QWidget(this);
    auto* column = columnOf(left);
    m_setup = new SetupForm(desk(), left);
    m_list = new RunList(desk(), left);
    m_progress = new RunProgress(desk(), left);
    column->addWidget(m_setup, 1);
    column->addWidget(m_list);
    column->addWidget(m_progress);
    return left;
}

QWidget* BacktestPage::makeMiddle()
{
    QSplitter* const middle = splitter("backtest.middle");
    m_plot = new ComparePlot(desk());
    m_tables = new ResultTables(desk());
    middle->addWidget(m_plot);
    middle->addWidget(m_tables);
    middle->setStretchFactor(0, 7);
    middle->setStretchFactor(1, 5);
    return middle;
}

QWidget* BacktestPage::makeRight()
{
    QSplitter* const right = splitter("backtest.right");
    m_metrics = new MetricsPanel(desk());
    auto* refusals = new QWidget(this);
    auto* column = columnOf(refusals);
    m_refusalHeader = new widgets::PanelHeader(refusals);
    auto* area = named(new QScrollArea(refusals), "backtest.refusalArea");
    area->setWidgetResizable(true);
    m_refusals = new RefusalBars(desk());
    area->setWidget(m_refusals);
    column->addWidget(m_refusalHeader);
    column->addWidget(area, 1);
    right->addWidget(m_metrics);
    right->addWidget(refusals);
    right->setStretchFactor(0, 7);
    right->setStretchFactor(1, 5);
    // A splitter sets its own greatest width anew; what lies around it keeps the one that is given.
    auto* holder = new QWidget(this);
    columnOf(holder)->addWidget(right);
    return holder;
}

void BacktestPage::connectParts()
{
    connect(m_setup, &SetupForm::edited, this,
            [this] { m_progress->setReady(runner() != nullptr && m_setup->request().has_value()); });
    connect(m_progress, &RunProgress::runWanted, this, [this] {
        if (std::optional<BacktestRequest> request = m_setup->request(); request && runner() != nullptr) {
            runner()->start(*std::move(request));
            showRuns();
        }
    });
    connect(m_progress, &RunProgress::cancelWanted, this, [this](quint64 id) { runner()->cancel(id); });
    connect(m_list, &RunList::showAsA, this, [this](quint64 id) {
        m_b = m_b == id ? m_a : m_b;
        m_a = id;
        showRuns();
    });
    connect(m_list, &RunList::showAsB, this, [this](quint64 id) {
        m_a = m_a == id ? m_b : m_a;
        m_b = id;
        showRuns();
    });
    connect(m_list, &RunList::forgetWanted, this, [this](quint64 id) {
        runner()->forget(id);
        showRuns();
    });
    connect(m_list, &RunList::takeWanted, this, [this](quint64 id) {
        if (std::optional<BacktestRun> const run = runOf(id)) {
            m_setup->take(run->request);
        }
    });
    if (runner() != nullptr) {
        runner()->observe([page = QPointer(this)] {
            if (page) {
                page->showRuns();
            }
        });
    }
}

std::optional<BacktestRun> BacktestPage::runOf(std::uint64_t id) const
{
    if (runner() == nullptr) {
        return std::nullopt;
    }
    std::vector<BacktestRun> const& runs = runner()->runs();
    auto const found = std::find_if(runs.begin(), runs.end(), [&](BacktestRun const& run) { return run.id == id; });
    return found == runs.end() ? std::nullopt : std::optional(*found);
}

// Fills free places with results as they come, oldest first; each is offered once, so that a choice of the reader stays.
void BacktestPage::choose()
{
    auto const dropForgotten = [this](std::uint64_t& id) {
        if (id != 0 && !runOf(id)) {
            id = 0;
        }
    };
    dropForgotten(m_a);
    dropForgotten(m_b);
    for (BacktestRun const& run : runner()->runs()) {
        if (run.outcome == nullptr || run.id <= m_newestOffered) {
            continue;
        }
        m_newestOffered = run.id;
        if (m_a == 0) {
            m_a = run.id;
        } else if (m_b == 0) {
            m_b = run.id;
        }
    }
}

void BacktestPage::showRuns()
{
    if (runner() == nullptr) {
        return;
    }
    choose();
    m_list->setRuns(runner()->runs(), m_a, m_b);
    m_progress->setRuns(runner()->runs());
    std::optional<BacktestRun> const a = runOf(m_a);
    std::optional<BacktestRun> const b = runOf(m_b);
    auto const outcomeOf = [](std::optional<BacktestRun> const& run) {
        return run ? run->outcome : std::shared_ptr<BacktestOutcome const>();
    };
    // Progress of a third run draws nothing anew.
    if (outcomeOf(a) != m_drawnA || outcomeOf(b) != m_drawnB) {
        m_drawnA = outcomeOf(a);
        m_drawnB = outcomeOf(b);
        showResults();
    }
}

void BacktestPage::showResults()
{
    ShownRuns const shown{runOf(m_a), runOf(m_b)};
    m_setup->compareWith(shown.a);
    m_plot->setRuns(shown);
    m_tables->setRuns(shown);
    m_metrics->setRuns(shown);
    m_refusals->setRuns(shown);
    m_refusalHeader->setMeta(shown.a || shown.b ? tr("A %1, B %2")
                                                      .arg(desk().format().count(m_refusals->totalOfA()),
                                                           desk().format().count(m_refusals->totalOfB()))
                                                : QString());
}

void BacktestPage::refresh(EngineSnapshot const& snapshot)
{
    std::vector<std::string> symbols;
    for (AssetSnapshot const& asset : snapshot.assets) {
        symbols.emplace_back(asset.instrument.symbol.view());
    }
    m_setup->setSymbols(symbols);
}

void BacktestPage::retranslate()
{
    m_refusalHeader->setTitle(tr("Rejections by code"));
    findChild<QScrollArea*>(QStringLiteral("backtest.refusalArea"))->setAccessibleName(tr("Rejections by code"));
    m_setup->retranslate();
    m_list->retranslate();
    m_progress->retranslate();
    m_plot->retranslate();
    m_tables->retranslate();
    m_metrics->retranslate();
    showRuns();
    showResults();
}

void BacktestPage::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    bool const isCompact = window()->width() < look::kCompactBelow;
    m_left->setFixedWidth(isCompact ? kLeftWidthCompact : kLeftWidth);
    m_right->setFixedWidth(isCompact ? kRightWidthCompact : kRightWidth);
}

}  // namespace pentad::backtestpage
