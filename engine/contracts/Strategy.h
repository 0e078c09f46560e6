// SPDX-License-Identifier: GPL-3.0-or-later
// A strategy sees bars as they close and, once per cycle, decides what it wants. It never sends anything: its intents go
// through capital policy and risk. It has no clock, no I/O, no randomness; equal inputs give equal intents.
// Expected edges are not invented: the engine replaces the prior by the shrunk edge from what was really earned.
// Pure; thread: the owner's.
#pragma once

#include "domain/MarketData.h"
#include "domain/Order.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pentad {

struct AssetMarketView {
    Bar lastBar;
    std::uint64_t barCount = 0;  // bars seen so far, history included; 0 = lastBar is empty
    bool barIsNew = false;       // closed since the last decide()
    Quote quote;
    bool hasQuote = false;
};
struct MarketView {
    UtcTime now;
    PerAsset<AssetMarketView> assets;
};

struct EdgeView {
    Decimal priorBps;
    Decimal meanRealizedBps;       // per round trip, before costs
    std::uint64_t roundTrips = 0;  // n
    Decimal edgeBps;               // (n0 * prior + n * mean) / (n0 + n)
};
struct AssetPortfolioView {
    Quantity held;
    Quantity unlocked;
    Money value;             // marked
    Money exposure;          // value + open buys
    Money cap;               // asset cap now
    Price averageEntry;      // 0 when nothing is held
    bool openOrder = false;  // an own order of this asset is open or unresolved
    bool enabled = true;
    EdgeView edge;
};
struct PortfolioView {
    Money equity;
    Money cashAvailable;
    Money tradable;
    bool entriesOpen = true;  // neither paused, disarmed, killed nor in safe mode: risk does not refuse every buy
    PerAsset<AssetPortfolioView> assets;
};

// A line to draw over the candles, or a number to show.
struct IndicatorValue {
    std::string_view name;  // lives as long as the strategy
    Decimal value;          // rounded for display
    bool onPriceScale = true;
};

class Strategy {
public:
    virtual ~Strategy() = default;
    virtual std::string_view id() const = 0;
    // Bars needed before the first decision.
    virtual int warmupBars() const = 0;
    // The configured prior of expected edge per round trip, in bps, before costs.
    virtual Decimal priorEdgeBps() const = 0;
    // O(1). Bars of one slot come in ascending time.
    virtual void observe(Slot slot, Bar const& bar) = 0;
    // True if decide() would want nothing, whatever it is shown: nobody has to value a portfolio for it then.
    virtual bool isQuiet() const { return false; }
    // The span lives until the next call.
    virtual std::span<OrderIntent const> decide(MarketView const& market, PortfolioView const& portfolio,
                                                Universe const& universe) = 0;
    // Appends what may be drawn for one asset; nothing before the warm-up is over.
    virtual void indicators(Slot slot, std::vector<IndicatorValue>& values) const = 0;
    // Wanted weight of tradable capital, for display; nothing if the strategy has no such idea.
    virtual std::optional<Rate> targetWeight(Slot slot) const = 0;
};

}  // namespace pentad
