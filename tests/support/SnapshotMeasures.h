// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot whose figures a test has changed by hand, brought in step again: shares, rooms and the ladder as the engine
// computes them. Thread: any.
#pragma once

#include "capital/CapitalPolicy.h"
#include "contracts/EngineSnapshot.h"

namespace pentad::test {

inline void measure(EngineSnapshot& snapshot)
{
    using capital::shareOf;
    CapitalFigures const& figures = snapshot.capital;
    snapshot.dailyReturn = shareOf(snapshot.dailyPnl, snapshot.dayStartEquity);
    snapshot.dailyLossUsed = shareOf(-snapshot.worstDailyPnl, snapshot.dailyLossLimit);
    snapshot.grossUsed = shareOf(figures.grossExposure, figures.grossCap);
    snapshot.grossRoom = figures.grossCap - figures.grossExposure;
    snapshot.ladder = capital::ladderRungs(figures, snapshot.capitalParameters);
    for (Slot const slot : kSlots) {
        AssetSnapshot& asset = snapshot.assets[slot];
        asset.exposure = figures.exposures[slot];
        asset.cap = figures.assetCaps[slot];
        asset.exposureUsed = shareOf(asset.exposure, asset.cap);
        asset.exposureRoom = asset.cap - asset.exposure;
    }
}

}  // namespace pentad::test
