// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/TrendStrategy.h"

#include "strategy/DisplayDecimals.h"
#include "strategy/Statistics.h"

#include <algorithm>

namespace pentad::strategy {

TrendStrategy::TrendStrategy(TrendParameters const& parameters, Universe const& universe)
    : m_parameters(parameters),
      m_volatilityTarget(approximate(parameters.volatilityTarget.value())),
      m_displayDecimals(displayDecimals(universe)),
      m_states(kUniverseSize, State(parameters)),
      m_intents(kId, parameters.horizonBars)
{
}

int TrendStrategy::warmupBars() const
{
    int bars = 0;
    switch (m_parameters.signal) {
    case TrendSignal::EmaCross:
        bars = std::max(m_parameters.fastBars, m_parameters.slowBars);
        // A turn needs a direction to turn from.
        bars += m_parameters.sizing == TrendSizing::FixedStake ? 1 : 0;
        break;
    case TrendSignal::Donchian: bars = m_parameters.channelBars + 1; break;
    }
    switch (m_parameters.sizing) {
    case TrendSizing::Volatility: return std::max(bars, m_parameters.volatilityBars + 1);
    case TrendSizing::FixedStake: return bars;
    }
    return bars;
}

bool TrendStrategy::signalReady(State const& state) const
{
    switch (m_parameters.signal) {
    case TrendSignal::EmaCross: return state.fast.ready() && state.slow.ready();
    case TrendSignal::Donchian: return state.channel.ready();
    }
    return false;
}

inline void TrendStrategy::observeAverages(State& state, double close) const
{
    state.fast.observe(close);
    state.slow.observe(close);
    if (!state.fast.ready() || !state.slow.ready()) {
        return;
    }
    if (state.fast.value() > state.slow.value()) {
        state.direction = Direction::Up;
    } else {
        state.direction = state.fast.value() < state.slow.value() ? Direction::Down : Direction::Level;
    }
}

inline void TrendStrategy::observeChannel(State& state, Bar const& bar) const
{
    state.channel.observe(bar.high, bar.low);
    if (state.direction == Direction::Unknown) {
        state.direction = Direction::Level;
    }
    if (!state.channel.ready()) {
        return;
    }
    if (bar.close > state.channel.upper()) {
        state.direction = Direction::Up;
    } else if (bar.close < state.channel.lower()) {
        state.direction = Direction::Down;
    }
}

Signal TrendStrategy::signalOf(Direction direction)
{
    switch (direction) {
    case Direction::Unknown:
    case Direction::Level: return Signal::None;
    case Direction::Up: return Signal::Enter;
    case Direction::Down: return Signal::Leave;
    }
    return Signal::None;
}

// Money must not stay in a falling market because an order was in the way on the bar of the turn.
bool TrendStrategy::speaksOnTurn(State& state, Direction before)
{
    bool const turns = state.direction != before && before != Direction::Unknown;
    if (turns && state.direction != Direction::Level) {
        state.exitDue = state.direction == Direction::Down;
    }
    return turns || (state.exitDue && state.direction == Direction::Down);
}

void TrendStrategy::observe(Slot slot, Bar const& bar)
{
    State& state = m_states[static_cast<std::size_t>(slot)];
    double const close = approximate(bar.close.value());
    Direction const before = state.direction;
    switch (m_parameters.signal) {
    case TrendSignal::EmaCross: observeAverages(state, close); break;
    case TrendSignal::Donchian: observeChannel(state, bar); break;
    }
    bool speaks = false;
    switch (m_parameters.sizing) {
    case TrendSizing::Volatility:
        state.volatility.observe(close);
        speaks = state.volatility.ready();
        break;
    case TrendSizing::FixedStake: speaks = speaksOnTurn(state, before); break;
    }
    m_signals.set(slot, speaks ? signalOf(state.direction) : Signal::None);
}

std::span<OrderIntent const> TrendStrategy::decide(MarketView const& market, PortfolioView const& portfolio,
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
        case Signal::Enter: enter(slot, asset, portfolio.tradable); break;
        case Signal::Leave: leave(slot, asset); break;
        }
        State& state = m_states[static_cast<std::size_t>(slot)];
        state.exitDue = state.exitDue && (asset.isInvested() || asset.portfolio.openOrder);
    }
    return m_intents.intents();
}

