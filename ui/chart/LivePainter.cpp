// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/LivePainter.h"

#include "chart/AxisPrice.h"
#include "chart/BarPainter.h"
#include "chart/ChartText.h"
#include "chart/StaticPainter.h"
#include "chart/TimeTicks.h"
#include "look/Icons.h"

namespace pentad::chart {
namespace {

constexpr double kBoxRadius = 3;
constexpr double kInset = 6;
constexpr double kCaptionWidth = 260;  // more than the longest volume needs

QRectF readoutBox(ChartScene const& scene)
{
    return {0, scene.plot.top(), scene.plot.width(), ChartScene::kReadoutHeight};
}

QRectF captionBox(ChartScene const& scene)
{
    return scene.volume.isEmpty() ? QRectF()
                                  : QRectF(0, scene.volume.top() + 1, std::min(kCaptionWidth, scene.plot.width()), 18);
}

// A dashed or dotted line of one pixel, sharp at any scale.
void paintRow(QPainter& painter, Pixels pixels, double left, double right, double y, QColor const& colour, int on,
              int off)
{
    DevicePainting const device(painter, pixels);
    int const line = pixels.line();
    int const end = pixels.at(right);
    std::vector<QRect> dashes;
    for (int x = pixels.at(left); x < end; x += (on + off) * line) {
        dashes.emplace_back(x, pixels.at(y), std::min(on * line, end - x), line);
    }
    painter.setBrush(colour);
    painter.drawRects(dashes.data(), static_cast<int>(dashes.size()));
}

void paintColumn(QPainter& painter, Pixels pixels, double x, double bottom, QColor const& colour)
{
    DevicePainting const device(painter, pixels);
    int const line = pixels.line();
    std::vector<QRect> dashes;
    for (int y = 0; y < pixels.at(bottom); y += 7 * line) {
        dashes.emplace_back(pixels.at(x) - line / 2, y, line, 4 * line);
    }
    painter.setBrush(colour);
    painter.drawRects(dashes.data(), static_cast<int>(dashes.size()));
}

void paintBox(QPainter& painter, QRectF const& box, QColor const& fill, QColor const& border)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kBoxRadius, kBoxRadius);
}

void paintOwnRow(QPainter& painter, ChartScene const& scene, Pixels pixels, PlacedLine const& placed)
{
    bool const isEntry = placed.line->kind == OwnLine::Kind::Entry;
    if (!placed.outside) {
        paintRow(painter, pixels, 0, scene.plot.right(), placed.y, placed.line->colour, isEntry ? 1 : 4,
                 isEntry ? 2 : 3);
    }
}

bool isUnderLast(ChartScene const& scene, PlacedLine const& placed)
{
    return scene.last && lastTagBox(scene).intersects(placed.price);
}

