// SPDX-License-Identifier: GPL-3.0-or-later
// Letters and spaces as ASCII knows them, whatever the locale says: under Turkish rules an I would fold to a dotless
// letter and a key would no longer be found. Bytes outside ASCII pass through unchanged. Thread: any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pentad::config {

std::string toLowerAscii(std::string_view text);
std::string toUpperAscii(std::string_view text);
// Without spaces, tabs and carriage returns at both ends.
std::string_view trimmed(std::string_view text);
// The parts between the separators, at least one, untrimmed.
std::vector<std::string> split(std::string_view text, std::string_view separator);
// A TOML basic string: in double quotes, with everything escaped that needs it.
std::string quotedToml(std::string_view text);
// The text without control characters and not longer than a line bears, for messages.
std::string shown(std::string_view text);
// The only way in which a sequence of digits becomes a number here; false if it is not one or does not fit.
bool parseWhole(std::string_view text, long long& value);

}  // namespace pentad::config
