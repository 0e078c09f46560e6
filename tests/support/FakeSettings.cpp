// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeSettings.h"

#include "composition/SettingsFile.h"
#include "config/KeyNames.h"
#include "config/KeyTable.h"
#include "config/Load.h"

namespace pentad::test {
namespace {

std::string plain(std::string text)
{
    if (text.rfind("[\"", 0) == 0) {
        std::erase_if(text, [](char c) { return c == '[' || c == ']' || c == '"'; });
    }
    return text.size() >= 2 && text.front() == '"' ? text.substr(1, text.size() - 2) : text;
}

std::string groupOf(std::string const& key)
{
    std::size_t const dot = key.rfind('.');
    return dot == std::string::npos ? std::string() : key.substr(0, dot);
}

std::vector<std::string> choicesOf(std::string const& expected)
{
    constexpr std::string_view kBeginning = "one of ";
    std::vector<std::string> choices;
    if (expected.rfind(kBeginning, 0) != 0) {
        return choices;
    }
    std::string rest = expected.substr(kBeginning.size());
    for (std::size_t comma = rest.find(", "); comma != std::string::npos; comma = rest.find(", ")) {
        choices.push_back(rest.substr(0, comma));
        rest.erase(0, comma + 2);
    }
    choices.push_back(rest);
    return choices;
}

config::LoadRequest requestWith(std::map<std::string, std::string> const& environment)
{
    config::LoadRequest request;
    request.environment = environment;
    return request;
}

}  // namespace

std::vector<SettingRow> FakeSettings::rows() const
{
    config::LoadRequest request = requestWith(m_environment);
    request.overrides.assign(m_commandLine.begin(), m_commandLine.end());
    auto const loaded = config::load(request);
    std::vector<SettingRow> rows;
    if (!loaded) {
        return rows;
    }
    for (config::Key const& key : config::keyTable()) {
        if (key.perAsset) {
            continue;
        }
        SettingRow row;
        row.key = key.name;
        row.group = groupOf(key.name);
        row.value = plain(key.get(loaded->settings, Slot{0}).value_or(""));
        auto const source = loaded->sources.find(key.name);
        row.source = source == loaded->sources.end() ? "default" : source->second;
        row.documentation = key.documentation;
        row.expected = key.expected;
        row.unit = key.unit;
        row.example = key.example;
        row.choices = choicesOf(key.expected);
        row.fromFile = row.source == "default";
        row.confidential = key.confidential;
        auto const written = m_written.find(key.name);
        row.pending = written != m_written.end() && written->second != row.value ? written->second : std::string();
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<std::string> FakeSettings::check(std::string const& key, std::string const& text) const
{
    // The product's own rule for one field; what concerns several keys is found by save().
    auto const defaults = config::load({});
    return composition::SettingsFile({}, {}, *defaults).check(key, text);
}

Expected<void, std::vector<std::string>> FakeSettings::save(
    std::vector<std::pair<std::string, std::string>> const& changes)
{
    std::map<std::string, std::string> merged = m_written;
    for (auto const& [key, text] : changes) {
        merged[key] = text;
    }
    config::LoadRequest request;
    request.overrides.assign(merged.begin(), merged.end());
    if (auto const loaded = config::load(request); !loaded) {
        std::vector<std::string> mistakes;
        for (config::ConfigError const& error : loaded.error()) {
            mistakes.push_back(error.line());
        }
        return Unexpected(std::move(mistakes));
    }
    m_written = std::move(merged);
    ++m_saves;
    return {};
}

}  // namespace pentad::test
