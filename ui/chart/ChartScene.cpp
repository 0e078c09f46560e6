// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/ChartScene.h"

#include "chart/ChartText.h"
#include "chart/TimeTicks.h"
#include "widgets/Geometry.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace pentad::chart {
namespace {

constexpr double kVolumeShare = 0.18;
constexpr double kVolumeFrom = 220;  // a lower chart has no room for it
constexpr double kAxisMin = 66;      // "59 min" beside its clock
constexpr double kTagInset = 6;
constexpr double kTagLeft = 8;
constexpr double kCrossWidth = 18;
constexpr double kMarkDistance = 12;  // from the bar
constexpr double kMarkApart = 13;     // of two marks of a kind
constexpr int kVolumeDecimals = 4;

}  // namespace

ChartScene::ChartScene()
    : meta(look::font(look::kMetaSize)),
      metaMedium(look::font(look::kMetaSize, true)),
      figures(meta),
      figuresMedium(metaMedium)
{
}

void ChartScene::arrange(QSizeF size)
{
    QFontMetricsF const metrics(metaMedium);
    double axis = kAxisMin;
    if (SeriesBar const* newest = series.empty() ? nullptr : series.at(series.lastPlace())) {
        // A tenth more than the newest price has at most one digit more.
        axis = std::max(axis, metrics.horizontalAdvance(format->price(newest->high, instrument)) + 3 * look::kGap);
    }
    axis = std::ceil(axis);
    double const width = std::max(1.0, size.width() - axis);
    double const height = std::max(1.0, size.height() - kTimeAxisHeight);
    double const volumeHeight = height >= kVolumeFrom ? std::floor(height * kVolumeShare) : 0;
    plot = QRectF(0, 0, width, std::max(1.0, height - volumeHeight));
    volume = volumeHeight > 0 ? QRectF(0, plot.bottom(), width, volumeHeight) : QRectF();
    priceAxis = QRectF(width, 0, axis, height);
    timeAxis = QRectF(0, height, size.width(), kTimeAxisHeight);
    scale.setSpan(plot.top() + kReadoutHeight, plot.bottom() - look::kGap);
}

double ChartScene::tick() const
{
    return std::pow(10.0, -instrument.priceScale);
}

QString ChartScene::tagText() const
{
    if (!stale) {
        return countdown;
    }
    double const room = priceAxis.width() - kClockRoom - look::kGap - 2;
    return figures.width(age) <= room ? age : age.section(QLatin1Char(' '), 0, 1);
}

std::span<PlotBar const> ChartScene::visibleBars() const
{
    std::size_t const from = series.indexFrom(view.leftPlace());
    std::size_t const to = series.indexFrom(view.rightPlace() + 1);
    return series.closedPlot().subspan(from, to - from);
}

void ChartScene::measureVisible()
{
    closedRange = {};
    volumeMax = 0;
    for (PlotBar const& bar : visibleBars()) {
        closedRange.add(bar);
        volumeMax = std::max(volumeMax, bar.volume);
    }
}

PlotRange ChartScene::visibleRange() const
{
    PlotRange range = closedRange;
    if (auto const& forming = series.forming(); forming && forming->place <= view.rightPlace()) {
        range.add(plotBar(*forming));
    }
    return range;
}

std::vector<PlacedLine> ChartScene::placedLines() const
{
    std::vector<PlacedLine> placed;
    double const top = plot.top() + kReadoutHeight + kTagHeight / 2;
    double const bottom = plot.bottom() - kTagHeight / 2 - 1;
    auto const add = [&](OwnLine const& line) {
        PlacedLine place;
        place.line = &line;
        double const y = scale.y(line.plot);
        place.outside = !(y >= plot.top() && y <= plot.bottom());
        place.y = std::clamp(y, top, std::max(top, bottom));
        double left = kTagLeft;
        // Tags of neighbouring prices stand side by side.
        for (PlacedLine const& other : placed) {
            if (std::abs(other.y - place.y) < kTagHeight + 1) {
                left = std::max(left, other.tag.right() + kTagInset);
            }
        }
        double const textWidth = figures.width(line.text);
        double const crossWidth = line.kind == OwnLine::Kind::Order ? kCrossWidth : 0;
        place.tag =
            QRectF(left, std::round(place.y - kTagHeight / 2), textWidth + 2 * kTagInset + crossWidth, kTagHeight);
        if (line.cancellable) {
            place.cross = QRectF(place.tag.right() - kCrossWidth, place.tag.top(), kCrossWidth, kTagHeight);
        }
        place.price = QRectF(priceAxis.left(), place.tag.top(), priceAxis.width() - 1, kTagHeight);
        placed.push_back(place);
    };
    std::for_each(ownLines.begin(), ownLines.end(), add);
    if (moving) {
        add(*moving);
    }
    return placed;
}

