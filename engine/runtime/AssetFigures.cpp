// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/AssetFigures.h"

#include "capital/CapitalPolicy.h"
#include "execution/OrderShaping.h"
#include "risk/CapitalChecks.h"
#include "runtime/CoreState.h"

namespace pentad::runtime {
namespace {

constexpr std::size_t kSparkline = 60;

void fillMarket(Core const& core, Slot slot, AssetSnapshot& asset)
{
    AssetMarketView const& seen = core.marketView().assets[slot];
    asset.hasQuote = seen.hasQuote;
    asset.quote = seen.quote;
    asset.hasBar = seen.barCount > 0;
    asset.lastBar = seen.lastBar;
    asset.barCount = seen.barCount;
    asset.dataAge = core.dataAge(slot);
    asset.stale = !asset.dataAge || *asset.dataAge > core.setup().risk.dataAgeMaximum;
    std::vector<Price> const newestFirst = core.recentCloses(slot, kSparkline);
    asset.sparkline.assign(newestFirst.rbegin(), newestFirst.rend());
    if (seen.hasQuote) {
        asset.change24h = core.change24h(slot);
        Decimal const spread = seen.quote.ask.value() - seen.quote.bid.value();
        asset.spreadBps =
            multiply(divide(spread, seen.quote.bid.value(), Rounding::HalfEven), Decimal(10'000), Rounding::HalfEven);
    }
}

void fillPosition(Core const& core, Slot slot, AssetSnapshot& asset)
{
    CoreState const& state = core.state();
    auto const& commitments = state.orders.commitments(core.setup().fees.takerRate);
    asset.held = state.books.held(slot);
    asset.unlocked = max(Quantity{}, asset.held - commitments[slot].openSells - state.foreignCommitments[slot].sells);
    asset.locked = asset.held - asset.unlocked;
    asset.guarded = min(asset.locked, commitments[slot].protectiveSells);
    asset.averageEntry = state.books.averageEntry(slot);
    asset.realizedPnl = state.books.realizedPnl(slot);
    asset.mark = core.mark(slot);
    if (!asset.hasQuote) {
        return;
    }
    Money const cost = state.books.figures().costs[slot];
    asset.value = notional(asset.quote.bid, asset.held, Rounding::Down);
    asset.unrealizedPnl = core.capital().inputs.positionValues[slot] - cost;
    asset.unrealizedReturn = capital::shareOf(asset.unrealizedPnl, cost);
    if (asset.held.isPositive() && asset.value < asset.instrument.minimumValue) {
        asset.dust = asset.held;
    }
}

void fillCapital(Core const& core, Slot slot, AssetSnapshot& asset)
{
    CapitalFigures const& figures = core.capital();
    asset.exposure = figures.exposures[slot];
    asset.cap = figures.assetCaps[slot];
    asset.exposureUsed = capital::shareOf(asset.exposure, asset.cap);
    asset.exposureRoom = asset.cap - asset.exposure;
    asset.actualWeight = capital::shareOf(figures.inputs.positionValues[slot], figures.equity).value_or(Rate{});
}

void fillStrategy(Core const& core, Slot slot, AssetSnapshot& asset)
{
    asset.targetWeight = core.strategy().targetWeight(slot);
    asset.edge = core.edge(slot);
    std::vector<IndicatorValue> indicators;
    core.strategy().indicators(slot, indicators);
    for (IndicatorValue const& indicator : indicators) {
        asset.indicators.emplace_back(std::string(indicator.name), indicator.value);
    }
}

}  // namespace

std::optional<EdgeRequirement> requiredEdge(Core const& core, risk::Limits const& limits, Slot slot)
{
    AssetMarketView const& seen = core.marketView().assets[slot];
    if (!seen.hasQuote) {
        return std::nullopt;
    }
    CoreSetup const& setup = core.setup();
    OrderIntent wanted;
    wanted.symbol = setup.universe[slot].symbol;
    wanted.size = BaseSize{Quantity(Decimal(1))};
    OrderIntent const buy =
        execution::shaped(wanted, setup.execution, setup.fees.takerRate, setup.universe[slot], &seen.quote);
    RiskView view;
    view.universe = &setup.universe;
    view.assets[slot].bid = seen.quote.bid;
    view.assets[slot].ask = seen.quote.ask;
    view.assets[slot].hasQuote = true;
    view.assets[slot].seenFee = core.state().seenFee(slot);
    return risk::edgeRequirement(risk::Subject(buy, view, limits));
}

void fillFigures(Core const& core, risk::Limits const& limits, Slot slot, AssetSnapshot& asset)
{
    asset.instrument = core.setup().universe[slot];
    asset.enabled = !core.state().disabled[slot];
    asset.traded = !core.state().untraded[slot];
    fillMarket(core, slot, asset);
    fillPosition(core, slot, asset);
    fillCapital(core, slot, asset);
    fillStrategy(core, slot, asset);
    asset.requiredEdge = requiredEdge(core, limits, slot);
}

}  // namespace pentad::runtime
