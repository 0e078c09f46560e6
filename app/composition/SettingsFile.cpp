// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SettingsFile.h"

#include "config/KeyNames.h"
#include "config/KeyTable.h"
#include "config/Sources.h"
#include "config/TextFile.h"
#include "config/TomlEdit.h"
#include "config/TomlText.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <system_error>

namespace pentad::composition {
namespace {

using config::Key;
using config::RawValue;
using Sentences = std::vector<std::string>;

// A value as it is typed into a field: what stands in the file, without quotes and brackets.
std::string plainText(RawValue const& value)
{
    std::string text;
    switch (value.kind) {
    case RawValue::Kind::List:
        for (RawValue const& item : value.items) {
            text += (text.empty() ? "" : ", ") + plainText(item);
        }
        return text;
    case RawValue::Kind::Table:  // a step of the ladder
        for (config::Member const& member : value.members) {
            text += (text.empty() ? "" : ":") + plainText(member.value);
        }
        return text;
    case RawValue::Kind::Plain:
    case RawValue::Kind::Text:
    case RawValue::Kind::Whole:
    case RawValue::Kind::Fraction:
    case RawValue::Kind::Boolean:
    case RawValue::Kind::Date: return value.text;
    }
    return text;
}

std::string plainText(std::string const& toml)
{
    auto const reading = config::readToml("value = " + toml, "value");
    return reading.root.members.empty() ? toml : plainText(reading.root.members.front().value);
}

RawValue typed(std::string const& text)
{
    RawValue value;
    value.text = text;
    value.place.origin = "the settings page";
    return value;
}

// The text as TOML, or what is wrong with it.
Expected<std::string, std::string> tomlOf(Key const& key, std::string const& text)
{
    config::Settings scratch;
    if (auto const done = key.set(scratch, Slot{0}, typed(text)); !done) {
        config::Problem const& problem = done.error();
        return Unexpected((key.confidential && problem.showsValue ? "expected " + key.expected : problem.what) + "; " +
                          (problem.advice.empty() ? "write for example " + key.example : problem.advice));
    }
    return key.get(scratch, Slot{0}).value_or(std::string());
}

std::string valueOf(Key const& key, config::Settings const& settings, Slot slot)
{
    auto const value = key.get(settings, slot);
    return value ? plainText(*value) : std::string();
}

std::string replaced(std::string text, std::string const& what, std::string const& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

// What the file itself says about a setting; nothing where it does not.
RawValue const* valueInFile(config::Assignments const& assignments, std::string const& name)
{
    auto const found = std::find_if(assignments.list.rbegin(), assignments.list.rend(), [&name](auto const& each) {
        return each.layer == config::Layer::File && each.name() == name;
    });
    return found == assignments.list.rend() ? nullptr : &found->value;
}

// Values that are there are replaced from the end to the beginning, so that places stay true; then new keys are added.
std::string withChanges(std::string text, config::Assignments const& present,
                        std::vector<SettingsFile::Change> const& changes)
{
    std::vector<std::pair<config::Place, std::string>> edits;
    std::vector<SettingsFile::Change> additions;
    for (SettingsFile::Change const& change : changes) {
        if (RawValue const* const value = valueInFile(present, change.name)) {
            edits.emplace_back(value->place, change.toml);
        } else {
            additions.push_back(change);
        }
    }
    std::sort(edits.begin(), edits.end(), [](auto const& first, auto const& second) {
        return std::pair(first.first.line, first.first.column) > std::pair(second.first.line, second.first.column);
    });
    for (auto const& [place, toml] : edits) {
        text = config::withValueAt(text, place, toml).value_or(text);
    }
    for (SettingsFile::Change const& change : additions) {
        text = config::withNewKey(text, change.name, change.toml);
    }
    return text;
}

// Empty if it went well.
std::string written(std::filesystem::path const& path, std::string_view text)
{
    int const descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    int failed = descriptor < 0 ? errno : 0;
    while (failed == 0 && !text.empty()) {
        auto const count = ::write(descriptor, text.data(), text.size());
        if (count < 0) {
            failed = errno == EINTR ? 0 : errno;
        } else {
            text.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    if (failed == 0 && (::fchmod(descriptor, 0600) != 0 || ::fsync(descriptor) != 0)) {
        failed = errno;
    }
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return failed == 0 ? std::string() : std::generic_category().message(failed);
}

}  // namespace

SettingsFile::SettingsFile(config::LoadRequest request, std::filesystem::path file,
                           config::LoadedSettings const& inForce)
    : m_request(std::move(request)), m_file(std::move(file)), m_inForce(inForce)
{
}

config::LoadRequest SettingsFile::requestWith(std::filesystem::path const& file) const
{
    config::LoadRequest request = m_request;
    std::error_code failure;
    request.file = std::filesystem::exists(file, failure) ? std::optional(file) : std::nullopt;
    return request;
}

std::vector<SettingRow> SettingsFile::rows() const
{
    auto const next = config::load(requestWith(m_file));
    std::vector<SettingRow> rows;
    for (Key const& key : config::keyTable()) {
        for (std::size_t i = 0; i < (key.perAsset ? kUniverseSize : 1); ++i) {
            SettingRow row;
            row.key = key.perAsset ? config::fullName(key, m_inForce.settings.trading.symbols[i]) : key.name;
            row.group = row.key.substr(0, row.key.find('.'));
            row.value = valueOf(key, m_inForce.settings, kSlots[i]);
            auto const source = m_inForce.sources.find(row.key);
            bool const isDefault = source == m_inForce.sources.end();
            row.source = isDefault ? "default" : source->second;
            row.fromFile = isDefault || row.source.starts_with(m_file.string() + ':');
            bool const sameUniverse = next && next->settings.trading.symbols == m_inForce.settings.trading.symbols;
            if (next && (!key.perAsset || sameUniverse)) {
                std::string const coming = valueOf(key, next->settings, kSlots[i]);
                row.pending = coming == row.value ? std::string() : coming;
            }
            row.documentation = key.documentation;
            row.expected = key.expected;
            row.unit = key.unit;
            row.example =
                plainText(key.example.empty() ? key.get(config::Settings(), Slot{0}).value_or("") : key.example);
            row.choices = key.choices;
            row.confidential = key.confidential;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::optional<std::string> SettingsFile::check(std::string const& key, std::string const& text) const
{
    auto const match = config::matchKey(key);
    if (!match) {
        return "there is no setting " + key + "; " + config::unknownKeyAdvice(key);
    }
    auto const toml = tomlOf(*match->key, text);
    return toml ? std::nullopt : std::optional(toml.error());
}

Expected<void, Sentences> SettingsFile::save(std::vector<std::pair<std::string, std::string>> const& changes)
{
    Sentences mistakes;
    std::vector<Change> wanted;
    for (auto const& [name, text] : changes) {
        if (auto mistake = check(name, text)) {
            mistakes.push_back(name + ": " + *mistake);
            continue;
        }
        wanted.push_back({name, *tomlOf(*config::matchKey(name)->key, text)});
    }
    // A link is followed, so that it stays one.
    std::error_code failure;
    std::filesystem::path const target = std::filesystem::weakly_canonical(m_file, failure);
    std::string text;
    config::LoadRequest here;
    if (std::filesystem::exists(target, failure)) {
        auto const read = config::readTextFile(target);
        if (!read) {
            mistakes.push_back(target.string() + ": " + read.error());
        } else {
            text = *read;
            here.file = target;
        }
    }
    if (!mistakes.empty()) {
        return Unexpected(std::move(mistakes));
    }

    text = withChanges(std::move(text), config::collectAssignments(here), wanted);
    std::filesystem::create_directories(target.parent_path(), failure);
    // The stem stays, so that the overlay of a profile is found beside it.
    std::filesystem::path const trial = target.string() + "-pentad";
    if (std::string const wrong = written(trial, text); !wrong.empty()) {
        mistakes.push_back(target.string() + " cannot be written: " + wrong);
    } else {
        mistakes = mistakesOf(trial, target, wanted);
    }
    if (mistakes.empty()) {
        std::filesystem::rename(trial, target, failure);
        if (failure) {
            mistakes.push_back(target.string() + " cannot be replaced: " + failure.message());
        }
    }
    if (!mistakes.empty()) {
        std::filesystem::remove(trial, failure);
        return Unexpected(std::move(mistakes));
    }
    return {};
}

Sentences SettingsFile::mistakesOf(std::filesystem::path const& trial, std::filesystem::path const& target,
                                   std::vector<Change> const& wanted) const
{
    Sentences mistakes;
    config::LoadRequest const request = requestWith(trial);
    if (auto const loaded = config::load(request); !loaded) {
        for (config::ConfigError const& error : loaded.error()) {
            mistakes.push_back(replaced(error.line(), trial.string(), target.string()));
        }
        return mistakes;
    }
    // Whatever the form of the file: what was asked for must be what it says now.
    config::Assignments const now = config::collectAssignments(request);
    for (Change const& change : wanted) {
        RawValue const* const found = valueInFile(now, change.name);
        if (found == nullptr || plainText(*found) != plainText(change.toml)) {
            return {change.name + ": this file is written in a form that cannot be changed here; edit " +
                    target.string() + " by hand"};
        }
    }
    return mistakes;
}

}  // namespace pentad::composition
