// SPDX-License-Identifier: GPL-3.0-or-later
// From settings to a core with its risk engine and strategy inside: the same for trading, demo and backtest.
// Thread: any, at start-up.
#pragma once

#include "config/Settings.h"
#include "runtime/Core.h"

namespace pentad::composition {

// Day and month borders of a named zone, read from the time zone database. The name was validated with the settings;
// an unknown one gives UTC+3.
Calendar calendarOf(std::string const& zone);

// The settings' mode as the engine and its snapshots name it.
TradingMode tradingMode(config::Settings const& settings);

runtime::CoreSetup coreSetup(config::Settings const& settings, Universe const& universe);
std::unique_ptr<runtime::Core> makeCore(runtime::CoreSetup setup);

// The version of the program, from the build.
inline constexpr std::string_view kVersion = PENTAD_VERSION;

}  // namespace pentad::composition
