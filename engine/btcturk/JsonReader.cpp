// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/JsonReader.h"

#include <simdjson.h>

#include <algorithm>

namespace pentad::btcturk {
namespace {

// A message is one object or array that ends where the bytes end: nothing behind the last bracket is ever looked at.
std::optional<CodecFault> faultOfEnds(std::string_view bytes)
{
    std::size_t const first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return CodecFault::Truncated;
    }
    char const opening = bytes[first];
    if (opening != '{' && opening != '[') {
        bool const isScalar = std::string_view("-0123456789\"tfn").find(opening) != std::string_view::npos;
        return isScalar ? CodecFault::WrongType : CodecFault::NotJson;
    }
    char const last = bytes[bytes.find_last_not_of(" \t\r\n")];
    return last == (opening == '{' ? '}' : ']') ? std::nullopt : std::optional(CodecFault::Truncated);
}

// 9999-12-31T23:59:59.999Z.
constexpr std::int64_t kMomentMax = 253'402'300'799'999;
// More seconds than that would be beyond the year 5000, fewer milliseconds before 1973: no time of the exchange.
constexpr std::int64_t kSecondsMax = 100'000'000'000;

}  // namespace

JsonReader::JsonReader(std::size_t bytesMax) : m_bytesMax(bytesMax) {}

JsonReader::~JsonReader() = default;

bool JsonReader::fail(CodecFault fault)
{
    return fail(fault, m_key);
}

bool JsonReader::fail(CodecFault fault, std::string_view where)
{
    constexpr std::size_t kWhereMax = decltype(CodecError::where)::kCapacity;
    auto const isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    bool const isSafe = std::all_of(where.begin(), where.end(), isPlain);
    m_error = {fault, isSafe ? where.substr(0, kWhereMax) : std::string_view("?")};
    return false;
}

bool JsonReader::isAboutContents() const
{
    switch (m_error.fault) {
    case CodecFault::TooLarge:
    case CodecFault::NotJson:
    case CodecFault::Truncated:
    case CodecFault::TooDeep: return false;
    case CodecFault::DuplicateKey:
    case CodecFault::MissingField:
    case CodecFault::WrongType:
    case CodecFault::NotANumber:
    case CodecFault::OutOfRange:
    case CodecFault::TooManyDecimals:
    case CodecFault::Negative:
    case CodecFault::TooLong:
    case CodecFault::TooMany:
    case CodecFault::Contradiction: return true;
    }
    return false;
}

bool JsonReader::open(std::string_view bytes)
{
    m_key = {};
    m_error = {};
    m_count = m_at = 0;
    m_textsUsed = 0;
    if (bytes.size() > m_bytesMax) {
        return fail(CodecFault::TooLarge);
    }
    if (auto const fault = faultOfEnds(bytes)) {
        return fail(*fault);
    }
    if (bytes.size() > m_capacity || m_buffer == nullptr) {
        m_capacity = std::max<std::size_t>(2 * bytes.size(), 16 * 1024);
        m_buffer = std::make_unique<char[]>(m_capacity + simdjson::SIMDJSON_PADDING);
        // The fastest that this processor can run; its depth is not used.
        auto const made =
            simdjson::get_active_implementation()->create_dom_parser_implementation(m_capacity, 1, m_tokens);
        check(made == simdjson::SUCCESS, "JsonReader: no memory for the tokens of a message");
    }
    std::copy(bytes.begin(), bytes.end(), m_buffer.get());
    std::fill_n(m_buffer.get() + bytes.size(), simdjson::SIMDJSON_PADDING, ' ');
    m_bytes = m_buffer.get();
    auto const indexed =
        m_tokens->stage1(reinterpret_cast<std::uint8_t const*>(m_bytes), bytes.size(), simdjson::stage1_mode::regular);
    if (indexed != simdjson::SUCCESS) {
        return fail(indexed == simdjson::UNCLOSED_STRING || indexed == simdjson::EMPTY ? CodecFault::Truncated
                                                                                       : CodecFault::NotJson);
    }
    m_begins = m_tokens->structural_indexes.get();
    m_count = m_tokens->n_structural_indexes;
    return true;
}

bool JsonReader::close()
{
    m_key = {};
    return m_at == m_count || fail(CodecFault::NotJson);
}

bool JsonReader::broken()
{
    return fail(m_at >= m_count ? CodecFault::Truncated : CodecFault::NotJson);
}

