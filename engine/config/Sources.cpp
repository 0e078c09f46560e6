// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Sources.h"

#include "config/AsciiText.h"
#include "config/DotEnv.h"
#include "config/KeyTable.h"
#include "config/TextFile.h"
#include "config/TomlText.h"

#include <algorithm>
#include <array>

namespace pentad::config {
namespace {

constexpr std::string_view kSecretAdvice =
    "secrets are never part of the settings; store them with `pentad-cli keys`, or have the references of "
    "[auth] name variables of the environment, env:PENTAD_API_KEY and env:PENTAD_API_SECRET";

struct BuiltInProfile {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<BuiltInProfile, 3> kBuiltInProfiles{{
    {"dev", ""},
    {"staging", "observability.log_level = \"debug\""},
    {"prod", "observability.log_level = \"info\""},
}};

bool looksLikeSecret(std::string_view name)
{
    std::string const folded = toLowerAscii(name);
    return folded.starts_with("auth.") || folded.find("secret") != std::string::npos ||
           folded.find("api_key") != std::string::npos || folded.find("password") != std::string::npos;
}

bool isProfileName(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

class Collector {
public:
    void addToml(std::string_view text, std::string const& origin, Layer layer)
    {
        TomlReading reading = readToml(text, origin);
        for (ConfigError& error : reading.errors) {
            error.layer = layer;
            m_result.errors.push_back(std::move(error));
        }
        if (!isNewer(reading.root, layer)) {
            addTable(reading.root, "", layer);
        }
    }

    void addFile(std::filesystem::path const& path, Layer layer, std::string_view advice)
    {
        auto const text = readTextFile(path);
        if (!text) {
            m_result.errors.push_back({layer, {path.string()}, "", text.error() + "; " + std::string(advice)});
            return;
        }
        addToml(*text, path.string(), layer);
    }

    void addVariable(std::string const& variable, std::string const& text, Layer layer, Place place)
    {
        bool const isSecret = variable == kApiKeyVariable || variable == kApiSecretVariable;
        if (isSecret && layer == Layer::DotEnv) {
            addError(layer, place, variable, "a secret must not stand in a file; " + std::string(kSecretAdvice));
        }
        auto const name = keyNameOfVariable(variable);
        if (isSecret || !name) {
            return;
        }
        bool const isDotEnv = layer == Layer::DotEnv;
        std::string source = isDotEnv ? place.text() : "environment " + shown(variable);
        if (auto match = matchKey(*name)) {
            addAssignment(std::move(*match), plainValue(text, std::move(place)), layer, std::move(source));
        } else if (name->find('.') != std::string::npos) {
            addError(layer, place, isDotEnv ? variable : std::string(),
                     "no setting has this name; " + adviceForVariable(*name));
        } else if (auto const intended = nameWithoutLevels(*name)) {
            addError(layer, place, isDotEnv ? variable : std::string(),
                     "two underscores separate the levels of a name; write " + variableOfKeyName(*intended));
        }
    }

    void addOverride(std::string const& name, std::string const& text)
    {
        Place const place{"command line"};
        if (auto match = matchKey(name)) {
            addAssignment(std::move(*match), plainValue(text, place), Layer::CommandLine, place.origin);
        } else {
            addUnknown(name, place, Layer::CommandLine);
        }
    }

    void addError(Layer layer, Place place, std::string key, std::string problem)
    {
        m_result.errors.push_back({layer, std::move(place), std::move(key), std::move(problem)});
    }

    Assignments take() { return std::move(m_result); }

private:
    static RawValue plainValue(std::string const& text, Place place)
    {
        RawValue value;
        value.text = text;
        value.place = std::move(place);
        return value;
    }

    // Only a newer file: of what it says nothing can be known, so nothing else of it is looked at.
    bool isNewer(RawValue const& root, Layer layer)
    {
        for (Member const& member : root.members) {
            long long version = 0;
            bool const readable = member.name == "schema_version" && member.value.kind == RawValue::Kind::Whole &&
                                  parseWhole(member.value.text, version);
            if (readable && version > kSchemaVersion) {
                addError(layer, member.value.place, member.name,
                         "this file has form " + member.value.text + ", but this program knows only form " +
                             std::to_string(kSchemaVersion) + "; use the newer program that wrote it");
                return true;
            }
        }
        return false;
    }

    void addTable(RawValue const& table, std::string const& prefix, Layer layer)
    {
        for (Member const& member : table.members) {
            std::string const name = prefix + member.name;
            if (auto match = matchKey(name)) {
                addAssignment(std::move(*match), member.value, layer, member.value.place.text());
            } else if (!isGroupOfKeys(name)) {
                addUnknown(name, member.place, layer);
            } else if (member.value.kind == RawValue::Kind::Table) {
                addTable(member.value, name + '.', layer);
            } else {
                addError(layer, member.place, shown(name),
                         "this is a group of settings, not a value; write [" + shown(name) + "] and its keys below it");
            }
        }
    }

    void addUnknown(std::string const& name, Place const& place, Layer layer)
    {
        addError(layer, place, shown(name), "unknown key; " + adviceFor(name));
    }

    void addAssignment(KeyMatch match, RawValue value, Layer layer, std::string source)
    {
        m_result.list.push_back({std::move(match), std::move(value), layer, std::move(source)});
    }

    static std::string adviceFor(std::string const& name)
    {
        return looksLikeSecret(name) ? std::string(kSecretAdvice) : unknownKeyAdvice(name);
    }
    static std::string adviceForVariable(std::string const& name)
    {
        if (looksLikeSecret(name)) {
            return std::string(kSecretAdvice);
        }
        auto const parts = split(unknownKeyAdvice(name), "'");
        return parts.size() == 3 ? "did you mean " + variableOfKeyName(parts[1]) + '?' : parts.front();
    }

    // risk_daily_loss_max -> risk.daily_loss_max, if there is such a row.
    static std::optional<std::string> nameWithoutLevels(std::string const& name)
    {
        for (Key const& key : keyTable()) {
            std::string flat = key.name;
            std::replace(flat.begin(), flat.end(), '.', '_');
            if (flat == name && key.name != name) {
                return key.name;
            }
        }
        return std::nullopt;
    }

    Assignments m_result;
};

void addProfile(Collector& collector, LoadRequest const& request)
{
    std::string const& profile = request.profile;
    if (profile.empty()) {
        return;
    }
    if (!isProfileName(profile)) {
        collector.addError(Layer::Overlay, {"profile " + shown(profile)}, "",
                           "a profile is named with letters, digits, - and _; choose such a name");
        return;
    }
    auto const builtIn = std::find_if(kBuiltInProfiles.begin(), kBuiltInProfiles.end(),
                                      [&](BuiltInProfile const& each) { return each.name == profile; });
    std::error_code failure;
    std::filesystem::path overlay;
    if (request.file) {
        overlay = request.file->parent_path() / (request.file->stem().string() + '.' + profile + ".toml");
    }
    if (!overlay.empty() && std::filesystem::exists(overlay, failure)) {
        collector.addFile(overlay, Layer::Overlay, "make it readable or choose another profile");
    } else if (builtIn != kBuiltInProfiles.end()) {
        collector.addToml(builtIn->text, "profile " + profile, Layer::Overlay);
    } else if (overlay.empty()) {
        collector.addError(Layer::Overlay, {"profile " + profile}, "",
                           "an own profile is a file beside the configuration, but no configuration file is used; "
                           "name one with --config");
    } else {
        collector.addError(Layer::Overlay, {"profile " + profile}, "",
                           "there is no file " + overlay.string() + "; create it, or use dev, staging or prod");
    }
}

void addDotEnv(Collector& collector, LoadRequest const& request)
{
    std::filesystem::path const folder = request.file ? request.file->parent_path() : request.folder;
    if (!request.file && folder.empty()) {
        return;
    }
    std::filesystem::path const path = folder / ".env";
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) {
        return;
    }
    auto const text = readTextFile(path);
    if (!text) {
        collector.addError(Layer::DotEnv, {path.string()}, "", text.error() + "; make it readable or remove it");
        return;
    }
    DotEnvReading reading = readDotEnv(*text, path.string());
    for (ConfigError& error : reading.errors) {
        collector.addError(error.layer, error.place, error.key, error.problem);
    }
    for (DotEnvEntry const& entry : reading.entries) {
        if (!request.environment.contains(entry.name)) {
            collector.addVariable(entry.name, entry.value, Layer::DotEnv, entry.place);
        }
    }
}

}  // namespace

Assignments collectAssignments(LoadRequest const& request)
{
    Collector collector;
    if (request.file) {
        collector.addFile(*request.file, Layer::File,
                          "name an existing file with --config, or write one with `pentad-cli config --write-default`");
    }
    addProfile(collector, request);
    addDotEnv(collector, request);
    for (auto const& [name, value] : request.environment) {
        collector.addVariable(name, value, Layer::Environment, {"environment variable " + shown(name)});
    }
    for (auto const& [name, value] : request.overrides) {
        collector.addOverride(name, value);
    }
    return collector.take();
}

}  // namespace pentad::config
