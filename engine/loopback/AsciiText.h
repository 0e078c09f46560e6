// SPDX-License-Identifier: GPL-3.0-or-later
// Letters and spaces as ASCII knows them, whatever the locale says: paths, header and property names are protocol words,
// and under Turkish rules an I would not fold to an i. Thread: any.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace pentad::loopback {

inline std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

inline std::string upperAscii(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return upper;
}

inline std::string_view trimmedAscii(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    std::size_t const first = text.find_first_not_of(kSpaces);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

}  // namespace pentad::loopback
