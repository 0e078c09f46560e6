// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/PriceScale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pentad::chart {
namespace {

constexpr double kWickShare = 0.5;    // of the bodies' extent, both sides together
constexpr double kPadding = 0.06;     // above and below
constexpr double kTicksMin = 8;       // a market that stands still is not magnified further
constexpr double kShareMin = 1e-5;    // of the price, likewise
constexpr double kStillShare = 0.62;  // a range filling less of the scale than this is fitted anew
constexpr std::size_t kPriceTicksMax = 64;

}  // namespace

void PlotRange::add(PlotBar const& bar)
{
    double const lower = std::min(bar.open, bar.close);
    double const upper = std::max(bar.open, bar.close);
    if (empty) {
        *this = PlotRange{lower, upper, bar.low, bar.high, false};
        return;
    }
    bodyLow = std::min(bodyLow, lower);
    bodyHigh = std::max(bodyHigh, upper);
    low = std::min(low, bar.low);
    high = std::max(high, bar.high);
}

bool PriceScale::fit(PlotRange const& range, double tick, bool still)
{
    if (!m_automatic || range.empty) {
        return false;
    }
    double const smallest = std::max(kTicksMin * tick, range.bodyHigh * kShareMin);
    double const bodies = std::max(range.bodyHigh - range.bodyLow, smallest);
    double const wicks = bodies * kWickShare;
    double low = std::max(range.low, range.bodyLow - wicks);
    double high = std::min(range.high, range.bodyHigh + wicks);
    if (high - low < smallest) {
        double const middle = (high + low) / 2;
        low = middle - smallest / 2;
        high = middle + smallest / 2;
    }
    bool const fits = low >= m_low && high <= m_high && high - low >= (m_high - m_low) * kStillShare;
    if (still && fits) {
        return false;
    }
    double const padding = (high - low) * kPadding;
    double const wantedLow = low - padding;
    double const wantedHigh = high + padding;
    bool const moved = wantedLow != m_low || wantedHigh != m_high;
    m_low = wantedLow;
    m_high = wantedHigh;
    return moved;
}

void PriceScale::stretch(double factor)
{
    m_automatic = false;
    double const middle = (m_high + m_low) / 2;
    double const least = std::max(std::abs(middle) * 1e-9, 1e-12);
    double const half = std::clamp((m_high - m_low) / 2 * factor, least, std::max(std::abs(middle), 1.0) * 1e3);
    m_low = middle - half;
    m_high = middle + half;
}

void PriceScale::shift(double pixels)
{
    double const by = pixels / (m_bottom - m_top) * (m_high - m_low);
    m_low += by;
    m_high += by;
}

void PriceScale::setSpan(double top, double bottom)
{
    m_top = top;
    m_bottom = std::max(bottom, top + 1);
}

std::vector<PriceTick> PriceScale::ticks(double pixels, int priceScale, double top, double bottom) const
{
    constexpr std::array<std::int64_t, 3> kSteps{1, 2, 5};
    double const least = (m_high - m_low) / (m_bottom - m_top) * pixels;
    int power = std::max(-priceScale, static_cast<int>(std::floor(std::log10(least))));
    std::size_t step = 0;
    while (static_cast<double>(kSteps[step]) * std::pow(10.0, power) < least) {
        step = (step + 1) % kSteps.size();
        power += step == 0 ? 1 : 0;
    }
    constexpr int kPowerMax = 17;
    std::vector<PriceTick> found;
    if (power > kPowerMax) {
        return found;
    }
    double const size = static_cast<double>(kSteps[step]) * std::pow(10.0, power);
    double const lowest = std::max(0.0, priceAt(bottom));
    double const highest = priceAt(top);
    for (auto n = static_cast<std::int64_t>(std::ceil(lowest / size));
         static_cast<double>(n) * size <= highest && found.size() < kPriceTicksMax; ++n) {
        std::int64_t const mantissa = n * kSteps[step];
        Decimal const value = power < 0 ? Decimal::fromMantissa(mantissa, -power)
                                        : Decimal::fromRaw(Decimal(mantissa).raw() * Decimal::powerOfTen(power));
        found.push_back({value, static_cast<double>(n) * size});
    }
    return found;
}

}  // namespace pentad::chart
