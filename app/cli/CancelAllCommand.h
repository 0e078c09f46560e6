// SPDX-License-Identifier: GPL-3.0-or-later
// `pentad-cli cancel-all`: cancels every open order of ours at the exchange, without an engine and without a database,
// for when the session that sent them hangs or is gone. One line per order. Exit codes: 0 none of ours is open any more,
// 1 some are, or nobody knows, 2 usage or configuration. Thread: main.
#pragma once

#include <span>
#include <string>

namespace pentad::cli {

// The arguments after `cancel-all`.
int runCancelAllCommand(std::span<std::string const> arguments);

}  // namespace pentad::cli
