// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/Bands.h"

#include "chart/ChartText.h"

namespace pentad::chart {

std::vector<Band> bandsOf(EngineSnapshot const& snapshot)
{
    std::vector<Band> bands;
    for (TimelineSpan const& span : snapshot.timeline) {
        bands.push_back({span.lane, span.state, span.from, span.until, span.cause});
    }
    return bands;
}

QString labelOf(Band const& band)
{
    bool const isProbing = band.state == TimelineState::HalfOpen;
    switch (band.lane) {
    case TimelineLane::Paused: return ChartText::tr("paused");
    case TimelineLane::SafeMode: return ChartText::tr("safe mode");
    case TimelineLane::Orders: return isProbing ? ChartText::tr("orders half-open") : ChartText::tr("orders open");
    case TimelineLane::Account: return isProbing ? ChartText::tr("account half-open") : ChartText::tr("account open");
    case TimelineLane::MarketData:
        return isProbing ? ChartText::tr("market data half-open") : ChartText::tr("market data open");
    }
    return {};
}

}  // namespace pentad::chart
