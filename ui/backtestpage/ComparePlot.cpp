// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/ComparePlot.h"

#include "plots/Legend.h"
#include "widgets/Geometry.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pentad::backtestpage {

using plots::PlotPoint;
using widgets::named;
using widgets::ofKind;
using widgets::plotted;

namespace {

constexpr int kAxisWidth = 92;
constexpr int kSeriesA = 0;
constexpr int kSeriesB = 1;
constexpr int kSeriesDifference = 2;

std::vector<PlotPoint> equityCurve(BacktestOutcome const& run, PlotView view)
{
    double const start = plotted(run.startEquity);
    bool const inPercent = view == PlotView::Percent && start > 0;
    std::vector<PlotPoint> points;
    points.reserve(run.curve.size());
    for (BacktestPoint const& point : run.curve) {
        double const equity = plotted(point.equity);
        points.push_back({point.at, inPercent ? equity / start - 1 : equity});
    }
    return points;
}

std::vector<PlotPoint> drawdownCurve(BacktestOutcome const& run)
{
    std::vector<PlotPoint> points;
    points.reserve(run.curve.size());
    for (BacktestPoint const& point : run.curve) {
        points.push_back({point.at, -plotted(point.drawdown)});
    }
    return points;
}

}  // namespace

std::vector<PlotPoint> differenceCurve(BacktestOutcome const& a, BacktestOutcome const& b)
{
    std::vector<PlotPoint> points;
    auto before = a.curve.begin();
    for (BacktestPoint const& point : b.curve) {
        while (before != a.curve.end() && std::next(before) != a.curve.end() && std::next(before)->at <= point.at) {
            ++before;
        }
        if (before != a.curve.end() && before->at <= point.at && point.at <= a.curve.back().at) {
            points.push_back({point.at, plotted(point.equity - before->equity)});
        }
    }
    return points;
}

