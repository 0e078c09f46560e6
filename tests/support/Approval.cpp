// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Approval.h"

#include "support/RiskBuilders.h"

namespace pentad::test {
namespace {

constexpr int kFineScale = 10;

Universe withFineRules(Universe const& universe)
{
    std::vector<Instrument> instruments(universe.instruments().begin(), universe.instruments().end());
    for (Instrument& instrument : instruments) {
        instrument.quantityScale = instrument.priceScale = instrument.quoteScale = kFineScale;
        instrument.minimumValue = Money(Decimal::fromMantissa(1, kFineScale));
    }
    return Universe::make(instruments).value();
}

void widen(RiskScene& scene)
{
    Money const plenty(Decimal(1'000'000'000'000));
    scene.capital.reservedCashMinimum = scene.capital.feeBufferMinimum = Money{};
    scene.capital.reservedCashRate = scene.capital.feeBufferRate = Rate{};
    scene.capital.reinvestmentRate = scene.capital.assetCapWeight = scene.capital.grossCapMultiple = Rate(Decimal(1));
    scene.capital.assetCapAbsolute = scene.capital.grossCapAbsolute = plenty;
    scene.risk.notionalMaximumPerAsset = plenty;
    scene.risk.concentrationMaximum = Rate(Decimal(1));
    scene.risk.priceCollar = rate("0.5");
    scene.inputs.cash = scene.inputs.highWater = plenty;
    scene.view.dayStartEquity = plenty;
}

}  // namespace

Approver::Approver(Universe const& universe) : m_universe(withFineRules(universe)) {}

OrderIntent Approver::intent(Slot slot, Side side, OrderType type, OrderSize size, Price reference) const
{
    OrderIntent intent;
    intent.strategy = StrategyId("test");
    intent.symbol = m_universe[slot].symbol;
    intent.side = side;
    intent.type = type;
    intent.size = size;
    intent.referencePrice = reference;
    intent.expectedEdgeBps = Decimal(1000);
    intent.horizonBars = 1;
    return intent;
}

ApprovedOrder Approver::limit(Slot slot, Side side, Quantity quantity, Price limitPrice)
{
    OrderIntent wanted = intent(slot, side, OrderType::Limit, BaseSize{quantity}, limitPrice);
    wanted.limitPrice = limitPrice;
    return approve(wanted);
}

ApprovedOrder Approver::marketBuy(Slot slot, Money money)
{
    return approve(intent(slot, Side::Buy, OrderType::Market, QuoteSize{money}, Price(Decimal(1))));
}

ApprovedOrder Approver::marketSell(Slot slot, Quantity quantity)
{
    return approve(intent(slot, Side::Sell, OrderType::Market, BaseSize{quantity}, Price(Decimal(1))));
}

ApprovedOrder Approver::stopMarketSell(Slot slot, Quantity quantity, Price stopPrice)
{
    OrderIntent wanted = intent(slot, Side::Sell, OrderType::StopMarket, BaseSize{quantity}, stopPrice);
    wanted.stopPrice = stopPrice;
    return approve(wanted);
}

ApprovedOrder Approver::stopLimitSell(Slot slot, Quantity quantity, Price stopPrice, Price limitPrice)
{
    OrderIntent wanted = intent(slot, Side::Sell, OrderType::StopLimit, BaseSize{quantity}, limitPrice);
    wanted.stopPrice = stopPrice;
    wanted.limitPrice = limitPrice;
    return approve(wanted);
}

ApprovedOrder Approver::approve(OrderIntent wanted)
{
    RiskScene scene;
    widen(scene);
    scene.view.universe = &m_universe;
    scene.view.cycle = CycleId{++m_cycle};
    for (AssetRiskView& asset : scene.view.assets) {
        asset.bid = asset.ask = wanted.referencePrice;
        if (wanted.side == Side::Sell) {
            asset.held = asset.unlocked = Quantity(Decimal(1'000'000'000));
        }
    }
    RiskDecision const decision = scene.decide(wanted);
    if (!decision.approved) {
        failCheck(std::string(codeText(decision.evaluation.refusal.value_or(RefusalCode{}))).c_str());
    }
    return *decision.approved;
}

}  // namespace pentad::test
