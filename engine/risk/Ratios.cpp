// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Ratios.h"

#include <algorithm>

namespace pentad::risk {

Decimal boundedRatio(Decimal a, Decimal b)
{
    auto const ratio = checkedDivide(a, b, Rounding::Up);
    return ratio ? min(*ratio, kRatioMax) : kRatioMax;
}

Decimal bps(Decimal ratio)
{
    constexpr Int128 kBpsPerUnit = 10'000;
    return Decimal::fromRaw(ratio.raw() * kBpsPerUnit);
}

Decimal halfSpreadBps(AssetRiskView const& asset)
{
    if (!asset.hasQuote || asset.ask == asset.bid) {
        return Decimal{};  // a price that a question makes up may be too large to be doubled
    }
    Decimal const sum = (asset.ask + asset.bid).value();
    if (!sum.isPositive()) {
        return Decimal{};
    }
    return bps(boundedRatio((asset.ask - asset.bid).value(), sum));
}

Decimal slippageBps(Side side, Price referencePrice, Price averagePrice)
{
    Price const worse = side == Side::Buy ? averagePrice - referencePrice : referencePrice - averagePrice;
    auto const ratio = checkedDivide(worse.value(), referencePrice.value(), Rounding::Ceiling);
    return bps(ratio ? std::clamp(*ratio, -kRatioMax, kRatioMax) : kRatioMax);
}

}  // namespace pentad::risk
