// SPDX-License-Identifier: GPL-3.0-or-later
// Ratios in basis points, rounded so that a comparison with a limit errs to the safe side. Pure, thread: any.
#pragma once

#include "contracts/RiskManager.h"

namespace pentad::risk {

// Ratios from outside are shown up to here; whatever is beyond has long failed its gate.
inline constexpr Decimal kRatioMax{1'000'000};

// a / b rounded up and not above kRatioMax; b must be positive.
Decimal boundedRatio(Decimal a, Decimal b);
// Exact: a ratio times 10 000.
Decimal bps(Decimal ratio);
// (ask - bid) / (ask + bid) in bps, rounded up; 0 without a quote.
Decimal halfSpreadBps(AssetRiskView const& asset);
// How much worse the average price was than the reference, in bps, rounded up; negative is better.
// The reference price must be positive.
Decimal slippageBps(Side side, Price referencePrice, Price averagePrice);

}  // namespace pentad::risk
