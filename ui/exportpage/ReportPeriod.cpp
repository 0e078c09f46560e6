// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportpage/ReportPeriod.h"

#include <QDateTime>

namespace pentad::exportpage {

std::optional<Days> daysOf(Preset preset, QDate today)
{
    QDate const month(today.year(), today.month(), 1);
    switch (preset) {
    case Preset::Today: return Days{today, today};
    case Preset::ThisMonth: return Days{month, today};
    case Preset::LastMonth: return Days{month.addMonths(-1), month.addDays(-1)};
    case Preset::ThisYear: return Days{QDate(today.year(), 1, 1), today};
    case Preset::All:
    case Preset::Own: return std::nullopt;
    }
    return std::nullopt;
}

QDate dayOf(UtcTime at, QTimeZone const& zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone).date();
}

UtcTime beginOf(QDate day, QTimeZone const& zone)
{
    return UtcTime(Milliseconds(day.startOfDay(zone).toMSecsSinceEpoch()));
}

}  // namespace pentad::exportpage
