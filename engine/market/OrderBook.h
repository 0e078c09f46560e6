// SPDX-License-Identifier: GPL-3.0-or-later
// The order book of one pair, kept from a snapshot and numbered changes. Always: either empty and without a number, or
// complete up to `sequence()`; bids descend, asks ascend, no price twice, at most kLevelsMax a side. A change that does
// not follow the last one by exactly one, or that contradicts the book, empties it: a wrong book is never shown.
// Changes cost O(changed levels), near the touch without moving others. Pure. Thread: one.
#pragma once

#include "domain/Amounts.h"
#include "domain/Order.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pentad::market {

struct BookLevel {
    Price price;
    Quantity quantity;
    friend bool operator==(BookLevel const&, BookLevel const&) = default;
};

struct BookChange {
    enum class Kind : std::uint8_t {
        Replace,  // the level has another quantity
        Insert,   // a new level
        Remove,   // the level is gone; its quantity means nothing
    };
    Kind kind = Kind::Replace;
    Price price;
    Quantity quantity;
    friend bool operator==(BookChange const&, BookChange const&) = default;
};

enum class BookUpdate : std::uint8_t {
    Applied,
    Repeated,      // the number was seen before; nothing changed
    Gap,           // a number is missing, or there was no snapshot; the book is empty now
    Contradicted,  // a change of a level that is not there, a number that makes no sense, or a crossed book; empty now
};

// What a number of levels holds, from the best price away.
struct BookDepth {
    Quantity quantity;
    Money notional;  // price x quantity, each product rounded down to 18 decimals
    std::size_t levels = 0;
};

// The last price of a side that is no further from its best one than `band`.
inline Price worstWithin(Side side, Price best, Rate band)
{
    return side == Side::Buy ? shifted(best, Rate(-band.value()), Rounding::Up) : shifted(best, band, Rounding::Down);
}

class OrderBook {
public:
    // More are cut off: the exchange shows no more either.
    static constexpr std::size_t kLevelsMax = 100;

    OrderBook();

    // Replaces everything. Bids must descend and asks ascend, strictly; prices and quantities positive; not crossed.
    // Else the book is empty afterwards and the answer is Contradicted.
    BookUpdate snapshot(std::uint64_t sequence, std::span<BookLevel const> bids, std::span<BookLevel const> asks);
    // Applies the changes numbered `sequence`.
    BookUpdate change(std::uint64_t sequence, std::span<BookChange const> bids, std::span<BookChange const> asks);
    // Nothing is known any more, for example because the connection is gone.
    void clear();

    bool isComplete() const { return m_complete; }
    // Number of the last snapshot or change; means nothing unless the book is complete.
    std::uint64_t sequence() const { return m_sequence; }
    std::optional<BookLevel> bestBid() const;
    std::optional<BookLevel> bestAsk() const;
    std::size_t levels(Side side) const { return sideOf(side).size(); }
    // Side::Buy are the bids. 0 is the best; back < levels(side).
    BookLevel const& level(Side side, std::size_t index) const;
    // Sums over the best `levelCount` levels, or all if there are fewer.
    BookDepth depth(Side side, std::size_t levelCount) const;
    // What one side holds no further from its best price than `band`; 0 if it is empty. More may stand behind the last
    // level that is shown.
    Quantity within(Side side, Rate band) const;

private:
    using Levels = std::vector<BookLevel>;  // worst first, so that changes near the touch move little

    Levels const& sideOf(Side side) const { return side == Side::Buy ? m_bids : m_asks; }
    BookUpdate contradict();

    Levels m_bids;
    Levels m_asks;
    std::uint64_t m_sequence = 0;
    bool m_complete = false;
};

}  // namespace pentad::market
