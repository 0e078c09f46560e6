// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/StateTrials.h"

#include <algorithm>

namespace pentad::risk {

void tryPause(Trials& trials, Subject const& subject)
{
    if (subject.view.disarmed) {
        trials.add(Change::Arm, Decimal(0), Decimal(1), [](TrialWorld& world) {
            world.view.disarmed = false;
            world.view.neverArmed = false;
        });
    }
    if (subject.view.paused) {
        trials.add(Change::Resume, Decimal(1), Decimal(0), [](TrialWorld& world) { world.view.paused = false; });
    }
    if (subject.asset != nullptr && !subject.asset->enabled) {
        trials.add(Change::EnableAsset, Decimal(0), Decimal(1),
                   [&](TrialWorld& world) { world.view.assets[subject.slot].enabled = true; });
    }
}

void tryBreakers(Trials& trials, RiskView const& view)
{
    auto const troubled = std::count_if(view.breakers.begin(), view.breakers.end(), [](BreakerView const& breaker) {
        return breaker.phase != BreakerPhase::Closed;
    });
    trials.add(Change::BreakersClose, Decimal(troubled), Decimal(0),
               [](TrialWorld& world) { world.view.breakers.fill(BreakerView{}); });
}

void tryFreshData(Trials& trials, Subject const& subject, GateRecord const& record)
{
    trials.add(Change::FreshData, record.numbers[1], min(record.numbers[1], record.numbers[2]), [&](TrialWorld& world) {
        AssetRiskView& asset = world.view.assets[subject.slot];
        asset.dataAge = std::min(asset.dataAge, world.risk.dataAgeMaximum);
        asset.quoteLost = false;
        if (!asset.hasQuote && subject.intent.referencePrice.isPositive()) {
            asset.hasQuote = true;
            asset.bid = asset.ask = subject.intent.referencePrice;
        }
    });
}

}  // namespace pentad::risk
