// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of the exchange, from their text to Decimal or a 64-bit integer, exactly and without binary floating point.
// What is not exactly such a number is refused by name. Pure, allocates nothing. Thread: any.
#pragma once

#include "btcturk/CodecError.h"
#include "domain/Decimal.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace pentad::btcturk {

enum class NumberForm : std::uint8_t {
    Text,        // inside quotes: [-] digits [. digits]
    CommaText,   // the same with a comma or a dot: balances were seen with both
    Literal,     // a JSON number, also with an exponent, if it is exact in 18 decimals
    CutLiteral,  // a JSON number that is a statistic: decimals beyond 18 are cut off
};

// Nothing on success; `number` is untouched otherwise.
std::optional<CodecFault> parseDecimal(std::string_view text, NumberForm form, Decimal& number);
// Digits with an optional minus; a fraction of zeros (older captures show 782.0) is no fraction.
std::optional<CodecFault> parseInteger(std::string_view text, std::int64_t& number);

}  // namespace pentad::btcturk
