// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/EquityView.h"

#include "plots/Legend.h"
#include "widgets/Geometry.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pentad::riskpage {
namespace {

using plots::Ink;
using plots::PlotPoint;

constexpr int kHighWater = 0;
constexpr int kEquity = 1;
constexpr int kEquityAxisWidth = 92;
// One span per segment; the last one is everything.
constexpr std::array<std::chrono::hours, 3> kRanges{std::chrono::hours(24), std::chrono::hours(24 * 7),
                                                    std::chrono::hours(24 * 30)};

// The colour of the n-th step of the ladder; further ones keep the last.
Ink inkOfStep(std::size_t step)
{
    constexpr std::array<Ink, 4> kInks{Ink::Ladder0, Ink::Ladder1, Ink::Ladder2, Ink::Ladder3};
    return kInks[std::min(step, kInks.size() - 1)];
}

// When equity was below the border of the first step, as far as the thinned curve tells.
std::vector<plots::PlotBand> reducedBands(SharedList<EquityPoint> const& curve, double border, QString const& label)
{
    std::vector<plots::PlotBand> bands;
    bool inside = false;
    for (EquityPoint const& point : curve) {
        bool const reduced = widgets::plotted(point.equity) <= widgets::plotted(point.highWater) * (1 - border);
        if (reduced && !inside) {
            bands.push_back({.from = point.at, .until = std::nullopt, .ink = Ink::Warn, .label = label});
        } else if (!reduced && inside) {
            bands.back().until = point.at;
        }
        inside = reduced;
    }
    return bands;
}

}  // namespace

EquityView::EquityView(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "risk.equity", parent),
      m_header(new widgets::PanelHeader(this)),
      m_range(widgets::named(new widgets::Segments(m_header), "risk.range")),
      m_equity(new plots::LinePlot(desk, "risk.equity.plot", this)),
      m_drawdown(new plots::LinePlot(desk, "risk.drawdown.plot", this))
{
    m_equity->addSeries({.ink = Ink::Strong, .shape = plots::Shape::Step, .stroke = plots::Stroke::Dashed});
    m_equity->addSeries({.ink = Ink::Accent, .tagged = true});
    m_equity->setUnit(plots::ValueUnit::Number, 2);
    m_equity->setTimeAxisShown(false);
    m_drawdown->addSeries({.ink = Ink::Accent, .shape = plots::Shape::Area});
    m_drawdown->setUnit(plots::ValueUnit::Percent, 2);
    for (plots::LinePlot* plot : {m_equity, m_drawdown}) {
        plot->setAxisWidth(kEquityAxisWidth);
    }
    connect(m_equity, &plots::LinePlot::crosshairMoved, m_drawdown, &plots::LinePlot::showCrosshair);
    connect(m_drawdown, &plots::LinePlot::crosshairMoved, m_equity, &plots::LinePlot::showCrosshair);
    connect(m_range, &widgets::Segments::chosen, this, [this] { refreshNow(); });
    m_header->addControl(m_range);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* plotsColumn = new QVBoxLayout;
    plotsColumn->setContentsMargins(look::kPanelInset, 0, 0, 0);
    plotsColumn->setSpacing(0);
    plotsColumn->addWidget(m_equity, 5);
    plotsColumn->addWidget(m_drawdown, 3);
    column->addLayout(plotsColumn, 1);
}

void EquityView::retranslate()
{
    m_header->setTitle(tr("Equity, high-water mark and drawdown"));
    bool const first = m_range->current() < 0;
    m_range->setChoices({tr("1 d"), tr("7 d"), tr("30 d"), tr("All")});
    if (first) {
        m_range->setCurrent(static_cast<int>(kRanges.size()));
    }
    m_range->setAccessibleName(tr("Time range"));
    m_equity->setSeriesName(kHighWater, tr("high water"));
    m_equity->setSeriesName(kEquity, tr("equity"));
    m_drawdown->setSeriesName(0, tr("drawdown"));
    m_equity->setAccessibleName(tr("Equity and high-water mark"));
    m_drawdown->setAccessibleName(tr("Drawdown"));
    QString const empty = tr("The curve begins after the first minutes of the session.");
    m_equity->setEmptyText(empty);
    m_drawdown->setEmptyText(QString());
    using enum plots::LegendEntry::Mark;
    m_header->setLegend(
        plots::legendText({{theme().accent, tr("equity"), Line}, {theme().text1, tr("high water"), Dashes}}));
    // The borders carry their percent in the reader's language.
    m_shownPoints = 0;
}

