// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from a place on the screen to a price of the instrument's scale, for what the crosshair points at. It is
// a label, never money. Thread: any.
#pragma once

#include "domain/Amounts.h"

#include <algorithm>
#include <cmath>

namespace pentad::chart {

// The price that a height on the screen stands for, cut to the scale; 0 below the range of prices.
inline Price priceFromPlot(double value, int priceScale)
{
    constexpr double kMantissaMax = 9e17;
    double const mantissa = std::round(value * std::pow(10.0, priceScale));
    bool const isPrice = std::isfinite(mantissa) && mantissa > 0;
    return Price(
        Decimal::fromMantissa(isPrice ? static_cast<std::int64_t>(std::min(mantissa, kMantissaMax)) : 0, priceScale));
}

}  // namespace pentad::chart
