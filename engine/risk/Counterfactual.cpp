// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Counterfactual.h"

#include "contracts/Explanation.h"
#include "risk/CapitalTrials.h"
#include "risk/IntentTrials.h"
#include "risk/StateTrials.h"

namespace pentad::risk {
namespace {

int wholeOf(Decimal count)
{
    return static_cast<int>(count.raw() / Decimal::kUnit);
}

// What must fit for the answer to be another one: the whole of an order that was reduced; of one that was refused, the
// smallest order there is, because a part is admitted where the whole does not fit.
std::optional<Sizing> needed(Trials const& trials, Subject const& subject)
{
    if (trials.wasAccepted() || !subject.wanted || !subject.terms.price.isPositive()) {
        return subject.wanted;
    }
    auto const smallest = sizingOf(smallestSize(subject.terms), subject.terms);
    return smallest && smallest->notional < subject.wanted->notional ? smallest : subject.wanted;
}

// For the gates that can admit a part.
void trySize(Trials& trials, Subject const& subject, void (*attempt)(Trials&, Subject const&, Sizing const&))
{
    if (auto const need = needed(trials, subject)) {
        attempt(trials, subject, *need);
    }
}

void tryGate(Trials& trials, Subject const& subject, GateRecord const& record)
{
    switch (record.gate) {
    case Gate::Universe: break;
    case Gate::KillSwitch:
        // A re-arm leaves trading paused.
        trials.add(Change::Rearm, Decimal(1), Decimal(0), [](TrialWorld& world) {
            world.view.killed = false;
            world.view.paused = true;
        });
        break;
    case Gate::Pause: tryPause(trials, subject); break;
    case Gate::SafeMode:
        trials.add(Change::SafeModeEnds, Decimal(1), Decimal(0),
                   [](TrialWorld& world) { world.view.safeMode = false; });
        break;
    case Gate::Breakers: tryBreakers(trials, subject.view); break;
    case Gate::DataAge: tryFreshData(trials, subject, record); break;
    case Gate::Duplicate: {
        std::uint64_t const cycle = number(subject.view.cycle);
        trials.add(Change::NextCycle, Decimal(cycle), Decimal(cycle + 1),
                   [&](TrialWorld& world) { world.view.cycle = CycleId{cycle + 1}; });
        break;
    }
    case Gate::Scale: tryRounding(trials, subject, record); break;
    case Gate::MinimumValue: tryLargerSize(trials, subject); break;
    case Gate::PriceCollar: tryPrice(trials, subject, record); break;
    case Gate::OrderRate:
        trials.add(Change::FewerRecentOrders, record.numbers[0], record.numbers[2] - Decimal(1),
                   [&](TrialWorld& world) { world.view.ordersLastMinute += wholeOf(record.distance); });
        break;
    case Gate::OpenOrders:
        trials.add(Change::FewerOpenOrders, record.numbers[0], record.numbers[2] - Decimal(1),
                   [&](TrialWorld& world) { world.view.openOrders += wholeOf(record.distance); });
        break;
    case Gate::DailyLoss:
        trials.add(Change::SmallerDailyLoss, record.numbers[0], record.numbers[3],
                   [&](TrialWorld& world) { world.view.dailyPnl = Money(record.numbers[3]); });
        break;
    case Gate::Drawdown: tryRecovery(trials, subject); break;
    case Gate::TradableCapital: tryMoreCash(trials, subject, Money(kSmallest - record.distance)); break;
    case Gate::Edge: tryEdge(trials, subject, record); break;
    case Gate::AssetCap: trySize(trials, subject, tryAssetCap); break;
    case Gate::MaxPosition: trySize(trials, subject, tryMaxPosition); break;
    case Gate::Concentration: trySize(trials, subject, tryConcentration); break;
    case Gate::GrossCap: trySize(trials, subject, tryGrossCap); break;
    case Gate::ReservedCash:
    case Gate::FeeBuffer: trySize(trials, subject, tryCash); break;
    }
}

}  // namespace

std::vector<Counterfactual> whatWouldMakeItTrade(RiskEngine const& engine, OrderIntent const& intent,
                                                 RiskView const& view)
{
    RiskDecision decision;
    engine.preTradeCheck(intent, view, decision);
    Evaluation const& evaluation = decision.evaluation;
    if (evaluation.accepted && !evaluation.reduced) {
        return {};
    }
    GateRecord const* const decided = decidingGate(evaluation);
    Gate const gate = decided != nullptr ? decided->gate : Gate::Universe;
    TrialWorld const world{intent, view, engine.riskParameters(), engine.capitalParameters(), engine.feeParameters()};
    Limits const limits(world.risk, world.capital, world.fees);
    Subject const subject(intent, view, limits);
    Trials trials(world, gate, evaluation.accepted);
    if (evaluation.reduced) {
        trials.add(Change::SmallerSize, evaluation.wantedNotional.value(), evaluation.admittedNotional.value(),
                   [&](TrialWorld& changed) { changed.intent.size = evaluation.admittedSize; });
    }
    trySmallerSell(trials, subject);
    tryGate(trials, subject, evaluation.gates[static_cast<std::size_t>(gate)]);
    return trials.take();
}

}  // namespace pentad::risk
