// SPDX-License-Identifier: GPL-3.0-or-later
// What changes with every price and every move of the pointer: the forming bar, the last price and its tag, our lines,
// the crosshair, the read-out. Painted over the cached static layer, only where it changed. Thread: the interface's.
#pragma once

#include "chart/ChartScene.h"
#include "chart/Pixels.h"

#include <QRegion>

namespace pentad::chart {

void paintLive(QPainter& painter, ChartScene const& scene, Pixels pixels, QRegion const& region);
// Where a new price of the same bar shows.
QRegion priceRegion(ChartScene const& scene);
// Where the crosshair and what it reads show.
QRegion crosshairRegion(ChartScene const& scene);
QRegion linesRegion(ChartScene const& scene);
QRectF lastTagBox(ChartScene const& scene);

}  // namespace pentad::chart
