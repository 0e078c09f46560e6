// SPDX-License-Identifier: GPL-3.0-or-later
// What clients send: one JSON object of scalars, alone (an order) or behind a frame type (the socket). Numbers keep their
// text, so that a quantity never passes through a binary fraction. Nested members are kept as a kind only. Whatever is
// not exactly such JSON gives nothing. Thread: any.
#pragma once

#include "domain/Decimal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::loopback {

struct JsonField {
    enum class Kind : std::uint8_t { Text, Number, True, False, Null, Nested };
    std::string name;
    Kind kind = Kind::Null;
    std::string text;  // of Text and Number
};

class JsonFields {
public:
    // {"name": scalar, ...}
    static std::optional<JsonFields> fromObject(std::string_view json);
    // [type, {"name": scalar, ...}]
    struct Frame;
    static std::optional<Frame> fromFrame(std::string_view json);

    // The last member of that name. `foldCase` compares ASCII letters without case.
    JsonField const* find(std::string_view name, bool foldCase = false) const;
    // The text of a Text member; nothing for all else.
    std::optional<std::string_view> text(std::string_view name) const;

private:
    friend struct JsonFieldsReader;
    std::vector<JsonField> m_fields;
};

struct JsonFields::Frame {
    std::int64_t type = 0;
    JsonFields fields;
};

// A JSON number or its text, also with an exponent; nothing if it is none or does not fit a Decimal.
std::optional<Decimal> decimalFromJson(std::string_view text);

}  // namespace pentad::loopback