std::optional<plots::TimeSpan> EquityView::wantedSpan(EngineSnapshot const& snapshot) const
{
    int const range = m_range->current();
    if (range < 0 || range >= static_cast<int>(kRanges.size())) {
        return std::nullopt;
    }
    return plots::TimeSpan{snapshot.at - kRanges[static_cast<std::size_t>(range)], snapshot.at};
}

void EquityView::makeBorders(std::size_t count)
{
    while (m_borders.size() < count) {
        m_borders.push_back(m_equity->addSeries({.ink = inkOfStep(m_borders.size() + 1),
                                                 .shape = plots::Shape::Step,
                                                 .stroke = plots::Stroke::Dotted,
                                                 .readOut = false}));
    }
}

void EquityView::refresh(EngineSnapshot const& snapshot)
{
    QString const highWater = format().money(snapshot.capital.inputs.highWater);
    QString const deepest = format().percent(Rate(-snapshot.totals.maxDrawdown.value()));
    m_header->setNote(tr("high water %1 · deepest so far %2").arg(highWater, deepest));
    makeBorders(snapshot.capitalParameters.ladder.size());
    std::optional<plots::TimeSpan> const span = wantedSpan(snapshot);
    m_equity->setTimeSpan(span);
    m_drawdown->setTimeSpan(span);
    auto const& curve = snapshot.equityCurve;
    UtcTime const until = curve.empty() ? UtcTime{} : curve.back().at;
    if (curve.size() == m_shownPoints && until == m_shownUntil) {
        return;
    }
    m_shownPoints = curve.size();
    m_shownUntil = until;
    showCurves(snapshot);
    showLadder(snapshot);
}

void EquityView::showCurves(EngineSnapshot const& snapshot)
{
    std::vector<PlotPoint> equity;
    std::vector<PlotPoint> highWater;
    std::vector<PlotPoint> drawdown;
    for (EquityPoint const& point : snapshot.equityCurve) {
        double const value = widgets::plotted(point.equity);
        double const top = widgets::plotted(point.highWater);
        equity.push_back({point.at, value});
        highWater.push_back({point.at, top});
        drawdown.push_back({point.at, top > 0 ? std::min(0.0, value / top - 1) : 0.0});
    }
    m_equity->setPoints(kEquity, std::move(equity));
    m_equity->setPoints(kHighWater, std::move(highWater));
    m_drawdown->setPoints(0, std::move(drawdown));
}

void EquityView::showLadder(EngineSnapshot const& snapshot)
{
    auto const& ladder = snapshot.capitalParameters.ladder;
    std::vector<plots::PlotBand> zones;
    double deepest = 0;
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        double const border = widgets::plotted(ladder[i].drawdown);
        std::vector<PlotPoint> points;
        for (EquityPoint const& point : snapshot.equityCurve) {
            points.push_back({point.at, widgets::plotted(point.highWater) * (1 - border)});
        }
        m_equity->setPoints(m_borders[i], std::move(points));
        m_equity->setSeriesName(m_borders[i], {},
                                tr("%1 %2").arg(format().percent(Rate(-ladder[i].drawdown.value()), 0),
                                                format().factor(ladder[i].multiplier)));
        zones.push_back({.low = -border, .high = -deepest, .ink = inkOfStep(i)});
        deepest = border;
    }
    if (ladder.empty()) {
        return;
    }
    zones.push_back({.high = -deepest, .ink = inkOfStep(ladder.size())});
    m_drawdown->setBands(std::move(zones));
    // The whole ladder is seen, and what is deeper than it.
    m_drawdown->setValueSpan(
        plots::ValueSpan{-std::max(deepest * 1.15, widgets::plotted(snapshot.totals.maxDrawdown) * 1.1), 0.004});
    m_equity->setBands(reducedBands(snapshot.equityCurve, widgets::plotted(ladder.front().drawdown),
                                    format().factor(ladder.front().multiplier)));
}

}  // namespace pentad::riskpage
