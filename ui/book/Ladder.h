// SPDX-License-Identifier: GPL-3.0-or-later
// The order book as rows of a ladder: levels put together to steps of price, with what has added up from the spread on.
// Sums of quantities only, exact; bids are put together downwards and asks upwards, so that no row looks better than
// what is in it. Pure, thread: any.
#pragma once

#include "contracts/ExchangeChannel.h"
#include "domain/Instrument.h"

#include <span>

namespace pentad::book {

// Sizes are shown no finer than this, here and in the tape; the tooltip and the clipboard have all of it.
inline constexpr int kSizeDecimals = 5;

struct LadderRow {
    Price price;  // of the step
    Quantity quantity;
    Quantity total;         // of this row and all better ones
    std::uint64_t own = 0;  // our working orders in it
    friend bool operator==(LadderRow const&, LadderRow const&) = default;
};

// Steps of price worth offering at this price: the pair's own step first, then 1, 2 and 5 times powers of ten between
// about one and fifty basis points. At most six; empty without a price.
std::vector<Price> ladderSteps(Price price, int priceScale);

// The best rows of one side, best first; `step` must be positive. `own` are the limit prices of our working orders there.
std::vector<LadderRow> ladderRows(std::span<BookLevel const> levels, Side side, Price step, std::span<Price const> own,
                                  std::size_t rowsMax);

}  // namespace pentad::book
