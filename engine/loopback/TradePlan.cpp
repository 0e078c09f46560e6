// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/TradePlan.h"

#include "loopback/Mixing.h"
#include "simulation/BarPath.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

std::int64_t unitsIn(Decimal value, int scale)
{
    Int128 const units = value.raw() / Decimal::powerOfTen(Decimal::kScale - scale);
    constexpr Int128 kMost = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::min(units, kMost));
}

}  // namespace

TradePlan::TradePlan(Bar const& bar, Milliseconds interval, int legs, Instrument const& rules, std::uint64_t seed)
    : m_bar(bar),
      m_interval(interval),
      m_legs(legs),
      m_priceScale(rules.priceScale),
      m_quantityScale(rules.quantityScale),
      m_seed(mixed(seed, static_cast<std::uint64_t>(bar.openTime.time_since_epoch().count()))),
      m_unitsLeft(unitsIn(bar.volume.value(), rules.quantityScale))
{
    check(legs >= 1 && interval > Milliseconds(0), "TradePlan: a bar needs length");
}

// A share of what is left that averages to an equal one; corners get at least the smallest quantity.
std::int64_t TradePlan::nextUnits()
{
    int const tradesLeft = tradesFor(m_legs) - m_at;
    if (tradesLeft == 1) {
        return m_unitsLeft;
    }
    bool const corner = m_at % m_legs == 0;
    int const cornersAfter = 3 - m_at / m_legs;
    std::int64_t const spare = m_unitsLeft - cornersAfter;
    if (spare <= 0) {
        // The close comes first, then the open, then the extremes.
        return m_at == 0 && m_unitsLeft > 1 ? 1 : 0;
    }
    constexpr std::uint64_t kWeights = 15;
    constexpr int kMeanWeight = 8;
    auto const weight = 1 + mixed(m_seed, static_cast<std::uint64_t>(m_at)) % kWeights;
    Int128 const share = Int128{m_unitsLeft} * static_cast<std::int64_t>(weight) / (Int128{kMeanWeight} * tradesLeft);
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::min<Int128>(share, spare)), corner ? 1 : 0, spare);
}

PlannedTrade TradePlan::next()
{
    check(m_at < tradesFor(m_legs), "TradePlan: the bar is over");
    PlannedTrade trade;
    trade.quantity = Quantity(Decimal::fromMantissa(nextUnits(), m_quantityScale));
    m_unitsLeft -= unitsIn(trade.quantity.value(), m_quantityScale);
    Price const path = simulation::pathPrice(m_bar, m_interval * m_at / (3 * m_legs), m_interval);
    trade.ticks =
        std::max<std::int64_t>(unitsIn(path.round(m_priceScale, Rounding::HalfEven).value(), m_priceScale), 1);
    bool const coin = mixed(m_seed, ~static_cast<std::uint64_t>(m_at)) % 2 == 0;
    bool const up = trade.ticks > m_lastTicks || (trade.ticks == m_lastTicks && coin);
    trade.takerSide = (m_at == 0 ? coin : up) ? Side::Buy : Side::Sell;
    m_lastTicks = trade.ticks;
    ++m_at;
    return trade;
}

}  // namespace pentad::loopback
