// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/NumberText.h"

#include <algorithm>
#include <array>
#include <limits>

namespace pentad::btcturk {
namespace {

// No number of the exchange comes near this; longer texts are not worth reading.
constexpr std::size_t kTextMax = 128;
// A 64-bit integer holds any number of so many digits.
constexpr int kDigitsNarrow = 19;

constexpr auto kPowersOfTen = [] {
    std::array<std::uint64_t, kDigitsNarrow + 1> powers{};
    std::uint64_t power = 1;
    for (std::uint64_t& each : powers) {
        each = power;
        power *= 10;
    }
    return powers;
}();

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// What a text without exponent says, as far as 19 digits hold it.
struct Scan {
    std::uint64_t mantissa = 0;
    int digits = 0;     // that count: without leading zeros
    int decimals = -1;  // -1: no point
    bool negative = false;
    std::size_t end = 0;  // where the digits end
    bool valid = false;
};

// Reads [-] digits [. digits], stops at anything else. Digits beyond 19 are counted, not kept.
inline Scan scan(std::string_view text, char point)
{
    Scan result;
    std::size_t at = 0;
    result.negative = !text.empty() && text.front() == '-';
    at += result.negative ? 1 : 0;
    std::size_t const first = at;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        auto const digit = static_cast<std::uint64_t>(text[at] - '0');
        result.digits += result.digits != 0 || digit != 0 ? 1 : 0;
        result.mantissa = result.digits <= kDigitsNarrow ? result.mantissa * 10 + digit : result.mantissa;
    }
    result.valid = at != first;
    if (at < text.size() && (text[at] == '.' || text[at] == point)) {
        std::size_t const fraction = ++at;
        for (; at < text.size() && isDigit(text[at]); ++at) {
            auto const digit = static_cast<std::uint64_t>(text[at] - '0');
            result.digits += result.digits != 0 || digit != 0 ? 1 : 0;
            result.mantissa = result.digits <= kDigitsNarrow ? result.mantissa * 10 + digit : result.mantissa;
        }
        result.decimals = static_cast<int>(at - fraction);
        result.valid = result.valid && at != fraction;
    }
    result.end = at;
    return result;
}

// What nearly every number of the exchange looks like: few digits, perhaps a dot. False: look closer.
inline bool parseCommon(std::string_view text, bool literal, Decimal& number)
{
    // One more than the digits: the dot.
    if (text.empty() || text.size() > kDigitsNarrow + 1) {
        return false;
    }
    bool const negative = text.front() == '-';
    char const* const begin = text.data() + (negative ? 1 : 0);
    char const* const end = text.data() + text.size();
    if (begin == end || !isDigit(*begin) || (literal && *begin == '0' && end - begin > 1 && begin[1] != '.')) {
        return false;
    }
    std::uint64_t mantissa = 0;
    char const* point = nullptr;
    for (char const* at = begin; at != end; ++at) {
        if (isDigit(*at)) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
        } else if (*at == '.' && point == nullptr) {
            point = at;
        } else {
            return false;
        }
    }
    auto const decimals = point == nullptr ? 0 : end - point - 1;
    bool const tooMany = point == nullptr ? text.size() > kDigitsNarrow : decimals == 0 || decimals > Decimal::kScale;
    if (tooMany) {
        return false;
    }
    // At most 10^19 x 10^18, which 127 bits hold.
    auto const unit = kPowersOfTen[static_cast<std::size_t>(Decimal::kScale - decimals)];
    auto const raw = static_cast<Int128>(static_cast<UInt128>(mantissa) * unit);
    number = Decimal::fromRaw(negative ? -raw : raw);
    return true;
}

CodecFault faultOf(DecimalError error)
{
    switch (error) {
    case DecimalError::Empty:
    case DecimalError::NotANumber: return CodecFault::NotANumber;
    case DecimalError::TooManyDecimals: return CodecFault::TooManyDecimals;
    case DecimalError::OutOfRange: return CodecFault::OutOfRange;
    }
    return CodecFault::NotANumber;
}

// More than 19 digits: rare, and Decimal reads them.
std::optional<CodecFault> parseWide(std::string_view text, int decimals, bool cut, Decimal& number)
{
    std::array<char, kTextMax> dotted{};
    std::copy(text.begin(), text.end(), dotted.begin());
    std::replace(dotted.begin(), dotted.end(), ',', '.');
    std::size_t length = text.size();
    if (cut && decimals > Decimal::kScale) {
        length -= static_cast<std::size_t>(decimals - Decimal::kScale);
    }
    auto const parsed = Decimal::parse(std::string_view(dotted.data(), length));
    if (!parsed) {
        return faultOf(parsed.error());
    }
    number = *parsed;
    return std::nullopt;
}

