// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DrawdownGauge.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace pentad::shell {
namespace {

constexpr double kTrackEnd = 0.20;
constexpr int kInset = 2;
constexpr int kTrackTop = 24;
constexpr int kTrackHeight = 5;

// For geometry only.
double share(Rate rate)
{
    constexpr double kUnit = static_cast<double>(Decimal::kUnit);
    return static_cast<double>(rate.value().raw()) / kUnit;
}

}  // namespace

DrawdownGauge::DrawdownGauge(widgets::Desk& desk, QWidget* parent) : Panel(desk, "topBar.drawdownGauge", parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DrawdownGauge::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QSize DrawdownGauge::sizeHint() const
{
    return m_compact ? QSize(150, 46) : QSize(308, 46);
}

void DrawdownGauge::retranslate()
{
    setAccessibleName(tr("Drawdown gauge"));
    setToolTip(
        tr("How far equity is below its highest value, and what that does to the caps. Click for the Risk screen."));
}

void DrawdownGauge::refresh(EngineSnapshot const& snapshot)
{
    std::vector<LadderStep> const& ladder = snapshot.capitalParameters.ladder;
    std::vector<Segment> segments{{0, kTrackEnd, QString(), format().factor(Rate(Decimal(1)))}};
    for (LadderStep const& step : ladder) {
        double const from = std::min(share(step.drawdown), kTrackEnd);
        segments.back().to = from;
        Decimal const percent = multiply(step.drawdown.value(), Decimal(100), Rounding::HalfEven);
        segments.push_back({from, kTrackEnd, format().exact(percent), format().factor(step.multiplier)});
    }
    m_segments = std::move(segments);
    m_drawdown = std::clamp(share(snapshot.capital.drawdown), 0.0, kTrackEnd);
    m_active = snapshot.capital.ladderStep;
    setAccessibleDescription(format().percent(snapshot.capital.drawdown));
    update();
}

void DrawdownGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double const length = width() - 2 * kInset;
    auto const at = [&](double rate) { return kInset + length * rate / kTrackEnd; };
    painter.setFont(look::font(look::kMetaSize));
    int index = 0;
    for (Segment const& segment : m_segments) {
        QColor colour = theme().ladder[std::min(index, 3)];
        bool const isActive = index == m_active;
        constexpr float kQuiet = 0.38F;
        colour.setAlphaF(isActive ? 1.0F : kQuiet);
        painter.fillRect(QRectF(at(segment.from) + (index > 0 ? 1 : 0), kTrackTop,
                                at(segment.to) - at(segment.from) - 1, kTrackHeight),
                         colour);
        if (!segment.border.isEmpty()) {
            painter.setPen(theme().text3);
            painter.drawText(QRectF(at(segment.from) - 20, 0, 40, 18), Qt::AlignCenter, segment.border);
        }
        painter.setPen(isActive ? theme().text1 : theme().text3);
        painter.setFont(look::font(look::kMetaSize, isActive));
        painter.drawText(QRectF(at(segment.from), kTrackTop + kTrackHeight + 1, at(segment.to) - at(segment.from), 16),
                         Qt::AlignCenter, segment.multiplier);
        painter.setFont(look::font(look::kMetaSize));
        ++index;
    }
    // The pointer stands on the track.
    QColor const pointer = desk().engineSilent() ? theme().text3 : theme().text1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pointer);
    double const x = at(m_drawdown);
    painter.drawPolygon(
        QPolygonF({QPointF(x - 5, kTrackTop - 8), QPointF(x + 5, kTrackTop - 8), QPointF(x, kTrackTop)}));
    painter.fillRect(QRectF(x - 0.75, kTrackTop - 1, 1.5, kTrackHeight + 2), pointer);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void DrawdownGauge::mouseReleaseEvent(QMouseEvent* event)
{
    if (rect().contains(event->position().toPoint())) {
        desk().openPage(widgets::Page::Risk);
    }
}

void DrawdownGauge::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        desk().openPage(widgets::Page::Risk);
        return;
    }
    Panel::keyPressEvent(event);
}

}  // namespace pentad::shell
