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
    case TimelineLane::Orders:
        return isProbing ? ChartText::tr("order breaker half-open") : ChartText::tr("order breaker open");
    case TimelineLane::Account:
        return isProbing ? ChartText::tr("account breaker half-open") : ChartText::tr("account breaker open");
    case TimelineLane::MarketData:
        return isProbing ? ChartText::tr("data breaker half-open") : ChartText::tr("data breaker open");
    }
    return {};
}

}  // namespace pentad::chart
