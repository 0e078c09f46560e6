// SPDX-License-Identifier: GPL-3.0-or-later
// Buys what has fallen unusually far below its own recent mean and sells when it is back near it; long only.
//
//   z = (close - mean) / deviation   over the last windowBars closes, this one included  (RollingMoments.h)
//   enter while z <= -entryZ         weight x tradable capital
//   leave while z >= -exitZ          all that is unlocked
//
// Between the two bands whatever is there stays. States, not events: after a restart or a refused order the next bar
// asks again. While all closes of the window are equal there is no z and nothing is done. Pure; thread: the owner's.
#pragma once

#include "domain/Parameters.h"
#include "strategy/IntentList.h"
#include "strategy/RollingMoments.h"
#include "strategy/Signals.h"

namespace pentad::strategy {

class ReversionStrategy final : public Strategy {
public:
    ReversionStrategy(ReversionParameters const& parameters, Universe const& universe);

    static constexpr std::string_view kId = "reversion";
    std::string_view id() const override { return kId; }
    int warmupBars() const override { return m_parameters.windowBars; }
    Decimal priorEdgeBps() const override { return m_parameters.priorEdgeBps; }
    void observe(Slot slot, Bar const& bar) override;
    bool isQuiet() const override { return m_signals.empty(); }
    std::span<OrderIntent const> decide(MarketView const& market, PortfolioView const& portfolio,
                                        Universe const& universe) override;
    void indicators(Slot slot, std::vector<IndicatorValue>& values) const override;
    // Nothing until a band has been crossed for the first time.
    std::optional<Rate> targetWeight(Slot slot) const override { return stateOf(slot).wanted; }

private:
    struct State {
        explicit State(int windowBars) : closes(windowBars) {}
        RollingMoments closes;
        std::optional<double> zScore;
        std::optional<Rate> wanted;
    };

    State const& stateOf(Slot slot) const { return m_states[static_cast<std::size_t>(slot)]; }
    void addReasons(OrderIntent& intent, State const& state, AssetSituation const& asset, Rate weight) const;

    ReversionParameters m_parameters;
    double m_entryZ;
    double m_exitZ;
    PerAsset<int> m_displayDecimals;
    std::vector<State> m_states;
    Signals m_signals;
    IntentList m_intents;
};

}  // namespace pentad::strategy
