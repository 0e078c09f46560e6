// SPDX-License-Identifier: GPL-3.0-or-later
#include "market/OrderBook.h"

#include <algorithm>

namespace pentad::market {
namespace {

// Whether `a` is worse than `b` for the one who wants to trade at once.
bool isWorse(Side side, Price a, Price b)
{
    return side == Side::Buy ? a < b : b < a;
}

// Positive, and small enough that the sums over a whole side fit: what a book of nonsense could break.
bool isSound(Price price, Quantity quantity)
{
    constexpr Decimal kPriceUsual(1'000'000'000);
    constexpr Decimal kQuantityUsual(1'000'000'000);
    constexpr Decimal kNotionalMax(1'000'000'000'000'000'000);
    if (!price.isPositive() || !quantity.isPositive()) {
        return false;
    }
    if (price.value() <= kPriceUsual && quantity.value() <= kQuantityUsual) {
        return true;
    }
    auto const product = checkedMultiply(price.value(), quantity.value(), Rounding::Up);
    return product.has_value() && *product <= kNotionalMax && quantity.value() <= kNotionalMax;
}

bool fill(std::vector<BookLevel>& levels, Side side, std::span<BookLevel const> bestFirst)
{
    levels.clear();
    std::size_t const count = std::min(bestFirst.size(), OrderBook::kLevelsMax);
    for (std::size_t i = count; i-- > 0;) {
        BookLevel const& level = bestFirst[i];
        bool const inOrder = levels.empty() || isWorse(side, levels.back().price, level.price);
        if (!inOrder || !isSound(level.price, level.quantity)) {
            return false;
        }
        levels.push_back(level);
    }
    return true;
}

bool apply(std::vector<BookLevel>& levels, Side side, BookChange const& change)
{
    auto const at = std::lower_bound(levels.begin(), levels.end(), change.price,
                                     [side](BookLevel const& a, Price b) { return isWorse(side, a.price, b); });
    bool const present = at != levels.end() && at->price == change.price;
    switch (change.kind) {
    case BookChange::Kind::Replace:
        if (!present || !isSound(change.price, change.quantity)) {
            return false;
        }
        at->quantity = change.quantity;
        return true;
    case BookChange::Kind::Insert:
        if (present || !isSound(change.price, change.quantity)) {
            return false;
        }
        levels.insert(at, BookLevel{change.price, change.quantity});
        return true;
    case BookChange::Kind::Remove:
        if (!present) {
            return false;
        }
        levels.erase(at);
        return true;
    }
    return false;
}

bool applyAll(std::vector<BookLevel>& levels, Side side, std::span<BookChange const> changes)
{
    for (BookChange const& change : changes) {
        if (levels.size() > 2 * OrderBook::kLevelsMax || !apply(levels, side, change)) {
            return false;
        }
    }
    // An insert at the cap comes with the removal of the level that falls out; without it the worst ones go.
    if (levels.size() > OrderBook::kLevelsMax) {
        levels.erase(levels.begin(), levels.end() - static_cast<std::ptrdiff_t>(OrderBook::kLevelsMax));
    }
    return true;
}

bool isCrossed(std::vector<BookLevel> const& bids, std::vector<BookLevel> const& asks)
{
    return !bids.empty() && !asks.empty() && asks.back().price <= bids.back().price;
}

}  // namespace

OrderBook::OrderBook()
{
    // Changes may pass through more levels than are kept.
    m_bids.reserve(2 * kLevelsMax + 2);
    m_asks.reserve(2 * kLevelsMax + 2);
}

BookUpdate OrderBook::snapshot(std::uint64_t sequence, std::span<BookLevel const> bids, std::span<BookLevel const> asks)
{
    if (!fill(m_bids, Side::Buy, bids) || !fill(m_asks, Side::Sell, asks) || isCrossed(m_bids, m_asks)) {
        return contradict();
    }
    m_sequence = sequence;
    m_complete = true;
    return BookUpdate::Applied;
}

BookUpdate OrderBook::change(std::uint64_t sequence, std::span<BookChange const> bids, std::span<BookChange const> asks)
{
    if (m_complete && sequence <= m_sequence) {
        return BookUpdate::Repeated;
    }
    if (!m_complete || sequence != m_sequence + 1) {
        clear();
        return BookUpdate::Gap;
    }
    if (!applyAll(m_bids, Side::Buy, bids) || !applyAll(m_asks, Side::Sell, asks) || isCrossed(m_bids, m_asks)) {
        return contradict();
    }
    m_sequence = sequence;
    return BookUpdate::Applied;
}

void OrderBook::clear()
{
    m_bids.clear();
    m_asks.clear();
    m_sequence = 0;
    m_complete = false;
}

BookUpdate OrderBook::contradict()
{
    clear();
    return BookUpdate::Contradicted;
}

std::optional<BookLevel> OrderBook::bestBid() const
{
    return m_bids.empty() ? std::nullopt : std::optional(m_bids.back());
}

std::optional<BookLevel> OrderBook::bestAsk() const
{
    return m_asks.empty() ? std::nullopt : std::optional(m_asks.back());
}

BookLevel const& OrderBook::level(Side side, std::size_t index) const
{
    Levels const& all = sideOf(side);
    check(index < all.size(), "OrderBook: no such level");
    return all[all.size() - 1 - index];
}

BookDepth OrderBook::depth(Side side, std::size_t levelCount) const
{
    BookDepth depth;
    depth.levels = std::min(levelCount, levels(side));
    for (std::size_t i = 0; i < depth.levels; ++i) {
        BookLevel const& one = level(side, i);
        depth.quantity += one.quantity;
        depth.notional += notional(one.price, one.quantity, Rounding::Down);
    }
    return depth;
}

Quantity OrderBook::within(Side side, Rate band) const
{
    Levels const& levels = sideOf(side);
    Quantity sum;
    if (levels.empty()) {
        return sum;
    }
    Price const best = levels.back().price;
    Price const last = worstWithin(side, best, band);
    auto const isWithin = [&](Price price) { return side == Side::Buy ? price >= last : price <= last; };
    for (auto level = levels.rbegin(); level != levels.rend() && isWithin(level->price); ++level) {
        auto const more = checkedAdd(sum.value(), level->quantity.value());
        if (!more) {
            break;
        }
        sum = Quantity(*more);
    }
    return sum;
}

}  // namespace pentad::market
