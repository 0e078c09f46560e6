// SPDX-License-Identifier: GPL-3.0-or-later
#include "market/MarketState.h"

namespace pentad::market {

bool MarketState::observe(UtcTime now, BarClosed const& event)
{
    if (m_lastBarTime[event.slot] && event.bar.openTime <= *m_lastBarTime[event.slot]) {
        return false;  // seen already
    }
    if (!event.history && m_quoteHeard[event.slot] &&
        !m_bands[event.slot].fits({event.bar.high, event.bar.low, event.bar.close})) {
        return false;
    }
    AssetMarketView& asset = m_view.assets[event.slot];
    asset.lastBar = event.bar;
    ++asset.barCount;
    m_closes[event.slot].push(event.bar.openTime, event.bar.close);
    m_lastBarTime[event.slot] = event.bar.openTime;
    if (event.history) {
        return true;
    }
    asset.barIsNew = true;
    m_heard[event.slot] = now;
    m_feedHeard = now;
    bool const quoteIsYoung = m_quoteHeard[event.slot] && now - *m_quoteHeard[event.slot] <= m_quoteMaximum;
    if (!quoteIsYoung) {
        asset.quote = Quote{now, event.bar.close, event.bar.close, event.bar.close};
        asset.hasQuote = true;
    }
    return true;
}

bool MarketState::observe(UtcTime now, QuoteChanged const& event)
{
    if (!event.quote.bid.isPositive() || event.quote.ask < event.quote.bid) {
        return false;
    }
    Price const last = event.quote.last.isPositive() ? event.quote.last : event.quote.bid;
    PriceBand& band = m_bands[event.slot];
    bool const fits = band.fits({event.quote.bid, event.quote.ask, last});
    band.remember(event.quote.bid);
    if (!fits) {
        return false;
    }
    AssetMarketView& asset = m_view.assets[event.slot];
    asset.quote = event.quote;
    asset.hasQuote = true;
    m_heard[event.slot] = now;
    m_quoteHeard[event.slot] = now;
    m_lost[event.slot] = false;
    m_feedHeard = now;
    return true;
}

void MarketState::endCycle()
{
    for (AssetMarketView& asset : m_view.assets) {
        asset.barIsNew = false;
    }
}

std::optional<Milliseconds> MarketState::dataAge(Slot slot, UtcTime now) const
{
    if (!m_heard[slot]) {
        return std::nullopt;
    }
    return std::max(Milliseconds{0}, now - *m_heard[slot]);
}

std::optional<Milliseconds> MarketState::feedAge(UtcTime now) const
{
    if (!m_feedHeard) {
        return std::nullopt;
    }
    return std::max(Milliseconds{0}, now - *m_feedHeard);
}

Price MarketState::mark(Slot slot, MarkBasis basis) const
{
    Quote const& quote = m_view.assets[slot].quote;
    switch (basis) {
    case MarkBasis::Bid: return quote.bid;
    case MarkBasis::Mid: return Price(divide(quote.bid.value() + quote.ask.value(), Decimal(2), Rounding::Down));
    case MarkBasis::Last:
        return quote.last.isPositive() ? quote.last : quote.bid;  // no trade yet is not a price of zero
    }
    return quote.bid;
}

}  // namespace pentad::market
