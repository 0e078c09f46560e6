// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CodecError.h"

#include "contracts/EngineText.h"

namespace pentad::btcturk {

std::string_view codecFaultText(CodecFault fault)
{
    switch (fault) {
    case CodecFault::TooLarge: return phrasePattern(Phrase::FaultTooLarge);
    case CodecFault::NotJson: return phrasePattern(Phrase::FaultNotJson);
    case CodecFault::Truncated: return phrasePattern(Phrase::FaultTruncated);
    case CodecFault::TooDeep: return phrasePattern(Phrase::FaultTooDeep);
    case CodecFault::DuplicateKey: return phrasePattern(Phrase::FaultDuplicateKey);
    case CodecFault::MissingField: return phrasePattern(Phrase::FaultMissingField);
    case CodecFault::WrongType: return phrasePattern(Phrase::FaultWrongType);
    case CodecFault::NotANumber: return phrasePattern(Phrase::FaultNotANumber);
    case CodecFault::OutOfRange: return phrasePattern(Phrase::FaultOutOfRange);
    case CodecFault::TooManyDecimals: return phrasePattern(Phrase::FaultTooManyDecimals);
    case CodecFault::Negative: return phrasePattern(Phrase::FaultNegative);
    case CodecFault::TooLong: return phrasePattern(Phrase::FaultTooLong);
    case CodecFault::TooMany: return phrasePattern(Phrase::FaultTooMany);
    case CodecFault::Contradiction: return phrasePattern(Phrase::FaultContradiction);
    }
    return "";
}

std::string CodecError::text() const
{
    std::string_view const what = codecFaultText(fault);
    return where.view().empty() ? std::string(what) : say(Phrase::FieldFault, {where.view(), what});
}

}  // namespace pentad::btcturk
