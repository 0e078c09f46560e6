// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does with a candle chart: wheel, drag, pointer and keys.
#include "chart/CandleChart.h"
#include "chart/LivePainter.h"
#include "format/EngineWords.h"
#include "widgets/Geometry.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace pentad::chart {
namespace {

constexpr double kWheelZoom = 1.15;  // of one notch
constexpr double kKeyZoom = 1.25;
constexpr double kPageShare = 0.5;
constexpr double kClickSlack = 3;
constexpr double kMarkReach = 9;
constexpr double kStretchPixels = 200;  // of dragging an axis that scale it by e

}  // namespace

bool CandleChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto const* const help = static_cast<QHelpEvent*>(event);
        QString const text = hint(QPointF(help->pos()));
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, this);
        }
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // With the focus here, digits choose the interval before they mean anything to the window.
        auto* const key = static_cast<QKeyEvent*>(event);
        bool const isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && !key->text().isEmpty() && TypedInterval(m_typed).type(key->text().at(0))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void CandleChart::wheelEvent(QWheelEvent* event)
{
    QPoint const angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        moved(m_scene.view.pan(angle.x() != 0 ? angle.x() : angle.y()));
    } else {
        constexpr double kNotch = 120;
        moved(m_scene.view.zoom(std::pow(kWheelZoom, angle.y() / kNotch), event->position().x()));
    }
    event->accept();
}

PlacedMark const* CandleChart::markUnder(QPointF at, std::vector<PlacedMark> const& marks) const
{
    auto const found = std::find_if(marks.begin(), marks.end(), [&](PlacedMark const& mark) {
        QPointF const way = mark.at - at;
        return std::hypot(way.x(), way.y()) <= kMarkReach;
    });
    return found == marks.end() ? nullptr : &*found;
}

QString CandleChart::hint(QPointF at) const
{
    for (PlacedLine const& placed : m_scene.placedLines()) {
        if (placed.cross.contains(at)) {
            return tr("Cancel this order");
        }
        if (placed.tag.contains(at) || placed.price.contains(at)) {
            return placed.line->movable ? tr("%1\nDrag it to another price").arg(placed.line->toolTip)
                                        : placed.line->toolTip;
        }
    }
    auto const marks = m_scene.placedMarks(m_scene.view.leftPlace(), m_scene.view.rightPlace());
    if (PlacedMark const* const mark = markUnder(at, marks)) {
        return explain(*mark->mark, m_scene.instrument, *m_scene.format);
    }
    if (m_scene.plot.contains(at) || m_scene.volume.contains(at)) {
        UtcTime const time = m_scene.series.timeOf(m_scene.view.placeAt(at.x()));
        for (Band const& band : m_scene.bands) {
            if (band.from < time + m_scene.series.length() && (!band.until || *band.until > time)) {
                QString const until = band.until ? m_scene.format->dayAndTime(*band.until) : tr("now");
                return tr("%1: %2 to %3. %4")
                    .arg(labelOf(band), m_scene.format->dayAndTime(band.from), until,
                         format::said(*m_scene.format, band.cause));
            }
        }
    }
    if (m_scene.priceAxis.contains(at)) {
        return tr("Drag to scale prices, double-click to fit them");
    }
    if (m_scene.timeAxis.contains(at)) {
        return tr("Drag to scale time, double-click for the usual width at the newest bar");
    }
    return {};
}

void CandleChart::mousePressEvent(QMouseEvent* event)
{
    Q_EMIT pressed(m_slot);
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressedAt = m_draggedAt = event->position();
    m_dragged = false;
    m_drag = m_scene.priceAxis.contains(event->position())  ? Drag::Prices
             : m_scene.timeAxis.contains(event->position()) ? Drag::Bars
                                                            : Drag::Time;
    if (OwnLine const* const line = movableUnder(event->position())) {
        m_drag = Drag::Order;
        m_moved = *line;
    }
}

