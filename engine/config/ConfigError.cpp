// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigError.h"

#include <algorithm>
#include <tuple>

namespace pentad::config {

std::string Place::text() const
{
    std::string result = origin;
    if (line != 0) {
        result += ':' + std::to_string(line);
    }
    if (column != 0) {
        result += ':' + std::to_string(column);
    }
    return result;
}

std::string ConfigError::line() const
{
    std::string result;
    for (std::string const& part : {place.text(), key}) {
        if (!part.empty()) {
            result += part + ": ";
        }
    }
    result += problem;
    std::replace_if(
        result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return result;
}

void sortByPlace(ConfigErrors& errors)
{
    std::stable_sort(errors.begin(), errors.end(), [](ConfigError const& a, ConfigError const& b) {
        return std::tie(a.layer, a.place.line, a.place.column) < std::tie(b.layer, b.place.line, b.place.column);
    });
}

}  // namespace pentad::config
