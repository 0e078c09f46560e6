// SPDX-License-Identifier: GPL-3.0-or-later
// A value as some source wrote it, and the few ways of reading it as a type. Reading never guesses: a decimal without
// quotes, a duration without a unit or a number in quotes is a problem that says what to write instead.
// Texts from the environment and the command line are Plain: they have no quotes, so their type is the key's.
// Thread: any, pure.
#pragma once

#include "config/ConfigError.h"
#include "domain/Decimal.h"
#include "foundation/Clock.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::config {

struct Member;

struct RawValue {
    enum class Kind : std::uint8_t { Plain, Text, Whole, Fraction, Boolean, List, Table, Date };
    Kind kind = Kind::Plain;
    std::string text;  // of Plain and Text the contents, else the spelling in the file
    std::vector<RawValue> items;
    std::vector<Member> members;
    Place place;

    // For messages: what was found.
    std::string shownText() const;
};

struct Member {
    std::string name;
    Place place;  // of the name
    RawValue value;
};

struct Problem {
    std::string what;
    std::string advice;       // empty: an example of the key is shown
    Place place;              // empty: the place of the whole value
    bool showsValue = false;  // `what` repeats the value
};

template <typename T>
using Reading = Expected<T, Problem>;

struct WholeRange {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    std::string text() const;  // "from 1 to 600"
};

struct DecimalRange {
    Decimal minimum;
    Decimal maximum;
    bool aboveMinimum = false;  // the minimum itself is not in the range
    std::string text() const;   // "from 0 to 1", "above 0 and at most 1"
};

struct DurationRange {
    Milliseconds minimum{0};
    Milliseconds maximum{0};
    std::string text() const;  // "from 500ms to 10min"
};

Reading<std::string> readText(RawValue const& value);
Reading<bool> readBoolean(RawValue const& value);
Reading<std::int64_t> readWhole(RawValue const& value, WholeRange const& range);
Reading<Decimal> readDecimal(RawValue const& value, DecimalRange const& range);
Reading<Milliseconds> readDuration(RawValue const& value, DurationRange const& range);
// The index of the chosen one.
Reading<std::size_t> readChoice(RawValue const& value, std::span<std::string_view const> choices);
// A list of texts; Plain is split at commas.
Reading<std::vector<std::string>> readTexts(RawValue const& value);

// "expected <what>, got <value>", with the example of the key as advice.
Problem unexpectedValue(std::string_view expected, RawValue const& value);

// The largest unit that gives a whole number: 30s, 10min, 500ms.
std::string durationText(Milliseconds duration);
std::string choicesText(std::span<std::string_view const> choices);

}  // namespace pentad::config
