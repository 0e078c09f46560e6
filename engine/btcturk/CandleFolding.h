// SPDX-License-Identifier: GPL-3.0-or-later
// Longer candles out of shorter ones, for lengths that the chart host may not offer: which it offers is published only
// in part. Intervals begin at 1970, in UTC. An interval of which nothing is known gives no candle: gaps stay gaps.
// Errors: none; a volume that would be too large for its type stays at what it was. Pure, thread: any.
#pragma once

#include "domain/MarketData.h"

#include <optional>
#include <span>
#include <vector>

namespace pentad::btcturk {

// What candles of this length are made of where the chart host has none; nothing for the shortest.
std::optional<Milliseconds> foldingSource(Milliseconds length);
// Whether the chart host may be asked for candles of this length at all. Its weeks need not begin where ours do.
bool mayBeOffered(Milliseconds length);

// `bars` ascend and are shorter than `length`. The last candle may be unfinished.
std::vector<Bar> foldBars(std::span<Bar const> bars, Milliseconds length);
// Whether all begin where candles of that length begin; others were not asked for.
bool areOfLength(std::span<Bar const> bars, Milliseconds length);

}  // namespace pentad::btcturk
