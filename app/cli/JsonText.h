// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON object written line by line: exact decimals stay exact, numbers never carry an exponent. Thread: one.
#pragma once

#include "domain/Decimal.h"

#include <charconv>
#include <string>
#include <string_view>

namespace pentad::cli {

inline std::string quotedJson(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string quoted = "\"";
    for (char const c : text) {
        auto const code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (code < 0x20) {
            quoted += "\\u00";
            quoted += kDigits[code >> 4U];
            quoted += kDigits[code & 15U];
        } else {
            quoted += c;
        }
    }
    return quoted += '"';
}

// With six decimals; what is no number becomes 0.
inline std::string statisticText(double value)
{
    char buffer[400];
    auto const [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 6);
    std::string_view const text(buffer, static_cast<std::size_t>(end - buffer));
    bool const isNumber = error == std::errc{} && text.find_first_not_of("-.0123456789") == std::string_view::npos;
    return isNumber ? std::string(text) : "0";
}

class JsonObject {
public:
    // The value is JSON already.
    JsonObject& raw(std::string_view name, std::string_view value)
    {
        m_text += m_text.empty() ? "\n" : ",\n";
        m_text += "  " + quotedJson(name) + ": ";
        m_text += value;
        return *this;
    }
    JsonObject& text(std::string_view name, std::string_view value) { return raw(name, quotedJson(value)); }
    JsonObject& number(std::string_view name, std::uint64_t value) { return raw(name, std::to_string(value)); }
    JsonObject& number(std::string_view name, Decimal value) { return raw(name, value.text()); }
    JsonObject& flag(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }

    std::string finish() const { return "{" + m_text + "\n}\n"; }

private:
    std::string m_text;
};

}  // namespace pentad::cli
