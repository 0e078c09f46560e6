// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Value.h"

#include "config/AsciiText.h"

#include <algorithm>
#include <array>

namespace pentad::config {
namespace {

using Kind = RawValue::Kind;

struct Unit {
    std::string_view name;
    std::int64_t milliseconds;
};
constexpr std::array<Unit, 5> kUnits{{{"d", 86'400'000}, {"h", 3'600'000}, {"min", 60'000}, {"s", 1'000}, {"ms", 1}}};

std::string withoutUnderscores(std::string text)
{
    std::erase(text, '_');
    return text;
}

bool isText(RawValue const& value)
{
    return value.kind == Kind::Plain || value.kind == Kind::Text;
}

std::string_view problemText(DecimalError error)
{
    switch (error) {
    case DecimalError::Empty:
    case DecimalError::NotANumber: return "";
    case DecimalError::TooManyDecimals: return " (18 decimals are the most)";
    case DecimalError::OutOfRange: return " (the number is too large)";
    }
    return "";
}

}  // namespace

std::string RawValue::shownText() const
{
    switch (kind) {
    case Kind::Plain:
    case Kind::Text: return '"' + shown(text) + '"';
    case Kind::Whole:
    case Kind::Fraction:
    case Kind::Boolean:
    case Kind::Date: return shown(text);
    case Kind::List: return "a list";
    case Kind::Table: return "a table";
    }
    return {};
}

std::string WholeRange::text() const
{
    return "from " + std::to_string(minimum) + " to " + std::to_string(maximum);
}

std::string DecimalRange::text() const
{
    return aboveMinimum ? "above " + minimum.text() + " and at most " + maximum.text()
                        : "from " + minimum.text() + " to " + maximum.text();
}

std::string DurationRange::text() const
{
    return "from " + durationText(minimum) + " to " + durationText(maximum);
}

Problem unexpectedValue(std::string_view expected, RawValue const& value)
{
    return Problem{"expected " + std::string(expected) + ", got " + value.shownText(), {}, value.place, true};
}

Reading<std::string> readText(RawValue const& value)
{
    if (!isText(value)) {
        return Unexpected(unexpectedValue("a text in quotes", value));
    }
    bool const printable = std::none_of(value.text.begin(), value.text.end(),
                                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (!printable) {
        return Unexpected(unexpectedValue("a text without control characters", value));
    }
    return value.text;
}

Reading<bool> readBoolean(RawValue const& value)
{
    bool const readable = value.kind == Kind::Plain || value.kind == Kind::Boolean;
    std::string const word = toLowerAscii(trimmed(value.text));
    if (!readable || (word != "true" && word != "false")) {
        return Unexpected(unexpectedValue("true or false", value));
    }
    return word == "true";
}

Reading<std::int64_t> readWhole(RawValue const& value, WholeRange const& range)
{
    bool const readable = value.kind == Kind::Plain || value.kind == Kind::Whole;
    long long number = 0;
    if (!readable || !parseWhole(trimmed(value.text), number) || number < range.minimum || number > range.maximum) {
        return Unexpected(unexpectedValue("a whole number " + range.text(), value));
    }
    return std::int64_t{number};
}

Reading<Decimal> readDecimal(RawValue const& value, DecimalRange const& range)
{
    std::string const expected = "a decimal number in quotes " + range.text();
    if (value.kind == Kind::Fraction) {
        Problem problem{
            "the number is written without quotes and would pass through binary floating point", {}, value.place, true};
        if (std::string const spelling = withoutUnderscores(value.text); Decimal::parse(spelling)) {
            problem.advice = "write it in quotes: \"" + spelling + '"';
        }
        return Unexpected(problem);
    }
    if (!isText(value) && value.kind != Kind::Whole) {
        return Unexpected(unexpectedValue(expected, value));
    }
    auto const number = Decimal::parse(value.kind == Kind::Plain ? trimmed(value.text) : value.text);
    if (!number) {
        Problem problem = unexpectedValue(expected, value);
        problem.what += problemText(number.error());
        return Unexpected(problem);
    }
    bool const aboveMinimum = range.aboveMinimum ? *number > range.minimum : *number >= range.minimum;
    if (!aboveMinimum || *number > range.maximum) {
        return Unexpected(unexpectedValue(expected, value));
    }
    return *number;
}

Reading<Milliseconds> readDuration(RawValue const& value, DurationRange const& range)
{
    std::string const expected = "a duration " + range.text() + " with its unit (ms, s, min, h, d)";
    if (!isText(value)) {
        return Unexpected(unexpectedValue(expected, value));
    }
    std::string_view const text = trimmed(value.text);
    std::size_t const digits = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view const unitName = trimmed(text.substr(digits));
    auto const unit =
        std::find_if(kUnits.begin(), kUnits.end(), [&](Unit const& each) { return each.name == unitName; });
    long long count = 0;
    if (unit == kUnits.end() || !parseWhole(text.substr(0, digits), count) ||
        count > range.maximum.count() / unit->milliseconds) {
        return Unexpected(unexpectedValue(expected, value));
    }
    Milliseconds const duration(count * unit->milliseconds);
    if (duration < range.minimum) {
        return Unexpected(unexpectedValue(expected, value));
    }
    return duration;
}

Reading<std::size_t> readChoice(RawValue const& value, std::span<std::string_view const> choices)
{
    std::string_view const word = value.kind == Kind::Plain ? trimmed(value.text) : std::string_view(value.text);
    auto const chosen = std::find(choices.begin(), choices.end(), word);
    if (!isText(value) || chosen == choices.end()) {
        return Unexpected(unexpectedValue("one of " + choicesText(choices), value));
    }
    return static_cast<std::size_t>(chosen - choices.begin());
}

Reading<std::vector<std::string>> readTexts(RawValue const& value)
{
    std::vector<std::string> texts;
    if (value.kind == Kind::Plain) {
        for (std::string const& part : split(value.text, ",")) {
            texts.emplace_back(trimmed(part));
        }
        return texts;
    }
    if (value.kind != Kind::List) {
        return Unexpected(unexpectedValue("a list of texts", value));
    }
    for (RawValue const& item : value.items) {
        auto text = readText(item);
        if (!text) {
            return Unexpected(text.error());
        }
        texts.push_back(std::move(*text));
    }
    return texts;
}

std::string durationText(Milliseconds duration)
{
    std::int64_t const count = duration.count();
    for (Unit const& unit : kUnits) {
        if (count != 0 && count % unit.milliseconds == 0) {
            return std::to_string(count / unit.milliseconds) + std::string(unit.name);
        }
    }
    return "0s";
}

std::string choicesText(std::span<std::string_view const> choices)
{
    std::string text;
    for (std::string_view const choice : choices) {
        text += (text.empty() ? "" : ", ") + std::string(choice);
    }
    return text;
}

}  // namespace pentad::config
