// SPDX-License-Identifier: GPL-3.0-or-later
// The five pairs of the simulation: scales as plausible as those of the exchange, all different. Any thread.
#pragma once

#include "domain/Instrument.h"

#include <vector>

namespace pentad::sim {

inline Universe const& simulatedPairs()
{
    static Universe const universe = [] {
        std::vector<Instrument> pairs;
        auto const add = [&](std::string const& base, int quantityScale, int priceScale) {
            pairs.push_back({Symbol(base + "TRY"), Asset(std::string_view(base)), Asset("TRY"), quantityScale,
                             priceScale, 2, Money("99.91"_dec)});
        };
        add("BTC", 8, 0);
        add("ETH", 8, 2);
        add("XRP", 4, 3);
        add("AVAX", 4, 2);
        add("SOL", 4, 1);
        return Universe::make(pairs).value();
    }();
    return universe;
}

}  // namespace pentad::sim
