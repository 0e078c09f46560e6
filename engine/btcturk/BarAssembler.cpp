// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/BarAssembler.h"

namespace pentad::btcturk {

UtcTime openTimeOf(UtcTime time, Milliseconds length)
{
    Milliseconds const since = time.time_since_epoch();
    Milliseconds const into = since % length;
    return time - (into < Milliseconds(0) ? into + length : into);
}

void BarAssembler::take(TradeId id, UtcTime at, Price price, Quantity quantity)
{
    if (!price.isPositive()) {
        return;
    }
    UtcTime const openTime = openTimeOf(at, m_length);
    std::pair const place{at, id};
    if (m_forming.size() == kBarsKept && openTime < m_forming.begin()->first) {
        return;
    }
    auto const [found, isNew] = m_forming.try_emplace(openTime);
    Forming& forming = found->second;
    if (!forming.trades.insert(id).second) {
        return;
    }
    if (isNew) {
        forming.bar = Bar{openTime, price, price, price, price, Quantity{}};
        forming.first = forming.last = place;
    }
    forming.bar.high = max(forming.bar.high, price);
    forming.bar.low = min(forming.bar.low, price);
    if (auto const volume = checkedAdd(forming.bar.volume.value(), quantity.value())) {
        forming.bar.volume = Quantity(*volume);
    }
    if (place < forming.first) {
        forming.first = place;
        forming.bar.open = price;
    }
    if (place >= forming.last) {
        forming.last = place;
        forming.bar.close = price;
    }
    if (place >= m_lastTrade) {
        m_lastTrade = place;
        m_lastPrice = price;
    }
    if (m_forming.size() > kBarsKept) {
        m_forming.erase(m_forming.begin());
    }
}

void BarAssembler::broke()
{
    m_since.reset();
    for (auto& [openTime, forming] : m_forming) {
        forming.told = false;
    }
}

void BarAssembler::underWay(Bar const& bar)
{
    bool const heardWhole = m_since && *m_since <= bar.openTime;
    bool const plausible = bar.low.isPositive() && bar.low <= min(bar.open, bar.close) &&
                           max(bar.open, bar.close) <= bar.high && openTimeOf(bar.openTime, m_length) == bar.openTime;
    if (!m_since || heardWhole || !plausible ||
        (m_forming.size() == kBarsKept && bar.openTime < m_forming.begin()->first)) {
        return;
    }
    Forming& forming = m_forming[bar.openTime];
    forming.bar = bar;
    forming.told = true;
    forming.first = {};  // no trade we hear can have come earlier than its open
    if (m_forming.size() > kBarsKept) {
        m_forming.erase(m_forming.begin());
    }
}

std::optional<Bar> BarAssembler::closed(UtcTime openTime, std::optional<Price> lastClose) const
{
    auto const found = m_forming.find(openTime);
    if (!m_since || (*m_since > openTime && (found == m_forming.end() || !found->second.told))) {
        return std::nullopt;
    }
    if (found != m_forming.end()) {
        return found->second.bar;
    }
    if (!m_forming.empty() && openTime < m_forming.begin()->first && m_forming.size() == kBarsKept) {
        return std::nullopt;  // forgotten
    }
    if (!lastClose) {
        return std::nullopt;
    }
    return Bar{openTime, *lastClose, *lastClose, *lastClose, *lastClose, Quantity{}};
}

}  // namespace pentad::btcturk
