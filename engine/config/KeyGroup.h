// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the rows of one group of settings: each function adds a row that reads and writes one member of the group's
// struct. Ranges and choices are checked here and nowhere else; the core relies on them. Thread: any.
#pragma once

#include "config/AsciiText.h"
#include "config/Key.h"

#include <array>
#include <concepts>
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

template <typename G>
class KeyGroup {
public:
    // The way from Settings to the struct of the group, as pointers to members.
    template <typename... Members>
    KeyGroup(std::vector<Key>& keys, std::string_view prefix, Members... members)
        : m_keys(keys),
          m_prefix(prefix),
          m_write([members...](Settings& settings) -> G& { return (settings.*....*members); }),
          m_read([members...](Settings const& settings) -> G const& { return (settings.*....*members); })
    {
    }

    Key& text(std::string_view name, std::string G::*member, std::string_view documentation)
    {
        auto const read = [](RawValue const& value) { return readText(value); };
        return add(name, member, "a text in quotes", "", documentation, read, quotedToml);
    }
    // A text that must pass `check`, which returns what is wrong with it or nothing.
    template <typename Check>
    Key& checkedText(std::string_view name, std::string G::*member, std::string_view expected,
                     std::string_view documentation, Check check)
    {
        auto const read = [check](RawValue const& value) -> Reading<std::string> {
            auto text = readText(value);
            if (!text) {
                return text;
            }
            if (std::optional<Problem> problem = check(*text, value)) {
                return Unexpected(std::move(*problem));
            }
            return text;
        };
        return add(name, member, expected, "", documentation, read, quotedToml);
    }
    Key& path(std::string_view name, std::filesystem::path G::*member, std::string_view documentation)
    {
        auto const read = [](RawValue const& value) {
            return readText(value).transform([](std::string const& text) { return std::filesystem::path(text); });
        };
        auto const write = [](std::filesystem::path const& path) { return quotedToml(path.string()); };
        Key& key = add(name, member, "a path in quotes", "", documentation, read, write);
        key.decides = false;
        key.example = quotedToml("path/to/it");
        return key;
    }
    Key& boolean(std::string_view name, bool G::*member, std::string_view documentation)
    {
        auto const write = [](bool value) { return std::string(value ? "true" : "false"); };
        return add(name, member, "true or false", "", documentation, readBoolean, write);
    }
    template <std::integral W>
    Key& whole(std::string_view name, W G::*member, WholeRange range, std::string_view unit,
               std::string_view documentation)
    {
        auto const read = [range](RawValue const& value) {
            return readWhole(value, range).transform([](std::int64_t number) { return static_cast<W>(number); });
        };
        auto const write = [](W value) { return std::to_string(value); };
        return add(name, member, "a whole number " + range.text(), unit, documentation, read, write);
    }
    template <typename D>
    Key& decimal(std::string_view name, D G::*member, DecimalRange range, std::string_view unit,
                 std::string_view documentation)
    {
        auto const read = [range](RawValue const& value) {
            return readDecimal(value, range).transform([](Decimal number) { return D(number); });
        };
        auto const write = [](D const& value) { return quotedToml(plainDecimal(value).text()); };
        return add(name, member, "a decimal number in quotes " + range.text(), unit, documentation, read, write);
    }
    Key& duration(std::string_view name, Milliseconds G::*member, DurationRange range, std::string_view documentation)
    {
        auto const read = [range](RawValue const& value) { return readDuration(value, range); };
        auto const write = [](Milliseconds value) { return quotedToml(durationText(value)); };
        return add(name, member, "a duration " + range.text(), "", documentation, read, write);
    }
    template <typename E, std::size_t N>
    Key& choice(std::string_view name, E G::*member, std::array<Choice<E>, N> choices, std::string_view documentation)
    {
        std::vector<std::string_view> names;
        for (Choice<E> const& each : choices) {
            names.push_back(each.name);
        }
        auto const read = [choices, names](RawValue const& value) {
            return readChoice(value, names).transform([&](std::size_t index) { return choices[index].value; });
        };
        auto const write = [choices](E const& value) {
            for (Choice<E> const& each : choices) {
                if (each.value == value) {
                    return quotedToml(each.name);
                }
            }
            return std::string("\"\"");
        };
        Key& key = add(name, member, "one of " + choicesText(names), "", documentation, read, write);
        key.choices.assign(names.begin(), names.end());
        return key;
    }
    // One decimal per asset. D is an amount (zero when absent) or an optional amount.
    template <typename D>
    Key& perAsset(std::string_view name, PerAsset<D> G::*member, DecimalRange range, std::string_view unit,
                  std::string_view example, std::string_view documentation)
    {
        Key key = row(name, "a decimal number in quotes " + range.text(), unit, documentation);
        key.perAsset = true;
        key.example = quotedToml(example);
        key.set = [write = m_write, member, range](Settings& settings, Slot slot,
                                                   RawValue const& value) -> Expected<void, Problem> {
            auto const number = readDecimal(value, range);
            if (!number) {
                return Unexpected(number.error());
            }
            if constexpr (!kOptional<D>) {
                (write(settings).*member)[slot] = D(*number);
            } else {
                (write(settings).*member)[slot] = typename D::value_type(*number);
            }
            return {};
        };
        key.get = [read = m_read, member](Settings const& settings, Slot slot) -> std::optional<std::string> {
            D const& value = (read(settings).*member)[slot];
            if constexpr (!kOptional<D>) {
                return quotedToml(plainDecimal(value).text());
            } else {
                return value ? std::optional(quotedToml(plainDecimal(*value).text())) : std::nullopt;
            }
        };
        return m_keys.emplace_back(std::move(key));
    }
    // Any other type, with its own reader and writer.
    template <typename T, typename Read, typename Write>
    Key& add(std::string_view name, T G::*member, std::string_view expected, std::string_view unit,
             std::string_view documentation, Read read, Write write)
    {
        Key key = row(name, expected, unit, documentation);
        key.set = [access = m_write, member, read](Settings& settings, Slot,
                                                   RawValue const& value) -> Expected<void, Problem> {
            auto reading = read(value);
            if (!reading) {
                return Unexpected(reading.error());
            }
            access(settings).*member = std::move(*reading);
            return {};
        };
        key.get = [access = m_read, member, write](Settings const& settings, Slot) -> std::optional<std::string> {
            return write(access(settings).*member);
        };
        return m_keys.emplace_back(std::move(key));
    }

private:
    Key row(std::string_view name, std::string_view expected, std::string_view unit, std::string_view documentation)
    {
        Key key;
        key.name = m_prefix.empty() ? std::string(name) : m_prefix + '.' + std::string(name);
        key.expected = expected;
        key.unit = unit;
        key.documentation = documentation;
        return key;
    }

    std::vector<Key>& m_keys;
    std::string m_prefix;
    std::function<G&(Settings&)> m_write;
    std::function<G const&(Settings const&)> m_read;
};

}  // namespace pentad::config
