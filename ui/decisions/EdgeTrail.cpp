// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/EdgeTrail.h"

#include "decisions/DecisionText.h"
#include "widgets/Geometry.h"

#include <QVBoxLayout>

namespace pentad::decisions {
namespace {

constexpr int kPlotHeight = 150;
constexpr int kAxisWidth = 44;

}  // namespace

EdgeTrail::EdgeTrail(widgets::Desk& desk, char const* name, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_header(new widgets::PanelHeader(this)),
      m_plot(new plots::LinePlot(desk, "forensics.edgePlot", this))
{
    setObjectName(QString::fromLatin1(name));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* plotRow = new QHBoxLayout;
    plotRow->setContentsMargins(look::kPanelInset, 0, 0, 0);
    plotRow->addWidget(m_plot);
    column->addLayout(plotRow);
    m_plot->setFixedHeight(kPlotHeight);
    m_plot->setUnit(plots::ValueUnit::Number, 1);
    m_plot->setAxisWidth(kAxisWidth);
    m_required = m_plot->addSeries({.ink = plots::Ink::Warn, .stroke = plots::Stroke::Dashed});
    m_expected = m_plot->addSeries({.ink = plots::Ink::Accent});
}

void EdgeTrail::retranslate()
{
    m_plot->setSeriesName(m_expected, tr("expected"), tr("expected"));
    m_plot->setSeriesName(m_required, tr("required"), tr("required"));
    m_plot->setEmptyText(tr("Two decisions of this asset are needed to draw a curve."));
    m_plot->setAccessibleName(tr("Expected and required edge in basis points"));
    m_header->setMeta(tr("bp"));
    m_newest = 0;
}

void EdgeTrail::refresh(EngineSnapshot const& snapshot, Symbol const& symbol)
{
    std::uint64_t const newest = snapshot.decisions.empty() ? 0 : snapshot.decisions.back()->id;
    if (newest == m_newest && symbol == m_symbol) {
        return;
    }
    m_newest = newest;
    m_symbol = symbol;
    m_header->setTitle(tr("Expected and required edge, %1").arg(format::text(symbol.view())));
    std::vector<plots::PlotPoint> expected;
    std::vector<plots::PlotPoint> required;
    for (auto const& decision : snapshot.decisions) {
        if (decision->intent.symbol == symbol && gateOf(decision->evaluation, Gate::Edge).numberCount > 0) {
            expected.push_back({decision->at, widgets::plotted(decision->intent.expectedEdgeBps)});
            required.push_back({decision->at, widgets::plotted(decision->evaluation.requiredEdgeBps)});
        }
    }
    m_plot->setPoints(m_expected, std::move(expected));
    m_plot->setPoints(m_required, std::move(required));
}

}  // namespace pentad::decisions
