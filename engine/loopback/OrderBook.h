// SPDX-License-Identifier: GPL-3.0-or-later
// The resting orders of one pair in price-time priority: on each side the best price first, at one price the oldest
// first. Prices are whole ticks. The market's own quantity is one entry per price with order id 0. Whoever adds orders
// matches first: the book itself does not look whether it is crossed. Cost: logarithmic in the number of prices, linear
// in the number of orders at one price. Thread: one.
#pragma once

#include "loopback/ExchangeTypes.h"

#include <map>

namespace pentad::loopback {

using Ticks = std::int64_t;

constexpr Side opposite(Side side)
{
    return side == Side::Buy ? Side::Sell : Side::Buy;
}

struct BookEntry {
    std::int64_t orderId = 0;  // 0: the market's own
    AccountId account{};
    Quantity left;  // above zero
};

class OrderBook {
public:
    explicit OrderBook(int priceScale) : m_priceScale(priceScale) {}

    Price price(Ticks ticks) const { return Price(Decimal::fromMantissa(ticks, m_priceScale)); }

    // Of a price on the scale.
    Ticks ticks(Price price) const
    {
        return static_cast<Ticks>(price.value().raw() / Decimal::powerOfTen(Decimal::kScale - m_priceScale));
    }

    // Behind everything at that price.
    void add(Side side, Ticks ticks, BookEntry const& entry);
    // An order of an account, which must be there.
    void remove(Side side, Ticks ticks, std::int64_t orderId);
    // Sets the market's own quantity at a price. Less keeps its place, more goes behind the others, zero removes it.
    void quote(Side side, Ticks ticks, Quantity quantity);
    Quantity quoted(Side side, Ticks ticks) const;

    bool empty(Side side) const { return levelsOf(side).empty(); }
    // The best price and the first order at it; the side must not be empty.
    Ticks best(Side side) const { return ticksOf(side, levelsOf(side).begin()->first); }
    BookEntry const& front(Side side) const { return levelsOf(side).begin()->second.queue.front(); }
    // Takes this much from the first order, at most what it has.
    void take(Side side, Quantity quantity);

    void copy(Side side, std::size_t levels, std::vector<BookLevel>& into) const;
    Quantity bestQuantity(Side side) const { return levelsOf(side).begin()->second.total; }
    std::uint64_t revision() const { return m_revision; }

private:
    struct Level {
        std::vector<BookEntry> queue;  // oldest first, never empty
        Quantity total;
    };
    // Ascending keys are prices from best to worst: bids are stored with the sign turned.
    using Levels = std::map<Ticks, Level>;
    static Ticks ticksOf(Side side, Ticks key) { return side == Side::Buy ? -key : key; }
    Levels const& levelsOf(Side side) const { return m_sides[static_cast<std::size_t>(side)]; }
    Levels& levelsOf(Side side) { return m_sides[static_cast<std::size_t>(side)]; }
    void erase(Levels& levels, Levels::iterator level, std::vector<BookEntry>::iterator entry);

    int m_priceScale;
    std::array<Levels, 2> m_sides;
    std::uint64_t m_revision = 0;
};

}  // namespace pentad::loopback
