// SPDX-License-Identifier: GPL-3.0-or-later
// Builders for tests of capital and risk: a universe of five TRY pairs, a healthy account in it, and intents that pass
// every gate. A test changes the one thing it is about. All figures come from CapitalPolicy, none is written by hand.
#pragma once

#include "capital/CapitalPolicy.h"
#include "contracts/RiskManager.h"
#include "domain/Parameters.h"
#include "risk/RiskEngine.h"
#include "support/TextTable.h"

#include <string>
#include <string_view>
#include <vector>

namespace pentad::test {

inline Decimal decimal(std::string_view text)
{
    return Decimal::parse(text).value();
}
inline Money money(std::string_view text)
{
    return Money(decimal(text));
}
inline Price price(std::string_view text)
{
    return Price(decimal(text));
}
inline Quantity quantity(std::string_view text)
{
    return Quantity(decimal(text));
}
inline Rate rate(std::string_view text)
{
    return Rate(decimal(text));
}

// Quantity scales 8, 8, 4, 4, 4; price scale 2; quote scale 2; minimum value 100.
inline Universe const& fivePairs()
{
    static Universe const universe = [] {
        auto const pair = [](char const* base, int quantityScale) {
            Asset const asset(base);
            return Instrument{Symbol(asset.text() + "TRY"), asset, Asset("TRY"), quantityScale, 2, 2, money("100")};
        };
        std::vector<Instrument> const instruments{pair("BTC", 8), pair("ETH", 8), pair("XRP", 4), pair("AVAX", 4),
                                                  pair("SOL", 4)};
        return Universe::make(instruments).value();
    }();
    return universe;
}

inline constexpr Slot kAvax{3};

// An account of one million, nothing held, nothing open; every asset quoted at 99.90 / 100.00, 1 s old.
struct RiskScene {
    RiskParameters risk;
    CapitalParameters capital;
    FeeParameters fees;
    CapitalInputs inputs;
    RiskView view;
    std::vector<ClientOrderId> known;

    RiskScene()
    {
        inputs.cash = money("1000000");
        inputs.highWater = money("1000000");
        view.now = UtcTime(Milliseconds(1'700'000'000'000));
        view.cycle = CycleId{7};
        view.universe = &fivePairs();
        view.dayStartEquity = money("1000000");
        for (AssetRiskView& asset : view.assets) {
            asset.bid = price("99.90");
            asset.ask = price("100.00");
            asset.hasQuote = true;
            asset.dataAge = Milliseconds(1000);
        }
    }

    risk::RiskEngine engine() const { return risk::RiskEngine(risk, capital, fees); }

    // Positions are valued at the bid, as the ledger would.
    void hold(Slot slot, Quantity held)
    {
        view.assets[slot].held = held;
        view.assets[slot].unlocked = held;
        inputs.positionValues[slot] = notional(view.assets[slot].bid, held, Rounding::Down);
    }

    // Brings the figures up to date, then decides. A test that sets figures itself calls decideAsIs().
    RiskDecision decide(OrderIntent const& intent)
    {
        view.capital = capital::CapitalPolicy(capital).compute(inputs);
        return decideAsIs(intent);
    }
    RiskDecision decideAsIs(OrderIntent const& intent)
    {
        view.knownOrders = known;
        RiskDecision decision;
        engine().preTradeCheck(intent, view, decision);
        return decision;
    }
};

// A passive limit buy of AVAX at 99.90 with an edge far above what is needed.
inline OrderIntent limitBuy(std::string_view baseQuantity, std::string_view limit = "99.90")
{
    OrderIntent intent;
    intent.strategy = StrategyId("trend");
    intent.symbol = Symbol("AVAXTRY");
    intent.side = Side::Buy;
    intent.type = OrderType::Limit;
    intent.size = BaseSize{quantity(baseQuantity)};
    intent.limitPrice = price(limit);
    intent.referencePrice = price("100.00");
    intent.expectedEdgeBps = Decimal(200);
    intent.horizonBars = 12;
    return intent;
}
inline OrderIntent marketBuy(OrderSize size)
{
    OrderIntent intent = limitBuy("1");
    intent.type = OrderType::Market;
    intent.limitPrice.reset();
    intent.size = size;
    return intent;
}
inline OrderIntent limitSell(std::string_view baseQuantity, std::string_view limit = "100.00")
{
    OrderIntent intent = limitBuy(baseQuantity, limit);
    intent.side = Side::Sell;
    intent.referencePrice = price("99.90");
    return intent;
}
inline OrderIntent marketSell(std::string_view baseQuantity)
{
    OrderIntent intent = marketBuy(BaseSize{quantity(baseQuantity)});
    intent.side = Side::Sell;
    intent.referencePrice = price("99.90");
    return intent;
}

inline GateRecord const& record(RiskDecision const& decision, Gate gate)
{
    return decision.evaluation.gates[static_cast<std::size_t>(gate)];
}

}  // namespace pentad::test
