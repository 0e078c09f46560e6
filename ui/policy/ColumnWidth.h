// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the right-hand column are laid out tightly: all of them at the same width. Thread: any.
#pragma once

namespace pentad::policy {

inline constexpr int kNarrowBelow = 340;

}  // namespace pentad::policy
