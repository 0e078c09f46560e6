// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two views of a book, in the shape of the socket's `obdiff` frames. Applying a difference to the
// older view gives exactly the newer one; a level that fell out of the window is a deletion. Thread: any.
#pragma once

#include "loopback/ExchangeTypes.h"

namespace pentad::loopback {

// The wire's `CP`.
enum class LevelChange : std::uint8_t { Replaced = 0, Inserted = 1, Deleted = 3 };

struct ChangedLevel {
    LevelChange change{};
    BookLevel level;  // Deleted: the amount it had
    friend bool operator==(ChangedLevel const&, ChangedLevel const&) = default;
};

struct BookDifference {
    std::vector<ChangedLevel> bids;  // descending prices
    std::vector<ChangedLevel> asks;  // ascending prices
    bool empty() const { return bids.empty() && asks.empty(); }
};

BookDifference bookDifference(BookView const& before, BookView const& after);

}  // namespace pentad::loopback
