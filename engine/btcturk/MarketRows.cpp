// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/MarketRows.h"

#include <algorithm>

namespace pentad::btcturk {

bool PairRule::takes(OrderType type) const
{
    switch (type) {
    case OrderType::Limit: return takesLimit;
    case OrderType::Market: return takesMarket;
    case OrderType::StopMarket: return takesStopMarket;
    case OrderType::StopLimit: return takesStopLimit;
    }
    return false;
}

PairRule const* ExchangeInfo::find(std::string_view symbol) const
{
    auto const at = std::find_if(pairs.begin(), pairs.end(),
                                 [symbol](PairRule const& rule) { return rule.instrument.symbol.view() == symbol; });
    return at == pairs.end() ? nullptr : &*at;
}

}  // namespace pentad::btcturk
