// SPDX-License-Identifier: GPL-3.0-or-later
// Where exact numbers become places on the screen. What comes out is for drawing only: it is inexact and never becomes a
// figure of money again. Thread: any.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Clock.h"

#include <algorithm>

namespace pentad::widgets {

inline double plotted(Decimal value)
{
    return static_cast<double>(value.raw()) / static_cast<double>(Decimal::kUnit);
}
template <typename Tag>
double plotted(Amount<Tag> amount)
{
    return plotted(amount.value());
}
inline double plotted(UtcTime at)
{
    return static_cast<double>(at.time_since_epoch().count());
}

// How much of `whole` is `part`, for bars: 0 where there is no whole, never below 0, above 1 where it overflows.
template <typename Tag>
double share(Amount<Tag> part, Amount<Tag> whole)
{
    return whole.isPositive() ? std::max(0.0, plotted(part) / plotted(whole)) : 0.0;
}

}  // namespace pentad::widgets
