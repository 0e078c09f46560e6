// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the rows of one group of settings: each function adds a row that reads and writes one member of the group's
// struct. Ranges and choices are checked here and nowhere else; the core relies on them. Thread: any.
#pragma once

#include "config/AsciiText.h"
#include "config/Key.h"

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>
#include <vector>

namespace pentad::config {

template <typename E>
struct Choice {
    std::string_view name;
    E value;
};

// Decimal, or one of the amounts that wrap it.
template <typename T>
Decimal plainDecimal(T const& amount)
{
    if constexpr (std::same_as<T, Decimal>) {
        return amount;
    } else {
        return amount.value();
    }
}

template <typename T>
inline constexpr bool kOptional = false;
template <typename T>
inline constexpr bool kOptional<std::optional<T>> = true;

// How a row reads and writes a value, by the type of the value only: what depends on the group as well is one small
// function per row that finds the value. Everything else would be compiled once for each pair of group and type.
template <typename T>
using Finder = std::function<T const&(Settings const&)>;
using TextCheck = std::function<std::optional<Problem>(std::string_view, RawValue const&)>;

// What was found in settings that may change may change.
template <typename T>
T& changeable(Finder<T> const& find, Settings& settings)
{
    return const_cast<T&>(find(settings));
}

template <typename T, typename Read, typename Write>
void bind(Key& key, Finder<T> find, Read read, Write write)
{
    key.set = [find, read = std::move(read)](Settings& settings, Slot,
                                             RawValue const& value) -> Expected<void, Problem> {
        auto reading = read(value);
        if (!reading) {
            return Unexpected(reading.error());
        }
        changeable(find, settings) = std::move(*reading);
        return {};
    };
    key.get = [find = std::move(find), write = std::move(write)](
                  Settings const& settings, Slot) -> std::optional<std::string> { return write(find(settings)); };
}

// One decimal per asset. D is an amount (zero when absent) or an optional amount.
template <typename D>
void bindPerAsset(Key& key, Finder<PerAsset<D>> find, DecimalRange range)
{
    key.set = [find, range](Settings& settings, Slot slot, RawValue const& value) -> Expected<void, Problem> {
        auto const number = readDecimal(value, range);
        if (!number) {
            return Unexpected(number.error());
        }
        if constexpr (!kOptional<D>) {
            changeable(find, settings)[slot] = D(*number);
        } else {
            changeable(find, settings)[slot] = typename D::value_type(*number);
        }
        return {};
    };
    key.get = [find = std::move(find)](Settings const& settings, Slot slot) -> std::optional<std::string> {
        D const& value = find(settings)[slot];
        if constexpr (!kOptional<D>) {
            return quotedToml(plainDecimal(value).text());
        } else {
            return value ? std::optional(quotedToml(plainDecimal(*value).text())) : std::nullopt;
        }
    };
}

template <typename W>
auto wholeReader(WholeRange range)
{
    return [range](RawValue const& value) {
        return readWhole(value, range).transform([](std::int64_t number) { return static_cast<W>(number); });
    };
}
template <typename D>
auto decimalReader(DecimalRange range)
{
    return [range](RawValue const& value) {
        return readDecimal(value, range).transform([](Decimal number) { return D(number); });
    };
}
inline auto checkedReader(TextCheck check)
{
    return [check = std::move(check)](RawValue const& value) -> Reading<std::string> {
        auto text = readText(value);
        if (!text) {
            return text;
        }
        if (std::optional<Problem> problem = check(*text, value)) {
            return Unexpected(std::move(*problem));
        }
        return text;
    };
}

inline Reading<std::filesystem::path> readPath(RawValue const& value)
{
    return readText(value).transform([](std::string const& text) { return std::filesystem::path(text); });
}
inline auto durationReader(DurationRange range)
{
    return [range](RawValue const& value) { return readDuration(value, range); };
}
template <typename E, std::size_t N>
std::vector<std::string_view> namesOf(std::array<Choice<E>, N> const& choices)
{
    std::vector<std::string_view> names;
    names.reserve(N);
    for (Choice<E> const& each : choices) {
        names.push_back(each.name);
    }
    return names;
}
template <typename E, std::size_t N>
auto choiceReader(std::array<Choice<E>, N> choices, std::vector<std::string_view> names)
{
    return [choices, names = std::move(names)](RawValue const& value) {
        return readChoice(value, names).transform([&](std::size_t index) { return choices[index].value; });
    };
}
template <typename E, std::size_t N>
auto choiceWriter(std::array<Choice<E>, N> choices)
{
    return [choices](E const& value) {
        for (Choice<E> const& each : choices) {
            if (each.value == value) {
                return quotedToml(each.name);
            }
        }
        return std::string("\"\"");
    };
}

inline std::string quotedPath(std::filesystem::path const& path)
{
    return quotedToml(path.string());
}
inline std::string flagText(bool value)
{
    return value ? "true" : "false";
}
inline std::string quotedDuration(Milliseconds value)
{
    return quotedToml(durationText(value));
}
template <typename W>
std::string wholeText(W const& value)
{
    return std::to_string(value);
}
template <typename D>
std::string quotedDecimal(D const& value)
{
    return quotedToml(plainDecimal(value).text());
}

inline Key& addRow(std::vector<Key>& keys, std::string_view prefix, std::string_view name, std::string_view expected,
                   std::string_view unit, std::string_view documentation)
{
    Key& key = keys.emplace_back();
    key.name = prefix.empty() ? std::string(name) : std::string(prefix) + '.' + std::string(name);
    key.expected = expected;
    key.unit = unit;
    key.documentation = documentation;
    return key;
}

// Makes the rows of the struct G, to which the pointers to members lead from Settings.
template <typename G, auto... Members>
class KeyGroup {
public:
    KeyGroup(std::vector<Key>& keys, std::string_view prefix) : m_keys(keys), m_prefix(prefix) {}

