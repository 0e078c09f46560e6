// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Icons.h"
#include "watchlist/WatchlistRow.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pentad::watchlist {
namespace {

constexpr int kLineMost = 20;
constexpr int kLines = 4;
constexpr int kDot = 7;
constexpr int kSmall = 12;
constexpr int kSparkWidth = 60;

int widthOf(QPainter const& painter, QString const& text)
{
    return painter.fontMetrics().horizontalAdvance(text);
}

// Of one line: in a low row the four move closer, so that none is cut.
int lineHeight(int height)
{
    return std::clamp((height - 2) / kLines, 14, kLineMost);
}

// Space between the four lines, whatever the height of the row.
int spacing(int height)
{
    return std::clamp((height - kLines * lineHeight(height)) / (kLines + 1), 0, 10);
}

}  // namespace

QRect WatchlistRow::chipRect() const
{
    int const gap = spacing(height());
    int const line = lineHeight(height());
    int const inner = 10;
    int const text = QFontMetrics(look::font(look::kMetaSize, true)).horizontalAdvance(m_text.chip);
    return {look::kPanelInset, gap + (kLines - 1) * (line + gap) + 1, text + inner, line - 2};
}

void WatchlistRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(rect(), m_selected ? theme.selected : theme.surface1);
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (m_selected) {
        painter.fillRect(0, 0, 2, height(), theme.accent);
    }
    int const gap = spacing(height());
    QRect line(look::kPanelInset, gap, width() - 2 * look::kPanelInset, lineHeight(height()));
    int const step = line.height() + gap;
    paintTop(painter, line);
    paintQuotes(painter, line.translated(0, step));
    paintWeight(painter, line.translated(0, 2 * step));
    paintChip(painter, line.translated(0, 3 * step));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

void WatchlistRow::paintTop(QPainter& painter, QRect const& line) const
{
    if (m_text.base.isEmpty()) {
        return;  // the engine has said nothing yet: no lamp may look well
    }
    look::Theme const& theme = m_desk.theme();
    bool const quiet = m_text.stale || !m_text.enabled;
    painter.setFont(look::font(look::kDialogSize, true));
    painter.setPen(m_text.enabled ? theme.text1 : theme.text3);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_text.base);
    int left = line.left() + widthOf(painter, m_text.base);
    painter.setFont(look::font(look::kDialogSize));
    painter.setPen(theme.text3);
    painter.drawText(line.adjusted(left - line.left(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text.quote);
    left += widthOf(painter, m_text.quote) + look::kGap;

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font(look::kMetaSize));
    if (m_text.stale) {
        look::paintIcon(painter, look::Icon::Clock, QRectF(left, line.center().y() - kSmall / 2.0 + 1, kSmall, kSmall),
                        theme.unknown);
        left += kSmall + 4;
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_text.enabled ? theme.ok : theme.text3);
        painter.drawEllipse(QRectF(left, line.center().y() - kDot / 2.0 + 1, kDot, kDot));
        left += kDot + 4;
    }
    // The price comes first; an age that has no room beside it is left to the line of reasons and the tooltip.
    QFont const figure = look::font(look::kFigureSize, true);
    int const ageEnd = line.right() - QFontMetrics(figure).horizontalAdvance(m_text.last) - look::kGap;
    if ((m_text.stale || !narrow()) && left + widthOf(painter, m_text.age) <= ageEnd) {
        painter.setPen(m_text.stale ? theme.unknown : theme.text3);
        painter.drawText(QRect(left, line.top(), line.width(), line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         m_text.age);
        left += widthOf(painter, m_text.age);
    }

    painter.setFont(figure);
    painter.setPen(quiet ? theme.text3 : theme.text1);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_text.last);
    int right = line.right() - widthOf(painter, m_text.last) - 2 * look::kGap;
    if (m_tick != 0 && !quiet) {
        double const y = line.center().y() + 1;
        double const up = m_tick > 0 ? 1 : -1;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tick > 0 ? theme.up.fill : theme.down.fill);
        painter.drawPolygon(QPolygonF(
            {QPointF(right, y + 2.5 * up), QPointF(right + 6, y + 2.5 * up), QPointF(right + 3, y - 2.5 * up)}));
    }
    right -= look::kGap;
    if (right - kSparkWidth > left + look::kGap) {
        paintSpark(painter, QRect(right - kSparkWidth, line.top() + 1, kSparkWidth, line.height() - 2));
    }
}

