// SPDX-License-Identifier: GPL-3.0-or-later
// Prices as heights. Fits itself to what is visible: bodies always, wicks only as far as they leave the bodies at least
// half of the height, so that one long wick does not flatten everything. Keeps still while what is shown fits well
// enough. Always finite, and high lies above low. Thread: the interface's.
#pragma once

#include "chart/BarSeries.h"

namespace pentad::chart {

// The extent of some bars.
struct PlotRange {
    double bodyLow = 0;
    double bodyHigh = 0;
    double low = 0;
    double high = 0;
    bool empty = true;

    void add(PlotBar const& bar);
};

struct PriceTick {
    Decimal value;
    double plot = 0;
};

class PriceScale {
public:
    // Fits to the range; `still` keeps the scale while the range lies within it and fills enough. True if it moved.
    bool fit(PlotRange const& range, double tick, bool still);
    // The reader's own scaling; from then on it does not fit itself.
    void stretch(double factor);
    void shift(double pixels);
    void setAutomatic() { m_automatic = true; }
    bool automatic() const { return m_automatic; }
    void setSpan(double top, double bottom);

    double low() const { return m_low; }
    double high() const { return m_high; }
    double y(double price) const { return m_top + (m_high - price) / (m_high - m_low) * (m_bottom - m_top); }
    double priceAt(double y) const { return m_high - (y - m_top) / (m_bottom - m_top) * (m_high - m_low); }
    bool contains(double price) const { return price >= priceAt(m_bottom) && price <= priceAt(m_top); }
    // Round prices that are at least `pixels` apart, lowest first, never finer than the instrument's scale.
    std::vector<PriceTick> ticks(double pixels, int priceScale, double top, double bottom) const;

private:
    double m_low = 0;
    double m_high = 1;
    double m_top = 0;
    double m_bottom = 1;
    bool m_automatic = true;
};

}  // namespace pentad::chart
