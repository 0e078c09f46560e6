// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Icons.h"

#include <QPixmap>

#include <cmath>
#include <numbers>

namespace pentad::look {
namespace {

using Lines = std::initializer_list<std::initializer_list<QPointF>>;

void addLines(QPainterPath& path, Lines lines)
{
    for (auto const& line : lines) {
        bool first = true;
        for (QPointF const& point : line) {
            first ? path.moveTo(point) : path.lineTo(point);
            first = false;
        }
    }
}

QPainterPath strokesOf(Icon icon)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Cockpit:
        path.addRoundedRect(2, 2.5, 12, 11, 1.5, 1.5);
        addLines(path, {{{6.5, 2.5}, {6.5, 13.5}}, {{6.5, 9}, {14, 9}}});
        break;
    case Icon::Asset:
        addLines(path, {{{5, 2}, {5, 4.5}}, {{5, 11}, {5, 14}}, {{11, 2}, {11, 5}}, {{11, 9.5}, {11, 14}}});
        path.addRect(3.2, 4.5, 3.6, 6.5);
        path.addRect(9.2, 5, 3.6, 4.5);
        break;
    case Icon::Capital:
        addLines(path, {{{2, 6}, {8, 2.5}, {14, 6}, {2, 6}},
                        {{4, 6.5}, {4, 11.5}},
                        {{8, 6.5}, {8, 11.5}},
                        {{12, 6.5}, {12, 11.5}},
                        {{2, 13.5}, {14, 13.5}},
                        {{3, 11.5}, {13, 11.5}}});
        break;
    case Icon::Risk:
        path.moveTo(8, 1.8);
        path.lineTo(13.2, 3.8);
        path.lineTo(13.2, 7.6);
        path.cubicTo(13.2, 11, 10.8, 13.2, 8, 14.3);
        path.cubicTo(5.2, 13.2, 2.8, 11, 2.8, 7.6);
        path.lineTo(2.8, 3.8);
        path.closeSubpath();
        break;
    case Icon::Orders:
        addLines(path, {{{5.5, 4}, {14, 4}},
                        {{5.5, 8}, {14, 8}},
                        {{5.5, 12}, {14, 12}},
                        {{2.2, 4}, {2.8, 4}},
                        {{2.2, 8}, {2.8, 8}},
                        {{2.2, 12}, {2.8, 12}}});
        break;
    case Icon::Decisions:
        path.addEllipse(QPointF(8, 3.5), 1.7, 1.7);
        path.addEllipse(QPointF(3.5, 12.5), 1.7, 1.7);
        path.addEllipse(QPointF(12.5, 12.5), 1.7, 1.7);
        addLines(path, {{{8, 5.2}, {8, 8}, {3.5, 8}, {3.5, 10.8}}, {{8, 8}, {12.5, 8}, {12.5, 10.8}}});
        break;
    case Icon::Backtest:
        path.arcMoveTo(2.2, 2.2, 11.6, 11.6, 160);
        path.arcTo(2.2, 2.2, 11.6, 11.6, 160, -320);
        addLines(path, {{{2, 2.5}, {2, 6}, {5.5, 6}}, {{8, 5}, {8, 8.4}, {10.4, 9.8}}});
        break;
    case Icon::Reports:
        addLines(path,
                 {{{9.5, 1.8}, {3.5, 1.8}, {3.5, 14.2}, {12.5, 14.2}, {12.5, 4.8}, {9.5, 1.8}, {9.5, 4.8}, {12.5, 4.8}},
                  {{6, 8}, {10, 8}},
                  {{6, 11}, {10, 11}}});
        break;
    case Icon::Health: addLines(path, {{{1.5, 8.5}, {4.5, 8.5}, {6.5, 3}, {9.5, 13}, {11.5, 8.5}, {14.5, 8.5}}}); break;
    case Icon::Settings:
        path.addEllipse(QPointF(8, 8), 2.3, 2.3);
        for (int i = 0; i < 8; ++i) {
            double const angle = i * std::numbers::pi / 4;
            QPointF const direction(std::cos(angle), std::sin(angle));
            path.moveTo(QPointF(8, 8) + direction * 4.4);
            path.lineTo(QPointF(8, 8) + direction * 6.4);
        }
        path.addEllipse(QPointF(8, 8), 4.4, 4.4);
        break;
    case Icon::Play: addLines(path, {{{5, 3.2}, {12.5, 8}, {5, 12.8}, {5, 3.2}}}); break;
    case Icon::Pause: addLines(path, {{{5.5, 3.5}, {5.5, 12.5}}, {{10.5, 3.5}, {10.5, 12.5}}}); break;
    case Icon::Flatten:
        addLines(path, {{{2, 3.5}, {6, 7.5}, {8.5, 5.5}, {13, 10}},
                        {{9.6, 10.2}, {13.2, 10.2}, {13.2, 6.6}},
                        {{2, 13.5}, {14, 13.5}}});
        break;
    case Icon::Kill:
        path.arcMoveTo(2.8, 3, 10.4, 10.4, 55);
        path.arcTo(2.8, 3, 10.4, 10.4, 55, -290);
        addLines(path, {{{8, 1.6}, {8, 7.4}}});
        break;
    case Icon::Check: addLines(path, {{{3, 8.5}, {6.5, 12}, {13, 4.5}}}); break;
    case Icon::Cross: addLines(path, {{{4, 4}, {12, 12}}, {{12, 4}, {4, 12}}}); break;
    case Icon::HalfDisc: path.addEllipse(QPointF(8, 8), 5, 5); break;
    case Icon::Warning:
        addLines(path, {{{8, 2}, {14.5, 13.5}, {1.5, 13.5}, {8, 2}}, {{8, 6.5}, {8, 9.5}}, {{8, 11.5}, {8, 11.6}}});
        break;
    case Icon::Clock:
        path.addEllipse(QPointF(8, 8), 5.8, 5.8);
        addLines(path, {{{8, 4.6}, {8, 8}, {10.4, 9.4}}});
        break;
    case Icon::Search:
        path.addEllipse(QPointF(7, 7), 4.4, 4.4);
        addLines(path, {{{10.3, 10.3}, {14, 14}}});
        break;
    case Icon::Bell:
        path.moveTo(3, 11.5);
        path.lineTo(4.2, 10);
        path.lineTo(4.2, 7);
        path.cubicTo(4.2, 1.4, 11.8, 1.4, 11.8, 7);
        path.lineTo(11.8, 10);
        path.lineTo(13, 11.5);
        path.closeSubpath();
        addLines(path, {{{6.6, 13.6}, {9.4, 13.6}}});
        break;
    case Icon::Save:
        addLines(
            path,
            {{{8, 9.8}, {8, 2.2}}, {{5, 5}, {8, 2}, {11, 5}}, {{2.5, 9.5}, {2.5, 13.8}, {13.5, 13.8}, {13.5, 9.5}}});
        break;
    case Icon::Copy:
        path.addRoundedRect(5.5, 5.5, 8, 8, 1.2, 1.2);
        addLines(path, {{{10.5, 3}, {10.5, 2.5}, {2.5, 2.5}, {2.5, 10.5}, {3, 10.5}}});
        break;
    case Icon::Columns:
        path.addRoundedRect(2, 3, 12, 10, 1, 1);
        addLines(path, {{{6, 3}, {6, 13}}, {{10, 3}, {10, 13}}});
        break;
    case Icon::Camera:
        path.addRoundedRect(1.8, 4.5, 12.4, 8.8, 1.2, 1.2);
        path.addEllipse(QPointF(8, 8.8), 2.4, 2.4);
        addLines(path, {{{5.8, 4.5}, {6.6, 2.8}, {9.4, 2.8}, {10.2, 4.5}}});
        break;
    case Icon::Left: addLines(path, {{{10, 3.5}, {5.5, 8}, {10, 12.5}}}); break;
    case Icon::Right: addLines(path, {{{6, 3.5}, {10.5, 8}, {6, 12.5}}}); break;
    case Icon::Up: addLines(path, {{{3.5, 10}, {8, 5.5}, {12.5, 10}}}); break;
    case Icon::Down: addLines(path, {{{3.5, 6}, {8, 10.5}, {12.5, 6}}}); break;
    case Icon::Lock:
        path.addRoundedRect(3.2, 7, 9.6, 6.8, 1.2, 1.2);
        path.moveTo(5, 7);
        path.lineTo(5, 5);
        path.cubicTo(5, 1.2, 11, 1.2, 11, 5);
        path.lineTo(11, 7);
        break;
    case Icon::Grid:
        for (int i = 0; i < 4; ++i) {
            int const row = i / 2;
            path.addRect(2.2 + 6.4 * (i % 2), 2.2 + 6.4 * row, 5, 5);
        }
        break;
    case Icon::Table:
        path.addRoundedRect(2, 3, 12, 10, 1, 1);
        addLines(path, {{{2, 6.5}, {14, 6.5}}, {{2, 9.8}, {14, 9.8}}, {{6.5, 6.5}, {6.5, 13}}});
        break;
    case Icon::Info:
        path.addEllipse(QPointF(8, 8), 5.8, 5.8);
        addLines(path, {{{8, 7.4}, {8, 11}}, {{8, 5}, {8, 5.1}}});
        break;
    case Icon::Reconcile:
        addLines(path, {{{2.5, 5.5}, {13, 5.5}},
                        {{10.4, 3}, {13, 5.5}, {10.4, 8}},
                        {{13.5, 11}, {3, 11}},
                        {{5.6, 8.5}, {3, 11}, {5.6, 13.5}}});
        break;
    case Icon::Folder:
        addLines(path, {{{2, 12.8}, {2, 3.6}, {6, 3.6}, {7.4, 5.4}, {14, 5.4}, {14, 12.8}, {2, 12.8}}});
        break;
    case Icon::More: addLines(path, {{{3, 8}, {3.1, 8}}, {{8, 8}, {8.1, 8}}, {{13, 8}, {13.1, 8}}}); break;
    }
    return path;
}