void WatchlistRow::paintSpark(QPainter& painter, QRect const& box) const
{
    if (m_text.spark.size() < 2) {
        return;
    }
    auto const [low, high] = std::minmax_element(m_text.spark.begin(), m_text.spark.end());
    double const range = std::max(*high - *low, 1e-12);
    double const step = box.width() / static_cast<double>(m_text.spark.size() - 1);
    QPolygonF curve;
    for (std::size_t i = 0; i < m_text.spark.size(); ++i) {
        double const share = (m_text.spark[i] - *low) / range;
        curve.append({box.left() + static_cast<double>(i) * step, box.bottom() - share * box.height()});
    }
    painter.setPen(QPen(m_desk.theme().text3, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(curve);
}

void WatchlistRow::paintQuotes(QPainter& painter, QRect const& line) const
{
    look::Theme const& theme = m_desk.theme();
    bool const quiet = m_text.stale || !m_text.enabled;
    painter.setFont(look::font(look::kMetaSize));
    bool const isOld = !m_text.closed.isEmpty();
    painter.setPen(quiet || isOld ? theme.text3 : theme.text2);
    QString const wide =
        isOld ? m_text.closed : tr("bid %1    ask %2    %3").arg(m_text.bid, m_text.ask, m_text.spread);
    QString const brief = isOld ? m_text.closedBrief : QStringLiteral("%1 / %2").arg(m_text.bid, m_text.ask);
    int const mark = isOld ? kSmall + 4 : 0;
    int const room =
        line.width() - mark - QFontMetrics(look::font(look::kTextSize)).horizontalAdvance(m_text.change) - 8;
    painter.drawText(line.adjusted(mark, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     widthOf(painter, wide) <= room ? wide : brief);
    if (isOld) {
        painter.setRenderHint(QPainter::Antialiasing);
        look::paintIcon(painter, look::Icon::Clock,
                        QRectF(line.left(), line.center().y() - kSmall / 2.0 + 1, kSmall, kSmall), theme.unknown);
    }
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(quiet || m_text.direction == 0 ? theme.text3
                   : m_text.direction > 0         ? theme.up.text
                                                  : theme.down.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_text.change);
}

void WatchlistRow::paintWeight(QPainter& painter, QRect const& line) const
{
    look::Theme const& theme = m_desk.theme();
    painter.setFont(look::font(look::kMetaSize));
    QString const target = QStringLiteral(" / %1").arg(m_text.target);
    int const targetWidth = widthOf(painter, target);
    bool const quiet = m_text.stale || !m_text.enabled;
    painter.setPen(theme.text3);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, target);
    painter.setPen(quiet ? theme.text3 : theme.text1);
    painter.drawText(line.adjusted(0, 0, -targetWidth, 0), Qt::AlignRight | Qt::AlignVCenter, m_text.actual);

    // As long in every row, whatever the numbers behind it.
    int const numbers = widthOf(painter, QStringLiteral("00.0 % / 00.0 %")) + look::kGap;
    QRectF const track(line.left(), line.center().y() - 1, std::max(20, line.width() - numbers), 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(track, m_selected ? theme.line2 : theme.surface3);
    QRectF filled = track;
    filled.setWidth(track.width() * std::min(1.0, m_text.actualShare));
    painter.fillRect(filled, quiet ? theme.text3 : theme.accent);
    if (m_text.targetShare >= 0) {
        double const x = std::round(track.left() + track.width() * std::min(1.0, m_text.targetShare));
        painter.fillRect(QRectF(x - 1, track.top() - 4, 2, track.height() + 8), quiet ? theme.text3 : theme.text1);
    }
}

void WatchlistRow::paintChip(QPainter& painter, QRect const& line) const
{
    look::Theme const& theme = m_desk.theme();
    QColor fill = theme.surface3;
    QColor text = theme.text2;
    switch (m_text.tone) {
    case ChipTone::Quiet: break;
    case ChipTone::Up:
        fill = theme.up.tint;
        text = theme.up.text;
        break;
    case ChipTone::Down:
        fill = theme.down.tint;
        text = theme.down.text;
        break;
    case ChipTone::Warn:
        fill = theme.warn.tint;
        text = theme.warn.text;
        break;
    }
    if (m_text.chip.isEmpty()) {
        return;
    }
    QRect const chip = chipRect();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(chip, 3, 3);
    painter.setFont(look::font(look::kMetaSize, true));
    painter.setPen(text);
    painter.drawText(chip, Qt::AlignCenter, m_text.chip);
    painter.setFont(look::font(look::kMetaSize));
    int const room = line.right() - chip.right() - look::kGap;
    int const reason = widthOf(painter, m_text.reason);
    int const held = m_text.held.isEmpty() ? 0 : widthOf(painter, m_text.held) + look::kGap;
    // Whatever does not fit as a whole is left to the tooltip; in a narrow list the reason comes first.
    bool const showsReason = reason <= room - (narrow() ? 0 : held);
    bool const showsHeld = held > 0 && held <= room - (showsReason ? reason : 0);
    if (showsReason) {
        painter.setPen(m_text.stale ? theme.unknown : theme.text2);
        painter.drawText(QRect(chip.right() + look::kGap, line.top(), room, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_text.reason);
    }
    if (showsHeld) {
        painter.setPen(theme.text3);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_text.held);
    }
}

}  // namespace pentad::watchlist
