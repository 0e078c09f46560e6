// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a step, or an evaluation alone, as the journal keeps them: one content has one form, so what is taken is
// written back byte for byte. Errors are broken laws. Thread: any.
#pragma once

#include "contracts/StepRecord.h"
#include "fuzz/Law.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace pentad::fuzz {

// As the record without its checkpoint is written: the reader gives the digest of the checkpoint to nobody.
inline std::vector<std::byte> withoutCheckpoint(std::span<std::byte const> body)
{
    constexpr std::byte kHasCheckpoint{0x80};
    std::vector<std::byte> rest(body.begin(), body.end());
    if ((rest.front() & kHasCheckpoint) != std::byte{0}) {
        rest.front() &= ~kHasCheckpoint;
        rest.resize(rest.size() - sizeof(Sha256Digest));
    }
    return rest;
}

inline bool feedStepRecord(std::string_view bytes)
{
    auto const body = rawBytes(bytes);
    (void)checkpointDigestOf(body);
    if (auto const evaluation = decodeEvaluation(body)) {
        ByteWriter writer;
        encode(*evaluation, writer);
        law(std::ranges::equal(writer.bytes(), body), "an evaluation has two forms");
    }
    auto const record = decodeStepRecord(body);
    if (!record) {
        return false;
    }
    ByteWriter writer;
    encode(*record, writer);
    law(std::ranges::equal(writer.bytes(), withoutCheckpoint(body)), "a step has two forms");
    for (OrderRecord const& order : record->orders) {
        law(static_cast<std::size_t>(order.slot) < kUniverseSize, "an order is of no asset");
    }
    for (FillRecord const& fill : record->fills) {
        law(static_cast<std::size_t>(fill.fill.slot) < kUniverseSize, "a fill is of no asset");
    }
    return true;
}

}  // namespace pentad::fuzz
