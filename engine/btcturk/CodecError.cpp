// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CodecError.h"

namespace pentad::btcturk {

std::string_view codecFaultText(CodecFault fault)
{
    switch (fault) {
    case CodecFault::TooLarge: return "too large";
    case CodecFault::NotJson: return "not JSON";
    case CodecFault::Truncated: return "truncated";
    case CodecFault::TooDeep: return "nested too deep";
    case CodecFault::DuplicateKey: return "twice in one object";
    case CodecFault::MissingField: return "missing";
    case CodecFault::WrongType: return "of a wrong type";
    case CodecFault::NotANumber: return "not a number";
    case CodecFault::OutOfRange: return "out of range";
    case CodecFault::TooManyDecimals: return "too many decimals";
    case CodecFault::Negative: return "negative";
    case CodecFault::TooLong: return "too long";
    case CodecFault::TooMany: return "too many rows";
    case CodecFault::Contradiction: return "contradicts another field";
    }
    return "";
}

std::string CodecError::text() const
{
    std::string result(where.view());
    result += result.empty() ? "" : ": ";
    result += codecFaultText(fault);
    return result;
}

}  // namespace pentad::btcturk