void paintOwnTags(QPainter& painter, ChartScene const& scene, PlacedLine const& placed, bool focused)
{
    OwnLine const& line = *placed.line;
    bool const isEntry = line.kind == OwnLine::Kind::Entry;
    paintBox(painter, placed.tag, scene.theme->surface1, line.colour);
    if (focused) {
        painter.setPen(QPen(scene.theme->accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(placed.tag.adjusted(-2, -2, 2, 2), kBoxRadius + 1, kBoxRadius + 1);
    }
    scene.figures.paint(painter, placed.tag.adjusted(kInset, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, line.text,
                        scene.theme->text1);
    if (!isEntry) {
        double const side = ChartScene::kTagHeight;
        QRectF const end(placed.tag.right() - side, placed.tag.top(), side, side);
        painter.setPen(QPen(line.colour, 1));
        painter.drawLine(QPointF(end.left() + 0.5, end.top() + 1), QPointF(end.left() + 0.5, end.bottom() - 1));
        look::paintIcon(painter, line.cancellable ? look::Icon::Cross : look::Icon::Clock, end.adjusted(3, 3, -3, -3),
                        line.cancellable ? scene.theme->text1 : line.colour);
    }
    // The last price wins over every other label of the axis; a rim that looks out from under it says nothing.
    if (isUnderLast(scene, placed)) {
        return;
    }
    paintBox(painter, placed.price, scene.theme->surface1, line.colour);
    scene.figures.paint(painter, placed.price.adjusted(0, 0, -look::kGap + 1, 0), Qt::AlignRight | Qt::AlignVCenter,
                        scene.format->price(line.price, scene.instrument), line.colour);
    if (placed.outside) {
        bool const isAbove = scene.scale.y(line.plot) < placed.y;
        look::paintIcon(painter, isAbove ? look::Icon::Up : look::Icon::Down,
                        QRectF(placed.price.left() + 3, placed.price.top() + 4, 10, 10), line.colour);
    }
}

QColor lastColour(ChartScene const& scene)
{
    return scene.stale ? scene.theme->text3 : (scene.rising ? scene.theme->up : scene.theme->down).text;
}

void paintLastRow(QPainter& painter, ChartScene const& scene, Pixels pixels)
{
    double const y = scene.scale.y(scene.lastPlot);
    if (scene.last && y >= scene.plot.top() && y <= scene.plot.bottom()) {
        paintRow(painter, pixels, 0, scene.plot.right(), y, lastColour(scene), 1, 2);
    }
}

// The prices of the axis that the tag of the last one would cut.
std::vector<QRectF> labelsUnderLast(ChartScene const& scene)
{
    std::vector<QRectF> boxes = scene.last ? priceLabels(scene) : std::vector<QRectF>();
    constexpr double kAboveFigures = 3;
    std::erase_if(boxes, [&](QRectF const& box) {
        return !lastTagBox(scene).intersects(box.adjusted(0, kAboveFigures, 0, -kAboveFigures));
    });
    return boxes;
}

// Half a figure says nothing.
void hideLabelsUnderLast(QPainter& painter, ChartScene const& scene)
{
    for (QRectF const& box : labelsUnderLast(scene)) {
        painter.fillRect(box.adjusted(2, 0, 0, 0), scene.theme->surface1);
    }
}

void paintLastTag(QPainter& painter, ChartScene const& scene)
{
    if (!scene.last) {
        return;
    }
    QRectF const box = lastTagBox(scene);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.stale ? scene.theme->surface3 : lastColour(scene));
    painter.drawRoundedRect(box, kBoxRadius, kBoxRadius);
    QColor const words = scene.stale ? scene.theme->text2 : scene.theme->surface1;
    QRectF const inner = box.adjusted(0, 2, -look::kGap, -2);
    scene.figuresMedium.paint(painter, inner, Qt::AlignRight | Qt::AlignTop,
                              scene.format->price(*scene.last, scene.instrument), words);
    scene.figures.paint(painter, inner, Qt::AlignRight | Qt::AlignBottom, scene.tagText(), words);
    if (scene.stale) {
        look::paintIcon(painter, look::Icon::Clock, QRectF(box.left() + 4, box.bottom() - 16, 12, 12),
                        scene.theme->unknown);
    }
}

void paintReadout(QPainter& painter, ChartScene const& scene)
{
    QRectF const box = readoutBox(scene);
    double x = look::kPanelInset;
    auto const say = [&](FigureText const& face, QString const& text, QColor const& colour, double gap) {
        double const width = face.width(text);
        face.paint(painter, QRectF(x, box.top(), width, box.height()), Qt::AlignVCenter | Qt::AlignLeft, text, colour);
        x += width + gap;
    };
    bool const isSmall = !scene.title.isEmpty();
    if (isSmall) {
        say(scene.figuresMedium, scene.title, scene.theme->text1, look::kPanelInset + 4);
    }
    std::vector<ReadPart> const parts = scene.readParts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // A small chart has room for the close and its change only.
        bool const isLeftOut = isSmall && i != 3 && i != 4;
        if (isLeftOut) {
            continue;
        }
        if (!parts[i].label.isEmpty() && !isSmall) {
            say(scene.figures, parts[i].label, scene.theme->text3, 4);
        }
        say(scene.figures, parts[i].value, parts[i].colour, look::kGap);
    }
}

void paintCaption(QPainter& painter, ChartScene const& scene)
{
    if (scene.series.empty()) {
        return;
    }
    QRectF box = captionBox(scene).adjusted(look::kPanelInset, 0, 0, 0);
    auto const say = [&](QString const& text, QColor const& colour) {
        scene.figures.paint(painter, box, Qt::AlignVCenter | Qt::AlignLeft, text, colour);
        box.setLeft(box.left() + scene.figures.width(text) + 4);
    };
    say(ChartText::tr("Volume"), scene.theme->text3);
    say(scene.volumeText(), scene.theme->text1);
    say(format::text(scene.instrument.base.view()), scene.theme->text3);
}

void paintCrosshair(QPainter& painter, ChartScene const& scene, Pixels pixels)
{
    Crosshair const& cross = *scene.crosshair;
    double const x = scene.view.middle(cross.place);
    QColor const colour = scene.theme->text3;
    paintColumn(painter, pixels, x, scene.timeAxis.top(), colour);
    painter.setFont(scene.meta);
    if (scene.plot.contains(QPointF(1, cross.y))) {
        paintRow(painter, pixels, 0, scene.plot.right(), cross.y, colour, 4, 3);
        QRectF const label(scene.priceAxis.left(), std::round(cross.y) - 9, scene.priceAxis.width() - 1, 18);
        painter.fillRect(label, scene.theme->surface3);
        painter.setPen(scene.theme->text1);
        painter.drawText(label.adjusted(0, 0, -look::kGap + 1, 0), Qt::AlignRight | Qt::AlignVCenter,
                         scene.format->price(priceFromPlot(scene.scale.priceAt(cross.y), scene.instrument.priceScale),
                                             scene.instrument));
    }
    QString const when = momentText(*scene.format, scene.series.timeOf(cross.place));
    double const width = QFontMetricsF(scene.meta).horizontalAdvance(when) + 2 * kInset;
    double const left = std::clamp(x - width / 2, 0.0, std::max(0.0, scene.plot.right() - width));
    QRectF const label(std::round(left), scene.timeAxis.top() + 1, std::ceil(width), scene.timeAxis.height() - 3);
    painter.fillRect(label, scene.theme->surface3);
    painter.setPen(scene.theme->text1);
    painter.drawText(label, Qt::AlignCenter, when);
}

void paintOlder(QPainter& painter, ChartScene const& scene)
{
    if (!scene.view.beyondOldest() || scene.older == OlderBars::More || scene.series.empty()) {
        return;
    }
    double const edge = scene.view.x(static_cast<double>(scene.series.firstPlace()));
    QString const text = scene.older == OlderBars::Loading ? ChartText::tr("loading older candles …")
                         : scene.older == OlderBars::Start ? ChartText::tr("start of data")
                                                           : ChartText::tr("no older candles can be loaded");
    painter.setFont(scene.meta);
    painter.setPen(scene.theme->text3);
    double const width = QFontMetricsF(scene.meta).horizontalAdvance(text) + 2;
    double const left = std::max(look::kPanelInset * 1.0, edge - width - look::kPanelInset);
    painter.drawText(QRectF(left, scene.plot.bottom() - 44, width, 18), Qt::AlignRight | Qt::AlignVCenter, text);
}

void paintSentence(QPainter& painter, ChartScene const& scene)
{
    if (!scene.typed.isEmpty()) {
        QRectF const box(scene.plot.center().x() - 60, scene.plot.center().y() - 18, 120, 36);
        paintBox(painter, box, scene.theme->surface3, scene.theme->accent);
        painter.setFont(look::font(look::kFigureSize, true));
        painter.setPen(scene.theme->text1);
        painter.drawText(box, Qt::AlignCenter, scene.typed);
    }
    if (scene.sentence.isEmpty()) {
        return;
    }
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(scene.series.empty() ? scene.theme->text2 : scene.theme->unknown);
    QRectF const box = scene.series.empty()
                           ? scene.plot.adjusted(look::kDialogInset, 0, -look::kDialogInset, 0)
                           : QRectF(look::kPanelInset, scene.plot.bottom() - 24, scene.plot.width() * 0.7, 18);
    painter.drawText(box, scene.series.empty() ? Qt::AlignCenter | Qt::TextWordWrap : Qt::AlignVCenter, scene.sentence);
}

}  // namespace

