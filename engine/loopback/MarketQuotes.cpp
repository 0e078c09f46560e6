// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/MarketQuotes.h"

#include "loopback/Mixing.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

// Of the price, between two neighbours of the grid.
constexpr Ticks kGridFraction = 10'000;
// Moves between two renewals of the quantity at one price.
constexpr std::uint64_t kRenewal = 64;

// True if a stands before b on this side.
bool isBetter(Side side, Ticks a, Ticks b)
{
    return side == Side::Buy ? a > b : a < b;
}

}  // namespace

MarketQuotes::MarketQuotes(Instrument const& rules, int levels, std::uint64_t seed)
    : m_quantityScale(rules.quantityScale), m_levels(static_cast<std::size_t>(levels)), m_seed(seed)
{
    check(levels >= 1, "MarketQuotes: a market needs at least one level");
}

void MarketQuotes::retreat(OrderBook& book, Ticks bid, Ticks ask)
{
    for (Side const side : {Side::Buy, Side::Sell}) {
        Ladder& ladder = m_sides[static_cast<std::size_t>(side)];
        Ticks const touch = side == Side::Buy ? bid : ask;
        auto const kept = std::find_if(ladder.begin(), ladder.end(),
                                       [&](Quoted const& quoted) { return !isBetter(side, quoted.ticks, touch); });
        for (auto quoted = ladder.begin(); quoted != kept; ++quoted) {
            book.quote(side, quoted->ticks, Quantity{});
        }
        ladder.erase(ladder.begin(), kept);
    }
}

// Strictly ascending with the index, because the odd part is below the spacing.
Ticks MarketQuotes::gridPrice(std::int64_t index) const
{
    auto const odd = mixed(m_seed, static_cast<std::uint64_t>(index)) % static_cast<std::uint64_t>(m_spacing);
    return index * m_spacing + static_cast<Ticks>(odd);
}

// Into m_planned: the touch, then the grid behind it, best first.
void MarketQuotes::plan(Side side, Ticks touch, std::uint64_t step)
{
    m_planned.clear();
    if (touch < 1) {
        return;
    }
    m_planned.push_back({touch, step});
    std::int64_t const away = side == Side::Buy ? -1 : 1;
    for (std::int64_t index = touch / m_spacing; m_planned.size() < m_levels; index += away) {
        Ticks const ticks = gridPrice(index);
        if (ticks < 1) {
            break;
        }
        if (isBetter(side, touch, ticks)) {
            // Renewals are spread out over the prices.
            std::uint64_t const offset = mixed(m_seed + 1, static_cast<std::uint64_t>(index)) % kRenewal;
            m_planned.push_back({ticks, (step + offset) / kRenewal});
        }
    }
}

// Between a fifth and two of the usual.
Quantity MarketQuotes::quantityAt(Quoted const& quoted, Quantity usual) const
{
    std::uint64_t const noise = mixed(m_seed ^ quoted.stamp, static_cast<std::uint64_t>(quoted.ticks));
    constexpr std::uint64_t kSpread = 1'800;
    Decimal const share = Decimal::fromMantissa(200 + static_cast<std::int64_t>(noise % kSpread), 3);
    Decimal const quantity = multiply(usual.value(), share, Rounding::Down).round(m_quantityScale, Rounding::Down);
    return Quantity(max(quantity, Decimal::fromMantissa(1, m_quantityScale)));
}

void MarketQuotes::place(OrderBook& book, Ticks bid, Ticks ask, Quantity usual, std::uint64_t step)
{
    check(bid < ask, "MarketQuotes: the touches cross");
    if (ask < m_reference / 2 || ask / 2 > m_reference) {
        m_reference = ask;
        m_spacing = std::max<Ticks>(ask / kGridFraction, 1);
    }
    for (Side const side : {Side::Buy, Side::Sell}) {
        plan(side, side == Side::Buy ? bid : ask, step);
        Ladder& ladder = m_sides[static_cast<std::size_t>(side)];
        auto old = ladder.begin();
        for (Quoted const& wanted : m_planned) {
            for (; old != ladder.end() && isBetter(side, old->ticks, wanted.ticks); ++old) {
                book.quote(side, old->ticks, Quantity{});
            }
            bool const same = old != ladder.end() && old->ticks == wanted.ticks;
            if (!same || old->stamp != wanted.stamp) {
                book.quote(side, wanted.ticks, quantityAt(wanted, usual));
            }
            old += same ? 1 : 0;
        }
        for (; old != ladder.end(); ++old) {
            book.quote(side, old->ticks, Quantity{});
        }
        ladder.swap(m_planned);
    }
}

}  // namespace pentad::loopback
