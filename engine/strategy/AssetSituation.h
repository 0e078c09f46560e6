// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a strategy may know about one asset when it decides, in one place. Pure; thread: the owner's.
#pragma once

#include "contracts/Strategy.h"

namespace pentad::strategy {

struct AssetSituation {
    AssetSituation(Slot slot, MarketView const& marketView, PortfolioView const& portfolioView,
                   Universe const& universe)
        : instrument(universe[slot]), market(marketView.assets[slot]), portfolio(portfolioView.assets[slot])
    {
    }

    Instrument const& instrument;
    AssetMarketView const& market;
    AssetPortfolioView const& portfolio;

    // What the next order would trade against; the last close where there is no quote.
    Price buyPrice() const { return market.hasQuote ? market.quote.ask : market.lastBar.close; }
    Price sellPrice() const { return market.hasQuote ? market.quote.bid : market.lastBar.close; }

    // False as well while so little is held that the exchange would not take it back: dust must not block an entry.
    bool isInvested() const
    {
        if (!portfolio.held.isPositive()) {
            return false;
        }
        return portfolio.value >= instrument.minimumValue ||
               notional(sellPrice(), portfolio.held, Rounding::Down) >= instrument.minimumValue;
    }
};

}  // namespace pentad::strategy
