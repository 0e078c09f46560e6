// SPDX-License-Identifier: GPL-3.0-or-later
// Candles of one pair out of the trades of the socket. A candle is given only if every trade of it was heard: the
// stream must have run without a break since before it opened, or the exchange must have told what came before. An
// interval without a trade is a flat candle at the last price, without volume. Trades may come twice and out of order.
// Bounded. Pure, thread: one.
#pragma once

#include "domain/Ids.h"
#include "domain/MarketData.h"

#include <map>
#include <optional>
#include <set>

namespace pentad::btcturk {

// The interval a moment belongs to; intervals begin at 1970.
UtcTime openTimeOf(UtcTime time, Milliseconds length);

class BarAssembler {
public:
    static constexpr std::size_t kBarsKept = 4;

    explicit BarAssembler(Milliseconds length) : m_length(length) {}

    // The stream has been complete since this moment.
    void runsSince(UtcTime since) { m_since = since; }
    // Trades may have been missed.
    void broke();
    void take(TradeId id, UtcTime at, Price price, Quantity quantity);
    // The candle under way as the exchange tells it: what was not heard of it came before this.
    void underWay(Bar const& bar);
    // The candle that opened then, if it is complete. `lastClose` is the close of the one before.
    std::optional<Bar> closed(UtcTime openTime, std::optional<Price> lastClose) const;
    // The last price heard.
    std::optional<Price> lastPrice() const { return m_lastPrice; }

private:
    struct Forming {
        Bar bar;
        std::pair<UtcTime, TradeId> first{};
        std::pair<UtcTime, TradeId> last{};
        std::set<TradeId> trades;
        bool told = false;  // what we missed at its beginning was told by the exchange
    };

    Milliseconds m_length;
    std::optional<UtcTime> m_since;
    std::map<UtcTime, Forming> m_forming;
    std::optional<Price> m_lastPrice;
    std::pair<UtcTime, TradeId> m_lastTrade{};
};

}  // namespace pentad::btcturk
