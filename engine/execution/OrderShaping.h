// SPDX-License-Identifier: GPL-3.0-or-later
// How a wanted trade becomes an order the exchange can take: the execution style, the price next to the touch, and the
// exchange's units (a market buy is sized in quote currency, fee and tax included; everything else in base units).
// Prices round towards the passive side, sizes round down: shaping never asks for more than was wanted. Pure, thread:
// any.
#pragma once

#include "contracts/StepRecord.h"
#include "domain/MarketData.h"
#include "domain/Parameters.h"

namespace pentad::execution {

// A strategy says "market" for "at the style you are set to". The result is a limit order `limitOffsetBps` inside the
// touch, or a market order. Flatten and operator intents keep the type they came with; units are put right for all.
// Without a quote the intent keeps its reference price. `repriceCount` is how many orders came before this one for the
// same wish: beyond the maximum a limit has had its chances, and market means market.
OrderIntent shaped(OrderIntent const& intent, ExecutionParameters const& parameters, Rate takerRate,
                   Instrument const& instrument, Quote const* quote, int repriceCount = 0);

// A resting limit order of the strategy has waited its time to live and is to be re-priced.
bool hasOutlived(OrderRecord const& order, UtcTime now, ExecutionParameters const& parameters);

// What is left of a cancelled order, wanted again at today's price. An exit that has used up its re-pricings becomes a
// market order; an entry that has is given up (nothing).
std::optional<OrderIntent> wantedAgain(OrderRecord const& order, Quantity leaves, ExecutionParameters const& parameters,
                                       Instrument const& instrument, Quote const& quote, Decimal edgeBps);

}  // namespace pentad::execution
