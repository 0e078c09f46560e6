// SPDX-License-Identifier: GPL-3.0-or-later
// A strict, forward-only reader over the index of tokens that simdjson makes of a message: where each bracket, comma,
// colon, text and scalar begins, with the encoding and the quotes of the whole message checked. What the tokens mean is
// read here. Numbers keep their text until they become Decimal or integers; nothing passes through binary floating point.
// Every read gives true, or false with error() set, and then the whole message is given up. Values that are passed over
// are read too, to kDepthMax, so that broken JSON never slips by. The buffers are kept between messages. A private part of
// the decoders. Thread: one.
#pragma once

#include "btcturk/CodecError.h"
#include "btcturk/NumberText.h"
#include "domain/Amounts.h"
#include "foundation/Clock.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace simdjson::internal {
class dom_parser_implementation;
}

namespace pentad::btcturk {

// A key as one number, so that a switch finds it: the bytes of a short key, a mixture of a long one. A strange key that
// happens to mix to the same number is read as the known one, which whoever sends it could have written anyway.
[[gnu::always_inline]] constexpr std::uint64_t keyCode(std::string_view key)
{
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
    constexpr std::size_t kShort = 7;
    std::uint64_t code = 0;
    std::size_t at = 0;
    for (; at < key.size() && at < kShort; ++at) {
        code = (code << 8U) | static_cast<unsigned char>(key[at]);
    }
    if (key.size() <= kShort) {
        return code | (static_cast<std::uint64_t>(key.size()) << 56U);
    }
    for (; at < key.size(); ++at) {
        code = (code ^ static_cast<unsigned char>(key[at])) * kSpread;
    }
    return code | (std::uint64_t{0xFF} << 56U);
}
consteval std::uint64_t operator""_key(char const* text, std::size_t length)
{
    return keyCode(std::string_view(text, length));
}

// How much of a number is believed.
enum class Sign : std::uint8_t { NotNegative, Any };

class JsonReader {
public:
    // A value that is not read yet: the place of its first token.
    struct Value {
        std::uint32_t token = 0;
    };
    static constexpr int kDepthMax = 32;

    explicit JsonReader(std::size_t bytesMax);
    ~JsonReader();
    JsonReader(JsonReader const&) = delete;
    JsonReader& operator=(JsonReader const&) = delete;

    // Reads one message: `body(Value&)` gets its only value, an object or array, and gives false to give up.
    template <typename Body>
    bool read(std::string_view bytes, Body&& body);
    // `field(std::uint64_t code, Value&)` gets each field in turn; what it does not want it hands to skip(), or leaves.
    template <typename Field>
    bool object(Value& value, Field&& field);
    // `item(Value&)` gets each item in turn; at most `most`.
    template <typename Item>
    bool array(Value& value, std::size_t most, Item&& item);
    // Like array(), but an item that cannot be understood is left out and counted: any such item, or only one with a
    // name that is longer than any of ours. Broken JSON still fails.
    enum class LeavesOut : std::uint8_t { Anything, LongNames };
    template <typename Item>
    bool rows(Value& value, std::size_t most, LeavesOut leavesOut, std::size_t& leftOut, Item&& item);

    // The same, but `excuse(Value&)`, which may read the item once more, decides about one that was not understood.
    template <typename Excuse, typename Item>
    bool rowsExcused(Value& value, std::size_t most, std::size_t& leftOut, Excuse&& excuse, Item&& item);

    // To be called once per known key; `seen` starts at 0 for each object, `bit` tells the keys apart.
    bool once(std::uint64_t& seen, int bit);
    // Fails with MissingField, named, unless the bit is set.
    bool need(std::uint64_t seen, int bit, std::string_view name);

    bool skip(Value& value) { return skip(value, 0); }
    bool isNull(Value& value) { return scalar(value) == "null"; }
    bool isText(Value& value) { return scalar(value).starts_with('"'); }
    bool isObject(Value& value) { return scalar(value).starts_with('{'); }

    // A number as a string or as a literal. Text of the form `inText` where it is a string.
    bool decimal(Value& value, Sign sign, Decimal& number, NumberForm inText = NumberForm::Text);
    // A statistic: decimals beyond 18 are cut.
    bool statistic(Value& value, Sign sign, Decimal& number);
    template <typename Tag>
    bool statistic(Value& value, Amount<Tag>& result)
    {
        Decimal number;
        bool const ok = statistic(value, Sign::NotNegative, number);
        result = Amount<Tag>(number);
        return ok;
    }
    template <typename Tag>
    bool amount(Value& value, Amount<Tag>& result)
    {
        Decimal number;
        bool const ok = decimal(value, Sign::NotNegative, number);
        result = Amount<Tag>(number);
        return ok;
    }
    // A 64-bit integer as a string or as a literal.
    bool integer(Value& value, std::int64_t& number);
    bool id(Value& value, std::int64_t& number);  // positive
    bool flag(Value& value, bool& result);
    // Milliseconds since 1970.
    bool moment(Value& value, UtcTime& time);
    // Seconds since 1970, or milliseconds where the number is too large for seconds.
    bool momentOfSeconds(Value& value, UtcTime& time);
    // Text without its quotes; lasts until the next message. Null counts as empty.
    bool text(Value& value, std::string_view& result);
    // Text that must fit.
    template <std::size_t Capacity>
    bool name(Value& value, FixedText<Capacity>& result)
    {
        std::string_view all;
        if (!text(value, all)) {
            return false;
        }
        if (!FixedText<Capacity>::fits(all)) {
            return fail(CodecFault::TooLong);
        }
        result = FixedText<Capacity>(all);
        return true;
    }

