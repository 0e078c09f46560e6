// SPDX-License-Identifier: GPL-3.0-or-later
// Proves a database from nothing but the file: the hash chain over all step bodies, every row against the body that made
// it, every transaction, balance and figure against the postings. The first bad record ends the proof and is named.
// Reads in one pass; what is kept in memory is a few dozen bytes per order. Thread: any one.
#pragma once

#include "contracts/Journal.h"
#include "persistence/Database.h"

#include <optional>
#include <string>

namespace pentad::persistence {

struct BadRecord {
    std::string table;
    std::string key;   // of the row: its number, or its key columns
    std::string what;  // what is wrong with it
    // One sentence.
    std::string message() const;
};

struct VerifyReport {
    StateIdentity identity;
    std::uint64_t steps = 0;
    std::uint64_t transactions = 0;
    std::uint64_t postings = 0;
    std::uint64_t orders = 0;
    std::uint64_t fills = 0;
    std::uint64_t decisions = 0;
    std::uint64_t notes = 0;
    Sha256Digest head{};
    std::optional<BadRecord> bad;  // absent: everything holds
};

// An error if the file cannot be examined: missing, held by an instance, of a newer program, unreadable.
Expected<VerifyReport, JournalError> verify(std::string const& path);

}  // namespace pentad::persistence
