// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/Words.h"
#include "look/Icons.h"
#include "plots/PlotTicks.h"
#include "riskpage/TimelinePanel.h"
#include "widgets/Geometry.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pentad::riskpage {
namespace {

constexpr int kAxisHeight = 24;
constexpr int kLaneHeightMax = 36;
constexpr int kLaneHeightMin = 24;
constexpr int kIcon = 14;
constexpr int kBlock = 12;
constexpr int kTimeTickSpacing = 80;
constexpr int kTimelineWideFrom = 1'100;
constexpr int kNowRoom = 44;
constexpr int kLabelWidth = 460;
constexpr int kLabelWidthNarrow = 200;
constexpr int kFigureLeft = 196;

}  // namespace

QSize Timeline::sizeHint() const
{
    return {900, kAxisHeight + static_cast<int>(kTimelineLanes) * kLaneHeightMax};
}

QSize Timeline::minimumSizeHint() const
{
    return {480, kAxisHeight + static_cast<int>(kTimelineLanes) * kLaneHeightMin};
}

int Timeline::laneHeight() const
{
    return std::clamp((height() - kAxisHeight) / static_cast<int>(kTimelineLanes), kLaneHeightMin, kLaneHeightMax);
}

int Timeline::labelWidth() const
{
    return width() >= kTimelineWideFrom ? kLabelWidth : kLabelWidthNarrow;
}

double Timeline::xOf(UtcTime at) const
{
    double const room = std::max(1, width() - labelWidth() - look::kPanelInset);
    double const length = widgets::plotted(m_day.until) - widgets::plotted(m_day.from);
    double const share = length > 0 ? (widgets::plotted(at) - widgets::plotted(m_day.from)) / length : 0.0;
    return labelWidth() + room * std::clamp(share, 0.0, 1.0);
}

QRectF Timeline::boxOf(TimelineSpan const& span) const
{
    double const left = xOf(span.from);
    double const right = xOf(span.until.value_or(m_now));
    double const top = kAxisHeight + static_cast<double>(span.lane) * laneHeight() + (laneHeight() - kBlock) / 2.0;
    // Also a moment leaves a mark.
    return {left, top, std::max(2.0, right - left), kBlock};
}

QColor Timeline::colourOf(TimelineSpan const& span) const
{
    look::Theme const& theme = m_desk.theme();
    if (span.lane == TimelineLane::Paused) {
        return theme.text3;
    }
    return span.state == TimelineState::Open ? theme.danger.fill : theme.warn.fill;
}

void Timeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    paintAxis(painter);
    for (std::size_t lane = 0; lane < kTimelineLanes; ++lane) {
        paintLane(painter, lane);
    }
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        QRectF const box = boxOf(m_spans[i]);
        painter.fillRect(box, colourOf(m_spans[i]));
        if (m_current == i) {
            painter.setPen(QPen(theme.text1, 1));
            painter.drawRect(box.adjusted(-1.5, -1.5, 0.5, 0.5));
        }
    }
    double const now = std::floor(xOf(m_now)) + 0.5;
    painter.setPen(theme.text1);
    painter.drawLine(QPointF(now, kAxisHeight),
                     QPointF(now, kAxisHeight + laneHeight() * static_cast<int>(kTimelineLanes)));
    painter.setFont(look::font(look::kMetaSize, true));
    QString const clock = m_desk.format().shortTime(m_now);
    QRectF const tag(std::min(now - 22, width() - 46.0), 3, 44, 18);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text1);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(theme.surface1);
    painter.drawText(tag, Qt::AlignCenter, clock);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void Timeline::paintAxis(QPainter& painter) const
{
    look::Theme const& theme = m_desk.theme();
    painter.setFont(look::font(look::kMetaSize));
    int const bottom = kAxisHeight + laneHeight() * static_cast<int>(kTimelineLanes);
    int const count = std::max(2, (width() - labelWidth()) / kTimeTickSpacing);
    for (plots::TimeTick const& tick : plots::timeTicks(m_desk.format(), m_day, count)) {
        double const x = std::floor(xOf(tick.at)) + 0.5;
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(x, kAxisHeight), QPointF(x, bottom));
        // The mark of now stands over its neighbours.
        if (std::abs(x - xOf(m_now)) < kNowRoom) {
            continue;
        }
        painter.setPen(theme.text3);
        QString const label = m_desk.format().shortTime(tick.at);
        painter.drawText(QRectF(std::min(x - 20, width() - 40.0), 3, 40, 18), Qt::AlignCenter, label);
    }
}

void Timeline::paintLane(QPainter& painter, std::size_t lane) const
{
    look::Theme const& theme = m_desk.theme();
    Lane const& shown = m_lanes[lane];
    QRect const row(look::kPanelInset, kAxisHeight + static_cast<int>(lane) * laneHeight(),
                    width() - 2 * look::kPanelInset, laneHeight());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme.line);
    painter.drawLine(0, row.top(), width(), row.top());
    QColor const colour = shown.quiet ? theme.ok : shown.danger ? theme.danger.text : theme.warn.text;
    bool const isBreaker = lane < kBreakerGroups;
    look::Icon const symbol = shown.quiet    ? look::Icon::Check
                              : shown.danger ? look::Icon::Cross
                              : isBreaker    ? look::Icon::HalfDisc
                                             : look::Icon::Warning;
    painter.setRenderHint(QPainter::Antialiasing);
    look::paintIcon(painter, symbol, QRectF(row.left(), row.center().y() - kIcon / 2.0 + 1, kIcon, kIcon), colour);
    painter.setFont(look::font(look::kTextSize, true));
    painter.setPen(theme.text1);
    painter.drawText(row.adjusted(22, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     format::word(static_cast<TimelineLane>(lane)));
    painter.setFont(look::font(look::kTextSize, !shown.quiet));
    painter.setPen(colour);
    painter.drawText(row.adjusted(118, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown.word);
    if (labelWidth() == kLabelWidth) {
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text3);
        painter.drawText(row.adjusted(kFigureLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown.figure);
        painter.setPen(theme.text2);
        painter.drawText(QRect(row.left(), row.top(), labelWidth() - row.left() - 16, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, shown.detail);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor line = isBreaker ? theme.ok : theme.line2;
    line.setAlphaF(isBreaker ? 0.7F : 1.0F);
    painter.fillRect(QRectF(xOf(m_day.from), row.center().y(), xOf(m_now) - xOf(m_day.from), 2), line);
}

}  // namespace pentad::riskpage
