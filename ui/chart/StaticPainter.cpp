// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/StaticPainter.h"

#include "chart/BarPainter.h"
#include "chart/ChartText.h"
#include "chart/TimeTicks.h"
#include "format/Words.h"

#include <algorithm>
#include <array>

namespace pentad::chart {
namespace {

constexpr double kPriceTickApart = 40;
constexpr double kTimeTickApart = 64;
constexpr float kBandOpacity = 0.6F;
constexpr float kNameGround = 0.8F;
constexpr double kMarkSide = 4.5;
constexpr double kLegendLine = 16;

struct Axes {
    std::vector<PriceTick> prices;
    std::vector<TimeTick> times;
};

double xOf(ChartScene const& scene, UtcTime at)
{
    Milliseconds const since = at - scene.series.timeOf(scene.series.placeOf(at));
    double const share = static_cast<double>(since.count()) / static_cast<double>(scene.series.length().count());
    return scene.view.x(static_cast<double>(scene.series.placeOf(at)) + share);
}

std::vector<PriceTick> priceTicks(ChartScene const& scene)
{
    return scene.series.empty()
               ? std::vector<PriceTick>()
               : scene.scale.ticks(kPriceTickApart, scene.instrument.priceScale, scene.plot.top() + kLegendLine,
                                   scene.plot.bottom() - kLegendLine / 2);
}

QRectF labelBox(ChartScene const& scene, PriceTick const& tick)
{
    return {scene.priceAxis.left(), scene.scale.y(tick.plot) - 8, scene.priceAxis.width() - look::kGap, 16};
}

Axes axesOf(ChartScene const& scene)
{
    Axes axes;
    if (scene.series.empty()) {
        return axes;
    }
    axes.prices = priceTicks(scene);
    double const bars = kTimeTickApart / scene.view.barWidth();
    auto const least =
        Milliseconds(static_cast<std::int64_t>(bars * static_cast<double>(scene.series.length().count())));
    axes.times = timeTicks(scene.series.timeOf(scene.view.leftPlace()),
                           scene.series.timeOf(scene.view.rightPlace() + 1), least, scene.format->zone());
    return axes;
}

struct BandSpan {
    double left = 0;
    double right = 0;
};

// What is seen of it.
std::optional<BandSpan> spanOf(ChartScene const& scene, Band const& band)
{
    if (scene.series.empty()) {
        return std::nullopt;
    }
    double const end = scene.view.x(static_cast<double>(scene.series.lastPlace() + 1));
    double const left = std::max(0.0, xOf(scene, band.from));
    double const right = std::min(scene.plot.width(), band.until ? xOf(scene, *band.until) : end);
    return right > left ? std::optional(BandSpan{left, right}) : std::nullopt;
}

look::Tone const& toneOf(ChartScene const& scene, Band const& band)
{
    return band.state == TimelineState::Open ? scene.theme->danger : scene.theme->warn;
}

void paintBands(QPainter& painter, ChartScene const& scene, Pixels pixels)
{
    DevicePainting const device(painter, pixels);
    for (Band const& band : scene.bands) {
        QColor shade = toneOf(scene, band).tint;
        shade.setAlphaF(kBandOpacity);
        if (auto const span = spanOf(scene, band)) {
            int const from = pixels.at(span->left);
            painter.fillRect(
                QRect(from, 0, std::max(pixels.line(), pixels.at(span->right) - from), pixels.at(scene.timeAxis.top())),
                shade);
        }
    }
}

// After the grid: a line of it would strike them through.
void paintBandNames(QPainter& painter, ChartScene const& scene)
{
    double labelledUntil = -1;
    for (Band const& band : scene.bands) {
        auto const span = spanOf(scene, band);
        if (!span) {
            continue;
        }
        QString const label = labelOf(band);
        double const width = QFontMetricsF(scene.meta).horizontalAdvance(label) + 2;
        double const x =
            std::clamp((span->left + span->right - width) / 2, 2.0, std::max(2.0, scene.plot.width() - width - 2));
        // Where many narrow bands stand side by side, only those that have room say their name.
        if (x > labelledUntil) {
            QRectF const place(x, scene.plot.bottom() - 20, width, 16);
            QColor ground = scene.theme->surface1;
            ground.setAlphaF(kNameGround);
            painter.fillRect(place, ground);
            painter.setFont(scene.meta);
            painter.setPen(toneOf(scene, band).text);
            painter.drawText(place, Qt::AlignCenter, label);
            labelledUntil = x + width;
        }
    }
}

void paintGrid(QPainter& painter, ChartScene const& scene, Pixels pixels, Axes const& axes)
{
    DevicePainting const device(painter, pixels);
    int const line = pixels.line();
    int const right = pixels.at(scene.plot.right());
    int const bottom = pixels.at(scene.timeAxis.top());
    for (PriceTick const& tick : axes.prices) {
        painter.fillRect(QRect(0, pixels.at(scene.scale.y(tick.plot)), right, line), scene.theme->grid);
    }
    for (TimeTick const& tick : axes.times) {
        double const x = xOf(scene, tick.at);
        if (x > 0 && x < scene.plot.right()) {
            painter.fillRect(QRect(pixels.at(x), 0, line, bottom), scene.theme->grid);
        }
    }
    painter.fillRect(QRect(right, 0, line, bottom), scene.theme->line);
    painter.fillRect(QRect(0, bottom, pixels.at(scene.timeAxis.right()), line), scene.theme->line);
    if (!scene.volume.isEmpty()) {
        painter.fillRect(QRect(0, pixels.at(scene.volume.top()), right, line), scene.theme->line);
    }
}

void paintLabels(QPainter& painter, ChartScene const& scene, Axes const& axes)
{
    painter.setFont(scene.meta);
    painter.setPen(scene.theme->text3);
    for (PriceTick const& tick : axes.prices) {
        painter.drawText(labelBox(scene, tick), Qt::AlignRight | Qt::AlignVCenter,
                         scene.format->price(Price(tick.value), scene.instrument));
    }
    for (TimeTick const& tick : axes.times) {
        double const x = xOf(scene, tick.at);
        if (x >= kTimeTickApart / 3 && x < scene.plot.right() - kTimeTickApart / 3) {
            painter.setPen(tick.isDay ? scene.theme->text2 : scene.theme->text3);
            painter.drawText(QRectF(x - 40, scene.timeAxis.top() + 1, 80, scene.timeAxis.height() - 1), Qt::AlignCenter,
                             tickText(*scene.format, tick));
        }
    }
}

// A curve of a strategy that the program does not come with is called as that strategy calls it.
QString curveName(std::string const& id)
{
    static constexpr std::array<std::pair<std::string_view, char const*>, 7> kNames{
        {{"ema_fast", QT_TRANSLATE_NOOP("ChartText", "EMA fast")},
         {"ema_slow", QT_TRANSLATE_NOOP("ChartText", "EMA slow")},
         {"channel_high", QT_TRANSLATE_NOOP("ChartText", "Channel high")},
         {"channel_low", QT_TRANSLATE_NOOP("ChartText", "Channel low")},
         {"mean", QT_TRANSLATE_NOOP("ChartText", "Mean")},
         {"entry_band", QT_TRANSLATE_NOOP("ChartText", "Entry band")},
         {"exit_band", QT_TRANSLATE_NOOP("ChartText", "Exit band")}}};
    auto const known = std::find_if(kNames.begin(), kNames.end(), [&](auto const& name) { return name.first == id; });
    return known != kNames.end() ? ChartText::tr(known->second) : format::text(id);
}

void paintLegend(QPainter& painter, ChartScene const& scene)
{
    QFontMetricsF const metrics(scene.meta);
    painter.setFont(scene.meta);
    double x = look::kPanelInset;
    double const y = scene.plot.top() + ChartScene::kReadoutHeight;
    for (std::size_t i = 0; i < scene.overlayNames.size() && scene.title.isEmpty(); ++i) {
        QString const name = curveName(scene.overlayNames[i]);
        painter.fillRect(QRectF(x, y + kLegendLine / 2 - 1, 10, 2), curveColour(*scene.theme, i));
        painter.setPen(scene.theme->text3);
        double const width = std::ceil(metrics.horizontalAdvance(name));
        painter.drawText(QRectF(x + 14, y, width + 1, kLegendLine), Qt::AlignVCenter, name);
        x += 14 + width + look::kPanelInset;
    }
}

}  // namespace

void paintMark(QPainter& painter, ChartScene const& scene, PlacedMark const& mark)
{
    QPointF const at = mark.at;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    auto const triangle = [&](double tip, QColor const& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({{at.x(), at.y() - tip},
                                       {at.x() - kMarkSide, at.y() + tip * 0.8},
                                       {at.x() + kMarkSide, at.y() + tip * 0.8}}));
    };
    switch (mark.mark->kind) {
    case MarkKind::Bought: triangle(kMarkSide, scene.theme->up.text); break;
    case MarkKind::Sold: triangle(-kMarkSide, scene.theme->down.text); break;
    case MarkKind::Blocked:
        painter.setPen(QPen(scene.theme->text1, 1.2));
        painter.setBrush(scene.theme->surface1);
        painter.drawPolygon(QPolygonF({{at.x(), at.y() - kMarkSide - 1},
                                       {at.x() + kMarkSide + 1, at.y()},
                                       {at.x(), at.y() + kMarkSide + 1},
                                       {at.x() - kMarkSide - 1, at.y()}}));
        break;
    }
    painter.restore();
}

