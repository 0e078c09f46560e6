// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/CapitalTrials.h"

#include <algorithm>

namespace pentad::risk {
namespace {

// Beyond these a setting is refused.
constexpr Decimal kShareMax{1};
constexpr Decimal kMultipleMax{10};
constexpr Decimal kMoneyMax{1'000'000'000'000'000};

// A position sold, which frees exposure and leaves equity as it is; where it is not enough, open buys cancelled, too.
void tryLessExposure(Trials& trials, Subject const& subject, Slot slot, Money excess)
{
    Money const exposure = subject.view.capital.exposures[slot];
    if (!excess.isPositive() || excess > exposure) {
        return;
    }
    Counterfactual answer =
        trials.run(Change::LessExposure, exposure.value(), (exposure - excess).value(), [&](TrialWorld& world) {
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
        trials.add(change, now, *wanted, [&](TrialWorld& world) {
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

}  // namespace

void tryRecovery(Trials& trials, Subject const& subject)
{
    CapitalFigures const& capital = subject.view.capital;
    if (!subject.limits.haltDrawdown) {
        return;
    }
    Money const border = portion(capital.inputs.highWater, *subject.limits.haltDrawdown, Rounding::Up);
    Money const wanted = capital.inputs.highWater - border + Money(kSmallest);
    trials.add(Change::EquityRecovers, capital.equity.value(), wanted.value(), [&](TrialWorld& world) {
        world.view.capital.inputs.cash += wanted - capital.equity;
        world.refreshCapital();
    });
}

void tryMoreCash(Trials& trials, Subject const& subject, Money missing)
{
    Money const cash = subject.view.capital.inputs.cash;
    auto const deposit = [&](Money amount) {
        return trials.run(Change::MoreCash, cash.value(), (cash + amount).value(), [&](TrialWorld& world) {
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
                       [&](TrialWorld& world) {
                           world.intent.type = OrderType::Limit;
                           world.intent.limitPrice = passive;
                           world.intent.stopPrice.reset();
                           world.intent.size = BaseSize{sizing->quantity};
                       });
        }
    }
    trials.add(Change::ExpectedEdgeRises, record.numbers[0], record.numbers[5],
               [&](TrialWorld& world) { world.intent.expectedEdgeBps = record.numbers[5]; });
    trials.add(Change::NoNoiseMargin, record.numbers[4], Decimal(0),
               [](TrialWorld& world) { world.capital.noiseMarginBps = Decimal(0); });
    Decimal const lower = max(record.numbers[1] + record.distance, Decimal(0));
    trials.add(Change::LowerEdgeMinimum, record.numbers[1], lower,
               [&](TrialWorld& world) { world.capital.edgeMinimumBps = lower; });
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
              [&](TrialWorld& world, Decimal to) { world.capital.assetCapAbsoluteOf[slot] = Money(to); });
    tryHigher(trials, Change::HigherNotionalLimit, trials.world().risk.notionalMaximumPerAsset.value(), wanted.value(),
              kMoneyMax, [](TrialWorld& world, Decimal to) { world.risk.notionalMaximumPerAsset = Money(to); });
    tryHigher(trials, Change::HigherAssetWeight, policy.assetCapWeightOf[slot].value_or(policy.assetCapWeight).value(),
              shareNeeded(wanted, scaledTradable), kShareMax,
              [&](TrialWorld& world, Decimal to) { world.capital.assetCapWeightOf[slot] = Rate(to); });
}

void tryConcentration(Trials& trials, Subject const& subject, Sizing const& need)
{
    CapitalFigures const& capital = subject.view.capital;
    tryLessExposure(trials, subject, subject.slot, max(assetExcess(subject, need), grossExcess(subject, need)));
    tryHigher(trials, Change::HigherConcentration, subject.limits.risk.concentrationMaximum.value(),
              shareNeeded(capital.exposures[subject.slot] + need.notional, capital.equity), kShareMax,
              [](TrialWorld& world, Decimal to) { world.risk.concentrationMaximum = Rate(to); });
}

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
              [](TrialWorld& world, Decimal to) { world.capital.grossCapAbsolute = Money(to); });
    tryHigher(trials, Change::HigherGrossMultiple, policy.grossCapMultiple.value(),
              shareNeeded(wanted, portion(capital.tradable, capital.multiplier, Rounding::Down)), kMultipleMax,
              [](TrialWorld& world, Decimal to) { world.capital.grossCapMultiple = Rate(to); });
}

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
                   [&](TrialWorld& world) { world.view.assets[subject.slot].held -= excess; });
    }
    trials.add(Change::HigherPositionLimit, maximum->value(), wanted.value(),
               [&](TrialWorld& world) { world.risk.positionMaximum[subject.slot] = wanted; });
}

}  // namespace pentad::risk