void CandleChart::mouseMoveEvent(QMouseEvent* event)
{
    QPointF const at = event->position();
    QPointF const way = at - m_draggedAt;
    if (m_drag != Drag::None) {
        m_dragged = m_dragged || (at - m_pressedAt).manhattanLength() > kClickSlack;
        if (m_dragged && m_drag == Drag::Order) {
            moveLine(at);
        } else if (m_dragged && m_drag == Drag::Prices) {
            m_scene.scale.stretch(std::exp(way.y() / kStretchPixels));
            rebuild(false);
        } else if (m_dragged && m_drag == Drag::Bars) {
            moved(m_scene.view.zoom(std::exp(way.x() / kStretchPixels), m_scene.plot.right()));
        } else if (m_dragged) {
            bool const isShifted = !m_scene.scale.automatic() && way.y() != 0;
            if (isShifted) {
                m_scene.scale.shift(way.y());
            }
            moved(m_scene.view.pan(way.x()) || isShifted);
        }
        if (m_dragged) {
            m_draggedAt = at;
        }
    }
    bool const isInside = m_scene.plot.contains(at) || m_scene.volume.contains(at);
    if (isInside && !m_scene.series.empty()) {
        placeCrosshair(Crosshair{m_scene.view.placeAt(at.x()), at.y(), false});
    } else if (!isInside) {
        placeCrosshair(std::nullopt);
    }
    auto const marks = m_scene.placedMarks(m_scene.view.leftPlace(), m_scene.view.rightPlace());
    PlacedMark const* const mark = markUnder(at, marks);
    auto const lines = m_scene.placedLines();
    bool const isOnCross =
        std::any_of(lines.begin(), lines.end(), [&](PlacedLine const& line) { return line.cross.contains(at); });
    bool const isOnScale = m_scene.priceAxis.contains(at) || m_drag == Drag::Order || movableUnder(at) != nullptr;
    setCursor(isOnCross || (mark != nullptr && mark->mark->decision)  ? Qt::PointingHandCursor
              : isOnScale                                             ? Qt::SizeVerCursor
              : m_drag == Drag::Bars || m_scene.timeAxis.contains(at) ? Qt::SizeHorCursor
                                                                      : Qt::CrossCursor);
}

void CandleChart::mouseReleaseEvent(QMouseEvent* event)
{
    // Another button that goes up in the middle of a drag ends nothing.
    if (event->button() != Qt::LeftButton) {
        return;
    }
    Drag const drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Order) {
        endMove(m_dragged);
    }
    if (drag == Drag::None || m_dragged) {
        return;
    }
    // Own orders lie above marks.
    for (PlacedLine const& placed : m_scene.placedLines()) {
        if (placed.cross.contains(event->position()) && placed.cross.contains(m_pressedAt)) {
            cancelLine(*placed.line);
            return;
        }
    }
    auto const marks = m_scene.placedMarks(m_scene.view.leftPlace(), m_scene.view.rightPlace());
    PlacedMark const* const mark = markUnder(event->position(), marks);
    if (mark != nullptr && mark->mark->decision) {
        m_desk.openDecision(mark->mark->decision->id);
    }
}

void CandleChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_scene.priceAxis.contains(event->position())) {
        m_scene.scale.setAutomatic();
        rebuild(false);
    } else if (m_scene.timeAxis.contains(event->position())) {
        moved(m_scene.view.zoom(TimeView::kBarWidthUsual / m_scene.view.barWidth(), m_scene.plot.right()));
        moved(m_scene.view.showNow());
    }
}

void CandleChart::leaveEvent(QEvent*)
{
    if (m_scene.crosshair && !m_scene.crosshair->byKeys) {
        placeCrosshair(std::nullopt);
    }
}

void CandleChart::placeCrosshair(std::optional<Crosshair> crosshair)
{
    QRegion changed = crosshairRegion(m_scene);
    m_scene.crosshair = crosshair;
    changed += crosshairRegion(m_scene);
    update(changed);
}

