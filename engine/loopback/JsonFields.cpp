// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/JsonFields.h"

#include "loopback/AsciiText.h"

#include <simdjson.h>

#include <charconv>

namespace pentad::loopback {

namespace ondemand = simdjson::ondemand;

struct JsonFieldsReader {
    static bool read(ondemand::object object, JsonFields& fields)
    {
        for (auto member : object) {
            ondemand::field field;
            std::string_view name;
            if (std::move(member).get(field) != simdjson::SUCCESS || field.unescaped_key().get(name)) {
                return false;
            }
            JsonField result;
            result.name = name;
            if (!readValue(field.value(), result)) {
                return false;
            }
            fields.m_fields.push_back(std::move(result));
        }
        return true;
    }

private:
    static bool readValue(ondemand::value value, JsonField& field)
    {
        ondemand::json_type type{};
        if (value.type().get(type)) {
            return false;
        }
        std::string_view text;
        bool truth = false;
        switch (type) {
        case ondemand::json_type::string:
            field.kind = JsonField::Kind::Text;
            if (value.get_string().get(text)) {
                return false;
            }
            field.text = text;
            return true;
        case ondemand::json_type::number:
            field.kind = JsonField::Kind::Number;
            field.text = trimmedAscii(value.raw_json_token());
            return isNumber(field.text);
        case ondemand::json_type::boolean:
            if (value.get_bool().get(truth)) {
                return false;
            }
            field.kind = truth ? JsonField::Kind::True : JsonField::Kind::False;
            return true;
        case ondemand::json_type::null:
            field.kind = JsonField::Kind::Null;
            return value.is_null().get(truth) == simdjson::SUCCESS && truth;
        case ondemand::json_type::object:
        case ondemand::json_type::array: field.kind = JsonField::Kind::Nested; return true;
        }
        return false;
    }

    // The parser is lazy: a number's token has been found, not yet read.
    static bool isNumber(std::string_view text)
    {
        return !text.empty() && text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
    }
};

std::optional<JsonFields> JsonFields::fromObject(std::string_view json)
{
    ondemand::parser parser;
    simdjson::padded_string const padded(json);
    ondemand::document document;
    ondemand::object object;
    JsonFields fields;
    if (parser.iterate(padded).get(document) || document.get_object().get(object) ||
        !JsonFieldsReader::read(object, fields) || document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
        return std::nullopt;
    }
    return fields;
}

std::optional<JsonFields::Frame> JsonFields::fromFrame(std::string_view json)
{
    ondemand::parser parser;
    simdjson::padded_string const padded(json);
    ondemand::document document;
    ondemand::array array;
    if (parser.iterate(padded).get(document) || document.get_array().get(array)) {
        return std::nullopt;
    }
    Frame frame;
    int place = 0;
    for (auto item : array) {
        ondemand::value value;
        if (std::move(item).get(value)) {
            return std::nullopt;
        }
        ondemand::object object;
        bool const good = place == 0   ? value.get_int64().get(frame.type) == simdjson::SUCCESS
                          : place == 1 ? value.get_object().get(object) == simdjson::SUCCESS &&
                                             JsonFieldsReader::read(object, frame.fields)
                                       : false;
        if (!good) {
            return std::nullopt;
        }
        ++place;
    }
    if (place != 2 || document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
        return std::nullopt;
    }
    return frame;
}

JsonField const* JsonFields::find(std::string_view name, bool foldCase) const
{
    std::string const wanted = foldCase ? lowerAscii(name) : std::string(name);
    JsonField const* found = nullptr;
    for (JsonField const& field : m_fields) {
        if ((foldCase ? lowerAscii(field.name) : field.name) == wanted) {
            found = &field;
        }
    }
    return found;
}

std::optional<std::string_view> JsonFields::text(std::string_view name) const
{
    JsonField const* const field = find(name);
    return field != nullptr && field->kind == JsonField::Kind::Text ? std::optional<std::string_view>(field->text)
                                                                    : std::nullopt;
}

std::optional<Decimal> decimalFromJson(std::string_view text)
{
    std::size_t const mark = text.find_first_of("eE");
    if (mark == std::string_view::npos) {
        auto const plain = Decimal::parse(text);
        return plain ? std::optional(*plain) : std::nullopt;
    }
    std::string_view power = text.substr(mark + 1);
    power.remove_prefix(power.starts_with('+') ? 1 : 0);
    int exponent = 0;
    auto const [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    constexpr int kExponentMax = 60;
    if (error != std::errc{} || end != power.data() + power.size() || exponent > kExponentMax ||
        exponent < -kExponentMax) {
        return std::nullopt;
    }
    // The point is moved within the text, so that no digit is rounded.
    std::string_view mantissa = text.substr(0, mark);
    bool const negative = mantissa.starts_with('-');
    mantissa.remove_prefix(negative ? 1 : 0);
    std::size_t const point = mantissa.find('.');
    std::string digits(mantissa.substr(0, point));
    auto whole = static_cast<std::ptrdiff_t>(digits.size()) + exponent;
    digits += point == std::string_view::npos ? std::string_view{} : mantissa.substr(point + 1);
    if (whole <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - whole), '0');
        whole = 1;
    }
    if (static_cast<std::size_t>(whole) > digits.size()) {
        digits.append(static_cast<std::size_t>(whole) - digits.size(), '0');
    }
    std::string moved = (negative ? "-" : "") + digits.substr(0, static_cast<std::size_t>(whole));
    if (static_cast<std::size_t>(whole) < digits.size()) {
        moved += '.' + digits.substr(static_cast<std::size_t>(whole));
    }
    auto const value = Decimal::parse(moved);
    return value ? std::optional(*value) : std::nullopt;
}

}  // namespace pentad::loopback
