// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot of a traded session, with a past that a quick session has not got: three months of equity with one fall
// below the first step of the ladder, harvests, and a day with trouble in it. Thread: any.
#pragma once

#include "support/Edited.h"
#include "support/SnapshotMeasures.h"
#include "ui/activity/PanelStage.h"

#include <cmath>

namespace pentad::riskpage {

inline std::vector<EquityPoint> threeMonths(UtcTime until)
{
    constexpr int kPoints = 900;
    constexpr auto kStep = std::chrono::minutes(148);
    std::vector<EquityPoint> curve;
    std::int64_t highest = 0;
    for (int i = 0; i < kPoints; ++i) {
        double const share = static_cast<double>(i) / kPoints;
        double const fall = 9'000 * std::exp(-std::pow((share - 0.42) / 0.07, 2));
        double const wave = 500 * std::sin(i * 0.21) + 260 * std::sin(i * 0.9) + 120 * std::sin(i * 2.3);
        auto const equity = std::llround(100'000 + 12'000 * share - fall + wave);
        highest = std::max<std::int64_t>(highest, equity);
        Money const now(Decimal{equity});
        Money const top(Decimal{highest});
        curve.push_back({until - kStep * (kPoints - 1 - i), now, top, capital::drawdown(now, top)});
    }
    return curve;
}

inline EngineSnapshot eventfulDay()
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    auto const ago = [&snapshot](int minutes) { return snapshot.at - std::chrono::minutes(minutes); };
    snapshot.equityCurve = threeMonths(ago(500));
    snapshot.dayStartEquity = Money(Decimal(112'000));
    Money const top = snapshot.equityCurve.back().highWater;
    for (int i = 0; i < 100; ++i) {
        auto const equity =
            std::llround(112'000 + 900 * std::sin(i * 0.08) - 1'300 * std::exp(-std::pow((i - 40) / 8.0, 2)));
        test::Edited(snapshot.equityCurve)->push_back({ago(500 - 5 * i), Money(Decimal(equity)), top});
    }
    snapshot.capital.inputs.highWater = top;
    snapshot.worstDailyPnl = Money(Decimal(-1'240));
    snapshot.worstDailyAt = ago(300);
    snapshot.dailyLossLimit = Money(Decimal(2'240));
    snapshot.totals.maxDrawdown = Rate(Decimal::parse("0.079").value());
    snapshot.timeline = {{TimelineLane::MarketData, TimelineState::Open, ago(300), ago(280), "feed silent for 12 s"},
                         {TimelineLane::MarketData, TimelineState::HalfOpen, ago(280), ago(270), "probing"},
                         {TimelineLane::SafeMode, TimelineState::On, ago(300), ago(262), "market data is stale"},
                         {TimelineLane::Paused, TimelineState::On, ago(290), ago(250), "operator: looking at the feed"},
                         {TimelineLane::Account, TimelineState::Open, ago(4), std::nullopt, "5 time-outs"}};
    snapshot.breakers[1] = {BreakerGroup::Account,
                            BreakerPhase::Open,
                            ago(4),
                            5,
                            5,
                            snapshot.at + std::chrono::seconds(27),
                            "5 time-outs of /orders in a row"};
    snapshot.hazards = {{Hazard::BreakerOpen, "account", ago(4)}};
    for (int i = 0; i < 9; ++i) {
        snapshot.harvestMonths.push_back(
            {672 + i, Money(Decimal(i % 3 * 900 + 200)), Money(Decimal(1'500 + i * 1'100))});
    }
    snapshot.capital.inputs.openBuyNotionals[Slot{0}] = Money(Decimal(6'000));
    snapshot.capital.exposures[Slot{0}] = Money(Decimal(21'000));
    snapshot.capital.inputs.positionValues[Slot{0}] = Money(Decimal(15'000));
    snapshot.timing.cadence = std::chrono::seconds(5);
    std::int64_t stage = 0;
    for (std::chrono::nanoseconds& time : snapshot.timing.stages) {
        time = std::chrono::microseconds(40 + stage * 37 % 11 * 800);
        snapshot.timing.total += time;
        ++stage;
    }
    snapshot.assets[Slot{3}].stale = true;
    snapshot.assets[Slot{3}].dataAge = Milliseconds(38'000);
    snapshot.assets[Slot{4}].chip = {ChipKind::Blocked, Gate::GrossCap, snapshot.at};
    test::measure(snapshot);
    return snapshot;
}

}  // namespace pentad::riskpage
