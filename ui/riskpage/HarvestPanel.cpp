// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/HarvestPanel.h"

#include "plots/Legend.h"
#include "plots/PlotTicks.h"
#include "policy/PolicyRows.h"
#include "widgets/Geometry.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace pentad::riskpage {
namespace {

constexpr std::size_t kMonths = 12;
constexpr int kHarvestAxisWidth = 64;
constexpr int kHarvestTickSpacing = 30;

QString dueCaption(HarvestCadence cadence)
{
    switch (cadence) {
    case HarvestCadence::Fill: return pentad::riskpage::HarvestPanel::tr("Due at the next fill");
    case HarvestCadence::Day: return pentad::riskpage::HarvestPanel::tr("Due tonight");
    case HarvestCadence::Month: return pentad::riskpage::HarvestPanel::tr("Due at the end of the month");
    }
    return {};
}

}  // namespace

HarvestPlot::HarvestPlot(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("risk.harvest.plot"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HarvestPlot::setMonths(std::vector<HarvestMonth> const& months)
{
    m_months = months;
    if (m_months.size() > kMonths) {
        m_months.erase(m_months.begin(), m_months.end() - kMonths);
    }
    QStringList lines;
    for (HarvestMonth const& month : m_months) {
        lines += tr("%1: %2 harvested, bucket %3")
                     .arg(m_desk.format().month(month.month), m_desk.format().money(month.harvested),
                          m_desk.format().money(month.bucketAfter));
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    update();
}

QRectF HarvestPlot::plotArea() const
{
    return QRectF(rect()).adjusted(look::kPanelInset, 8, -kHarvestAxisWidth, -22);
}

double HarvestPlot::top() const
{
    double largest = 1;
    for (HarvestMonth const& month : m_months) {
        largest = std::max({largest, widgets::plotted(month.harvested), widgets::plotted(month.bucketAfter)});
    }
    return largest * 1.08;
}

void HarvestPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    if (m_months.empty()) {
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.text3);
        painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing was harvested yet. Profit of a month above the threshold is shown here."));
        return;
    }
    painter.setFont(look::font(look::kMetaSize));
    QRectF const area = plotArea();
    double const highest = top();
    auto const y = [&](double value) { return area.bottom() - value / highest * area.height(); };
    plots::ValueTicks const ticks =
        plots::valueTicks({0, highest}, std::max(2, static_cast<int>(area.height()) / kHarvestTickSpacing));
    for (double const value : ticks.values) {
        double const line = std::floor(y(value)) + 0.5;
        painter.setPen(value == 0 ? theme.line2 : theme.grid);
        painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line));
        painter.setPen(theme.text3);
        painter.drawText(QRectF(area.right(), line - 8, kHarvestAxisWidth - look::kPanelInset, 16),
                         Qt::AlignRight | Qt::AlignVCenter,
                         m_desk.format().number(Decimal::fromMantissa(std::llround(value * 100), 2), ticks.decimals));
    }
    // As many places as a year has, so that a month is as wide in the first one as later.
    double const step = area.width() / static_cast<double>(kMonths);
    QPolygonF bucket;
    for (std::size_t i = 0; i < m_months.size(); ++i) {
        HarvestMonth const& month = m_months[i];
        double const left = area.left() + static_cast<double>(i) * step;
        double const harvested = y(widgets::plotted(month.harvested));
        QColor bar = theme.accent;
        bar.setAlphaF(i + 1 == m_months.size() ? 1.0F : 0.6F);
        painter.fillRect(QRectF(left + step * 0.22, harvested, step * 0.56, area.bottom() - harvested), bar);
        painter.setPen(i + 1 == m_months.size() ? theme.text1 : theme.text3);
        QString const name = m_desk.format().month(month.month);
        bool const fits = painter.fontMetrics().horizontalAdvance(name) <= step - 4;
        painter.drawText(QRectF(left, area.bottom() + 4, step, 16), Qt::AlignCenter, fits ? name : name.left(3));
        double const level = std::floor(y(widgets::plotted(month.bucketAfter))) + 0.5;
        bucket.append({left, level});
        bucket.append({left + step, level});
    }
    painter.setPen(QPen(theme.text1, 1.5));
    painter.drawPolyline(bucket);
}

bool HarvestPlot::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    auto const* help = static_cast<QHelpEvent*>(event);
    QRectF const area = plotArea();
    double const share = (help->pos().x() - area.left()) / area.width() * static_cast<double>(kMonths);
    QStringList const lines = accessibleDescription().split(QLatin1Char('\n'));
    if (share < 0 || static_cast<std::size_t>(share) >= m_months.size()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), lines.value(static_cast<int>(share)), this);
    }
    return true;
}

HarvestPanel::HarvestPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "risk.harvest", parent),
      m_header(new widgets::PanelHeader(this)),
      m_bucket(new policy::Figure(desk, "risk.harvest.bucket", this)),
      m_due(new policy::Figure(desk, "risk.harvest.due", this)),
      m_formula(widgets::ofKind(widgets::named(new QLabel(this), "risk.harvest.formula"), "meta")),
      m_plot(new HarvestPlot(desk, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* figures = new QHBoxLayout;
    figures->setContentsMargins(look::kPanelInset, 8, look::kPanelInset, 4);
    figures->setSpacing(22);
    figures->addWidget(m_bucket);
    figures->addWidget(m_due);
    figures->addStretch(1);
    column->addLayout(figures);
    m_formula->setContentsMargins(look::kPanelInset, 0, look::kPanelInset, 0);
    m_formula->setWordWrap(true);
    column->addWidget(m_formula);
    column->addWidget(m_plot, 1);
}

void HarvestPanel::retranslate()
{
    m_header->setTitle(tr("Harvest and reserve bucket"));
    using enum plots::LegendEntry::Mark;
    m_header->setLegend(
        plots::legendText({{theme().accent, tr("harvested in month"), Block}, {theme().text1, tr("bucket"), Line}}));
    m_plot->setAccessibleName(tr("Harvest by month"));
    setAccessibleName(tr("Harvest and reserve bucket"));
}

void HarvestPanel::refresh(EngineSnapshot const& snapshot)
{
    CapitalFigures const& capital = snapshot.capital;
    QString const unit = desk().currency();
    m_bucket->setFigure(tr("Reserve bucket"), format().money(capital.inputs.reserveBucket), unit);
    m_due->setFigure(dueCaption(snapshot.capitalParameters.harvestCadence),
                     format().money(capital.harvestDue, format::Sign::Always), unit,
                     capital.harvestDue.isPositive() ? policy::FigureTone::Accent : policy::FigureTone::Plain);
    for (policy::PolicyRow const& row : policy::policyRows(snapshot, format())) {
        if (row.key == QLatin1String("harvest")) {
            QString const text = tr("%1 = %2").arg(row.substituted, row.result);
            if (m_formula->text() != text) {
                m_formula->setText(text);
            }
        }
    }
    m_plot->setMonths(snapshot.harvestMonths);
}

}  // namespace pentad::riskpage
