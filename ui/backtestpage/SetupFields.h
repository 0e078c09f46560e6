// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings a backtest asks for, in which group, and what they are called there. Everything else of the settings is
// as in the session. Thread: any, a table.
#pragma once

#include "contracts/SettingsDesk.h"

#include <QString>

namespace pentad::backtestpage {

enum class SetupGroup : std::uint8_t { Top, Strategy, Policy, Market };

// Nothing if the set-up does not ask for it. Parameters of every strategy are Strategy.
std::optional<SetupGroup> setupGroupOf(std::string const& key);
// In the reader's language; an unlisted key by its own words.
QString setupLabelOf(std::string const& key);
// "trend" of strategy.trend.fast_bars, else empty.
std::string strategyOf(std::string const& key);

}  // namespace pentad::backtestpage
