// SPDX-License-Identifier: GPL-3.0-or-later
// A line typed by the operator as a command of the engine: everything that the window's controls can ask of it. Pure.
// Thread: any.
#pragma once

#include "domain/Command.h"
#include "foundation/Expected.h"

#include <string>
#include <string_view>

namespace pentad::composition {

// The error is one sentence.
Expected<CommandBody, std::string> parseOperatorLine(std::string_view line);

}  // namespace pentad::composition
