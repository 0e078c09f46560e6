// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TomlEdit.h"

#include "config/AsciiText.h"

#include <algorithm>

namespace pentad::config {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Places count characters from 1; the text is made of bytes.
std::size_t offsetOf(std::string_view text, Place const& place)
{
    if (place.line == 0 || place.column == 0) {
        return kNowhere;
    }
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < place.line; ++line) {
        std::size_t const end = text.find('\n', at);
        if (end == kNowhere) {
            return kNowhere;
        }
        at = end + 1;
    }
    for (std::uint32_t column = 1; column < place.column && at < text.size() && text[at] != '\n'; ++column) {
        do {
            ++at;
        } while (at < text.size() && isContinuation(text[at]));
    }
    return at < text.size() && text[at] != '\n' ? at : kNowhere;
}

// Past the closing quotes of the string that begins here.
std::size_t endOfString(std::string_view text, std::size_t begin)
{
    char const quote = text[begin];
    bool const spansLines = text.substr(begin, 3) == std::string(3, quote);
    std::size_t const width = spansLines ? 3 : 1;
    std::size_t at = begin + width;
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\') {
            at += 2;
        } else if (text.substr(at, width) == std::string(width, quote)) {
            at += width;
            while (spansLines && at < text.size() && text[at] == quote) {
                ++at;  // quotes may stand directly before the closing ones
            }
            return at;
        } else {
            ++at;
        }
    }
    return text.size();
}

std::size_t endOfValue(std::string_view text, std::size_t begin)
{
    char const first = text[begin];
    if (first == '"' || first == '\'') {
        return endOfString(text, begin);
    }
    if (first != '[' && first != '{') {
        std::size_t const end = std::min(text.find_first_of(",]}#\r\n", begin), text.size());
        return text.find_last_not_of(" \t", end - 1) + 1;
    }
    int depth = 0;
    for (std::size_t at = begin; at < text.size();) {
        char const c = text[at];
        if (c == '"' || c == '\'') {
            at = endOfString(text, at);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        ++at;
        if (depth == 0) {
            return at;
        }
    }
    return text.size();
}

// The name of the table whose header this line is.
std::optional<std::string> headerOf(std::string_view line)
{
    std::string_view const content = trimmed(line.substr(0, line.find('#')));
    if (content.size() < 2 || content.front() != '[' || content[1] == '[' || content.back() != ']') {
        return std::nullopt;
    }
    std::string name;
    for (char const c : content.substr(1, content.size() - 2)) {
        if (c != ' ' && c != '\t' && c != '"' && c != '\'') {
            name += c;
        }
    }
    return name;
}

}  // namespace

std::optional<std::string> withValueAt(std::string_view text, Place const& place, std::string_view toml)
{
    std::size_t const begin = offsetOf(text, place);
    if (begin == kNowhere) {
        return std::nullopt;
    }
    std::size_t const end = endOfValue(text, begin);
    return std::string(text.substr(0, begin)).append(toml).append(text.substr(end));
}

std::string withNewKey(std::string_view text, std::string_view name, std::string_view toml)
{
    std::size_t const dot = name.find('.');
    if (dot == kNowhere) {
        return std::string(name) + " = " + std::string(toml) + '\n' + std::string(text);
    }
    std::size_t insertAt = kNowhere;
    std::string nearest;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        auto const header = headerOf(text.substr(at, end - at));
        if (header && header->size() > nearest.size() && name.starts_with(*header + '.')) {
            nearest = *header;
            insertAt = std::min(end + 1, text.size());
        }
        at = end + 1;
    }
    if (insertAt != kNowhere) {
        std::string const line = std::string(name.substr(nearest.size() + 1)) + " = " + std::string(toml) + '\n';
        bool const atOpenEnd = insertAt == text.size() && text.back() != '\n';
        return std::string(text.substr(0, insertAt)) + (atOpenEnd ? "\n" : "") + line +
               std::string(text.substr(insertAt));
    }
    std::string result(text);
    if (!result.empty()) {
        result += result.back() == '\n' ? "\n" : "\n\n";
    }
    return result + '[' + std::string(name.substr(0, dot)) + "]\n" + std::string(name.substr(dot + 1)) + " = " +
           std::string(toml) + '\n';
}

}  // namespace pentad::config
