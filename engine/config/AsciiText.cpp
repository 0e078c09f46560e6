// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/AsciiText.h"

#include <charconv>

namespace pentad::config {
namespace {

constexpr std::size_t kShownMax = 60;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isControl(char c)
{
    auto const code = static_cast<unsigned char>(c);
    return code < 0x20 || code == 0x7F;
}

}  // namespace

std::string toLowerAscii(std::string_view text)
{
    std::string folded(text);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return folded;
}

std::string toUpperAscii(std::string_view text)
{
    std::string folded(text);
    for (char& c : folded) {
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return folded;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (;;) {
        auto const end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + separator.size());
    }
}

std::string quotedToml(std::string_view text)
{
    constexpr std::string_view kHexadecimal = "0123456789ABCDEF";
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (isControl(c)) {
            auto const code = static_cast<unsigned char>(c);
            result += "\\u00";
            result += kHexadecimal[code >> 4U];
            result += kHexadecimal[code & 0x0FU];
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::string shown(std::string_view text)
{
    std::string result(text.substr(0, kShownMax));
    for (char& c : result) {
        if (isControl(c)) {
            c = '?';
        }
    }
    return text.size() > kShownMax ? result + "..." : result;
}

bool parseWhole(std::string_view text, long long& value)
{
    char const* const end = text.data() + text.size();
    auto const [stop, failure] = std::from_chars(text.data(), end, value);
    return failure == std::errc() && stop == end;
}

}  // namespace pentad::config
