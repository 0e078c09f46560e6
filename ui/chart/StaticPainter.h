// SPDX-License-Identifier: GPL-3.0-or-later
// What stays until a bar closes or the reader moves: grid, axes, bands, closed bars, curves, marks of closed bars. The
// widget keeps it as a pixmap in device pixels. Thread: the interface's.
#pragma once

#include "chart/ChartScene.h"
#include "chart/Pixels.h"

namespace pentad::chart {

void paintStatic(QPainter& painter, ChartScene const& scene, Pixels pixels);
// Where the prices of the axis stand.
std::vector<QRectF> priceLabels(ChartScene const& scene);
void paintMark(QPainter& painter, ChartScene const& scene, PlacedMark const& mark);

}  // namespace pentad::chart
