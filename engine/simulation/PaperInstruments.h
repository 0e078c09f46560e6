// SPDX-License-Identifier: GPL-3.0-or-later
// Trading rules of pairs for simulated markets, where no exchange publishes them. Known pairs have the rules the
// exchange published (the exchange's wire protocol, section 14); all others are invented and say so: a plausible quantity
// scale, and as many price decimals as the candles really use. A known scale holds even where candles are finer:
// prices are then rounded against us when orders fill. Never for live trading: there the exchange is asked.
// Thread: any.
#pragma once

#include "domain/Instrument.h"
#include "simulation/CandleFiles.h"

namespace pentad::simulation {

struct PaperInstrument {
    Instrument instrument;
    bool invented = false;  // the exchange never published these scales, as far as is known
};

// `priceDecimals` is what the market data uses; it counts only for invented rules, and at most 8 of it.
// Nothing if the symbol is not a pair of a known quote currency.
std::optional<PaperInstrument> paperInstrument(std::string_view symbol, int priceDecimals);

struct PaperUniverse {
    Universe universe;
    std::vector<Symbol> invented;
};
Expected<PaperUniverse, UniverseError> paperUniverse(CandleSet const& candles);

}  // namespace pentad::simulation
