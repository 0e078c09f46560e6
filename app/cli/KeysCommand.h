// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommand `pentad-cli keys`: stores, deletes and tells about the exchange's API keys of a profile. Keys come from a
// terminal or from standard input, never from arguments, and are never shown. Every outcome is one sentence.
// Exit codes: 0 done (for status: the keys are there), 1 failed, 2 usage or configuration. Thread: main.
#pragma once

#include "composition/KeyringDesk.h"

namespace pentad::cli {

// The arguments after `keys`.
int runKeysCommand(std::span<std::string const> arguments, composition::KeyTesterMaker makeTester);

}  // namespace pentad::cli