    // Gives up; always false.
    bool fail(CodecFault fault);
    bool fail(CodecFault fault, std::string_view where);
    CodecError const& error() const { return m_error; }
    // Whether error() is a fault of what the JSON says, so that reading may go on behind it; false for broken JSON.
    bool isAboutContents() const;

private:
    bool open(std::string_view bytes);
    bool close();
    bool skip(Value& value, int depth);
    // What stands where a comma or a bracket should be.
    bool broken();
    // The character a token begins with; 0 behind the last one.
    [[gnu::always_inline]] char first(std::uint32_t token) const
    {
        return token < m_count ? m_bytes[m_begins[token]] : '\0';
    }
    static constexpr bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    // The token without the spaces behind it; for objects and arrays their bracket.
    [[gnu::always_inline]] std::string_view scalar(Value const& value) const
    {
        if (value.token >= m_count) {
            return {};
        }
        char const* const begin = m_bytes + m_begins[value.token];
        char const* end = m_bytes + m_begins[value.token + 1];
        while (isSpace(end[-1])) {
            --end;
        }
        return {begin, static_cast<std::size_t>(end - begin)};
    }
    std::string_view take(Value const& value)
    {
        m_at = value.token + 1;
        return scalar(value);
    }
    bool accept(std::optional<CodecFault> fault, Sign sign, Decimal const& number)
    {
        return fault ? fail(*fault) : sign == Sign::Any || !number.isNegative() || fail(CodecFault::Negative);
    }

    std::size_t m_bytesMax;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_tokens;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    char const* m_bytes = nullptr;
    std::uint32_t const* m_begins = nullptr;  // m_count places and the end of the message
    std::uint32_t m_count = 0;
    std::uint32_t m_at = 0;             // the token to be read next
    std::vector<std::uint8_t> m_texts;  // those that had to be unescaped
    std::size_t m_textsUsed = 0;
    std::string_view m_key;
    CodecError m_error;
};

template <typename Body>
bool JsonReader::read(std::string_view bytes, Body&& body)
{
    if (!open(bytes)) {
        return false;
    }
    Value value;
    return body(value) && close();
}

template <typename Field>
bool JsonReader::object(Value& value, Field&& field)
{
    if (first(value.token) != '{') {
        return fail(CodecFault::WrongType);
    }
    m_at = value.token + 1;
    if (first(m_at) == '}') {
        ++m_at;
        return true;
    }
    for (;;) {
        std::string_view const key = scalar(Value{m_at});
        if (key.size() < 2 || key.front() != '"' || first(m_at + 1) != ':') {
            return broken();
        }
        m_key = {key.data() + 1, key.size() - 2};
        Value one{m_at + 2};
        m_at = one.token;
        if (!field(keyCode(m_key), one) || (m_at == one.token && !skip(one))) {
            return false;
        }
        char const next = first(m_at++);
        if (next != ',') {
            return next == '}' || broken();
        }
    }
}

template <typename Item>
bool JsonReader::array(Value& value, std::size_t most, Item&& item)
{
    if (first(value.token) != '[') {
        return fail(CodecFault::WrongType);
    }
    m_at = value.token + 1;
    if (first(m_at) == ']') {
        ++m_at;
        return true;
    }
    std::string_view const key = m_key;
    for (std::size_t count = 1;; ++count) {
        if (count > most) {
            return fail(CodecFault::TooMany, key);
        }
        Value one{m_at};
        if (!item(one) || (m_at == one.token && !skip(one))) {
            return false;
        }
        char const next = first(m_at++);
        if (next != ',') {
            return next == ']' || broken();
        }
    }
}

template <typename Item>
bool JsonReader::rows(Value& value, std::size_t most, LeavesOut leavesOut, std::size_t& leftOut, Item&& item)
{
    return array(value, most, [&](Value& one) {
        if (item(one)) {
            return true;
        }
        ++leftOut;
        bool const mayGo = leavesOut == LeavesOut::LongNames ? m_error.fault == CodecFault::TooLong : isAboutContents();
        return mayGo && skip(one);
    });
}

template <typename Excuse, typename Item>
bool JsonReader::rowsExcused(Value& value, std::size_t most, std::size_t& leftOut, Excuse&& excuse, Item&& item)
{
    return array(value, most, [&](Value& one) {
        if (item(one)) {
            return true;
        }
        CodecError const error = m_error;
        bool const mayGo = isAboutContents() && (error.fault == CodecFault::TooLong || excuse(one));
        m_error = error;
        ++leftOut;
        return mayGo && skip(one);
    });
}

}  // namespace pentad::btcturk
