// SPDX-License-Identifier: GPL-3.0-or-later
// Why bytes from the exchange were refused: a named fault and the field it was found in. Bytes that are refused change
// nothing: a decoder either gives the whole message or a CodecError. Raw payload never becomes part of the error, so it
// can be logged and counted by `fault` without care. Thread: any.
#pragma once

#include "foundation/FixedText.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace pentad::btcturk {

enum class CodecFault : std::uint8_t {
    TooLarge,         // more bytes than a message may have; not looked at
    NotJson,          // malformed, not UTF-8, or more than one value
    Truncated,        // ends before its last value does
    TooDeep,          // nested deeper than kDepthMax
    DuplicateKey,     // a known key twice in one object
    MissingField,     // a field nothing can be understood without
    WrongType,        // a value of another JSON type than any the exchange is known to send
    NotANumber,       // NaN, Infinity, an exponent inside a text, separators, empty
    OutOfRange,       // more digits than a Decimal or a 64-bit id holds, or a time before 1970 or after 9999
    TooManyDecimals,  // more than 18 decimals where money is meant
    Negative,         // a price, quantity or count below zero
    TooLong,          // a name longer than any name of the exchange
    TooMany,          // more rows than a message may have
    Contradiction,    // two fields that cannot both be true
};
inline constexpr std::size_t kCodecFaults = 14;

struct CodecError {
    CodecFault fault = CodecFault::NotJson;
    FixedText<31> where;  // the key, or the kind of message; may be empty

    // For example "field price: not a number".
    std::string text() const;
    friend bool operator==(CodecError const&, CodecError const&) = default;
};

std::string_view codecFaultText(CodecFault fault);

}  // namespace pentad::btcturk
