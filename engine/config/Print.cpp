// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Print.h"

#include "config/AsciiText.h"
#include "config/KeyNames.h"
#include "config/KeyTable.h"
#include "foundation/Digest.h"

#include <functional>

namespace pentad::config {
namespace {

using Visit = std::function<void(Key const& key, std::string const& name, std::string const& value)>;

// Every value that is set, in the order of the table.
void visitValues(Settings const& settings, Visit const& visit)
{
    for (Key const& key : keyTable()) {
        std::size_t const slots = key.perAsset ? kUniverseSize : 1;
        for (std::size_t i = 0; i < slots; ++i) {
            if (auto const value = key.get(settings, kSlots[i])) {
                visit(key, key.perAsset ? fullName(key, settings.trading.symbols.at(i)) : key.name, *value);
            }
        }
    }
}

std::string tableOf(std::string const& name)
{
    auto const dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : name.substr(0, dot);
}

std::string capitalised(std::string const& text)
{
    return toUpperAscii(text.substr(0, 1)) + text.substr(1);
}

std::string comment(Key const& key)
{
    std::string text = "# " + key.documentation + "\n# " + capitalised(key.expected);
    return text + (key.unit.empty() ? "" : "; " + key.unit) + ".\n";
}

// A list of tables gets one line for each.
std::string spread(std::string value)
{
    if (!value.starts_with("[{")) {
        return value;
    }
    value.replace(0, 1, "[\n    ");
    for (auto end = value.find("}, {"); end != std::string::npos; end = value.find("}, {", end)) {
        value.replace(end, 3, "},\n    ");
    }
    value.insert(value.size() - 1, ",\n");
    return value;
}

std::string secretLine(std::string_view variable, bool isSet)
{
    return "# " + std::string(variable) + (isSet ? " = ***  # environment\n" : " is not set\n");
}

}  // namespace

std::string print(LoadedSettings const& loaded)
{
    std::string text;
    visitValues(loaded.settings, [&](Key const&, std::string const& name, std::string const& value) {
        auto const source = loaded.sources.find(name);
        text += name + " = " + value + "  # " + (source == loaded.sources.end() ? "default" : source->second) + '\n';
    });
    text += secretLine(kApiKeyVariable, loaded.apiKeyInEnvironment);
    text += secretLine(kApiSecretVariable, loaded.apiSecretInEnvironment);
    return text;
}

std::string defaultFile()
{
    std::string text =
        "# Settings of Pentad. Every key is here with its default; what you leave out keeps it.\n"
        "# Amounts, ratios and bp stand in quotes, so that they stay exact; durations carry their unit: \"30s\".\n"
        "# Stronger than this file: the overlay <name>.<profile>.toml, a .env file beside it, the environment\n"
        "# (PENTAD_RISK__DAILY_LOSS_MAX=0.01) and the command line (--set risk.daily_loss_max=0.01).\n"
        "# Limits hold until the next start. Secrets never stand here.\n\n";
    std::string table;
    std::string perAsset;
    Settings const defaults;
    for (Key const& key : keyTable()) {
        std::string const group = tableOf(key.perAsset ? tableOf(key.name) : key.name);
        std::string const name = key.perAsset ? fullName(key, "BTCTRY") : key.name;
        if (key.perAsset) {
            // A table of its own would take in the keys after it, so it stands as a dotted comment.
            text += comment(key) + "# " + name.substr(table.size() + 1) + " = " + key.example + "\n\n";
            continue;
        }
        if (group != table) {
            text += '[' + group + "]\n\n";
            table = group;
        }
        // Written down, the default of one universe would stay when the universe is changed.
        text += comment(key) + (key.other.empty() ? "" : "# Left out: as below, " + key.other + ".\n# ") +
                name.substr(group.empty() ? 0 : group.size() + 1) + " = " +
                spread(key.get(defaults, Slot{0}).value_or(key.example)) + "\n\n";
    }
    text.pop_back();
    return text;
}

std::string configHash(Settings const& settings)
{
    Sha256 hash;
    visitValues(settings, [&](Key const& key, std::string const& name, std::string const& value) {
        if (key.decides) {
            hash.update(name + " = " + value + '\n');
        }
    });
    return hexadecimal(hash.finish());
}

}  // namespace pentad::config
