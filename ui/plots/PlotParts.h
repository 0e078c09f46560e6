// SPDX-License-Identifier: GPL-3.0-or-later
// What a plot is made of, by role and not by colour: series, bands, threshold lines, markers. Values are geometry (see
// widgets/Geometry.h), places on the time axis are UTC. Thread: the interface's.
#pragma once

#include "foundation/Clock.h"
#include "look/Theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace pentad::plots {

// A colour by its meaning; ladder steps go from calm to halted.
enum class Ink : std::uint8_t {
    Accent,
    Strong,  // text of values
    Quiet,   // meta
    Up,
    Down,
    Ok,
    Warn,
    Danger,
    RunA,
    RunB,
    Ladder0,
    Ladder1,
    Ladder2,
    Ladder3
};
QColor colourOf(look::Theme const& theme, Ink ink);

enum class Shape : std::uint8_t { Line, Step, Area };  // an area is filled down, or up, to zero
enum class Stroke : std::uint8_t { Solid, Dashed, Dotted };

struct PlotPoint {
    UtcTime at;
    double value = 0;
    friend bool operator==(PlotPoint const&, PlotPoint const&) = default;
};

struct SeriesStyle {
    QString name;  // in the reader's language; the read-out and screen readers use it
    Ink ink = Ink::Accent;
    Shape shape = Shape::Line;
    Stroke stroke = Stroke::Solid;
    bool tagged = false;  // the newest value stands in a filled tag at the value axis
    bool readOut = true;  // listed beside the crosshair
    QString label;        // written above the end of the curve, in its colour
};

// A tinted rectangle; an open side reaches to the edge of the plot.
struct PlotBand {
    std::optional<UtcTime> from;
    std::optional<UtcTime> until;
    std::optional<double> low;
    std::optional<double> high;
    Ink ink = Ink::Warn;
    QString label;
};

// A horizontal line over the whole width.
struct Threshold {
    double value = 0;
    Ink ink = Ink::Danger;
    Stroke stroke = Stroke::Dashed;
    QString label;        // inside the plot, at its right end; may be empty
    bool tagged = false;  // its value stands at the axis, in its colour
};

struct PlotMarker {
    UtcTime at;
    double value = 0;
    Ink ink = Ink::Down;
    bool hollow = false;
};

struct TimeSpan {
    UtcTime from;
    UtcTime until;
    friend bool operator==(TimeSpan const&, TimeSpan const&) = default;
};
struct ValueSpan {
    double low = 0;
    double high = 1;
};

// How values are written: with `decimals` digits, or as a percentage of 1.
enum class ValueUnit : std::uint8_t { Number, Percent };

}  // namespace pentad::plots