QRectF lastTagBox(ChartScene const& scene)
{
    double const half = ChartScene::kLastTagHeight / 2;
    double const y = std::clamp(scene.scale.y(scene.lastPlot), scene.plot.top() + half,
                                std::max(scene.plot.top() + half, scene.plot.bottom() - half));
    return {scene.priceAxis.left() + 1, std::round(y - half), scene.priceAxis.width() - 2, ChartScene::kLastTagHeight};
}

QRegion priceRegion(ChartScene const& scene)
{
    QRegion region;
    if (auto const& forming = scene.series.forming()) {
        region += stripOf(scene, forming->place).toAlignedRect();
    }
    if (scene.last) {
        region += lastTagBox(scene).toAlignedRect();
        region += QRectF(0, scene.scale.y(scene.lastPlot) - 1, scene.plot.width(), 3).toAlignedRect();
        for (PlacedLine const& placed : scene.placedLines()) {
            if (isUnderLast(scene, placed)) {
                region += placed.price.toAlignedRect();
            }
        }
        for (QRectF const& label : labelsUnderLast(scene)) {
            region += label.toAlignedRect();
        }
    }
    region += readoutBox(scene).toAlignedRect();
    region += captionBox(scene).toAlignedRect();
    return region;
}

QRegion linesRegion(ChartScene const& scene)
{
    QRegion region;
    for (PlacedLine const& placed : scene.placedLines()) {
        region += placed.tag.adjusted(-3, -3, 3, 3).toAlignedRect();
        region += placed.price.adjusted(-1, -1, 1, 1).toAlignedRect();
        region += QRectF(0, placed.y - 1, scene.plot.width(), 3).toAlignedRect();
    }
    return region;
}

