// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/BarPath.h"

#include "simulation/FillModel.h"

#include <algorithm>

namespace pentad::simulation {

Price pathPrice(Bar const& bar, Milliseconds elapsed, Milliseconds interval)
{
    bool const rising = bar.close >= bar.open;
    Price const corners[] = {bar.open, rising ? bar.low : bar.high, rising ? bar.high : bar.low, bar.close};
    // Three legs of equal length: elapsed x 3 = leg x interval + part.
    std::int64_t const whole = interval.count();
    std::int64_t const position = std::clamp<std::int64_t>(elapsed.count(), 0, whole) * 3;
    std::int64_t const leg = std::min<std::int64_t>(position / whole, 2);
    Decimal const part(position - leg * whole);
    Price const from = corners[leg];
    Price const to = corners[leg + 1];
    Decimal const way = divide(multiply((to - from).value(), part, Rounding::Down), Decimal(whole), Rounding::Down);
    return Price(from.value() + way);
}

Quote quoteAlong(Bar const& bar, Milliseconds elapsed, Milliseconds interval, Decimal halfSpreadBps, int priceScale)
{
    Price const path = pathPrice(bar, elapsed, interval);
    Quote quote;
    quote.at = bar.openTime + elapsed;
    quote.last = max(path.round(priceScale, Rounding::HalfEven), tickOf(priceScale));
    quote.bid = worsened(Side::Sell, path, halfSpreadBps, priceScale);
    quote.ask = worsened(Side::Buy, path, halfSpreadBps, priceScale);
    return quote;
}

}  // namespace pentad::simulation
