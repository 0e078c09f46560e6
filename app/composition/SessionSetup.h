// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings mean for the parts of one session: its account, paper's fills, the demo's exchange, the engine and its
// durations at the market's speed. Pure, thread: any.
#pragma once

#include "btcturk/Signer.h"
#include "composition/DemoExchange.h"
#include "composition/MarketSource.h"
#include "config/Settings.h"
#include "runtime/Core.h"
#include "runtime/CoreState.h"
#include "runtime/Engine.h"
#include "simulation/FillModel.h"

namespace pentad::composition {

struct TradeOptions;

// A database belongs to one account: demo and paper have one each; of a real one the key's fingerprint is the name.
std::string accountOf(config::TradingMode mode, std::optional<btcturk::Signer> const& signer);

// How paper trading and backtests fill; half the spread is rounded up.
simulation::FillParameters paperFills(config::Settings const& settings);

// Thousandths of real time's speed, rounded up.
std::int64_t permilleOf(Decimal speed);

// Durations in the settings are real time; the core measures them on the market's clock, which runs `speed` times as
// fast. A demo at another speed must not judge freshness or patience differently.
runtime::CoreSetup atMarketSpeed(runtime::CoreSetup setup, Decimal speed);

// The market and the account of `past` go on where they were; without one the account begins with the start cash.
DemoExchange::Setup demoSetup(config::Settings const& settings, MarketSource market,
                              std::optional<runtime::CoreState> const& past);

runtime::EngineOptions engineOptions(TradeOptions const& trade, std::string const& account, Milliseconds barLength);

}  // namespace pentad::composition
