// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/BarPainter.h"

namespace pentad::chart {
namespace {

constexpr double kBodyShare = 0.66;
constexpr double kThinBelow = 3;  // device pixels per bar; narrower bars are single lines
constexpr double kCurveWidth = 1.5;
constexpr double kVolumeHeadroom = 20;  // for the caption

struct Rectangles {
    std::vector<QRect> up;
    std::vector<QRect> down;
    std::vector<QRect> volume;

    std::vector<QRect>& of(PlotBar const& bar) { return bar.close < bar.open ? down : up; }
};

class BarShapes {
public:
    BarShapes(ChartScene const& scene, Pixels pixels)
        : m_scene(scene),
          m_pixels(pixels),
          m_top(pixels.at(scene.plot.top()) - 2),
          m_bottom(pixels.at(scene.plot.bottom()) + 2)
    {
    }

    Rectangles shapes(std::span<PlotBar const> bars)
    {
        double const slot = m_scene.view.barWidth() * m_pixels.ratio;
        return slot < kThinBelow * m_pixels.line() ? columns(bars) : candles(bars, slot);
    }

private:
    int y(double price) const
    {
        double const place = m_scene.scale.y(price) * m_pixels.ratio;
        return static_cast<int>(std::lround(std::clamp(place, double(m_top), double(m_bottom))));
    }

    void addVolume(Rectangles& found, double amount, int left, int width) const
    {
        if (m_scene.volume.isEmpty() || m_scene.volumeMax <= 0 || amount <= 0) {
            return;
        }
        double const room = (m_scene.volume.height() - kVolumeHeadroom) * m_pixels.ratio;
        int const height = std::max(1, static_cast<int>(std::lround(std::min(1.0, amount / m_scene.volumeMax) * room)));
        found.volume.emplace_back(left, m_pixels.at(m_scene.volume.bottom()) - height, width, height);
    }

    Rectangles candles(std::span<PlotBar const> bars, double slot) const
    {
        Rectangles found;
        int const line = m_pixels.line();
        int body = std::max(line, static_cast<int>(slot * kBodyShare));
        body -= (body - line) % 2;  // the wick stands exactly in its middle
        for (PlotBar const& bar : bars) {
            int const wickLeft = m_pixels.at(m_scene.view.middle(bar.place)) - line / 2;
            int const bodyLeft = wickLeft - (body - line) / 2;
            int const top = y(std::max(bar.open, bar.close));
            int const bottom = std::max(y(std::min(bar.open, bar.close)), top + line);
            int const high = y(bar.high);
            int const low = y(bar.low);
            std::vector<QRect>& side = found.of(bar);
            if (high < top) {
                side.emplace_back(wickLeft, high, line, top - high);
            }
            side.emplace_back(bodyLeft, top, body, bottom - top);
            if (low > bottom) {
                side.emplace_back(wickLeft, bottom, line, low - bottom);
            }
            addVolume(found, bar.volume, bodyLeft, body);
        }
        return found;
    }

    // One line for all bars whose middles fall into the same pixel column.
    Rectangles columns(std::span<PlotBar const> bars) const
    {
        Rectangles found;
        int const line = m_pixels.line();
        auto const columnOf = [&](PlotBar const& bar) {
            return static_cast<int>(std::floor(m_scene.view.middle(bar.place) * m_pixels.ratio / line));
        };
        for (std::size_t i = 0; i < bars.size();) {
            PlotBar merged = bars[i];
            int const column = columnOf(merged);
            for (++i; i < bars.size() && columnOf(bars[i]) == column; ++i) {
                merged.high = std::max(merged.high, bars[i].high);
                merged.low = std::min(merged.low, bars[i].low);
                merged.close = bars[i].close;
                merged.volume = std::max(merged.volume, bars[i].volume);
            }
            int const top = y(merged.high);
            found.of(merged).emplace_back(column * line, top, line, std::max(line, y(merged.low) - top));
            addVolume(found, merged.volume, column * line, line);
        }
        return found;
    }

    ChartScene const& m_scene;
    Pixels m_pixels;
    int m_top;
    int m_bottom;
};

void fill(QPainter& painter, std::vector<QRect> const& rectangles, QColor const& colour)
{
    painter.setBrush(colour);
    painter.drawRects(rectangles.data(), static_cast<int>(rectangles.size()));
}

}  // namespace

void paintBars(QPainter& painter, ChartScene const& scene, Pixels pixels, std::span<PlotBar const> bars)
{
    if (bars.empty()) {
        return;
    }
    Rectangles const found = BarShapes(scene, pixels).shapes(bars);
    DevicePainting const device(painter, pixels);
    fill(painter, found.volume, scene.theme->volume);
    fill(painter, found.up, scene.theme->up.fill);
    fill(painter, found.down, scene.theme->down.fill);
}

void paintCurves(QPainter& painter, ChartScene const& scene, std::span<PlotBar const> bars)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(scene.plot, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < scene.overlayNames.size() && i < ChartBar::kOverlaysMax; ++i) {
        painter.setPen(QPen(curveColour(*scene.theme, i), kCurveWidth));
        QPolygonF curve;
        Place before = 0;
        auto const draw = [&] {
            if (curve.size() > 1) {
                painter.drawPolyline(curve);
            }
            curve.clear();
        };
        for (PlotBar const& bar : bars) {
            // A gap in the market or in the values is a gap in the curve.
            if (!bar.overlays[i] || bar.place != before + 1) {
                draw();
            }
            before = bar.place;
            if (bar.overlays[i]) {
                QPointF const point(scene.view.middle(bar.place), scene.scale.y(*bar.overlays[i]));
                if (curve.isEmpty() || point.x() - curve.back().x() >= 1) {
                    curve << point;
                }
            }
        }
        draw();
    }
    painter.restore();
}

QColor curveColour(look::Theme const& theme, std::size_t overlay)
{
    QColor const colours[]{theme.runB, theme.runA, theme.orderCancelRequested, theme.text2};
    return colours[overlay % std::size(colours)];
}

QRectF stripOf(ChartScene const& scene, Place place)
{
    double const left = std::floor(scene.view.x(static_cast<double>(place)) - 1);
    double const right = std::ceil(scene.view.x(static_cast<double>(place) + 1) + 2);
    return QRectF(left, 0, right - left, scene.timeAxis.top()).intersected(QRectF(0, 0, scene.plot.width(), 1e6));
}

}  // namespace pentad::chart
