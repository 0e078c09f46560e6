// SPDX-License-Identifier: GPL-3.0-or-later
// Candles, volume and the strategy's curves. Where bars are narrower than a pixel, those of one pixel column become one
// line from their lowest to their highest price, so what painting costs is bounded by the width. Thread: the
// interface's.
#pragma once

#include "chart/ChartScene.h"
#include "chart/Pixels.h"

namespace pentad::chart {

void paintBars(QPainter& painter, ChartScene const& scene, Pixels pixels, std::span<PlotBar const> bars);
void paintCurves(QPainter& painter, ChartScene const& scene, std::span<PlotBar const> bars);
// Of the curve of an overlay, by its place in overlayNames.
QColor curveColour(look::Theme const& theme, std::size_t overlay);
// Left and right of whatever a bar paints, in device-independent pixels.
QRectF stripOf(ChartScene const& scene, Place place);

}  // namespace pentad::chart
