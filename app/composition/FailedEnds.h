// SPDX-License-Identifier: GPL-3.0-or-later
// `<journal>.ends`: when sessions ended by an exception or a failed check, the newest few. Too many of them in a short
// time mean that a restart alone does not help: the sessions after them begin paused, until one has ended in order.
// Best effort, mode 0600: a disk that refuses must not keep the engine from stopping. Thread: the engine's.
#pragma once

#include "foundation/Clock.h"

#include <filesystem>
#include <span>

namespace pentad::composition {

inline constexpr std::size_t kFailedEndsAllowed = 3;
inline constexpr std::chrono::minutes kFailedEndsWindow{10};

std::filesystem::path failedEndsFileOf(std::filesystem::path const& journal);
// Ascending. True if more than are allowed lie within the window, whenever that was.
bool tooManyFailedEnds(std::span<UtcTime const> ends);

bool tooManyFailedEnds(std::filesystem::path const& journal);
// False if it could not be written.
bool recordFailedEnd(std::filesystem::path const& journal, UtcTime at);
// A session has ended in order.
void forgetFailedEnds(std::filesystem::path const& journal);

}  // namespace pentad::composition
