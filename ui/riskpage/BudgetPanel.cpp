// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/BudgetPanel.h"

#include "riskpage/LocalDay.h"
#include "widgets/Geometry.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::riskpage {
namespace {

constexpr double kWarnFrom = 0.5;
constexpr double kDangerFrom = 0.9;

policy::FigureTone toneOfMoney(Money money)
{
    return money.isPositive()   ? policy::FigureTone::Up
           : money.isNegative() ? policy::FigureTone::Down
                                : policy::FigureTone::Plain;
}

}  // namespace

BudgetBar::BudgetBar(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("risk.budget.bar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BudgetBar::setUsed(double share, QString const& text, QString const& note)
{
    if (share != m_share || text != m_text || note != m_note) {
        m_share = share;
        m_text = text;
        m_note = note;
        setAccessibleName(tr("Budget used at worst"));
        setAccessibleDescription(tr("%1, %2").arg(text, note));
        update();
    }
}

void BudgetBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    QRect const line = rect().adjusted(look::kPanelInset, 0, -look::kPanelInset, 0);
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(theme.text2);
    QString const caption = tr("Budget used at worst");
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, caption);
    int const captionWidth = painter.fontMetrics().horizontalAdvance(caption);
    painter.setFont(look::font(look::kMetaSize));
    // The reset time gives way before bar and percentage do.
    int const noteWidth = painter.fontMetrics().horizontalAdvance(m_note);
    constexpr int kTextWidth = 64;
    constexpr int kBarMin = 60;
    int room = line.width() - captionWidth - kTextWidth - 2 * look::kGap;
    bool const noted = room - noteWidth - look::kGap >= kBarMin;
    room -= noted ? noteWidth + look::kGap : 0;
    if (noted) {
        painter.setPen(theme.text3);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_note);
    }
    QRectF const track(line.left() + captionWidth + look::kGap, line.center().y() - 2, std::max(20, room), 6);
    painter.fillRect(track, theme.surface3);
    QRectF filled = track;
    filled.setWidth(track.width() * std::min(1.0, m_share));
    painter.fillRect(filled, m_share >= kDangerFrom ? theme.danger.fill
                             : m_share >= kWarnFrom ? theme.warn.fill
                                                    : theme.accent);
    painter.setFont(look::font(look::kTextSize, true));
    painter.setPen(theme.text1);
    painter.drawText(QRectF(track.right() + look::kGap, line.top(), kTextWidth, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

BudgetPanel::BudgetPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "risk.budget", parent),
      m_header(new widgets::PanelHeader(this)),
      m_today(new policy::Figure(desk, "risk.budget.today", this)),
      m_worst(new policy::Figure(desk, "risk.budget.worst", this)),
      m_limit(new policy::Figure(desk, "risk.budget.limit", this)),
      m_plot(new plots::LinePlot(desk, "risk.budget.plot", this)),
      m_bar(new BudgetBar(desk, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* figures = new QHBoxLayout;
    figures->setContentsMargins(look::kPanelInset, 8, look::kPanelInset, 4);
    figures->setSpacing(18);
    for (policy::Figure* figure : {m_today, m_worst, m_limit}) {
        figures->addWidget(figure);
    }
    figures->addStretch(1);
    column->addLayout(figures);
    auto* plotRow = new QHBoxLayout;
    plotRow->setContentsMargins(look::kPanelInset, 0, 0, 0);
    plotRow->addWidget(m_plot);
    column->addLayout(plotRow, 1);
    column->addWidget(m_bar);
    m_plot->addSeries({.ink = plots::Ink::Accent, .tagged = false});
    m_plot->setUnit(plots::ValueUnit::Number, 0);
    m_plot->setZeroShown(true);
    m_plot->setAxisWidth(70);
}

void BudgetPanel::retranslate()
{
    m_header->setTitle(tr("Daily loss budget"));
    m_plot->setSeriesName(0, tr("profit or loss"));
    m_plot->setAccessibleName(tr("Profit or loss of the day"));
    setAccessibleName(tr("Daily loss budget"));
}

void BudgetPanel::refresh(EngineSnapshot const& snapshot)
{
    m_header->setMeta(width() < 330 ? QString() : tr("the limit stops new risk, exits go on"));
    showFigures(snapshot);
    showCurve(snapshot);
    double const used = widgets::share(-snapshot.worstDailyPnl, snapshot.dailyLossLimit);
    QString const text =
        snapshot.dailyLossUsed ? format().percent(*snapshot.dailyLossUsed, 1) : format::Format::missing();
    m_bar->setUsed(
        used, text,
        tr("resets at %1").arg(format().shortTime(dayOf(snapshot.at, format::zoneNamed(snapshot.timeZone)).until)));
}

void BudgetPanel::showFigures(EngineSnapshot const& snapshot)
{
    m_today->setFigure(tr("Today"), format().money(snapshot.dailyPnl, format::Sign::Always), {},
                       toneOfMoney(snapshot.dailyPnl));
    QString const worst = snapshot.worstDailyAt ? tr("Worst today, %1").arg(format().shortTime(*snapshot.worstDailyAt))
                                                : tr("Worst today");
    m_worst->setFigure(worst, format().money(snapshot.worstDailyPnl, format::Sign::Always), {},
                       toneOfMoney(snapshot.worstDailyPnl));
    m_limit->setFigure(
        tr("Limit, %1 of %2")
            .arg(format().percent(snapshot.riskParameters.dailyLossMaximum), format().money(snapshot.dayStartEquity)),
        format().money(-snapshot.dailyLossLimit));
}

void BudgetPanel::showCurve(EngineSnapshot const& snapshot)
{
    plots::TimeSpan const day = dayOf(snapshot.at, format::zoneNamed(snapshot.timeZone));
    m_plot->setTimeSpan(day);
    // Equity minus the start of the day is profit only while nothing was paid in or out.
    bool const moved = std::any_of(snapshot.flows.begin(), snapshot.flows.end(),
                                   [&day](ExternalFlowView const& flow) { return flow.foundAt >= day.from; });
    m_plot->setEmptyText(moved ? tr("Something was paid in or out today; the curve begins again tomorrow.")
                               : tr("The curve begins after the first minutes of the day."));
    std::vector<plots::PlotPoint> points;
    double const start = widgets::plotted(snapshot.dayStartEquity);
    for (EquityPoint const& point : snapshot.equityCurve) {
        if (!moved && point.at >= day.from) {
            points.push_back({point.at, widgets::plotted(point.equity) - start});
        }
    }
    m_plot->setPoints(0, std::move(points));
    double const limit = -widgets::plotted(snapshot.dailyLossLimit);
    m_plot->setThresholds(
        {{.value = limit, .ink = plots::Ink::Danger, .stroke = plots::Stroke::Solid, .label = {}, .tagged = true}});
    if (snapshot.worstDailyAt && !moved) {
        m_plot->setMarkers({{.at = *snapshot.worstDailyAt,
                             .value = widgets::plotted(snapshot.worstDailyPnl),
                             .ink = plots::Ink::Down,
                             .hollow = true}});
    } else {
        m_plot->setMarkers({});
    }
}

}  // namespace pentad::riskpage