QPixmap pixmapOf(Icon icon, QColor const& colour, int side)
{
    constexpr int kScale = 3;  // sharp on displays of up to 300 %
    QPixmap pixmap(side * kScale, side * kScale);
    pixmap.setDevicePixelRatio(kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, icon, QRectF(0, 0, side, side), colour);
    return pixmap;
}

}  // namespace

void paintIcon(QPainter& painter, Icon icon, QRectF const& box, QColor const& colour)
{
    constexpr double kGrid = 16;
    constexpr double kStroke = 1.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / kGrid, box.height() / kGrid);
    QPen pen(colour, icon == Icon::More ? kStroke * 1.4 : kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(strokesOf(icon));
    if (icon == Icon::HalfDisc) {
        QPainterPath half;
        half.moveTo(8, 8);
        half.arcTo(3, 3, 10, 10, 90, -180);
        painter.fillPath(half, colour);
    } else if (icon == Icon::Play) {
        painter.fillPath(strokesOf(icon), colour);
    }
    painter.restore();
}

QIcon icon(Icon icon, QColor const& colour, QColor const& active)
{
    constexpr int kSide = 16;
    QIcon result(pixmapOf(icon, colour, kSide));
    QColor const on = active.isValid() ? active : colour;
    for (auto const mode : {QIcon::Normal, QIcon::Active, QIcon::Selected}) {
        result.addPixmap(pixmapOf(icon, on, kSide), mode, QIcon::On);
    }
    return result;
}