    Key& text(std::string_view name, std::string G::*member, std::string_view documentation)
    {
        return add(name, member, "a text in quotes", "", documentation, readText, quotedToml);
    }
    // A text that must pass `check`, which returns what is wrong with it or nothing.
    Key& checkedText(std::string_view name, std::string G::*member, std::string_view expected,
                     std::string_view documentation, TextCheck check)
    {
        return add(name, member, expected, "", documentation, checkedReader(std::move(check)), quotedToml);
    }
    Key& path(std::string_view name, std::filesystem::path G::*member, std::string_view documentation)
    {
        Key& key = add(name, member, "a path in quotes", "", documentation, readPath, quotedPath);
        key.decides = false;
        key.example = quotedToml("path/to/it");
        return key;
    }
    Key& boolean(std::string_view name, bool G::*member, std::string_view documentation)
    {
        return add(name, member, "true or false", "", documentation, readBoolean, flagText);
    }
    template <std::integral W>
    Key& whole(std::string_view name, W G::*member, WholeRange range, std::string_view unit,
               std::string_view documentation)
    {
        return add(name, member, "a whole number " + range.text(), unit, documentation, wholeReader<W>(range),
                   wholeText<W>);
    }
    template <typename D>
    Key& decimal(std::string_view name, D G::*member, DecimalRange range, std::string_view unit,
                 std::string_view documentation)
    {
        return add(name, member, "a decimal number in quotes " + range.text(), unit, documentation,
                   decimalReader<D>(range), quotedDecimal<D>);
    }
    Key& duration(std::string_view name, Milliseconds G::*member, DurationRange range, std::string_view documentation)
    {
        return add(name, member, "a duration " + range.text(), "", documentation, durationReader(range),
                   quotedDuration);
    }
    template <typename E, std::size_t N>
    Key& choice(std::string_view name, E G::*member, std::array<Choice<E>, N> choices, std::string_view documentation)
    {
        std::vector<std::string_view> const names = namesOf(choices);
        Key& key = add(name, member, "one of " + choicesText(names), "", documentation, choiceReader(choices, names),
                       choiceWriter(choices));
        key.choices.assign(names.begin(), names.end());
        return key;
    }
    template <typename D>
    Key& perAsset(std::string_view name, PerAsset<D> G::*member, DecimalRange range, std::string_view unit,
                  std::string_view example, std::string_view documentation)
    {
        Key& key = row(name, "a decimal number in quotes " + range.text(), unit, documentation);
        key.perAsset = true;
        key.example = quotedToml(example);
        bindPerAsset<D>(key, finder(member), range);
        return key;
    }
    // Any other type, with its own reader and writer.
    template <typename T, typename Read, typename Write>
    Key& add(std::string_view name, T G::*member, std::string_view expected, std::string_view unit,
             std::string_view documentation, Read read, Write write)
    {
        Key& key = row(name, expected, unit, documentation);
        bind<T>(key, finder(member), std::move(read), std::move(write));
        return key;
    }

private:
    template <typename T>
    static Finder<T> finder(T G::*member)
    {
        return [member](Settings const& settings) -> T const& { return (settings.*....*Members).*member; };
    }
    Key& row(std::string_view name, std::string_view expected, std::string_view unit, std::string_view documentation)
    {
        return addRow(m_keys, m_prefix, name, expected, unit, documentation);
    }

    std::vector<Key>& m_keys;
    std::string_view m_prefix;
};

}  // namespace pentad::config
