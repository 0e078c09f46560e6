// SPDX-License-Identifier: GPL-3.0-or-later
// The deterministic core: (state, event) -> (state', effects, record). No I/O, no clock, no randomness, no locale, no Qt.
// Whatever happens enters through process(), which returns having finished. Thread: one, its driver's.
//   Core.cpp           the flow: one event, one cycle
//   CoreDecide.cpp     strategy -> capital -> risk -> plan
//   CoreOrders.cpp     words of the exchange about orders, and fills
//   CoreProtect.cpp    protective stops, and sells that wait for them
//   CoreControls.cpp   operator commands
//   CoreQuestions.cpp  questions of the operator, which change nothing
//   CoreFlatten.cpp    flatten and kill, as they go on
//   CoreCertificate.cpp  what a flatten did, met and left, in writing
//   CoreSafety.cpp     hazards, breakers, changed trading rules, safe mode, the state word
//   CoreReconcile.cpp  the exchange's report against ours
//   CoreChecks.cpp     what must always hold, looked at before anything is planned or committed (StepChecks.cpp)
#pragma once

#include "contracts/DecisionCore.h"
#include "contracts/EngineSnapshot.h"
#include "contracts/Strategy.h"
#include "domain/Calendar.h"
#include "domain/Parameters.h"

#include <memory>

namespace pentad::runtime {

struct CoreState;

// What a core is made of; frozen for its life, but for the scales and smallest values of the pairs (RulesChanged).
struct CoreSetup {
    Universe universe;
    Calendar calendar;
    CapitalParameters capital;
    RiskParameters risk;
    FeeParameters fees;
    ExecutionParameters execution;
    OperatorParameters operatorControls;
    StrategyParameters strategy;
    bool startsDisarmed = false;  // live: no risk is added before an Arm command of this session; see Arm
};

// Told when a stage of the cycle begins; for measuring, which the core cannot do.
class StageObserver {
public:
    virtual ~StageObserver() = default;
    virtual void entered(CycleStage stage) = 0;
};

class Core final : public DecisionCore {
public:
    Core(CoreSetup setup, std::unique_ptr<RiskManager> risk, std::unique_ptr<Strategy> strategy);
    ~Core() override;

    Step const& process(EngineEvent const& event) override;
    CoreTotals totals() const override;
    std::vector<std::byte> checkpoint() const override;
    // False if the bytes are not a checkpoint of this program's version; the core is unchanged then.
    bool restore(std::span<std::byte const> checkpoint);

    void observeStages(StageObserver* observer);
    // Keeps what the newest refused or reduced decisions saw, so that ExplainDecision can be answered; not part of the
    // state. Off unless asked for: a backtest has nobody to explain to.
    void rememberDecisions(std::size_t newest);

    // For the snapshot; nothing else may look inside.
    CoreState const& state() const;
    CoreSetup const& setup() const;
    MarketView const& marketView() const;
    std::optional<Milliseconds> dataAge(Slot slot) const;
    // Why the feed as a whole counts as silent at that moment; nothing while it does not.
    std::optional<std::string> feedSilence(UtcTime at) const;
    // How much longer it may be silent from that moment on; nothing once that was too long.
    std::optional<Milliseconds> feedPatience(UtcTime at) const;
    // Young enough to trade on, and no frames of the book are missing.
    bool hasFreshPrices(Slot slot) const;
    // What the capital policy values a unit at; none without a quote.
    std::optional<Price> mark(Slot slot) const;
    CapitalFigures const& capital() const;
    Strategy const& strategy() const;
    EdgeView edge(Slot slot) const;
    Money dailyPnl() const;
    // Both sides at the last report; null before the first of a session.
    ReconciliationPtr const& reconciliation() const;
    // Newest first; at most `count` closes.
    std::vector<Price> recentCloses(Slot slot, std::size_t count) const;
    // Last price against the close 24 h before, or against the oldest kept.
    Rate change24h(Slot slot) const;
    // What command answers the last step gave.
    std::vector<CommandAnswer> const& answers() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace pentad::runtime
