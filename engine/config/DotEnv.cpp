// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/DotEnv.h"

#include "config/AsciiText.h"

#include <algorithm>
#include <optional>

namespace pentad::config {
namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The value without quotes and comment; nothing if a quote does not end or something follows it.
std::optional<std::string> unquoted(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || (text.front() != '"' && text.front() != '\'')) {
        auto const comment = text.find(" #");
        return std::string(trimmed(text.starts_with('#') ? std::string_view() : text.substr(0, comment)));
    }
    auto const end = text.find(text.front(), 1);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view const after = trimmed(text.substr(end + 1));
    if (!after.empty() && after.front() != '#') {
        return std::nullopt;
    }
    return std::string(text.substr(1, end - 1));
}

}  // namespace

DotEnvReading readDotEnv(std::string_view text, std::string_view origin)
{
    DotEnvReading reading;
    std::uint32_t number = 0;
    for (std::string const& line : split(text, "\n")) {
        ++number;
        std::string_view const content = trimmed(line);
        if (content.empty() || content.front() == '#') {
            continue;
        }
        Place const place{std::string(origin), number, 0};
        auto const equals = content.find('=');
        std::string_view const name = trimmed(content.substr(0, equals));
        bool const named =
            equals != std::string_view::npos && !name.empty() && std::all_of(name.begin(), name.end(), isNameCharacter);
        auto value = named ? unquoted(content.substr(equals + 1)) : std::nullopt;
        if (!value) {
            reading.errors.push_back({Layer::DotEnv, place, named ? std::string(name) : std::string(),
                                      named ? "the quotes around the value do not match; close them or remove them"
                                            : "this line is not KEY=value; correct it or begin it with #"});
            continue;
        }
        reading.entries.push_back({std::string(name), std::move(*value), place});
    }
    return reading;
}

}  // namespace pentad::config