void CandleChart::stepCrosshair(int direction)
{
    BarSeries const& series = m_scene.series;
    if (series.empty()) {
        return;
    }
    SeriesBar const* bar = nullptr;
    if (!m_scene.crosshair) {
        bar = series.nearest(std::min(m_scene.view.rightPlace(), series.lastPlace()));
    } else {
        Place const wanted = std::clamp(m_scene.crosshair->place + direction, series.firstPlace(), series.lastPlace());
        bar = series.at(wanted);
        // Over a gap to the bar behind it.
        if (bar == nullptr) {
            std::size_t const index = series.indexFrom(wanted);
            bar = direction < 0                    ? &series.closed()[index - 1]
                  : index < series.closed().size() ? &series.closed()[index]
                                                   : &*series.forming();
        }
    }
    moved(m_scene.view.reveal(bar->place));
    placeCrosshair(Crosshair{bar->place, m_scene.scale.y(widgets::plotted(bar->close)), true});
    setAccessibleDescription(m_scene.accessibleText());
}

void CandleChart::focusLine(int direction)
{
    std::vector<std::size_t> orders;
    for (std::size_t i = 0; i < m_scene.ownLines.size(); ++i) {
        if (m_scene.ownLines[i].kind == OwnLine::Kind::Order) {
            orders.push_back(i);
        }
    }
    if (orders.empty()) {
        return;
    }
    auto const current = std::find(orders.begin(), orders.end(), m_scene.focusedLine);
    auto const count = static_cast<std::ptrdiff_t>(orders.size());
    std::ptrdiff_t const next = current == orders.end() ? (direction > 0 ? 0 : count - 1)
                                                        : (current - orders.begin() + direction + count) % count;
    m_scene.focusedLine = orders[static_cast<std::size_t>(next)];
    m_focusedOrder = m_scene.ownLines[m_scene.focusedLine].order;
    setAccessibleDescription(m_scene.ownLines[m_scene.focusedLine].toolTip);
    update(linesRegion(m_scene));
}

void CandleChart::keyPressEvent(QKeyEvent* event)
{
    double const page = m_scene.plot.width() * kPageShare;
    double const middle = m_scene.crosshair ? m_scene.view.middle(m_scene.crosshair->place) : m_scene.plot.width() / 2;
    switch (event->key()) {
    case Qt::Key_Left: stepCrosshair(-1); return;
    case Qt::Key_Right: stepCrosshair(1); return;
    case Qt::Key_Up: focusLine(-1); return;
    case Qt::Key_Down: focusLine(1); return;
    case Qt::Key_PageUp: moved(m_scene.view.pan(page)); return;
    case Qt::Key_PageDown: moved(m_scene.view.pan(-page)); return;
    case Qt::Key_Home: moved(m_scene.view.showOldest()); return;
    case Qt::Key_End: moved(m_scene.view.showNow()); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: moved(m_scene.view.zoom(kKeyZoom, middle)); return;
    case Qt::Key_Minus: moved(m_scene.view.zoom(1 / kKeyZoom, middle)); return;
    case Qt::Key_Delete:
        if (m_scene.focusedLine < m_scene.ownLines.size()) {
            cancelLine(m_scene.ownLines[m_scene.focusedLine]);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_typed.text().isEmpty()) {
            applyTyped(true);
        } else if (m_scene.crosshair) {
            openDecisionAt(m_scene.crosshair->place);
        }
        return;
    case Qt::Key_Escape:
        if (m_drag == Drag::Order) {
            dropMove();
            return;
        }
        m_typed.clear();
        m_typedPause.stop();
        m_scene.typed.clear();
        m_scene.focusedLine = SIZE_MAX;
        m_focusedOrder.reset();
        placeCrosshair(std::nullopt);
        setAccessibleDescription(keysText());
        update();
        return;
    default: break;
    }
    bool const isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && !event->text().isEmpty() && TypedInterval(m_typed).type(event->text().at(0))) {
        typeInterval(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void CandleChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_focusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
}

void CandleChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_focusShown = false;
    update();
}

}  // namespace pentad::chart
