// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SettingsOptions.h"

#include "persistence/StateFiles.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace pentad::composition {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kShortForms{{
    {"--mode", "trading.mode"},
    {"--symbols", "trading.symbols"},
    {"--interval", "trading.interval"},
    {"--strategy", "strategy.name"},
    {"--seed", "demo.seed"},
    {"--data", "demo.data_dir"},
    {"--state", "storage.state_file"},
}};

std::map<std::string, std::string> processEnvironment()
{
    std::map<std::string, std::string> variables;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        std::string_view const text(*entry);
        auto const equals = text.find('=');
        if (equals != std::string_view::npos) {
            variables.emplace(text.substr(0, equals), text.substr(equals + 1));
        }
    }
    return variables;
}

}  // namespace

Expected<bool, std::string> SettingsOptions::take(std::span<std::string const> arguments, std::size_t& position)
{
    std::string const name = optionName(arguments[position]);
    auto const shortForm =
        std::find_if(kShortForms.begin(), kShortForms.end(), [&](auto const& each) { return each.first == name; });
    bool const isKnown = shortForm != kShortForms.end() || name == "--config" || name == "--profile" || name == "--set";
    if (!isKnown) {
        return false;
    }
    auto const value = name == "--set" ? optionValue(arguments, position) : given.value(arguments, position);
    if (!value) {
        return Unexpected(value.error());
    }
    if (name == "--config") {
        file = *value;
    } else if (name == "--profile") {
        profile = *value;
    } else if (name == "--set") {
        auto const separator = value->find('=');
        if (separator == std::string::npos) {
            return Unexpected(std::string("--set needs KEY=VALUE; write for example --set risk.daily_loss_max=0.01"));
        }
        overrides.emplace_back(value->substr(0, separator), value->substr(separator + 1));
    } else {
        overrides.emplace_back(std::string(shortForm->second), *value);
    }
    return true;
}

config::LoadRequest SettingsOptions::request() const
{
    config::LoadRequest wanted;
    wanted.file = file;
    wanted.profile = profile;
    wanted.environment = processEnvironment();
    wanted.overrides = overrides;
    if (!wanted.file) {
        std::error_code failure;
        auto const usual = defaultConfigFile(wanted.environment);
        if (usual && std::filesystem::exists(*usual, failure)) {
            wanted.file = usual;
        } else if (usual) {
            wanted.folder = usual->parent_path();
        }
    }
    return wanted;
}

std::optional<std::filesystem::path> defaultConfigFile(std::map<std::string, std::string> const& environment)
{
    auto const folder = [&](char const* variable) -> std::filesystem::path {
        auto const entry = environment.find(variable);
        std::filesystem::path path = entry == environment.end() ? std::string() : entry->second;
        return path.is_absolute() ? path : std::filesystem::path();
    };
    if (auto const chosen = folder("XDG_CONFIG_HOME"); !chosen.empty()) {
        return chosen / "pentad" / "config.toml";
    }
    if (auto const home = folder("HOME"); !home.empty()) {
        return home / ".config" / "pentad" / "config.toml";
    }
    return std::nullopt;
}

namespace {

// Other pairs have books of their own: "demo" for the usual five, else "demo-BTCUSDT-ETHUSDT-...".
std::string stateName(config::Settings const& settings)
{
    std::string name(config::tradingModeText(settings.trading.mode));
    if (settings.trading.symbols != config::Settings().trading.symbols) {
        for (std::string const& symbol : settings.trading.symbols) {
            name += '-' + symbol;
        }
    }
    return name;
}

}  // namespace

std::filesystem::path statePath(config::Settings const& settings)
{
    if (!settings.storage.stateFile.empty()) {
        return settings.storage.stateFile;
    }
    return persistence::defaultStatePath(stateName(settings));
}

Expected<void, std::string> prepareStatePlace(config::Settings const& settings, std::filesystem::path const& state)
{
    std::string const name = stateName(settings);
    if (state == persistence::defaultStatePath(name)) {
        if (auto const prepared = persistence::prepareDefaultState(name); !prepared) {
            return Unexpected(prepared.error().message);
        }
    }
    return {};
}

void printErrors(config::ConfigErrors const& errors)
{
    for (config::ConfigError const& error : errors) {
        std::fprintf(stderr, "%s\n", error.line().c_str());
    }
}

}  // namespace pentad::composition
