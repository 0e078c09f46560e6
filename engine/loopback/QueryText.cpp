// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/QueryText.h"

#include "loopback/AsciiText.h"

#include <algorithm>
#include <charconv>

namespace pentad::loopback {

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned int code = 0;
        if (text[i] == '%' && i + 2 < text.size()) {
            char const* const digits = text.data() + i + 1;
            if (std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
                decoded += static_cast<char>(code);
                i += 2;
                continue;
            }
        }
        decoded += text[i] == '+' ? ' ' : text[i];
    }
    return decoded;
}

QueryText::QueryText(std::string_view encoded)
{
    while (!encoded.empty()) {
        std::size_t const end = encoded.find('&');
        std::string_view const pair = encoded.substr(0, end);
        encoded.remove_prefix(end == std::string_view::npos ? encoded.size() : end + 1);
        std::size_t const equals = pair.find('=');
        std::string_view const value = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
        m_pairs.emplace_back(lowerAscii(percentDecoded(pair.substr(0, equals))), percentDecoded(value));
    }
}

std::optional<std::string_view> QueryText::value(std::string_view name) const
{
    for (auto const& [key, value] : m_pairs) {
        if (key == name && !value.empty()) {
            return value;
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> QueryText::values(std::string_view name) const
{
    std::vector<std::string_view> list;
    for (auto const& [key, value] : m_pairs) {
        if (key == name && !value.empty()) {
            list.push_back(value);
        }
    }
    return list;
}

std::optional<std::int64_t> QueryText::whole(std::string_view name, bool& malformed) const
{
    auto const text = value(name);
    if (!text) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    char const* const end = text->data() + text->size();
    auto const [stop, error] = std::from_chars(text->data(), end, number);
    if (error != std::errc{} || stop != end || number < 0) {
        malformed = true;
        return std::nullopt;
    }
    return number;
}

std::optional<UtcTime> QueryText::time(std::string_view name, Milliseconds unit, bool& malformed) const
{
    constexpr std::int64_t kMillisecondsMax = 100'000'000'000'000;
    auto const number = whole(name, malformed);
    return number ? std::optional(UtcTime(unit * std::min(*number, kMillisecondsMax / unit.count()))) : std::nullopt;
}

}  // namespace pentad::loopback
