// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a picture that shows something from an empty one. Thread: any.
#pragma once

#include <QImage>

#include <set>

namespace pentad::test {

// How many different colours a picture has; one that shows nothing has one or two.
inline int coloursOf(QImage const& image)
{
    constexpr int kStep = 7;
    std::set<QRgb> seen;
    for (int y = 0; y < image.height(); y += kStep) {
        for (int x = 0; x < image.width(); x += kStep) {
            seen.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(seen.size());
}

}  // namespace pentad::test
