// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli backtest`: reads settings and candles, replays them, prints the result. Exit codes: 0 done (also when
// stopped by SIGINT, the result then says partial), 1 failed, 2 usage or configuration. Thread: main.
#pragma once

#include <span>
#include <string>

namespace pentad::cli {

// `arguments` are those behind the word backtest.
int runBacktestCommand(std::span<std::string const> arguments);

}  // namespace pentad::cli
