// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TomlText.h"

#include "config/AsciiText.h"

#include <toml++/toml.h>

namespace pentad::config {
namespace {

constexpr int kSyntaxErrorsMax = 20;

class Converter {
public:
    Converter(std::vector<std::string> const& lines, std::string_view origin) : m_lines(lines), m_origin(origin) {}

    RawValue convert(toml::node const& node) const
    {
        RawValue value;
        value.place = place(node.source());
        if (auto const* table = node.as_table()) {
            value.kind = RawValue::Kind::Table;
            for (auto const& [name, member] : *table) {
                value.members.push_back({std::string(name.str()), place(name.source()), convert(member)});
            }
        } else if (auto const* array = node.as_array()) {
            value.kind = RawValue::Kind::List;
            for (toml::node const& item : *array) {
                value.items.push_back(convert(item));
            }
        } else if (auto const* text = node.as_string()) {
            value.kind = RawValue::Kind::Text;
            value.text = text->get();
        } else if (auto const* whole = node.as_integer()) {
            value.kind = RawValue::Kind::Whole;
            value.text = std::to_string(whole->get());
        } else if (auto const* boolean = node.as_boolean()) {
            value.kind = RawValue::Kind::Boolean;
            value.text = boolean->get() ? "true" : "false";
        } else {
            value.kind = node.is_floating_point() ? RawValue::Kind::Fraction : RawValue::Kind::Date;
            value.text = spelling(node.source());
        }
        return value;
    }

    Place place(toml::source_region const& region) const { return {m_origin, region.begin.line, region.begin.column}; }

private:
    // The characters of a value that stands on one line; columns count characters, not bytes.
    std::string spelling(toml::source_region const& region) const
    {
        if (region.begin.line == 0 || region.begin.line > m_lines.size() || region.end.line != region.begin.line) {
            return "a number";
        }
        std::string text;
        toml::source_index column = 0;
        for (char const c : m_lines[region.begin.line - 1]) {
            bool const isContinuation = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
            column += isContinuation ? 0 : 1;
            if (column >= region.begin.column && column < region.end.column) {
                text += c;
            }
        }
        return std::string(trimmed(text));
    }

    std::vector<std::string> const& m_lines;
    std::string m_origin;
};

std::string joined(std::vector<std::string> const& lines)
{
    std::string text;
    for (std::string const& line : lines) {
        text += line;
        text += '\n';
    }
    return text;
}

bool parsesAlone(std::string_view line)
{
    try {
        return !toml::parse(line).empty();
    } catch (toml::parse_error const&) {
        return false;
    }
}

// Whether leaving the line out leaves the meaning of all others alone: it is one assignment that is wrong in itself,
// or that repeats an earlier one.
bool canBeLeftOut(std::string_view line, std::string_view description)
{
    std::string_view const content = trimmed(line);
    auto const equals = content.find('=');
    if (content.empty() || content.front() == '[' || equals == std::string_view::npos) {
        return false;
    }
    std::string_view const value = trimmed(content.substr(equals + 1));
    bool const spansLines = value.starts_with("\"\"\"") || value.starts_with("'''") || value.starts_with('[');
    return !spansLines && (!parsesAlone(line) || description.find("redefine") != std::string_view::npos);
}

ConfigError syntaxError(toml::parse_error const& error, std::string_view origin)
{
    ConfigError result;
    result.place = {std::string(origin), error.source().begin.line, error.source().begin.column};
    result.problem = "this is not valid TOML: " + std::string(error.description()) +
                     "; correct the line (texts and decimals stand in quotes)";
    return result;
}

}  // namespace

TomlReading readToml(std::string_view text, std::string_view origin)
{
    TomlReading reading;
    std::vector<std::string> lines = split(text, "\n");
    while (reading.errors.size() < kSyntaxErrorsMax) {
        try {
            toml::table const table = toml::parse(std::string_view(joined(lines)), origin);
            reading.root = Converter(lines, origin).convert(table);
            return reading;
        } catch (toml::parse_error const& error) {
            reading.errors.push_back(syntaxError(error, origin));
            std::size_t const line = error.source().begin.line;
            if (line == 0 || line > lines.size() || !canBeLeftOut(lines[line - 1], error.description())) {
                break;
            }
            lines[line - 1].clear();
        }
    }
    reading.root.kind = RawValue::Kind::Table;
    reading.complete = false;
    return reading;
}

}  // namespace pentad::config
