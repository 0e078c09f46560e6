// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/ReversionStrategy.h"

#include "strategy/DisplayDecimals.h"
#include "strategy/Statistics.h"

namespace pentad::strategy {

ReversionStrategy::ReversionStrategy(ReversionParameters const& parameters, Universe const& universe)
    : m_parameters(parameters),
      m_entryZ(approximate(parameters.entryZ)),
      m_exitZ(approximate(parameters.exitZ)),
      m_displayDecimals(displayDecimals(universe)),
      m_states(kUniverseSize, State(parameters.windowBars)),
      m_intents(kId, parameters.horizonBars)
{
}

void ReversionStrategy::observe(Slot slot, Bar const& bar)
{
    State& state = m_states[static_cast<std::size_t>(slot)];
    double const close = approximate(bar.close.value());
    state.closes.observe(close);
    state.zScore = state.closes.ready() ? state.closes.zScore(close) : std::nullopt;

    Signal signal = Signal::None;
    if (state.zScore && *state.zScore <= -m_entryZ) {
        signal = Signal::Enter;
        state.wanted = m_parameters.weight;
    } else if (state.zScore && *state.zScore >= -m_exitZ) {
        signal = Signal::Leave;
        state.wanted = Rate();
    }
    m_signals.set(slot, signal);
}

std::span<OrderIntent const> ReversionStrategy::decide(MarketView const& market, PortfolioView const& portfolio,
                                                       Universe const& universe)
{
    m_intents.clear();
    for (Slot const slot : kSlots) {
        if (!m_signals.has(slot)) {
            continue;
        }
        AssetSituation const asset(slot, market, portfolio, universe);
        switch (m_signals.take(slot, asset)) {
        case Signal::None: break;
        case Signal::Enter: {
            Money const value = portion(portfolio.tradable, m_parameters.weight, Rounding::Down);
            if (OrderIntent* const intent = m_intents.buyWorth(asset, value)) {
                addReasons(*intent, stateOf(slot), asset, m_parameters.weight);
            }
            break;
        }
        case Signal::Leave:
            if (OrderIntent* const intent = m_intents.sell(asset, asset.portfolio.unlocked)) {
                addReasons(*intent, stateOf(slot), asset, Rate());
            }
            break;
        }
    }
    return m_intents.intents();
}

void ReversionStrategy::addReasons(OrderIntent& intent, State const& state, AssetSituation const& asset,
                                   Rate weight) const
{
    int const decimals = displayDecimals(asset.instrument);
    if (state.zScore) {
        addRounded(intent, "z", *state.zScore, kRatioDecimals);
    }
    addRounded(intent, "mean", state.closes.mean(), decimals);
    addRounded(intent, "deviation", state.closes.deviation(), decimals);
    intent.addReason("target_weight", weight.value());
}

void ReversionStrategy::indicators(Slot slot, std::vector<IndicatorValue>& values) const
{
    State const& state = stateOf(slot);
    if (!state.closes.ready()) {
        return;
    }
    int const decimals = m_displayDecimals[slot];
    double const mean = state.closes.mean();
    double const deviation = state.closes.deviation();
    appendRounded(values, "mean", mean, decimals, true);
    appendRounded(values, "entry_band", mean - m_entryZ * deviation, decimals, true);
    appendRounded(values, "exit_band", mean - m_exitZ * deviation, decimals, true);
    if (state.zScore) {
        appendRounded(values, "z", *state.zScore, kRatioDecimals, false);
    }
}

}  // namespace pentad::strategy
