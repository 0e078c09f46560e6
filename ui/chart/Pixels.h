// SPDX-License-Identifier: GPL-3.0-or-later
// Painting in whole device pixels, so that lines and bodies are sharp at any scale, fractional ones included.
// Thread: the interface's.
#pragma once

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pentad::chart {

struct Pixels {
    double ratio = 1;

    int at(double value) const { return static_cast<int>(std::lround(value * ratio)); }
    // How thick a one-pixel line is.
    int line() const { return std::max(1, static_cast<int>(ratio)); }
};

// While it lives, the painter's unit is the device pixel and nothing is smoothed.
class DevicePainting {
public:
    DevicePainting(QPainter& painter, Pixels pixels) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.scale(1 / pixels.ratio, 1 / pixels.ratio);
    }
    ~DevicePainting() { m_painter.restore(); }
    DevicePainting(DevicePainting const&) = delete;
    DevicePainting& operator=(DevicePainting const&) = delete;

private:
    QPainter& m_painter;
};

}  // namespace pentad::chart
