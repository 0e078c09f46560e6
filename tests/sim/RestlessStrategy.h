// SPDX-License-Identifier: GPL-3.0-or-later
// A strategy that wants something every now and then, for no reason: buys and sells of all sizes, at limits around the
// touch or at the style the engine is set to. What it wants depends on the seed and the second alone. Thread: one.
#pragma once

#include "contracts/Strategy.h"
#include "sim/Chance.h"

#include <functional>

namespace pentad::sim {

class RestlessStrategy final : public Strategy {
public:
    // Once `isOver` says so it wants nothing more. A calm one wants one thing a minute, at the market.
    RestlessStrategy(std::uint64_t seed, bool calm, std::function<bool()> isOver)
        : m_seed(seed), m_calm(calm), m_isOver(std::move(isOver))
    {
    }

    std::string_view id() const override { return "restless"; }
    int warmupBars() const override { return 0; }
    Decimal priorEdgeBps() const override { return Decimal(500); }
    void observe(Slot, Bar const&) override {}
    std::span<OrderIntent const> decide(MarketView const& market, PortfolioView const& portfolio,
                                        Universe const& universe) override
    {
        m_intents.clear();
        if (m_isOver()) {
            return m_intents;
        }
        auto const second = static_cast<std::uint64_t>(market.now.time_since_epoch().count() / 1'000);
        // Now and then a minute in which it wants far more than the limits allow.
        bool const hasty = Chance{m_seed, 0x4A57, second / 60}.oneIn(15);
        for (Slot const slot : kSlots) {
            Chance chance{m_seed, 0x57A7, second, static_cast<std::uint64_t>(slot)};
            bool const wants = m_calm ? isCalmMoment(second, slot) : chance.oneIn(hasty ? 12 : 100);
            if (market.assets[slot].hasQuote && wants) {
                want(slot, chance, market.assets[slot].quote, portfolio.assets[slot], universe[slot]);
            }
        }
        return m_intents;
    }
    void indicators(Slot, std::vector<IndicatorValue>&) const override {}
    std::optional<Rate> targetWeight(Slot) const override { return std::nullopt; }

private:
    static bool isCalmMoment(std::uint64_t second, Slot slot)
    {
        return second % 60 == 0 && (second / 60) % kUniverseSize == static_cast<std::uint64_t>(slot);
    }
    void want(Slot, Chance& chance, Quote const& quote, AssetPortfolioView const& asset, Instrument const& instrument)
    {
        bool const holds = asset.unlocked.isPositive() &&
                           notional(quote.bid, asset.unlocked, Rounding::Down) > instrument.minimumValue;
        OrderIntent intent;
        intent.strategy = StrategyId("restless");
        intent.symbol = instrument.symbol;
        intent.side = holds && chance.oneIn(2) ? Side::Sell : Side::Buy;
        Money const money(Decimal(chance.between(150, 20'000)));
        Quantity quantity = quantityFor(money, quote.ask, Rounding::Down);
        if (intent.side == Side::Sell) {
            quantity = chance.oneIn(2) ? asset.unlocked : chance.oneIn(4) ? quantity : min(quantity, asset.unlocked);
        }
        intent.size = BaseSize{quantity.round(instrument.quantityScale, Rounding::Down)};
        intent.referencePrice = intent.side == Side::Buy ? quote.ask : quote.bid;
        intent.expectedEdgeBps = Decimal(500);
        intent.type = OrderType::Market;
        if (!m_calm && chance.oneIn(2)) {
            intent.type = OrderType::Limit;
            Rate const away =
                rateFromBps(Decimal(chance.oneIn(10) ? chance.between(-400, 400) : chance.between(-30, 15)));
            Rate const towards = intent.side == Side::Buy ? away : -away;
            intent.limitPrice =
                shifted(intent.referencePrice, towards, Rounding::Down).round(instrument.priceScale, Rounding::Down);
        }
        m_intents.push_back(intent);
    }

    std::uint64_t m_seed;
    bool m_calm;
    std::function<bool()> m_isOver;
    std::vector<OrderIntent> m_intents;
};

}  // namespace pentad::sim
