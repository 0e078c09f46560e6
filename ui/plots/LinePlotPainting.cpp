// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/LinePlot.h"
#include "plots/PlotTicks.h"
#include "widgets/Geometry.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pentad::plots {
namespace {

constexpr int kTickSpacing = 32;
constexpr int kTimeTickSpacing = 110;
constexpr int kAxisGap = 10;
constexpr int kTagHeight = 18;
constexpr float kBandOpacity = 0.14F;

// A pixel line is sharp where it runs through the middle of pixels.
double sharp(double place)
{
    return std::floor(place) + 0.5;
}

}  // namespace

double LinePlot::xOf(UtcTime at) const
{
    QRectF const area = chart()->plotArea();
    double const from = widgets::plotted(m_shownTime.from);
    double const until = widgets::plotted(m_shownTime.until);
    return area.left() + (widgets::plotted(at) - from) / (until - from) * area.width();
}

double LinePlot::yOf(double value) const
{
    QRectF const area = chart()->plotArea();
    double const range = m_shownValues.high - m_shownValues.low;
    return range > 0 ? area.bottom() - (value - m_shownValues.low) / range * area.height() : area.bottom();
}

void LinePlot::drawBackground(QPainter* painter, QRectF const& rect)
{
    QChartView::drawBackground(painter, rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(look::font(look::kMetaSize));
    if (isEmpty()) {
        painter->setPen(m_desk.theme().text3);
        painter->setFont(look::font(look::kTextSize));
        painter->drawText(QRectF(viewport()->rect()).adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                          m_emptyText);
    } else {
        paintBands(*painter);
        paintGrid(*painter);
    }
    painter->restore();
}

void LinePlot::drawForeground(QPainter* painter, QRectF const&)
{
    painter->save();
    painter->setFont(look::font(look::kMetaSize));
    if (!isEmpty()) {
        paintThresholds(*painter);
        paintMarkers(*painter);
        paintTags(*painter);
        if (m_crosshair) {
            paintReadOut(*painter);
        }
    }
    if (m_focusShown) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(m_desk.theme().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void LinePlot::paintGrid(QPainter& painter) const
{
    look::Theme const& theme = m_desk.theme();
    QRectF const area = chart()->plotArea();
    bool const isPercent = m_unit == ValueUnit::Percent;
    ValueTicks const ticks = valueTicks(m_shownValues, std::max(2, static_cast<int>(area.height()) / kTickSpacing));
    int const decimals = std::min(isPercent ? std::max(1, ticks.decimals - 2) : ticks.decimals, m_decimals);
    // A tag wins over the label it would cover.
    std::vector<double> tags;
    for (Threshold const& threshold : m_thresholds) {
        if (threshold.tagged) {
            tags.push_back(yOf(threshold.value));
        }
    }
    for (Series const& series : m_series) {
        if (series.shown && series.style.tagged && !series.drawn.empty()) {
            tags.push_back(yOf(series.drawn.back().value));
        }
    }
    for (double const value : ticks.values) {
        double const y = sharp(yOf(value));
        painter.setPen(value == 0 ? theme.line2 : theme.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (std::any_of(tags.begin(), tags.end(), [y](double tag) { return std::abs(tag - y) < kTagHeight - 3; })) {
            continue;
        }
        int const digits = isPercent ? decimals + 2 : decimals;
        Decimal const written = Decimal::fromMantissa(std::llround(value * std::pow(10.0, digits)), digits);
        painter.setPen(theme.text3);
        painter.drawText(
            QRectF(area.right(), y - 8, m_axisWidth - kAxisGap, 16), Qt::AlignRight | Qt::AlignVCenter,
            isPercent ? m_desk.format().percent(Rate(written), decimals) : m_desk.format().number(written, decimals));
    }
    int const count = std::max(1, static_cast<int>(area.width()) / kTimeTickSpacing);
    for (TimeTick const& tick : timeTicks(m_desk.format(), m_shownTime, count)) {
        double const x = sharp(xOf(tick.at));
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        if (m_timeAxisShown) {
            double const width = painter.fontMetrics().horizontalAdvance(tick.label);
            double const left = std::clamp(x - width / 2, 0.0, std::max(0.0, area.right() - width));
            painter.setPen(theme.text3);
            painter.drawText(QRectF(left, area.bottom() + 4, width + 1, 16), Qt::AlignCenter, tick.label);
        }
    }
}

void LinePlot::paintBands(QPainter& painter) const
{
    QRectF const area = chart()->plotArea();
    for (PlotBand const& band : m_bands) {
        double const left = band.from ? std::max(area.left(), xOf(*band.from)) : area.left();
        double const right = band.until ? std::min(area.right(), xOf(*band.until)) : area.right();
        double const top = band.high ? std::max(area.top(), yOf(*band.high)) : area.top();
        double const bottom = band.low ? std::min(area.bottom(), yOf(*band.low)) : area.bottom();
        if (right <= left || bottom <= top) {
            continue;
        }
        QColor fill = colourOf(m_desk.theme(), band.ink);
        QColor const text = fill;
        fill.setAlphaF(kBandOpacity);
        QRectF const box(left, top, right - left, bottom - top);
        painter.fillRect(box, fill);
        if (!band.label.isEmpty() && painter.fontMetrics().horizontalAdvance(band.label) < box.width()) {
            painter.setPen(text);
            painter.drawText(box.adjusted(0, 4, 0, 0), Qt::AlignHCenter | Qt::AlignTop, band.label);
        }
    }
}

void LinePlot::paintThresholds(QPainter& painter) const
{
    QRectF const area = chart()->plotArea();
    for (Threshold const& threshold : m_thresholds) {
        QColor const colour = colourOf(m_desk.theme(), threshold.ink);
        double const y = sharp(yOf(threshold.value));
        if (y < area.top() - 1 || y > area.bottom() + 1) {
            continue;
        }
        QPen pen(colour, 1);
        if (threshold.stroke != Stroke::Solid) {
            pen.setDashPattern(threshold.stroke == Stroke::Dashed ? QList<qreal>{4, 3} : QList<qreal>{1, 3});
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colour);
        if (!threshold.label.isEmpty()) {
            painter.drawText(QRectF(area.left(), y - 16, area.width() - 6, 14), Qt::AlignRight | Qt::AlignVCenter,
                             threshold.label);
        }
        if (threshold.tagged) {
            QRectF const place(area.right() + 2, y - 8, m_axisWidth - 2, 16);
            painter.fillRect(place, m_desk.theme().surface1);
            painter.drawText(place.adjusted(0, 0, -kAxisGap + 0.0, 0), Qt::AlignRight | Qt::AlignVCenter,
                             valueText(threshold.value));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void LinePlot::paintMarkers(QPainter& painter) const
{
    constexpr double kRadius = 3.5;
    for (PlotMarker const& marker : m_markers) {
        if (marker.at < m_shownTime.from || marker.at > m_shownTime.until) {
            continue;
        }
        QColor const colour = colourOf(m_desk.theme(), marker.ink);
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(marker.hollow ? m_desk.theme().surface1 : colour);
        painter.drawEllipse(QPointF(xOf(marker.at), yOf(marker.value)), kRadius, kRadius);
    }
}

void LinePlot::paintTag(QPainter& painter, double value, QColor const& fill, QColor const& ink) const
{
    QRectF const area = chart()->plotArea();
    double const y = std::clamp(yOf(value), area.top(), area.bottom());
    QRectF const box(area.right() + 2, y - kTagHeight / 2.0, m_axisWidth - 4, kTagHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(ink);
    painter.drawText(box.adjusted(0, 0, -(kAxisGap - 2), 0), Qt::AlignRight | Qt::AlignVCenter, valueText(value));
}

void LinePlot::paintTags(QPainter& painter) const
{
    look::Theme const& theme = m_desk.theme();
    for (Series const& series : m_series) {
        if (!series.shown || series.drawn.empty()) {
            continue;
        }
        PlotPoint const& last = series.drawn.back();
        QColor const colour = colourOf(theme, series.style.ink);
        if (!series.style.label.isEmpty()) {
            double const width = painter.fontMetrics().horizontalAdvance(series.style.label);
            double const right = std::min(xOf(last.at), chart()->plotArea().right()) - 6;
            double const top = yOf(last.value) - 18;
            if (top > chart()->plotArea().top() - 4 && top < chart()->plotArea().bottom() - 14) {
                painter.setPen(colour);
                painter.drawText(QRectF(right - width, top, width + 1, 14), Qt::AlignRight | Qt::AlignVCenter,
                                 series.style.label);
            }
        }
        if (series.style.tagged && last.at <= m_shownTime.until) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(QPointF(xOf(last.at), yOf(last.value)), 3, 3);
            paintTag(painter, last.value, colour,
                     theme.brightness == look::Brightness::Dark ? theme.background : theme.surface1);
        }
    }
}

void LinePlot::paintReadOut(QPainter& painter) const
{
    constexpr double kLine = 16;
    constexpr double kInset = 8;
    look::Theme const& theme = m_desk.theme();
    QRectF const area = chart()->plotArea();
    if (*m_crosshair < m_shownTime.from || *m_crosshair > m_shownTime.until) {
        return;
    }
    double const x = sharp(xOf(*m_crosshair));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.text3, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);

    QString const when = m_desk.format().dayAndTime(*m_crosshair);
    QStringList const lines = readOut();
    QFontMetricsF const metrics(painter.font());
    double names = 0;
    double values = 0;
    for (QString const& line : lines) {
        names = std::max(names, metrics.horizontalAdvance(line.section(QLatin1Char('\t'), 0, 0)));
        values = std::max(values, metrics.horizontalAdvance(line.section(QLatin1Char('\t'), 1)));
    }
    double const width = std::max(metrics.horizontalAdvance(when), names + 14 + values) + 2 * kInset;
    double const height = (static_cast<double>(lines.size()) + 1) * kLine + kInset;
    // On the side of the crosshair where there is room for it.
    double const left = x + 10 + width < area.right() ? x + 10 : x - 10 - width;
    QRectF const box(std::max(left, 0.0), area.top() + 4, width, height);
    painter.setPen(theme.line2);
    painter.setBrush(theme.surface2);
    painter.drawRoundedRect(box, 3, 3);
    QRectF row(box.left() + kInset, box.top() + kInset / 2, width - 2 * kInset, kLine);
    painter.setPen(theme.text2);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, when);
    for (QString const& line : lines) {
        row.translate(0, kLine);
        painter.setPen(theme.text2);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.section(QLatin1Char('\t'), 0, 0));
        painter.setPen(theme.text1);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.section(QLatin1Char('\t'), 1));
    }
}

}  // namespace pentad::plots