ComparePlot::ComparePlot(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_header(new widgets::PanelHeader(this)),
      m_legend(named(new QLabel(this), "backtest.legend")),
      m_view(named(new widgets::Segments(this), "backtest.view")),
      m_equity(new plots::LinePlot(desk, "backtest.equity", this)),
      m_drawdownTitle(ofKind(new QLabel(this), "meta")),
      m_drawdown(new plots::LinePlot(desk, "backtest.drawdown", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_legend->setTextFormat(Qt::RichText);
    m_header->addControl(m_legend);
    m_header->addControl(m_view);
    column->addWidget(m_header);
    auto* plotsColumn = new QVBoxLayout();
    plotsColumn->setContentsMargins(look::kPanelInset, 0, look::kPanelInset, 4);
    plotsColumn->setSpacing(2);
    plotsColumn->addWidget(m_equity, 7);
    plotsColumn->addWidget(m_drawdownTitle);
    plotsColumn->addWidget(m_drawdown, 3);
    column->addLayout(plotsColumn, 1);

    m_equity->addSeries({QStringLiteral("A"), plots::Ink::RunA, plots::Shape::Line, plots::Stroke::Solid, true});
    m_equity->addSeries({QStringLiteral("B"), plots::Ink::RunB, plots::Shape::Line, plots::Stroke::Solid, true});
    m_equity->addSeries({QStringLiteral("B − A"), plots::Ink::Strong, plots::Shape::Area, plots::Stroke::Solid, true});
    m_drawdown->addSeries({QStringLiteral("A"), plots::Ink::RunA, plots::Shape::Area, plots::Stroke::Solid, false});
    m_drawdown->addSeries({QStringLiteral("B"), plots::Ink::RunB, plots::Shape::Line, plots::Stroke::Solid, false});
    for (plots::LinePlot* const plot : {m_equity, m_drawdown}) {
        plot->setAxisWidth(kAxisWidth);
    }
    m_equity->setTimeAxisShown(false);
    m_drawdown->setUnit(plots::ValueUnit::Percent, 2);
    m_drawdown->setZeroShown(true);
    connect(m_equity, &plots::LinePlot::crosshairMoved, m_drawdown, &plots::LinePlot::showCrosshair);
    connect(m_drawdown, &plots::LinePlot::crosshairMoved, m_equity, &plots::LinePlot::showCrosshair);
    connect(m_view, &widgets::Segments::chosen, this, [this] { draw(); });
}

void ComparePlot::setRuns(ShownRuns const& runs)
{
    m_runs = runs;
    nameViews();
    draw();
}

QString ComparePlot::legend() const
{
    std::vector<plots::LegendEntry> entries;
    auto const add = [&](std::optional<BacktestRun> const& run, QString const& letter, QColor const& colour) {
        if (run) {
            QString const name = isPartial(*run) ? tr("%1 (partial)").arg(labelOf(*run)) : labelOf(*run);
            entries.push_back({colour, letter + QLatin1Char(' ') + name});
        }
    };
    add(m_runs.a, QStringLiteral("A"), m_desk.theme().runA);
    add(m_runs.b, QStringLiteral("B"), m_desk.theme().runB);
    return plots::legendText(entries);
}

void ComparePlot::draw()
{
    auto const outcome = [](std::optional<BacktestRun> const& run) { return run ? run->outcome.get() : nullptr; };
    BacktestOutcome const* const a = outcome(m_runs.a);
    BacktestOutcome const* const b = outcome(m_runs.b);
    auto const view = static_cast<PlotView>(m_view->current());
    bool const isDifference = view == PlotView::Difference;
    m_equity->setUnit(view == PlotView::Percent ? plots::ValueUnit::Percent : plots::ValueUnit::Number, 2);
    m_equity->setZeroShown(isDifference);
    m_equity->setSeriesShown(kSeriesA, !isDifference);
    m_equity->setSeriesShown(kSeriesB, !isDifference);
    m_equity->setSeriesShown(kSeriesDifference, isDifference);
    m_equity->setPoints(kSeriesA, a != nullptr && !isDifference ? equityCurve(*a, view) : std::vector<PlotPoint>{});
    m_equity->setPoints(kSeriesB, b != nullptr && !isDifference ? equityCurve(*b, view) : std::vector<PlotPoint>{});
    m_equity->setPoints(kSeriesDifference, a != nullptr && b != nullptr && isDifference ? differenceCurve(*a, *b)
                                                                                        : std::vector<PlotPoint>{});
    m_drawdown->setPoints(kSeriesA, a != nullptr ? drawdownCurve(*a) : std::vector<PlotPoint>{});
    m_drawdown->setPoints(kSeriesB, b != nullptr ? drawdownCurve(*b) : std::vector<PlotPoint>{});
    // One time axis for both plots, whichever curve is longer.
    std::optional<plots::TimeSpan> span;
    for (BacktestOutcome const* const run : {a, b}) {
        if (run != nullptr && run->curve.size() > 1) {
            plots::TimeSpan const own{run->curve.front().at, run->curve.back().at};
            span = span ? plots::TimeSpan{std::min(span->from, own.from), std::max(span->until, own.until)} : own;
        }
    }
    m_equity->setTimeSpan(span);
    m_drawdown->setTimeSpan(span);
    m_legend->setText(legend());
    m_equity->setEmptyText(isDifference && (a != nullptr || b != nullptr)
                               ? tr("The difference needs two runs. Show a second one as B.")
                               : tr("No result yet. Choose the candles and run a backtest."));
}

// Money by its sign, which is known with the first result.
void ComparePlot::nameViews()
{
    QString money = m_desk.currency();
    for (std::optional<BacktestRun> const* run : {&m_runs.b, &m_runs.a}) {
        if (*run && (*run)->outcome) {
            money = m_desk.format().currency((*run)->outcome->universe.quote());
        }
    }
    m_view->setChoices(
        {money.isEmpty() ? QString(QChar(0x20BA)) : money, QStringLiteral("%"), QStringLiteral("B − A")});
}

void ComparePlot::retranslate()
{
    m_header->setTitle(tr("Equity and drawdown"));
    nameViews();
    m_view->setAccessibleName(tr("What the curves show"));
    m_equity->setAccessibleName(tr("Equity of the compared runs"));
    m_drawdown->setAccessibleName(tr("Drawdown of the compared runs"));
    m_drawdownTitle->setText(tr("Drawdown"));
    draw();
}

}  // namespace pentad::backtestpage