// Digits after the e, within +-9999; nothing if it is no exponent.
std::optional<int> exponentOf(std::string_view text)
{
    bool const negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    int exponent = 0;
    for (char const c : text) {
        exponent = std::min(9'999, exponent * 10 + (c - '0'));
    }
    return negative ? -exponent : exponent;
}

// mantissa x 10^power in units of 10^-18.
std::optional<CodecFault> scaled(Scan const& digits, int power, bool cut, Decimal& number)
{
    int const shift = power + Decimal::kScale;
    UInt128 magnitude = digits.mantissa;
    if (digits.mantissa == 0) {
        number = Decimal();
        return std::nullopt;
    }
    if (shift < 0) {
        std::uint64_t const divisor = shift < -kDigitsNarrow ? 0 : kPowersOfTen[static_cast<std::size_t>(-shift)];
        bool const exact = divisor != 0 && digits.mantissa % divisor == 0;
        if (!exact && !cut) {
            return CodecFault::TooManyDecimals;
        }
        magnitude = divisor == 0 ? 0 : digits.mantissa / divisor;
    }
    for (int i = 0; i < shift; ++i) {
        magnitude *= 10;
        if (magnitude >> 127U != 0) {
            return CodecFault::OutOfRange;
        }
    }
    auto const raw = static_cast<Int128>(magnitude);
    number = Decimal::fromRaw(digits.negative ? -raw : raw);
    return std::nullopt;
}

std::optional<CodecFault> parseScientific(std::string_view text, Scan const& digits, bool cut, Decimal& number)
{
    auto const exponent = exponentOf(text.substr(digits.end + 1));
    if (!exponent) {
        return CodecFault::NotANumber;
    }
    int const decimals = std::max(digits.decimals, 0);
    int const dropped = std::max(digits.digits - kDigitsNarrow, 0);
    if (dropped > 0 && !cut) {
        return CodecFault::TooManyDecimals;
    }
    return scaled(digits, *exponent - decimals + dropped, cut, number);
}

}  // namespace

std::optional<CodecFault> parseDecimal(std::string_view text, NumberForm form, Decimal& number)
{
    bool const literal = form == NumberForm::Literal || form == NumberForm::CutLiteral;
    if (parseCommon(text, literal, number)) {
        return std::nullopt;
    }
    if (text.size() > kTextMax) {
        return CodecFault::OutOfRange;
    }
    bool const cut = form == NumberForm::CutLiteral;
    Scan const digits = scan(text, form == NumberForm::CommaText ? ',' : '.');
    // JSON knows no leading zeros; broken literals are refused as such.
    std::size_t const first = digits.negative ? 1 : 0;
    bool const padded =
        literal && digits.valid && text.size() > first + 1 && text[first] == '0' && isDigit(text[first + 1]);
    if (!digits.valid || padded) {
        return CodecFault::NotANumber;
    }
    if (digits.end != text.size()) {
        char const next = text[digits.end];
        return literal && (next == 'e' || next == 'E') ? parseScientific(text, digits, cut, number)
                                                       : std::optional(CodecFault::NotANumber);
    }
    if (digits.digits > kDigitsNarrow || digits.decimals > Decimal::kScale) {
        return parseWide(text, digits.decimals, cut, number);
    }
    // At most 10^19 x 10^18, which 127 bits hold.
    auto const unit = kPowersOfTen[static_cast<std::size_t>(Decimal::kScale - std::max(digits.decimals, 0))];
    auto const raw = static_cast<Int128>(static_cast<UInt128>(digits.mantissa) * unit);
    number = Decimal::fromRaw(digits.negative ? -raw : raw);
    return std::nullopt;
}

std::optional<CodecFault> parseInteger(std::string_view text, std::int64_t& number)
{
    if (text.size() > kTextMax) {
        return CodecFault::OutOfRange;
    }
    Scan const digits = scan(text, '.');
    if (!digits.valid || digits.end != text.size()) {
        return CodecFault::NotANumber;
    }
    if (digits.decimals > 0) {
        std::string_view const fraction = text.substr(text.size() - static_cast<std::size_t>(digits.decimals));
        if (fraction.find_first_not_of('0') != std::string_view::npos) {
            return CodecFault::TooManyDecimals;
        }
        return parseInteger(text.substr(0, text.size() - fraction.size() - 1), number);
    }
    constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (digits.digits > kDigitsNarrow || digits.mantissa > kLargest) {
        return CodecFault::OutOfRange;
    }
    auto const magnitude = static_cast<std::int64_t>(digits.mantissa);
    number = digits.negative ? -magnitude : magnitude;
    return std::nullopt;
}

}  // namespace pentad::btcturk
