// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderBook.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

std::vector<BookEntry>::iterator find(std::vector<BookEntry>& queue, std::int64_t orderId)
{
    return std::find_if(queue.begin(), queue.end(), [&](BookEntry const& entry) { return entry.orderId == orderId; });
}

}  // namespace

void OrderBook::add(Side side, Ticks ticks, BookEntry const& entry)
{
    check(ticks > 0 && entry.left.isPositive(), "OrderBook: an order needs a price and a quantity");
    Level& level = levelsOf(side)[ticksOf(side, ticks)];
    level.queue.push_back(entry);
    level.total += entry.left;
    ++m_revision;
}

void OrderBook::erase(Levels& levels, Levels::iterator level, std::vector<BookEntry>::iterator entry)
{
    level->second.total -= entry->left;
    level->second.queue.erase(entry);
    if (level->second.queue.empty()) {
        levels.erase(level);
    }
    ++m_revision;
}

void OrderBook::remove(Side side, Ticks ticks, std::int64_t orderId)
{
    Levels& levels = levelsOf(side);
    auto const level = levels.find(ticksOf(side, ticks));
    check(level != levels.end(), "OrderBook: no order at this price");
    auto const entry = find(level->second.queue, orderId);
    check(entry != level->second.queue.end(), "OrderBook: no such order at this price");
    erase(levels, level, entry);
}

void OrderBook::quote(Side side, Ticks ticks, Quantity quantity)
{
    Levels& levels = levelsOf(side);
    auto const level = levels.find(ticksOf(side, ticks));
    if (level != levels.end()) {
        auto const own = find(level->second.queue, 0);
        if (own != level->second.queue.end()) {
            if (quantity.isPositive() && quantity <= own->left) {
                m_revision += quantity < own->left ? 1 : 0;
                level->second.total -= own->left - quantity;
                own->left = quantity;
                return;
            }
            erase(levels, level, own);
        }
    }
    if (quantity.isPositive()) {
        add(side, ticks, BookEntry{0, AccountId{}, quantity});
    }
}

Quantity OrderBook::quoted(Side side, Ticks ticks) const
{
    auto const level = levelsOf(side).find(ticksOf(side, ticks));
    if (level != levelsOf(side).end()) {
        for (BookEntry const& entry : level->second.queue) {
            if (entry.orderId == 0) {
                return entry.left;
            }
        }
    }
    return {};
}

void OrderBook::take(Side side, Quantity quantity)
{
    Levels& levels = levelsOf(side);
    check(!levels.empty(), "OrderBook: nothing to take");
    Level& level = levels.begin()->second;
    BookEntry& first = level.queue.front();
    check(quantity.isPositive() && quantity <= first.left, "OrderBook: an order has less than was taken");
    if (quantity == first.left) {
        erase(levels, levels.begin(), level.queue.begin());
        return;
    }
    first.left -= quantity;
    level.total -= quantity;
    ++m_revision;
}

void OrderBook::copy(Side side, std::size_t levels, std::vector<BookLevel>& into) const
{
    into.clear();
    for (auto const& [key, level] : levelsOf(side)) {
        if (into.size() == levels) {
            break;
        }
        into.push_back({price(ticksOf(side, key)), level.total});
    }
}

}  // namespace pentad::loopback
