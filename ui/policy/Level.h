// SPDX-License-Identifier: GPL-3.0-or-later
// How well something is: what decides its dot, its text and whether its row is tinted. Healthy is quiet. Thread: any.
#pragma once

#include "look/Theme.h"

namespace pentad::policy {

enum class Level : std::uint8_t { Plain, Quiet, Ok, Warn, Danger };

QColor textColour(look::Theme const& theme, Level level);
QColor dotColour(look::Theme const& theme, Level level);

}  // namespace pentad::policy