QIcon iconOnAccent(Icon icon, Theme const& theme)
{
    constexpr int kSide = 16;
    QIcon result(pixmapOf(icon, theme.brightness == Brightness::Dark ? theme.background : theme.surface1, kSide));
    result.addPixmap(pixmapOf(icon, theme.text3, kSide), QIcon::Disabled);
    return result;
}

QIcon programIcon()
{
    constexpr int kGrid = 128;
    constexpr int kSide = 256;
    QPixmap pixmap(kSide, kSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(static_cast<double>(kSide) / kGrid, static_cast<double>(kSide) / kGrid);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(QRgb(0x152234)));
    painter.drawRoundedRect(0, 0, kGrid, kGrid, 26, 26);
    // Five blades around one centre; the first is the one in the light.
    for (int blade = 0; blade < 5; ++blade) {
        painter.save();
        painter.translate(64, 67);
        painter.rotate(72 * blade);
        painter.setBrush(blade == 0 ? QColor(Qt::white) : QColor(QRgb(0x5CA0FF)));
        QPolygonF const shape({QPointF(6.5, -49.3), QPointF(45.8, -20.7), QPointF(19.2, -12.1), QPointF(6.5, -21.3)});
        painter.drawPolygon(shape);
        painter.restore();
    }
    painter.end();
    return QIcon(pixmap);
}

}  // namespace pentad::look
