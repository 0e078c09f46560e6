// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/IntentTrials.h"

#include "contracts/Explanation.h"

namespace pentad::risk {

void tryRounding(Trials& trials, Subject const& subject, GateRecord const& record)
{
    constexpr std::size_t kWellFormed = 4;
    if (record.numbers[kWellFormed].isZero()) {
        return;
    }
    bool const sizeIsOff = record.numbers[2] > record.numbers[3];
    trials.add(Change::RoundToScale, record.numbers[sizeIsOff ? 2 : 0], record.numbers[sizeIsOff ? 3 : 1],
               [&](TrialWorld& world) {
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

void tryLargerSize(Trials& trials, Subject const& subject)
{
    Terms const& terms = subject.terms;
    if (!terms.price.isPositive()) {
        return;
    }
    OrderSize const size = smallestSize(terms);
    if (auto const sizing = sizingOf(size, terms)) {
        trials.add(Change::LargerSize, subject.wanted.value_or(Sizing{}).notional.value(), sizing->notional.value(),
                   [&](TrialWorld& world) { world.intent.size = size; });
    }
}

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
    Counterfactual const answer =
        trials.run(Change::SmallerSize, subject.wanted->notional.value(), sizing->notional.value(),
                   [&](TrialWorld& world) { world.intent.size = size; });
    if (answer.flips) {
        trials.add(answer);
    }
}

void tryPrice(Trials& trials, Subject const& subject, GateRecord const& record)
{
    Price const price(record.numbers[0]);
    Price const touch(record.numbers[1]);
    if (meetsOwnOrder(record) && !record.distance.isNegative()) {
        trials.add(Change::OwnOrderEnds, Decimal(1), Decimal(0),
                   [&](TrialWorld& world) { world.view.assets[subject.slot].ownSell.reset(); });
        return;
    }
    if (!touch.isPositive() || looksAtDepth(record)) {
        return;
    }
    if (!subject.intent.limitPrice) {
        trials.add(Change::PriceInsideCollar, price.value(), touch.value(),
                   [&](TrialWorld& world) { world.intent.referencePrice = touch; });
        return;
    }
    Rate const collar = subject.limits.risk.priceCollar;
    Price const nearest =
        price > touch ? shifted(touch, collar, Rounding::Down).round(subject.instrument->priceScale, Rounding::Floor)
                      : shifted(touch, Rate(-collar.value()), Rounding::Up)
                            .round(subject.instrument->priceScale, Rounding::Ceiling);
    trials.add(Change::PriceInsideCollar, price.value(), nearest.value(),
               [&](TrialWorld& world) { world.intent.limitPrice = nearest; });
}

}  // namespace pentad::risk
