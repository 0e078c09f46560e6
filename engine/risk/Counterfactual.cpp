// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Counterfactual.h"

#include "capital/CapitalPolicy.h"
#include "contracts/Explanation.h"

#include <algorithm>

namespace pentad::risk {
namespace {

// Everything an evaluation depends on; a change edits its own copy.
struct World {
    OrderIntent intent;
    RiskView view;
    RiskParameters risk;
    CapitalParameters capital;
    FeeParameters fees;

    void refreshCapital()
    {
        CapitalInputs const inputs = view.capital.inputs;
        view.capital = capital::CapitalPolicy(capital).compute(inputs);
    }
};

constexpr Decimal kSmallest = Decimal::fromRaw(1);
// Beyond these a setting is refused.
constexpr Decimal kShareMax{1};
constexpr Decimal kMultipleMax{10};
constexpr Decimal kMoneyMax{1'000'000'000'000'000};

int wholeOf(Decimal count)
{
    return static_cast<int>(count.raw() / Decimal::kUnit);
}

class Trials {
public:
    Trials(World const& world, Gate gate, bool wasAccepted) : m_world(world), m_gate(gate), m_wasAccepted(wasAccepted)
    {
    }

    template <typename Edit>
    Counterfactual run(Change change, Decimal from, Decimal to, Edit&& edit) const
    {
        World world = m_world;
        edit(world);
        RiskDecision decision;
        RiskEngine(world.risk, world.capital, world.fees).preTradeCheck(world.intent, world.view, decision);
        Evaluation const& evaluation = decision.evaluation;
        GateRecord const& record = evaluation.gates[static_cast<std::size_t>(m_gate)];
        Counterfactual answer;
        answer.change = change;
        answer.gate = m_gate;
        answer.from = from;
        answer.to = to;
        answer.flips = evaluation.accepted && (!m_wasAccepted || !evaluation.reduced);
        answer.hasDistance = record.hasDistance;
        answer.distance = record.distance;
        auto const failing = std::find_if(evaluation.gates.begin(), evaluation.gates.end(),
                                          [](GateRecord const& gate) { return gate.verdict == Verdict::Fail; });
        if (failing != evaluation.gates.end()) {
            answer.stillFailing = failing->gate;
        }
        answer.admittedSize = evaluation.admittedSize;
        answer.admittedNotional = evaluation.admittedNotional;
        answer.valuationPrice = evaluation.valuationPrice;
        return answer;
    }

    template <typename Edit>
    void add(Change change, Decimal from, Decimal to, Edit&& edit)
    {
        m_answers.push_back(run(change, from, to, std::forward<Edit>(edit)));
    }
    void add(Counterfactual const& answer) { m_answers.push_back(answer); }

    World const& world() const { return m_world; }
    bool wasAccepted() const { return m_wasAccepted; }
    std::vector<Counterfactual> take() { return std::move(m_answers); }

private:
    World const& m_world;
    Gate m_gate;
    bool m_wasAccepted;
    std::vector<Counterfactual> m_answers;
};

void tryPause(Trials& trials, Subject const& subject)
{
    if (subject.view.disarmed) {
        trials.add(Change::Arm, Decimal(0), Decimal(1), [](World& world) {
            world.view.disarmed = false;
            world.view.neverArmed = false;
        });
    }
    if (subject.view.paused) {
        trials.add(Change::Resume, Decimal(1), Decimal(0), [](World& world) { world.view.paused = false; });
    }
    if (subject.asset != nullptr && !subject.asset->enabled) {
        trials.add(Change::EnableAsset, Decimal(0), Decimal(1),
                   [&](World& world) { world.view.assets[subject.slot].enabled = true; });
    }
}

void tryBreakers(Trials& trials, RiskView const& view)
{
    auto const troubled = std::count_if(view.breakers.begin(), view.breakers.end(), [](BreakerView const& breaker) {
        return breaker.phase != BreakerPhase::Closed;
    });
    trials.add(Change::BreakersClose, Decimal(troubled), Decimal(0),
               [](World& world) { world.view.breakers.fill(BreakerView{}); });
}

void tryFreshData(Trials& trials, Subject const& subject, GateRecord const& record)
{
    trials.add(Change::FreshData, record.numbers[1], min(record.numbers[1], record.numbers[2]), [&](World& world) {
        AssetRiskView& asset = world.view.assets[subject.slot];
        asset.dataAge = std::min(asset.dataAge, world.risk.dataAgeMaximum);
        asset.quoteLost = false;
        if (!asset.hasQuote && subject.intent.referencePrice.isPositive()) {
            asset.hasQuote = true;
            asset.bid = asset.ask = subject.intent.referencePrice;
        }
    });
}

void tryRounding(Trials& trials, Subject const& subject, GateRecord const& record)
{
    constexpr std::size_t kWellFormed = 4;
    if (record.numbers[kWellFormed].isZero()) {
        return;
    }
    bool const sizeIsOff = record.numbers[2] > record.numbers[3];
    trials.add(Change::RoundToScale, record.numbers[sizeIsOff ? 2 : 0], record.numbers[sizeIsOff ? 3 : 1],
               [&](World& world) {
                   OrderIntent& intent = world.intent;
                   Rounding const passive = intent.side == Side::Buy ? Rounding::Floor : Rounding::Ceiling;
                   for (std::optional<Price>* const price : {&intent.limitPrice, &intent.stopPrice}) {
                       if (*price) {
                           *price = (*price)->round(subject.instrument->priceScale, passive);
                       }
                   }
                   if (auto* base = std::get_if<BaseSize>(&intent.size)) {
                       base->quantity = base->quantity.round(subject.terms.sizeDecimals, Rounding::Down);
                   } else {
                       Money& spend = std::get<QuoteSize>(intent.size).money;
                       spend = spend.round(subject.terms.sizeDecimals, Rounding::Down);
                   }
               });
}

// The smallest size on the scale that has the minimum value.
OrderSize smallestSize(Terms const& terms)
{
    if (terms.inQuote) {
        Money const spend = terms.minimumValue + feeAndTax(terms.minimumValue, terms.feeRate);
        return QuoteSize{spend.round(terms.sizeDecimals, Rounding::Up)};
    }
    auto const base = checkedDivide(terms.minimumValue.value(), terms.price.value(), Rounding::Up);
    return BaseSize{base ? Quantity(base->round(terms.sizeDecimals, Rounding::Up)) : Quantity{}};
}

void tryLargerSize(Trials& trials, Subject const& subject)
{
    Terms const& terms = subject.terms;
    if (!terms.price.isPositive()) {
        return;
    }
    OrderSize const size = smallestSize(terms);
    if (auto const sizing = sizingOf(size, terms)) {
        trials.add(Change::LargerSize, subject.wanted.value_or(Sizing{}).notional.value(), sizing->notional.value(),
                   [&](World& world) { world.intent.size = size; });
    }
}

// A sell of no more than what is held and free reduces risk, and passes where a bigger one does not.
void trySmallerSell(Trials& trials, Subject const& subject)
{
    if (subject.asset == nullptr || subject.intent.side != Side::Sell || subject.riskReducing ||
        subject.terms.inQuote || !subject.wanted) {
        return;
    }
    BaseSize const size{subject.asset->unlocked.round(subject.terms.sizeDecimals, Rounding::Down)};
    auto const sizing = sizingOf(size, subject.terms);
    if (!sizing || sizing->notional >= subject.wanted->notional) {
        return;
    }
    Counterfactual const answer = trials.run(Change::SmallerSize, subject.wanted->notional.value(),
                                             sizing->notional.value(), [&](World& world) { world.intent.size = size; });
    if (answer.flips) {
        trials.add(answer);
    }
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

// The nearest price on the scale that the collar allows; for a market order, deciding on the present touch.
void tryPrice(Trials& trials, Subject const& subject, GateRecord const& record)
{
    Price const price(record.numbers[0]);
    Price const touch(record.numbers[1]);
    if (meetsOwnOrder(record) && !record.distance.isNegative()) {
        trials.add(Change::OwnOrderEnds, Decimal(1), Decimal(0),
                   [&](World& world) { world.view.assets[subject.slot].ownSell.reset(); });
        return;
    }
    if (!touch.isPositive() || looksAtDepth(record)) {
        return;
    }
    if (!subject.intent.limitPrice) {
        trials.add(Change::PriceInsideCollar, price.value(), touch.value(),
                   [&](World& world) { world.intent.referencePrice = touch; });
        return;
    }
    Rate const collar = subject.limits.risk.priceCollar;
    Price const nearest =
        price > touch ? shifted(touch, collar, Rounding::Down).round(subject.instrument->priceScale, Rounding::Floor)
                      : shifted(touch, Rate(-collar.value()), Rounding::Up)
                            .round(subject.instrument->priceScale, Rounding::Ceiling);
    trials.add(Change::PriceInsideCollar, price.value(), nearest.value(),
               [&](World& world) { world.intent.limitPrice = nearest; });
}

// The loss must stay below the border of the halting step, not on it.
void tryRecovery(Trials& trials, Subject const& subject)
{
    CapitalFigures const& capital = subject.view.capital;
    if (!subject.limits.haltDrawdown) {
        return;
    }
    Money const border = portion(capital.inputs.highWater, *subject.limits.haltDrawdown, Rounding::Up);
    Money const wanted = capital.inputs.highWater - border + Money(kSmallest);
    trials.add(Change::EquityRecovers, capital.equity.value(), wanted.value(), [&](World& world) {
        world.view.capital.inputs.cash += wanted - capital.equity;
        world.refreshCapital();
    });
}

// A deposit: it raises the high-water mark too. Where reserved cash grows with the deposit, more than what is missing
// is needed. Amounts are rounded up to the pair's quote scale.
void tryMoreCash(Trials& trials, Subject const& subject, Money missing)
{
    Money const cash = subject.view.capital.inputs.cash;
    auto const deposit = [&](Money amount) {
        return trials.run(Change::MoreCash, cash.value(), (cash + amount).value(), [&](World& world) {
            world.view.capital.inputs.cash += amount;
            world.view.capital.inputs.highWater += amount;
            world.refreshCapital();
        });
    };
    int const scale = subject.instrument->quoteScale;
    Counterfactual answer = deposit(missing.round(scale, Rounding::Up));
    Decimal const kept = Decimal(1) - trials.world().capital.reservedCashRate.value();
    if (!answer.flips && kept.isPositive()) {
        answer = deposit(Money(divide(missing.value(), kept, Rounding::Up)).round(scale, Rounding::Up));
    }
    trials.add(answer);
}

void tryEdge(Trials& trials, Subject const& subject, GateRecord const& record)
{
    AssetRiskView const& asset = *subject.asset;
    Price const passive = subject.intent.side == Side::Buy ? asset.bid : asset.ask;
    if (subject.marketable && asset.hasQuote && passive.isPositive()) {
        Terms terms = subject.terms;
        terms.price = passive;
        terms.feeRate = subject.limits.makerRate;
        terms.inQuote = false;
        terms.sizeDecimals = subject.instrument->quantityScale;
        std::optional<Sizing> sizing = subject.wanted;
        if (subject.terms.inQuote && sizing) {
            sizing = biggestBySpend(sizing->spend, terms);
        }
        if (sizing) {
            trials.add(Change::PostAsMaker, record.numbers[2], bpsFromRate(subject.limits.makerRate),
                       [&](World& world) {
                           world.intent.type = OrderType::Limit;
                           world.intent.limitPrice = passive;
                           world.intent.stopPrice.reset();
                           world.intent.size = BaseSize{sizing->quantity};
                       });
        }
    }
    trials.add(Change::ExpectedEdgeRises, record.numbers[0], record.numbers[5],
               [&](World& world) { world.intent.expectedEdgeBps = record.numbers[5]; });
    trials.add(Change::NoNoiseMargin, record.numbers[4], Decimal(0),
               [](World& world) { world.capital.noiseMarginBps = Decimal(0); });
    Decimal const lower = max(record.numbers[1] + record.distance, Decimal(0));
    trials.add(Change::LowerEdgeMinimum, record.numbers[1], lower,
               [&](World& world) { world.capital.edgeMinimumBps = lower; });
}

// A position sold, which frees exposure and leaves equity as it is; where it is not enough, open buys cancelled, too.
void tryLessExposure(Trials& trials, Subject const& subject, Slot slot, Money excess)
{
    Money const exposure = subject.view.capital.exposures[slot];
    if (!excess.isPositive() || excess > exposure) {
        return;
    }
    Counterfactual answer =
        trials.run(Change::LessExposure, exposure.value(), (exposure - excess).value(), [&](World& world) {
            CapitalInputs& inputs = world.view.capital.inputs;
            Money const sold = min(excess, inputs.positionValues[slot]);
            Money const cancelled = excess - sold;
            inputs.positionValues[slot] -= sold;
            inputs.cash += sold;
            inputs.openBuyNotionals[slot] -= cancelled;
            inputs.commitments -= min(cancelled, inputs.commitments);
            world.refreshCapital();
        });
    answer.symbol = (*subject.view.universe)[slot].symbol;
    trials.add(answer);
}

// How much exposure is in the way of what is needed: of this asset by its caps, of all together by the gross cap.
Money grossExcess(Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    return capital.grossExposure + need.notional - capital.grossCap;
}
Money assetExcess(Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    Money const cap = min(capital.assetCaps[subject.slot], subject.limits.assetCapAbsolutes[subject.slot]);
    Money const share = portion(capital.equity, subject.limits.risk.concentrationMaximum, Rounding::Down);
    return capital.exposures[subject.slot] + need.notional - min(cap, share);
}

// One parameter raised to what is needed, if it is one of those that stand in the way and may be as high.
template <typename Edit>
void tryHigher(Trials& trials, Change change, Decimal now, std::optional<Decimal> wanted, Decimal most, Edit&& edit)
{
    if (wanted && now < *wanted && *wanted <= most) {
        trials.add(change, now, *wanted, [&](World& world) {
            edit(world, *wanted);
            world.refreshCapital();
        });
    }
}

// Nothing where there is no base.
std::optional<Decimal> shareNeeded(Money part, Money base)
{
    return base.isPositive() ? checkedDivide(part.value(), base.value(), Rounding::Up) : std::nullopt;
}

void tryAssetCap(Trials& trials, Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    Slot const slot = subject.slot;
    tryLessExposure(trials, subject, slot, max(assetExcess(subject, need), grossExcess(subject, need)));
    CapitalParameters const& policy = trials.world().capital;
    Money const wanted = capital.exposures[slot] + need.notional;
    Money const scaledTradable = portion(capital.tradable, capital.multiplier, Rounding::Down);
    tryHigher(trials, Change::HigherAssetCap, policy.assetCapAbsoluteOf[slot].value_or(policy.assetCapAbsolute).value(),
              wanted.value(), kMoneyMax,
              [&](World& world, Decimal to) { world.capital.assetCapAbsoluteOf[slot] = Money(to); });
    tryHigher(trials, Change::HigherNotionalLimit, trials.world().risk.notionalMaximumPerAsset.value(), wanted.value(),
              kMoneyMax, [](World& world, Decimal to) { world.risk.notionalMaximumPerAsset = Money(to); });
    tryHigher(trials, Change::HigherAssetWeight, policy.assetCapWeightOf[slot].value_or(policy.assetCapWeight).value(),
              shareNeeded(wanted, scaledTradable), kShareMax,
              [&](World& world, Decimal to) { world.capital.assetCapWeightOf[slot] = Rate(to); });
}

void tryConcentration(Trials& trials, Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    tryLessExposure(trials, subject, subject.slot, max(assetExcess(subject, need), grossExcess(subject, need)));
    tryHigher(trials, Change::HigherConcentration, subject.limits.risk.concentrationMaximum.value(),
              shareNeeded(capital.exposures[subject.slot] + need.notional, capital.equity), kShareMax,
              [](World& world, Decimal to) { world.risk.concentrationMaximum = Rate(to); });
}

// Every asset whose exposure is big enough will do, the biggest first.
void tryGrossCap(Trials& trials, Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    Money const excess = grossExcess(subject, need);
    std::array<Slot, kUniverseSize> order = kSlots;
    std::stable_sort(order.begin(), order.end(),
                     [&](Slot a, Slot b) { return capital.exposures[a] > capital.exposures[b]; });
    for (Slot const slot : order) {
        tryLessExposure(trials, subject, slot, slot == subject.slot ? max(excess, assetExcess(subject, need)) : excess);
    }
    CapitalParameters const& policy = trials.world().capital;
    Money const wanted = capital.grossExposure + need.notional;
    tryHigher(trials, Change::HigherGrossCap, policy.grossCapAbsolute.value(), wanted.value(), kMoneyMax,
              [](World& world, Decimal to) { world.capital.grossCapAbsolute = Money(to); });
    tryHigher(trials, Change::HigherGrossMultiple, policy.grossCapMultiple.value(),
              shareNeeded(wanted, portion(capital.tradable, capital.multiplier, Rounding::Down)), kMultipleMax,
              [](World& world, Decimal to) { world.capital.grossCapMultiple = Rate(to); });
}

// The fee buffer asks for more than reserved cash alone, so a deposit has to satisfy both.
void tryCash(Trials& trials, Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    tryMoreCash(trials, subject, capital.requiredCash + need.spend - capital.cashAvailable);
}

void tryMaxPosition(Trials& trials, Subject const& subject, Sizing const& need)
{
    auto const& maximum = subject.limits.risk.positionMaximum[subject.slot];
    if (subject.intent.side != Side::Buy || !maximum) {
        return;
    }
    Quantity const held = subject.asset->held;
    Quantity const wanted = held + subject.asset->openBuys + need.quantity;
    Quantity const excess = wanted - *maximum;
    if (excess <= held) {
        trials.add(Change::SmallerPosition, held.value(), (held - excess).value(),
                   [&](World& world) { world.view.assets[subject.slot].held -= excess; });
    }
    trials.add(Change::HigherPositionLimit, maximum->value(), wanted.value(),
               [&](World& world) { world.risk.positionMaximum[subject.slot] = wanted; });
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
        trials.add(Change::Rearm, Decimal(1), Decimal(0), [](World& world) {
            world.view.killed = false;
            world.view.paused = true;
        });
        break;
    case Gate::Pause: tryPause(trials, subject); break;
    case Gate::SafeMode:
        trials.add(Change::SafeModeEnds, Decimal(1), Decimal(0), [](World& world) { world.view.safeMode = false; });
        break;
    case Gate::Breakers: tryBreakers(trials, subject.view); break;
    case Gate::DataAge: tryFreshData(trials, subject, record); break;
    case Gate::Duplicate: {
        std::uint64_t const cycle = number(subject.view.cycle);
        trials.add(Change::NextCycle, Decimal(cycle), Decimal(cycle + 1),
                   [&](World& world) { world.view.cycle = CycleId{cycle + 1}; });
        break;
    }
    case Gate::Scale: tryRounding(trials, subject, record); break;
    case Gate::MinimumValue: tryLargerSize(trials, subject); break;
    case Gate::PriceCollar: tryPrice(trials, subject, record); break;
    case Gate::OrderRate:
        trials.add(Change::FewerRecentOrders, record.numbers[0], record.numbers[2] - Decimal(1),
                   [&](World& world) { world.view.ordersLastMinute += wholeOf(record.distance); });
        break;
    case Gate::OpenOrders:
        trials.add(Change::FewerOpenOrders, record.numbers[0], record.numbers[2] - Decimal(1),
                   [&](World& world) { world.view.openOrders += wholeOf(record.distance); });
        break;
    case Gate::DailyLoss:
        trials.add(Change::SmallerDailyLoss, record.numbers[0], record.numbers[3],
                   [&](World& world) { world.view.dailyPnl = Money(record.numbers[3]); });
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
    // The gate that decided: the first failing one, or else the last that reduced.
    Gate gate = evaluation.reducedBy.value_or(Gate::Universe);
    for (GateRecord const& record : evaluation.gates) {
        if (record.verdict == Verdict::Fail) {
            gate = record.gate;
            break;
        }
    }
    World const world{intent, view, engine.riskParameters(), engine.capitalParameters(), engine.feeParameters()};
    Limits const limits(world.risk, world.capital, world.fees);
    Subject const subject(intent, view, limits);
    Trials trials(world, gate, evaluation.accepted);
    if (evaluation.reduced) {
        trials.add(Change::SmallerSize, evaluation.wantedNotional.value(), evaluation.admittedNotional.value(),
                   [&](World& changed) { changed.intent.size = evaluation.admittedSize; });
    }
    trySmallerSell(trials, subject);
    tryGate(trials, subject, evaluation.gates[static_cast<std::size_t>(gate)]);
    return trials.take();
}

}  // namespace pentad::risk
