// SPDX-License-Identifier: GPL-3.0-or-later
// How much a log line matters. Thread: any.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pentad::observability {

enum class Level : std::uint8_t { Trace, Debug, Info, Warning, Error };
inline constexpr std::size_t kLevels = 5;

}  // namespace pentad::observability
