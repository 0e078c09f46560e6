// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/PlotTicks.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace pentad::plots {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<Milliseconds, 15> kSteps{seconds(1), seconds(5), seconds(15), seconds(30), minutes(1),
                                              minutes(2), minutes(5), minutes(15), minutes(30), hours(1),
                                              hours(2),   hours(3),   hours(6),    hours(12),   days(1)};
constexpr std::array<int, 3> kDaySteps{1, 2, 7};
constexpr std::array<int, 5> kMonthSteps{1, 2, 3, 6, 12};

UtcTime utcOf(QDateTime const& when)
{
    return UtcTime(Milliseconds(when.toMSecsSinceEpoch()));
}

std::vector<TimeTick> ticksOfDays(format::Format const& format, TimeSpan span, int step)
{
    std::vector<TimeTick> ticks;
    QDate date = QDateTime::fromMSecsSinceEpoch(span.from.time_since_epoch().count(), format.zone()).date();
    // Weeks begin on Monday; every second day counts from a fixed one, so that lines stay where they are.
    date = step == 7 ? date.addDays(1 - date.dayOfWeek()) : date.addDays(-(date.toJulianDay() % step));
    for (;; date = date.addDays(step)) {
        UtcTime const at = utcOf(date.startOfDay(format.zone()));
        if (at > span.until) {
            return ticks;
        }
        if (at >= span.from) {
            ticks.push_back({at, format.shortDay(at)});
        }
    }
}

std::vector<TimeTick> ticksOfMonths(format::Format const& format, TimeSpan span, int step)
{
    std::vector<TimeTick> ticks;
    QDate date = QDateTime::fromMSecsSinceEpoch(span.from.time_since_epoch().count(), format.zone()).date();
    date = QDate(date.year(), (date.month() - 1) / step * step + 1, 1);
    for (;; date = date.addMonths(step)) {
        UtcTime const at = utcOf(date.startOfDay(format.zone()));
        if (at > span.until) {
            return ticks;
        }
        if (at >= span.from) {
            std::int64_t const month = (date.year() - 1970) * 12 + date.month() - 1;
            ticks.push_back({at, step >= 3 ? format.month(month) : format.shortDay(at)});
        }
    }
}

std::vector<TimeTick> ticksWithinDays(format::Format const& format, TimeSpan span, Milliseconds step)
{
    std::vector<TimeTick> ticks;
    QDateTime const first = QDateTime::fromMSecsSinceEpoch(span.from.time_since_epoch().count(), format.zone());
    UtcTime at = utcOf(first.date().startOfDay(format.zone()));
    at += (span.from - at) / step * step;
    for (; at <= span.until; at += step) {
        if (at < span.from) {
            continue;
        }
        QString const clock = step < minutes(1) ? format.time(at) : format.shortTime(at);
        bool const midnight = clock.startsWith(QLatin1String("00:00")) && step >= minutes(1);
        ticks.push_back({at, midnight ? format.shortDay(at) : clock});
    }
    return ticks;
}

}  // namespace

ValueTicks valueTicks(ValueSpan span, int count)
{
    ValueTicks ticks;
    double const range = span.high - span.low;
    if (!(range > 0) || count < 1) {
        return ticks;
    }
    double const rough = range / count;
    double const power = std::pow(10.0, std::floor(std::log10(rough)));
    double const share = rough / power;
    double const step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    ticks.decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step) + 1e-9)), 0, 8);
    for (double index = std::ceil(span.low / step - 1e-9); index * step <= span.high + step * 1e-9; ++index) {
        ticks.values.push_back(index * step);
    }
    return ticks;
}

std::vector<TimeTick> timeTicks(format::Format const& format, TimeSpan span, int count)
{
    if (span.until <= span.from || count < 1) {
        return {};
    }
    Milliseconds const rough = (span.until - span.from) / count;
    for (Milliseconds const step : kSteps) {
        if (step >= rough) {
            return step < days(1) ? ticksWithinDays(format, span, step) : ticksOfDays(format, span, 1);
        }
    }
    for (int const step : kDaySteps) {
        if (days(step) >= rough) {
            return ticksOfDays(format, span, step);
        }
    }
    for (int const step : kMonthSteps) {
        if (days(31) * step >= rough) {
            return ticksOfMonths(format, span, step);
        }
    }
    return ticksOfMonths(format, span, 12);
}

}  // namespace pentad::plots
