// SPDX-License-Identifier: GPL-3.0-or-later
// The day in which a moment falls, in a zone: from midnight to midnight. Thread: any.
#pragma once

#include "plots/PlotParts.h"

#include <QDateTime>
#include <QTimeZone>

namespace pentad::riskpage {

inline plots::TimeSpan dayOf(UtcTime at, QTimeZone const& zone)
{
    QDate const date = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone).date();
    auto const midnight = [&zone](QDate const& day) {
        return UtcTime(Milliseconds(day.startOfDay(zone).toMSecsSinceEpoch()));
    };
    return {midnight(date), midnight(date.addDays(1))};
}

}  // namespace pentad::riskpage