QRegion crosshairRegion(ChartScene const& scene)
{
    QRegion region;
    if (scene.crosshair) {
        double const x = scene.view.middle(scene.crosshair->place);
        region += QRectF(x - 2, 0, 4, scene.timeAxis.top()).toAlignedRect();
        region += QRectF(0, scene.crosshair->y - 2, scene.plot.width(), 4).toAlignedRect();
        region += QRectF(scene.priceAxis.left(), scene.crosshair->y - 11, scene.priceAxis.width(), 22).toAlignedRect();
        region += scene.timeAxis.toAlignedRect();
    }
    region += captionBox(scene).toAlignedRect();
    return region + readoutBox(scene).toAlignedRect();
}

void paintLive(QPainter& painter, ChartScene const& scene, Pixels pixels, QRegion const& region)
{
    auto const touched = [&](QRectF const& box) { return region.intersects(box.toAlignedRect()); };
    if (auto const& forming = scene.series.forming()) {
        if (touched(stripOf(scene, forming->place))) {
            painter.save();
            painter.setClipRect(QRectF(0, 0, scene.plot.width(), scene.timeAxis.top()), Qt::IntersectClip);
            PlotBar const bar = plotBar(*forming);
            paintBars(painter, scene, pixels, std::span(&bar, 1));
            painter.restore();
        }
        for (PlacedMark const& mark : scene.placedMarks(forming->place, scene.view.rightPlace())) {
            paintMark(painter, scene, mark);
        }
    }
    hideLabelsUnderLast(painter, scene);
    std::vector<PlacedLine> const lines = scene.placedLines();
    // A line of a neighbouring price strikes no tag through, the last one's neither.
    for (PlacedLine const& line : lines) {
        paintOwnRow(painter, scene, pixels, line);
    }
    paintLastRow(painter, scene, pixels);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        paintOwnTags(painter, scene, lines[i], i == scene.focusedLine);
    }
    if (touched(captionBox(scene))) {
        paintCaption(painter, scene);
    }
    if (scene.crosshair && !scene.moving) {
        paintCrosshair(painter, scene, pixels);
    }
    paintLastTag(painter, scene);
    if (touched(readoutBox(scene))) {
        paintReadout(painter, scene);
    }
    paintOlder(painter, scene);
    paintSentence(painter, scene);
}

}  // namespace pentad::chart
