// SPDX-License-Identifier: GPL-3.0-or-later
// The market of the demo: candle files, or the generator, with the trading rules of its five pairs. Thread: any, at
// start-up.
#pragma once

#include "config/Settings.h"
#include "simulation/BarSource.h"

#include <memory>

namespace pentad::composition {

struct MarketSource {
    Universe universe;
    std::unique_ptr<simulation::BarSource> bars;
    Milliseconds barLength{0};
    std::size_t pastBars = 0;  // moments that lie behind the start, for charts and indicators
};

// The error is one sentence.
Expected<MarketSource, std::string> marketSource(config::Settings const& settings);

}  // namespace pentad::composition
