// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the trend, long only. The direction of an asset comes from one of two signals:
//
//   EmaCross   up while EMA(close, fastBars) > EMA(close, slowBars), down while it is below (Ema.h)
//   Donchian   up from a close above the highest high of the channelBars bars before it, down from a close below their
//              lowest low; in between the last break-out stands (DonchianChannel.h)
//
// and what follows from it depends on the sizing:
//
//   Volatility  wants to hold weight x tradable capital while the direction is up and nothing while it is down:
//               weight = weightMaximum x min(1, volatilityTarget / volatility)  (RealizedVolatility.h).
//               A state, not an event: after a restart or a refused order the next bar asks again. A position that is
//               there is not resized.
//   FixedStake  a plain cross for comparison with other programs: spends `stake` on the bar whose direction turns up
//               and sells all that is unlocked on the bar whose direction turns down. A turn up that cannot be acted
//               upon on its own bar is gone; a turn down is acted upon as soon as it can be, until nothing is held or
//               the direction is up again. The first known EMA direction is no turn. After a restart what is held counts
//               as held since the last turn.
//
// It decides at the close of a bar, so its market orders fill at the open of the next. Pure; thread: the owner's.
#pragma once

#include "domain/Parameters.h"
#include "strategy/DonchianChannel.h"
#include "strategy/Ema.h"
#include "strategy/IntentList.h"
#include "strategy/RealizedVolatility.h"
#include "strategy/Signals.h"

namespace pentad::strategy {

class TrendStrategy final : public Strategy {
public:
    TrendStrategy(TrendParameters const& parameters, Universe const& universe);

    static constexpr std::string_view kId = "trend";
    std::string_view id() const override { return kId; }
    int warmupBars() const override;
    Decimal priorEdgeBps() const override { return m_parameters.priorEdgeBps; }
    void observe(Slot slot, Bar const& bar) override;
    bool isQuiet() const override { return m_signals.empty(); }
    std::span<OrderIntent const> decide(MarketView const& market, PortfolioView const& portfolio,
                                        Universe const& universe) override;
    void indicators(Slot slot, std::vector<IndicatorValue>& values) const override;
    std::optional<Rate> targetWeight(Slot slot) const override;

private:
    enum class Direction : std::uint8_t { Unknown, Level, Up, Down };

    struct State {
        explicit State(TrendParameters const& parameters)
            : fast(parameters.fastBars),
              slow(parameters.slowBars),
              channel(parameters.channelBars),
              volatility(parameters.volatilityBars)
        {
        }
        Direction direction = Direction::Unknown;
        bool exitDue = false;  // FixedStake: it has turned down, and something may be held still
        Ema fast;
        Ema slow;
        DonchianChannel channel;
        RealizedVolatility volatility;
    };

    State const& stateOf(Slot slot) const { return m_states[static_cast<std::size_t>(slot)]; }
    bool signalReady(State const& state) const;
    void observeAverages(State& state, double close) const;
    void observeChannel(State& state, Bar const& bar) const;
    static Signal signalOf(Direction direction);
    static bool speaksOnTurn(State& state, Direction before);
    Rate volatilityWeight(State const& state) const;
    void enter(Slot slot, AssetSituation const& asset, Money tradable);
    void leave(Slot slot, AssetSituation const& asset);
    void addSignalReasons(OrderIntent& intent, State const& state, AssetSituation const& asset) const;

    TrendParameters m_parameters;
    double m_volatilityTarget;
    PerAsset<int> m_displayDecimals;
    std::vector<State> m_states;
    Signals m_signals;
    IntentList m_intents;
};

}  // namespace pentad::strategy
