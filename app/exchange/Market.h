// SPDX-License-Identifier: GPL-3.0-or-later
// The market that pentad-exchange plays: candle files or the generator, with the trading rules of its five pairs.
// A mistake is one sentence: what, where, what to do. Thread: main.
#pragma once

#include "ExchangeOptions.h"

#include <memory>

namespace pentad::exchange {

struct Market {
    Universe universe;
    std::unique_ptr<simulation::BarSource> source;
};

Expected<Market, std::string> makeMarket(ExchangeOptions const& options);

}  // namespace pentad::exchange
