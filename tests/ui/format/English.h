// SPDX-License-Identifier: GPL-3.0-or-later
// The English format that tests of texts read. Any thread.
#pragma once

#include "format/Format.h"

namespace pentad::format {

inline Format const english(Language::English);

}  // namespace pentad::format
