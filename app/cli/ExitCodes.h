// SPDX-License-Identifier: GPL-3.0-or-later
// How a subcommand of pentad-cli ends, as the shell sees it; 3 stands for what was refused for safety and comes from the
// engine. Thread: any.
#pragma once

namespace pentad::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;  // usage or configuration

}  // namespace pentad::cli
