// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/TimeTicks.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace pentad::chart {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array<Milliseconds, 16> kLengths{
    minutes(1), minutes(5), minutes(10), minutes(15), minutes(30), hours(1),   hours(2),   hours(3),
    hours(6),   hours(12),  hours(24),   hours(48),   hours(96),   hours(168), hours(672), hours(2'184)};
constexpr std::size_t kTimeTicksMax = 200;
// Format writes moments with their seconds behind them; an axis has no use for those.
constexpr qsizetype kSecondsText = 3;

Milliseconds offsetOf(QTimeZone const& zone, UtcTime at)
{
    QDateTime const moment = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc());
    return std::chrono::seconds(zone.offsetFromUtc(moment));
}

}  // namespace

std::vector<TimeTick> timeTicks(UtcTime from, UtcTime to, Milliseconds least, QTimeZone const& zone)
{
    auto const* const found =
        std::find_if(kLengths.begin(), kLengths.end(), [&](Milliseconds l) { return l >= least; });
    Milliseconds const length = found == kLengths.end() ? kLengths.back() : *found;
    std::vector<TimeTick> ticks;
    // A change of the zone's offset inside the view would only shift labels; the offset of its middle serves.
    Milliseconds const offset = offsetOf(zone, from + (to - from) / 2);
    std::int64_t const first = (from.time_since_epoch() + offset).count();
    std::int64_t const remainder = ((first % length.count()) + length.count()) % length.count();
    for (UtcTime at = from + Milliseconds(remainder == 0 ? 0 : length.count() - remainder);
         at < to && ticks.size() < kTimeTicksMax; at += length) {
        bool const isDay = (at.time_since_epoch() + offset).count() % Milliseconds(hours(24)).count() == 0;
        ticks.push_back({at, isDay});
    }
    return ticks;
}

QString tickText(format::Format const& format, TimeTick const& tick)
{
    return tick.isDay ? format.shortDay(tick.at) : format.shortTime(tick.at);
}

QString momentText(format::Format const& format, UtcTime at)
{
    return format.dayAndTime(at).chopped(kSecondsText);
}

QString countdownText(Milliseconds left)
{
    std::int64_t const seconds = std::max<std::int64_t>(0, left.count() / 1'000);
    auto const two = [](std::int64_t value) { return QString::number(value).rightJustified(2, QLatin1Char('0')); };
    QString const text = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return seconds < 3'600 ? text : QString::number(seconds / 3'600) + QLatin1Char(':') + text;
}

}  // namespace pentad::chart