Rate TrendStrategy::volatilityWeight(State const& state) const
{
    constexpr int kShareDecimals = 6;
    double const volatility = state.volatility.value();
    if (volatility <= m_volatilityTarget) {
        return m_parameters.weightMaximum;
    }
    auto const share = quantised(m_volatilityTarget / volatility, kShareDecimals).value_or(Decimal(0));
    return Rate(multiply(m_parameters.weightMaximum.value(), share, Rounding::Down));
}

void TrendStrategy::enter(Slot slot, AssetSituation const& asset, Money tradable)
{
    State const& state = stateOf(slot);
    switch (m_parameters.sizing) {
    case TrendSizing::Volatility: {
        Rate const weight = volatilityWeight(state);
        if (OrderIntent* const intent = m_intents.buyWorth(asset, portion(tradable, weight, Rounding::Down))) {
            addSignalReasons(*intent, state, asset);
            intent->addReason("target_weight", weight.value());
        }
        break;
    }
    case TrendSizing::FixedStake:
        if (OrderIntent* const intent = m_intents.buyFor(asset, m_parameters.stake)) {
            addSignalReasons(*intent, state, asset);
            intent->addReason("stake", m_parameters.stake.value());
        }
        break;
    }
}

void TrendStrategy::leave(Slot slot, AssetSituation const& asset)
{
    if (OrderIntent* const intent = m_intents.sell(asset, asset.portfolio.unlocked)) {
        addSignalReasons(*intent, stateOf(slot), asset);
        intent->addReason("target_weight", Decimal(0));
    }
}

void TrendStrategy::addSignalReasons(OrderIntent& intent, State const& state, AssetSituation const& asset) const
{
    int const decimals = displayDecimals(asset.instrument);
    switch (m_parameters.signal) {
    case TrendSignal::EmaCross:
        addRounded(intent, "ema_fast", state.fast.value(), decimals);
        addRounded(intent, "ema_slow", state.slow.value(), decimals);
        break;
    case TrendSignal::Donchian:
        intent.addReason("close", asset.market.lastBar.close.value());
        intent.addReason("channel_high", state.channel.upper().value());
        intent.addReason("channel_low", state.channel.lower().value());
        break;
    }
    if (m_parameters.sizing == TrendSizing::Volatility) {
        addRounded(intent, "volatility", state.volatility.value(), kRatioDecimals);
    }
}

void TrendStrategy::indicators(Slot slot, std::vector<IndicatorValue>& values) const
{
    State const& state = stateOf(slot);
    if (!signalReady(state)) {
        return;
    }
    switch (m_parameters.signal) {
    case TrendSignal::EmaCross:
        appendRounded(values, "ema_fast", state.fast.value(), m_displayDecimals[slot], true);
        appendRounded(values, "ema_slow", state.slow.value(), m_displayDecimals[slot], true);
        break;
    case TrendSignal::Donchian:
        values.push_back({"channel_high", state.channel.upper().value(), true});
        values.push_back({"channel_low", state.channel.lower().value(), true});
        break;
    }
    if (m_parameters.sizing == TrendSizing::Volatility && state.volatility.ready()) {
        appendRounded(values, "volatility", state.volatility.value(), kRatioDecimals, false);
    }
}

std::optional<Rate> TrendStrategy::targetWeight(Slot slot) const
{
    State const& state = stateOf(slot);
    if (m_parameters.sizing == TrendSizing::FixedStake || !signalReady(state) || !state.volatility.ready()) {
        return std::nullopt;
    }
    return state.direction == Direction::Up ? volatilityWeight(state) : Rate();
}

}  // namespace pentad::strategy
