// SPDX-License-Identifier: GPL-3.0-or-later
// Fault files: TOML, an optional `seed` and one [[fault]] table per rule; README.md describes the format. Every unknown
// key, missing key and wrong type is a mistake: one sentence with line and column that says what to do. Thread: any.
#pragma once

#include "foundation/Expected.h"
#include "loopback/FaultRule.h"

#include <string_view>
#include <vector>

namespace pentad::loopback {

struct FaultPlan {
    std::uint64_t seed = 1;
    // Of the exchange from its start: after a cancel is accepted the order leaves the book late, its money is free later.
    std::optional<Milliseconds> cancelLag;
    std::optional<Milliseconds> unlockLag;
    bool deletedWhenFilled = false;    // an order that is filled is also told of as deleted
    bool refusesUsedClientId = false;  // a client id that an account has used before is refused
    bool refusesUsedStamp = false;     // a stamp that a key has signed with before is refused
    std::optional<int> blocksAfter;    // so many refused signed calls in a row; one more blocks the address for good
    bool hidesStops = false;           // stops that wait are not among the open orders
    bool restStaysOpen = false;        // it does not end at all
    bool restIsClosed = false;         // a market order that leaves a rest outside its band ends as closed
    std::vector<FaultRule> rules;
};

Expected<FaultPlan, std::string> parseFaults(std::string_view text, std::string_view origin);
// Reads the file first.
Expected<FaultPlan, std::string> loadFaults(std::string const& path);

}  // namespace pentad::loopback
