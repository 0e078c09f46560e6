// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a candle chart shows, and where. The widget fills it in, painters and hit tests read it, so what is
// painted and what is pressed can never differ. Coordinates are the widget's device-independent pixels. Thread: the
// interface's.
#pragma once

#include "chart/Bands.h"
#include "chart/FigureText.h"
#include "chart/Marks.h"
#include "chart/OwnLines.h"
#include "chart/PriceScale.h"
#include "chart/TimeView.h"

#include <QFont>
#include <QRectF>

namespace pentad::chart {

struct Crosshair {
    Place place = 0;
    double y = 0;
    bool byKeys = false;  // then it stands at the bar's close
};

// An own line with the boxes of its tag, of the cross in it, and of its price on the axis.
struct PlacedLine {
    OwnLine const* line = nullptr;
    double y = 0;
    bool outside = false;  // the price is above or below what is shown; the tag stands at the edge
    QRectF tag;
    QRectF cross;  // empty if it cannot be cancelled
    QRectF price;
};
struct PlacedMark {
    Mark const* mark = nullptr;
    QPointF at;
};

// "O" and the price of opening, in the colour its value has.
struct ReadPart {
    QString label;
    QString value;
    QColor colour;
};

// What stands in the middle or at the edges instead of candles.
enum class OlderBars : std::uint8_t { More, Loading, Start, Refused };

struct ChartScene {
    static constexpr double kTimeAxisHeight = 22;
    static constexpr double kReadoutHeight = 26;
    static constexpr double kTagHeight = 18;
    static constexpr double kLastTagHeight = 34;
    static constexpr double kClockRoom = 20;  // the clock of an old price, at the left of its tag

    ChartScene();

    look::Theme const* theme = nullptr;
    format::Format const* format = nullptr;
    QFont meta;
    QFont metaMedium;
    FigureText figures;  // in these two faces
    FigureText figuresMedium;

    Instrument instrument;
    Interval interval = Interval::FifteenMinutes;
    BarSeries series;
    TimeView view;
    PriceScale scale;
    std::vector<std::string> overlayNames;
    std::vector<Band> bands;
    std::vector<Mark> marks;
    std::vector<OwnLine> ownLines;
    std::optional<OwnLine> moving;  // the one that is being dragged, where it would go
    std::optional<Crosshair> crosshair;
    std::size_t focusedLine = SIZE_MAX;

    std::optional<Price> last;
    double lastPlot = 0;
    bool rising = true;  // the newest bar
    bool stale = true;
    QString age;        // of the data, where it is stale
    QString countdown;  // to the close of the newest bar
    QString sentence;   // why there is nothing to see, or what is wrong with it
    QString typed;      // an interval that is being typed
    QString title;      // of a small chart
    bool chosen = false;
    OlderBars older = OlderBars::More;
    // Of the visible closed bars.
    PlotRange closedRange;
    double volumeMax = 0;

    QRectF plot;
    QRectF volume;  // empty if there is no room
    QRectF priceAxis;
    QRectF timeAxis;

    // Divides the widget; the axis is as wide as its longest price.
    void arrange(QSizeF size);
    double tick() const;
    // Below the last price in its tag: the time to the close, or how old the price is, in one unit where two have no room.
    QString tagText() const;
    // Reads the visible closed bars once, so that a new price needs not.
    void measureVisible();
    PlotRange visibleRange() const;
    // The closed bars of which something is visible.
    std::span<PlotBar const> visibleBars() const;

    std::vector<PlacedLine> placedLines() const;
    // Marks too near to each other to be told apart are one; the newest stands for them.
    std::vector<PlacedMark> placedMarks(Place from, Place to) const;
    std::size_t closedMarks() const;

    // The bar that the read-out is about, null in a gap.
    SeriesBar const* readBar() const;
    std::vector<ReadPart> readParts() const;
    QString readout() const;
    // Of the same bar; without a crosshair of the newest whose volume is known.
    QString volumeText() const;
    QString accessibleText() const;

private:
    QString volumeOf(SeriesBar const& bar) const;
};

}  // namespace pentad::chart
