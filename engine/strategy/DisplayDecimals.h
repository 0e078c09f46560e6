// SPDX-License-Identifier: GPL-3.0-or-later
// How statistics are rounded when they leave a strategy as a reason or as an indicator: two decimals more than a price
// of the pair has, eight for plain ratios. A statistic that is not a finite number is left out. Thread: any.
#pragma once

#include "contracts/Strategy.h"
#include "strategy/Statistics.h"

#include <algorithm>

namespace pentad::strategy {

inline constexpr int kRatioDecimals = 8;

inline int displayDecimals(Instrument const& instrument)
{
    return std::clamp(instrument.priceScale + 2, 0, Decimal::kScale);
}

inline PerAsset<int> displayDecimals(Universe const& universe)
{
    PerAsset<int> decimals;
    for (Slot const slot : kSlots) {
        decimals[slot] = displayDecimals(universe[slot]);
    }
    return decimals;
}

inline void addRounded(OrderIntent& intent, std::string_view name, double value, int decimals)
{
    if (auto const rounded = quantised(value, decimals)) {
        intent.addReason(name, *rounded);
    }
}

inline void appendRounded(std::vector<IndicatorValue>& values, std::string_view name, double value, int decimals,
                          bool onPriceScale)
{
    if (auto const rounded = quantised(value, decimals)) {
        values.push_back({name, *rounded, onPriceScale});
    }
}

}  // namespace pentad::strategy