std::vector<PlacedMark> ChartScene::placedMarks(Place from, Place to) const
{
    std::vector<PlacedMark> placed;
    std::array<double, 3> nearestX{INFINITY, INFINITY, INFINITY};  // of each kind, from the right
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        if (mark->place > to || mark->place < from) {
            continue;
        }
        double const x = view.middle(mark->place);
        double& nearest = nearestX[static_cast<std::size_t>(mark->kind)];
        if (nearest - x < kMarkApart) {
            continue;
        }
        nearest = x;
        SeriesBar const* const bar = series.at(mark->place);
        double y = 0;
        if (mark->kind == MarkKind::Bought) {
            y = scale.y(bar != nullptr ? widgets::plotted(bar->low) : mark->price) + kMarkDistance;
        } else {
            y = scale.y(bar != nullptr ? widgets::plotted(bar->high) : mark->price) - kMarkDistance;
            bool const isSoldToo =
                mark->kind == MarkKind::Blocked && std::any_of(marks.begin(), marks.end(), [&](Mark const& other) {
                    return other.kind == MarkKind::Sold && other.place == mark->place;
                });
            y -= isSoldToo ? kMarkApart : 0;
        }
        y = std::clamp(y, plot.top() + kReadoutHeight, plot.bottom() - kMarkDistance / 2);
        placed.push_back({&*mark, QPointF(x, y)});
    }
    return placed;
}

std::size_t ChartScene::closedMarks() const
{
    Place const end = series.forming() ? series.forming()->place : series.empty() ? 0 : series.lastPlace() + 1;
    return static_cast<std::size_t>(
        std::count_if(marks.begin(), marks.end(), [&](Mark const& mark) { return mark.place < end; }));
}

SeriesBar const* ChartScene::readBar() const
{
    if (series.empty()) {
        return nullptr;
    }
    return crosshair ? series.at(crosshair->place) : series.at(series.lastPlace());
}

std::vector<ReadPart> ChartScene::readParts() const
{
    SeriesBar const* const bar = readBar();
    auto const price = [&](Price SeriesBar::*part) {
        return bar != nullptr ? format->price(bar->*part, instrument) : format::Format::missing();
    };
    std::vector<ReadPart> parts{{ChartText::tr("O", "opening price"), price(&SeriesBar::open), theme->text1},
                                {ChartText::tr("H", "highest price"), price(&SeriesBar::high), theme->text1},
                                {ChartText::tr("L", "lowest price"), price(&SeriesBar::low), theme->text1},
                                {ChartText::tr("C", "closing price"), price(&SeriesBar::close), theme->text1}};
    QString change = format::Format::missing();
    QString amount = format::Format::missing();
    bool const fell = bar != nullptr && bar->close < bar->open;
    if (bar != nullptr && bar->open.isPositive()) {
        Decimal const difference = bar->close.value() - bar->open.value();
        change =
            format->percent(Rate(divide(difference, bar->open.value(), Rounding::HalfEven)), 2, format::Sign::Always);
    }
    if (bar != nullptr && bar->parts > 0) {
        amount = volumeOf(*bar);
    }
    parts.push_back({{}, change, fell ? theme->down.text : theme->up.text});
    parts.push_back({ChartText::tr("V", "volume"), amount, theme->text1});
    return parts;
}

QString ChartScene::volumeText() const
{
    SeriesBar const* bar = readBar();
    bool const isUnknown = bar == nullptr || bar->parts == 0;
    if (isUnknown && !crosshair && !series.closed().empty()) {
        bar = &series.closed().back();
    }
    return bar != nullptr && bar->parts > 0 ? volumeOf(*bar) : format::Format::missing();
}

QString ChartScene::volumeOf(SeriesBar const& bar) const
{
    return format->number(bar.volume.value(), std::min(kVolumeDecimals, instrument.quantityScale));
}

QString ChartScene::readout() const
{
    QStringList texts;
    for (ReadPart const& part : readParts()) {
        texts << (part.label.isEmpty() ? part.value : part.label + QLatin1Char(' ') + part.value);
    }
    return texts.join(QStringLiteral("  "));
}

QString ChartScene::accessibleText() const
{
    SeriesBar const* const bar = readBar();
    if (bar == nullptr) {
        return sentence;
    }
    return ChartText::tr("Bar of %1: %2").arg(momentText(*format, bar->openTime), readout());
}

}  // namespace pentad::chart
