// SPDX-License-Identifier: GPL-3.0-or-later
// How a subcommand of pentad-cli ends, as the shell sees it. Thread: any.
#pragma once

namespace pentad::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;    // usage or configuration
inline constexpr int kRefused = 3;  // for safety

}  // namespace pentad::cli
