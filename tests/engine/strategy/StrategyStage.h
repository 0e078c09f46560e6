// SPDX-License-Identifier: GPL-3.0-or-later
// A stage for one strategy: five assets, bars that close when told, and a portfolio that holds what the test says.
// Prices are whole hundredths. The random numbers are the same on every machine.
#pragma once

#include "contracts/Strategy.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace pentad::strategy::test {

inline Universe fiveAssets()
{
    std::vector<Instrument> instruments;
    for (char const* const base : {"BTC", "ETH", "XRP", "AVAX", "SOL"}) {
        Instrument instrument;
        instrument.symbol = Symbol(std::string(base) + "TRY");
        instrument.base = base;
        instrument.quote = "TRY";
        instrument.quantityScale = 4;
        instrument.priceScale = 2;
        instrument.quoteScale = 2;
        instrument.minimumValue = Money(Decimal(10));
        instruments.push_back(instrument);
    }
    return Universe::make(instruments).value();
}

inline Decimal hundredths(std::int64_t count)
{
    return Decimal::fromMantissa(count, 2);
}

inline Bar barOf(Decimal high, Decimal low, Decimal close)
{
    return {UtcTime(), Price(close), Price(high), Price(low), Price(close), Quantity(Decimal(1))};
}
inline Bar barOf(Decimal close)
{
    return barOf(close, close, close);
}

// Uniform in [low, high]; the standard distributions differ between libraries.
inline std::int64_t uniform(std::mt19937_64& random, std::int64_t low, std::int64_t high)
{
    return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
}

// Hundredths, in steps of at most a percent.
inline std::vector<std::int64_t> randomWalk(std::uint64_t seed, std::size_t count, std::int64_t start)
{
    std::mt19937_64 random(seed);
    std::vector<std::int64_t> walk;
    std::int64_t value = start;
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t const reach = std::max<std::int64_t>(value / 100, 3);
        value = std::max<std::int64_t>(value + uniform(random, -reach, reach), 100);
        walk.push_back(value);
    }
    return walk;
}

inline std::optional<Decimal> reason(OrderIntent const& intent, std::string_view name)
{
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        if (intent.reasons[i].name.view() == name) {
            return intent.reasons[i].value;
        }
    }
    return std::nullopt;
}

// "BUY BTCTRY 1000 TRY @ 101" or "SELL BTCTRY 0.5 @ 101".
inline std::string describe(OrderIntent const& intent)
{
    std::string text = std::string(sideText(intent.side)) + " " + intent.symbol.text() + " ";
    if (auto const* const quote = std::get_if<QuoteSize>(&intent.size)) {
        text += quote->money.text() + " TRY";
    } else {
        text += std::get<BaseSize>(intent.size).quantity.text();
    }
    return text + " @ " + intent.referencePrice.text();
}

class Stage {
public:
    explicit Stage(Strategy& strategy) : m_strategy(strategy)
    {
        portfolio.equity = portfolio.cashAvailable = portfolio.tradable = Money(Decimal(10'000));
    }

    Universe const universe = fiveAssets();
    MarketView market;
    PortfolioView portfolio;

    void closeBar(Slot slot, Bar const& bar)
    {
        AssetMarketView& asset = market.assets[slot];
        asset.lastBar = bar;
        asset.barIsNew = true;
        ++asset.barCount;
        revalue(slot);
        m_strategy.observe(slot, bar);
    }
    void quote(Slot slot, Decimal bid, Decimal ask)
    {
        market.assets[slot].quote = Quote{UtcTime(), Price(bid), Price(ask), Price(bid)};
        market.assets[slot].hasQuote = true;
    }
    void hold(Slot slot, Quantity quantity)
    {
        portfolio.assets[slot].held = portfolio.assets[slot].unlocked = quantity;
        revalue(slot);
    }
    std::vector<std::string> decide()
    {
        auto const span = m_strategy.decide(market, portfolio, universe);
        intents.assign(span.begin(), span.end());
        std::vector<std::string> texts;
        for (OrderIntent const& intent : intents) {
            texts.push_back(describe(intent));
        }
        for (AssetMarketView& asset : market.assets) {
            asset.barIsNew = false;
        }
        return texts;
    }
    // One bar of the first asset and its decision; "" if nothing is wanted.
    std::string step(Decimal close)
    {
        closeBar(Slot{0}, barOf(close));
        auto const texts = decide();
        return texts.empty() ? "" : texts.front();
    }

    std::vector<OrderIntent> intents;  // of the last decision

private:
    void revalue(Slot slot)
    {
        AssetPortfolioView& asset = portfolio.assets[slot];
        asset.value = asset.exposure = notional(market.assets[slot].lastBar.close, asset.held, Rounding::Down);
    }

    Strategy& m_strategy;
};

}  // namespace pentad::strategy::test