std::vector<QRectF> priceLabels(ChartScene const& scene)
{
    std::vector<QRectF> boxes;
    for (PriceTick const& tick : priceTicks(scene)) {
        boxes.push_back(labelBox(scene, tick));
    }
    return boxes;
}

void paintStatic(QPainter& painter, ChartScene const& scene, Pixels pixels)
{
    painter.fillRect(QRectF(0, 0, scene.timeAxis.right(), scene.timeAxis.bottom()), scene.theme->surface1);
    Axes const axes = axesOf(scene);
    paintBands(painter, scene, pixels);
    paintGrid(painter, scene, pixels, axes);
    paintBandNames(painter, scene);
    paintLabels(painter, scene, axes);
    painter.save();
    painter.setClipRect(QRectF(0, 0, scene.plot.width(), scene.timeAxis.top()));
    paintBars(painter, scene, pixels, scene.visibleBars());
    paintCurves(painter, scene, scene.visibleBars());
    painter.restore();
    Place const end = scene.series.forming() ? scene.series.forming()->place - 1 : scene.view.rightPlace();
    for (PlacedMark const& mark : scene.placedMarks(scene.view.leftPlace(), std::min(end, scene.view.rightPlace()))) {
        paintMark(painter, scene, mark);
    }
    paintLegend(painter, scene);
}

}  // namespace pentad::chart
