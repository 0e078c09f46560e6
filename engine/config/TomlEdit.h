// SPDX-License-Identifier: GPL-3.0-or-later
// Changes single values of a TOML text and leaves everything else, comments included, as its author wrote it. It knows
// where values end, not what they mean: whoever changes a file loads the result before he keeps it. Thread: any, pure.
#pragma once

#include "config/ConfigError.h"

#include <optional>
#include <string>
#include <string_view>

namespace pentad::config {

// The value that begins at `place` (line and column of a reading) becomes `toml`. Nothing if there is no such place.
std::optional<std::string> withValueAt(std::string_view text, Place const& place, std::string_view toml);
// A key that the text does not have yet, dotted: below the header of the table nearest to it, or with a new header at
// the end.
std::string withNewKey(std::string_view text, std::string_view name, std::string_view toml);

}  // namespace pentad::config