bool JsonReader::once(std::uint64_t& seen, int bit)
{
    std::uint64_t const mask = std::uint64_t{1} << static_cast<unsigned>(bit);
    if ((seen & mask) != 0) {
        return fail(CodecFault::DuplicateKey);
    }
    seen |= mask;
    return true;
}

bool JsonReader::need(std::uint64_t seen, int bit, std::string_view name)
{
    return ((seen >> static_cast<unsigned>(bit)) & 1U) != 0 || fail(CodecFault::MissingField, name);
}

bool JsonReader::skip(Value& value, int depth)
{
    if (depth >= kDepthMax) {
        return fail(CodecFault::TooDeep);
    }
    switch (first(value.token)) {
    case '{': return object(value, [this, depth](std::uint64_t, Value& one) { return skip(one, depth + 1); });
    case '[': return array(value, m_bytesMax, [this, depth](Value& one) { return skip(one, depth + 1); });
    case '"': m_at = value.token + 1; return true;
    case '\0': return broken();
    }
    std::string_view const token = take(value);
    Decimal number;
    bool const known = token == "null" || token == "true" || token == "false" ||
                       parseDecimal(token, NumberForm::CutLiteral, number) != CodecFault::NotANumber;
    return known || fail(CodecFault::NotJson);
}

bool JsonReader::decimal(Value& value, Sign sign, Decimal& number, NumberForm inText)
{
    std::string_view token = take(value);
    if (token.starts_with('"')) {
        token = {token.data() + 1, token.size() - 2};
        return accept(parseDecimal(token, inText, number), sign, number);
    }
    bool const isNumber = !token.empty() && (token.front() == '-' || (token.front() >= '0' && token.front() <= '9'));
    if (!isNumber) {
        bool const isWord = token == "NaN" || token == "Infinity";
        return fail(isWord ? CodecFault::NotANumber : CodecFault::WrongType);
    }
    return accept(parseDecimal(token, NumberForm::Literal, number), sign, number);
}

bool JsonReader::statistic(Value& value, Sign sign, Decimal& number)
{
    std::string_view token = take(value);
    token = token.starts_with('"') ? token.substr(1, token.size() - 2) : token;
    return accept(parseDecimal(token, NumberForm::CutLiteral, number), sign, number);
}

bool JsonReader::integer(Value& value, std::int64_t& number)
{
    std::string_view token = take(value);
    token = token.starts_with('"') ? token.substr(1, token.size() - 2) : token;
    auto const fault = parseInteger(token, number);
    return !fault || fail(*fault);
}

bool JsonReader::id(Value& value, std::int64_t& number)
{
    return integer(value, number) && (number > 0 || fail(CodecFault::OutOfRange));
}

bool JsonReader::flag(Value& value, bool& result)
{
    std::string_view const token = take(value);
    result = token == "true";
    return result || token == "false" || fail(CodecFault::WrongType);
}

bool JsonReader::moment(Value& value, UtcTime& time)
{
    std::int64_t count = 0;
    if (!integer(value, count)) {
        return false;
    }
    time = UtcTime(Milliseconds(count));
    return (count >= 0 && count <= kMomentMax) || fail(CodecFault::OutOfRange);
}

bool JsonReader::momentOfSeconds(Value& value, UtcTime& time)
{
    std::int64_t count = 0;
    if (!integer(value, count)) {
        return false;
    }
    if (count < 0 || count > kMomentMax) {
        return fail(CodecFault::OutOfRange);
    }
    time = UtcTime(count < kSecondsMax ? Milliseconds(std::chrono::seconds(count)) : Milliseconds(count));
    return true;
}

bool JsonReader::text(Value& value, std::string_view& result)
{
    std::string_view const token = take(value);
    if (token == "null") {
        result = {};
        return true;
    }
    if (!token.starts_with('"')) {
        return fail(CodecFault::WrongType);
    }
    result = token.substr(1, token.size() - 2);
    if (result.find('\\') == std::string_view::npos) {
        return true;
    }
    // Unescaped a text is no longer than before.
    m_texts.resize(std::max(m_texts.size(), m_capacity + simdjson::SIMDJSON_PADDING));
    std::uint8_t* const begin = m_texts.data() + m_textsUsed;
    std::uint8_t const* const end =
        m_tokens->parse_string(reinterpret_cast<std::uint8_t const*>(token.data() + 1), begin);
    if (end == nullptr) {
        return fail(CodecFault::NotJson);
    }
    result = {reinterpret_cast<char const*>(begin), static_cast<std::size_t>(end - begin)};
    m_textsUsed += result.size();
    return true;
}

}  // namespace pentad::btcturk
