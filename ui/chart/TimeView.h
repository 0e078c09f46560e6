// SPDX-License-Identifier: GPL-3.0-or-later
// Which places are on the screen and how wide a bar is. Follows the newest bar until the reader moves it out of view,
// and again once he has come back. Never empty: at least a bar's worth of the series stays in view. Pixels are device-
// independent and count from the left edge of the plot. Thread: the interface's.
#pragma once

#include "chart/BarSeries.h"

namespace pentad::chart {

class TimeView {
public:
    static constexpr double kBarWidthMin = 0.05;
    static constexpr double kBarWidthMax = 80;
    static constexpr double kBarWidthUsual = 7;
    // Left free behind the newest bar.
    static constexpr double kFreePixels = 14;

    // What there is to see; following views move with the last place. True if the view moved.
    bool setSeries(Place first, Place last);
    bool setWidth(double width);
    void reset();

    // All moving calls answer whether anything moved. Positive pixels show older bars.
    bool pan(double pixels);
    // factor above 1 makes bars wider; the place under x stays where it is.
    bool zoom(double factor, double x);
    bool showNow();
    bool showOldest();
    // Moves just far enough that the place is on the screen.
    bool reveal(Place place);

    bool following() const { return m_following; }
    double barWidth() const { return m_barWidth; }
    double width() const { return m_width; }
    // The left edge of a place; its middle is half a bar further.
    double x(double place) const { return m_width - (m_right - place) * m_barWidth; }
    double middle(Place place) const { return x(static_cast<double>(place) + 0.5); }
    Place placeAt(double x) const;
    // First and last place of which something is visible.
    Place leftPlace() const { return placeAt(0); }
    Place rightPlace() const { return placeAt(m_width); }
    bool beyondOldest() const { return m_known && leftPlace() < m_first; }

private:
    double nowRight() const;
    bool newestVisible() const;
    bool moveTo(double right);

    bool m_known = false;
    bool m_following = true;
    Place m_first = 0;
    Place m_last = 0;
    double m_right = 0;  // the place at the right edge
    double m_barWidth = kBarWidthUsual;
    double m_width = 1;
};

}  // namespace pentad::chart
